import type { Budget } from './limits';
import { offsetText, type LiquidTime } from './values';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A directive's text before flags and width, and how it is padded unless told otherwise. */
interface Directive {
  read(moment: Moment): string;
  readonly width?: number;
  readonly pad?: ' ' | '0';
}

interface Moment {
  readonly local: Date;
  readonly time: LiquidTime;
}

const numberOf = (read: (moment: Moment) => number, width: number, pad: ' ' | '0' = '0'): Directive => ({
  read: (moment) => String(read(moment)),
  width,
  pad,
});
const textOfMoment = (read: (moment: Moment) => string): Directive => ({ read });
const composed = (format: string): Directive => ({ read: (moment) => expand(moment, format, null) });

const dayMs = 86_400_000;

function dayOfYear({ local }: Pick<Moment, 'local'>): number {
  const begin = new Date(local.getTime());
  begin.setUTCMonth(0, 1);
  return Math.round((local.getTime() - begin.getTime()) / dayMs) + 1;
}

/** Weeks beginning on `firstDay`; days before the first such day are week 0. */
function weekOfYear(moment: Moment, firstDay: number): number {
  const weekday = (moment.local.getUTCDay() - firstDay + 7) % 7;
  return Math.floor((dayOfYear(moment) - 1 - weekday + 7) / 7);
}

/** ISO 8601: the week's Thursday decides the year. */
function isoWeek({ local }: Moment): { readonly year: number; readonly week: number } {
  const thursday = new Date(local.getTime() + (3 - ((local.getUTCDay() + 6) % 7)) * dayMs);
  return {
    year: thursday.getUTCFullYear(),
    week: Math.floor((dayOfYear({ local: thursday }) - 1) / 7) + 1,
  };
}

const hour12 = ({ local }: Moment) => local.getUTCHours() % 12 || 12;
const half = ({ local }: Moment) => (local.getUTCHours() < 12 ? 'AM' : 'PM');
const weekday = ({ local }: Moment) => weekdays[local.getUTCDay()] ?? '';
const monthName = ({ local }: Moment) => monthNames[local.getUTCMonth()] ?? '';
const zone = ({ time }: Moment) => (time.offsetMs === 0 ? 'UTC' : offsetText(time.offsetMs, ':'));

/** Every directive of Ruby's `strftime`. `N`, `L` and `z` read their width themselves. */
const directives: Readonly<Record<string, Directive>> = {
  Y: numberOf(({ local }) => local.getUTCFullYear(), 0),
  C: numberOf(({ local }) => Math.floor(local.getUTCFullYear() / 100), 2),
  y: numberOf(({ local }) => ((local.getUTCFullYear() % 100) + 100) % 100, 2),
  m: numberOf(({ local }) => local.getUTCMonth() + 1, 2),
  B: textOfMoment(monthName),
  b: textOfMoment((moment) => monthName(moment).slice(0, 3)),
  h: textOfMoment((moment) => monthName(moment).slice(0, 3)),
  d: numberOf(({ local }) => local.getUTCDate(), 2),
  e: numberOf(({ local }) => local.getUTCDate(), 2, ' '),
  j: numberOf(dayOfYear, 3),
  H: numberOf(({ local }) => local.getUTCHours(), 2),
  k: numberOf(({ local }) => local.getUTCHours(), 2, ' '),
  I: numberOf(hour12, 2),
  l: numberOf(hour12, 2, ' '),
  P: textOfMoment((moment) => half(moment).toLowerCase()),
  p: textOfMoment(half),
  M: numberOf(({ local }) => local.getUTCMinutes(), 2),
  S: numberOf(({ local }) => local.getUTCSeconds(), 2),
  Z: textOfMoment(zone),
  A: textOfMoment(weekday),
  a: textOfMoment((moment) => weekday(moment).slice(0, 3)),
  u: numberOf(({ local }) => local.getUTCDay() || 7, 1),
  w: numberOf(({ local }) => local.getUTCDay(), 1),
  G: numberOf((moment) => isoWeek(moment).year, 4),
  g: numberOf((moment) => isoWeek(moment).year % 100, 2),
  V: numberOf((moment) => isoWeek(moment).week, 2),
  U: numberOf((moment) => weekOfYear(moment, 0), 2),
  W: numberOf((moment) => weekOfYear(moment, 1), 2),
  s: numberOf(({ time }) => Math.floor(time.at / 1000), 0),
  n: textOfMoment(() => '\n'),
  t: textOfMoment(() => '\t'),
  '%': textOfMoment(() => '%'),
  c: composed('%a %b %e %H:%M:%S %Y'),
  D: composed('%m/%d/%y'),
  x: composed('%m/%d/%y'),
  F: composed('%Y-%m-%d'),
  v: composed('%e-%^b-%Y'),
  T: composed('%H:%M:%S'),
  X: composed('%H:%M:%S'),
  R: composed('%H:%M'),
  r: composed('%I:%M:%S %p'),
  '+': composed('%a %b %e %H:%M:%S %Z %Y'),
};

/** A moment as text, by Ruby's directives, flags (`-`, `0`, `^`, `#`, `_`, `:`) and widths (L-FIL-16). */
export function strftime(time: LiquidTime, format: string, budget: Budget): string {
  return expand({ local: new Date(time.at + time.offsetMs), time }, format, budget);
}

function expand(moment: Moment, format: string, budget: Budget | null): string {
  return format.replace(/%([-0^#_:]*)(\d*)([a-zA-Z%+])/g, (whole, flags: string, widthText: string, letter: string) => {
    const width = widthText === '' ? null : Number(widthText);
    budget?.charge((width ?? 0) + 32);
    return directive(moment, letter, flags, width) ?? whole;
  });
}

function directive(moment: Moment, letter: string, flags: string, width: number | null): string | null {
  if (letter === 'L' || letter === 'N') return fraction(moment, width ?? (letter === 'L' ? 3 : 9));
  if (letter === 'z') return padded(zoneOffset(moment, flags), flags, '0', width ?? 0);
  const known = Object.hasOwn(directives, letter) ? directives[letter] : undefined;
  if (known === undefined) return null;
  const text = cased(known.read(moment), flags, letter);
  return padded(text, flags, known.pad ?? ' ', width ?? known.width ?? 0);
}

function cased(text: string, flags: string, letter: string): string {
  if (flags.includes('^')) return text.toUpperCase();
  if (!flags.includes('#')) return text;
  return letter === 'p' ? text.toLowerCase() : text.toUpperCase();
}

function padded(text: string, flags: string, pad: ' ' | '0', width: number): string {
  if (flags.includes('-')) return text;
  const fill = flags.includes('0') ? '0' : flags.includes('_') ? ' ' : pad;
  const negative = fill === '0' && text.startsWith('-');
  return negative ? `-${text.slice(1).padStart(width - 1, '0')}` : text.padStart(width, fill);
}

function fraction({ local }: Moment, digits: number): string {
  return String(local.getUTCMilliseconds()).padStart(3, '0').padEnd(digits, '0').slice(0, digits);
}

function zoneOffset({ time }: Moment, flags: string): string {
  if (flags.includes('::')) return `${offsetText(time.offsetMs, ':')}:00`;
  return offsetText(time.offsetMs, flags.includes(':') ? ':' : '');
}
