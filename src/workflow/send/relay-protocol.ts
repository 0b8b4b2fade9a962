import * as z from 'zod';
import { httpAnswer, httpRequest } from '@/core/webhooks/wire';
import { salesforceMock } from '../documents/outside';

/** Address of the frame that sends test requests; its mock worker rules over this folder alone (docs/decisions/0008). */
export const relayAddress = '/__outside__/relay.html';

/** The frame's first word, each time it is loaded. */
export const relayHello = z.object({ type: z.literal('leadloom-relay-hello') });

/** The page's answer, with a port to talk over: whom the mock systems know. */
export const relayOpen = z.object({
  type: z.literal('leadloom-relay-open'),
  settings: salesforceMock,
  person: z.string(),
  profile: z.record(z.string(), z.json()),
});
export type RelayOpen = z.output<typeof relayOpen>;

export const relayRequest = z.object({ id: z.number().int(), request: httpRequest });

/** What the frame says over the port: that it is ready, that it cannot be, or an answer. */
export const relayWord = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('unavailable') }),
  z.object({ type: z.literal('answer'), id: z.number().int(), response: httpAnswer }),
]);
export type RelayWord = z.output<typeof relayWord>;
