import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../kernel/json';
import type { ComparisonOf } from './comparison-schema';
import { mostOperands } from './comparison-schema';
import { filterLeaf } from './filter';
import { passesLeaf, reasonOf } from './test-tools';

type ListComparison = ComparisonOf<'array'>;
type ValuesOperator = Extract<ListComparison, { values: string[] }>['operator'];

function passes(comparison: ListComparison, value: JsonValue): boolean {
  return passesLeaf({ type: 'custom_attribute', attribute: 'tags', comparison }, { profile: { tags: value } });
}

function list(operator: ValuesOperator, ...values: string[]): ListComparison {
  return { type: 'array', operator, values };
}

const positive = ['includes_any_of', 'values_contain_any_of', 'is_all_of'] as const;
const negative = ['includes_none_of', 'values_do_not_contain_any_of', 'is_not_all_of'] as const;

describe('list comparisons', () => {
  it('S-ATTR-ARR-1: includes asks for whole values, contains for parts of them, regex for a pattern', () => {
    expect(passes(list('includes_any_of', 'pro', 'basic'), ['basic'])).toBe(true);
    expect(passes(list('includes_any_of', 'pro'), ['product'])).toBe(false);
    expect(passes(list('includes_none_of', 'pro'), ['basic'])).toBe(true);
    expect(passes(list('includes_none_of', 'pro'), ['basic', 'pro'])).toBe(false);
    expect(passes(list('values_contain_any_of', 'pro'), ['product'])).toBe(true);
    expect(passes(list('values_do_not_contain_any_of', 'pro'), ['product'])).toBe(false);
    expect(passes({ type: 'array', operator: 'list_matches_regex', pattern: '^PRO' }, ['basic', 'product'])).toBe(true);
    expect(passes({ type: 'array', operator: 'list_matches_regex', pattern: '^b$' }, ['basic'])).toBe(false);
    expect(passes({ type: 'array', operator: 'has_a_value' }, ['x'])).toBe(true);
  });

  it('S-ATTR-ARR-2, S-GRP-8: case-sensitive and exact, with at most 256 values', () => {
    expect(passes(list('includes_any_of', 'Pro'), ['pro'])).toBe(false);
    expect(passes(list('includes_any_of', 'pro'), ['pro '])).toBe(false);
    expect(passes(list('values_contain_any_of', 'PRO'), ['product'])).toBe(false);
    const leaf = (count: number) => ({
      type: 'custom_attribute',
      attribute: 'tags',
      comparison: list('includes_any_of', ...Array.from({ length: count }, (_, index) => `v${index}`)),
    });
    expect(filterLeaf.safeParse(leaf(mostOperands)).success).toBe(true);
    expect(filterLeaf.safeParse(leaf(mostOperands + 1)).success).toBe(false);
  });

  it('S-ATTR-ARR-3: all of is a superset test, not all of its negation', () => {
    const cases: readonly (readonly [JsonValue, boolean])[] = [
      [['a', 'b'], true],
      [['a', 'b', 'c'], true],
      [['a'], false],
      [[], false],
    ];
    for (const [value, expected] of cases) {
      expect(passes(list('is_all_of', 'a', 'b'), value)).toBe(expected);
      expect(passes(list('is_not_all_of', 'a', 'b'), value)).toBe(!expected);
    }
  });

  it('S-ATTR-ARR-4: empty is no list, or one without elements', () => {
    const values: readonly JsonValue[] = [null, [], ['x'], 'x'];
    expect(values.map((value) => passes({ type: 'array', operator: 'is_empty' }, value))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(values.map((value) => passes({ type: 'array', operator: 'has_a_value' }, value))).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  it('S-ATTR-ARR-5: negations match people without the list, and so does the explanation', () => {
    for (const operator of positive) expect(passes(list(operator, 'a'), null), operator).toBe(false);
    for (const operator of negative) {
      expect(passes(list(operator, 'a'), null), operator).toBe(true);
      const leaf = { type: 'custom_attribute', attribute: 'tags', comparison: list(operator, 'a') } as const;
      expect(reasonOf(leaf)).toMatchObject({ matches: true, rule: 'S-ATTR-ARR-5' });
    }
  });

  it('S-ATTR-NEST-4: a value that is no list matches nothing, negative or not', () => {
    for (const operator of [...positive, ...negative]) expect(passes(list(operator, 'a'), 'a'), operator).toBe(false);
  });

  it('S-O-5: an empty text is not looked for', () => {
    expect(passes(list('values_contain_any_of', ''), ['abc'])).toBe(false);
    expect(passes(list('values_do_not_contain_any_of', ''), ['abc'])).toBe(true);
  });

  it('compare numbers and booleans of a list by their text, and never lists inside it', () => {
    expect(passes(list('includes_any_of', '3', 'true'), [3])).toBe(true);
    expect(passes(list('includes_any_of', 'true'), [true])).toBe(true);
    expect(passes(list('includes_any_of', 'a'), [['a'], { a: 'a' }])).toBe(false);
  });
});
