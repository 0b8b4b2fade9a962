import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../kernel/json';
import { compileFilter } from './evaluate';
import type { FilterLeaf, LeafOf } from './filter';
import type { HistoryAsk } from './history';
import { compileLeaf, groupState, type FilterResolver } from './leaf';
import type { Measure } from './measure-schema';
import { passesLeaf, reasonOf } from './test-tools';
import { profileView, type HistoryRecord } from './view';

const twice: Measure = { type: 'count', operator: 'exactly', value: 2 };
const isTrue = { type: 'boolean', operator: 'is_true' } as const;
const done: HistoryRecord = { count: 2, first: 5, last: 9, amount: 0, recent: null };

/** What a leaf asks the history for; every ask has a slot of its own. */
function asksOf(leaf: FilterLeaf): readonly HistoryAsk[] {
  const asks: HistoryAsk[] = [];
  const resolve: FilterResolver = {
    custom: () => 0,
    standard: () => 1,
    history: (ask) => asks.push(ask) - 1,
  };
  compileLeaf(leaf, resolve, compileFilter);
  return asks;
}

/** Whether a leaf passes, given what was counted for each of its asks. */
function passes(leaf: FilterLeaf, counted: readonly (HistoryRecord | null)[], profile: JsonObject = {}) {
  const asks: HistoryAsk[] = [];
  const names: string[] = [];
  const slot = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.push(name) - 1);
  const resolve: FilterResolver = { custom: slot, standard: slot, history: (ask) => asks.push(ask) - 1 };
  const { test } = compileLeaf(leaf, resolve, compileFilter);
  return test(profileView((index) => profile[names[index] ?? ''], { history: (index) => counted[index] ?? null }));
}

const oneOf = (property: string, ...values: string[]) => ({
  property,
  comparison: { type: 'string', operator: 'is_any_of', values },
});

describe('what filters on the past ask for', () => {
  it('S-EVT-1, S-PUR-1, S-SES-1: events, purchases and sessions, of one name or any', () => {
    const properties = [{ property: 'vip', comparison: isTrue }];
    const counted = { days: false, conditions: properties };
    expect(asksOf({ type: 'custom_event', event: 'demo', properties, measure: twice })).toEqual([
      { type: 'custom_event', name: 'demo', ...counted },
    ]);
    expect(asksOf({ type: 'purchase', product: 'pro', properties, measure: twice })).toEqual([
      { type: 'purchase', name: 'pro', ...counted },
    ]);
    expect(asksOf({ type: 'purchase', properties, measure: twice })).toEqual([
      { type: 'purchase', name: null, ...counted },
    ]);
    const session = { type: 'session', conditions: [], days: false };
    expect(asksOf({ type: 'session', app: 'web', measure: twice })).toEqual([{ ...session, name: 'web' }]);
    expect(asksOf({ type: 'session', measure: twice })).toEqual([{ ...session, name: null }]);
  });

  it('S-EVT-3: the single deeds only where it is asked about days', () => {
    const lately: Measure = { ...twice, type: 'count_in_days', days: 3 };
    expect(asksOf({ type: 'session', measure: lately }).map(({ days }) => days)).toEqual([true]);
  });

  it('S-RET-4, S-RET-5, S-RET-6: what was done with a message; a machine opens it too', () => {
    const message = (part: Partial<LeafOf<'message'>>) =>
      asksOf({ type: 'message', interaction: 'received', measure: twice, ...part })[0];
    expect(message({})).toMatchObject({ type: 'message', name: null, conditions: [oneOf('interaction', 'received')] });
    const conditions = (part: Partial<LeafOf<'message'>>) => message(part)?.conditions;
    expect(conditions({ interaction: 'opened' })).toEqual([oneOf('interaction', 'opened', 'machine_opened')]);
    expect(conditions({ interaction: 'opened_by_person' })).toEqual([oneOf('interaction', 'opened')]);
    expect(conditions({ interaction: 'engaged' })).toEqual([
      oneOf('interaction', 'opened', 'machine_opened', 'clicked'),
    ]);
    expect(message({ flow: 'f' })?.name).toBe('f');
    expect(conditions({ channel: 'email', step: 's', alias: 'a' })).toEqual([
      oneOf('interaction', 'received'),
      oneOf('channel', 'email'),
      oneOf('step', 's'),
      oneOf('alias', 'a'),
    ]);
  });

  it('S-RET-7: entries into a canvas, in one variant or its control group, and conversions', () => {
    const entry = (part: Partial<LeafOf<'canvas_entry'>>) =>
      asksOf({ type: 'canvas_entry', canvas: 'c', as: 'any', entered: true, ...part })[0];
    expect(entry({})).toMatchObject({ type: 'entry', name: 'c', conditions: [] });
    expect(entry({ as: 'variant', variant: 'v' })?.conditions).toEqual([oneOf('variant', 'v')]);
    expect(entry({ as: 'variant' })?.conditions).toEqual([oneOf('variant', '')]);
    expect(entry({ as: 'control' })?.conditions).toEqual([{ property: 'control', comparison: isTrue }]);
    expect(asksOf({ type: 'conversion', flow: 'f', converted: true })[0]).toMatchObject({
      type: 'conversion',
      name: 'f',
      conditions: [],
    });
  });
});

