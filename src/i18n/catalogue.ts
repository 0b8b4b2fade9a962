import { segmentMessages } from '@/core/segments/messages';
import type { Message } from '@/core/kernel/message';
import { actionPathsMessages } from '@/nodes/action-paths/messages';
import { delayMessages } from '@/nodes/delay/messages';
import { exitMessages } from '@/nodes/exit/messages';
import { userUpdateMessages } from '@/nodes/user-update/messages';
import { webhookMessages } from '@/nodes/webhook/messages';
import { stateMessages } from '@/state/messages';
import { documentMessages } from '@/workflow/documents/messages';

/** Every catalogue whose keys travel as `MessageRef`s. Adding a step kind adds a line here. */
export const catalogues: readonly Readonly<Record<string, Message>>[] = [
  segmentMessages,
  documentMessages,
  stateMessages,
  actionPathsMessages,
  delayMessages,
  exitMessages,
  userUpdateMessages,
  webhookMessages,
];

const byKey = new Map<string, Message>(catalogues.flatMap((catalogue) => Object.entries(catalogue)));

export function findMessage(key: string): Message | undefined {
  return byKey.get(key);
}
