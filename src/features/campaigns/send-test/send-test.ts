import type { OpenRelay, RelayWorld } from '@/adapters/relay/relay-contract';
import type { RenderData } from '@/core/liquid/contract';
import { authorised, type Credential } from '@/core/webhooks/credentials';
import type { HttpResponse, WebhookMessage } from '@/core/webhooks/message';
import type { Exchanged } from '@/core/webhooks/redact';
import { webhookTimeoutMs } from '@/core/webhooks/retry';
import { composeRequest, type Composed, type Render } from '@/workflow/send/compose';

/** What Braze waits for Connected Content (L-CC-19). */
const contentTimeoutMs = 2_000;

export interface TestSend {
  readonly message: WebhookMessage;
  readonly data: Omit<RenderData, 'random'>;
  readonly world: RelayWorld;
  /** Their values go out with the requests that ask for them, and nowhere else. */
  readonly credentials: readonly Credential[];
}

/** What a test came to. The exchanges are in the order they happened, the webhook itself last. */
export type TestOutcome =
  /** The browser allows no relay: nothing was sent. */
  | { readonly type: 'unavailable' }
  | {
      readonly type: 'done';
      readonly composed: Composed;
      readonly exchanges: readonly Exchanged[];
      /** To the webhook; `null` when nobody answered or nothing was sent. */
      readonly response: HttpResponse | null;
    };

/** Renders and sends once, with real requests that the mock systems answer. One attempt: a test is not retried. */
export async function sendTest(test: TestSend, render: Render, openRelay: OpenRelay): Promise<TestOutcome> {
  const relay = await openRelay(test.world);
  if (relay === null) return { type: 'unavailable' };
  const exchanges: Exchanged[] = [];
  try {
    const perform = async (request: Exchanged['request'], timeoutMs: number): Promise<HttpResponse | null> => {
      const response = await relay.send(authorised(request, test.credentials), timeoutMs);
      exchanges.push({ request, response });
      return response;
    };
    const composed = await composeRequest(test.message, test.data, render, ({ request }) =>
      perform(request, contentTimeoutMs),
    );
    const response = composed.type === 'request' ? await perform(composed.request, webhookTimeoutMs) : null;
    return { type: 'done', composed, exchanges, response };
  } finally {
    relay.close();
  }
}
