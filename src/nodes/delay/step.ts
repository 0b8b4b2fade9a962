import { clockOnDay, nextClock } from '@/core/engine/clock';
import type { CompileEnv, Slot, StepAnswer, StepContext, StepProgram, WayOut } from '@/core/engine/contract';
import { weekdays, type ClockOf } from '@/core/engine/sending';
import type { Cause } from '@/core/engine/trace';
import { parseInstant } from '@/core/kernel/instant';
import { durationMs, type EpochMs } from '@/core/kernel/time';
import { instantToLocal, localToInstant, wallTime } from '@/core/kernel/zone';
import { delayDefaults, maxDelayMs, type DelayConfig } from './schema';

const onward: WayOut = { type: 'advance', port: 'next' };

/** When the delay is over, or why there is no such moment. */
type Until = EpochMs | 'date_past' | 'personalization_failed';
type UntilOf = (ctx: StepContext) => Until;

/** Holds the entry until the moment its type says; as the last step it does not hold at all (C-DELAY-9). */
export function compileDelay(config: DelayConfig, env: CompileEnv): StepProgram<null> {
  if (!env.connected('next')) {
    return {
      enter: () => onward,
      plan: { type: 'pass', result: onward },
      explain: () => ({ rule: 'C-DELAY-9', because: { key: 'delay.because.last' } }),
    };
  }
  if (config.type === 'duration' && config.at === undefined) return compileDuration(durationMs(config.duration));
  const untilOf = compileUntil(config, env);
  return {
    enter: (ctx) => answer(untilOf(ctx)),
    resume: () => onward,
    explain: (_ctx, _occasion, result) => explain(config, result.type === 'exit' ? result.reason : null),
  };
}

function compileDuration(ms: number): StepProgram<null> {
  return {
    enter: (ctx) => ({ type: 'wait', until: ctx.enteredAt + ms, state: null }),
    resume: () => onward,
    plan: { type: 'hold', ms, result: onward },
    explain: () => ({ rule: 'C-DELAY-3', because: { key: 'delay.because.over', values: { duration: ms } } }),
  };
}

function answer(until: Until): StepAnswer<null> {
  return typeof until === 'number' ? { type: 'wait', until, state: null } : { type: 'exit', reason: `delay_${until}` };
}

function explain(config: DelayConfig, reason: string | null): Cause {
  if (reason === 'delay_date_past') {
    return { rule: 'C-DELAY-6', because: { key: 'delay.because.past', values: { date: config.date?.local } } };
  }
  if (reason === 'delay_personalization_failed') {
    return { rule: 'C-DELAY-10', because: { key: 'delay.because.failed', values: { name: config.from?.name } } };
  }
  return { rule: rules[config.type], because: { key: `delay.because.until` } };
}

const rules: Readonly<Record<DelayConfig['type'], string>> = {
  duration: 'C-DELAY-5',
  calendar_days: 'C-DELAY-4',
  weekday: 'C-DELAY-8',
  date: 'C-DELAY-6',
  personalized: 'C-DELAY-10',
};

function compileUntil(config: DelayConfig, env: CompileEnv): UntilOf {
  switch (config.type) {
    case 'duration':
      return timedDuration(config);
    case 'calendar_days':
      return calendarDays(config);
    case 'weekday':
      return weekday(config);
    case 'date':
      return fixedDate(config);
    case 'personalized':
      return personalized(config, env);
  }
}

function zoneOf(ctx: StepContext, clock: ClockOf): string {
  return clock === 'user' ? ctx.userZone() : ctx.companyZone;
}

/** The full duration first, then the next such time of day; one reached exactly counts (C-DELAY-5). */
function timedDuration({ duration, at }: DelayConfig): UntilOf {
  const ms = durationMs(duration);
  if (at === undefined) return (ctx) => ctx.enteredAt + ms;
  const minutes = minutesOf(at.time);
  return (ctx) => nextClock(zoneOf(ctx, at.clock), ctx.enteredAt + ms - 1, minutes);
}

/** One calendar day ends at the next such time of day, or at the next midnight of the company; each further one a day later (C-DELAY-4). */
function calendarDays({ at, days = delayDefaults.days }: DelayConfig): UntilOf {
  const minutes = at === undefined ? 0 : minutesOf(at.time);
  return (ctx) => {
    const zone = zoneOf(ctx, at?.clock ?? 'company');
    return clockOnDay(zone, nextClock(zone, ctx.enteredAt, minutes), days - 1, minutes);
  };
}

function weekday({ weekday: chosen = delayDefaults.weekday }: DelayConfig): UntilOf {
  const minutes = minutesOf(chosen.time);
  const wanted = weekdays.indexOf(chosen.day);
  return (ctx) => {
    const zone = zoneOf(ctx, chosen.clock);
    const at = ctx.enteredAt;
    const ahead = (wanted - wallTime(instantToLocal(zone, at)).weekday + 7) % 7;
    const until = clockOnDay(zone, at, ahead, minutes);
    if (until >= at) return until;
    return chosen.ifPast === 'same_day' ? at : clockOnDay(zone, at, 7, minutes);
  };
}

/** A moment that is past on arrival ends the entry (C-DELAY-6, C-DELAY-7). */
function fixedDate({ date }: DelayConfig): UntilOf {
  const local = date === undefined ? null : parseInstant(date.local);
  if (date === undefined || local === null) return () => 'date_past';
  return (ctx) => {
    const until = localToInstant(zoneOf(ctx, date.clock), local.at);
    return until < ctx.enteredAt ? 'date_past' : until;
  };
}

/** Reads the moment, or how long, from the person; what is past, too far ahead or of another type ends the entry (C-DELAY-10). */
function personalized({ from = delayDefaults.from }: DelayConfig, env: CompileEnv): UntilOf {
  const { source, name, as, clock } = from;
  const slot: Slot = source === 'attribute' ? env.slot(name) : -1;
  return (ctx) => {
    const value = source === 'attribute' ? ctx.value(slot) : ctx.variable(name);
    const until = as === 'date' ? momentOf(value, zoneOf(ctx, clock)) : afterOf(value, as, ctx.enteredAt);
    if (until === null || until < ctx.enteredAt || until > ctx.enteredAt + maxDelayMs) return 'personalization_failed';
    return until;
  };
}

function momentOf(value: unknown, zone: string): EpochMs | null {
  const parsed = typeof value === 'string' ? parseInstant(value) : null;
  if (parsed === null) return null;
  return parsed.zoned ? parsed.at : localToInstant(zone, parsed.at);
}

function afterOf(
  value: unknown,
  unit: 'seconds' | 'minutes' | 'hours' | 'days' | 'weeks',
  at: EpochMs,
): EpochMs | null {
  return typeof value === 'number' && Number.isFinite(value) ? at + durationMs({ value, unit }) : null;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
