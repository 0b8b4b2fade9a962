import { formatInstant, type EpochMs } from './time';

/** A moment read from text. `zoned` is false where the text named no zone and UTC was taken (D-EVT-2, D-TYPE-2). */
export interface ParsedInstant {
  readonly at: EpochMs;
  readonly zoned: boolean;
}

const pattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,:](\d{1,9}))?)?\s?(Z|z|[+-]\d{2}(?::?\d{2})?)?)?$/;

/**
 * Reads ISO 8601 (`2026-03-02T09:00:00.250+09:00`, a space for the `T`, no zone, date only) and Braze's
 * `yyyy-MM-dd'T'HH:mm:ss:SSSZ` (D-EVT-1). A date that no calendar has, such as `2026-02-30`, gives `null`.
 */
export function parseInstant(text: string): ParsedInstant | null {
  const utc = readUtc(text);
  if (utc === utc) return { at: utc, zoned: true };
  const match = pattern.exec(text.trim());
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const clock = { hour: Number(hour ?? 0), minute: Number(minute ?? 0), second: Number(second ?? 0) };
  if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > daysInMonth(date.year, date.month)) return null;
  if (clock.hour > 23 || clock.minute > 59 || clock.second > 59) return null;
  const offset = zone === undefined ? 0 : offsetMinutes(zone);
  if (offset === null) return null;
  const ms = fraction === undefined ? 0 : Number(fraction.padEnd(3, '0').slice(0, 3));
  const local = utcMs(date.year, date.month, date.day) + ((clock.hour * 60 + clock.minute) * 60 + clock.second) * 1_000;
  return { at: local + ms - offset * 60_000, zoned: zone !== undefined };
}

/**
 * The form nearly every file uses, `2026-03-02T09:00:00Z` with or without milliseconds, read without a pattern: a history
 * has millions of them. `NaN` for anything else, be it right or wrong.
 */
function readUtc(text: string): EpochMs {
  const { length } = text;
  const hasMs = length === 24;
  if ((length !== 20 && !hasMs) || text.charCodeAt(length - 1) !== upperZ) return NaN;
  if (hasMs && text.charCodeAt(19) !== dot) return NaN;
  const isLaidOut =
    text.charCodeAt(4) === dash &&
    text.charCodeAt(7) === dash &&
    text.charCodeAt(10) === upperT &&
    text.charCodeAt(13) === colon &&
    text.charCodeAt(16) === colon;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const [month, day] = [twoDigits(text, 5), twoDigits(text, 8)];
  const [hour, minute, second] = [twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17)];
  const ms = hasMs ? twoDigits(text, 20) * 10 + digit(text, 22) : 0;
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  if (!isLaidOut || !isDate || !(hour <= 23 && minute <= 59 && second <= 59)) return NaN;
  return utcMs(year, month, day) + ((hour * 60 + minute) * 60 + second) * 1_000 + ms;
}

const [dash, dot, zero, colon, upperT, upperZ] = [45, 46, 48, 58, 84, 90];

/** `NaN` where one is no digit. */
function twoDigits(text: string, at: number): number {
  return digit(text, at) * 10 + digit(text, at + 1);
}

function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - zero;
  return value >= 0 && value <= 9 ? value : NaN;
}

/** The same moment as `2026-03-02T09:00:00.000Z`, or `null` if the text is none. */
export function toUtcText(text: string): string | null {
  const parsed = parseInstant(text);
  return parsed === null ? null : formatInstant(parsed.at);
}

function offsetMinutes(zone: string): number | null {
  if (zone === 'Z' || zone === 'z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = zone.length > 3 ? Number(zone.slice(-2)) : 0;
  if (hours > 18 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days of the proleptic Gregorian calendar since 1970, counted in years that begin in March, in ms. */
function utcMs(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) * 86_400_000;
}
