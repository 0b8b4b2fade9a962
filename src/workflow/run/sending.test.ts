import { describe, expect, it } from 'vitest';
import { createShared } from '@/core/engine/shared';
import type { JsonObject } from '@/core/kernel/json';
import {
  enterOn,
  handOffCampaign,
  hours,
  makeCanvas,
  minutes,
  performs,
  plus,
  seconds,
  start,
  update,
} from '../__fixtures__/documents';
import { couplesPeople } from './coupling';
import { play, type Play, type PlayOptions } from '../__fixtures__/play';

const message = { url: 'https://partner.example/notice', body: { type: 'raw', text: 'x' } };

/** A campaign set off by `ask`, as often as it is asked. */
function notice(parts: object = {}) {
  return handOffCampaign({
    id: 'notice',
    delivery: { type: 'action', triggers: [performs('ask')] },
    audience: { filter: null },
    reeligibility: { allowed: true, window: { value: 0, unit: 'minutes' } },
    message,
    ...parts,
  });
}

function hooks(send: object) {
  return makeCanvas({
    id: 'hooks',
    entry: enterOn(performs('ask')),
    send: { to: 'all', ...send },
    steps: [
      { id: 'hook', kind: 'webhook', name: 'hook', config: message, next: { next: 'one' } },
      update('one', [plus(1)]),
    ],
  });
}

const afterHour = { delay: { type: 'after', duration: { value: 1, unit: 'hours' } } };
const quiet = { quietHours: { from: '09:00', to: '10:30' } };

/** When requests went out, in ms after the start. */
const sentAt = (run: Play) => run.of('request').map(({ at }) => at - start);

const waits: readonly (readonly [string, PlayOptions])[] = [
  ['a delay', { campaigns: [notice({ timing: afterHour })] }],
  ['quiet hours', { campaigns: [notice({ send: { to: 'all', ...quiet } })] }],
  ['quiet hours in a canvas', { canvases: [hooks(quiet)] }],
  [
    'a cap',
    { campaigns: [notice()], frequencyCaps: [{ max: 1, channel: 'any', every: { value: 90, unit: 'minutes' } }] },
  ],
];

describe('a send that waits', () => {
  it('W-ABORT-4: is not sent when its campaign was stopped meanwhile, and waits on when it was resumed in time', () => {
    const run = play({ campaigns: [notice({ timing: afterHour })] });
    run.event(0, 'ask').status(minutes(30), 'notice', true).until(hours(2));
    expect(sentAt(run)).toEqual([]);
    expect(run.refusals).toEqual(['notice status']);
    const resumed = play({ campaigns: [notice({ timing: afterHour })] });
    resumed.event(0, 'ask').status(minutes(30), 'notice', true).status(minutes(40), 'notice', false).until(hours(2));
    expect(sentAt(resumed)).toEqual([hours(1)]);
  });

  it('W-ABORT-4: is not cancelled by exception events while the campaign is stopped', () => {
    const run = play({ campaigns: [notice({ timing: { ...afterHour, exceptions: [performs('bought')] } })] });
    run.event(0, 'ask').status(minutes(10), 'notice', true).event(minutes(20), 'bought');
    run.status(minutes(30), 'notice', false).until(hours(2));
    expect(sentAt(run)).toEqual([hours(1)]);
  });

  it('C-STOP-2: an entry whose message waits leaves when the canvas is stopped at the time it would go out', () => {
    const run = play({ canvases: [hooks(quiet)] });
    run.event(minutes(5), 'ask').status(minutes(20), 'hooks', true).until(hours(2));
    expect(run.exits).toEqual(['1 inactive_canvas_step']);
    expect(sentAt(run)).toEqual([]);
  });

  it('W-DELAY-1: counts from the own time of what was done; what is due in the past goes out now', () => {
    const run = play({ campaigns: [notice({ timing: afterHour })] });
    run.event(hours(3), 'ask', {}, hours(2.5)).event(hours(5), 'ask', {}, hours(1)).until(hours(9));
    expect(sentAt(run)).toEqual([hours(3.5), hours(5)]);
  });

  it.each(waits)('is the same after a snapshot: %s', (_, options) => {
    const story = (extra: Partial<PlayOptions>): Play =>
      play({ ...options, ...extra })
        .event(0, 'ask', { plan: 'pro' })
        .event(minutes(20), 'ask')
        .event(hours(1.5), 'ask')
        .until(hours(5));
    const whole = story({});
    const split = story({ split: true });
    expect(split.trace).toEqual(whole.trace);
    expect(whole.of('request').length).toBeGreaterThan(0);
  });

  it('keeps the event’s properties until it is rendered', () => {
    const body = { type: 'raw', text: 'plan {{event_properties.${plan}}}' };
    const run = play({ campaigns: [notice({ timing: afterHour, message: { ...message, body } })], split: true });
    run.event(0, 'ask', { plan: 'pro' }).until(hours(2));
    expect(run.of('request').map(({ request }) => request.body)).toEqual(['plan pro']);
  });
});

