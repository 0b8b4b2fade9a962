import { loopKey, valueOf, type Surroundings } from './evaluate';
import { anything, assume, type Domain } from './facts';
import { jsonLost } from './json-text';
import type { Loop, Node } from './nodes';
import { withVariables, type Facts, type LoopSample, type Way } from './state';
import { unknownValue, type Value } from './values';
import { decide } from './witness';

/** What runs the nodes in a loop. */
export interface Runner {
  readonly around: Surroundings;
  nodes(nodes: readonly Node[], from: readonly Way[], end: number): readonly Way[];
  settled(ways: readonly Way[], offset: number): readonly Way[];
  spend(units: number): void;
}

/** Two stand for all larger numbers: a first that is not the last, and a last that is not the first. */
const many = 2;

/** A loop over nothing, over one and over two elements. */
export function runLoop(flow: Runner, loop: Loop, way: Way): readonly Way[] {
  const items = valueOf(loop.items, way, flow.around);
  const done: Way[] = [];
  for (const length of lengths(loop)) {
    const facts = withLength(way.facts, items, length);
    if (facts === null) continue;
    const decision = { type: 'loop', text: loop.text, count: length } as const;
    const witness = decide(decision, [], way.witness);
    const start: Way = { ...way, facts, witness };
    done.push(
      ...(length === 0 ? flow.nodes(loop.otherwise, [start], loop.end) : passes(flow, loop, start, items, length)),
    );
  }
  const kept = flow.settled(
    done.map((each) => ({ ...each, loop: way.loop })),
    loop.end,
  );
  const restored = kept.map((each) => ({ ...each, facts: restore(each.facts, way.facts) }));
  const [single] = restored;
  return restored.length === 1 && single !== undefined ? [{ ...single, witness: way.witness }] : restored;
}

function passes(flow: Runner, loop: Loop, start: Way, items: Value, length: number): readonly Way[] {
  const size = items.key === null ? null : `${items.key}.size`;
  const left: Way[] = [];
  let ways: readonly Way[] = [loop.writes && start.json !== null ? { ...start, json: jsonLost } : start];
  for (let index = 0; index < length; index++) {
    const sample: LoopSample = { index, length, size };
    flow.spend(30 * ways.length);
    const entered = ways.map((each) => {
      const named = withVariables(each, [loop.variable], unknownValue);
      return { ...named, loop: sample, facts: withPlace(named.facts, sample) };
    });
    const passed = flow.settled(flow.nodes(loop.body, entered, loop.end), loop.span.end);
    left.push(...passed.filter(({ jump }) => jump === 'break').map((each) => ({ ...each, jump: null })));
    ways = passed.filter(({ jump }) => jump !== 'break').map((each) => ({ ...each, jump: null }));
  }
  return [...left, ...ways];
}

/** How many elements to try: what is written as a range or a `limit` is known. */
function lengths({ items, limit }: Loop): readonly number[] {
  const most = limit ?? many;
  if (items.type !== 'range') return [0, 1, many].filter((length) => length <= Math.max(0, most));
  const { low, high } = items;
  if (low.type !== 'literal' || high.type !== 'literal') return [0, 1, many].filter((length) => length <= most);
  const count = Math.floor(Number(high.value)) - Math.floor(Number(low.value)) + 1;
  return [Math.max(0, Math.min(count, most, many))];
}

function withLength(facts: Facts, { key }: Value, length: number): Facts | null {
  if (key === null) return facts;
  const whole = assume(facts.domain(key), '==', { asks: 'blank' }, length === 0);
  const size = `${key}.size`;
  const counted = length === 0 ? assume(facts.domain(size), '>', 0, false) : bounded(facts.domain(size), length);
  return whole === null || counted === null ? null : facts.withDomain(key, whole).withDomain(size, counted);
}

/** One is one; two stand for any number above. */
function bounded(domain: Domain, count: number): Domain | null {
  return count < many ? assume(domain, '==', count, true) : assume(domain, '>=', many, true);
}

function withPlace(facts: Facts, { index, length }: LoopSample): Facts {
  return facts.replacing('forloop', placed(index === 0, index === length - 1));
}

function placed(isFirst: boolean, isLast: boolean): readonly (readonly [string, Domain])[] {
  const [one, more] = [{ equals: 1 }, { isNumber: true, low: { value: many, open: false } }];
  const [zero, any] = [{ equals: 0 }, { isNumber: true, low: { value: 1, open: false } }];
  return [
    [loopKey('first'), { equals: isFirst }],
    [loopKey('last'), { equals: isLast }],
    [loopKey('index'), isFirst ? one : more],
    [loopKey('index0'), isFirst ? zero : any],
    [loopKey('rindex'), isLast ? one : more],
    [loopKey('rindex0'), isLast ? zero : any],
    [loopKey('length'), isFirst && isLast ? one : more],
  ];
}

/** Behind a loop the one around it runs on. */
function restore(facts: Facts, before: Facts): Facts {
  const counters = placed(true, true).flatMap(([key]) => {
    const domain = before.domain(key);
    return domain === anything ? [] : [[key, domain] as const];
  });
  return facts.replacing('forloop', counters);
}
