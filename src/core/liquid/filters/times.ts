import { zoneOffsetMs } from '../../kernel/time-zone';
import { parseOffset, parseTime } from '../parse-time';
import { strftime } from '../strftime';
import { LiquidTime, textOf } from '../values';
import type { Filter } from './filter';

/** Nil stays nil, what is no date stays as it is (L-FIL-17); without a format too. */
const date: Filter = (tools, input, format) => {
  if (input === undefined) return undefined;
  const time = parseTime(input, tools.now);
  const pattern = textOf(format);
  if (time === null || pattern === '') return input;
  tools.budget.charge(pattern.length);
  return strftime(time, pattern, tools.budget);
};

/** Shows a moment in another zone: an IANA name or an offset such as `-0500` (L-FIL-18). */
const timeZone: Filter = (tools, input, zone) => {
  const time = input === undefined ? null : parseTime(input, tools.now);
  if (time === null) return input;
  const name = textOf(zone).trim();
  const offsetMs = parseOffset(name) ?? zoneOffsetMs(name, time.at);
  return offsetMs === null ? input : new LiquidTime(time.at, offsetMs);
};

export const timeFilters: Readonly<Record<string, Filter>> = { date, time_zone: timeZone, timezone: timeZone };