describe('the subscription of a webhook', () => {
  const outcome = (to: string, state: string | null): readonly string[] => {
    const profile = state === null ? {} : { email_subscribe: state };
    const run = play({ campaigns: [notice({ send: { to } })], profile });
    run.event(0, 'ask');
    return run.of('request').length > 0 ? ['sent'] : run.refusals;
  };

  it('C-SEND-2, W-AUD-3, D-SUB-4: is the person’s email state: a webhook has none of its own, and nothing else is asked', () => {
    const states = ['opted_in', 'subscribed', null, 'unsubscribed'];
    const table = (to: string) => states.map((state) => outcome(to, state)[0]);
    expect(table('all')).toEqual(['sent', 'sent', 'sent', 'sent']);
    expect(table('subscribed_or_opted_in')).toEqual(['sent', 'sent', 'sent', 'notice audience']);
    expect(table('opted_in_only')).toEqual(['sent', 'notice audience', 'notice audience', 'notice audience']);
  });
});

describe('a rate limit', () => {
  const people = (count: number, options: PlayOptions): readonly Play[] => {
    const shared = createShared();
    return Array.from({ length: count }, (_, index) => play({ ...options, shared, id: `p${index}` }));
  };

  it('W-RATE-1, W-RATE-2: spreads messages evenly over the minute, whoever they are for', () => {
    const runs = people(12, { campaigns: [notice({ send: { to: 'all', perMinute: 10 } })] });
    for (const run of runs) run.event(0, 'ask');
    for (const run of runs) run.until(hours(1));
    expect(runs.flatMap(sentAt)).toEqual(runs.map((_, index) => seconds(6 * index)));
  });

  it('W-RATE-2, L-ABORT-8: an aborted message takes its place all the same', () => {
    const body = { type: 'raw', text: '{% abort_message("no") %}' };
    const [first, second] = people(2, {
      campaigns: [notice({ send: { to: 'all', perMinute: 10 }, message: { ...message, body } })],
    });
    first?.event(0, 'ask');
    second?.event(0, 'ask').until(hours(1));
    expect(second?.of('aborted').map(({ at }) => at - start)).toEqual([seconds(6)]);
  });

  it('W-RATE-4, L-CC-31: Connected Content has no limit of its own: its calls follow the messages', () => {
    const body = { type: 'raw', text: '{% connected_content https://content.example/a :save a %}x' };
    const campaigns = [notice({ send: { to: 'all', perMinute: 10 }, message: { ...message, body } })];
    const runs = people(3, { campaigns });
    for (const run of runs) run.event(0, 'ask');
    for (const run of runs) run.until(hours(1));
    expect(runs.flatMap((run) => run.of('content_call').map(({ at }) => at - start))).toEqual([0, 6_000, 12_000]);
  });

  it('W-RATE-2: who is refused before takes no place', () => {
    const options = { campaigns: [notice({ send: { to: 'subscribed_or_opted_in', perMinute: 10 } })] };
    const shared = createShared();
    play({ ...options, shared, id: 'a', profile: { email_subscribe: 'unsubscribed' } }).event(0, 'ask');
    const other = play({ ...options, shared, id: 'b' })
      .event(0, 'ask')
      .until(hours(1));
    expect(sentAt(other)).toEqual([0]);
  });

  it('C-SEND-7, W-ABORT-2: a message that would be 72 hours late is given up', () => {
    const shared = createShared();
    const options = { campaigns: [notice({ send: { to: 'all', perMinute: 10 } })], shared };
    const run = play(options);
    shared.nextFree.set('notice', start + hours(72));
    run.event(0, 'ask');
    expect(run.refusals).toEqual(['notice rate_limit']);
    shared.nextFree.set('notice', start + minutes(1) + hours(72) - 1);
    run.event(minutes(1), 'ask').until(hours(80));
    expect(sentAt(run)).toEqual([minutes(1) + hours(72) - 1]);
  });

  it('C-SEND-7, C-MSG-2: in a canvas the entry waits in the step for its turn, and keeps it', () => {
    const runs = people(3, { canvases: [hooks({ perMinute: 10 })] });
    for (const run of runs) run.event(0, 'ask');
    for (const run of runs) run.until(hours(1));
    expect(runs.flatMap(sentAt)).toEqual([0, seconds(6), seconds(12)]);
    expect(runs.map((run) => run.value)).toEqual([1, 1, 1]);
  });

  it('C-LIM-1, W-RATE-1: couples people, and nothing else of the send settings does', () => {
    expect(couplesPeople(play({ campaigns: [notice({ send: { to: 'all', ...quiet } })] }).program)).toBe(false);
    expect(couplesPeople(play({ campaigns: [notice({ send: { to: 'all', perMinute: 10 } })] }).program)).toBe(true);
    const settings = { unhealthyHostAfter: 3_000 };
    expect(couplesPeople(play({ campaigns: [notice()], settings }).program)).toBe(true);
  });
});

