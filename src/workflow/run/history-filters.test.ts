import { describe, expect, it } from 'vitest';
import type { FilterLeaf, LeafOf } from '@/core/segments/filter';
import { filterLeaf } from '@/core/segments/filter';
import type { Measure } from '@/core/segments/measure-schema';
import type { PropertyFilter } from '@/core/segments/trigger';
import { days, enterOn, handOffCampaign, hours, makeCanvas, minutes, performs } from '../__fixtures__/documents';
import { play, type Play, type PlayOptions } from '../__fixtures__/play';

/** The run starts on 2 March at 09:00 UTC. */
const midnight = -hours(9);

const more = (value: number): Measure => ({ type: 'count', operator: 'more_than', value });
const exactly = (value: number): Measure => ({ type: 'count', operator: 'exactly', value });
const lately = (operator: 'more_than' | 'less_than' | 'exactly', value: number, window: number): Measure => ({
  type: 'count_in_days',
  operator,
  value,
  days: window,
});

function event(measure: Measure, properties: PropertyFilter[] = []): LeafOf<'custom_event'> {
  return { type: 'custom_event', event: 'x', properties, measure };
}

/** Plays a person and tells for each `ask` whether the filter let them in. Saved and restored at every step. */
function answers(leaf: FilterLeaf, script: (person: Play) => Play, options: PlayOptions = {}): readonly boolean[] {
  const asking = makeCanvas({
    id: 'asking',
    entry: enterOn(performs('ask')),
    audience: { filter: { type: 'group', join: 'and', filters: [leaf] } },
    steps: [],
  });
  const played = script(
    play({ split: true, settings: { sameSecond: 0 }, ...options, canvases: [asking, ...(options.canvases ?? [])] }),
  );
  return played.trace.flatMap((entry) =>
    (entry.type === 'entered' || entry.type === 'not_entered') && entry.flow === 'asking'
      ? [entry.type === 'entered']
      : [],
  );
}

