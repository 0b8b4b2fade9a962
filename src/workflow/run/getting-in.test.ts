import { describe, expect, it } from 'vitest';
import { createLiquid } from '@/core/liquid/liquid';
import {
  days,
  delay,
  enterOn,
  handOffCampaign,
  hours,
  makeCanvas,
  makeSettings,
  makeWorkspace,
  minutes,
  performs,
  plus,
  seconds,
  update,
} from '../__fixtures__/documents';
import { play } from '../__fixtures__/play';
import { compileWorkspace } from '../compile';
import type { Canvas } from '../documents/canvas';

const morning = { type: 'daily', time: '10:00' };

function codes(canvas: Canvas): readonly string[] {
  const { findings } = compileWorkspace(makeWorkspace({ canvases: [canvas] }), makeSettings(), {
    liquid: createLiquid(),
  });
  return findings.map(({ code, path }) => `${code} ${path}`);
}

function counted(parts: Parameters<typeof makeCanvas>[0]): Canvas {
  return makeCanvas({ id: 'c', entry: enterOn(performs('start')), steps: [update('u', [plus(1)])], ...parts });
}

describe('scheduled and called campaigns', () => {
  it('W-SCHED-1: a campaign goes out on a schedule, to whom its gates let through', () => {
    const campaign = handOffCampaign({
      delivery: { type: 'scheduled', schedule: morning },
      reeligibility: { allowed: true, window: { value: 0, unit: 'minutes' } },
    });
    const run = play({ campaigns: [campaign], profile: { 'lead score': 150 } })
      .score(minutes(1), 160)
      .until(days(2));
    expect(run.of('send_started').map(({ at }) => new Date(at).toISOString())).toEqual([
      '2026-03-02T10:00:00.000Z',
      '2026-03-03T10:00:00.000Z',
    ]);
  });

  it('W-SCHED-1: or when it is called, with the properties of the call', () => {
    const campaign = handOffCampaign({
      delivery: { type: 'api', triggers: [performs('start')] },
      message: {
        url: 'https://partner.example/',
        method: 'POST',
        body: { type: 'raw', text: '{{event_properties.${plan}}}' },
      },
    });
    const run = play({ campaigns: [campaign] })
      .event(minutes(1), 'start')
      .request(minutes(2), { type: 'api', flow: 'hand-off', properties: { plan: 'pro' } });
    expect(run.webhooks.map(({ request }) => request?.body)).toEqual(['pro']);
  });
});

describe('schedules', () => {
  it('C-ENTRY-2: of more than thirty times the rest is not run, and said to be so', () => {
    const times = Array.from({ length: 31 }, (_, index) => ({ date: '2026-03-03', time: `10:${String(index + 10)}` }));
    const canvas = counted({ entry: { type: 'scheduled', schedule: { type: 'times', times } } });
    expect(codes(canvas)).toEqual(['schedule-times entry']);
    expect(play({ canvases: [canvas] }).until(days(2)).entries).toHaveLength(30);
  });

  it('a scheduled entry without a schedule lets nobody in, and says so', () => {
    const canvas = counted({ entry: { type: 'scheduled', triggers: [performs('start')] } });
    expect(codes(canvas)).toEqual(['schedule-missing entry']);
    expect(
      play({ canvases: [canvas] })
        .event(0, 'start')
        .until(days(3)).entries,
    ).toEqual([]);
  });

  it('C-ENTRY-2: is kept in a snapshot between the two questions of local time', () => {
    const canvas = counted({ entry: { type: 'scheduled', localTime: true, schedule: morning } });
    const plain = play({ canvases: [canvas], profile: { time_zone: 'America/New_York' } }).until(days(4));
    const split = play({ canvases: [canvas], profile: { time_zone: 'America/New_York' }, split: true }).until(days(4));
    expect(plain.entries.length).toBe(4);
    expect(split.entries).toEqual(plain.entries);
  });

  it('C-ENTRY-5, O-20: a person without a zone has the company’s', () => {
    const canvas = counted({ entry: { type: 'scheduled', localTime: true, schedule: morning } });
    const run = play({ canvases: [canvas], settings: { companyTimeZone: 'Asia/Seoul' } }).until(days(1));
    expect(run.entries).toEqual([hours(16)]);
  });
});

