import { describe, expect, it } from 'vitest';
import { describeLeaf } from '@/core/segments/describe';
import { filterLeaf, leafTypes } from '@/core/segments/filter';
import { createText } from '@/i18n/text';
import { comparisonTypes, newComparison, operatorsByType, withOperator } from './comparison-model';
import { kindsAt, newLeaf, withMeasureType } from './filter-kinds';

const texts = [createText('en', { zone: 'UTC', year: 2026 }), createText('ko', { zone: 'UTC', year: 2026 })];
const kinds = kindsAt('step').map(({ kind }) => kind);

describe('filters to choose from', () => {
  it('are all there are, besides attributes and fields', () => {
    expect([...kinds, 'custom_attribute', 'standard_field'].sort()).toEqual([...leafTypes].sort());
  });

  it('S-CTX-1, S-GRP-7: leave context variables to steps, and segments out of segments', () => {
    expect(kindsAt('audience').map(({ kind }) => kind)).not.toContain('context_variable');
    expect(kindsAt('segment').map(({ kind }) => kind)).not.toContain('segment');
  });

  it.each(kinds)('%s starts as a filter a document takes, and reads in both languages', (kind) => {
    const leaf = newLeaf(kind);
    expect(filterLeaf.parse(leaf)).toEqual(leaf);
    for (const { t } of texts) expect(t(describeLeaf(leaf))).not.toMatch(/undefined|NaN|^$/);
  });

  it('ask the same question in another way, keeping what fits', () => {
    const money = withMeasureType({ type: 'count_in_days', operator: 'less_than', value: 3, days: 5 }, 'money_in_days');
    expect(money).toEqual({ type: 'money_in_days', operator: 'less_than', value: 3, days: 5 });
    expect(withMeasureType({ type: 'money', operator: 'exactly', value: 99.5 }, 'count_in_days')).toEqual({
      type: 'count_in_days',
      operator: 'exactly',
      value: 50,
      days: 7,
    });
    expect(withMeasureType(money, 'last')).toMatchObject({ type: 'last', comparison: { days: 5 } });
  });
});

describe('operators', () => {
  it.each(comparisonTypes)('of %s all lead to a comparison a document takes', (type) => {
    for (const operator of operatorsByType[type]) {
      const changed = withOperator(newComparison(type), operator);
      expect(changed.operator).toBe(operator);
      const leaf = { type: 'custom_attribute', attribute: 'a', comparison: changed } as const;
      expect(filterLeaf.parse(leaf)).toEqual(leaf);
      for (const { t } of texts) expect(t(describeLeaf(leaf))).not.toMatch(/undefined|NaN/);
    }
  });

  it('keep their operand where the next one has one of its kind', () => {
    const listed = withOperator(newComparison('array'), 'is_all_of');
    if (!('values' in listed)) throw new Error('a list comparison has values');
    const filled = { ...listed, values: ['a'] };
    expect(withOperator(filled, 'includes_none_of')).toMatchObject({ values: ['a'] });
    expect(withOperator(withOperator(newComparison('time'), 'before'), 'after')).toMatchObject({ date: '' });
    expect(withOperator(newComparison('number'), 'is_any_of')).toEqual({
      type: 'string',
      operator: 'is_any_of',
      values: [],
    });
  });
});
