import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../kernel/json';
import { compileComparison } from './comparison';
import type { Comparison } from './filter';
import { profileView } from './view';

const nobody = profileView(() => undefined);

const unset: readonly (JsonValue | undefined)[] = [undefined, null];

function number(operator: 'exactly' | 'does_not_equal' | 'more_than' | 'less_than', value: number): Comparison {
  return { type: 'number', operator, value };
}

function text(
  operator: 'is_any_of' | 'is_none_of' | 'contains_any_of' | 'does_not_contain_any_of',
  ...values: string[]
): Comparison {
  return { type: 'string', operator, values };
}

function regex(operator: 'matches_regex' | 'does_not_match_regex', pattern: string): Comparison {
  return { type: 'string', operator, pattern };
}

function blank(type: 'number' | 'string' | 'boolean', operator: 'is_blank' | 'is_not_blank'): Comparison {
  return { type, operator };
}

function passes(comparison: Comparison, value: JsonValue | undefined): boolean {
  return compileComparison(comparison, { caseSensitiveRegex: false })(value, nobody);
}

function passesUnset(comparison: Comparison): readonly boolean[] {
  return unset.map((value) => passes(comparison, value));
}

describe('number comparisons', () => {
  it('S-ATTR-NUM-1: exactly, not equal, more, less, blank and not blank', () => {
    const results = (comparison: Comparison) => [4, 5, 6, undefined].map((value) => passes(comparison, value));
    expect(results(number('exactly', 5))).toEqual([false, true, false, false]);
    expect(results(number('does_not_equal', 5))).toEqual([true, false, true, true]);
    expect(results(number('more_than', 5))).toEqual([false, false, true, false]);
    expect(results(number('less_than', 5))).toEqual([true, false, false, true]);
    expect(results(blank('number', 'is_blank'))).toEqual([false, false, false, true]);
    expect(results(blank('number', 'is_not_blank'))).toEqual([true, true, true, false]);
  });

  it('O-2: by choice, not set is less than any number', () => {
    const always = compileComparison(number('less_than', -5), { caseSensitiveRegex: false, unsetIsLess: true });
    expect([undefined, -6, -5].map((value) => always(value, nobody))).toEqual([true, true, false]);
  });

  it('O-9: by choice, not set is false', () => {
    const isFalse: Comparison = { type: 'boolean', operator: 'is_false' };
    const test = compileComparison(isFalse, { caseSensitiveRegex: false, unsetIsFalse: true });
    expect([undefined, null, false, true].map((value) => test(value, nobody))).toEqual([true, true, true, false]);
  });

  it('S-ATTR-NUM-2: more than and less than are strict', () => {
    expect([99.9, 100, 100.1].map((value) => passes(number('more_than', 100), value))).toEqual([false, false, true]);
    expect([99.9, 100, 100.1].map((value) => passes(number('less_than', 100), value))).toEqual([true, false, false]);
  });

  it('S-ATTR-NUM-3: exactly 0 and less than a positive number include people without the attribute', () => {
    expect(passesUnset(number('exactly', 0))).toEqual([true, true]);
    expect(passesUnset(number('less_than', 1))).toEqual([true, true]);
  });

  it('S-ATTR-NUM-4, O-2: less than 0 or a negative number leaves them out', () => {
    expect(passesUnset(number('less_than', 0))).toEqual([false, false]);
    expect(passesUnset(number('less_than', -5))).toEqual([false, false]);
  });

  it('S-ATTR-NUM-5: does not equal n matches them, unless n is 0', () => {
    expect(passesUnset(number('does_not_equal', 5))).toEqual([true, true]);
    expect(passesUnset(number('does_not_equal', 0))).toEqual([false, false]);
    expect(passesUnset(number('exactly', 5))).toEqual([false, false]);
  });

  it('S-ATTR-NUM-6: more than never matches them, not even above a negative number', () => {
    expect(passesUnset(number('more_than', -10))).toEqual([false, false]);
  });

  it('S-ATTR-NUM-7: a text never matches a number filter, whatever the operator', () => {
    const operators = ['exactly', 'does_not_equal', 'more_than', 'less_than'] as const;
    expect(operators.map((operator) => passes(number(operator, 40), '40'))).toEqual([false, false, false, false]);
    expect(passes(blank('number', 'is_blank'), '40')).toBe(false);
    expect(passes(blank('number', 'is_not_blank'), '40')).toBe(false);
  });

  it('O-7: floats compare as the binary numbers they are', () => {
    expect(passes(number('exactly', 0.3), 0.1 + 0.2)).toBe(false);
    expect(passes(number('exactly', 0.5), 0.25 + 0.25)).toBe(true);
  });
});

