import type { CompileEnv, StepProgram, WayOut } from '@/core/engine/contract';
import { durationMs } from '@/core/kernel/time';
import type { DelayConfig } from './schema';

const onward: WayOut = { type: 'advance', port: 'next' };

/** Holds for elapsed time (C-DELAY-3); as the last step it does not hold at all (C-DELAY-9). */
export function compileDelay(config: DelayConfig, env: CompileEnv): StepProgram<null> {
  const ms = durationMs(config.duration);
  if (!env.connected('next')) {
    return {
      plan: { type: 'pass', result: onward },
      enter: () => onward,
      explain: () => ({ rule: 'C-DELAY-9', because: { key: 'delay.because.last' } }),
    };
  }
  return {
    enter: (ctx) => ({ type: 'wait', until: ctx.enteredAt + ms, state: null }),
    resume: () => onward,
    plan: { type: 'hold', ms, result: onward },
    explain: () => ({ rule: 'C-DELAY-3', because: { key: 'delay.because.over', values: { duration: ms } } }),
  };
}
