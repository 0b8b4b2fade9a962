import * as z from 'zod';
import type { StepProblem } from '@/core/engine/contract';
import { defineNode } from '@/core/engine/define-node';
import { leavesOf } from '@/core/segments/walk';
import { decisionSplitMessages } from './messages';
import { decisionSplitConfig, noPort, yesPort, type DecisionSplitConfig } from './schema';
import { compileDecisionSplit } from './step';

/** Two ways by a filter, asked on arrival (canvas.md section 12). */
export const decisionSplit = defineNode({
  kind: 'decision_split',
  version: 1,
  config: decisionSplitConfig,
  wait: z.null(),
  initial: { filter: null },
  ports: () => [{ id: yesPort }, { id: noPort }],
  facts: ({ filter }) => ({
    writes: [],
    listens: [],
    waits: false,
    longestMs: 0,
    exits: [],
    sends: [],
    filters: [{ path: 'filter', filter, context: true }],
  }),
  summary: ({ filter }) => {
    const filters = leavesOf(filter).length;
    return filters === 0
      ? { key: 'decision_split.summary.empty' }
      : { key: 'decision_split.summary', values: { filters } };
  },
  compile: compileDecisionSplit,
  rules,
  messages: decisionSplitMessages,
});

function rules({ filter }: DecisionSplitConfig): readonly StepProblem[] {
  if (leavesOf(filter).length > 0) return [];
  const message = { key: 'decision_split.problem.no_filter' };
  return [{ severity: 'warning', code: 'decision-split-no-filter', message, path: 'filter' }];
}
