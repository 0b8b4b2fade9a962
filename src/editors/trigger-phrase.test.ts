import { describe, expect, it } from 'vitest';
import type { FilterGroup } from '@/core/segments/filter';
import { knownTriggerTypes, trigger as triggerSchema, type Trigger } from '@/core/segments/trigger';
import '@/i18n/catalogue';
import { createText } from '@/i18n/text';
import { audienceSummary } from './audience-summary';
import { plainText } from './plain-text';
import { newTrigger, isNamed, triggerGroupNames, triggerGroups } from './trigger-kinds';
import { triggerName, triggerPhrase } from './trigger-phrase';

const en = createText('en', { zone: 'UTC', year: 2026 });
const triggerKinds = triggerGroupNames.flatMap((group) => triggerGroups[group]);
const ko = createText('ko', { zone: 'UTC', year: 2026 });

describe('triggerPhrase', () => {
  it('C-ENTRY-13: says any new value, or which', () => {
    const any = { type: 'custom_attribute_change', attribute: 'lead score' } as const;
    expect(triggerPhrase(any, en)).toBe('`lead score` changes to any new value');
    expect(triggerPhrase(any, ko)).toBe('`lead score` 값이 새로운 값으로 바뀔 때');
    expect(triggerPhrase({ ...any, to: 'MQL' }, en)).toBe('`lead score` changes to “MQL”');
  });

  it('C-ENTRY-10, C-ACTION-6, C-EXIT-2: every trigger can be chosen, and starts as one a document takes', () => {
    expect([...triggerKinds].sort()).toEqual([...knownTriggerTypes].sort());
    for (const kind of triggerKinds) {
      expect(triggerSchema.parse(newTrigger(kind))).toEqual(newTrigger(kind));
      for (const text of [en, ko]) expect(triggerPhrase(newTrigger(kind), text), kind).not.toMatch(/^$|undefined|</);
    }
  });

  it('says what is still to be chosen', () => {
    for (const kind of triggerKinds) expect(plainText(triggerPhrase(newTrigger(kind), en))).not.toBe('');
    expect(triggerKinds.filter((kind) => isNamed(newTrigger(kind)))).toEqual(['session_start', 'email_added']);
  });

  it('counts conditions and names controls by the event itself', () => {
    const written: Trigger = {
      type: 'custom_event',
      event: 'demo_requested',
      properties: [{ property: 'plan', comparison: { type: 'string', operator: 'is_any_of', values: ['pro'] } }],
    };
    expect(triggerPhrase(written, en)).toBe('Performs `demo_requested` (1 condition)');
    expect(triggerName(written, en)).toBe('demo_requested');
  });
});

describe('audienceSummary', () => {
  const group = (change: Partial<FilterGroup>): FilterGroup => ({ type: 'group', join: 'and', filters: [], ...change });
  const flag = (attribute: string) =>
    ({ type: 'custom_attribute', attribute, comparison: { type: 'boolean', operator: 'is_true' } }) as const;

  it('C-AUD-1: no filter is everybody', () => {
    expect(audienceSummary(null, en)).toBe('All users');
    expect(audienceSummary(group({ filters: [] }), ko)).toBe('모든 사용자');
  });

  it('S-GRP-3: names who is kept out', () => {
    const filter = group({
      filters: [group({ join: 'or', exclude: true, filters: [flag('employee'), flag('customer')] })],
    });
    expect(plainText(audienceSummary(filter, en))).toBe('All users, except: employee is true or customer is true');
  });

  it('names who is let in and who is kept out', () => {
    const filter = group({
      filters: [flag('opted in'), group({ join: 'or', exclude: true, filters: [flag('employee')] })],
    });
    expect(plainText(audienceSummary(filter, en))).toBe('Users: opted in is true; except: employee is true');
  });
});
