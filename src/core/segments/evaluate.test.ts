import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../kernel/json';
import { compileFilter, type CompiledFilter, type FilterExplanation } from './evaluate';
import type { Filter, FilterGroup } from './filter';
import { show } from './test-tools';
import { profileView } from './view';

function group(join: 'and' | 'or', ...filters: Filter[]): FilterGroup {
  return { type: 'group', join, filters };
}

function excluding(join: 'and' | 'or', ...filters: Filter[]): FilterGroup {
  return { ...group(join, ...filters), exclude: true };
}

function isTrue(attribute: string): Filter {
  return { type: 'custom_attribute', attribute, comparison: { type: 'boolean', operator: 'is_true' } };
}

function noneOf(attribute: string, ...values: string[]): Filter {
  return { type: 'custom_attribute', attribute, comparison: { type: 'string', operator: 'is_none_of', values } };
}

function compile(filter: FilterGroup | null): {
  matches(profile: JsonObject): boolean;
  explain(profile: JsonObject): FilterExplanation;
} {
  const names: string[] = [];
  const slot = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.push(name) - 1);
  const compiled: CompiledFilter = compileFilter(filter, {
    custom: slot,
    standard: (field) => slot(`standard:${field}`),
  });
  const read = (profile: JsonObject) => profileView((at) => profile[names[at] ?? '']);
  return {
    matches: (profile) => compiled.matches(read(profile)),
    explain: (profile) => compiled.explain(read(profile)),
  };
}

