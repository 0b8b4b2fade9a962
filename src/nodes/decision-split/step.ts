import type { CompileEnv, StepProgram, WayOut } from '@/core/engine/contract';
import { noPort, yesPort, type DecisionSplitConfig } from './schema';

const yes: WayOut = { type: 'advance', port: yesPort };
const no: WayOut = { type: 'advance', port: noPort };

/** Yes or No by the profile as it is on arrival, without waiting (C-SPLIT-1, C-SPLIT-4). */
export function compileDecisionSplit(config: DecisionSplitConfig, env: CompileEnv): StepProgram<null> {
  const condition = env.filter(config.filter);
  return {
    enter: (ctx) => (ctx.test(condition) ? yes : no),
    explain: (ctx, _occasion, result) => {
      // The effects of the step are none, so the profile is the one that was asked.
      const { because, asked } = ctx.explainTest(condition);
      const matched = result.type === 'advance' && result.port === yesPort;
      const otherwise = { key: matched ? 'decision_split.reason.matched' : 'decision_split.reason.not_matched' };
      return {
        rule: 'C-SPLIT-1',
        because: { key: matched ? 'decision_split.because.yes' : 'decision_split.because.no' },
        alternatives: [
          { port: yesPort, name: '', taken: matched, reason: matched ? because : otherwise },
          { port: noPort, name: '', taken: !matched, reason: matched ? otherwise : because },
        ],
        leaves: asked.map((leaf) => ({ ...leaf, path: `filter.${leaf.path}` })),
      };
    },
  };
}
