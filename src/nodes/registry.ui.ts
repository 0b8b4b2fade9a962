import { joinNode, type StepUi } from '@/editors/node-ui';
import { actionPathsUi } from './action-paths/ui';
import { delayUi } from './delay/ui';
import { exitUi } from './exit/ui';
import { isNodeKind, nodes, type NodeKind } from './registry';
import { userUpdateUi } from './user-update/ui';
import { webhookUi } from './webhook/ui';

/** The React half of every step kind. Does not compile while a kind lacks one; the order is the palette's. */
export const nodeUi: Readonly<Record<NodeKind, StepUi>> = {
  action_paths: joinNode(nodes.action_paths, actionPathsUi),
  delay: joinNode(nodes.delay, delayUi),
  exit: joinNode(nodes.exit, exitUi),
  user_update: joinNode(nodes.user_update, userUpdateUi),
  webhook: joinNode(nodes.webhook, webhookUi),
};

/** Null for a kind this version does not know. */
export function stepUi(kind: string): StepUi | null {
  return isNodeKind(kind) ? nodeUi[kind] : null;
}
