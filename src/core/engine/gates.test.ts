import { describe, expect, it } from 'vitest';
import { randomBucket } from '@/core/segments/bucket';
import {
  days,
  enterOn,
  handOffCampaign,
  hours,
  makeCanvas,
  minutes,
  performs,
  plus,
  reentryAfter,
  seconds,
  start,
  update,
} from '@/workflow/__fixtures__/documents';
import { play, type Play, type PlayOptions } from '@/workflow/__fixtures__/play';
import { createShared } from './shared';

function canvas(parts: object = {}) {
  return makeCanvas({ id: 'c', entry: enterOn(performs('start')), steps: [update('u', [plus(1)])], ...parts });
}

function campaign(parts: object = {}) {
  return handOffCampaign({
    id: 'notice',
    delivery: { type: 'action', triggers: [performs('start')] },
    audience: { filter: null },
    reeligibility: { allowed: true, window: { value: 0, unit: 'minutes' } },
    message: { url: 'https://partner.example/notice', body: { type: 'raw', text: 'x' } },
    ...parts,
  });
}

/** Every refusal in full: gate, rule, sentence and its values. */
function refusals(run: Play) {
  return run.trace.flatMap((entry) => {
    if (entry.type !== 'not_entered' && entry.type !== 'not_sent') return [];
    const { rule, because } = entry.cause;
    return [{ gate: entry.gate, rule, key: because.key, values: because.values }];
  });
}

/** What was asked before a refusal or a start, in order. */
function asked(run: Play, index = -1): readonly string[] {
  const causes = run.trace.flatMap((entry) =>
    entry.type === 'entered' ||
    entry.type === 'send_started' ||
    entry.type === 'not_entered' ||
    entry.type === 'not_sent'
      ? [entry.cause]
      : [],
  );
  return (causes.at(index)?.alternatives ?? []).map(({ port, taken, reason }) => {
    return `${port} ${taken ? 'passed' : 'refused'} ${reason.key}`;
  });
}

describe('what is asked, in order', () => {
  it('C-ENTRY-8, O-6: a start tells every gate it passed; those that do not concern it are left out', () => {
    const run = play({ canvases: [canvas()] }).event(0, 'start');
    expect(asked(run)).toEqual([
      'status passed engine.gate.active',
      'window passed engine.gate.window_open',
      'audience passed segments.everybody',
      're_eligibility passed engine.gate.first_entry',
      'same_second passed engine.gate.no_entry_yet',
    ]);
  });

  it('a refusal tells what was asked before it, and nothing that was not', () => {
    const run = play({ canvases: [canvas({ reentry: { allowed: false } })] })
      .event(0, 'start')
      .event(minutes(1), 'start');
    expect(asked(run)).toEqual([
      'status passed engine.gate.active',
      'window passed engine.gate.window_open',
      'audience passed segments.everybody',
      're_eligibility refused engine.gate.reentry_off',
    ]);
  });

  it('C-ENTRY-19, C-AUD-9, C-AUD-10, C-LIM-1: gates a canvas has of its own are asked in their places', () => {
    const own = canvas({
      entry: { type: 'api' },
      exit: {
        filter: {
          type: 'group',
          join: 'and',
          filters: [{ type: 'custom_attribute', attribute: 'x', comparison: { type: 'boolean', operator: 'is_true' } }],
        },
      },
      volume: { max: 5, per: 'day' },
    });
    const run = play({ canvases: [own] }).request(0, { type: 'api', flow: 'c', properties: {} });
    expect(asked(run)).toEqual([
      'status passed engine.gate.active',
      'entry_type passed engine.gate.starts_by_api',
      'window passed engine.gate.window_open',
      'audience passed segments.everybody',
      'exit_criteria passed engine.gate.exit_criteria_not_met',
      're_eligibility passed engine.gate.first_entry',
      'same_second passed engine.gate.no_entry_yet',
      'volume_limited passed engine.gate.volume_left',
    ]);
  });

  it('W-ELIG-8: a campaign asks its own gates when it is triggered', () => {
    const run = play({ campaigns: [campaign()] }).event(0, 'start');
    expect(asked(run)).toEqual([
      'status passed engine.gate.active',
      'window passed engine.gate.window_open',
      'audience passed segments.everybody',
      'audience passed engine.gate.subscription_allows',
      're_eligibility passed engine.gate.no_receipt',
      'in_progress passed engine.gate.no_other_send',
    ]);
  });
});

