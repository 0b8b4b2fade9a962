import type { EpochMs } from '../kernel/time';
import type { WallMs } from '../kernel/zone';
import type { CompiledFilter } from '../segments/evaluate';
import type { ScheduleProgram } from './schedule';
import type { ClockOf } from './sending';

/**
 * Everything on the way in and out of a canvas or campaign besides triggers, window, audience and re-entry, compiled. A
 * flow without any of it has no controls at all, and costs nothing here.
 */
export interface EntryControls {
  readonly starts: 'action' | 'scheduled' | 'api';
  /** Set where `starts` is `scheduled`. */
  readonly schedule: ScheduledEntry | null;
  /** The window on every person's own clock (C-ENTRY-9); `null`: instants, as the flow has them. */
  readonly localWindow: { readonly opens: WallMs; readonly closes: WallMs } | null;
  /** Random buckets below this are the global control group (C-AUD-9); 0: nobody is kept out. */
  readonly globalControlBelow: number;
  /** Who matches does not get in, and leaves when a step is over (O-25). */
  readonly exit: CompiledFilter | null;
  readonly volume: VolumeRule | null;
  readonly conversions: readonly ConversionProgram[];
  /** Conversions of people who left are watched for this long after their entry (C-CONV-10). */
  readonly watchedMs: number;
  /** Not live when the run begins. */
  readonly startsStopped: boolean;
}

export interface ScheduledEntry {
  readonly program: ScheduleProgram;
  readonly clock: ClockOf;
  /** When it goes live (O-30). */
  readonly launchAt: EpochMs;
}

/** At most `max` entries of everybody together, per UTC hour or day, for ever, or per time of the schedule (O-17). */
export interface VolumeRule {
  readonly max: number;
  readonly per: 'hour' | 'day' | 'lifetime' | 'each_time';
}

/** One conversion event (C-CONV-1). */
export interface ConversionProgram {
  readonly id: string;
  readonly deadlineMs: number;
}
