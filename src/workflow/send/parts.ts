import type { WebhookMessage } from '@/core/webhooks/message';

/** `url`, `body`, `body.2` (a pair), `header.0`: where in the composer a text stands. */
export type FieldId = string;

export interface MessagePart {
  readonly field: FieldId;
  readonly source: string;
}

/** Every text of a webhook, in the order they are rendered: address, body, headers. */
export function partsOf(message: WebhookMessage): readonly MessagePart[] {
  const { url, method, body, headers } = message;
  const bodies: readonly MessagePart[] =
    method === 'GET'
      ? []
      : body.type === 'raw'
        ? [{ field: 'body', source: body.text }]
        : body.pairs.map((pair, index) => ({ field: `body.${index}`, source: pair.value }));
  return [
    { field: 'url', source: url },
    ...bodies,
    ...headers.map((header, index) => ({ field: `header.${index}`, source: header.value })),
  ];
}
