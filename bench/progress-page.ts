import { createPause } from '@/adapters/workers/pause';
import type { SimulationPort } from '@/adapters/workers/simulate-link';
import { measureRuns } from './progress-run';

/** What `progress.ts` measures, in a page; rows are handed to the browser's driver. */
function createPort(): SimulationPort {
  const worker = new Worker('/worker.js', { type: 'module' });
  return {
    postMessage: (message) => worker.postMessage(message),
    onMessage: (listener) => {
      worker.onmessage = (event: MessageEvent<unknown>) => listener(event.data);
    },
    onCrash: (listener) => {
      worker.onerror = (event) => listener(event.message);
    },
    terminate: () => worker.terminate(),
  };
}

await measureRuns({ createPort, pause: createPause() }, 2, (row) => console.log(row));
console.log('end');
