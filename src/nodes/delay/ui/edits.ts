import { delayDefaults, type DelayConfig, type DelayType } from '../schema';

type TimeOfDay = NonNullable<DelayConfig['at']>;

export const morning: TimeOfDay = { time: '09:00', clock: 'company' };

/** The same delay as another type; what that type needs and nobody chose yet is filled in. */
export function withType(config: DelayConfig, type: DelayType): DelayConfig {
  switch (type) {
    case 'duration':
    case 'date':
      return { ...config, type };
    case 'calendar_days':
      return { ...config, type, days: config.days ?? delayDefaults.days };
    case 'weekday':
      return { ...config, type, weekday: config.weekday ?? delayDefaults.weekday };
    case 'personalized':
      return { ...config, type, from: config.from ?? delayDefaults.from };
  }
}

/** With a time of day, or without one. */
export function withTime(config: DelayConfig, at: TimeOfDay | null): DelayConfig {
  const { at: _, ...rest } = config;
  return at === null ? rest : { ...rest, at };
}

const typed = /^\s*(\d{4})[-./]\s*(\d{1,2})[-./]\s*(\d{1,2})[.\sT]*(?:(\d{1,2}):(\d{2}))?\s*$/;

/** `2026-03-02 9:00` as the document keeps it; midnight where no time is given, `null` for what is no date. */
export function parseLocal(text: string): string | null {
  const match = typed.exec(text);
  if (match === null) return null;
  const [, year = '', month = '', day = '', hour = '0', minute = '00'] = match;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const isDate = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  if (!isDate || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${hour.padStart(2, '0')}:${minute}`;
}

export function localText(local: string): string {
  return local.replace('T', ' ');
}
