import { useEffect, useState } from 'react';
import type { RenderOutcome } from '@/core/liquid/contract';
import { useStores, useWorkspaceState } from '@/state/react';
import type { PreviewSubject } from '../preview-subject';
import type { Choice } from './choices';

/** What a snippet comes to for somebody; `isSample` when the moment looked at has no such value. */
export interface RenderedSnippet {
  readonly outcome: RenderOutcome;
  readonly isSample: boolean;
}

/** Renders in the worker, as the page's own preview does; the newest counts. */
export function useRenderedSnippet(
  source: string | null,
  choice: Choice | null,
  subject: PreviewSubject | null,
): RenderedSnippet | null {
  const { renderer } = useStores();
  const content = useWorkspaceState(({ workspace }) => workspace.content);
  const [rendered, setRendered] = useState<RenderedSnippet | null>(null);
  useEffect(() => {
    if (source === null || subject === null) return;
    let isStale = false;
    const { data, isSample } = withSample(subject.data, choice);
    const render = async (): Promise<void> => {
      const outcome = await renderer.render(source, data, [], content);
      if (!isStale) setRendered({ outcome, isSample });
    };
    void render();
    return () => {
      isStale = true;
    };
  }, [renderer, content, source, choice, subject]);
  return source === null || subject === null ? null : rendered;
}

/** The sample stands in only where the moment has no value of its own. */
function withSample(data: PreviewSubject['data'], choice: Choice | null) {
  const { sample } = choice ?? {};
  if (sample === undefined) return { data, isSample: false };
  const { root, name, value } = sample;
  const values = root === 'event' ? data.eventProperties : data.context;
  if (values !== undefined && Object.hasOwn(values, name)) return { data, isSample: false };
  const filled = { ...values, [name]: value };
  return {
    data: root === 'event' ? { ...data, eventProperties: filled } : { ...data, context: filled },
    isSample: true,
  };
}
