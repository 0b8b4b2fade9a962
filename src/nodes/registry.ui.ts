import { joinNode, type StepUi } from '@/editors/node-ui';
import { actionPathsUi } from './action-paths/ui';
import { agentUi } from './agent/ui';
import { audiencePathsUi } from './audience-paths/ui';
import { audienceSyncUi } from './audience-sync/ui';
import { contextUi } from './context/ui';
import { decisionSplitUi } from './decision-split/ui';
import { delayUi } from './delay/ui';
import { exitUi } from './exit/ui';
import { experimentPathsUi } from './experiment-paths/ui';
import { featureFlagUi } from './feature-flag/ui';
import { messageUi } from './message/ui';
import { isNodeKind, nodes, type NodeKind } from './registry';
import { sendToDestinationUi } from './send-to-destination/ui';
import { userUpdateUi } from './user-update/ui';
import { webhookUi } from './webhook/ui';

/** The React half of every step kind. Does not compile while a kind lacks one; the order is the palette's. */
export const nodeUi: Readonly<Record<NodeKind, StepUi>> = {
  action_paths: joinNode(nodes.action_paths, actionPathsUi),
  audience_paths: joinNode(nodes.audience_paths, audiencePathsUi),
  decision_split: joinNode(nodes.decision_split, decisionSplitUi),
  delay: joinNode(nodes.delay, delayUi),
  context: joinNode(nodes.context, contextUi),
  experiment_paths: joinNode(nodes.experiment_paths, experimentPathsUi),
  send_to_destination: joinNode(nodes.send_to_destination, sendToDestinationUi),
  exit: joinNode(nodes.exit, exitUi),
  user_update: joinNode(nodes.user_update, userUpdateUi),
  feature_flag: joinNode(nodes.feature_flag, featureFlagUi),
  audience_sync: joinNode(nodes.audience_sync, audienceSyncUi),
  agent: joinNode(nodes.agent, agentUi),
  message: joinNode(nodes.message, messageUi),
  webhook: joinNode(nodes.webhook, webhookUi),
};

/** Null for a kind this version does not know. */
export function stepUi(kind: string): StepUi | null {
  return isNodeKind(kind) ? nodeUi[kind] : null;
}
