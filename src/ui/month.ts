/** A calendar day without a clock or a zone, as the number of days since 1 January 1970. */
export type DayNumber = number;

const dayMs = 86_400_000;
const daysInWeek = 7;
/** 1 January 1970 was a Thursday. */
const firstWeekday = 4;

export interface Month {
  readonly year: number;
  /** From 1. */
  readonly month: number;
}

export function dayNumberOf({ year, month }: Month, day = 1): DayNumber {
  return Date.UTC(year, month - 1, day) / dayMs;
}

export function monthOf(day: DayNumber): Month {
  const date = new Date(day * dayMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

/** Day of the month, from 1. */
export function dateOf(day: DayNumber): number {
  return new Date(day * dayMs).getUTCDate();
}

/** The same date some months on; the last day where that month is shorter. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const { year, month } = monthOf(day);
  const first = dayNumberOf({ year, month: month + months });
  const last = dayNumberOf({ year, month: month + months + 1 }) - 1;
  return Math.min(last, first + dateOf(day) - 1);
}

/** The weeks of a month, Sunday first, with the days of its neighbours that fill them. */
export function weeksOf(month: Month): readonly (readonly DayNumber[])[] {
  const first = dayNumberOf(month);
  const start = first - weekday(first);
  const end = dayNumberOf({ ...month, month: month.month + 1 });
  const count = Math.ceil((end - start) / daysInWeek);
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: daysInWeek }, (__, day) => start + week * daysInWeek + day),
  );
}

/** 0 = Sunday. */
export function weekday(day: DayNumber): number {
  return (((day + firstWeekday) % daysInWeek) + daysInWeek) % daysInWeek;
}

/** Where a key leads in a month, as calendars do; `null`: the key is somebody else's. */
export function dayAfterKey(day: DayNumber, key: string, isShift: boolean): DayNumber | null {
  switch (key) {
    case 'ArrowLeft':
      return day - 1;
    case 'ArrowRight':
      return day + 1;
    case 'ArrowUp':
      return day - daysInWeek;
    case 'ArrowDown':
      return day + daysInWeek;
    case 'Home':
      return day - weekday(day);
    case 'End':
      return day - weekday(day) + daysInWeek - 1;
    case 'PageUp':
      return addMonths(day, isShift ? -12 : -1);
    case 'PageDown':
      return addMonths(day, isShift ? 12 : 1);
    default:
      return null;
  }
}
