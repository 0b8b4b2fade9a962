import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../kernel/json';
import type { Comparison } from './comparison-schema';
import { describeLeaf, describeTrigger } from './describe';
import type { FilterLeaf, LeafOf } from './filter';
import type { Measure } from './measure-schema';
import { passesLeaf, reasonOf, show } from './test-tools';
import type { PropertyFilter, Trigger } from './trigger';
import type { HistoryRecord } from './view';

const anyOf = (...values: string[]): Comparison => ({ type: 'string', operator: 'is_any_of', values });
const pro: PropertyFilter = { property: 'plan', comparison: anyOf('pro') };
const twice: Measure = { type: 'count', operator: 'exactly', value: 2 };
const ago = { type: 'time', operator: 'less_than_days_ago', days: 3 } as const;

describe('describeLeaf', () => {
  const line = (leaf: FilterLeaf) => describeLeaf(leaf);
  const compared = (name: string, operator: string, ...operands: readonly unknown[]) => {
    return { key: 'segments.leaf', values: { name, operator, operands } };
  };

  it('names the value that is compared, the operator, and what it is compared with', () => {
    const text: LeafOf<'standard_field'>['comparison'] = { type: 'string', operator: 'is_any_of', values: ['x', 'y'] };
    const number = { type: 'number', operator: 'more_than', value: 5 } as const;
    const day = { type: 'day_of_year', operator: 'is_day', day: '03-01' } as const;
    expect(line({ type: 'custom_attribute', attribute: 'stage', comparison: text })).toEqual(
      compared('stage', 'is_any_of', 'x', 'y'),
    );
    expect(line({ type: 'standard_field', field: 'country', comparison: text })).toEqual(
      compared('country', 'is_any_of', 'x', 'y'),
    );
    expect(line({ type: 'age', comparison: number })).toEqual(compared('age', 'more_than', 5));
    expect(line({ type: 'random_bucket', comparison: number })).toEqual(compared('random bucket', 'more_than', 5));
    expect(line({ type: 'user_id', comparison: text })).toEqual(compared('external_id', 'is_any_of', 'x', 'y'));
    expect(line({ type: 'birthday', comparison: day })).toEqual(compared('birthday', 'is_day', '03-01'));
    expect(line({ type: 'unknown', raw: {} })).toEqual({ key: 'segments.unknown_filter' });
  });

  it('S-CTX-1: names a context variable with the way into it', () => {
    const leaf = { type: 'context_variable', name: 'plan', comparison: anyOf('pro') } as const;
    expect(line(leaf)).toEqual(compared('context.plan', 'is_any_of', 'pro'));
    expect(line({ ...leaf, path: '' })).toEqual(compared('context.plan', 'is_any_of', 'pro'));
    expect(line({ ...leaf, path: 'tier' })).toEqual(compared('context.plan.tier', 'is_any_of', 'pro'));
  });

  it('shows the operand of every kind of comparison', () => {
    const operands = (comparison: Comparison) =>
      line({ type: 'custom_attribute', attribute: 'a', comparison }).values?.['operands'];
    const reference = { type: 'reference', as: 'number', operator: 'equals' } as const;
    expect(operands({ type: 'string', operator: 'matches_regex', pattern: '^a' })).toEqual(['^a']);
    expect(operands({ type: 'time', operator: 'before', date: '2026-03-02' })).toEqual(['2026-03-02']);
    expect(operands(ago)).toEqual([3]);
    expect(operands({ type: 'day_of_year', operator: 'is_day', day: 'today', plusDays: 7 })).toEqual(['today + 7']);
    expect(operands({ type: 'day_of_year', operator: 'is_day', day: 'today', plusDays: 0 })).toEqual(['today']);
    expect(operands({ ...reference, to: { type: 'custom_attribute', attribute: 'limit' } })).toEqual(['limit']);
    expect(operands({ ...reference, to: { type: 'context_variable', name: 'limit' } })).toEqual(['context.limit']);
    expect(operands({ type: 'boolean', operator: 'is_true' })).toEqual([]);
    expect(operands({ type: 'number', operator: 'exactly', value: 0 })).toEqual([0]);
  });

  it('S-ATTR-NEST-3: lists the criteria of a nested attribute', () => {
    const criteria = [
      { path: '[].type', comparison: anyOf('dog') },
      { path: '[].age', comparison: { type: 'number', operator: 'is_blank' } as const },
    ];
    expect(line({ type: 'nested_attribute', attribute: 'pets', criteria })).toEqual({
      key: 'segments.leaf.nested',
      values: {
        name: 'pets',
        criteria: [
          { name: '[].type', operator: 'is_any_of', operands: ['dog'] },
          { name: '[].age', operator: 'is_blank', operands: [] },
        ],
      },
    });
  });

  it('tells filters on the past with what they count, under which conditions, and how much of it', () => {
    const conditions = [{ name: 'plan', operator: 'is_any_of', operands: ['pro'] }];
    const properties = [pro];
    expect(line({ type: 'custom_event', event: 'demo', properties, measure: twice })).toEqual({
      key: 'segments.leaf.custom_event',
      values: { name: 'demo', conditions, measure: twice },
    });
    expect(line({ type: 'purchase', product: 'pro', properties, measure: { type: 'last', comparison: ago } })).toEqual({
      key: 'segments.leaf.purchase',
      values: {
        name: 'pro',
        conditions,
        measure: { type: 'last', operator: 'less_than_days_ago', operands: [3] },
      },
    });
    expect(line({ type: 'session', app: 'web', measure: { type: 'first', comparison: ago } })).toEqual({
      key: 'segments.leaf.session',
      values: { name: 'web', measure: { type: 'first', operator: 'less_than_days_ago', operands: [3] } },
    });
    const message = { interaction: 'clicked', channel: 'email', flow: 'f', step: 's', alias: 'a' } as const;
    expect(line({ type: 'message', ...message, measure: twice })).toEqual({
      key: 'segments.leaf.message',
      values: { ...message, measure: twice },
    });
  });

  it('tells the plain ones by their settings', () => {
    expect(line({ type: 'canvas_entry', canvas: 'c', as: 'variant', variant: 'v', entered: true })).toEqual({
      key: 'segments.leaf.canvas_entry',
      values: { name: 'c', as: 'variant', variant: 'v', yes: true },
    });
    const settings: readonly (readonly [FilterLeaf, JsonObject])[] = [
      [
        { type: 'conversion', flow: 'c', converted: false },
        { name: 'c', yes: false },
      ],
      [{ type: 'email_subscription', states: ['opted_in'] }, { states: ['opted_in'] }],
      [
        { type: 'subscription_group', group: 'g', state: 'subscribed' },
        { name: 'g', state: 'subscribed' },
      ],
      [{ type: 'email_available', available: true }, { yes: true }],
      [
        { type: 'segment', segment: 's', member: false },
        { name: 's', yes: false },
      ],
      [
        { type: 'feature_flag', flag: 'f', enabled: true },
        { name: 'f', yes: true },
      ],
    ];
    for (const [leaf, values] of settings) {
      expect(line(leaf)).toEqual({ key: `segments.leaf.${leaf.type}`, values });
    }
  });
});

