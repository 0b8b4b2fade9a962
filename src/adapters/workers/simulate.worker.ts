import { createLiquid } from '@/core/liquid/liquid';
import { memoising } from '@/core/liquid/memoise';
import { createOutside } from '@/core/outside/outside';
import { createSlicedRun } from './sliced-run';
import { SimulationHost } from './simulate-host';

/** Macrotasks through a channel: unlike timers they are not slowed down, and messages get in between. */
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

const liquid = memoising(createLiquid());
const host = new SimulationHost({
  createRun: (request) => createSlicedRun(request, { liquid, outside: createOutside(request.workspace.salesforce) }),
  post: (message) => self.postMessage(message),
  clock: () => performance.now(),
  pause: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(null);
    }),
});

self.onmessage = (event: MessageEvent<unknown>) => void host.receive(event.data);
