import { createLiquid } from '@/core/liquid/liquid';
import { memoising } from '@/core/liquid/memoise';
import { outsideOf } from '@/workflow/outside';
import { createPause } from './pause';
import { prepareSlicedRuns } from './sliced-run';
import { SimulationHost } from './simulate-host';

const liquid = memoising(createLiquid());
const host = new SimulationHost({
  prepare: (request) => prepareSlicedRuns(request, { liquid, outside: outsideOf(request.workspace) }),
  post: (message) => self.postMessage(message),
  clock: () => performance.now(),
  pause: createPause(),
});

self.onmessage = (event: MessageEvent<unknown>) => void host.receive(event.data);
