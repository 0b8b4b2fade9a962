// Rules decide what an event is worth; the host keeps the person's state and the time.
import { Engine } from 'json-rules-engine';
import { clock } from './table.mjs';

const windowSeconds = 86_400;
const horizonSeconds = 30 * windowSeconds;

const rule = (kinds, delta) => ({
  conditions: {
    all: [
      { fact: 'kind', operator: 'in', value: kinds },
      { fact: 'waiting', operator: 'greaterThan', value: 0 },
    ],
  },
  event: { type: 'scores', params: { delta } },
});

function createEngine() {
  const engine = new Engine([rule([2, 3, 4], 1), rule([5, 6], 5), rule([7, 8], -1)], { allowUndefinedFacts: true });
  engine.addRule({
    conditions: { all: [{ fact: 'kind', operator: 'lessThanInclusive', value: 1 }] },
    event: { type: 'enters' },
  });
  return engine;
}

export async function rulesEngine(load) {
  const engine = createEngine();
  const score = new Int32Array(load.people);
  const began = clock();
  for (let person = 0; person < load.people; person += 1) {
    let value = load.score[person];
    let waiting = [];
    let last = -1;
    const enter = (now) => {
      if (now === last) return;
      waiting.push(now + windowSeconds);
      last = now;
    };
    const end = load.offset[person + 1];
    for (let index = load.offset[person]; index <= end; index += 1) {
      const limit = index < end ? load.seconds[index] : horizonSeconds - 1;
      while (waiting.length > 0 && waiting[0] <= limit) {
        const due = waiting.shift();
        value -= 1;
        enter(due);
      }
      if (index === end) break;
      const { events } = await engine.run({ kind: load.kind[index], waiting: waiting.length });
      for (const { type, params } of events) {
        if (type === 'enters') value += load.kind[index] === 1 ? load.change[index] : 0;
        else {
          value += params.delta;
          waiting = [];
        }
        enter(load.seconds[index]);
      }
    }
    score[person] = value;
  }
  return { ms: clock() - began, score };
}
