import type { MessageRef } from '@/core/kernel/message';
import { err, type Err } from '@/core/kernel/result';
import type { stateMessages } from '../messages';

type Refusal = Extract<keyof typeof stateMessages, `command.${string}`>;

export function refuse(key: Refusal): Err<MessageRef> {
  return err({ key });
}
