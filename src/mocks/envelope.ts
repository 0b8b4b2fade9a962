import type { HttpRequest } from '@/core/webhooks/message';

/**
 * Path of the app's own origin under which a mocked request travels whole. A page whose policy forbids other origins can
 * still send one, and an address no platform would accept (`https://[instance].my.salesforce.com`) arrives as written.
 */
export const envelopePath = '/__outside__';

/** Answered by the mocks alone: whoever hears `ready` from there talks to them. */
export const probePath = '/__outside__/ready';

/** A request of the app's own origin that carries `request` to the mocks. */
export function envelopeOf(request: HttpRequest, origin: string): Request {
  return new Request(new URL(envelopePath, origin), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  });
}
