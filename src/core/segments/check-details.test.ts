import { describe, expect, it } from 'vitest';
import { checkFilter, checkTrigger, type FilterPlace } from './check';
import type { Comparison, Filter, FilterGroup, LeafOf } from './filter';
import type { Measure } from './measure-schema';
import { show } from './test-tools';
import type { Trigger } from './trigger';

function group(join: 'and' | 'or', ...filters: Filter[]): FilterGroup {
  return { type: 'group', join, filters };
}

function leaf(attribute: string, comparison: Comparison): Filter {
  return { type: 'custom_attribute', attribute, comparison };
}

const anyOf = (...values: string[]): Comparison => ({ type: 'string', operator: 'is_any_of', values });
const noneOf = (...values: string[]): Comparison => ({ type: 'string', operator: 'is_none_of', values });
const contains = (...values: string[]): Comparison => ({ type: 'string', operator: 'contains_any_of', values });
const regex = (pattern: string): Comparison => ({ type: 'string', operator: 'matches_regex', pattern });
const moreThan = (value: number): Comparison => ({ type: 'number', operator: 'more_than', value });

function found(filter: Filter, place?: FilterPlace): readonly string[] {
  return checkFilter(group('and', filter), place).map(({ code, path }) => `${code} ${path.join('.')}`);
}

function foundOf(trigger: Trigger): readonly string[] {
  return checkTrigger(trigger).map(({ code, path }) => `${code} ${path.join('.')}`);
}

describe('where a filter may stand', () => {
  const variable: Filter = { type: 'context_variable', name: 'plan', comparison: anyOf('pro') };
  const member: Filter = { type: 'segment', segment: 's', member: true };
  const places = ['audience', 'step', 'segment'] as const;

  it('S-CTX-1: context variables exist in the steps of a canvas only', () => {
    expect(places.map((place) => found(variable, place))).toEqual([
      ['filter-outside-canvas filters.0'],
      [],
      ['filter-outside-canvas filters.0'],
    ]);
    expect(found(variable)).toEqual(['filter-outside-canvas filters.0']);
  });

  it('S-GRP-7: a segment may not ask for another one', () => {
    expect(places.map((place) => found(member, place))).toEqual([[], [], ['segment-in-segment filters.0']]);
  });

  it('S-GRP-2: groups may stand in a group, not deeper', () => {
    const deep = group('and', group('and', group('and', leaf('a', anyOf('x')))));
    expect(found(group('and', leaf('a', anyOf('x'))))).toEqual([]);
    expect(found(deep)).toContain('filter-nested-deep filters.0.filters.0');
    expect(found(deep)).not.toContain('filter-nested-deep filters.0');
  });

  it('S-GRP-9: a filter may take 10,000 bytes of UTF-8, not one more', () => {
    const ofLength = (bytes: number): Filter => {
      const empty = leaf('a', anyOf(''));
      return leaf('a', anyOf('x'.repeat(bytes - JSON.stringify(empty).length)));
    };
    expect(JSON.stringify(ofLength(10_000))).toHaveLength(10_000);
    expect(found(ofLength(10_000))).toEqual([]);
    expect(found(ofLength(10_001))).toEqual(['filter-too-long filters.0']);
    expect(found(leaf('a', anyOf('가'.repeat(3_400))))).toEqual(['filter-too-long filters.0']);
  });
});

