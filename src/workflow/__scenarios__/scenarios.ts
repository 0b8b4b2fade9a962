import { actions } from './actions';
import { audiences } from './audiences';
import { branches } from './branches';
import { campaignScenarios } from './campaigns';
import { caps } from './caps';
import { conversions } from './conversions';
import { content } from './content';
import { credentials } from './credentials';
import { data } from './data';
import { delays } from './delays';
import { edits } from './edits';
import { flows } from './flows';
import { gettingIn } from './getting-in';
import { gettingOut } from './getting-out';
import { handoffs } from './handoffs';
import { hours } from './hours';
import { outsideScenarios } from './outside';
import { passing } from './passing';
import { pathScenarios } from './paths';
import { cascades } from './cascades';
import { exceptions } from './exceptions';
import { loops } from './loops';
import { messageScenarios } from './messages';
import type { Scenario } from './scenario';
import { values } from './values';
import { windows } from './windows';
import { reach } from './reach';
import { scheduled } from './scheduled';
import { secondReadings } from './second-readings';
import { stops } from './stops';
import { texts } from './texts';
import { times } from './times';
import { vectors } from './vectors';
import { waits } from './waits';

/** Every golden scenario; each is also a pair of files beside this one. */
export const scenarios: readonly Scenario[] = [
  ...vectors,
  ...pathScenarios,
  ...times,
  ...handoffs,
  ...flows,
  ...data,
  ...campaignScenarios,
  ...cascades,
  ...exceptions,
  ...loops,
  ...messageScenarios,
  ...values,
  ...windows,
  ...actions,
  ...delays,
  ...hours,
  ...caps,
  ...outsideScenarios,
  ...branches,
  ...passing,
  ...scheduled,
  ...reach,
  ...gettingIn,
  ...gettingOut,
  ...conversions,
  ...edits,
  ...stops,
  ...texts,
  ...content,
  ...credentials,
  ...waits,
  ...audiences,
  ...secondReadings,
];
