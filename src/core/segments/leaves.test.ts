import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../kernel/json';
import { randomBucket } from './bucket';
import type { Comparison, OperandReference, ReferenceComparison } from './comparison-schema';
import { filterLeaf, type FilterGroup, type FilterLeaf, type LeafOf } from './filter';
import { passesLeaf, reasonOf, show } from './test-tools';

const isTrue: Comparison = { type: 'boolean', operator: 'is_true' };
const anyOf = (...values: string[]): Comparison => ({ type: 'string', operator: 'is_any_of', values });

function nested(attribute: string, ...criteria: (readonly [string, Comparison])[]): LeafOf<'nested_attribute'> {
  return {
    type: 'nested_attribute',
    attribute,
    criteria: criteria.map(([path, comparison]) => ({ path, comparison })),
  };
}

describe('nested attributes', () => {
  const pets = [
    { type: 'dog', vaccinated: false, born: '2020-05-01' },
    { type: 'cat', vaccinated: true, owner: { city: 'Seoul' } },
  ];

  it('S-ATTR-NEST-1: follow a path into objects, with comparators of any type', () => {
    const profile = { plays: { count: 7, last: { song: 'x', at: '2026-03-01' } } };
    expect(
      passesLeaf(nested('plays', ['count', { type: 'number', operator: 'more_than', value: 5 }]), { profile }),
    ).toBe(true);
    expect(passesLeaf(nested('plays', ['last.song', anyOf('x')]), { profile })).toBe(true);
    expect(
      passesLeaf(nested('plays', ['last.at', { type: 'time', operator: 'before', date: '2026-03-02' }]), { profile }),
    ).toBe(true);
    expect(
      passesLeaf(nested('plays', ['last.at', { type: 'day_of_year', operator: 'is_day', day: '03-01' }]), { profile }),
    ).toBe(true);
  });

  it('S-ATTR-NEST-2: [] is any element of a list', () => {
    expect(passesLeaf(nested('pets', ['[].type', anyOf('cat')]), { profile: { pets } })).toBe(true);
    expect(passesLeaf(nested('pets', ['[].owner.city', anyOf('Seoul')]), { profile: { pets } })).toBe(true);
    expect(passesLeaf(nested('pets', ['[].type', anyOf('bird')]), { profile: { pets } })).toBe(false);
    expect(passesLeaf(nested('home', ['pets[].type', anyOf('dog')]), { profile: { home: { pets } } })).toBe(true);
  });

  it('S-ATTR-NEST-3: several criteria must hold for one and the same element', () => {
    const both = nested('pets', ['[].type', anyOf('dog')], ['[].vaccinated', isTrue]);
    expect(passesLeaf(both, { profile: { pets } })).toBe(false);
    expect(passesLeaf(both, { profile: { pets: [...pets, { type: 'dog', vaccinated: true }] } })).toBe(true);
    const apart = [nested('pets', ['[].type', anyOf('dog')]), nested('pets', ['[].vaccinated', isTrue])];
    expect(apart.map((leaf) => passesLeaf(leaf, { profile: { pets } }))).toEqual([true, true]);
  });

  it('S-ATTR-NEST-4: a comparator of another type matches nothing there', () => {
    const count = nested('plays', ['count', { type: 'string', operator: 'is_none_of', values: ['x'] }]);
    expect(passesLeaf(count, { profile: { plays: { count: 7 } } })).toBe(false);
  });

  it('say what they found', () => {
    const because = reasonOf(nested('pets', ['[].type', anyOf('cat')]), { profile: { pets } }).because;
    expect(show(because)).toContain('in `pets`: `[].type` is one of `cat`');
    expect(show(because, 'ko')).toContain('조건에 해당합니다');
  });
});

