import type { Message } from '@/core/kernel/message';
import { segmentMessages } from '@/core/segments/messages';
import { actionPathsMessages } from '@/nodes/action-paths/messages';
import { agentMessages } from '@/nodes/agent/messages';
import { audiencePathsMessages } from '@/nodes/audience-paths/messages';
import { audienceSyncMessages } from '@/nodes/audience-sync/messages';
import { contextMessages } from '@/nodes/context/messages';
import { decisionSplitMessages } from '@/nodes/decision-split/messages';
import { delayMessages } from '@/nodes/delay/messages';
import { exitMessages } from '@/nodes/exit/messages';
import { experimentPathsMessages } from '@/nodes/experiment-paths/messages';
import { featureFlagMessages } from '@/nodes/feature-flag/messages';
import { messageMessages } from '@/nodes/message/messages';
import { sendToDestinationMessages } from '@/nodes/send-to-destination/messages';
import { userUpdateMessages } from '@/nodes/user-update/messages';
import { webhookMessages } from '@/nodes/webhook/messages';
import { addCatalogues } from './registry';

/** Words of steps, filters and triggers, which every document shows. Adding a step kind adds a line here. */
export const stepCatalogues: readonly Readonly<Record<string, Message>>[] = [
  segmentMessages,
  actionPathsMessages,
  delayMessages,
  contextMessages,
  decisionSplitMessages,
  audiencePathsMessages,
  experimentPathsMessages,
  featureFlagMessages,
  audienceSyncMessages,
  sendToDestinationMessages,
  messageMessages,
  agentMessages,
  exitMessages,
  userUpdateMessages,
  webhookMessages,
];

addCatalogues(stepCatalogues);