describe('why a filter on the past said what it said', () => {
  const never: LeafOf<'custom_event'> = { type: 'custom_event', event: 'demo', properties: [], measure: twice };
  const done: HistoryRecord = { count: 2, first: 5, last: 9, amount: 0, recent: [] };

  /** The explanation of a leaf over one record; the history has one slot, which no filter of a bare test knows. */
  function why(leaf: FilterLeaf, found: HistoryRecord | null) {
    const passed = passesLeaf(leaf, { history: () => found });
    const { because, rule } = reasonOf(leaf, { history: () => found });
    return { passed, rule, values: because.values };
  }

  it('S-EVT-1, S-EVT-6: the count, or that it never happened', () => {
    expect(why(never, done)).toMatchObject({ passed: true, rule: 'S-EVT-1', values: { passed: true, found: 2 } });
    expect(why(never, null)).toMatchObject({ passed: false, rule: 'S-EVT-6', values: { passed: false, found: 0 } });
    const last: FilterLeaf = { ...never, measure: { type: 'last', comparison: ago } };
    expect(why(last, done)).toMatchObject({ rule: 'S-EVT-2', values: { found: 9, kind: 'instant' } });
    expect(why(last, null)).toMatchObject({ rule: 'S-EVT-6', values: { found: null, kind: 'never' } });
    expect(why({ ...never, measure: { type: 'first', comparison: ago } }, done).rule).toBe('S-EVT-2');
  });

  it('S-EVT-4, S-EVT-5: the window of days, with and without conditions on properties', () => {
    const lately: FilterLeaf = { ...never, measure: { ...twice, type: 'count_in_days', days: 3 } };
    expect(why(lately, done).rule).toBe('S-EVT-4');
    expect(why({ ...lately, properties: [pro] }, done).rule).toBe('S-EVT-5');
  });

  it('S-PUR-1, S-SES-1, S-SES-2, S-RET-1, S-RET-2, S-RET-4, S-RET-7: each kind by its own rule', () => {
    const timed: Measure = { type: 'last', comparison: ago };
    const first: Measure = { type: 'first', comparison: ago };
    const message = { type: 'message', interaction: 'received', measure: twice } as const;
    const rules: readonly (readonly [FilterLeaf, string])[] = [
      [{ type: 'purchase', properties: [], measure: twice }, 'S-PUR-1'],
      [{ type: 'session', measure: twice }, 'S-SES-1'],
      [{ type: 'session', measure: timed }, 'S-SES-2'],
      [{ type: 'session', measure: first }, 'S-SES-2'],
      [message, 'S-RET-1'],
      [{ ...message, measure: timed }, 'S-RET-2'],
      [{ ...message, measure: first }, 'S-RET-1'],
      [{ ...message, interaction: 'clicked' }, 'S-RET-4'],
      [{ ...message, interaction: 'clicked', measure: timed }, 'S-RET-4'],
      [{ type: 'canvas_entry', canvas: 'c', as: 'any', entered: true }, 'S-RET-7'],
      [{ type: 'conversion', flow: 'c', converted: true }, 'S-RET-7'],
    ];
    for (const [leaf, rule] of rules) expect(why(leaf, done).rule, JSON.stringify(leaf)).toBe(rule);
  });
});

