import { createPause } from './pause';
import { createSimulationClient } from './simulate-client';
import type { SimulationClient } from './simulate-contract';
import type { SimulationPort } from './simulate-link';

/** Each has a copy of the program; more than this would rather fill memory than save time. */
const mostWorkers = 4;

/** With fewer people and events, a second worker would start about when the first one ends. */
const rowsForSeveral = 20_000;

/** The simulation in workers of this browser. */
export function startSimulation(): SimulationClient {
  return createSimulationClient({
    createPort: startWorker,
    pause: createPause(),
    workers: Math.min(mostWorkers, navigator.hardwareConcurrency),
    rowsForSeveral,
  });
}

function startWorker(): SimulationPort {
  const worker = new Worker(new URL('./simulate.worker.ts', import.meta.url), { type: 'module', name: 'simulate' });
  return {
    postMessage: (message) => worker.postMessage(message),
    onMessage: (listener) => {
      worker.onmessage = (event: MessageEvent<unknown>) => listener(event.data);
    },
    onCrash: (listener) => {
      worker.onerror = (event) => listener(event.message);
      worker.onmessageerror = () => listener('a message could not be read');
    },
    terminate: () => worker.terminate(),
  };
}
