// The canvas as a state machine. The host delivers what is due as `timeout` events, in order of time.
import { assign, createActor, initialTransition, setup, transition } from 'xstate';
import { clock } from './table.mjs';

const windowSeconds = 86_400;
const horizonSeconds = 30 * windowSeconds;
const points = [0, 0, 1, 1, 1, 5, 5, -1, -1, 0, 0, 0];

/** A new entry unless the last one is of the same second. */
const enter = (waiting, now, last) =>
  now === last ? { waiting, last } : { waiting: [...waiting, now + windowSeconds], last: now };

const machine = setup({
  actions: {
    write: assign(({ context, event }) => ({ value: context.value + event.change })),
    enter: assign(({ context, event }) => enter(context.waiting, event.at, context.last)),
    score: assign(({ context, event }) => ({ value: context.value + points[event.kind], waiting: [] })),
    decay: assign(({ context }) => ({ value: context.value - 1, waiting: context.waiting.slice(1) })),
  },
  guards: {
    scores: ({ context, event }) => context.waiting.length > 0 && points[event.kind] !== 0,
  },
}).createMachine({
  id: 'canvas',
  initial: 'live',
  context: ({ input }) => ({ value: input, waiting: [], last: -1 }),
  states: {
    live: {
      on: {
        email: { actions: ['enter'] },
        write: { actions: ['write', 'enter'] },
        action: { guard: 'scores', actions: ['score', 'enter'] },
        timeout: { actions: ['decay', 'enter'] },
      },
    },
  },
});

function toEvent(load, index) {
  const at = load.seconds[index];
  const kind = load.kind[index];
  if (kind === 0) return { type: 'email', at };
  return kind === 1 ? { type: 'write', at, change: load.change[index] } : { type: 'action', at, kind };
}

/** Feeds one person's events with the ends of waits between them. */
function drive(load, person, send, waiting) {
  const end = load.offset[person + 1];
  for (let index = load.offset[person]; index <= end; index += 1) {
    const limit = index < end ? load.seconds[index] : horizonSeconds - 1;
    for (let due = waiting()[0]; due !== undefined && due <= limit; due = waiting()[0])
      send({ type: 'timeout', at: due });
    if (index < end) send(toEvent(load, index));
  }
}

export function actors(load) {
  const score = new Int32Array(load.people);
  const began = clock();
  for (let person = 0; person < load.people; person += 1) {
    const actor = createActor(machine, { input: load.score[person] });
    actor.start();
    drive(
      load,
      person,
      (event) => actor.send(event),
      () => actor.getSnapshot().context.waiting,
    );
    score[person] = actor.getSnapshot().context.value;
    actor.stop();
  }
  return { ms: clock() - began, score };
}

export function pureTransitions(load) {
  const score = new Int32Array(load.people);
  const began = clock();
  for (let person = 0; person < load.people; person += 1) {
    let [state] = initialTransition(machine, load.score[person]);
    drive(
      load,
      person,
      (event) => {
        [state] = transition(machine, state, event);
      },
      () => state.context.waiting,
    );
    score[person] = state.context.value;
  }
  return { ms: clock() - began, score };
}
