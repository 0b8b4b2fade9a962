/** Milliseconds since 1970-01-01T00:00:00Z in simulated time. Always handed in, never read from a clock. */
export type EpochMs = number;

/** Lengths of time as documents carry them: `{ "value": 7, "unit": "days" }`. */
export interface Duration {
  readonly value: number;
  readonly unit: DurationUnit;
}

export type DurationUnit = 'seconds' | 'minutes' | 'hours' | 'days' | 'weeks';

export const durationUnits = [
  'seconds',
  'minutes',
  'hours',
  'days',
  'weeks',
] as const satisfies readonly DurationUnit[];

const unitMs: Readonly<Record<DurationUnit, number>> = {
  seconds: 1_000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
  weeks: 604_800_000,
};

/** Elapsed milliseconds of a duration; a day is 86,400 s whatever the zone does (C-RE-4, O-20). */
export function durationMs(duration: Duration): number {
  return duration.value * unitMs[duration.unit];
}

/** The instant as `2026-03-02T09:00:00.000Z`; outside ±8.64e15 ms (what a date can express) the bare number as text. */
export function formatInstant(at: EpochMs): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? String(at) : date.toISOString();
}
