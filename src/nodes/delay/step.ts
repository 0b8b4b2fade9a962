import type { CompileEnv, StepProgram } from '@/core/engine/contract';
import { durationMs } from '@/core/kernel/time';
import type { DelayConfig } from './schema';

/** Holds for elapsed time (C-DELAY-3); as the last step it does not hold at all (C-DELAY-9). */
export function compileDelay(config: DelayConfig, env: CompileEnv): StepProgram<null> {
  const ms = durationMs(config.duration);
  if (!env.connected('next')) {
    return {
      enter: () => ({ type: 'advance', port: 'next' }),
      explain: () => ({ rule: 'C-DELAY-9', because: { key: 'delay.because.last' } }),
    };
  }
  return {
    enter: (ctx) => ({ type: 'wait', until: ctx.enteredAt + ms, state: null }),
    resume: () => ({ type: 'advance', port: 'next' }),
    explain: () => ({ rule: 'C-DELAY-3', because: { key: 'delay.because.over', values: { duration: ms } } }),
  };
}
