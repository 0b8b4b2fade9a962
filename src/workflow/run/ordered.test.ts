import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stableStringify } from '@/core/kernel/json';
import { createLiquid } from '@/core/liquid/liquid';
import { createOutside } from '@/core/outside/outside';
import {
  enterOn,
  makeCanvas,
  makeSettings,
  makeWorkspace,
  performs,
  plus,
  scoringCanvas,
  start,
  update,
} from '../__fixtures__/documents';
import type { EventLine } from '../documents/people';
import { createRun, simulate } from '../simulate';
import { MinHeap } from './min-heap';

const deps = { liquid: createLiquid(), outside: createOutside(makeWorkspace({}).salesforce) };
const iso = (after: number): string => new Date(start + after).toISOString();
const settings = makeSettings();

function crowd(count: number): readonly { readonly external_id: string }[] {
  return Array.from({ length: count }, (_, index) => ({ external_id: `p${index}` }));
}

const limited = makeCanvas({
  id: 'limited',
  entry: enterOn(performs('start')),
  volume: { max: 3, per: 'lifetime' },
  steps: [update('bump', [plus(1)])],
});

const starts = crowd(9).map(({ external_id }, index): EventLine => {
  return { external_id, time: iso(1_000 * (9 - index)), name: 'start' };
});

describe('the ordered mode', () => {
  it('C-LIM-1: whoever comes first gets in, wherever they stand on the list', () => {
    const workspace = makeWorkspace({ canvases: [limited], people: crowd(9), events: starts });
    const result = simulate({ workspace, settings, traceLevel: 'counters' }, deps);
    const inside = result.ok ? result.value.people.filter(({ entries }) => entries === 1).map(({ id }) => id) : [];
    expect(inside).toEqual(['p6', 'p7', 'p8']);
  });

  it('takes people of one moment by id, so that sorting a file changes nothing', () => {
    const events = starts.map((line) => ({ ...line, time: iso(0) }));
    const summaries = [crowd(9), crowd(9).toReversed()].map((people) => {
      const workspace = makeWorkspace({ canvases: [limited], people, events });
      const result = simulate({ workspace, settings, traceLevel: 'counters' }, deps);
      return result.ok
        ? result.value.people
            .filter(({ entries }) => entries === 1)
            .map(({ id }) => id)
            .sort()
        : [];
    });
    expect(summaries).toEqual([
      ['p0', 'p1', 'p2'],
      ['p0', 'p1', 'p2'],
    ]);
  });

  it('a run of some people is theirs in the crowd, not one with nobody else about', () => {
    const workspace = makeWorkspace({ canvases: [limited], people: crowd(9), events: starts });
    const all = simulate({ workspace, settings, traceLevel: 'full' }, deps);
    const one = simulate({ workspace, settings, traceLevel: 'full', only: ['p0', 'p8'] }, deps);
    expect(one.ok && one.value.people.map(({ id, entries }) => [id, entries])).toEqual([
      ['p0', 0],
      ['p8', 1],
    ]);
    expect(one.ok && all.ok && one.value.trace['p0']).toEqual(all.ok && all.value.trace['p0']);
    expect(one.ok && one.value.summary.canvases[0]?.entries).toBe(1);
  });

  it('gives the same whatever the slices, and says how far it is', () => {
    const workspace = makeWorkspace({ canvases: [limited], people: crowd(9), events: starts });
    const request = { workspace, settings, traceLevel: 'full' } as const;
    const whole = simulate(request, deps);
    const run = createRun(request, deps);
    if (!run.ok || !whole.ok) throw new Error('refused');
    const seen: number[] = [];
    while (!run.value.advance(1 / 64)) seen.push(run.value.progress().done);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(run.value.progress()).toEqual({ done: 9, total: 9 });
    expect(stableStringify(run.value.result())).toBe(stableStringify(whole.value));
  });

  it('people who do not concern one another come out as one after another', () => {
    const events = starts.flatMap((line, index): readonly EventLine[] => [
      { external_id: line.external_id, time: iso(index), attributes: { 'lead score': index } },
      { external_id: line.external_id, time: iso(60_000 * index), name: 'one' },
    ]);
    const plain = makeWorkspace({ canvases: [scoringCanvas()], people: crowd(9), events });
    // A merge into nobody couples people and changes nothing.
    const idle: EventLine = { external_id: 'p0', time: iso(86_400_000), type: 'merge', into: 'nobody' };
    const coupled = { ...plain, events: [...plain.events, idle] };
    const [a, b] = [plain, coupled].map((workspace) => {
      const result = simulate({ workspace, settings, traceLevel: 'full' }, deps);
      return result.ok ? stableStringify([result.value.trace, result.value.ledger, result.value.summary.canvases]) : '';
    });
    expect(b).toBe(a);
  });
});

describe('the heap', () => {
  it('gives back what was put in, smallest first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (numbers) => {
        const heap = new MinHeap<number>((a, b) => a < b);
        for (const number of numbers) heap.push(number);
        const out: number[] = [];
        for (let next = heap.pop(); next !== null; next = heap.pop()) out.push(next);
        expect(out).toEqual(numbers.toSorted((a, b) => a - b));
        expect(heap.isEmpty).toBe(true);
      }),
    );
  });
});
