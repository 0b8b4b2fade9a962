import { describe, expect, it } from 'vitest';
import type { Comparison } from './comparison-schema';
import type { FilterLeaf } from './filter';
import { passesLeaf } from './test-tools';

/** Section 9 of the sheet, row by row: whether people without the attribute match. */
const rows: readonly (readonly [name: string, matches: boolean, comparisons: readonly Comparison[]])[] = [
  [
    'number exactly 0, less than n > 0',
    true,
    [
      { type: 'number', operator: 'exactly', value: 0 },
      { type: 'number', operator: 'less_than', value: 5 },
    ],
  ],
  [
    'number exactly n ≠ 0, more than n',
    false,
    [
      { type: 'number', operator: 'exactly', value: 3 },
      { type: 'number', operator: 'more_than', value: 3 },
      { type: 'number', operator: 'more_than', value: -3 },
    ],
  ],
  ['number does not equal n ≠ 0', true, [{ type: 'number', operator: 'does_not_equal', value: 3 }]],
  [
    'string is any of, contains any of, matches regex',
    false,
    [
      { type: 'string', operator: 'is_any_of', values: ['a'] },
      { type: 'string', operator: 'contains_any_of', values: ['a'] },
      { type: 'string', operator: 'matches_regex', pattern: '.*' },
    ],
  ],
  [
    "string is none of, doesn't contain any of",
    true,
    [
      { type: 'string', operator: 'is_none_of', values: ['a'] },
      { type: 'string', operator: 'does_not_contain_any_of', values: ['a'] },
    ],
  ],
  ['string does not match regex', false, [{ type: 'string', operator: 'does_not_match_regex', pattern: 'x' }]],
  ['boolean true', false, [{ type: 'boolean', operator: 'is_true' }]],
  ['boolean false', false, [{ type: 'boolean', operator: 'is_false' }]],
  [
    'boolean true or not set, false or not set',
    true,
    [
      { type: 'boolean', operator: 'is_true_or_not_set' },
      { type: 'boolean', operator: 'is_false_or_not_set' },
    ],
  ],
  [
    'array includes, is all of',
    false,
    [
      { type: 'array', operator: 'includes_any_of', values: ['a'] },
      { type: 'array', operator: 'values_contain_any_of', values: ['a'] },
      { type: 'array', operator: 'is_all_of', values: ['a'] },
      { type: 'array', operator: 'list_matches_regex', pattern: '.*' },
    ],
  ],
  [
    "array includes none of, isn't all of, is empty",
    true,
    [
      { type: 'array', operator: 'includes_none_of', values: ['a'] },
      { type: 'array', operator: 'values_do_not_contain_any_of', values: ['a'] },
      { type: 'array', operator: 'is_not_all_of', values: ['a'] },
      { type: 'array', operator: 'is_empty' },
    ],
  ],
  [
    'time before, after, relative',
    false,
    [
      { type: 'time', operator: 'before', date: '2999-01-01' },
      { type: 'time', operator: 'after', date: '1970-01-01' },
      { type: 'time', operator: 'more_than_days_ago', days: 0 },
      { type: 'time', operator: 'less_than_days_ago', days: 9_999 },
      { type: 'time', operator: 'in_more_than_days', days: 0 },
      { type: 'time', operator: 'in_less_than_days', days: 9_999 },
    ],
  ],
  [
    'is blank',
    true,
    [
      { type: 'number', operator: 'is_blank' },
      { type: 'string', operator: 'is_blank' },
      { type: 'boolean', operator: 'is_blank' },
      { type: 'time', operator: 'is_blank' },
      { type: 'day_of_year', operator: 'is_blank' },
    ],
  ],
];

describe('S-NULL-1: people without the attribute', () => {
  it.each(rows)('%s: match %s', (_name, matches, comparisons) => {
    for (const comparison of comparisons) {
      const leaf = { type: 'custom_attribute', attribute: 'x', comparison } as const;
      expect(passesLeaf(leaf), JSON.stringify(comparison)).toBe(matches);
      expect(passesLeaf(leaf, { profile: { x: null } }), JSON.stringify(comparison)).toBe(matches);
    }
  });

  it('S-ATTR-NEST-1: nested path missing, negative operator: match', () => {
    const leaf = (comparison: Comparison): FilterLeaf => {
      return { type: 'nested_attribute', attribute: 'plan', criteria: [{ path: 'tier.name', comparison }] };
    };
    for (const profile of [{}, { plan: {} }, { plan: { tier: null } }, { plan: 'gold' }]) {
      expect(passesLeaf(leaf({ type: 'string', operator: 'is_none_of', values: ['gold'] }), { profile })).toBe(true);
      expect(passesLeaf(leaf({ type: 'string', operator: 'is_any_of', values: ['gold'] }), { profile })).toBe(false);
    }
  });
});
