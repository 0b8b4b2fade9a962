import type { RenderOutcome } from '@/core/liquid/contract';
import type { Stores } from '@/state/contract';
import type { Content } from '@/workflow/documents/content';
import type { Render } from '@/workflow/send/compose';

/** Rendering was given up because something newer is wanted. */
export class Superseded extends Error {
  override readonly name = 'Superseded';
}

/** Limits a template breaks for everybody: trying the next person would only cost the same time again. */
const forEverybody = new Set(['limit_render_time', 'limit_memory', 'limit_parse', 'limit_nesting', 'syntax']);

/** Templates known to break a limit, so that one hostile text is waited for once and not in every column. */
export type KnownFailures = Map<string, Extract<RenderOutcome, { readonly type: 'failed' }>>;

/** Renders until `signal` says that nobody waits for it any more; then throws {@link Superseded}. */
export function guardedRender(
  renderer: Stores['renderer'],
  content: Content | undefined,
  known: KnownFailures,
  signal: AbortSignal,
): Render {
  const stopWhenStale = (): void => {
    if (signal.aborted) throw new Superseded();
  };
  return async (source, data, answers) => {
    stopWhenStale();
    const failed = known.get(source);
    if (failed !== undefined) return failed;
    const outcome = await renderer.render(source, data, answers, content);
    stopWhenStale();
    if (outcome.type === 'failed' && forEverybody.has(outcome.error.code)) {
      if (known.size > 100) known.clear();
      known.set(source, outcome);
    }
    return outcome;
  };
}
