import { describe, expect, it } from 'vitest';
import { checkFilter, checkTrigger } from './check';
import type { Comparison, Filter, FilterGroup } from './filter';
import { show } from './test-tools';

function group(join: 'and' | 'or', ...filters: Filter[]): FilterGroup {
  return { type: 'group', join, filters };
}

function leaf(attribute: string, comparison: Comparison): Filter {
  return { type: 'custom_attribute', attribute, comparison };
}

function noneOf(...values: string[]): Comparison {
  return { type: 'string', operator: 'is_none_of', values };
}

function regex(pattern: string): Comparison {
  return { type: 'string', operator: 'matches_regex', pattern };
}

function codes(filter: FilterGroup): readonly string[] {
  return checkFilter(filter).map(({ code, path }) => `${code} ${path.join('.')}`);
}

describe('checkFilter', () => {
  it('is content with complete filters, and with none', () => {
    expect(checkFilter(null)).toEqual([]);
    expect(
      codes(
        group(
          'and',
          leaf('lead_status', noneOf('MQL')),
          leaf('email', regex('@acme')),
          leaf('n', { type: 'number', operator: 'is_blank' }),
        ),
      ),
    ).toEqual([]);
  });

  it('C-WIZ-7: reports half-filled filters, where they stand', () => {
    expect(
      codes(group('and', leaf(' ', noneOf('MQL')), group('or', leaf('a', noneOf()), leaf('b', regex(''))))),
    ).toEqual([
      'filter-half-filled filters.0',
      'filter-half-filled filters.1.filters.0.comparison.values',
      'filter-half-filled filters.1.filters.1.comparison.pattern',
    ]);
  });

  it('S-GRP-1: reports groups without filters, and kinds this version does not know', () => {
    expect(codes(group('and', group('or'), { type: 'unknown', raw: {} }))).toEqual([
      'filter-group-empty filters.0',
      'filter-unknown filters.1',
    ]);
  });

  it('S-GRP-6: reports two negations of one attribute joined by OR, not by AND, and not of two attributes', () => {
    const both = [leaf('stage', noneOf('A')), leaf('stage', noneOf('B'))];
    expect(codes(group('or', ...both))).toEqual(['filter-negatives-or filters.1']);
    expect(codes(group('and', ...both))).toEqual([]);
    expect(codes(group('or', leaf('stage', noneOf('A')), leaf('other', noneOf('B'))))).toEqual([]);
  });

  it('O-5, O-6, S-GRP-9: reports empty texts to look for and patterns that cannot run', () => {
    const contains: Comparison = { type: 'string', operator: 'contains_any_of', values: ['', 'x'] };
    expect(
      codes(
        group(
          'and',
          leaf('a', contains),
          leaf('b', regex('(')),
          leaf('c', regex('(?=x)')),
          leaf('d', regex('a'.repeat(40_000))),
        ),
      ),
    ).toEqual([
      'filter-empty-text filters.0.comparison.values',
      'pattern-syntax filters.1.comparison.pattern',
      'pattern-unsupported filters.2.comparison.pattern',
      'filter-too-long filters.3',
      'pattern-too-long filters.3.comparison.pattern',
    ]);
  });
});

