import { actions } from './actions';
import { branches } from './branches';
import { campaignScenarios } from './campaigns';
import { caps } from './caps';
import { data } from './data';
import { delays } from './delays';
import { flows } from './flows';
import { gettingIn } from './getting-in';
import { gettingOut } from './getting-out';
import { handoffs } from './handoffs';
import { hours } from './hours';
import { outsideScenarios } from './outside';
import { passing } from './passing';
import { pathScenarios } from './paths';
import type { Scenario } from './scenario';
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
  ...actions,
  ...delays,
  ...hours,
  ...caps,
  ...outsideScenarios,
  ...branches,
  ...passing,
  ...gettingIn,
  ...gettingOut,
];