describe('C-WIZ-7: what is half filled', () => {
  it('names that are missing, wherever they stand', () => {
    const count = { type: 'count', operator: 'more_than', value: 0 } as const;
    const half: readonly (readonly [Filter, readonly string[]])[] = [
      [{ type: 'nested_attribute', attribute: ' ', criteria: [{ path: 'a', comparison: anyOf('x') }] }, ['']],
      [{ type: 'nested_attribute', attribute: 'a', criteria: [{ path: '', comparison: anyOf() }] }, ['.criteria.0']],
      [{ type: 'custom_event', event: '', properties: [], measure: count }, ['']],
      [
        { type: 'custom_event', event: 'e', properties: [{ property: ' ', comparison: anyOf() }], measure: count },
        ['.properties.0'],
      ],
      [{ type: 'purchase', properties: [{ property: '', comparison: anyOf() }], measure: count }, ['.properties.0']],
      [{ type: 'canvas_entry', canvas: '', as: 'any', entered: true }, ['']],
      [{ type: 'canvas_entry', canvas: 'c', as: 'variant', entered: true }, ['.variant']],
      [{ type: 'canvas_entry', canvas: 'c', as: 'variant', variant: ' ', entered: true }, ['.variant']],
      [{ type: 'conversion', flow: '', converted: true }, ['']],
      [{ type: 'subscription_group', group: ' ', state: 'subscribed' }, ['']],
      [{ type: 'segment', segment: '', member: true }, ['']],
      [{ type: 'feature_flag', flag: '', enabled: true }, ['']],
      [{ type: 'email_subscription', states: [] }, ['.states']],
    ];
    for (const [filter, places] of half) {
      expect(found(filter), JSON.stringify(filter)).toEqual(
        places.map((place) => `filter-half-filled filters.0${place}`),
      );
    }
    expect(found({ type: 'context_variable', name: ' ', comparison: anyOf() }, 'step')).toEqual([
      'filter-half-filled filters.0',
    ]);
  });

  it('nothing of filters that say all they need', () => {
    const count = { type: 'count', operator: 'more_than', value: 0 } as const;
    const complete: readonly Filter[] = [
      { type: 'nested_attribute', attribute: 'a', criteria: [{ path: 'b', comparison: anyOf('x') }] },
      { type: 'custom_event', event: 'e', properties: [{ property: 'p', comparison: anyOf('x') }], measure: count },
      { type: 'purchase', properties: [], measure: count },
      { type: 'session', measure: count },
      { type: 'message', interaction: 'opened', measure: count },
      { type: 'canvas_entry', canvas: 'c', as: 'any', entered: true },
      { type: 'canvas_entry', canvas: 'c', as: 'variant', variant: 'v', entered: true },
      { type: 'conversion', flow: 'f', converted: true },
      { type: 'subscription_group', group: 'g', state: 'subscribed' },
      { type: 'segment', segment: 's', member: true },
      { type: 'feature_flag', flag: 'f', enabled: true },
      { type: 'email_subscription', states: ['opted_in'] },
      { type: 'email_available', available: true },
      { type: 'random_bucket', comparison: { type: 'number', operator: 'less_than', value: 5 } },
    ];
    for (const filter of complete) expect(found(filter), JSON.stringify(filter)).toEqual([]);
  });

  it('operands that are missing or mean nothing', () => {
    const reference = { type: 'reference', as: 'number', operator: 'equals' } as const;
    const places: readonly (readonly [Comparison, string | null])[] = [
      [{ type: 'time', operator: 'before', date: 'soon' }, 'date'],
      [{ type: 'time', operator: 'before', date: '2026-03-02' }, null],
      [{ type: 'day_of_year', operator: 'is_day', day: '13-45' }, 'day'],
      [{ type: 'day_of_year', operator: 'is_day', day: 'today' }, null],
      [{ ...reference, to: { type: 'custom_attribute', attribute: ' ' } }, 'to'],
      [{ ...reference, to: { type: 'context_variable', name: '' } }, 'to'],
      [{ ...reference, to: { type: 'custom_attribute', attribute: 'x' } }, null],
      [{ type: 'array', operator: 'is_all_of', values: [] }, 'values'],
      [{ type: 'array', operator: 'is_all_of', values: [''] }, null],
    ];
    for (const [comparison, member] of places) {
      const expected = member === null ? [] : [`filter-half-filled filters.0.comparison.${member}`];
      expect(found(leaf('a', comparison)), JSON.stringify(comparison)).toEqual(expected);
    }
  });

  it('the date of a filter on the past', () => {
    const measure: Measure = { type: 'last', comparison: { type: 'time', operator: 'after', date: '' } };
    const filters: readonly Filter[] = [
      { type: 'session', measure },
      { type: 'message', interaction: 'opened', measure },
      { type: 'purchase', properties: [], measure },
    ];
    for (const past of filters) {
      expect(found(past)).toEqual(['filter-half-filled filters.0.measure.comparison.date']);
    }
  });

  it('triggers without the group, the fence, or a name in a condition', () => {
    const properties = [{ property: ' ', comparison: anyOf() }];
    expect(foundOf({ type: 'subscription_group_change', group: ' ' })).toEqual(['trigger-half-filled group']);
    expect(foundOf({ type: 'geofence', geofence: ' ', event: 'enter' })).toEqual(['trigger-half-filled geofence']);
    expect(foundOf({ type: 'custom_event', event: ' ', properties: [] })).toEqual(['trigger-half-filled event']);
    expect(foundOf({ type: 'purchase', product: ' ', properties: [] })).toEqual(['trigger-half-filled product']);
    expect(foundOf({ type: 'custom_attribute_change', attribute: ' ' })).toEqual(['trigger-half-filled attribute']);
    expect(foundOf({ type: 'custom_attribute_change', attribute: ' email ' })).toEqual([
      'trigger-standard-field attribute',
    ]);
    expect(foundOf({ type: 'unknown', raw: {} })).toEqual(['trigger-unknown ']);
    expect(foundOf({ type: 'shop', event: 'order_placed', properties })).toEqual([
      'filter-half-filled properties.0.property',
    ]);
    const complete: readonly Trigger[] = [
      { type: 'subscription_group_change', group: 'g' },
      { type: 'geofence', geofence: 'g', event: 'enter' },
      { type: 'custom_attribute_change', attribute: 'lead score' },
      { type: 'purchase', product: 'pro', properties: [] },
      { type: 'message_interaction', interaction: 'opened' },
      { type: 'conversion_event' },
      { type: 'location_entered' },
      { type: 'inbound_message', channel: 'sms' },
      { type: 'email_subscription_change' },
      { type: 'session_start' },
    ];
    for (const trigger of complete) expect(foundOf(trigger), JSON.stringify(trigger)).toEqual([]);
  });
});

