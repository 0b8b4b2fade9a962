import { campaignScenarios } from './campaigns';
import { data } from './data';
import { flows } from './flows';
import { handoffs } from './handoffs';
import { pathScenarios } from './paths';
import type { Scenario } from './scenario';
import { sendings } from './sending';
import { times } from './times';
import { together } from './together';
import { vectors } from './vectors';

/** Every golden scenario; each is also a pair of files beside this one. */
export const scenarios: readonly Scenario[] = [
  ...vectors,
  ...pathScenarios,
  ...times,
  ...handoffs,
  ...flows,
  ...data,
  ...campaignScenarios,
  ...together,
  ...sendings,
];