describe('why a comparison said what it said', () => {
  const because = (comparison: Comparison, profile: JsonObject = {}) => {
    const leaf: FilterLeaf = { type: 'custom_attribute', attribute: 'a', comparison };
    const { because: reason, rule } = reasonOf(leaf, { profile, variable: () => 7 });
    return { rule, key: reason.key, values: reason.values };
  };

  it('S-NULL-1: tells a value that is not set from one that is', () => {
    expect(because(anyOf('x'))).toMatchObject({ key: 'segments.unset', values: { name: 'a', passed: false } });
    expect(because(anyOf('x'), { a: 'x' })).toMatchObject({
      key: 'segments.value',
      values: { value: 'x', operator: 'is_any_of', operands: ['x'], passed: true },
    });
  });

  it('S-ATTR-NEST-4: a value of another type is named with the type that is asked for', () => {
    const types: readonly (readonly [Comparison, JsonObject])[] = [
      [anyOf('x'), { a: 7 }],
      [{ type: 'boolean', operator: 'is_true' }, { a: 'true' }],
      [{ type: 'array', operator: 'is_empty' }, { a: 'x' }],
      [{ type: 'time', operator: 'before', date: '2026-03-02' }, { a: 'soon' }],
      [{ type: 'day_of_year', operator: 'is_day', day: '03-02' }, { a: 'soon' }],
    ];
    for (const [comparison, profile] of types) {
      expect(because(comparison, profile)).toEqual({
        key: 'segments.other_type',
        rule: 'S-ATTR-NEST-4',
        values: { name: 'a', value: profile['a'], type: comparison.type },
      });
    }
    expect(because({ type: 'number', operator: 'exactly', value: 1 }, { a: '1' }).rule).toBe('S-ATTR-NUM-7');
  });

  it('takes values of the right type for what they are', () => {
    const fitting: readonly (readonly [Comparison, JsonObject])[] = [
      [{ type: 'boolean', operator: 'is_true' }, { a: false }],
      [{ type: 'array', operator: 'is_empty' }, { a: [] }],
      [{ type: 'time', operator: 'before', date: '2026-03-02' }, { a: '2026-03-01' }],
      [{ type: 'day_of_year', operator: 'is_day', day: '03-02' }, { a: '2026-03-01' }],
    ];
    for (const [comparison, profile] of fitting) expect(because(comparison, profile).key).toBe('segments.value');
  });

  it('S-CTX-2, C-ACTION-12: shows the other side of a comparison with a variable', () => {
    const reference = { type: 'reference', as: 'number', operator: 'equals' } as const;
    const variable: Comparison = { ...reference, to: { type: 'context_variable', name: 'limit' } };
    expect(because(variable, { a: 7 })).toMatchObject({
      key: 'segments.reference',
      rule: 'S-CTX-2',
      values: { against: 7, passed: true, operands: ['context.limit'] },
    });
    const attribute: Comparison = { ...reference, to: { type: 'custom_attribute', attribute: 'limit' } };
    expect(because(attribute, { a: 7 }).values).toMatchObject({ against: null, operands: ['limit'] });
    expect(because(variable, { a: '7' }).rule).toBe('C-ACTION-12');
  });
});