describe('status and window', () => {
  it('O-10: a stopped canvas lets nobody in', () => {
    const run = play({ canvases: [canvas()] })
      .status(0, 'c', true)
      .event(1, 'start');
    expect(refusals(run)).toEqual([{ gate: 'status', rule: 'O-10', key: 'engine.gate.stopped', values: undefined }]);
  });

  it('C-ENTRY-9: its start is included, its end is not, by the own time of what was done', () => {
    const entry = {
      ...enterOn(performs('start')),
      start: new Date(start + hours(1)).toISOString(),
      end: new Date(start + hours(2)).toISOString(),
    };
    const at = (time: number) => play({ canvases: [canvas({ entry })] }).event(time, 'start');
    expect([hours(1) - 1, hours(1), hours(2) - 1, hours(2)].map((time) => at(time).entries.length)).toEqual([
      0, 1, 1, 0,
    ]);
    expect(refusals(at(hours(2)))).toEqual([
      {
        gate: 'window',
        rule: 'C-ENTRY-9',
        key: 'engine.gate.window_closed',
        values: { time: start + hours(2), opens: start + hours(1), closes: start + hours(2) },
      },
    ]);
    const late = play({ canvases: [canvas({ entry })] }).event(hours(3), 'start', {}, hours(1.5));
    expect(late.entries).toHaveLength(1);
  });

  it('C-ENTRY-9: a window on the person’s own clock has the same edges', () => {
    // 10:00 to 11:00 in Seoul is 01:00 to 02:00 UTC; the run starts at 09:00 UTC.
    const entry = {
      ...enterOn(performs('start')),
      localTime: true,
      start: '2026-03-03T10:00:00Z',
      end: '2026-03-03T11:00:00Z',
    };
    const at = (time: number) =>
      play({ canvases: [canvas({ entry })], profile: { time_zone: 'Asia/Seoul' } }).event(time, 'start').entries.length;
    expect([hours(16) - 1, hours(16), hours(17) - 1, hours(17)].map(at)).toEqual([0, 1, 1, 0]);
  });
});

describe('re-entry', () => {
  it('C-RE-1, C-RE-5: the window counts from the last entry, its end included', () => {
    const again = (at: number) => {
      return play({ canvases: [canvas({ reentry: reentryAfter(1, 'hours') })] })
        .event(0, 'start')
        .event(at, 'start');
    };
    expect(again(hours(1)).entries).toEqual([0, hours(1)]);
    expect(asked(again(hours(1)))).toContain('re_eligibility passed engine.gate.reentry_allowed');
    expect(refusals(again(hours(1) - 1))).toEqual([
      {
        gate: 're_eligibility',
        rule: 'C-RE-5',
        key: 'engine.gate.reentry_too_soon',
        values: { since: hours(1) - 1, window: hours(1) },
      },
    ]);
  });

  it('C-RE-1: switched off, nobody comes in twice', () => {
    const run = play({ canvases: [canvas({ reentry: { allowed: false } })] })
      .event(0, 'start')
      .event(days(20), 'start');
    expect(refusals(run)).toEqual([
      { gate: 're_eligibility', rule: 'C-RE-1', key: 'engine.gate.reentry_off', values: undefined },
    ]);
  });

  it('O-11: less than a second after the last entry nobody comes in again', () => {
    const again = (at: number, settings: PlayOptions['settings'] = {}) =>
      play({ canvases: [canvas()], settings })
        .event(0, 'start')
        .event(at, 'start');
    expect(again(seconds(1)).entries).toHaveLength(2);
    expect(asked(again(seconds(1)))).toContain('same_second passed engine.gate.second_over');
    expect(refusals(again(999))).toEqual([
      {
        gate: 'same_second',
        rule: 'O-11',
        key: 'engine.gate.same_second',
        values: { since: 999, limit: 1_000 },
      },
    ]);
  });
});

describe('who is kept out', () => {
  const everybodyTrue = {
    type: 'group',
    join: 'and',
    filters: [{ type: 'custom_attribute', attribute: 'x', comparison: { type: 'boolean', operator: 'is_true' } }],
  };

  it('C-AUD-9: the global control group is the lowest buckets, and stays out of everything', () => {
    const bucket = (id: string) => randomBucket(id);
    const ids = Array.from({ length: 300 }, (_, index) => `p${index}`);
    const controlled = { canvases: [canvas()], globalControl: { percentage: 15, excludedTags: [] } };
    const inside = ids.filter((id) => play({ ...controlled, id }).event(0, 'start').entries.length > 0);
    expect(inside).toEqual(ids.filter((id) => bucket(id) >= 1_500));
    const low = ids.find((id) => bucket(id) < 1_500) ?? '';
    expect(refusals(play({ ...controlled, id: low }).event(0, 'start'))).toEqual([
      {
        gate: 'global_control',
        rule: 'C-AUD-9',
        key: 'engine.gate.in_global_control',
        values: { bucket: bucket(low), below: 1_500 },
      },
    ]);
    const high = ids.find((id) => bucket(id) >= 1_500) ?? '';
    expect(asked(play({ ...controlled, id: high }).event(0, 'start'))).toContain(
      'global_control passed engine.gate.not_in_global_control',
    );
  });

  it('C-AUD-10: who meets the exit criteria does not get in', () => {
    const run = play({ canvases: [canvas({ exit: { filter: everybodyTrue } })], profile: { x: true } });
    expect(refusals(run.event(0, 'start'))).toEqual([
      { gate: 'exit_criteria', rule: 'C-AUD-10', key: 'engine.gate.exit_criteria_met', values: undefined },
    ]);
  });

  it('C-LIM-1, O-17: a full canvas lets nobody in until its next period', () => {
    const shared = createShared();
    const full = (id: string) => play({ canvases: [canvas({ volume: { max: 1, per: 'hour' } })], shared, id });
    expect(full('a').event(0, 'start').entries).toHaveLength(1);
    expect(refusals(full('b').event(minutes(59), 'start'))).toEqual([
      {
        gate: 'volume_limited',
        rule: 'O-17',
        key: 'engine.gate.volume_limited',
        values: { entries: 1, max: 1, per: 'hour' },
      },
    ]);
    expect(full('d').event(hours(1), 'start').entries).toHaveLength(1);
    expect([...(shared.entries.get('c')?.values() ?? [])]).toEqual([1, 1]);
  });

  it('C-LIM-1: days are UTC days, a lifetime never ends', () => {
    const second = (per: string, at: number) => {
      const shared = createShared();
      const limited = canvas({ volume: { max: 1, per } });
      play({ canvases: [limited], shared, id: 'a' }).event(0, 'start');
      return play({ canvases: [limited], shared, id: 'b' }).event(at, 'start').entries.length;
    };
    expect([hours(15) - 1, hours(15)].map((at) => second('day', at))).toEqual([0, 1]);
    expect(second('lifetime', days(20))).toBe(0);
  });
});

