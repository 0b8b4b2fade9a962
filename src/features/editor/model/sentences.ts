import { durationMs, type EpochMs } from '@/core/kernel/time';
import { stepUi } from '@/nodes/registry.ui';
import type { Text } from '@/i18n/text';
import type { Canvas } from '@/workflow/documents/canvas';
import { editorMessages as m } from '../messages';
import { entrySettingsMessages as entry } from '../wizard/entry-messages';

/** "Re-enters after 0 seconds". */
export function reentryText({ reentry }: Canvas, { t }: Text): string {
  if (!reentry.allowed) return t(m['reentry.off']);
  const { window } = reentry;
  return window.type === 'specified' ? t(m['reentry.after'], { duration: window.duration }) : t(m['reentry.maximum']);
}

/** Exception events and filters, counted; "none" without any. */
export function exitText({ exit }: Canvas, { t }: Text): string {
  const events = exit?.triggers.length ?? 0;
  const filters = exit?.filter?.filters.length ?? 0;
  return events + filters === 0 ? t(entry['exit.none']) : t(entry['exit.some'], { events, filters });
}

export function volumeText({ volume }: Canvas, { t }: Text): string {
  if (volume === undefined) return t(entry['volume.none']);
  return t(entry['volume.said'], { max: volume.max, per: t(entry[`volume.${volume.per}`]) });
}

export function conversionsText({ conversions = [] }: Canvas, { t }: Text): string {
  const [first] = conversions;
  if (first === undefined) return t(entry['conversions.none']);
  return t(entry['conversions.count'], { count: conversions.length, deadline: durationMs(first.deadline) });
}

/** "from … until …", with what is open left out. */
export function windowText({ entry: { start, end } }: Canvas, { t, tools }: Text): string {
  const at = (iso: string) => tools.instant(Date.parse(iso));
  if (start !== undefined && end !== undefined) return t(m['summary.from_until'], { start: at(start), end: at(end) });
  if (start !== undefined) return t(m['summary.from'], { start: at(start) });
  return end === undefined ? t(m['summary.always']) : t(m['summary.until'], { end: at(end) });
}

/** C-RE-11: the longest way through all waits, over all variants. Circles, which cannot run, count once. */
export function longestStayMs(canvas: Canvas): number {
  const steps = new Map(canvas.steps.map((step) => [step.id, step]));
  const known = new Map<string, number>();
  const open = new Set<string>();
  const stack = canvas.variants.flatMap(({ first }) => first ?? []);
  while (stack.length > 0) {
    const id = stack.at(-1) ?? '';
    const step = steps.get(id);
    const next = Object.values(step?.next ?? {}).flatMap((target) => target ?? []);
    const waiting = next.filter((target) => !known.has(target) && !open.has(target) && steps.has(target));
    if (step !== undefined && !known.has(id) && waiting.length > 0) {
      open.add(id);
      stack.push(...waiting);
      continue;
    }
    stack.pop();
    open.delete(id);
    const own = step === undefined ? 0 : (stepUi(step.kind)?.facts(step.config).longestMs ?? 0);
    known.set(id, own + Math.max(0, ...next.map((target) => known.get(target) ?? 0)));
  }
  return Math.max(0, ...canvas.variants.map(({ first }) => (first === null ? 0 : (known.get(first) ?? 0))));
}

/** Elapsed time between two entries that re-entry asks for; null when there is no second one. */
export function reentryMs(canvas: Canvas): EpochMs | null {
  const { allowed, window } = canvas.reentry;
  if (!allowed) return null;
  return window.type === 'specified' ? durationMs(window.duration) : longestStayMs(canvas);
}
