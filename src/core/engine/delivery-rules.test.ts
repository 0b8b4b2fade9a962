import { describe, expect, it } from 'vitest';
import {
  changes,
  days,
  delay,
  enterOn,
  handOffCampaign,
  hours,
  makeCanvas,
  makeWorkspace,
  minutes,
  performs,
  plus,
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

function capRules(rules: readonly object[]): NonNullable<PlayOptions['frequencyCaps']> {
  return makeWorkspace({ frequencyCaps: rules }).frequencyCaps ?? [];
}

describe('what is asked when a message is about to go out', () => {
  const quiet = (then: string) => ({ send: { to: 'all', quietHours: { from: '09:00', to: '10:30', then } } });

  it('C-SEND-3, C-SEND-4: quiet hours hold it back to their end, or drop it', () => {
    const held = play({ campaigns: [campaign(quiet('next_available'))] }).event(0, 'start');
    expect(held.of('send_scheduled').map(({ until, cause }) => [until - start, cause])).toEqual([
      [
        minutes(90),
        {
          rule: 'C-SEND-3',
          because: {
            key: 'engine.gate.quiet_next_available',
            values: { until: start + minutes(90), zone: 'UTC' },
          },
        },
      ],
    ]);
    expect(refusals(play({ campaigns: [campaign(quiet('abort'))] }).event(0, 'start'))).toEqual([
      {
        gate: 'quiet_hours',
        rule: 'C-SEND-4',
        key: 'engine.gate.quiet_abort',
        values: { until: start + minutes(90), zone: 'UTC' },
      },
    ]);
  });

  it('W-RATE-1, W-ABORT-2: a full minute holds it back, three days of waiting drop it', () => {
    const shared = createShared();
    const limited = { campaigns: [campaign({ send: { to: 'all', perMinute: 10 } })], shared };
    play({ ...limited, id: 'a' }).event(0, 'start');
    const held = play({ ...limited, id: 'b' }).event(0, 'start');
    expect(held.of('send_scheduled').map(({ until, cause }) => [until - start, cause])).toEqual([
      [
        seconds(6),
        {
          rule: 'W-RATE-1',
          because: { key: 'engine.gate.rate_limited', values: { perMinute: 10, until: start + seconds(6) } },
        },
      ],
    ]);
    shared.nextFree.set('notice', start + hours(72));
    expect(refusals(play({ ...limited, id: 'd' }).event(0, 'start'))).toEqual([
      { gate: 'rate_limit', rule: 'W-ABORT-2', key: 'engine.gate.rate_over_72h', values: { perMinute: 10 } },
    ]);
  });

  it('C-MSG-2: an empty address is none', () => {
    const mail = canvas({
      steps: [{ id: 'm', kind: 'message', name: 'm', config: { channel: 'email', description: 'Hello' } }],
    });
    const sent = (profile: PlayOptions['profile'] & object) =>
      play({ canvases: [mail], profile })
        .event(0, 'start')
        .of('message_sent').length;
    expect([{ email: 'a@b.example' }, { email: '' }, {}].map(sent)).toEqual([1, 0, 0]);
  });
});

describe('what waits leaves in time', () => {
  it('O-5: at one instant entries wake before sends that waited, those before retries', () => {
    const flow = canvas({ steps: [delay('wait', 1, 'hours', 'u'), update('u', [plus(1, 'a')])] });
    const timing = { delay: { type: 'after', duration: { value: 1, unit: 'hours' } } };
    const run = play({ canvases: [flow], campaigns: [campaign({ timing })] }).event(0, 'start');
    run.until(hours(2));
    const order = run.trace.filter(({ at }) => at === start + hours(1)).map(({ type }) => type);
    expect(order.indexOf('send_due')).toBeGreaterThan(order.indexOf('exited'));
  });

  it('C-ENTRY-13: a change made by a step lets people into another canvas at once', () => {
    const other = makeCanvas({ id: 'd', entry: enterOn(changes('a')), steps: [update('v', [plus(5)])] });
    const first = canvas({ steps: [update('u', [plus(1, 'a')])] });
    expect(play({ canvases: [first, other] }).event(0, 'start').value).toBe(5);
  });
});

describe('frequency caps', () => {
  const cap = (max: number, every: object, parts: object = {}) => [{ max, channel: 'any', every, ...parts }];
  const hour = { value: 60, unit: 'minutes' };

  function capped(frequencyCaps: readonly object[], parts: object = {}): Play {
    return play({ campaigns: [campaign(parts)], frequencyCaps: capRules(frequencyCaps) });
  }

  it('W-CAP-1: minutes and hours count back from the moment, their end excluded', () => {
    const again = (at: number) => capped(cap(1, hour)).event(0, 'start').event(at, 'start');
    expect(again(hours(1)).of('request')).toHaveLength(2);
    expect(refusals(again(hours(1) - 1))).toEqual([
      {
        gate: 'frequency_cap',
        rule: 'W-CAP-1',
        key: 'engine.gate.capped',
        values: { max: 1, count: 1, channel: 'any', tag: null, window: hours(1) },
      },
    ]);
  });

  it('W-CAP-1: days are calendar days of the person, the current one included', () => {
    const sent = (value: number, at: number) =>
      capped(cap(1, { value, unit: 'days' }))
        .event(0, 'start')
        .event(at, 'start');
    // The run starts at 09:00, so that the next midnight is 15 hours off.
    expect([hours(15) - 1, hours(15)].map((at) => sent(1, at).of('request').length)).toEqual([1, 2]);
    expect([hours(39) - 1, hours(39)].map((at) => sent(2, at).of('request').length)).toEqual([1, 2]);
    expect([hours(63) - 1, hours(63)].map((at) => sent(3, at).of('request').length)).toEqual([1, 2]);
    expect(refusals(sent(2, hours(20)))[0]?.values).toEqual({ max: 1, count: 1, channel: 'any', tag: null, days: 2 });
  });

  it('W-CAP-1: a message at midnight belongs to the day that begins', () => {
    const run = capped(cap(1, { value: 1, unit: 'days' }))
      .event(hours(15), 'start')
      .event(hours(20), 'start');
    expect(run.of('request')).toHaveLength(1);
  });

  it('W-CAP-1: caps join by AND; one of another channel does not count', () => {
    const two = [...cap(2, hour), ...cap(1, hour, { channel: 'email' })];
    const run = capped(two).event(0, 'start').event(1_000, 'start').event(2_000, 'start');
    expect(run.of('request')).toHaveLength(2);
  });

  it('W-CAP-3: what ignores the caps goes out and does not count, unless it is told to', () => {
    const first = (capping: string) => campaign({ id: 'first', send: { to: 'all', capping } });
    const run = (capping: string) =>
      play({ campaigns: [first(capping), campaign()], frequencyCaps: capRules(cap(1, hour)) }).event(0, 'start');
    expect(
      run('ignore')
        .of('request')
        .map(({ flow }) => flow),
    ).toEqual(['first', 'notice']);
    expect(
      run('ignore_but_count')
        .of('request')
        .map(({ flow }) => flow),
    ).toEqual(['first']);
    expect(run('ignore').person.received.map(({ flow }) => flow)).toEqual([1]);
    expect(run('ignore_but_count').person.received.map(({ flow }) => flow)).toEqual([0]);
  });

  it('keeps what counts for 31 days, and nothing where there are no caps', () => {
    const run = capped(cap(9, hour)).event(0, 'start').event(days(1), 'start').event(days(31), 'start');
    expect(run.person.received.map(({ at }) => at - start)).toEqual([0, days(1), days(31)]);
    run.event(days(31) + 1, 'start');
    expect(run.person.received.map(({ at }) => at - start)).toEqual([days(1), days(31), days(31) + 1]);
    run.event(days(90), 'start');
    expect(run.person.received.map(({ at }) => at - start)).toEqual([days(90)]);
    expect(play({ campaigns: [campaign()] }).event(0, 'start').person.received).toEqual([]);
  });

  it('C-SEND-8: messages inside apps are neither capped nor counted', () => {
    const inApp = canvas({
      steps: [{ id: 'm', kind: 'message', name: 'm', config: { channel: 'banner', description: 'Hello' } }],
    });
    const run = play({ canvases: [inApp], frequencyCaps: capRules(cap(1, hour)) }).event(0, 'start');
    expect(run.person.received).toEqual([]);
  });
});