describe('conversion events', () => {
  const nested = performs('bought', [
    { property: 'cart.total', comparison: { type: 'number', operator: 'more_than', value: 5 } },
  ]);
  const converting = (trigger: object) => counted({ conversions: [{ id: 'one', trigger }] });

  it('C-CONV-7: cannot look inside nested properties', () => {
    const canvas = converting(nested);
    expect(codes(canvas)).toEqual(['conversion-nested conversions.0']);
    const run = play({ canvases: [canvas] })
      .event(0, 'start')
      .event(hours(1), 'bought', { cart: { total: 9 } });
    expect(run.of('converted')).toEqual([]);
  });

  it('C-CONV-1: an e-mail address, say, is none', () => {
    expect(codes(converting({ type: 'email_added' }))).toEqual(['conversion-kind conversions.0']);
  });

  it('C-CONV-1: at most four count', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, trigger: performs(id) }));
    const canvas = counted({ conversions: five });
    expect(codes(canvas)).toEqual(['conversions-too-many conversions']);
    const run = play({ canvases: [canvas] }).event(0, 'start');
    for (const { id } of five) run.event(hours(1), id);
    expect(run.of('converted').map(({ conversion }) => conversion)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('C-ENTRY-10, S-RET-7: a conversion starts another canvas, and filters ask about it', () => {
    const converted = (yes: boolean) => ({
      filter: { type: 'group', join: 'and', filters: [{ type: 'conversion', flow: 'c', converted: yes }] },
    });
    const after = (id: string, yes: boolean) =>
      makeCanvas({
        id,
        entry: enterOn(performs('ask')),
        audience: converted(yes),
        steps: [update('u', [plus(1, id)])],
      });
    const set = makeCanvas({
      id: 'set-off',
      entry: enterOn({ type: 'conversion_event', flow: 'c' }),
      steps: [update('u', [plus(1, 'set off')])],
    });
    const run = play({ canvases: [converting(performs('bought')), set, after('yes', true), after('no', false)] })
      .event(0, 'ask')
      .event(seconds(5), 'start')
      .event(hours(1), 'bought')
      .event(hours(2), 'ask');
    expect([run.attribute('set off'), run.attribute('yes'), run.attribute('no')]).toEqual([1, 1, 1]);
  });

  it('C-CONV-3, C-CONV-6: what is watched is kept in a snapshot', () => {
    const canvas = converting(performs('bought'));
    const story = (split: boolean) =>
      play({ canvases: [canvas], split })
        .event(0, 'start')
        .event(seconds(5), 'start')
        .event(hours(1), 'bought')
        .event(hours(2), 'bought')
        .of('converted');
    expect(story(true)).toEqual(story(false));
    expect(story(true).map(({ entry }) => entry)).toEqual([2]);
  });
});

describe('exit criteria', () => {
  const customer = {
    type: 'group',
    join: 'and',
    filters: [
      {
        type: 'custom_attribute',
        attribute: 'stage',
        comparison: { type: 'string', operator: 'is_any_of', values: ['customer'] },
      },
    ],
  };

  it('C-EXIT-8: with the values an update just wrote', () => {
    const canvas = counted({
      exit: { filter: customer },
      steps: [update('u', [{ operation: 'set', attribute: 'stage', value: 'customer' }], 'v'), update('v', [plus(1)])],
    });
    const run = play({ canvases: [canvas] }).event(0, 'start');
    expect(run.exits).toEqual(['1 exit_criteria']);
    expect(run.value).toBeUndefined();
  });

  it('an empty group of filters keeps nobody out', () => {
    const canvas = counted({ exit: { filter: { type: 'group', join: 'and', filters: [] } } });
    expect(play({ canvases: [canvas] }).event(0, 'start').exits).toEqual(['1 completed']);
  });

  it('O-9: another entry in another delay is no duplicate', () => {
    const canvas = counted({
      entry: { type: 'api' },
      steps: [delay('first', 1, 'days', 'second'), delay('second', 1, 'days', 'u'), update('u', [plus(1)])],
    });
    const run = play({ canvases: [canvas], settings: { delayDuplicates: 'end' } })
      .request(0, { type: 'api', flow: 'c' })
      .until(hours(30))
      .request(hours(30), { type: 'api', flow: 'c' })
      .until(days(6));
    expect(run.exits).toEqual(['1 completed', '2 completed']);
  });
});
