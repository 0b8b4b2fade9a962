import type { CompileEnv, StepContext, StepOccasion, StepProgram, WayOut } from '@/core/engine/contract';
import type { Alternative, Cause } from '@/core/engine/trace';
import { controlPort, dayMs, type ExperimentPathsConfig } from './schema';

/** A path with its share of 0 … 99, `upTo` excluded. */
interface Arm {
  readonly port: string;
  readonly name: string;
  readonly from: number;
  readonly upTo: number;
  readonly result: WayOut;
}

interface Experiment {
  /** In displayed order, the control group last (O-16). */
  readonly arms: readonly Arm[];
  readonly windowMs: number;
  readonly randomized: boolean;
  /** The path everybody takes, chosen in the run settings. */
  readonly chosen: Arm | null;
}

/**
 * Shares people out by O-16's hash over the step's id, so that a re-entry repeats its path; with randomised paths every
 * entry draws anew (C-EXP-2). The control group stays for the conversion window, then goes on or leaves (C-EXP-3).
 */
export function compileExperimentPaths(config: ExperimentPathsConfig, env: CompileEnv): StepProgram<null> {
  const experiment = prepare(config, env);
  const { chosen, windowMs } = experiment;
  const [only, ...others] = experiment.arms;
  const certain = chosen ?? (others.length === 0 && only !== undefined && only.upTo >= 100 ? only : null);
  return {
    enter: (ctx) => {
      const arm = chosen ?? armOf(experiment, shareOf(experiment, ctx));
      if (arm === null) return onward;
      if (arm.port === controlPort) return { type: 'wait', until: ctx.enteredAt + windowMs, state: null };
      return arm.result;
    },
    resume: () => experiment.arms.find(({ port }) => port === controlPort)?.result ?? onward,
    ...(certain !== null && certain.port !== controlPort && { plan: { type: 'pass', result: certain.result } }),
    explain: (ctx, occasion) => explainExperiment(experiment, ctx, occasion),
  };
}

/** No path at all: nothing to take. */
const onward: WayOut = { type: 'advance', port: '' };

function prepare(config: ExperimentPathsConfig, env: CompileEnv): Experiment {
  let share = 0;
  const arms: Arm[] = [];
  const add = (port: string, name: string, percentage: number, result: WayOut): void => {
    arms.push({ port, name, from: share, upTo: share + percentage, result });
    share += percentage;
  };
  for (const { id, name, percentage } of config.paths) add(id, name, percentage, { type: 'advance', port: id });
  const { control, optimization } = config;
  if (control !== null) {
    const out: WayOut = { type: 'exit', reason: 'control_group', port: controlPort };
    const on: WayOut = { type: 'advance', port: controlPort };
    add(controlPort, control.name, control.percentage, control.exits ? out : on);
  }
  return {
    arms,
    windowMs: config.windowDays * dayMs,
    randomized: config.randomized && optimization === 'none',
    chosen: optimization === 'none' ? null : (arms.find(({ port }) => port === env.chosenPath) ?? null),
  };
}

function shareOf({ randomized }: Experiment, ctx: StepContext): number {
  return randomized ? Math.floor(ctx.random('path') * 100) : ctx.bucket();
}

/** Shares that do not reach 100 leave the rest to the last path. */
function armOf({ arms }: Experiment, share: number): Arm | null {
  return arms.find(({ upTo }) => share < upTo) ?? arms.at(-1) ?? null;
}

function explainExperiment(experiment: Experiment, ctx: StepContext, occasion: StepOccasion<null>): Cause {
  const { arms, chosen, windowMs, randomized } = experiment;
  const share = shareOf(experiment, ctx);
  const taken = chosen ?? armOf(experiment, share);
  const values = { path: taken?.name ?? '', share, control: taken?.port === controlPort };
  const alternatives = arms.map((arm): Alternative => {
    const { port, name, from, upTo } = arm;
    return {
      port,
      name,
      taken: arm === taken,
      reason:
        chosen !== null
          ? { key: `experiment_paths.reason.${arm === chosen ? 'chosen' : 'not_chosen'}` }
          : { key: 'experiment_paths.reason.share', values: { from, upTo } },
    };
  });
  if (occasion.type === 'resume') {
    const because = { key: 'experiment_paths.because.window_over', values: { window: windowMs } };
    return { rule: 'C-EXP-3', because, alternatives };
  }
  if (chosen !== null) {
    return { rule: 'C-EXP-4', because: { key: 'experiment_paths.because.chosen', values }, alternatives };
  }
  const key = randomized ? 'drawn' : 'bucket';
  return { rule: 'C-EXP-2', because: { key: `experiment_paths.because.${key}`, values }, alternatives };
}
