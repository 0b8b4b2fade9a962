import * as z from 'zod';

export const webhookMethods = ['POST', 'GET', 'PUT', 'PATCH', 'DELETE'] as const;

/** A webhook as composed: every text may hold Liquid. Shared by the canvas step and the webhook campaign (W-COMP-1…10). */
export const webhookMessage = z.object({
  url: z.string().default(''),
  method: z.enum(webhookMethods).default('POST'),
  headers: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
  body: z
    .discriminatedUnion('type', [
      z.object({ type: z.literal('raw'), text: z.string() }),
      /** Values are always sent as JSON text (W-COMP-7). */
      z.object({ type: z.literal('json'), pairs: z.array(z.object({ key: z.string(), value: z.string() })) }),
    ])
    .default({ type: 'raw', text: '' }),
});
export type WebhookMessage = z.output<typeof webhookMessage>;
export type WebhookMethod = (typeof webhookMethods)[number];

/** A request as it leaves: nothing in it is a template any more. Header order is the composer's. */
export interface HttpRequest {
  readonly method: WebhookMethod;
  readonly url: string;
  readonly headers: readonly HttpHeader[];
  /** `null` for methods without a body (W-COMP-3). */
  readonly body: string | null;
  /** Its values are hidden in `headers`: whoever performs the request puts them in. */
  readonly credential?: CredentialUse;
}

/** Which stored credential a request goes with (L-CC-10). */
export interface CredentialUse {
  readonly type: 'basic' | 'token';
  readonly name: string;
}

export interface HttpHeader {
  readonly name: string;
  readonly value: string;
}

/** An answer from outside. `status` 598 and 599 are Braze's own codes: host unhealthy, connection failed (W-HOST-3). */
export interface HttpResponse {
  readonly status: number;
  readonly headers: readonly HttpHeader[];
  readonly body: string;
}