describe('an unhealthy host', () => {
  const script = (...answers: readonly JsonObject[]): JsonObject => ({
    partners: [{ host: 'partner.example', answers }],
  });

  it('W-HOST-1, W-HOST-2, W-HOST-3: after too many failures in a minute nobody calls it for a minute: 598, retried', () => {
    const shared = createShared();
    const options = {
      campaigns: [notice()],
      salesforce: script({ status: 503 }, { status: 200 }),
      settings: { unhealthyHostAfter: 2 },
      shared,
    };
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => play({ ...options, id }));
    a?.event(0, 'ask');
    b?.event(seconds(1), 'ask');
    c?.event(seconds(2), 'ask');
    d?.event(seconds(3), 'ask').until(minutes(5));
    expect(d?.of('response').map(({ response }) => response?.status)).toEqual([598, 503, 200]);
    expect(d?.keys.length).toBe(2);
    expect(d?.of('response')[0]?.outcome).toBe('retry');
  });

  it('W-HOST-1: failures more than a minute apart, and other statuses, leave it healthy', () => {
    const shared = createShared();
    const options = { campaigns: [notice()], settings: { unhealthyHostAfter: 1 }, shared };
    const failing = play({ ...options, id: 'a', salesforce: script({ status: 404 }) });
    failing.event(0, 'ask').event(seconds(1), 'ask').event(seconds(2), 'ask');
    expect(failing.of('response').map(({ response }) => response?.status)).toEqual([404, 404, 404]);
    const slow = play({ ...options, id: 'b', salesforce: script({ status: 503 }, { status: 404 }) });
    slow.event(minutes(1), 'ask');
    const late = play({ ...options, id: 'c', salesforce: script({ status: 503 }, { status: 404 }) });
    late.event(minutes(2), 'ask');
    const next = play({ ...options, id: 'd' });
    next.event(minutes(2) + 1, 'ask');
    expect(next.of('response').map(({ response }) => response?.status)).toEqual([200]);
  });

  it('L-CC-30, L-CC-31: Connected Content leaves a host alone only if nine answers in ten are failures', () => {
    const call = '{% connected_content https://content.example/a :save a %}{{a.__http_status_code__}}';
    const body = { type: 'raw', text: call };
    const asked = (answers: readonly JsonObject[], count: number): Play => {
      const shared = createShared();
      const salesforce = { partners: [{ host: 'content.example', answers }] };
      const campaigns = [notice({ message: { ...message, body } })];
      const run = play({ campaigns, salesforce, settings: { unhealthyHostAfter: 2 }, shared });
      for (let index = 0; index < count; index += 1) run.event(seconds(index), 'ask');
      return run;
    };
    const failing = asked([{ status: 503 }], 4);
    expect(failing.of('response').map(({ outcome, response }) => `${outcome} ${response?.status}`)).toEqual([
      ...['content 503', 'sent 200', 'content 503', 'sent 200', 'content 503', 'sent 200'],
      ...['content 598', 'sent 200'],
    ]);
    const mixed = asked([{ status: 200 }, { status: 503 }], 6);
    expect(mixed.of('response').filter(({ response }) => response?.status === 598)).toEqual([]);
  });
});
