import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJsonObject, stableStringify } from '@/core/kernel/json';
import { sampleWorkspace } from '../sample/workspace';
import { eventLine, person } from './people';
import { readEventLine, readPersonLine } from './lines';
import { loadCanvas, loadDocument, loadWorkspace, serialize } from './load';

type Json = fc.JsonValue;

const json = fc.jsonValue({ maxDepth: 3 });
/** Without the one member name that is never kept. */
const keepable = json.filter((value) => !JSON.stringify(value).includes('"__proto__"'));
const sample = serialize(sampleWorkspace('en'));

/** Every place in a JSON value, as a path. */
function placesOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((item: unknown, index) => placesOf(item, [...path, index]))];
  if (!isJsonObject(value)) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => placesOf(child, [...path, key]))];
}

const places = placesOf(sample).filter((path) => path.length > 0);

/** The same value with `change` applied at `path`. */
function changed(value: unknown, path: readonly (string | number)[], change: (old: unknown) => unknown): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === head ? changed(item, rest, change) : item));
  }
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, key === head ? changed(child, rest, change) : child]),
  );
}

/** True if every member and item of `part` is in `whole` with the same value. */
function contains(whole: unknown, part: unknown): boolean {
  if (Array.isArray(part)) {
    return (
      Array.isArray(whole) && whole.length === part.length && part.every((item, index) => contains(whole[index], item))
    );
  }
  if (isJsonObject(part)) {
    return (
      isJsonObject(whole) &&
      Object.keys(part).every((key) => Object.hasOwn(whole, key) && contains(whole[key], part[key]))
    );
  }
  return Object.is(whole, part) || whole === part;
}

const extraName = fc.string({ minLength: 1, maxLength: 8 }).map((name) => `x-${name}`);

describe('loading', () => {
  it('loses no unknown member, wherever it stands: serialize(load(file)) contains the file', () => {
    const objects = places.filter(
      (path) => isJsonObject(at(sample, path)) && path[0] !== 'events' && !path.includes('layout'),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...objects), extraName, keepable), { minLength: 1, maxLength: 5 }),
        (extras) => {
          let file: unknown = sample;
          for (const [path, name, value] of extras) {
            file = changed(file, path, (old) => (isJsonObject(old) ? { ...old, [name]: value } : old));
          }
          const { document } = loadWorkspace(file);
          expect(document).not.toBeNull();
          expect(contains(serialize(document!), file)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('never throws and settles after one round, whatever stands anywhere', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...places), json), { minLength: 1, maxLength: 4 }),
        (changes: readonly (readonly [readonly (string | number)[], Json])[]) => {
          let file: unknown = sample;
          for (const [path, value] of changes) file = changed(file, path, () => value);
          const { document } = loadDocument(JSON.stringify(file));
          if (document === null) return;
          const written = serialize(document);
          const again = loadDocument(stableStringify(written)).document;
          expect(again).toEqual(document);
          expect(serialize(again!)).toEqual(written);
        },
      ),
      { numRuns: 400 },
    );
  }, 30_000);

  it('never throws on text of any kind', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string().map((text) => `{"type":"canvas",${text}`),
        ),
        (text) => {
          const outcome = loadDocument(text);
          expect(outcome.document !== null || outcome.findings.some(({ severity }) => severity === 'error')).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never throws on values JSON cannot hold', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        (value) => {
          loadCanvas(value);
          loadWorkspace({ type: 'workspace', people: value, canvases: [value] });
        },
      ),
    );
  });
});

describe('lines checked by hand', () => {
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 4, arbitrary: value }, json);
  const time = fc.constantFrom('2026-03-02T09:00:00Z', '2026-03-02T09:00:00.5+09:00');
  const line = fc.record(
    {
      external_id: maybe(fc.constantFrom('a', '')),
      time,
      name: maybe(fc.constant('x')),
      type: maybe(fc.constant('session_start')),
      product_id: maybe(fc.constant('p')),
      price: maybe(fc.integer()),
      currency: maybe(fc.constant('USD')),
      quantity: maybe(fc.integer()),
      properties: maybe(fc.dictionary(fc.string(), json)),
      attributes: maybe(fc.dictionary(fc.string(), json)),
      received_at: maybe(time),
      request: maybe(fc.string()),
    },
    { requiredKeys: ['time'] },
  );

  it('take only what the schemas take', () => {
    fc.assert(
      fc.property(line, (value) => {
        const read = readEventLine(value);
        if (read.ok) expect(eventLine.safeParse(read.value).success).toBe(true);
      }),
      { numRuns: 2_000 },
    );
    fc.assert(
      fc.property(fc.oneof(json, fc.record({ external_id: json, other: json }, { requiredKeys: [] })), (value) => {
        const read = readPersonLine(value);
        if (read.ok) expect(person.safeParse(read.value).success).toBe(true);
      }),
    );
  });
});

function at(value: unknown, path: readonly (string | number)[]): unknown {
  let here: unknown = value;
  for (const key of path) here = Array.isArray(here) ? here[Number(key)] : isJsonObject(here) ? here[key] : undefined;
  return here;
}
