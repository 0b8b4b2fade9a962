import type { StepProblem } from '@/core/engine/contract';
import { controlPort, maxPaths, windowDays, type ExperimentPathsConfig } from './schema';

export function experimentPathsRules(config: ExperimentPathsConfig): readonly StepProblem[] {
  const { paths, control, optimization } = config;
  const problems: StepProblem[] = [];
  const add = (severity: StepProblem['severity'], code: string, path: string, values = {}): void => {
    const message = { key: `experiment_paths.problem.${code}`, values };
    problems.push({ severity, code: `experiment-${code.replaceAll('_', '-')}`, message, path });
  };
  if (paths.length === 0) add('error', 'no_paths', 'paths');
  if (paths.length > maxPaths) add('error', 'too_many_paths', 'paths', { max: maxPaths });
  const sum = paths.reduce((total, { percentage }) => total + percentage, control?.percentage ?? 0);
  if (paths.length > 0 && sum !== 100) add('error', 'sum', 'paths', { sum });
  const taken = new Set<string>([controlPort]);
  paths.forEach(({ id, name }, index) => {
    if (taken.has(id)) add('error', 'id_twice', `paths.${index}.id`, { path: name });
    taken.add(id);
  });
  const { min, max } = windowDays;
  if (config.windowDays < min || config.windowDays > max) add('error', 'window', 'windowDays', { min, max });
  if (optimization !== 'none') {
    if (config.randomized) add('warning', 'randomized_optimized', 'randomized');
    add('info', 'not_simulated', 'optimization');
  }
  return problems;
}