describe('what a problem says', () => {
  const text = (filter: FilterGroup): readonly string[] => checkFilter(filter).map(({ message }) => show(message));

  it.each<readonly [string, FilterGroup]>([
    ['a missing operand', group('and', leaf('stage', anyOf()))],
    ['an empty text to look for', group('and', leaf('stage', contains('')))],
    ['two negations joined by OR', group('or', leaf('stage', noneOf('A')), leaf('stage', noneOf('B')))],
    ['conditions nobody can meet', group('and', leaf('stage', anyOf('A')), leaf('stage', anyOf('B')))],
    ['an empty pattern', group('and', leaf('stage', regex('')))],
    ['a broken pattern', group('and', leaf('stage', regex('(')))],
    ['a pattern this engine does not run', group('and', leaf('stage', regex('(?=x)')))],
    ['a pattern that is too long', group('and', leaf('stage', regex('a'.repeat(5_000))))],
  ])('%s is named with the attribute', (_name, filter) => {
    expect(text(filter).at(-1)).toContain('stage');
  });

  it('names the property of a condition, and the standard field of a trigger', () => {
    const properties = [
      { property: 'minutes', comparison: moreThan(30) },
      { property: 'minutes', comparison: { type: 'number', operator: 'less_than', value: 10 } as const },
    ];
    const said = (trigger: Trigger) => checkTrigger(trigger).map(({ message }) => show(message));
    expect(said({ type: 'custom_event', event: 'x', properties })[0]).toContain('minutes');
    expect(said({ type: 'custom_attribute_change', attribute: 'email' })[0]).toContain('email');
  });
});

describe('conditions of one value', () => {
  const anded = (...filters: Filter[]) =>
    checkFilter(group('and', ...filters)).map(({ code, path }) => `${code} ${path.join('.')}`);

  it('S-GRP-6: groups, and filters that are no comparison of one value, contradict nothing', () => {
    const flag: Filter = { type: 'feature_flag', flag: 'f', enabled: true };
    expect(anded(flag, { ...flag, enabled: false }, group('or', leaf('a', anyOf('x'))))).toEqual([]);
    const negated = [group('and', leaf('a', noneOf('x'))), leaf('a', noneOf('y')), flag];
    expect(checkFilter(group('or', ...negated))).toEqual([]);
  });

  it('looks at standard fields, the random bucket and the id, each apart from the others', () => {
    const country = (comparison: LeafOf<'standard_field'>['comparison']): Filter => {
      return { type: 'standard_field', field: 'country', comparison };
    };
    const kr: LeafOf<'standard_field'>['comparison'] = { type: 'string', operator: 'is_any_of', values: ['KR'] };
    const us: typeof kr = { ...kr, values: ['US'] };
    expect(anded(country(kr), country(us))).toEqual(['filter-impossible filters.1']);
    expect(anded(country(kr), leaf('country', us))).toEqual([]);
    expect(anded({ type: 'user_id', comparison: kr }, { type: 'user_id', comparison: us })).toEqual([
      'filter-impossible filters.1',
    ]);
    const bucket = (operator: 'more_than' | 'less_than', value: number): Filter => {
      return { type: 'random_bucket', comparison: { type: 'number', operator, value } };
    };
    expect(anded(bucket('more_than', 50), bucket('less_than', 10))).toEqual(['filter-impossible filters.1']);
  });

  it('a comparison without operand counts as none', () => {
    expect(anded(leaf('a', anyOf('A')), leaf('a', anyOf()), leaf('a', anyOf('A')))).toEqual([
      'filter-half-filled filters.1.comparison.values',
    ]);
    expect(anded(leaf('a', anyOf('A')), leaf('a', anyOf('B')), leaf('a', anyOf('A')))).toEqual([
      'filter-impossible filters.2',
    ]);
  });

  it('W-TRIG-2: patterns look at the letter case of event properties, not of attributes', () => {
    const both = [
      { property: 'p', comparison: anyOf('ACME') },
      { property: 'p', comparison: regex('acme') },
    ];
    expect(foundOf({ type: 'purchase', properties: both })).toEqual(['filter-impossible properties.1']);
    expect(anded(leaf('p', anyOf('ACME')), leaf('p', regex('acme')))).toEqual([]);
  });

  it('D-EVT-7: an empty text is not blank in an event, but is in an attribute', () => {
    const both = [
      { property: 'p', comparison: anyOf('') },
      { property: 'p', comparison: { type: 'string', operator: 'is_blank' } as const },
    ];
    expect(foundOf({ type: 'purchase', properties: both })).toEqual(['filter-impossible properties.1']);
    expect(anded(leaf('p', anyOf('')), leaf('p', { type: 'string', operator: 'is_blank' }))).toEqual([]);
  });
});