describe('compileFilter', () => {
  it('C-AUD-1: no filter, and a filter without a single condition, let everybody in', () => {
    expect(compile(null).matches({})).toBe(true);
    expect(compile(group('or', group('and'), excluding('or'))).matches({})).toBe(true);
  });

  it('S-GRP-2: joins all by AND or all by OR, nested', () => {
    const filter = compile(group('and', isTrue('a'), group('or', isTrue('b'), isTrue('c'))));
    expect(filter.matches({ a: true, c: true })).toBe(true);
    expect(filter.matches({ a: true })).toBe(false);
    expect(filter.matches({ b: true, c: true })).toBe(false);
  });

  it('S-GRP-3: an exclusion group wins over inclusion, under AND and under OR', () => {
    for (const join of ['and', 'or'] as const) {
      const filter = compile(group(join, isTrue('a'), excluding('or', isTrue('employee'), isTrue('partner'))));
      expect(filter.matches({ a: true })).toBe(true);
      expect(filter.matches({ a: true, partner: true })).toBe(false);
      expect(filter.matches({})).toBe(false);
    }
  });

  it('S-GRP-4: AND inside an exclusion group excludes only who meets all of it; several groups each exclude', () => {
    const filter = compile(group('and', excluding('and', isTrue('a'), isTrue('b')), excluding('or', isTrue('c'))));
    expect([{ a: true }, { a: true, b: true }, { c: true }, {}].map((person) => filter.matches(person))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('S-NULL-2: the seed’s "lead_status is none of MQL" lets a fresh lead through, and says why', () => {
    const filter = compile(group('and', noneOf('lead_status', 'MQL')));
    expect([{}, { lead_status: 'SQL' }, { lead_status: 'MQL' }].map((person) => filter.matches(person))).toEqual([
      true,
      true,
      false,
    ]);
    const explanation = filter.explain({});
    expect(explanation).toMatchObject({ matches: true, rule: 'S-ATTR-STR-4' });
    expect(show(explanation.because)).toBe('`lead_status` is not set, and not set counts as none of `MQL`');
    expect(show(explanation.because, 'ko')).toBe(
      '`lead_status` 값이 없습니다. 값이 없으면 `MQL` 중 어느 것도 아닌 것으로 봅니다',
    );
    expect(show(filter.explain({ lead_status: 'MQL' }).because)).toBe('`lead_status` is one of `MQL`: it is "MQL"');
  });

  it('names the deciding condition by its place and lists every condition asked', () => {
    const filter = compile(group('and', isTrue('a'), excluding('or', isTrue('x'), isTrue('y')), isTrue('b')));
    const explanation = filter.explain({ a: true, b: true, y: true });
    expect(explanation.matches).toBe(false);
    expect(explanation.asked.map(({ path, passed, excludes }) => [path, passed, excludes])).toEqual([
      ['filters.1.filters.0', false, true],
      ['filters.1.filters.1', true, true],
    ]);
    expect(filter.explain({ a: true }).asked.at(-1)?.path).toBe('filters.2');
  });

  it('S-ATTR-NUM-7: says so when the value has another type', () => {
    const leaf: Filter = {
      type: 'custom_attribute',
      attribute: 'lead score',
      comparison: { type: 'number', operator: 'more_than', value: 10 },
    };
    const explanation = compile(group('and', leaf)).explain({ 'lead score': '40' });
    expect(explanation).toMatchObject({ matches: false, rule: 'S-ATTR-NUM-7' });
    expect(show(explanation.because)).toBe('`lead score` is "40", and a number filter only matches number values');
  });

  it('never matches a filter of an unknown kind', () => {
    expect(compile(group('and', { type: 'unknown', raw: { type: 'random_bucket' } })).matches({})).toBe(false);
  });

  it('reads standard fields apart from custom attributes of the same name', () => {
    const filter = compile(
      group('and', {
        type: 'standard_field',
        field: 'email',
        comparison: { type: 'string', operator: 'is_not_blank' },
      }),
    );
    expect(filter.matches({ email: 'x' })).toBe(false);
    expect(filter.matches({ 'standard:email': 'x' })).toBe(true);
  });

  it('survives nesting far deeper than any stack', () => {
    let filter = group('and', isTrue('a'));
    for (let depth = 0; depth < 100_000; depth++)
      filter = depth % 2 === 0 ? excluding('or', filter) : group('and', filter);
    const compiled = compile(group('and', filter));
    const explanation = compiled.explain({ a: true });
    expect(compiled.matches({ a: true })).toBe(explanation.matches);
    expect(compiled.matches({})).toBe(!explanation.matches);
  });

  it('agrees with the plain recursive reading of S-GRP-2…4 on random filters', () => {
    const names = ['a', 'b', 'c', 'd'] as const;
    const { node } = fc.letrec<{ node: Filter; leaf: Filter; group: FilterGroup }>((tie) => ({
      node: fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('group')),
      leaf: fc.constantFrom(...names).map(isTrue),
      group: fc
        .record({
          join: fc.constantFrom('and' as const, 'or' as const),
          exclude: fc.boolean(),
          filters: fc.array(tie('node'), { maxLength: 4 }),
        })
        .map((record): FilterGroup => ({ type: 'group', ...record })),
    }));
    const profile = fc.record({ a: fc.boolean(), b: fc.boolean(), c: fc.boolean(), d: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(node, { maxLength: 4 }),
        fc.constantFrom('and' as const, 'or' as const),
        profile,
        (filters, join, person) => {
          const filter = group(join, ...filters);
          const compiled = compile(filter);
          const expected = reference(filter, person) ?? true;
          return compiled.matches(person) === expected && compiled.explain(person).matches === expected;
        },
      ),
    );
  });
});

/** `null`: nothing in it restricts anything. */
function reference(filter: Filter, person: Readonly<Record<string, boolean>>): boolean | null {
  if (filter.type === 'custom_attribute') return person[filter.attribute] ?? false;
  if (filter.type !== 'group') return false;
  const excluded = filter.filters.filter((member) => member.type === 'group' && member.exclude === true);
  const included = filter.filters.filter((member) => !excluded.includes(member));
  const answers = (members: readonly Filter[]) =>
    members.map((member) => reference(member, person)).filter((answer) => answer !== null);
  const inside = answers(included);
  const outside = answers(excluded);
  if (inside.length + outside.length === 0) return null;
  if (outside.includes(true)) return false;
  if (inside.length === 0) return true;
  return filter.join === 'and' ? !inside.includes(false) : inside.includes(true);
}