describe('what filters on the past answer', () => {
  it('S-RET-7: entered or converted at all, or never', () => {
    const entered = (yes: boolean): FilterLeaf => ({ type: 'canvas_entry', canvas: 'c', as: 'any', entered: yes });
    const converted = (yes: boolean): FilterLeaf => ({ type: 'conversion', flow: 'c', converted: yes });
    for (const leaf of [entered, converted]) {
      expect([passes(leaf(true), [done]), passes(leaf(true), [null])]).toEqual([true, false]);
      expect([passes(leaf(false), [done]), passes(leaf(false), [null])]).toEqual([false, true]);
    }
  });

  it('S-RET-7: "not in the control group" looks at those only who entered, "not in a variant" at everybody', () => {
    const control: FilterLeaf = { type: 'canvas_entry', canvas: 'c', as: 'control', entered: false };
    expect(asksOf(control)).toMatchObject([{ conditions: [{ property: 'control' }] }, { conditions: [] }]);
    expect(passes(control, [null, done])).toBe(true);
    expect(passes(control, [null, null])).toBe(false);
    expect(passes(control, [done, done])).toBe(false);
    const inside: FilterLeaf = { ...control, entered: true };
    expect([passes(inside, [done]), passes(inside, [null])]).toEqual([true, false]);
    const variant: FilterLeaf = { ...control, as: 'variant', variant: 'v' };
    expect(passes(variant, [null])).toBe(true);
  });

  it('S-SUB-2: e-mail is not available to who bounced hard or marked a message as spam', () => {
    const leaf: FilterLeaf = { type: 'email_available', available: true };
    const profile = { email: 'a@b.example' };
    expect(asksOf(leaf)).toEqual([
      {
        type: 'message',
        name: null,
        conditions: [oneOf('interaction', 'hard_bounced'), oneOf('channel', 'email')],
        days: false,
      },
      {
        type: 'message',
        name: null,
        conditions: [oneOf('interaction', 'marked_as_spam'), oneOf('channel', 'email')],
        days: false,
      },
    ]);
    expect(passes(leaf, [null, null], profile)).toBe(true);
    expect(passes(leaf, [done, null], profile)).toBe(false);
    expect(passes(leaf, [null, done], profile)).toBe(false);
    expect(passes({ ...leaf, available: false }, [null, done], profile)).toBe(true);
  });
});

describe('what a leaf reads', () => {
  const read = (leaf: FilterLeaf) => {
    const names: string[] = [];
    const slot = (name: string): number => names.push(name) - 1;
    const { slots, slotsOnly } = compileLeaf(leaf, { custom: slot, standard: slot }, compileFilter);
    return [slots.map((at) => names[at]), slotsOnly];
  };
  const before = { type: 'time', operator: 'before', date: '2026-03-02' } as const;

  it('slots alone where only values count; more where the time, the history or a variable does', () => {
    expect(read({ type: 'custom_attribute', attribute: 'a', comparison: isTrue })).toEqual([['a'], true]);
    expect(read({ type: 'custom_attribute', attribute: 'a', comparison: before })).toEqual([['a'], false]);
    const day = { type: 'day_of_year', operator: 'is_blank' } as const;
    expect(read({ type: 'custom_attribute', attribute: 'a', comparison: day })).toEqual([['a'], false]);
    const criteria = (comparison: typeof isTrue | typeof before) => [{ path: 'x', comparison }];
    expect(read({ type: 'nested_attribute', attribute: 'a', criteria: criteria(isTrue) })).toEqual([['a'], true]);
    expect(read({ type: 'nested_attribute', attribute: 'a', criteria: criteria(before) })).toEqual([['a'], false]);
    expect(read({ type: 'email_subscription', states: ['opted_in'] })).toEqual([['email_subscribe'], true]);
    expect(read({ type: 'subscription_group', group: 'g', state: 'subscribed' })[1]).toBe(true);
    expect(read({ type: 'email_available', available: true })[1]).toBe(false);
    expect(read({ type: 'age', comparison: { type: 'number', operator: 'is_blank' } })).toEqual([['dob'], false]);
    expect(read({ type: 'birthday', comparison: day })).toEqual([['dob'], false]);
    for (const leaf of [
      { type: 'session', measure: twice },
      { type: 'feature_flag', flag: 'f', enabled: true },
      { type: 'segment', segment: 's', member: true },
      { type: 'context_variable', name: 'v', comparison: isTrue },
      { type: 'user_id', comparison: { type: 'string', operator: 'is_blank' } },
      { type: 'unknown', raw: {} },
    ] satisfies FilterLeaf[]) {
      expect(read(leaf), leaf.type).toEqual([[], false]);
    }
  });
});

