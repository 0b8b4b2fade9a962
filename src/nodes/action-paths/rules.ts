import type { StepProblem } from '@/core/engine/contract';
import { durationMs } from '@/core/kernel/time';
import { maxGroups, otherwisePort, windowLimitsMs, type ActionGroup, type ActionPathsConfig } from './schema';

/** Problems of one Action Paths step alone. */
export function actionPathsRules(config: ActionPathsConfig): readonly StepProblem[] {
  return [...windowProblems(config), ...countProblems(config), ...groupProblems(config.groups)];
}

function windowProblems(config: ActionPathsConfig): readonly StepProblem[] {
  const ms = durationMs(config.window);
  if (ms >= windowLimitsMs.min && ms <= windowLimitsMs.max) return [];
  return [problem('error', 'window-limits', 'window', { min: windowLimitsMs.min, max: windowLimitsMs.max })];
}

function countProblems(config: ActionPathsConfig): readonly StepProblem[] {
  if (config.groups.length > maxGroups) return [problem('error', 'too-many-groups', 'groups', { max: maxGroups })];
  return config.groups.length === 0 ? [problem('warning', 'no-groups', 'groups', {})] : [];
}

function groupProblems(groups: readonly ActionGroup[]): readonly StepProblem[] {
  const seen = new Set<string>([otherwisePort]);
  return groups.flatMap((group, index) => {
    const path = `groups.${index}`;
    const found: StepProblem[] = [];
    if (seen.has(group.id)) found.push(problem('error', 'group-id-twice', `${path}.id`, { group: group.name }));
    seen.add(group.id);
    if (group.triggers.length === 0) {
      found.push(problem('warning', 'group-without-trigger', `${path}.triggers`, { group: group.name }));
    }
    return found;
  });
}

function problem(
  severity: StepProblem['severity'],
  code: string,
  path: string,
  values: Readonly<Record<string, string | number>>,
): StepProblem {
  return {
    severity,
    code: `action-paths-${code}`,
    message: { key: `action_paths.problem.${code.replaceAll('-', '_')}`, values },
    path,
  };
}
