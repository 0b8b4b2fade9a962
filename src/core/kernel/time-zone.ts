import type { EpochMs } from './time';

const formatters = new Map<string, Intl.DateTimeFormat | null>();

/**
 * How far local time in an IANA zone is ahead of UTC at an instant, in ms; `null` for a zone nobody knows or an instant
 * a date cannot express. The one place where zone rules are read; the same in every host that ships the same rules.
 */
export function zoneOffsetMs(zone: string, at: EpochMs): number | null {
  if (zone === 'UTC') return 0;
  const formatter = formatterOf(zone);
  if (formatter === null || !(Math.abs(at) <= 8.64e15)) return null;
  const part = new Map(formatter.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const year = part.get('year') ?? 0;
  const local = new Date(0);
  local.setUTCFullYear(year, (part.get('month') ?? 1) - 1, part.get('day') ?? 1);
  local.setUTCHours(part.get('hour') ?? 0, part.get('minute') ?? 0, part.get('second') ?? 0);
  return local.getTime() - Math.floor(at / 1000) * 1000;
}

function formatterOf(zone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = makeFormatter(zone);
  if (formatters.size > 500) formatters.clear();
  formatters.set(zone, made);
  return made;
}

function makeFormatter(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
}
