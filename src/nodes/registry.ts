import type * as z from 'zod';
import { actionPaths } from './action-paths';
import { agent } from './agent';
import { audiencePaths } from './audience-paths';
import { audienceSync } from './audience-sync';
import type { stepConfigs } from './configs';
import { context } from './context';
import { decisionSplit } from './decision-split';
import { delay } from './delay';
import { exit } from './exit';
import { experimentPaths } from './experiment-paths';
import { featureFlag } from './feature-flag';
import { message } from './message';
import { sendToDestination } from './send-to-destination';
import { userUpdate } from './user-update';
import { webhook } from './webhook';

/** Every step kind, by the name documents use. Adding one: its folder, a line here, one in `configs.ts` and `registry.ui.ts`. */
export const nodes = {
  action_paths: actionPaths,
  user_update: userUpdate,
  delay,
  context,
  decision_split: decisionSplit,
  audience_paths: audiencePaths,
  experiment_paths: experimentPaths,
  feature_flag: featureFlag,
  audience_sync: audienceSync,
  send_to_destination: sendToDestination,
  agent,
  webhook,
  message,
  exit,
} as const satisfies { readonly [K in keyof typeof stepConfigs]: { readonly config: (typeof stepConfigs)[K] } };

export type NodeKind = keyof typeof nodes;
export type ConfigOf = { [K in NodeKind]: z.output<(typeof nodes)[K]['config']> };
/**
 * One configured step with its kind's own config.
 * @public
 */
export type NodeOf<K extends NodeKind = NodeKind> = {
  [P in K]: { readonly id: string; readonly kind: P; readonly config: ConfigOf[P] };
}[K];

/** Whether this version knows the kind; a name like `constructor` is no kind. */
export function isNodeKind(kind: string): kind is NodeKind {
  return Object.hasOwn(nodes, kind);
}
