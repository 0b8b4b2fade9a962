import { describe, expect, it } from 'vitest';
import { readEvents, readPeople, type ReadOutcome } from './read';

const codes = (outcome: ReadOutcome): readonly string[] => outcome.problems.map((problem) => problem.code);
const at = (outcome: ReadOutcome) =>
  outcome.problems.map(({ line, column, code }) => `${line}:${column ?? ''} ${code}`);

describe('properties of events', () => {
  const read = (properties: unknown, rest: object = { name: 'viewed' }) =>
    readEvents(JSON.stringify([{ external_id: 'a', time: '2026-03-02T00:00:00Z', ...rest, properties }]));

  it.each(['', '$plan', 'time', 'event_name', 'n'.repeat(256)])(
    'D-EVT-3: refuses an event with the property %j',
    (name) => {
      const outcome = read({ fine: 1, [name]: 1 });
      expect(outcome.events).toEqual([]);
      expect(at(outcome)).toEqual(['1:properties property-name']);
    },
  );

  it('D-EVT-3: takes names with spaces and dots, with $ inside, and of 255 characters', () => {
    const properties = { 'a b.c': 1, a$: 2, ['n'.repeat(255)]: 3, price: 4 };
    expect(read(properties).events).toMatchObject([{ properties }]);
  });

  it.each(['product_id', 'quantity', 'price', 'currency', 'time'])(
    'D-PUR-1: %s is no property of a purchase',
    (name) => {
      expect(codes(read({ [name]: 1 }, { product_id: 'seat' }))).toEqual(['property-name']);
    },
  );

  it('D-EVT-4: keeps the first 256 properties and says so', () => {
    const properties = Object.fromEntries(Array.from({ length: 258 }, (_, index) => [`p${index}`, index]));
    const outcome = read(properties);
    expect(Object.keys(outcome.events[0]?.['properties'] ?? {})).toEqual(Object.keys(properties).slice(0, 256));
    expect(codes(outcome)).toEqual(['property-count']);
  });

  it('D-EVT-4: every type is kept as it came; a text over 255 characters and more than 100 KB of lists are told', () => {
    const properties = { n: 1.5, b: true, t: '2026-03-02', l: [1, 'a'], o: { a: { b: 1 } } };
    const fine = read(properties);
    expect([fine.events[0]?.['properties'], codes(fine)]).toEqual([properties, []]);
    expect(at(read({ note: 'x'.repeat(256) }))).toEqual(['1:note property-long']);
    expect(codes(read({ list: ['x'.repeat(200_000)] }))).toEqual(['property-size']);
    expect(codes(read({ list: ['x'.repeat(50_000)] }))).toEqual([]);
  });
});

describe('bad lines', () => {
  it('D-CSV-10: without an id the line is skipped, what fits no value drops the value, and all of it is told by line and column', () => {
    const text = 'external_id,email_subscribe,n\na,opted_in,1\n,opted_in,2\nb,maybe,3\nc,opted_in,four\nd,,5\n';
    const types = { n: 'number' } as const;
    const strict = readPeople(text, { types });
    expect(strict.people).toEqual([]);
    const partial = readPeople(text, { types, skipBad: true });
    expect(partial.people).toEqual([
      { external_id: 'a', email_subscribe: 'opted_in', n: 1 },
      { external_id: 'b', n: 3 },
      { external_id: 'c', email_subscribe: 'opted_in' },
      { external_id: 'd', n: 5 },
    ]);
    expect(at(partial)).toEqual(['3:external_id no-id', '5:n type-mismatch', '4:email_subscribe value-dropped']);
    expect(partial.counts).toEqual({ errors: 2, warnings: 1 });
  });

  it('the errors that keep a file out come first, however many warnings there are', () => {
    const fine = Array.from({ length: 3_000 }, (_, row) => `p${row},maybe`).join('\n');
    const { problems, counts } = readPeople(`external_id,email_subscribe\n${fine}\n,opted_in\n`, {});
    expect(problems[0]).toMatchObject({ severity: 'error', code: 'no-id', line: 3_002 });
    expect(counts.errors).toBe(1);
  });
});