describe('what a campaign asks', () => {
  it('C-SEND-1: the subscription, with the state it looked at', () => {
    const of = (profile: PlayOptions['profile'] & object, to: string) =>
      refusals(play({ campaigns: [campaign({ send: { to } })], profile }).event(0, 'start'));
    expect(of({ email_subscribe: 'unsubscribed' }, 'subscribed_or_opted_in')).toEqual([
      {
        gate: 'audience',
        rule: 'C-SEND-1',
        key: 'engine.gate.subscription_refuses',
        values: { state: 'unsubscribed', sendTo: 'subscribed_or_opted_in' },
      },
    ]);
    expect(of({}, 'opted_in_only').map(({ values }) => values)).toEqual([
      { state: 'subscribed', sendTo: 'opted_in_only' },
    ]);
  });

  it('W-ELIG-1, W-ELIG-3, W-ELIG-5: counts from the last receipt, the end of the window included', () => {
    const window = { allowed: true, window: { value: 1, unit: 'hours' } };
    const again = (at: number, reeligibility: object = window) =>
      play({ campaigns: [campaign({ reeligibility })] })
        .event(0, 'start')
        .event(at, 'start');
    expect(again(hours(1)).of('request')).toHaveLength(2);
    expect(asked(again(hours(1)))).toContain('re_eligibility passed engine.gate.receipt_allowed');
    expect(refusals(again(hours(1) - 1))).toEqual([
      {
        gate: 're_eligibility',
        rule: 'W-ELIG-3',
        key: 'engine.gate.receipt_too_soon',
        values: { since: hours(1) - 1, window: hours(1) },
      },
    ]);
    expect(refusals(again(days(9), { allowed: false }))).toEqual([
      { gate: 're_eligibility', rule: 'W-ELIG-1', key: 'engine.gate.received_once', values: { at: start } },
    ]);
  });

  it('W-ELIG-4, W-ELIG-7: nobody is sent a second one while the first is on its way, unless the window is 0', () => {
    const salesforce = { partners: [{ host: 'partner.example', answers: [{ status: 503 }] }] };
    const twice = (value: number) =>
      play({
        campaigns: [campaign({ reeligibility: { allowed: true, window: { value, unit: 'minutes' } } })],
        salesforce,
      })
        .event(0, 'start')
        .event(1, 'start');
    expect(refusals(twice(5))).toEqual([
      { gate: 'in_progress', rule: 'W-ELIG-7', key: 'engine.gate.in_progress', values: undefined },
    ]);
    expect(refusals(twice(0))).toEqual([]);
  });

  it('W-DELAY-6: the hours of the day, by the own time of what was done', () => {
    const timing = { timeOfDay: { from: '09:00', to: '10:00', then: 'skip' } };
    const at = (time: number, own?: number) =>
      play({ campaigns: [campaign({ timing })], settings: { companyTimeZone: 'UTC' } }).event(time, 'start', {}, own);
    expect([0, minutes(60) - 1, minutes(60)].map((time) => at(time).of('request').length)).toEqual([1, 1, 0]);
    expect(asked(at(0))).toContain('time_of_day passed engine.gate.time_of_day_open');
    expect(refusals(at(hours(2)))).toEqual([
      {
        gate: 'time_of_day',
        rule: 'W-DELAY-6',
        key: 'engine.gate.time_of_day',
        values: { from: 540, to: 600, zone: 'UTC' },
      },
    ]);
    expect(at(hours(2), minutes(5)).of('request')).toHaveLength(1);
  });
});
