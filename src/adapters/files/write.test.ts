import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventLine, Person } from '@/workflow/documents/people';
import { readEvents, readPeople } from './read';
import { writeEvents, writePeople } from './write';

const text = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom(
    '40',
    '=1+1',
    "'=x",
    "''=y",
    '-5',
    '@me',
    '0130',
    'true',
    '2026-03-02',
    'a,b',
    'a"b',
    'a\r\nb',
    ' pad ',
  ),
);
const cell = fc.oneof(
  text.filter((value) => value.trim() !== ''),
  fc.integer(),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => value / 100),
  fc.boolean(),
);
const name = fc
  .oneof(fc.string({ minLength: 1 }), fc.constantFrom('lead score', 'attributes.x', 'constructor', 'a,b', '=f'))
  .map((value) => value.trim())
  .filter(
    (value) => value !== '' && !value.includes('__proto__') && value !== 'external_id' && value !== 'attributes.',
  );
const id = fc.constantFrom('a', '00123', '=id', 'x y', '00Q5g00000KpR2mEAF');

const person: fc.Arbitrary<Person> = fc
  .tuple(id, fc.dictionary(name, cell, { maxKeys: 5 }))
  .map(([external_id, attributes]) => ({ ...attributes, external_id }));

/** A name Braze takes for a property (D-EVT-3). */
const propertyName = name.filter((text) => !text.startsWith('$') && text !== 'time' && text !== 'event_name');
const event: fc.Arbitrary<EventLine> = fc.oneof(
  fc.record({
    external_id: id,
    time: fc.constantFrom('2026-03-02T09:00:00Z', '2026-03-02T09:00:00.250+09:00'),
    received_at: fc.constant('2026-03-02T10:00:00Z'),
    request: fc.constantFrom('r1', '7'),
    name: fc.constantFrom('webinar_attended', '=x', 'a.b'),
    properties: fc.dictionary(propertyName, cell, { minKeys: 1, maxKeys: 3 }),
  }),
  fc.record({
    external_id: id,
    time: fc.constant('2026-03-02T09:00:00Z'),
    type: fc.constant('session_start' as const),
  }),
  fc.record({
    external_id: id,
    time: fc.constant('2026-03-02T09:00:00Z'),
    product_id: fc.constantFrom('p', '007'),
    price: fc.integer({ min: 0, max: 1_000 }),
    quantity: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({
    external_id: id,
    time: fc.constant('2026-03-02T09:00:00Z'),
    attributes: fc.dictionary(name, cell, { minKeys: 1, maxKeys: 3 }),
  }),
);

describe('export, then import', () => {
  it('is the identity for people in NDJSON and, where CSV can hold the values, in CSV', () => {
    fc.assert(
      fc.property(fc.uniqueArray(person, { selector: (value) => value.external_id, minLength: 1 }), (people) => {
        expect(readPeople(writePeople(people, 'ndjson').text).people).toEqual(people);
        const csv = writePeople(people, 'csv');
        expect(csv.lossy).toEqual([]);
        expect(readPeople(csv.text).people).toEqual(people);
      }),
      { numRuns: 300 },
    );
  });

  it('is the identity for events', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 8 }), (events) => {
        expect(readEvents(writeEvents(events, 'ndjson').text).events).toEqual(events);
        expect(readEvents(writeEvents(events, 'csv').text).events).toEqual(events);
      }),
      { numRuns: 300 },
    );
  });
});

describe('CSV for spreadsheets', () => {
  it('guards text that a spreadsheet would run as a formula, and leaves numbers alone', () => {
    const { text: csv } = writePeople([{ external_id: 'a', note: '=HYPERLINK("x")', 'lead score': -5 }], 'csv');
    expect(csv).toBe('\uFEFF"external_id","lead score","note"\r\na,-5,"\'=HYPERLINK(""x"")"\r\n');
  });

  it('names the columns it cannot hold without loss', () => {
    const people = [{ external_id: 'a', tags: ['x'], empty: '', gone: null, fine: 1 }];
    expect(writePeople(people, 'csv').lossy).toEqual(['empty', 'gone', 'tags']);
  });

  it('gives equal bytes whatever order members came in', () => {
    const one = [{ external_id: 'a', b: 1, a: 2 }];
    const other = [{ a: 2, b: 1, external_id: 'a' }];
    expect(writePeople(one, 'csv')).toEqual(writePeople(other, 'csv'));
    expect(writePeople(one, 'ndjson')).toEqual(writePeople(other, 'ndjson'));
  });
});
