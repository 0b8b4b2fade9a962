import { isJsonObject, type JsonValue } from '@/core/kernel/json';
import type { Locale, MessageTools, ParticlePair } from '@/core/kernel/message';
import { durationUnits, type DurationUnit, type EpochMs } from '@/core/kernel/time';
import { withParticle } from './particle';
import { createCalendar, type Calendar } from './calendar';
import { formatElapsed, formatLength } from './duration';

/** What a catalogue may use, and what screens need on top. */
export interface TextTools extends MessageTools, Calendar {
  /** Share of one: `0.184` reads "18 %" / "18%". */
  percent(share: number, digits?: number): string;
  /** `18.4 MB`. */
  bytes(count: number): string;
  /** A length in the unit it was given in: "36 hours" stays "36 hours". */
  length(duration: { readonly value: number; readonly unit: DurationUnit }): string;
}

export interface ToolOptions {
  /** IANA zone all instants are shown in. */
  readonly zone: string;
  /** The year that goes without saying. */
  readonly year: number;
}

function withRealMinus(text: string): string {
  return text.replaceAll('-', '−');
}

/** Formatters of one language and zone. */
export function createTools(locale: Locale, options: ToolOptions): TextTools {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 10 });
  const calendar = createCalendar(locale, options);

  const number = (value: JsonValue | undefined): string => {
    if (typeof value !== 'number') return value === undefined ? '—' : plain(value);
    return Number.isFinite(value) ? withRealMinus(numbers.format(value)) : String(value);
  };
  const instantOr = (format: (at: EpochMs) => string) => (value: JsonValue | undefined) => {
    const at = typeof value === 'string' ? Date.parse(value) : value;
    // ±8.64e15 ms is what a date can express.
    return typeof at === 'number' && Math.abs(at) <= 8.64e15 ? format(at) : number(value);
  };

  return {
    ...calendar,
    locale,
    number,
    points: (value) => {
      if (typeof value !== 'number') return number(value);
      if (value === 0) return '±0';
      return `${value > 0 ? '+' : '−'}${numbers.format(Math.abs(value))}`;
    },
    instant: instantOr(calendar.moment),
    date: instantOr(calendar.day),
    duration: (value) => {
      if (typeof value === 'number') return formatElapsed(value, locale, number);
      const length = lengthOf(value);
      return length === null ? number(value) : formatLength(length, locale, number);
    },
    plural: (count, one, other) => (count === 1 || count === -1 ? one : other),
    particle: (word, pair: ParticlePair) => withParticle(typeof word === 'string' ? word : number(word), pair),
    list: (items, joiner) => joinList(items, joiner, locale),
    value: (value) => readable(value, locale, number),
    percent: (share, digits = 0) => {
      const text = withRealMinus((share * 100).toFixed(digits));
      return locale === 'ko' ? `${text}%` : `${text} %`;
    },
    bytes: (count) => formatBytes(count, number),
    length: (duration) => formatLength(duration, locale, number),
  };
}

function plain(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isUnit(value: unknown): value is DurationUnit {
  return durationUnits.some((unit) => unit === value);
}

function lengthOf(value: JsonValue | undefined): { value: number; unit: DurationUnit } | null {
  if (!isJsonObject(value)) return null;
  const { value: count, unit } = value;
  return typeof count === 'number' && isUnit(unit) ? { value: count, unit } : null;
}

function joinList(items: readonly string[], joiner: 'and' | 'or', locale: Locale): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  if (items.length === 1) return last;
  const before = items.slice(0, -1);
  if (locale === 'ko') {
    return joiner === 'or'
      ? `${before.join(', ')} 또는 ${last}`
      : `${withParticle(before.join(', '), '과/와')} ${last}`;
  }
  const comma = items.length > 2 ? ',' : '';
  return `${before.join(', ')}${comma} ${joiner} ${last}`;
}

function readable(value: JsonValue | undefined, locale: Locale, number: (value: JsonValue) => string): string {
  if (value === undefined || value === null) return locale === 'ko' ? '값 없음' : 'not set';
  if (typeof value === 'string') return locale === 'ko' ? `‘${value}’` : `“${value}”`;
  return typeof value === 'number' ? number(value) : JSON.stringify(value);
}

const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

function formatBytes(count: number, number: (value: JsonValue) => string): string {
  let amount = count;
  let step = 0;
  while (amount >= 1000 && step < byteUnits.length - 1) {
    amount /= 1000;
    step += 1;
  }
  const digits = step === 0 || amount >= 100 ? 0 : 1;
  return `${number(Number(amount.toFixed(digits)))} ${byteUnits[step] ?? 'B'}`;
}