describe('the rule behind an answer', () => {
  const rule = (comparison: Comparison, a?: string | number | boolean | readonly string[]): string =>
    reasonOf({ type: 'custom_attribute', attribute: 'a', comparison }, { profile: a === undefined ? {} : { a } }).rule;
  const number = (operator: 'exactly' | 'less_than' | 'more_than' | 'does_not_equal'): Comparison => {
    return { type: 'number', operator, value: 3 };
  };
  const none: Comparison = { type: 'string', operator: 'is_none_of', values: ['x'] };
  const list: { type: 'array'; values: string[] } = { type: 'array', values: ['x'] };

  it.each<[Comparison, string, string, string | number | boolean | readonly string[]]>([
    [number('exactly'), 'S-ATTR-NUM-3', 'S-ATTR-NUM-1', 3],
    [number('less_than'), 'S-ATTR-NUM-4', 'S-ATTR-NUM-2', 3],
    [number('does_not_equal'), 'S-ATTR-NUM-5', 'S-ATTR-NUM-1', 3],
    [number('more_than'), 'S-ATTR-NUM-6', 'S-ATTR-NUM-2', 3],
    [none, 'S-ATTR-STR-4', 'S-ATTR-STR-2', 'x'],
    [{ type: 'string', operator: 'does_not_contain_any_of', values: ['x'] }, 'S-ATTR-STR-6', 'S-ATTR-STR-2', 'x'],
    [anyOf('x'), 'S-ATTR-STR-2', 'S-ATTR-STR-2', 'x'],
    [{ type: 'string', operator: 'matches_regex', pattern: 'x' }, 'S-ATTR-STR-3', 'S-ATTR-STR-3', 'x'],
    [{ type: 'string', operator: 'does_not_match_regex', pattern: 'x' }, 'S-ATTR-STR-5', 'S-ATTR-STR-3', 'x'],
    [{ type: 'string', operator: 'does_not_match_regex', pattern: 'x' }, 'S-ATTR-STR-5', 'S-ATTR-STR-5', ''],
    [{ type: 'boolean', operator: 'is_false' }, 'S-ATTR-BOOL-2', 'S-ATTR-BOOL-1', true],
    [{ type: 'boolean', operator: 'is_true' }, 'S-ATTR-BOOL-1', 'S-ATTR-BOOL-1', true],
    [{ type: 'string', operator: 'is_blank' }, 'S-NULL-1', 'S-ATTR-STR-7', ''],
    [{ type: 'array', operator: 'is_empty' }, 'S-ATTR-ARR-4', 'S-ATTR-ARR-4', ['x']],
    [{ ...list, operator: 'is_all_of' }, 'S-ATTR-ARR-5', 'S-ATTR-ARR-3', ['x']],
    [{ ...list, operator: 'is_not_all_of' }, 'S-ATTR-ARR-5', 'S-ATTR-ARR-3', ['x']],
    [{ ...list, operator: 'includes_any_of' }, 'S-ATTR-ARR-5', 'S-ATTR-ARR-2', ['x']],
    [{ type: 'time', operator: 'before', date: '2026-03-02' }, 'S-ATTR-TIME-5', 'S-ATTR-TIME-5', '2026-03-01'],
    [{ type: 'time', operator: 'is_blank' }, 'S-NULL-1', 'S-NULL-1', '2026-03-01'],
    [ago, 'S-ATTR-TIME-3', 'S-ATTR-TIME-3', '2026-03-01'],
    [{ type: 'day_of_year', operator: 'is_blank' }, 'S-ATTR-TIME-6', 'S-ATTR-TIME-6', '2026-03-01'],
  ])('of %o: %s where nothing is set, else %s', (comparison, unset, set, value) => {
    expect([rule(comparison), rule(comparison, value)]).toEqual([unset, set]);
  });
});

