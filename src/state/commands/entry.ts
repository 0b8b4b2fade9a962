import { ok } from '@/core/kernel/result';
import type { FilterGroup } from '@/core/segments/filter';
import type { Trigger } from '@/core/segments/trigger';
import type { Canvas } from '@/workflow/documents/canvas';
import type { Conversion, EntrySchedule, VolumeLimit } from '@/workflow/documents/schedule';
import type { Command } from '../contract';
import { withChange } from './settings';

type WayChange = Partial<Pick<EntrySchedule, 'type' | 'schedule' | 'localTime'>>;

/** How people get in. What belongs to another way is kept (C-ENTRY-1). */
export function setEntryWay(change: WayChange): Command<Canvas> {
  return (canvas) => ok(withChange(canvas, { entry: withChange(canvas.entry, change) }));
}

/** Exception events and filters that take people out (C-EXIT-1). */
export function setExit(change: {
  readonly triggers?: readonly Trigger[];
  readonly filter?: FilterGroup | null;
}): Command<Canvas> {
  return (canvas) => {
    const before = canvas.exit ?? { triggers: [] };
    const exit = withChange(before, change);
    const isEmpty = exit.triggers.length === 0 && (exit.filter ?? null) === null;
    return ok(withChange(canvas, { exit: isEmpty && canvas.exit === undefined ? undefined : exit }));
  };
}

/** `undefined`: as many as come (C-LIM-1). */
export function setVolume(volume: VolumeLimit | undefined): Command<Canvas> {
  return (canvas) => ok(withChange(canvas, { volume }));
}

/** None at all is the same as no member (C-CONV-1). */
export function setConversions(conversions: readonly Conversion[]): Command<Canvas> {
  return (canvas) => ok(withChange(canvas, { conversions: conversions.length === 0 ? undefined : conversions }));
}