describe('subscription and channel', () => {
  it('S-SUB-1, D-SUB-1: the e-mail state is subscribed where none is set', () => {
    const leaf = (...states: LeafOf<'email_subscription'>['states']) =>
      ({ type: 'email_subscription', states }) as const;
    expect(passesLeaf(leaf('subscribed'))).toBe(true);
    expect(passesLeaf(leaf('opted_in', 'unsubscribed'))).toBe(false);
    expect(passesLeaf(leaf('opted_in'), { profile: { email_subscribe: 'opted_in' } })).toBe(true);
  });

  it('S-SUB-1, D-SUB-2: a subscription group has two states, and none where nothing was set', () => {
    const leaf = (state: LeafOf<'subscription_group'>['state']) =>
      ({ type: 'subscription_group', group: 'news', state }) as const;
    const profile = { subscription_groups: [{ subscription_group_id: 'news', subscription_state: 'unsubscribed' }] };
    expect(passesLeaf(leaf('unsubscribed'), { profile })).toBe(true);
    expect(passesLeaf(leaf('subscribed'), { profile })).toBe(false);
    for (const state of ['subscribed', 'unsubscribed'] as const) expect(passesLeaf(leaf(state))).toBe(false);
  });

  it('S-SUB-2: e-mail is available with an address, unless unsubscribed or marked as spam', () => {
    const email = 'a@b.example';
    const available = (profile: JsonObject): boolean =>
      passesLeaf({ type: 'email_available', available: true }, { profile });
    expect(available({ email })).toBe(true);
    expect(available({})).toBe(false);
    expect(available({ email: '' })).toBe(false);
    expect(available({ email, email_subscribe: 'unsubscribed' })).toBe(false);
    expect(available({ email, marked_email_as_spam_at: '2026-01-01' })).toBe(false);
    expect(passesLeaf({ type: 'email_available', available: false })).toBe(true);
  });

  it('S-SUB-3: the e-mail address filter looks at the stored text only', () => {
    const stored = (profile: JsonObject): boolean =>
      passesLeaf(
        { type: 'standard_field', field: 'email', comparison: { type: 'string', operator: 'is_not_blank' } },
        { profile },
      );
    expect(stored({ email: 'a@b.example', email_subscribe: 'unsubscribed' })).toBe(true);
    expect(stored({ email: '' })).toBe(false);
  });
});

describe('demographics', () => {
  const age = (comparison: LeafOf<'age'>['comparison'], dob: JsonValue, now: number, companyZone = 'UTC'): boolean =>
    passesLeaf({ type: 'age', comparison }, { profile: { dob }, now, companyZone });
  const birthday = (day: string, dob: string): boolean =>
    passesLeaf(
      { type: 'birthday', comparison: { type: 'day_of_year', operator: 'is_day', day } },
      { profile: { dob }, now: Date.UTC(2026, 2, 1) },
    );

  it('S-DEM-1: age counts whole years of the company calendar', () => {
    const exactly = (value: number) => ({ type: 'number', operator: 'exactly', value }) as const;
    expect(age(exactly(17), '2008-03-02', Date.UTC(2026, 2, 1, 23))).toBe(true);
    expect(age(exactly(18), '2008-03-02', Date.UTC(2026, 2, 2))).toBe(true);
    expect(age(exactly(17), '2008-03-02', Date.UTC(2026, 2, 2), 'America/Chicago')).toBe(true);
    expect(age({ type: 'number', operator: 'less_than', value: 99 }, null, Date.UTC(2026, 2, 2))).toBe(false);
    expect(age({ type: 'number', operator: 'is_blank' }, null, 0)).toBe(true);
  });

  it('S-DEM-1: a birthday on 29 February is celebrated on 1 March', () => {
    expect(birthday('03-01', '2000-02-29')).toBe(true);
    expect(birthday('02-29', '2000-02-29')).toBe(false);
    expect(birthday('today', '1999-03-01')).toBe(true);
  });

  it('S-DEM-1: country, city, language, gender, names and phone compare text', () => {
    for (const field of ['country', 'home_city', 'language', 'gender', 'first_name', 'last_name', 'phone'] as const) {
      const leaf: FilterLeaf = {
        type: 'standard_field',
        field,
        comparison: { type: 'string', operator: 'is_any_of', values: ['x'] },
      };
      expect(passesLeaf(leaf, { profile: { [field]: 'x' } })).toBe(true);
      expect(passesLeaf(leaf, { profile: { [field]: 'y' } })).toBe(false);
    }
  });
});

