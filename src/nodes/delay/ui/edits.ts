import { parseInstant } from '@/core/kernel/instant';
import type { WallMs } from '@/core/kernel/zone';
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

/** What a clock on the wall shows, as the document keeps it: to the minute. */
export function toLocal(wall: WallMs): string {
  return new Date(wall).toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length);
}

export function wallOf(local: string): WallMs | null {
  return parseInstant(local)?.at ?? null;
}
