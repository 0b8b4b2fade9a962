import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { PersonEvent } from '@/core/engine/input';
import type { JsonObject, JsonValue } from '@/core/kernel/json';
import { signalKinds } from '@/core/segments/signal';
import { canvasOf, campaignOf } from '../__reference__/__fixtures__/flows';
import { enterOn, group, makeCanvas, paths, performs, scoreChanges, start } from '../__fixtures__/documents';
import { play, type Play, type PlayOptions } from '../__fixtures__/play';
import { formatTrace } from './format-trace';

vi.setConfig({ testTimeout: 180_000 });

/** What no file can say but a host that calls the engine directly can, and what files say when they are hostile. */
const number = fc.constantFrom(NaN, Infinity, -Infinity, 1e308, -1e308, 5e-324, -0, 0, 1, 2 ** 53, -(2 ** 53) - 1);
const text = fc.constantFrom(
  ...['', ' ', '\0', '\uD800', 'a\uDFFFb', '\u2028', '𝒳', 'é', 'é', '1e308', 'NaN', 'null', '{{', '{% raw %}', '${}'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'x'.repeat(5_000)],
);
const time = fc.constantFrom(
  NaN,
  Infinity,
  -Infinity,
  8.64e15,
  8.64e15 + 1,
  -8.64e15 - 1,
  0,
  -1,
  1e300,
  start,
  start + 0.5,
);

const scalar: fc.Arbitrary<JsonValue> = fc.oneof(number, text, fc.boolean(), fc.constant(null));
const value: fc.Arbitrary<JsonValue> = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: number.map((inc) => ({ inc })) },
  { weight: 1, arbitrary: fc.constant(nested(200)) },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 2 }).map((add) => ({ add, remove: add })) },
);

function nested(depth: number): JsonValue {
  let inner: JsonValue = 1;
  for (let level = 0; level < depth; level += 1) inner = level % 2 === 0 ? { deep: inner } : [inner];
  return inner;
}

/** Names that meet the drawn canvases, and names that mean something to JavaScript. */
const name = fc.oneof(
  fc.constantFrom('lead score', 'stage', 'email', 'email_subscribe', 'external_id', 'one', 'five'),
  text,
);

const bag: fc.Arbitrary<JsonObject> = fc
  .array(fc.tuple(name, value), { maxLength: 4 })
  .map((pairs) => Object.fromEntries(pairs));

const happening: fc.Arbitrary<PersonEvent> = fc.oneof(
  fc.record({ type: fc.constant('attributes' as const), attributes: bag }),
  fc.record({ type: fc.constant('custom_event' as const), name, properties: bag }),
  fc.record({ type: fc.constant('custom_event' as const), name, properties: bag, time }),
  fc.record({ type: fc.constant('purchase' as const), product: name, properties: bag, time }),
  fc.record({ type: fc.constant('session_start' as const), app: name, time }),
  fc.record({ type: fc.constant('signal' as const), signal: fc.constantFrom(...signalKinds), properties: bag, time }),
  fc.record({ type: fc.constant('api' as const), flow: name, properties: bag, attributes: bag }),
);

const options: fc.Arbitrary<PlayOptions> = fc
  .record({
    canvases: fc.tuple(canvasOf('first'), canvasOf('__proto__')),
    campaigns: fc.tuple(campaignOf('hand-off')),
    profile: bag,
    id: name.filter((id) => id !== ''),
    latencyMs: fc.constantFrom(0, 700),
  })
  .map(({ latencyMs, ...rest }) => ({ ...rest, salesforce: { latencyMs } }));

const moments = fc.array(
  fc.record({ wait: fc.constantFrom(0, 1, 500, 1_000, 60_000), events: fc.array(happening, { maxLength: 4 }) }),
  { maxLength: 6 },
);

function playAll(given: PlayOptions, drawn: readonly { wait: number; events: readonly PersonEvent[] }[]): Play {
  const run = play(given);
  let at = 0;
  for (const { wait, events } of drawn) {
    at += wait;
    run.request(at, ...events);
  }
  return run.until(at + 600_000);
}

/** Numbers JSON cannot hold, anywhere in the profile. */
function unspeakable(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(unspeakable);
}

describe('a thousand hostile histories', () => {
  it('never make advance throw, and leave a trace that can be told and a person that can be saved', () => {
    fc.assert(
      fc.property(options, moments, (given, drawn) => {
        const run = playAll(given, drawn);
        expect(formatTrace(run.trace).split('\n')).toHaveLength(run.trace.length + 1);
        expect(run.trace.every(({ at }) => Number.isFinite(at))).toBe(true);
        expect(run.person.values.some(unspeakable)).toBe(false);
        run.reload();
      }),
      { numRuns: 1_000 },
    );
  });

  it('leave every object of JavaScript as it was', () => {
    const before = Reflect.ownKeys(Object.prototype).length;
    fc.assert(
      fc.property(options, moments, (given, drawn) => {
        playAll(given, drawn);
        expect(Reflect.ownKeys(Object.prototype)).toHaveLength(before);
        expect(Object.hasOwn({}, 'deep')).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it('hold texts of ten megabytes as names and values', () => {
    const long = 'x'.repeat(10_000_000);
    const waits = paths('paths', { groups: [group('g', [performs(long)])] }, {});
    const run = play({ canvases: [makeCanvas({ id: 'first', entry: enterOn(scoreChanges), steps: [waits] })] });
    run.attributes(0, { 'lead score': long, [long]: long });
    run.event(1_000, long, { [long]: long });
    run.attributes(2_000, { 'lead score': { inc: 1 } });
    expect(run.attribute('lead score')).toBe(long);
    expect(run.attribute(long)).toBe(long);
    run.reload();
    expect(run.attribute('lead score')).toBe(long);
  });
});
