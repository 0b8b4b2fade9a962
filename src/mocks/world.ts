import type { JsonObject } from '@/core/kernel/json';
import type { EpochMs } from '@/core/kernel/time';
import { createOutside, type OutsideAnswer, type OutsideSettings } from '@/core/outside/outside';
import type { OutsideState } from '@/core/outside/state';
import type { HttpRequest } from '@/core/webhooks/message';

/** The outside systems as one person meets them, with a memory from request to request. */
export interface MockWorld {
  handle(request: HttpRequest): OutsideAnswer;
  /** What the outside systems remember by now. */
  state(): OutsideState;
}

/** The machines of a run, kept alive: same requests in the same order, same answers. `now` is the host's clock. */
export function createMockWorld(
  settings: OutsideSettings,
  personId: string,
  profile: JsonObject,
  now: () => EpochMs,
): MockWorld {
  const outside = createOutside(settings);
  let state = outside.initial(personId, profile);
  return {
    handle(request) {
      const answer = outside.handle(state, request, now());
      state = answer.state;
      return answer;
    },
    state: () => state,
  };
}