describe('custom event filters', () => {
  it('S-EVT-1, D-EVT-6: count how often it was done in life, before the run too', () => {
    const script = (person: Play) =>
      person
        .event(-days(300), 'x')
        .event(0, 'ask')
        .event(1, 'x')
        .event(2, 'y')
        .event(3, 'ask')
        .event(4, 'x')
        .event(5, 'ask');
    expect(answers(event(exactly(2)), script)).toEqual([false, true, false]);
    expect(answers(event(more(1)), script)).toEqual([false, true, true]);
    expect(answers(event({ type: 'count', operator: 'less_than', value: 2 }), script)).toEqual([true, false, false]);
  });

  it('S-EVT-2: tell the first time from the last, by the own time of the event, in 24-hour days and fractions', () => {
    const last = (value: number): Measure => ({
      type: 'last',
      comparison: { type: 'time', operator: 'less_than_days_ago', days: value },
    });
    const first: Measure = { type: 'first', comparison: { type: 'time', operator: 'before', date: '2026-03-02' } };
    const script = (person: Play) =>
      person
        .event(-days(2), 'x')
        .event(0, 'x')
        .event(hours(6), 'ask')
        .event(hours(6) + 1, 'ask');
    expect(answers(event(last(0.25)), script)).toEqual([true, false]);
    expect(answers(event(first), script)).toEqual([true, true]);
    const late = (person: Play) => person.event(hours(5), 'x', {}, hours(1)).event(hours(8), 'ask');
    expect(answers(event(last(0.25)), late)).toEqual([false]);
  });

  it('S-EVT-3: X from 0 to 50 in 1 to 30 days', () => {
    const fits = (value: number, window: number) =>
      filterLeaf.safeParse(event(lately('exactly', value, window))).success;
    expect([fits(0, 1), fits(50, 30), fits(51, 30), fits(-1, 30), fits(1, 0), fits(1, 31), fits(1, 1.5)]).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('S-EVT-4, S-O-10: the window is UTC days, today being day 0, both ends included', () => {
    const yesterday = midnight - days(1);
    const script = (at: number) => (person: Play) => person.event(at, 'x').event(hours(1), 'ask');
    const inOneDay = event(lately('more_than', 0, 1));
    expect(answers(inOneDay, script(yesterday))).toEqual([true]);
    expect(answers(inOneDay, script(yesterday - 1))).toEqual([false]);
    expect(answers(event(lately('more_than', 0, 3)), script(midnight - days(3)))).toEqual([true]);
    expect(answers(inOneDay, (person) => person.event(hours(1), 'x').event(hours(1), 'ask'))).toEqual([true]);
    const nextDay = (person: Play) => person.event(yesterday, 'x').event(0, 'ask').event(hours(15), 'ask');
    expect(answers(inOneDay, nextDay)).toEqual([true, false]);
  });

  it('S-EVT-5: count only events whose properties fit', () => {
    const pro: PropertyFilter = {
      property: 'plan',
      comparison: { type: 'string', operator: 'is_any_of', values: ['pro'] },
    };
    const script = (person: Play) =>
      person.event(0, 'x', { plan: 'basic' }).event(1, 'ask').event(2, 'x', { plan: 'pro' }).event(3, 'ask');
    expect(answers(event(lately('more_than', 0, 7), [pro]), script)).toEqual([false, true]);
    expect(answers(event(exactly(1), [pro]), script)).toEqual([false, true]);
  });

  it('S-EVT-6: never done is count 0, and has no first or last time', () => {
    const ask = (person: Play) => person.event(0, 'ask');
    expect(answers(event(exactly(0)), ask)).toEqual([true]);
    expect(answers(event({ type: 'count', operator: 'less_than', value: 1 }), ask)).toEqual([true]);
    expect(answers(event(lately('less_than', 3, 7)), ask)).toEqual([true]);
    for (const operator of ['more_than_days_ago', 'less_than_days_ago'] as const) {
      expect(answers(event({ type: 'last', comparison: { type: 'time', operator, days: 1 } }), ask)).toEqual([false]);
    }
    expect(answers(event({ type: 'last', comparison: { type: 'time', operator: 'is_blank' } }), ask)).toEqual([true]);
  });

  it('S-EVT-7: counts in a window end at 50', () => {
    const many = (person: Play) => {
      for (let index = 0; index < 60; index += 1) person.event(minutes(index), 'x');
      return person.event(hours(2), 'ask');
    };
    expect(answers(event(lately('exactly', 50, 1)), many)).toEqual([true]);
    expect(answers(event(exactly(60)), many)).toEqual([true]);
  });

  it('S-OTH-4: an eCommerce order is the custom event it arrives as', () => {
    const orders: FilterLeaf = { ...event(exactly(1)), event: 'ecommerce.order_placed' };
    expect(
      answers(orders, (person) => person.event(0, 'ask').event(1, 'ecommerce.order_placed').event(2, 'ask')),
    ).toEqual([false, true]);
  });
});

describe('purchase and session filters', () => {
  const bought = (measure: Measure, product?: string): LeafOf<'purchase'> => {
    return { type: 'purchase', properties: [], measure, ...(product === undefined ? {} : { product }) };
  };

  it('S-PUR-1, D-PUR-1: purchases count by quantity, of one product or all', () => {
    const script = (person: Play) =>
      person.purchase(0, 'a', { price: 5, quantity: 3 }).purchase(1, 'b', { price: 10 }).event(2, 'ask');
    expect(answers(bought(exactly(4)), script)).toEqual([true]);
    expect(answers(bought(exactly(3), 'a'), script)).toEqual([true]);
    expect(answers(bought(exactly(0), 'c'), script)).toEqual([true]);
  });

  it('S-PUR-1: money spent, ever and in the last days, of the last 50 purchases', () => {
    const money = (value: number): Measure => ({ type: 'money', operator: 'exactly', value });
    const inDays = (value: number, window: number): Measure => {
      return { type: 'money_in_days', operator: 'exactly', value, days: window };
    };
    const script = (person: Play) =>
      person.purchase(-days(10), 'a', { price: 100 }).purchase(0, 'a', { price: 2.5, quantity: 2 }).event(1, 'ask');
    expect(answers(bought(money(105)), script)).toEqual([true]);
    expect(answers(bought(inDays(5, 3)), script)).toEqual([true]);
    expect(answers(bought(inDays(105, 10)), script)).toEqual([true]);
    const many = (person: Play) =>
      person.purchase(0, 'a', { price: 7, quantity: 40 }).purchase(1, 'b', { price: 1, quantity: 40 }).event(2, 'ask');
    expect(answers(bought(inDays(10 * 7 + 40, 1)), many)).toEqual([true]);
  });

  it('S-PUR-1: when something was bought first and last', () => {
    const first: Measure = { type: 'first', comparison: { type: 'time', operator: 'more_than_days_ago', days: 1 } };
    const script = (person: Play) => person.purchase(0, 'a').event(hours(23), 'ask').event(hours(25), 'ask');
    expect(answers(bought(first), script)).toEqual([false, true]);
  });

  it('S-SES-1, S-SES-2, S-SES-4, S-SES-5: sessions count from the first one on, and only a session is one', () => {
    const session = (measure: Measure, app?: string): FilterLeaf => {
      return { type: 'session', measure, ...(app === undefined ? {} : { app }) };
    };
    const script = (person: Play) =>
      person
        .attributes(0, { seen: true })
        .event(1, 'ask')
        .session(2)
        .event(3, 'ask')
        .request(4, { type: 'session_start', app: 'ios' })
        .event(5, 'ask');
    expect(answers(session(exactly(0)), script)).toEqual([true, false, false]);
    expect(answers(session(exactly(2)), script)).toEqual([false, false, true]);
    expect(answers(session(exactly(1), 'ios'), script)).toEqual([false, false, true]);
    expect(answers(session(lately('more_than', 0, 1)), script)).toEqual([false, true, true]);
    const lastUsed: Measure = { type: 'last', comparison: { type: 'time', operator: 'before', date: '2026-03-03' } };
    expect(answers(session(lastUsed), script)).toEqual([false, true, true]);
  });
});

describe('engagement filters', () => {
  const message = (
    interaction: LeafOf<'message'>['interaction'],
    rest: Partial<LeafOf<'message'>> = {},
  ): FilterLeaf => {
    return { type: 'message', interaction, measure: more(0), ...rest };
  };
  const id = '00Q5g00000KpR2mEAF';

  it('S-RET-1, S-RET-3, S-RET-10: a webhook counts as received with its answer, an aborted one never', () => {
    const script = (person: Play) =>
      person.score(0, 50).event(1, 'ask').score(minutes(1), 101).event(minutes(2), 'ask');
    const options = { campaigns: [handOffCampaign({ id: 'mql' })], id };
    expect(answers(message('received', { flow: 'mql' }), script, options)).toEqual([false, true]);
    expect(answers(message('received', { channel: 'webhook' }), script, options)).toEqual([false, true]);
    expect(answers(message('received', { channel: 'email' }), script, options)).toEqual([false, false]);
    expect(answers(message('received', { flow: 'other' }), script, options)).toEqual([false, false]);
    const never = message('received', { flow: 'mql', measure: exactly(0) });
    expect(answers(never, script, options)).toEqual([true, false]);
  });

  it('S-RET-1: a step of a canvas is received by itself', () => {
    const hook = { id: 'hook', kind: 'webhook', name: 'Hook', config: { url: 'https://x.example/' } };
    const canvas = makeCanvas({ id: 'sends', entry: enterOn(performs('go')), steps: [hook] });
    const script = (person: Play) => person.event(0, 'ask').event(1, 'go').event(2, 'ask');
    expect(answers(message('received', { flow: 'sends', step: 'hook' }), script, { canvases: [canvas] })).toEqual([
      false,
      true,
    ]);
    expect(answers(message('received', { flow: 'sends', step: 'other' }), script, { canvases: [canvas] })).toEqual([
      false,
      false,
    ]);
  });

  it('S-RET-2: the last receipt is a time like any other', () => {
    const options = { campaigns: [handOffCampaign({ id: 'mql' })], id };
    const last: Measure = { type: 'last', comparison: { type: 'time', operator: 'more_than_days_ago', days: 1 } };
    const script = (person: Play) => person.score(0, 101).event(hours(1), 'ask').event(hours(25), 'ask');
    expect(answers(message('received', { channel: 'webhook', measure: last }), script, options)).toEqual([false, true]);
  });

  const signal = (properties: Readonly<Record<string, string>>) =>
    ({ type: 'signal', signal: 'message', properties: { channel: 'email', flow: 'news', ...properties } }) as const;

  it('S-RET-4: an open is one by a person or a machine, unless one of them is asked for', () => {
    const script = (person: Play) =>
      person
        .event(0, 'ask')
        .request(1, signal({ interaction: 'machine_opened' }))
        .event(2, 'ask')
        .request(3, signal({ interaction: 'opened' }))
        .event(4, 'ask');
    expect(answers(message('opened', { flow: 'news' }), script)).toEqual([false, true, true]);
    expect(answers(message('machine_opened'), script)).toEqual([false, true, true]);
    expect(answers(message('opened_by_person'), script)).toEqual([false, false, true]);
    expect(answers(message('clicked'), script)).toEqual([false, false, false]);
  });

  it('S-RET-5, S-RET-6: clicks by alias, and the last open or click of any message', () => {
    const script = (person: Play) =>
      person.request(0, signal({ interaction: 'clicked', alias: 'cta', step: 's' })).event(1, 'ask');
    expect(answers(message('clicked', { alias: 'cta' }), script)).toEqual([true]);
    expect(answers(message('clicked', { alias: 'footer' }), script)).toEqual([false]);
    const engaged: Measure = { type: 'last', comparison: { type: 'time', operator: 'less_than_days_ago', days: 1 } };
    expect(answers(message('engaged', { measure: engaged }), script)).toEqual([true]);
  });

  it('S-RET-8, S-SUB-2, S-SUB-4: a hard bounce ends the reach of e-mail, also where everybody is sent to', () => {
    const available: FilterLeaf = { type: 'email_available', available: true };
    const script = (person: Play) =>
      person
        .attributes(0, { email: 'a@b.example' })
        .event(1, 'ask')
        .request(2, signal({ interaction: 'hard_bounced' }))
        .event(3, 'ask');
    expect(answers(available, script)).toEqual([true, false]);
    const soft = message('soft_bounced', { measure: lately('more_than', 1, 30) });
    const twice = (person: Play) =>
      person
        .request(0, signal({ interaction: 'soft_bounced' }))
        .event(1, 'ask')
        .request(2, signal({ interaction: 'soft_bounced' }))
        .event(3, 'ask');
    expect(answers(soft, twice)).toEqual([false, true]);
  });

  const variants = [
    { id: 'a', name: 'A', percentage: 0, first: null },
    { id: 'b', name: 'B', percentage: 100, first: null },
  ];
  const other = (parts: object) => [
    makeCanvas({ id: 'other', entry: enterOn(performs('go')), steps: [], variants, ...parts }),
  ];
  const entry = (entered: boolean, rest: Partial<LeafOf<'canvas_entry'>> = {}): FilterLeaf => {
    return { type: 'canvas_entry', canvas: 'other', as: 'any', entered, ...rest };
  };
  const go = (person: Play) => person.event(0, 'ask').event(1, 'go').event(2, 'ask');

  it('S-RET-7: knows who entered, in which variant, and who never did', () => {
    const options = { canvases: other({}) };
    expect(answers(entry(true), go, options)).toEqual([false, true]);
    expect(answers(entry(false), go, options)).toEqual([true, false]);
    expect(answers(entry(true, { as: 'variant', variant: 'b' }), go, options)).toEqual([false, true]);
    expect(answers(entry(false, { as: 'variant', variant: 'a' }), go, options)).toEqual([true, true]);
  });

  it('S-RET-7: "not in the control group" looks at those only who entered', () => {
    const options = { canvases: other({}) };
    expect(answers(entry(false, { as: 'control' }), go, options)).toEqual([false, true]);
    expect(answers(entry(true, { as: 'control' }), go, options)).toEqual([false, false]);
  });

  it('S-RET-7: converted from, as a line of history says', () => {
    const converted: FilterLeaf = { type: 'conversion', flow: 'other', converted: true };
    const script = (person: Play) =>
      person
        .event(0, 'ask')
        .request(1, { type: 'signal', signal: 'conversion', properties: { flow: 'other' } })
        .event(2, 'ask');
    expect(answers(converted, script)).toEqual([false, true]);
    expect(answers({ ...converted, converted: false }, script)).toEqual([true, false]);
  });
});

describe('what a filter sees', () => {
  it('S-TIME-5, S-TIME-1, C-AUD-2: a filter on the triggering event itself does not see it yet', () => {
    const asking = makeCanvas({
      id: 'asking',
      entry: enterOn(performs('x')),
      audience: { filter: { type: 'group', join: 'and', filters: [event(more(0))] } },
      steps: [],
    });
    expect(
      play({ canvases: [asking] })
        .event(0, 'x')
        .event(1_000, 'x').entries,
    ).toEqual([1_000]);
  });

  it('S-O-8, O-22: earlier events of the same batch count, and so do all attributes of it', () => {
    const script = (person: Play) =>
      person
        .request(0, { type: 'custom_event', name: 'ask' }, { type: 'custom_event', name: 'x' })
        .request(minutes(1), { type: 'custom_event', name: 'x' }, { type: 'custom_event', name: 'ask' });
    expect(answers(event(more(1)), script)).toEqual([false, true]);
    expect(answers(event(exactly(0)), script)).toEqual([true, false]);
  });

  it('S-O-12: a filter on the entry attribute itself sees the new value', () => {
    const leaf = (value: number): FilterLeaf => {
      return {
        type: 'custom_attribute',
        attribute: 'lead score',
        comparison: { type: 'number', operator: 'exactly', value },
      };
    };
    const canvas = (value: number) =>
      makeCanvas({
        id: 'c',
        entry: enterOn({ type: 'custom_attribute_change', attribute: 'lead score' }),
        audience: { filter: { type: 'group', join: 'and', filters: [leaf(value)] } },
        steps: [],
      });
    expect(play({ canvases: [canvas(7)] }).score(0, 7).entries).toEqual([0]);
    expect(play({ canvases: [canvas(7)] }).score(0, 8).entries).toEqual([]);
  });

  it('keeps nothing of what no filter asks for', () => {
    const { person } = play({ canvases: [makeCanvas({ id: 'c', entry: enterOn(performs('x')), steps: [] })] }).event(
      0,
      'x',
    );
    expect(person.history).toEqual([]);
  });
});
