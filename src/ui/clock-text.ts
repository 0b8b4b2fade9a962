/**
 * A time of day as people write it, as `HH:MM`: `7:30`, `0730`, `7`, `7pm`, `오후 7시 30분`. `null`: it is none.
 */
export function parseClock(text: string): string | null {
  const tidy = text.trim().toLowerCase().replace(/[.\s]/g, '');
  const match =
    /^(am|pm|오전|오후)?(\d{1,2})(?:[:h시](\d{2})?분?|(\d{2}))?(am|pm)?$/.exec(tidy) ??
    /^(am|pm|오전|오후)?(\d{1,2})시(\d{1,2})분$/.exec(tidy);
  if (match === null) return null;
  const [, before, hourText = '', colon, plain, after] = match;
  const half = before ?? after;
  const minute = Number(colon ?? plain ?? '0');
  const hour = hourOf(Number(hourText), half);
  return hour === null || minute > 59 ? null : `${two(hour)}:${two(minute)}`;
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  const isAfternoon = half === 'pm' || half === '오후';
  return (hour % 12) + (isAfternoon ? 12 : 0);
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
