import type { StepProblem } from '@/core/engine/contract';
import { leavesOf } from '@/core/segments/walk';
import { maxGroups, otherwisePort, type AudiencePathsConfig } from './schema';

export function audiencePathsRules({ groups }: AudiencePathsConfig): readonly StepProblem[] {
  const problems: StepProblem[] = [];
  const add = (severity: StepProblem['severity'], code: string, path: string, values = {}): void => {
    const message = { key: `audience_paths.problem.${code}`, values };
    problems.push({ severity, code: `audience-${code.replaceAll('_', '-')}`, message, path });
  };
  if (groups.length === 0) add('warning', 'no_groups', 'groups');
  if (groups.length > maxGroups) add('error', 'too_many_groups', 'groups', { max: maxGroups });
  const taken = new Set<string>([otherwisePort]);
  groups.forEach(({ id, name, filter }, index) => {
    if (taken.has(id)) add('error', 'group_id_twice', `groups.${index}.id`, { group: name });
    taken.add(id);
    if (leavesOf(filter).length === 0)
      add('warning', 'group_without_filter', `groups.${index}.filter`, { group: name });
  });
  return problems;
}
