import type { CompileEnv, Condition, StepContext, StepProgram, WayOut } from '@/core/engine/contract';
import type { Alternative, Cause } from '@/core/engine/trace';
import type { LeafExplanation } from '@/core/segments/evaluate';
import { leavesOf } from '@/core/segments/walk';
import { otherwisePort, type AudiencePathsConfig } from './schema';

interface CompiledGroup {
  readonly name: string;
  /** `null`: a group without a filter, which nobody fits. */
  readonly condition: Condition | null;
  readonly result: WayOut;
}

const otherwise: WayOut = { type: 'advance', port: otherwisePort };

/** The first group by rank the profile fits on arrival; nobody waits, and the choice stands (C-SPLIT-3, C-SPLIT-4). */
export function compileAudiencePaths(config: AudiencePathsConfig, env: CompileEnv): StepProgram<null> {
  const groups = config.groups.map(({ id, name, filter }, index): CompiledGroup => {
    const condition = leavesOf(filter).length === 0 ? null : env.filter(filter, `groups.${index}.filter`);
    return { name, condition, result: { type: 'advance', port: id } };
  });
  return {
    enter: (ctx) => groups.find(({ condition }) => condition !== null && ctx.test(condition))?.result ?? otherwise,
    explain: (ctx) => explainAudiencePaths(groups, config.otherwise.name, ctx),
  };
}

function explainAudiencePaths(groups: readonly CompiledGroup[], otherwiseName: string, ctx: StepContext): Cause {
  const leaves: LeafExplanation[] = [];
  let taken = -1;
  const alternatives = groups.map(({ name, condition, result }, index): Alternative => {
    const port = result.port ?? '';
    if (condition === null) return { port, name, taken: false, reason: { key: 'audience_paths.reason.no_filter' } };
    if (taken >= 0) return { port, name, taken: false, reason: { key: 'audience_paths.reason.ranked_lower' } };
    const explanation = ctx.explainTest(condition);
    leaves.push(...explanation.asked.map((leaf) => ({ ...leaf, path: `groups.${index}.filter.${leaf.path}` })));
    if (explanation.matches) taken = index;
    return { port, name, taken: explanation.matches, reason: explanation.because };
  });
  const chosen = groups[taken];
  const otherwiseReason = { key: `audience_paths.reason.${chosen === undefined ? 'none_fits' : 'group_fits'}` };
  return {
    rule: 'C-SPLIT-3',
    because:
      chosen === undefined
        ? { key: 'audience_paths.because.otherwise' }
        : { key: 'audience_paths.because.group', values: { group: chosen.name, rank: taken + 1 } },
    alternatives: [
      ...alternatives,
      { port: otherwisePort, name: otherwiseName, taken: chosen === undefined, reason: otherwiseReason },
    ],
    leaves,
  };
}
