import * as z from 'zod';
import { filterGroup } from '@/core/segments/filter';

export const yesPort = 'yes';
export const noPort = 'no';

export const decisionSplitConfig = z.object({
  /** Asked on arrival; without a filter everybody is a Yes (C-SPLIT-1). */
  filter: filterGroup.nullable().default(null),
});
export type DecisionSplitConfig = z.output<typeof decisionSplitConfig>;
