import type { EpochMs } from '../kernel/time';
import { LiquidTime } from './values';

/** No date is longer; what is, is not looked at. */
const longest = 60;

const iso =
  /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

/** `March 14, 2026`, `14 March 2026`, `Mon, 02 Mar 2026 09:00:00 GMT`, `Mar 14 2026 5:30 PM`. */
const worded =
  /^(?:[a-z]{3,9},?\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})|([a-z]{3,9})\s+(\d{1,2})(?:st|nd|rd|th)?),?[\s-]+(\d{4})(?:,?\s+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

/** `Mon Mar  2 09:00:00 2026`, as C and `%c` write it: the year comes last. */
const yearLast = /^(?:[a-z]{3,9}\s+)?([a-z]{3,9}\s+\d{1,2})\s+(\d{1,2}:\d{2}:\d{2})\s+(\d{4})$/i;

/** `03/14/2026` is read month first only where the first number cannot be a day; day first is Ruby's reading. */
const slashed = /^(\d{1,4})\/(\d{1,2})\/(\d{1,4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The moment a value names, or `null`: a time, Unix seconds as number or text, `now` and `today`, or a date as people
 * and machines write it (L-FIL-16). Without a zone it is UTC. Reads no clock: `now` is handed in.
 */
export function parseTime(value: unknown, now: EpochMs): LiquidTime | null {
  if (value instanceof LiquidTime) return value;
  if (typeof value === 'number') return valid(value * 1000, 0);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (text.length > longest) return null;
  if (/^(?:now|today)$/i.test(text)) return new LiquidTime(now, 0);
  if (/^\d{5,13}$/.test(text)) return valid(Number(text) * 1000, 0);
  return parseIso(text) ?? parseWorded(text.replace(yearLast, '$1 $3 $2')) ?? parseSlashed(text);
}

/** `+0900`, `-05:00`, `Z` as milliseconds; `null` for anything else. */
export function parseOffset(text: string): number | null {
  if (/^(?:Z|UTC|GMT)$/i.test(text)) return 0;
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(text);
  if (match === null) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === '-' ? -minutes : minutes) * 60_000;
}

interface Fields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
}

function parseIso(text: string): LiquidTime | null {
  const match = iso.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  const fields = numbers({ year, month, day: day ?? '1', hour, minute, second });
  return assemble({ ...fields, ms: Number((fraction ?? '').padEnd(3, '0').slice(0, 3)) }, zone);
}

function parseWorded(text: string): LiquidTime | null {
  const match = worded.exec(text);
  if (match === null) return null;
  const [, dayFirst, monthSecond, monthFirst, daySecond, year, hour, minute, second, half, zone] = match;
  const month = months.indexOf((monthSecond ?? monthFirst ?? '').slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return null;
  const fields = numbers({ year, month: String(month), day: dayFirst ?? daySecond, hour, minute, second });
  return assemble({ ...fields, hour: twelve(fields.hour, half) }, zone);
}

function parseSlashed(text: string): LiquidTime | null {
  const match = slashed.exec(text);
  if (match === null) return null;
  const [, first = '', middle = '', last = '', hour, minute, second] = match;
  if (first.length === 4) return assemble(numbers({ year: first, month: middle, day: last, hour, minute, second }));
  if (last.length !== 4) return null;
  const [day, month] = Number(middle) > 12 ? [middle, first] : [first, middle];
  return assemble(numbers({ year: last, month, day, hour, minute, second }));
}

function twelve(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

function numbers(texts: Readonly<Record<Exclude<keyof Fields, 'ms'>, string | undefined>>): Fields {
  const read = (name: keyof typeof texts) => Number(texts[name] ?? 0);
  return {
    year: read('year'),
    month: read('month'),
    day: read('day'),
    hour: read('hour'),
    minute: read('minute'),
    second: read('second'),
    ms: 0,
  };
}

function assemble(fields: Fields, zone?: string): LiquidTime | null {
  const { year, month, day, hour, minute, second, ms } = fields;
  const offsetMs = zone === undefined ? 0 : (parseOffset(zone) ?? 0);
  const inRange = month >= 1 && month <= 12 && hour <= 24 && minute <= 59 && second <= 60;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (!inRange || date.getUTCDate() !== day) return null;
  date.setUTCHours(hour, minute, second, ms);
  return valid(date.getTime() - offsetMs, offsetMs);
}

function valid(at: EpochMs, offsetMs: number): LiquidTime | null {
  return Math.abs(at) <= 8.64e15 - 86_400_000 ? new LiquidTime(at, offsetMs) : null;
}
