import { describe, expect, it } from 'vitest';
import { knownNames, knownProperties, withNames } from './known-names';

const at = '2026-03-02T09:00:00Z';

describe('knownNames', () => {
  const people = [
    { external_id: 'a', 'lead score': 12, email: 'a@x.example', since: '2026-01-02' },
    { external_id: 'b', 'lead score': 40, 'is customer': true, email: 'b@x.example' },
    { external_id: 'c', 'lead score': '12', tags: ['x'], lead_status: null },
  ];
  const known = knownNames(people, [
    { external_id: 'a', time: at, name: 'demo_requested' },
    { external_id: 'b', time: at, name: 'pricing_viewed' },
    { external_id: 'b', time: at, name: 'pricing_viewed' },
    { external_id: 'b', time: at, product_id: 'seat' },
    { external_id: 'b', time: at, type: 'session_start' },
    { external_id: 'b', time: at, attributes: { stage: 'Lead' } },
  ]);

  it('takes the type most people have, and up to three samples', () => {
    const score = known.attributes.find(({ name }) => name === 'lead score');
    expect(score).toEqual({ name: 'lead score', type: 'number', count: 3, samples: ['12', '40'] });
  });

  it('tells standard fields and custom attributes apart', () => {
    expect(known.standard.map(({ name }) => name)).toEqual(['email']);
    expect(known.attributes.map(({ name }) => name)).not.toContain('email');
  });

  it('knows times, booleans, lists and attributes that only events write', () => {
    const types = Object.fromEntries(known.attributes.map(({ name, type }) => [name, type]));
    expect(types).toMatchObject({ since: 'time', 'is customer': 'boolean', tags: 'list', stage: 'string' });
  });

  it('D-ATTR-3: a value of null is no value', () => {
    expect(known.attributes.map(({ name }) => name)).not.toContain('lead_status');
  });

  it('lists events and products, most frequent first', () => {
    expect(known.events).toEqual([
      { name: 'pricing_viewed', count: 2 },
      { name: 'demo_requested', count: 1 },
    ]);
    expect(known.products).toEqual([{ name: 'seat', count: 1 }]);
  });
});

describe('withNames', () => {
  it('adds only what is not there yet', () => {
    const known = [{ name: 'a', count: 2 }];
    expect(withNames(known, ['a', 'b', 'b', ''], (name) => ({ name, count: 0 }))).toEqual([
      ...known,
      { name: 'b', count: 0 },
    ]);
  });
});

describe('knownProperties', () => {
  it('takes the properties of events and purchases, most frequent first, with type and samples', () => {
    const known = knownProperties([
      { external_id: 'a', time: at, name: 'pricing_viewed', properties: { plan: 'pro', seats: 3 } },
      { external_id: 'b', time: at, product_id: 'seat', properties: { plan: 'team' } },
      { external_id: 'b', time: at, attributes: { stage: 'Lead' } },
    ]);
    expect(known).toEqual([
      { name: 'plan', type: 'string', count: 2, samples: ['pro', 'team'] },
      { name: 'seats', type: 'number', count: 1, samples: ['3'] },
    ]);
  });
});