describe('text comparisons', () => {
  it('S-ATTR-STR-1: any of, none of, contains, contains none, regex, no regex, blank and not blank', () => {
    const results = (comparison: Comparison) => ['MQL', 'SQL', '', undefined].map((value) => passes(comparison, value));
    expect(results(text('is_any_of', 'MQL', 'SAL'))).toEqual([true, false, false, false]);
    expect(results(text('is_none_of', 'MQL', 'SAL'))).toEqual([false, true, true, true]);
    expect(results(text('contains_any_of', 'M'))).toEqual([true, false, false, false]);
    expect(results(text('does_not_contain_any_of', 'M'))).toEqual([false, true, true, true]);
    expect(results(regex('matches_regex', '^m'))).toEqual([true, false, false, false]);
    expect(results(regex('does_not_match_regex', '^m'))).toEqual([false, true, false, false]);
    expect(results(blank('string', 'is_blank'))).toEqual([false, false, true, true]);
    expect(results(blank('string', 'is_not_blank'))).toEqual([true, true, false, false]);
  });

  it('S-ATTR-STR-2: is any of compares exactly, case and spaces included', () => {
    const mql = text('is_any_of', 'MQL', 'SQL');
    expect(['MQL', 'SQL', 'mql', ' MQL', ''].map((value) => passes(mql, value))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('S-ATTR-STR-4, S-NULL-2, O-1: is none of includes people without the attribute', () => {
    expect(passesUnset(text('is_none_of', 'MQL'))).toEqual([true, true]);
    expect(['MQL', 'mql', 'SQL'].map((value) => passes(text('is_none_of', 'MQL'), value))).toEqual([false, true, true]);
  });

  it('S-ATTR-STR-6: does not contain any of includes them too; the positive forms do not', () => {
    expect(passesUnset(text('does_not_contain_any_of', 'a'))).toEqual([true, true]);
    expect(passesUnset(text('is_any_of', ''))).toEqual([false, false]);
    expect(passesUnset(text('contains_any_of', 'a'))).toEqual([false, false]);
    expect(passesUnset(regex('matches_regex', '.*'))).toEqual([false, false]);
  });

  it('O-5: an empty text among the contained ones is ignored', () => {
    expect(passes(text('contains_any_of', '', 'x'), 'abc')).toBe(false);
    expect(passes(text('does_not_contain_any_of', '', 'x'), 'abc')).toBe(true);
  });

  it('S-ATTR-STR-3: a pattern ignores case and may match anywhere', () => {
    expect(passes(regex('matches_regex', '@acme\\.com$'), 'jo@ACME.com')).toBe(true);
    expect(passes(regex('matches_regex', 'b'), 'abc')).toBe(true);
  });

  it('S-ATTR-STR-5: does not match regex leaves out unset and blank people', () => {
    const filter = regex('does_not_match_regex', 'test');
    expect([...passesUnset(filter), passes(filter, '')]).toEqual([false, false, false]);
    expect([passes(filter, 'a TEST'), passes(filter, 'real')]).toEqual([false, true]);
  });

  it('S-ATTR-STR-7, S-NULL-3: an empty text is blank, a space is not', () => {
    const values = [undefined, null, '', ' ', 'x'];
    expect(values.map((value) => passes(blank('string', 'is_blank'), value))).toEqual([true, true, true, false, false]);
    expect(values.map((value) => passes(blank('string', 'is_not_blank'), value))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  it('D-EVT-7: in an event property an empty text is not blank', () => {
    const isBlank = compileComparison(blank('string', 'is_blank'), { caseSensitiveRegex: true, emptyIsBlank: false });
    expect([isBlank(undefined, nobody), isBlank('', nobody)]).toEqual([true, false]);
  });

  it('S-ATTR-NEST-4: a value of another type never matches, negative or not', () => {
    expect(passes(text('is_none_of', 'MQL'), 3)).toBe(false);
    expect(passes(text('does_not_contain_any_of', 'MQL'), ['SQL'])).toBe(false);
    expect(passes(text('is_any_of', '3'), 3)).toBe(false);
    expect(passes(blank('string', 'is_not_blank'), 3)).toBe(false);
    expect(passes(blank('string', 'is_blank'), 3)).toBe(false);
  });
});

describe('boolean comparisons', () => {
  it('S-ATTR-BOOL-1, S-ATTR-BOOL-2, O-9: only the "or not set" forms match people without the attribute', () => {
    const values = [true, false, undefined, null, 'true', 0];
    const table = (['is_true', 'is_false', 'is_true_or_not_set', 'is_false_or_not_set'] as const).map((operator) =>
      values.map((value) => passes({ type: 'boolean', operator }, value)),
    );
    expect(table).toEqual([
      [true, false, false, false, false, false],
      [false, true, false, false, false, false],
      [true, false, true, true, false, false],
      [false, true, true, true, false, false],
    ]);
  });

  it('S-NULL-1: blank is unset, null or removed', () => {
    const values = [undefined, null, false];
    expect(values.map((value) => passes(blank('boolean', 'is_blank'), value))).toEqual([true, true, false]);
    expect(values.map((value) => passes(blank('boolean', 'is_not_blank'), value))).toEqual([false, false, true]);
  });

  it('S-ATTR-NEST-4: a text is neither blank nor a boolean that is not blank', () => {
    expect([passes(blank('boolean', 'is_blank'), 'true'), passes(blank('boolean', 'is_not_blank'), 'true')]).toEqual([
      false,
      false,
    ]);
  });
});
