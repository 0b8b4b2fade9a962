import { delay, http, HttpResponse, passthrough, type HttpHandler } from 'msw';
import { webhookMethods, type HttpRequest } from '@/core/webhooks/message';
import { httpRequest } from '@/core/webhooks/wire';
import { envelopePath, probePath } from './envelope';
import type { MockWorld } from './world';

/**
 * Everything outside, answered by `world`: requests in an envelope on the app's own origin, and plain requests to any
 * other. What else the app asks of `origin` passes through.
 */
export function outsideHandlers(world: MockWorld, origin: string): readonly HttpHandler[] {
  return [
    http.get(new URL(probePath, origin).href, () => HttpResponse.text('ready')),
    http.post(new URL(envelopePath, origin).href, async ({ request }) => {
      const sent = httpRequest.safeParse(await request.json());
      if (!sent.success) return HttpResponse.json({ error: 'no request in this envelope' }, { status: 400 });
      const { response, latencyMs } = world.handle(sent.data);
      await delay(latencyMs);
      return HttpResponse.json(response);
    }),
    http.all('*', async ({ request }) => {
      const sent = new URL(request.url).origin === new URL(origin).origin ? null : await toHttpRequest(request);
      if (sent === null) return passthrough();
      const { response, latencyMs } = world.handle(sent);
      await delay(latencyMs);
      if (response === null) return HttpResponse.error();
      const headers = new Headers();
      for (const { name, value } of response.headers) headers.append(name, value);
      // As bytes: to a text the platform would add a content type of its own.
      const body = response.body === '' ? null : new TextEncoder().encode(response.body);
      return new HttpResponse(body, { status: response.status, headers });
    }),
  ];
}

/** The platform's request as ours; `null` for a method no webhook has. */
async function toHttpRequest(request: Request): Promise<HttpRequest | null> {
  const method = webhookMethods.find((known) => known === request.method);
  if (method === undefined) return null;
  const body = request.body === null ? null : await request.text();
  const headers = [...request.headers].map(([name, value]) => ({ name, value }));
  return { method, url: request.url, headers, body };
}
