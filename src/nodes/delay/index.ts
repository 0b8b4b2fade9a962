import * as z from 'zod';
import type { StepProblem } from '@/core/engine/contract';
import { defineNode } from '@/core/engine/define-node';
import type { MessageRef } from '@/core/kernel/message';
import { durationMs } from '@/core/kernel/time';
import { delayMessages } from './messages';
import { delayConfig, delayDefaults, maxDelayMs, type DelayConfig } from './schema';
import { compileDelay } from './step';

const dayMs = 86_400_000;

/** Holds an entry until a moment (canvas.md section 11). */
export const delay = defineNode({
  kind: 'delay',
  version: 1,
  config: delayConfig,
  wait: z.null(),
  initial: { type: 'duration', duration: { value: 1, unit: 'days' } },
  ports: () => [{ id: 'next' }],
  facts: (config) => ({
    writes: [],
    listens: [],
    waits: longestMs(config) > 0,
    longestMs: longestMs(config),
    endIsOpen: config.type === 'date' || config.type === 'personalized',
    exits: [],
    sends: [],
  }),
  summary,
  compile: compileDelay,
  rules,
  messages: delayMessages,
});

/** For the maximum duration (C-RE-11): what depends on the day or the person counts as long as it can get. */
function longestMs(config: DelayConfig): number {
  switch (config.type) {
    case 'duration':
      return durationMs(config.duration) + (config.at === undefined ? 0 : dayMs);
    case 'calendar_days':
      return (config.days ?? delayDefaults.days) * dayMs;
    case 'weekday':
      return 7 * dayMs;
    case 'date':
    case 'personalized':
      return maxDelayMs;
  }
}

function summary(config: DelayConfig): MessageRef {
  const { at, date } = config;
  switch (config.type) {
    case 'duration': {
      const duration = durationMs(config.duration);
      return at === undefined
        ? { key: 'delay.summary', values: { duration } }
        : { key: 'delay.summary.timed', values: { duration, time: at.time, clock: at.clock } };
    }
    case 'calendar_days': {
      const { days = delayDefaults.days } = config;
      const values = { days, time: at?.time ?? null, clock: at?.clock ?? 'company' };
      return { key: 'delay.summary.calendar_days', values };
    }
    case 'weekday': {
      const { day, time, clock } = config.weekday ?? delayDefaults.weekday;
      return { key: 'delay.summary.weekday', values: { day, time, clock } };
    }
    case 'date':
      return date === undefined
        ? { key: 'delay.summary.no_date' }
        : { key: 'delay.summary.date', values: { date: date.local, clock: date.clock } };
    case 'personalized': {
      const { name, as } = config.from ?? delayDefaults.from;
      return as === 'date'
        ? { key: 'delay.summary.personal_date', values: { name } }
        : { key: 'delay.summary.personal_duration', values: { name, unit: as } };
    }
  }
}

function rules(config: DelayConfig): readonly StepProblem[] {
  switch (config.type) {
    case 'duration':
      return durationMs(config.duration) <= maxDelayMs
        ? []
        : [problem('error', 'delay-limit', 'limit', 'duration', { max: maxDelayMs })];
    case 'date':
      return config.date === undefined
        ? [problem('error', 'delay-date-missing', 'date_missing', 'date')]
        : [problem('info', 'delay-date-exits', 'date_exits', 'date')];
    case 'personalized':
      return (config.from ?? delayDefaults.from).name.trim() === ''
        ? [problem('error', 'delay-name-missing', 'name_missing', 'from.name')]
        : [];
    case 'calendar_days':
    case 'weekday':
      return [];
  }
}

function problem(
  severity: StepProblem['severity'],
  code: string,
  key: string,
  path: string,
  values: MessageRef['values'] = {},
): StepProblem {
  return { severity, code, message: { key: `delay.problem.${key}`, values }, path };
}
