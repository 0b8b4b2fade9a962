import { describe, expect, it } from 'vitest';
import type { FilterGroup } from '@/core/segments/filter';
import {
  enterOn,
  group,
  hours,
  makeCanvas,
  paths,
  performs,
  seconds,
  sessionStart,
  set,
  start,
  update,
} from '@/workflow/__fixtures__/documents';
import { play } from '@/workflow/__fixtures__/play';
import { webhook as webhookNode } from '../webhook';
import { webhookConfig } from '../webhook/schema';
import { message } from '.';
import { isAppChannel, messageChannels, messageConfig } from './schema';

const onlyGold: FilterGroup = {
  type: 'group',
  join: 'and',
  filters: [
    {
      type: 'custom_attribute',
      attribute: 'tier',
      comparison: { type: 'string', operator: 'is_any_of', values: ['gold'] },
    },
  ],
};

function sending(kind: string, config: object, parts: object = {}) {
  return makeCanvas({
    id: 'x',
    entry: enterOn(performs('go')),
    steps: [{ id: 'send', kind, name: 'send', config, next: { next: 'mark' } }, update('mark', [set('went on', true)])],
    ...parts,
  });
}

const sent = (run: ReturnType<typeof play>) => run.person.sentBySend[0];

const webhook = { url: 'https://hooks.example.com/', method: 'POST', headers: [], body: { type: 'raw', text: '{}' } };

