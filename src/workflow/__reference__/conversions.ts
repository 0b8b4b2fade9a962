import { durationMs } from '@/core/kernel/time';
import type { Canvas } from '../documents/canvas';
import { firstAddressOnly } from './journey';
import type { Life } from './life';
import { fires, type Occurrence } from './occurrence';
import { maximumDuration } from './plan';

const threeDays = 3 * 86_400_000;

/**
 * C-CONV-3…6, C-CONV-10, O-28: the newest entry of every canvas, inside or gone, once for each conversion event. O-10 does
 * not name conversions among what a stopped canvas ignores.
 */
export function convert(life: Life, what: Occurrence): void {
  for (const canvas of life.rules.flows) {
    if (canvas.type === 'canvas') convertIn(life, canvas, what);
  }
}

function convertIn(life: Life, canvas: Canvas, what: Occurrence): void {
  const entry = life.entries.filter((each) => each.canvas === canvas).at(-1);
  if (entry === undefined || what.moment <= entry.startedOn) return;
  const since = what.time - entry.startedAt;
  const watched = entry.ended === null ? Infinity : maximumDuration(canvas) + threeDays;
  for (const { id, trigger, deadline } of canvas.conversions ?? []) {
    const isDone = life.conversions.some(
      (each) => each.canvas === canvas.id && each.entry === entry.number && each.conversion === id,
    );
    if (isDone || since < 0 || since >= durationMs(deadline) || since >= watched) continue;
    if (!fires(trigger, what, 'exception', firstAddressOnly(life))) continue;
    life.conversions.push({ at: life.now, canvas: canvas.id, entry: entry.number, conversion: id });
  }
}