describe('other filters', () => {
  it('S-OTH-1: the random bucket is a number from 0 to 9999 by the id alone, evenly spread', () => {
    const buckets = Array.from({ length: 20_000 }, (_, index) => randomBucket(`person-${index}`));
    expect(buckets.every((bucket) => Number.isInteger(bucket) && bucket >= 0 && bucket < 10_000)).toBe(true);
    const lower = buckets.filter((bucket) => bucket < 5_000).length;
    expect(lower).toBeGreaterThan(9_700);
    expect(lower).toBeLessThan(10_300);
    expect(randomBucket('person-1')).toBe(randomBucket('person-1'));
    const mine = randomBucket('a');
    const exactly = {
      type: 'random_bucket',
      comparison: { type: 'number', operator: 'exactly', value: mine },
    } as const;
    expect(passesLeaf(exactly, { personId: 'a' })).toBe(true);
    expect(passesLeaf(exactly, { personId: 'b' })).toBe(false);
  });

  it('S-OTH-2: the external id is compared as text', () => {
    const leaf: FilterLeaf = {
      type: 'user_id',
      comparison: { type: 'string', operator: 'is_any_of', values: ['a'] },
    };
    expect(passesLeaf(leaf, { personId: 'a' })).toBe(true);
    expect(passesLeaf(leaf, { personId: 'A' })).toBe(false);
  });

  const pro: FilterGroup = {
    type: 'group',
    join: 'and',
    filters: [{ type: 'custom_attribute', attribute: 'plan', comparison: anyOf('pro') }],
  };

  it('S-OTH-3: segment membership is what the segment says now', () => {
    const leaf = (member: boolean) => ({ type: 'segment', segment: 's', member }) as const;
    const asked = { profile: { plan: 'pro' }, segments: { s: pro } };
    expect(passesLeaf(leaf(true), asked)).toBe(true);
    expect(passesLeaf(leaf(false), asked)).toBe(false);
    expect(passesLeaf(leaf(false), { ...asked, profile: {} })).toBe(true);
    expect(passesLeaf(leaf(true))).toBe(false);
    expect(passesLeaf(leaf(false))).toBe(false);
  });

  it('S-GRP-7: a segment cannot look into another one', () => {
    const inner: FilterGroup = {
      type: 'group',
      join: 'and',
      filters: [{ type: 'segment', segment: 's', member: true }],
    };
    const asked = { profile: { plan: 'pro' }, segments: { s: pro, t: inner } };
    expect(passesLeaf({ type: 'segment', segment: 't', member: true }, asked)).toBe(false);
  });

  it('S-GRP-2, S-O-3: a group is joined one way; a mixed one is no filter', () => {
    expect(filterLeaf.safeParse({ type: 'group', join: 'xor', filters: [] }).success).toBe(false);
  });
});

describe('context variables and other values', () => {
  const variables: JsonObject = { score: 7, plan: { tier: 'gold' }, at: '2026-03-01T00:00:00Z', vip: true };
  const variable = (name: string) => variables[name];
  const asks = (name: string, comparison: Comparison, path?: string): boolean =>
    passesLeaf({ type: 'context_variable', name, comparison, ...(path !== undefined && { path }) }, { variable });

  it('S-CTX-1, S-CTX-2: are compared as boolean, number, text, time or day of the year', () => {
    expect(asks('vip', isTrue)).toBe(true);
    expect(asks('score', { type: 'number', operator: 'more_than', value: 5 })).toBe(true);
    expect(asks('plan', anyOf('gold'), 'tier')).toBe(true);
    expect(asks('at', { type: 'time', operator: 'before', date: '2026-03-02' })).toBe(true);
    expect(asks('at', { type: 'day_of_year', operator: 'is_day', day: '03-01' })).toBe(true);
  });

  it('S-CTX-3: match nobody where the type is another, whatever the operator', () => {
    expect(asks('score', { type: 'string', operator: 'is_none_of', values: ['x'] })).toBe(false);
    expect(asks('vip', { type: 'number', operator: 'does_not_equal', value: 3 })).toBe(false);
  });

  const against = (
    to: OperandReference,
    operator: ReferenceComparison['operator'],
    as: ReferenceComparison['as'],
  ): Comparison => ({
    type: 'reference',
    as,
    operator,
    to,
  });
  const limit: OperandReference = { type: 'custom_attribute', attribute: 'limit' };

  it('S-CTX-2: a context variable can be compared with an attribute, or with another variable', () => {
    const leaf = (comparison: Comparison) => ({ type: 'context_variable', name: 'score', comparison }) as const;
    const profile = { limit: 7 };
    const results = (['equals', 'differs_from', 'is_greater_than', 'is_smaller_than'] as const).map((operator) =>
      passesLeaf(leaf(against(limit, operator, 'number')), { variable, profile }),
    );
    expect(results).toEqual([true, false, false, false]);
    const other: OperandReference = { type: 'context_variable', name: 'score' };
    expect(passesLeaf(leaf(against(other, 'equals', 'number')), { variable })).toBe(true);
    const since = {
      type: 'custom_attribute',
      attribute: 'since',
      comparison: against({ type: 'context_variable', name: 'at' }, 'is_smaller_than', 'time'),
    } as const;
    expect(passesLeaf(since, { variable, profile: { since: '2026-02-28' } })).toBe(true);
  });

  it('S-CTX-3, C-ACTION-11: nothing matches where either side is not set or of another type', () => {
    for (const operator of ['equals', 'differs_from', 'is_greater_than', 'is_smaller_than'] as const) {
      const leaf = {
        type: 'custom_attribute',
        attribute: 'x',
        comparison: against(limit, operator, 'number'),
      } as const;
      expect(passesLeaf(leaf, { profile: { x: 5 } })).toBe(false);
      expect(passesLeaf(leaf, { profile: { limit: 5 } })).toBe(false);
      expect(passesLeaf(leaf, { profile: { x: '5', limit: 5 } })).toBe(false);
    }
  });
});
