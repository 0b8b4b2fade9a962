import type { Content } from '@/workflow/documents/content';
import type { ContentAnswer, RenderData, RenderOutcome } from '@/core/liquid/contract';

/** Renders templates away from the page; chance is drawn by label, so nothing but data goes over. */
export interface RenderClient {
  /** One after the other, in order of the calls. Always resolves: what goes wrong is a `failed` outcome. */
  render(
    source: string,
    data: Omit<RenderData, 'random'>,
    answers?: readonly ContentAnswer[],
    content?: Content,
  ): Promise<RenderOutcome>;
  dispose(): void;
}