describe('describeTrigger', () => {
  it('C-ENTRY-10: shows every setting of a trigger, and none that was left open', () => {
    const conditions = [{ name: 'plan', operator: 'is_any_of', operands: ['pro'] }];
    const shown: readonly (readonly [Trigger, JsonObject])[] = [
      [
        { type: 'custom_attribute_change', attribute: 'a', to: 5 },
        { attribute: 'a', to: 5 },
      ],
      [{ type: 'custom_attribute_change', attribute: 'a' }, { attribute: 'a' }],
      [
        { type: 'custom_event', event: 'e', properties: [pro] },
        { event: 'e', conditions },
      ],
      [{ type: 'purchase', properties: [pro] }, { conditions }],
      [
        { type: 'purchase', product: 'p', properties: [] },
        { product: 'p', conditions: [] },
      ],
      [{ type: 'email_subscription_change' }, {}],
      [{ type: 'email_subscription_change', to: 'opted_in' }, { to: 'opted_in' }],
      [{ type: 'subscription_group_change', group: 'g' }, { group: 'g' }],
      [
        { type: 'subscription_group_change', group: 'g', to: 'subscribed' },
        { group: 'g', to: 'subscribed' },
      ],
      [{ type: 'message_interaction', interaction: 'opened' }, { interaction: 'opened' }],
      [
        { type: 'message_interaction', interaction: 'opened', flow: 'f', step: 's', channel: 'email' },
        { interaction: 'opened', flow: 'f', step: 's', channel: 'email' },
      ],
      [{ type: 'conversion_event' }, {}],
      [{ type: 'conversion_event', flow: 'f' }, { flow: 'f' }],
      [{ type: 'location_entered' }, {}],
      [{ type: 'location_entered', location: 'l' }, { location: 'l' }],
      [
        { type: 'geofence', geofence: 'g', event: 'exit' },
        { geofence: 'g', event: 'exit' },
      ],
      [{ type: 'inbound_message', channel: 'sms' }, { channel: 'sms' }],
      [
        { type: 'inbound_message', channel: 'sms', text: 'STOP' },
        { channel: 'sms', text: 'STOP' },
      ],
      [
        { type: 'shop', event: 'order_placed', properties: [pro] },
        { event: 'order_placed', conditions },
      ],
      [{ type: 'session_start' }, {}],
    ];
    for (const [trigger, values] of shown) {
      const phrase = describeTrigger(trigger);
      expect(phrase).toStrictEqual({ key: `segments.trigger.${trigger.type}`, values });
      expect(show(phrase)).not.toContain('<');
    }
  });
});
