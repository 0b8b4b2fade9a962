import { fileMessages } from '@/adapters/files/messages';
import { engineMessages } from '@/core/engine/messages';
import { entryMessages } from '@/core/engine/messages-entry';
import { engineSendingMessages } from '@/core/engine/messages-sending';
import { engineSignalMessages } from '@/core/engine/messages-signals';
import { engineStepMessages } from '@/core/engine/messages-steps';
import { engineTextMessages } from '@/core/engine/messages-texts';
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
import { stateMessages } from '@/state/messages';
import { documentMessages } from '@/workflow/documents/messages';
import { lintMessages } from '@/workflow/lint/messages';
import { compileMessages } from '@/workflow/program/messages';

/** Every catalogue whose keys travel as `MessageRef`s. Adding a step kind adds a line here. */
export const catalogues: readonly Readonly<Record<string, Message>>[] = [
  segmentMessages,
  engineMessages,
  entryMessages,
  engineSignalMessages,
  engineStepMessages,
  engineSendingMessages,
  engineTextMessages,
  documentMessages,
  compileMessages,
  lintMessages,
  stateMessages,
  fileMessages,
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

const byKey = new Map<string, Message>(catalogues.flatMap((catalogue) => Object.entries(catalogue)));

export function findMessage(key: string): Message | undefined {
  return byKey.get(key);
}
