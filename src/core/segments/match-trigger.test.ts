import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../kernel/json';
import { describeTrigger } from './describe';
import type { Comparison } from './filter';
import { compilePropertyFilters } from './match-trigger';
import { show } from './test-tools';
import { profileView } from './view';

const nobody = profileView(() => undefined);

const moreThan30: Comparison = { type: 'number', operator: 'more_than', value: 30 };

function passes(property: string, comparison: Comparison, properties: JsonObject): boolean {
  return compilePropertyFilters([{ property, comparison }])(properties, nobody);
}

describe('compilePropertyFilters', () => {
  it('C-ENTRY-12, C-ACTION-10: joins all filters by AND and reaches into objects', () => {
    const compiled = compilePropertyFilters([
      { property: 'minutes', comparison: moreThan30 },
      { property: 'page.section', comparison: { type: 'string', operator: 'is_any_of', values: ['pricing'] } },
    ]);
    const matches = (properties: JsonObject): boolean => compiled(properties, nobody);
    expect(matches({ minutes: 45, page: { section: 'pricing' } })).toBe(true);
    expect(matches({ minutes: 45, page: { section: 'blog' } })).toBe(false);
    expect(matches({ page: { section: 'pricing' } })).toBe(false);
    expect(compilePropertyFilters([])({}, nobody)).toBe(true);
  });

  it('takes a property whose whole name holds a dot first', () => {
    expect(passes('a.b', moreThan30, { 'a.b': 31, a: { b: 1 } })).toBe(true);
  });

  it('C-ACTION-12: a property of another type does not match, at any depth', () => {
    expect(passes('minutes', moreThan30, { minutes: '45' })).toBe(false);
    expect(passes('a.b', { type: 'string', operator: 'is_none_of', values: ['x'] }, { a: { b: 7 } })).toBe(false);
    expect(passes('a.b', moreThan30, { a: 'text' })).toBe(false);
    expect(passes('a.0', moreThan30, { a: [45] })).toBe(false);
  });

  it('D-EVT-7: blank means absent; an empty text is there', () => {
    const isBlank: Comparison = { type: 'string', operator: 'is_blank' };
    expect([{}, { a: null }, { a: '' }].map((properties) => passes('a', isBlank, properties))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('W-TRIG-2, O-6: patterns are case-sensitive unless they start with (?i)', () => {
    const pattern = (text: string): Comparison => ({ type: 'string', operator: 'matches_regex', pattern: text });
    expect(passes('page', pattern('pricing'), { page: '/Pricing' })).toBe(false);
    expect(passes('page', pattern('(?i)pricing'), { page: '/Pricing' })).toBe(true);
  });

  it('looks at own properties only', () => {
    const exists: Comparison = { type: 'string', operator: 'is_not_blank' };
    for (const name of ['constructor', '__proto__', 'toString', 'a.constructor', '__proto__.toString']) {
      expect(passes(name, exists, { a: {} })).toBe(false);
    }
    const hostile: JsonObject = Object.fromEntries([['__proto__', { admin: 'yes' }]]);
    expect(passes('__proto__.admin', exists, hostile)).toBe(true);
    expect(passes('admin', exists, hostile)).toBe(false);
  });
});

describe('describeTrigger', () => {
  it('reads as one phrase in both languages', () => {
    const event = describeTrigger({
      type: 'custom_event',
      event: 'webinar_attended',
      properties: [{ property: 'minutes', comparison: moreThan30 }],
    });
    expect(show(event)).toBe('performs `webinar_attended` where `minutes` is more than 30');
    expect(show(event, 'ko')).toBe('`webinar_attended` 수행 (`minutes`: 30보다 큽니다)');
    const score = describeTrigger({ type: 'custom_attribute_change', attribute: 'lead score' });
    expect([show(score), show(score, 'ko')]).toEqual(['`lead score` changes', '`lead score` 값 변경']);
    expect(show(describeTrigger({ type: 'custom_attribute_change', attribute: 'stage', to: 'MQL' }))).toBe(
      '`stage` becomes "MQL"',
    );
    expect(show(describeTrigger({ type: 'purchase', properties: [] }))).toBe('buys anything');
    expect(show(describeTrigger({ type: 'email_subscription_change', to: 'unsubscribed' }))).toBe(
      'email subscription becomes `unsubscribed`',
    );
  });

  it('has words for every kind of trigger', () => {
    for (const type of ['email_added', 'session_start'] as const) {
      expect(show(describeTrigger({ type }))).not.toContain('<');
      expect(show(describeTrigger({ type }), 'ko')).not.toContain('<');
    }
    expect(show(describeTrigger({ type: 'unknown', raw: {} }), 'ko')).toBe('이 버전이 알지 못하는 동작');
  });
});
