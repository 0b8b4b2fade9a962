import type { RenderOutcome, Template } from '@/core/liquid/contract';
import { createLiquid } from '@/core/liquid/liquid';
import { withContent, type Content } from '@/workflow/documents/content';
import { renderRequest, type RenderReply } from './render-messages';

type Parsed = ReturnType<ReturnType<typeof createLiquid>['parse']>;

/** Templates kept parsed: an editor renders the same few again and again. */
const kept = 20;

/** The worker's side without the worker: one request in, one reply out. `null` for a message that is no request. */
export function createRenderServer(): (message: unknown) => RenderReply | null {
  const liquid = createLiquid();
  const templates = new Map<string, Parsed>();
  let library = { key: '', liquid };

  /** Templates are of one library: with another they are read anew. */
  function use(content: Content | undefined): void {
    const key = content === undefined ? '' : JSON.stringify(content);
    if (key === library.key) return;
    library = { key, liquid: withContent(liquid, content) };
    templates.clear();
  }

  function parse(source: string): Parsed {
    const known = templates.get(source);
    if (known !== undefined) return known;
    const [oldest] = templates.keys();
    if (templates.size >= kept && oldest !== undefined) templates.delete(oldest);
    const parsed = library.liquid.parse(source);
    templates.set(source, parsed);
    return parsed;
  }

  return (message) => {
    const request = renderRequest.safeParse(message);
    if (!request.success) return null;
    const { id, source, data, answers, content } = request.data;
    use(content);
    const parsed = parse(source);
    const render = (template: Template): RenderOutcome => template.render(data, answers);
    const outcome: RenderOutcome = parsed.ok ? render(parsed.value) : { type: 'failed', error: parsed.error };
    return { type: 'rendered', id, outcome: copy(outcome) };
  };
}

/** Messages are plain mutable data; the outcome's arrays are shared with the engine. */
function copy(outcome: RenderOutcome): Extract<RenderReply, { type: 'rendered' }>['outcome'] {
  switch (outcome.type) {
    case 'text':
      return { ...outcome, errors: [...outcome.errors] };
    case 'needs': {
      const { request } = outcome.call;
      return { type: 'needs', call: { ...outcome.call, request: { ...request, headers: [...request.headers] } } };
    }
    default:
      return outcome;
  }
}