describe('conditions nobody can meet together', () => {
  const number = (operator: 'exactly' | 'more_than' | 'less_than' | 'does_not_equal', value: number): Comparison => ({
    type: 'number',
    operator,
    value,
  });
  const anyOf = (...values: string[]): Comparison => ({ type: 'string', operator: 'is_any_of', values });
  const impossible = (...comparisons: Comparison[]): boolean =>
    codes(group('and', ...comparisons.map((comparison) => leaf('a', comparison)))).includes(
      `filter-impossible filters.${comparisons.length - 1}`,
    );

  it('finds empty intervals, with the edges where S-ATTR-NUM-2 puts them', () => {
    expect(impossible(number('more_than', 100), number('less_than', 50))).toBe(true);
    expect(impossible(number('more_than', 50), number('less_than', 50))).toBe(true);
    expect(impossible(number('more_than', 50), number('less_than', 51))).toBe(false);
    expect(impossible(number('exactly', 5), number('exactly', 6))).toBe(true);
    expect(impossible(number('exactly', 5), number('does_not_equal', 5))).toBe(true);
    expect(impossible(number('more_than', 1e300), number('less_than', 2e300))).toBe(false);
  });

  it('knows that an unset value counts: S-ATTR-NUM-3, S-ATTR-STR-4', () => {
    const blank: Comparison = { type: 'number', operator: 'is_blank' };
    expect(impossible(number('less_than', 5), blank)).toBe(false);
    expect(impossible(number('less_than', -5), blank)).toBe(true);
    expect(impossible(noneOf('MQL'), blank)).toBe(false);
    expect(impossible(number('more_than', 5), noneOf('x'))).toBe(true);
  });

  it('finds texts asked for and refused at once', () => {
    expect(impossible(anyOf('A'), anyOf('B'))).toBe(true);
    expect(impossible(anyOf('A', 'B'), noneOf('A', 'B'))).toBe(true);
    expect(impossible(anyOf('A', 'B'), noneOf('A'))).toBe(false);
    expect(impossible(anyOf('lead'), { type: 'string', operator: 'contains_any_of', values: ['x'] })).toBe(true);
    expect(impossible(anyOf('lead'), regex('^x'))).toBe(true);
  });

  it('claims nothing it is not sure of', () => {
    expect(impossible(regex('^a'), regex('^b'))).toBe(false);
    expect(impossible(noneOf('A'), noneOf('B'))).toBe(false);
    expect(codes(group('or', leaf('a', number('more_than', 9)), leaf('a', number('less_than', 1))))).toEqual([]);
    expect(codes(group('and', leaf('a', number('more_than', 9)), leaf('b', number('less_than', 1))))).toEqual([]);
  });

  it('looks at the property filters of a trigger too', () => {
    const properties = [
      { property: 'minutes', comparison: number('more_than', 30) },
      { property: 'minutes', comparison: number('less_than', 10) },
    ];
    expect(
      checkTrigger({ type: 'custom_event', event: 'x', properties }).map(({ code, path }) => [code, path]),
    ).toEqual([['filter-impossible', ['properties', 1]]]);
  });
});

describe('checkTrigger', () => {
  it('C-WIZ-7: reports triggers without the name of what they wait for', () => {
    expect(checkTrigger({ type: 'custom_event', event: '', properties: [] }).map(({ code }) => code)).toEqual([
      'trigger-half-filled',
    ]);
    expect(checkTrigger({ type: 'custom_attribute_change', attribute: ' ' }).map(({ code }) => code)).toEqual([
      'trigger-half-filled',
    ]);
    expect(checkTrigger({ type: 'purchase', product: '', properties: [] }).map(({ code }) => code)).toEqual([
      'trigger-half-filled',
    ]);
    expect(checkTrigger({ type: 'custom_attribute_change', attribute: 'first_name' }).map(({ code }) => code)).toEqual([
      'trigger-standard-field',
    ]);
    expect(checkTrigger({ type: 'unknown', raw: {} }).map(({ code }) => code)).toEqual(['trigger-unknown']);
  });

  it('checks property filters', () => {
    const properties = [
      { property: '', comparison: noneOf('x') },
      { property: 'page', comparison: regex('[') },
    ];
    expect(checkTrigger({ type: 'purchase', properties }).map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(
      ['filter-half-filled properties.0.property', 'pattern-syntax properties.1.comparison.pattern'],
    );
  });

  it('has nothing to say about complete triggers', () => {
    expect(checkTrigger({ type: 'email_added' })).toEqual([]);
    expect(checkTrigger({ type: 'purchase', properties: [] })).toEqual([]);
    expect(
      checkTrigger({
        type: 'custom_event',
        event: 'demo_requested',
        properties: [{ property: 'a.b', comparison: noneOf('x') }],
      }),
    ).toEqual([]);
  });

  it('says what happens, in both languages', () => {
    const [problem] = checkTrigger({ type: 'custom_event', event: '', properties: [] });
    expect(show(problem!.message)).toBe('A trigger does not say what to wait for, so nobody can ever set it off.');
    expect(show(problem!.message, 'ko')).toBe('트리거에 무엇을 기다릴지 정해져 있지 않아 아무도 실행할 수 없습니다.');
  });
});
