import { actionPathsConfig } from './action-paths/schema';
import { agentConfig } from './agent/schema';
import { audiencePathsConfig } from './audience-paths/schema';
import { audienceSyncConfig } from './audience-sync/schema';
import { contextConfig } from './context/schema';
import { decisionSplitConfig } from './decision-split/schema';
import { delayConfig } from './delay/schema';
import { exitConfig } from './exit/schema';
import { experimentPathsConfig } from './experiment-paths/schema';
import { featureFlagConfig } from './feature-flag/schema';
import { messageConfig } from './message/schema';
import { sendToDestinationConfig } from './send-to-destination/schema';
import { userUpdateConfig } from './user-update/schema';
import { webhookConfig } from './webhook/schema';

/**
 * What documents hold of every step kind. Apart from the registry, so that who reads documents needs nothing of what
 * steps do; the registry does not compile while one of its kinds is missing here, or another config is.
 */
export const stepConfigs = {
  action_paths: actionPathsConfig,
  user_update: userUpdateConfig,
  delay: delayConfig,
  context: contextConfig,
  decision_split: decisionSplitConfig,
  audience_paths: audiencePathsConfig,
  experiment_paths: experimentPathsConfig,
  feature_flag: featureFlagConfig,
  audience_sync: audienceSyncConfig,
  send_to_destination: sendToDestinationConfig,
  agent: agentConfig,
  webhook: webhookConfig,
  message: messageConfig,
  exit: exitConfig,
} as const;
