import type { JsonValue } from '@/core/kernel/json';
import type { Locale } from '@/core/kernel/message';
import type { DurationUnit } from '@/core/kernel/time';

type NumberFormat = (value: JsonValue) => string;

interface UnitWords {
  readonly one: string;
  readonly other: string;
  readonly ko: string;
}

const words: Readonly<Record<DurationUnit, UnitWords>> = {
  seconds: { one: 's', other: 's', ko: '초' },
  minutes: { one: 'minute', other: 'minutes', ko: '분' },
  hours: { one: 'hour', other: 'hours', ko: '시간' },
  days: { one: 'day', other: 'days', ko: '일' },
  weeks: { one: 'week', other: 'weeks', ko: '주' },
};

const elapsedUnits: readonly (readonly [DurationUnit, number])[] = [
  ['days', 86_400_000],
  ['hours', 3_600_000],
  ['minutes', 60_000],
  ['seconds', 1_000],
];

/** "36 hours", "7일": the unit stays the one it was given in. */
export function formatLength(
  duration: { readonly value: number; readonly unit: DurationUnit },
  locale: Locale,
  number: NumberFormat,
): string {
  const word = words[duration.unit];
  const count = number(duration.value);
  if (locale === 'ko') return `${count}${word.ko}`;
  return `${count} ${duration.value === 1 ? word.one : word.other}`;
}

/** Elapsed time in its two largest units: "1 day 12 hours", "0.4 s". Below ten seconds tenths and thousandths count. */
export function formatElapsed(ms: number, locale: Locale, number: NumberFormat): string {
  if (!Number.isFinite(ms)) return number(ms);
  if (ms < 0) return `−${formatElapsed(-ms, locale, number)}`;
  if (ms < 60_000) {
    const seconds = ms < 10_000 ? ms / 1000 : Math.round(ms / 1000);
    return formatLength({ value: Number(seconds.toFixed(3)), unit: 'seconds' }, locale, number);
  }
  const parts: string[] = [];
  let rest = Math.round(ms / 1000) * 1000;
  for (const [unit, size] of elapsedUnits) {
    const value = Math.floor(rest / size);
    rest -= value * size;
    if (value > 0) parts.push(formatLength({ value, unit }, locale, number));
    // Two neighbouring units say enough: days and hours, never days and seconds.
    if (parts.length === 2 || (parts.length === 1 && value === 0)) break;
  }
  return parts.join(' ');
}
