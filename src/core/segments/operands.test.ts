import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../kernel/json';
import { compileComparison } from './comparison';
import { compileFilter, type CompiledFilter } from './evaluate';
import type { Comparison, Filter, FilterGroup } from './filter';
import { profileView } from './view';

const nobody = profileView(() => undefined);

function passes(comparison: Comparison, value: JsonValue | undefined): boolean {
  return compileComparison(comparison, { caseSensitiveRegex: false })(value, nobody);
}

function text(
  operator: 'is_any_of' | 'is_none_of' | 'contains_any_of' | 'does_not_contain_any_of',
  ...values: string[]
): Comparison {
  return { type: 'string', operator, values };
}

describe('operands', () => {
  it('S-ATTR-STR-2, S-ATTR-STR-4: one text, several, and none', () => {
    const tried = ['a', 'b', 'ab', ''];
    const results = (comparison: Comparison) => tried.map((value) => passes(comparison, value));
    expect(results(text('is_any_of', 'a'))).toEqual([true, false, false, false]);
    expect(results(text('is_any_of', 'a', 'b'))).toEqual([true, true, false, false]);
    expect(results(text('is_any_of'))).toEqual([false, false, false, false]);
    expect(results(text('is_none_of', 'a', 'b'))).toEqual([false, false, true, true]);
    expect(results(text('is_none_of'))).toEqual([true, true, true, true]);
  });

  it('S-ATTR-STR-6: one part is enough to contain any of them, and any keeps out of containing none', () => {
    expect(passes(text('contains_any_of', 'x', 'b'), 'abc')).toBe(true);
    expect(passes(text('contains_any_of', 'x', 'y'), 'abc')).toBe(false);
    expect(passes(text('does_not_contain_any_of', 'x', 'b'), 'abc')).toBe(false);
    expect(passes(text('does_not_contain_any_of', 'x', 'y'), 'abc')).toBe(true);
  });

  it('S-O-6: a pattern that is none matches nobody, one way or the other', () => {
    expect(passes({ type: 'string', operator: 'matches_regex', pattern: '(' }, 'a')).toBe(false);
    expect(passes({ type: 'string', operator: 'does_not_match_regex', pattern: '(' }, 'a')).toBe(false);
  });
});

function isTrue(attribute: string): Filter {
  return { type: 'custom_attribute', attribute, comparison: { type: 'boolean', operator: 'is_true' } };
}

function compile(filter: FilterGroup | null): { readonly compiled: CompiledFilter; readonly names: readonly string[] } {
  const names: string[] = [];
  const slot = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.push(name) - 1);
  return { compiled: compileFilter(filter, { custom: slot, standard: (field) => slot(`standard:${field}`) }), names };
}

function matches(filter: FilterGroup, profile: JsonObject): boolean {
  const { compiled, names } = compile(filter);
  return compiled.matches(profileView((at) => profile[names[at] ?? '']));
}

describe('compiled filters', () => {
  it('say which slots they read, and that they read nothing else', () => {
    const { compiled, names } = compile({ type: 'group', join: 'or', filters: [isTrue('a'), isTrue('b')] });
    expect(compiled.slots.map((slot) => names[slot])).toEqual(['a', 'b']);
    expect(compiled.slotsOnly).toBe(true);
    const past: Filter = {
      type: 'custom_event',
      event: 'e',
      properties: [],
      measure: { type: 'count', operator: 'exactly', value: 0 },
    };
    const mixed = compile({ type: 'group', join: 'or', filters: [isTrue('a'), past] });
    expect(mixed.compiled.slotsOnly).toBe(false);
  });

  it('S-GRP-3: an excluded group among others takes away; without a filter everybody matches and nothing is read', () => {
    const excluded: FilterGroup = { type: 'group', join: 'or', exclude: true, filters: [isTrue('b')] };
    const filter: FilterGroup = { type: 'group', join: 'and', filters: [isTrue('a'), excluded] };
    const profiles: readonly JsonObject[] = [{ a: true }, { a: true, b: true }, { b: true }, {}];
    expect(profiles.map((profile) => matches(filter, profile))).toEqual([true, false, false, false]);
    expect(profiles.map((profile) => matches({ ...filter, exclude: true }, profile))).toEqual([
      false,
      true,
      true,
      true,
    ]);
    const { compiled } = compile(null);
    expect([compiled.matches(nobody), compiled.slots, compiled.slotsOnly]).toEqual([true, [], true]);
    expect(compiled.explain(nobody)).toMatchObject({ matches: true, rule: 'C-AUD-1', asked: [] });
  });
});