describe('a message of another channel', () => {
  const atOnce = messageChannels.filter((channel) => !isAppChannel(channel));

  it.each(atOnce)('C-MSG-1: C-MSG-2: %s goes out, counts as sent, and the person goes on', (channel) => {
    const profile = { email: 'a@example.com', phone: '+82100000000' };
    const run = play({ canvases: [sending('message', { channel })], profile }).event(0, 'go');
    expect(run.of('message_sent').map((sent) => [sent.channel, sent.step])).toEqual([[channel, 'send']]);
    expect(run.person.sentBySend).toEqual([1]);
    expect(run.counters.sends.map(({ started, sent }) => [started, sent])).toEqual([[1, 1]]);
    // No webhook: the figures of hand-overs do not count it.
    expect(run.person.tally).toMatchObject({ sent: 0, firstSentAt: null });
    expect(run.counters.sentPerDay.size).toBe(0);
    expect(run.attribute('went on')).toBe(true);
    expect(run.keys).toEqual([]);
  });

  it.each([
    ['email', 'email'],
    ['sms', 'phone'],
    ['whatsapp', 'phone'],
  ])('C-MSG-2: who has no address for %s is not sent to, and goes on', (channel, field) => {
    const run = play({ canvases: [sending('message', { channel })] }).event(0, 'go');
    expect(run.refusals).toEqual(['x reachable']);
    expect(run.of('not_sent')[0]?.cause.because.values).toEqual({ field });
    expect(run.of('message_sent')).toEqual([]);
    expect(run.attribute('went on')).toBe(true);
  });

  it('C-SEND-1: C-SEND-2: the subscription is asked at the message, not at entry; push has one of its own', () => {
    const send = { to: 'opted_in_only' };
    const email = play({
      canvases: [sending('message', { channel: 'email' }, { send })],
      profile: { email: 'a@example.com', email_subscribe: 'subscribed' },
    }).event(0, 'go');
    expect(email.refusals).toEqual(['x audience']);
    expect(email.attribute('went on')).toBe(true);
    const push = (state: string) =>
      play({
        canvases: [sending('message', { channel: 'push' }, { send })],
        profile: { email_subscribe: 'unsubscribed', push_subscribe: state },
      }).event(0, 'go');
    expect(push('opted_in').of('message_sent')).toHaveLength(1);
    expect(push('subscribed').refusals).toEqual(['x audience']);
  });

  const apps = messageChannels.filter(isAppChannel);
  const outcomes = (run: ReturnType<typeof play>) =>
    run.of('message_sent').map(({ at, outcome }) => [outcome, at - start]);

  it.each(apps)(
    'C-MSG-6: S-RET-1: %s is live from its step, and shown at a later session; people go on at once',
    (channel) => {
      const run = play({ canvases: [sending('message', { channel })], split: true }).event(0, 'go');
      expect(run.attribute('went on')).toBe(true);
      expect(run.person.sentBySend).toEqual([0]);
      run.session(hours(5)).session(hours(6));
      expect(outcomes(run)).toEqual([
        ['live', 0],
        ['shown', hours(5)],
      ]);
      expect(run.person.sentBySend).toEqual([1]);
    },
  );

  it('C-MSG-6: is not shown once it has expired', () => {
    const config = { channel: 'in_app', expiry: { value: 2, unit: 'hours' } };
    const shown = (at: number) =>
      outcomes(
        play({ canvases: [sending('message', config)] })
          .event(0, 'go')
          .session(at),
      ).length;
    expect([shown(hours(2) - 1), shown(hours(2))]).toEqual([2, 1]);
  });

  it('C-MSG-6: ten at most wait in one step', () => {
    const run = play({ canvases: [sending('message', { channel: 'in_app' })] });
    for (let n = 0; n < 12; n += 1) run.event(seconds(2 * n), 'go');
    expect(run.refusals).toEqual(['x in_progress', 'x in_progress']);
    run.session(hours(1));
    expect(run.person.sentBySend).toEqual([10]);
  });

  it('C-ACTION-26: the session that takes a path does not show the message behind it: a second one is needed', () => {
    const steps = [
      paths('paths', { groups: [group('back', [sessionStart])] }, { back: 'send' }),
      { id: 'send', kind: 'message', name: 'send', config: { channel: 'in_app' }, next: {} },
    ];
    const run = play({ canvases: [makeCanvas({ id: 'x', entry: enterOn(performs('go')), steps })] });
    run.event(0, 'go').session(hours(1));
    expect(outcomes(run)).toEqual([['live', hours(1)]]);
    run.session(hours(2));
    expect(outcomes(run).at(-1)).toEqual(['shown', hours(2)]);
  });

  it('C-EXIT-12: C-STOP-1: it outlives its entry, but not while the canvas is stopped', () => {
    const run = play({ canvases: [sending('message', { channel: 'in_app' })] }).event(0, 'go');
    expect(run.exits).toEqual(['1 completed']);
    run.status(hours(1), 'x', true).session(hours(2)).status(hours(3), 'x', false).session(hours(4));
    expect(outcomes(run).at(-1)).toEqual(['shown', hours(4)]);
  });

  it('C-SEND-8: inside the app neither subscription nor quiet hours hold a message back', () => {
    const quietHours = { from: '00:00', to: '23:59', then: 'abort' };
    const run = (channel: string) =>
      play({
        canvases: [sending('message', { channel }, { send: { to: 'opted_in_only', quietHours } })],
        profile: { push_subscribe: 'opted_in' },
      }).event(0, 'go');
    expect(outcomes(run('in_app'))).toEqual([['live', 0]]);
    expect(run('push').refusals).toEqual(['x quiet_hours']);
  });

  it('C-MSG-8: Intelligent Timing is told, and the run sends at once', () => {
    const config = { channel: 'push', intelligentTiming: true };
    expect(message.rules?.(messageConfig.parse(config)).map(({ code }) => code)).toEqual([
      'message-intelligent-timing',
    ]);
    expect(message.rules?.(messageConfig.parse({ channel: 'push' }))).toEqual([]);
    const run = play({ canvases: [sending('message', config)] }).event(0, 'go');
    expect(run.of('message_sent')[0]?.at).toBe(start);
  });
});