describe('what nobody can be, and what somebody could', () => {
  const impossible = (...comparisons: Comparison[]): boolean =>
    checkFilter(group('and', ...comparisons.map((comparison) => leaf('a', comparison)))).some(
      ({ code }) => code === 'filter-impossible',
    );
  const number = (operator: 'exactly' | 'more_than' | 'less_than' | 'does_not_equal', value: number): Comparison => {
    return { type: 'number', operator, value };
  };

  it('S-ATTR-NUM-2: finds the number between two bounds, below all and above all', () => {
    expect(impossible(number('more_than', 5), number('less_than', 6), number('does_not_equal', 5))).toBe(false);
    expect(impossible(number('more_than', 5), number('does_not_equal', 6))).toBe(false);
    expect(impossible(number('less_than', -5), number('does_not_equal', -6))).toBe(false);
    expect(impossible(number('less_than', -5), number('more_than', -5))).toBe(true);
    expect(impossible(number('more_than', 0), number('less_than', 1), number('does_not_equal', 0))).toBe(false);
    expect(impossible(number('more_than', 10), number('less_than', 12), number('exactly', 5))).toBe(true);
    expect(impossible(number('more_than', 30), number('more_than', 4), number('less_than', 31))).toBe(false);
  });

  it('S-ATTR-BOOL-1: finds booleans', () => {
    expect(impossible({ type: 'boolean', operator: 'is_true' }, { type: 'boolean', operator: 'is_false' })).toBe(true);
    expect(
      impossible({ type: 'boolean', operator: 'is_true' }, { type: 'boolean', operator: 'is_true_or_not_set' }),
    ).toBe(false);
    expect(
      impossible({ type: 'boolean', operator: 'is_false' }, { type: 'boolean', operator: 'is_false_or_not_set' }),
    ).toBe(false);
    expect(impossible({ type: 'boolean', operator: 'is_false' }, { type: 'boolean', operator: 'is_blank' })).toBe(true);
  });

  it('S-ATTR-STR-1: finds a text that is none of the named ones, whatever those are', () => {
    const not: Comparison = { type: 'string', operator: 'does_not_contain_any_of', values: ['!', '"', 'a'] };
    expect(impossible(not, { type: 'string', operator: 'is_not_blank' })).toBe(false);
    expect(impossible(noneOf('x'), noneOf('!'), { type: 'string', operator: 'is_not_blank' })).toBe(false);
    expect(impossible({ type: 'string', operator: 'is_blank' }, anyOf(''))).toBe(false);
  });

  it('O-6: of patterns it claims only what a listed or a blank value shows', () => {
    const blank: Comparison = { type: 'string', operator: 'is_blank' };
    expect(impossible(regex('x'), blank)).toBe(true);
    expect(impossible(regex('^$'), blank)).toBe(false);
    expect(impossible(contains('x'), blank)).toBe(true);
    expect(impossible(contains('x'), noneOf('y'))).toBe(false);
    expect(impossible(regex('x'), number('more_than', 1))).toBe(true);
    expect(impossible(anyOf('abc'), regex('b'))).toBe(false);
  });

  it('of lists, times and other values it claims nothing', () => {
    const before: Comparison = { type: 'time', operator: 'before', date: '2026-01-01' };
    const after: Comparison = { type: 'time', operator: 'after', date: '2026-01-02' };
    expect(impossible(before, after)).toBe(false);
    expect(impossible({ type: 'array', operator: 'is_empty' }, { type: 'array', operator: 'has_a_value' })).toBe(false);
    expect(impossible(before, number('more_than', 1))).toBe(false);
  });
});