describe('why the plain filters answer as they do', () => {
  const why = (leaf: FilterLeaf, asked: Parameters<typeof reasonOf>[1] = {}) => {
    const { because, rule, matches } = reasonOf(leaf, asked);
    return { rule, matches, found: because.values?.['found'], passed: because.values?.['passed'] };
  };

  it('S-SUB-1, S-SUB-2: the state that was found', () => {
    const state: FilterLeaf = { type: 'email_subscription', states: ['subscribed'] };
    expect(why(state)).toEqual({ rule: 'S-SUB-1', matches: true, passed: true, found: 'subscribed' });
    const group: FilterLeaf = { type: 'subscription_group', group: 'news', state: 'subscribed' };
    expect(why(group)).toEqual({ rule: 'S-SUB-1', matches: false, passed: false, found: undefined });
    const available: FilterLeaf = { type: 'email_available', available: false };
    expect(why(available)).toEqual({ rule: 'S-SUB-2', matches: true, passed: true, found: false });
  });

  it('S-OTH-3, C-FF-1: membership of segments and flags', () => {
    const flag: FilterLeaf = { type: 'feature_flag', flag: ' f ', enabled: false };
    expect(why(flag)).toEqual({ rule: 'C-FF-1', matches: true, passed: true, found: false });
    const member: FilterLeaf = { type: 'segment', segment: 's', member: true };
    const segments = { s: { type: 'group', join: 'and', filters: [flag] } } as const;
    expect(why(member, { segments })).toEqual({ rule: 'S-OTH-3', matches: true, passed: true, found: true });
    expect(reasonOf(member)).toMatchObject({
      rule: 'S-OTH-3',
      because: { key: 'segments.unknown_segment', values: { segment: 's' } },
    });
    expect(reasonOf({ type: 'unknown', raw: {} })).toMatchObject({
      rule: 'S-GRP-1',
      because: { key: 'segments.unknown_filter', values: {} },
    });
  });

  it('S-DEM-1: age and birthday show what they counted from', () => {
    const age: FilterLeaf = { type: 'age', comparison: { type: 'number', operator: 'exactly', value: 30 } };
    const asked = { profile: { dob: '1996-02-29' }, now: Date.UTC(2026, 2, 1) };
    expect(reasonOf(age, asked).because.values).toMatchObject({ name: 'age', value: 30, passed: true });
    const born: FilterLeaf = {
      type: 'birthday',
      comparison: { type: 'day_of_year', operator: 'is_day', day: '03-01' },
    };
    expect(reasonOf(born, asked).because.values).toMatchObject({ name: 'dob', value: '1996-03-01', passed: true });
  });

  it('S-CTX-2: a variable is compared as it is, or below a path', () => {
    const leaf: FilterLeaf = { type: 'context_variable', name: 'plan', comparison: isTrue };
    const variable = () => ({ vip: true });
    expect(reasonOf(leaf, { variable })).toMatchObject({ matches: false, because: { values: { name: 'plan' } } });
    const below: FilterLeaf = { ...leaf, path: 'vip' };
    expect(reasonOf(below, { variable })).toMatchObject({
      matches: true,
      rule: 'S-CTX-2',
      because: { key: 'segments.plain', values: { found: { vip: true } } },
    });
  });

  it('S-DEM-1: nobody is of an age before they are born', () => {
    const age = (now: number) =>
      passesLeaf(
        { type: 'age', comparison: { type: 'number', operator: 'exactly', value: 0 } },
        { profile: { dob: '2026-03-05' }, now },
      );
    expect([age(Date.UTC(2026, 2, 4)), age(Date.UTC(2026, 2, 5)), age(Date.UTC(2027, 2, 5))]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('groupState', () => {
  it('D-ATTR-16: finds the state in one group, past anything that is none', () => {
    const groups = [7, null, ['x'], { subscription_group_id: 'a', subscription_state: 'subscribed' }, { x: 1 }];
    expect(groupState(groups, 'a')).toBe('subscribed');
    expect(groupState(groups, 'b')).toBeUndefined();
    expect(groupState('a', 'a')).toBeUndefined();
    expect(groupState(undefined, 'a')).toBeUndefined();
  });
});
