import fc from 'fast-check';
import { iso, oneOf, start } from './draw';

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** When a run takes place: around changes of the clock in New York, Berlin and on Lord Howe, and at the ends of months and years. */
const dates = ['2026-03-02', '2026-03-07', '2026-03-28', '2026-04-04', '2026-10-24', '2026-10-31', '2026-12-31'];
/** Seconds as they are drawn, or each as long as an hour: then days go by. */
export interface Place {
  readonly date: string;
  readonly slow: boolean;
}
export const place: fc.Arbitrary<Place> = fc.record({ date: oneOf(...dates), slow: fc.boolean() });

export const zones = ['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Seoul'];
export const clockTime = oneOf('00:00', '02:00', '02:30', '03:00', '09:00', '09:01', '18:00', '18:02', '23:59');
export const clock = oneOf('company' as const, 'user' as const);

/** A day near the start, `2026-03-04`. */
export const nearDay = oneOf(-1, 0, 0, 1, 1, 2, 5, 800).map((days) => iso(start + days * dayMs).slice(0, 10));

export function movedAll(members: object, where: Place): object {
  return Object.fromEntries(Object.entries(members).map(([key, value]) => [key, moved(value, where)]));
}

/** Moves everything that was drawn for one start to another place: instants, calendar days, and lengths of time. */
function moved(value: unknown, where: Place): unknown {
  if (typeof value === 'string') return movedText(value, where);
  if (Array.isArray(value)) return value.map((item) => moved(item, where));
  if (typeof value !== 'object' || value === null) return value;
  if (where.slow && isShort(value)) {
    return { ...value, value: value.unit === 'seconds' ? value.value : value.value * 60, unit: 'hours' };
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, moved(inner, where)]));
}

function isShort(value: object): value is { readonly value: number; readonly unit: 'seconds' | 'minutes' } {
  if (!('value' in value) || !('unit' in value)) return false;
  return typeof value.value === 'number' && (value.unit === 'seconds' || value.unit === 'minutes');
}

function movedText(text: string, { date, slow }: Place): string {
  const [, day, rest = ''] = /^(\d{4}-\d{2}-\d{2})(.*)$/.exec(text) ?? [];
  if (day === undefined) return text;
  const byMs = Date.parse(date) - Math.floor(start / dayMs) * dayMs;
  if (/^T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(rest)) {
    const offset = Date.parse(text) - start;
    return iso(start + byMs + (slow && Math.abs(offset) < dayMs ? (offset * hourMs) / 1_000 : offset));
  }
  return `${iso(Date.parse(day) + byMs).slice(0, 10)}${rest}`;
}
