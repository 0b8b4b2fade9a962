import { setupWorker } from 'msw/browser';
import { httpAnswer } from '@/core/webhooks/wire';
import type { HttpRequest, HttpResponse } from '@/core/webhooks/message';
import { relayHello, relayOpen, relayRequest, type RelayOpen, type RelayWord } from '@/workflow/send/relay-protocol';
import { envelopeOf, envelopePath, probePath } from './envelope';
import { outsideHandlers } from './handlers';
import { createMockWorld } from './world';

/**
 * The program of the relay's frame: sends what the page hands over as real requests to its own origin, where a mock
 * worker answers them. The worker controls this frame and nothing else.
 */
const { origin } = window.location;

function say(port: MessagePort, word: RelayWord): void {
  port.postMessage(word);
}

async function open({ settings, person, profile }: RelayOpen, port: MessagePort): Promise<void> {
  if (!('serviceWorker' in navigator)) {
    say(port, { type: 'unavailable' });
    return;
  }
  const world = createMockWorld(settings, person, profile, () => Date.now());
  const worker = setupWorker(...outsideHandlers(world, origin));
  await worker.start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    serviceWorker: { url: `${envelopePath}/mockServiceWorker.js`, options: { scope: `${envelopePath}/` } },
  });
  if (!(await isAnswering())) {
    say(port, { type: 'unavailable' });
    return;
  }
  port.addEventListener('message', (event: MessageEvent<unknown>) => {
    const asked = relayRequest.safeParse(event.data);
    if (asked.success) void answer(port, asked.data.id, asked.data.request);
  });
  port.start();
  say(port, { type: 'ready' });
}

/** Whether the worker is there, asked before anything worth hiding is sent. */
async function isAnswering(): Promise<boolean> {
  const probe = await fetch(new URL(probePath, origin));
  return probe.ok && (await probe.text()) === 'ready';
}

async function answer(port: MessagePort, id: number, request: HttpRequest): Promise<void> {
  say(port, { type: 'answer', id, response: await send(request) });
}

async function send(request: HttpRequest): Promise<HttpResponse | null> {
  try {
    const response = await fetch(envelopeOf(request, origin));
    const told = httpAnswer.safeParse(await response.json());
    return told.success ? told.data : null;
  } catch {
    return null;
  }
}

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const [port] = event.ports;
  const opened = relayOpen.safeParse(event.data);
  if (event.origin !== origin || event.source !== window.parent || port === undefined || !opened.success) return;
  open(opened.data, port).catch(() => say(port, { type: 'unavailable' }));
});
const hello = relayHello.parse({ type: 'leadloom-relay-hello' });
window.parent.postMessage(hello, origin);
