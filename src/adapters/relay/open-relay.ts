import type { HttpResponse } from '@/core/webhooks/message';
import { relayAddress, relayHello, relayOpen, relayWord } from '@/workflow/send/relay-protocol';
import type { Relay, RelayWorld } from './relay-contract';

/** A frame that has not spoken by then will not. */
const patienceMs = 10_000;

/** Opens the relay's frame and waits until its mock worker answers. */
export function openRelay(world: RelayWorld): Promise<Relay | null> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = 'Leadloom relay';
  frame.src = relayAddress;
  return new Promise((resolve) => {
    const channel: { port: MessagePort | null } = { port: null };
    const close = (): void => {
      window.removeEventListener('message', greet);
      channel.port?.close();
      frame.remove();
    };
    const giveUp = (): void => {
      close();
      resolve(null);
    };
    const patience = setTimeout(giveUp, patienceMs);
    // A frame that is reloaded says hello again: the worker may ask for that before it is in charge.
    const greet = (event: MessageEvent<unknown>): void => {
      if (event.source !== frame.contentWindow || !relayHello.safeParse(event.data).success) return;
      channel.port?.close();
      const { port1, port2 } = new MessageChannel();
      channel.port = port1;
      port1.addEventListener('message', (word: MessageEvent<unknown>) => {
        const said = relayWord.safeParse(word.data);
        if (!said.success || said.data.type === 'answer') return;
        clearTimeout(patience);
        if (said.data.type === 'ready') resolve({ send: sender(port1), close });
        else giveUp();
      });
      port1.start();
      const open = relayOpen.parse({ type: 'leadloom-relay-open', ...world });
      frame.contentWindow?.postMessage(open, window.location.origin, [port2]);
    };
    window.addEventListener('message', greet);
    document.body.append(frame);
  });
}

function sender(port: MessagePort): Relay['send'] {
  const waiting = new Map<number, (response: HttpResponse | null) => void>();
  let last = 0;
  port.addEventListener('message', (event: MessageEvent<unknown>) => {
    const said = relayWord.safeParse(event.data);
    if (!said.success || said.data.type !== 'answer') return;
    waiting.get(said.data.id)?.(said.data.response);
    waiting.delete(said.data.id);
  });
  return (request, timeoutMs) => {
    last += 1;
    const id = last;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        waiting.delete(id);
        resolve(null);
      }, timeoutMs);
      waiting.set(id, (response) => {
        clearTimeout(timer);
        resolve(response);
      });
      port.postMessage({ id, request });
    });
  };
}