describe.each([
  ['message', { channel: 'push' }],
  ['webhook', webhook],
])('the delivery validation of a %s', (kind, config) => {
  const validated = { ...config, validate: { filter: onlyGold } };

  it('C-MSG-3: lets who matches have it', () => {
    const run = play({ canvases: [sending(kind, validated)], profile: { tier: 'gold' } }).event(0, 'go');
    expect(sent(run)).toBe(1);
    expect(run.attribute('went on')).toBe(true);
  });

  it('C-MSG-3: ends the journey of who does not, and says what was looked at', () => {
    const run = play({ canvases: [sending(kind, validated)], profile: { tier: 'silver' } }).event(0, 'go');
    expect(run.exits).toEqual(['1 delivery_validation']);
    expect(sent(run)).toBe(0);
    expect(run.attribute('went on')).toBeUndefined();
    const cause = run.of('exited')[0]?.cause;
    expect(cause?.rule).toBe('C-MSG-3');
    expect(cause?.leaves?.map(({ because }) => because.values?.['value'])).toEqual(['silver']);
  });

  it('C-MSG-3: is asked when the message goes out, not when it is held back by quiet hours', () => {
    const quietHours = { from: '08:00', to: '12:00', then: 'next_available' };
    const canvas = sending(kind, validated, { send: { to: 'all', quietHours } });
    const run = play({ canvases: [canvas], profile: { tier: 'silver' }, split: true }).event(0, 'go');
    expect(run.waitingSteps).toEqual(['send']);
    run.attributes(hours(1), { tier: 'gold' }).until(hours(3) + 1);
    expect(sent(run)).toBe(1);
    expect(run.exits).toEqual(['1 completed']);
  });

  it('without a filter validates nobody away', () => {
    const run = play({ canvases: [sending(kind, { ...config, validate: { filter: null } })] }).event(0, 'go');
    expect(sent(run)).toBe(1);
  });
});

describe.each([
  ['message', { channel: 'push' }, (config: unknown) => message.rules?.(messageConfig.parse(config))],
  ['webhook', webhook, (config: unknown) => webhookNode.rules?.(webhookConfig.parse(config))],
] as const)('quiet hours of a %s of its own', (kind, config, problemsOf) => {
  const allDay = { from: '00:00', to: '23:59', then: 'abort' };
  const send = { to: 'all', quietHours: allDay };

  it('C-SEND-5: stand in for those of the canvas, or for none', () => {
    const run = (quietHours: unknown, settings: object) =>
      play({ canvases: [sending(kind, { ...config, quietHours }, { send: settings })] }).event(0, 'go');
    expect(run(undefined, send).refusals).toEqual(['x quiet_hours']);
    expect(sent(run('ignore', send))).toBe(1);
    expect(sent(run({ from: '23:58', to: '23:59' }, send))).toBe(1);
    expect(run(allDay, { to: 'all' }).refusals).toEqual(['x quiet_hours']);
  });

  it('are told to be none where they begin when they end', () => {
    const said = (quietHours: unknown) =>
      problemsOf({ ...config, quietHours })?.map(({ code, path }) => `${code} ${path ?? ''}`);
    expect(said({ from: '08:00', to: '08:00' })).toEqual(['step-quiet-hours quietHours']);
    expect(said({ from: '08:00', to: '08:01' })).toEqual([]);
    expect(said('ignore')).toEqual([]);
  });
});

describe('the subscription group of a text', () => {
  const held = (state: string) => [{ subscription_group_id: 'news', subscription_state: state }];

  it.each(['sms', 'whatsapp', 'line'])(
    'D-SUB-2: decides who gets it by %s, whatever the send settings say',
    (channel) => {
      const run = (groups: ReturnType<typeof held> | undefined) =>
        play({
          canvases: [sending('message', { channel, subscriptionGroup: 'news' }, { send: { to: 'all' } })],
          profile: { phone: '1', ...(groups === undefined ? {} : { subscription_groups: groups }) },
        }).event(0, 'go');
      expect(sent(run(held('subscribed')))).toBe(1);
      expect(run(held('unsubscribed')).refusals).toEqual(['x audience']);
      expect(run(undefined).refusals).toEqual(['x audience']);
      expect(run(undefined).attribute('went on')).toBe(true);
    },
  );

  it('D-SUB-2: says nothing about other channels, and is missed where there is none', () => {
    const push = sending('message', { channel: 'push', subscriptionGroup: 'news' });
    expect(sent(play({ canvases: [push] }).event(0, 'go'))).toBe(1);
    const said = (config: object) => message.rules?.(messageConfig.parse(config)).map(({ code }) => code);
    expect(said({ channel: 'line' })).toEqual(['message-group-missing']);
    expect(said({ channel: 'line', subscriptionGroup: 'news' })).toEqual([]);
    expect(said({ channel: 'email' })).toEqual([]);
  });
});
