import { describe, expect, it } from 'vitest';
import type { PersonEvent } from '@/core/engine/input';
import type { JsonObject } from '@/core/kernel/json';
import type { SignalKind } from '@/core/segments/signal';
import { trigger, type PropertyFilter, type Trigger } from '@/core/segments/trigger';
import '@/i18n/catalogue';
import { findMessage } from '@/i18n/registry';
import { createText } from '@/i18n/text';
import { readEventLine } from '../documents/lines';
import {
  enterOn,
  group,
  handOffCampaign,
  hours,
  makeCanvas,
  minutes,
  paths,
  performs,
  set,
  update,
} from '../__fixtures__/documents';
import { play, type Play, type PlayOptions } from '../__fixtures__/play';
import { toInputs } from './inputs';

function signal(kind: SignalKind, properties: JsonObject): PersonEvent {
  return { type: 'signal', signal: kind, properties };
}

/** Moments at which the trigger starts a canvas. Saved and restored at every step. */
function starts(on: Trigger, script: (person: Play) => Play, options: PlayOptions = {}): readonly number[] {
  const canvas = makeCanvas({ id: 'c', entry: enterOn(on), steps: [] });
  const settings = { sameSecond: 0, ...options.settings };
  const played = script(play({ split: true, ...options, settings, canvases: [canvas, ...(options.canvases ?? [])] }));
  return played.entries;
}

const email = (interaction: string, rest: JsonObject = {}): PersonEvent =>
  signal('message', { interaction, channel: 'email', flow: 'news', step: 's1', ...rest });

const cases: readonly (readonly [Trigger, yes: PersonEvent, no: PersonEvent])[] = [
  [{ type: 'message_interaction', interaction: 'opened' }, email('opened'), email('clicked')],
  [
    { type: 'message_interaction', interaction: 'clicked', flow: 'news' },
    email('clicked'),
    email('clicked', { flow: 'x' }),
  ],
  [
    { type: 'message_interaction', interaction: 'opened', flow: 'news', step: 's1' },
    email('opened'),
    email('opened', { step: 's2' }),
  ],
  [
    { type: 'message_interaction', interaction: 'received', channel: 'email' },
    email('received'),
    email('received', { channel: 'push' }),
  ],
  [
    { type: 'conversion_event', flow: 'c1' },
    signal('conversion', { flow: 'c1' }),
    signal('conversion', { flow: 'c2' }),
  ],
  [
    { type: 'location_entered' },
    signal('location', { location: 'HQ' }),
    signal('geofence', { geofence: 'HQ', event: 'enter' }),
  ],
  [
    { type: 'location_entered', location: 'HQ' },
    signal('location', { location: 'HQ' }),
    signal('location', { location: 'Lab' }),
  ],
  [
    { type: 'geofence', geofence: 'shop', event: 'exit' },
    signal('geofence', { geofence: 'shop', event: 'exit' }),
    signal('geofence', { geofence: 'shop', event: 'enter' }),
  ],
  [
    { type: 'inbound_message', channel: 'whatsapp' },
    signal('inbound_message', { channel: 'whatsapp', text: 'hi' }),
    signal('inbound_message', { channel: 'sms', text: 'hi' }),
  ],
  [
    { type: 'inbound_message', channel: 'line', text: 'STOP' },
    signal('inbound_message', { channel: 'line', text: 'STOP' }),
    signal('inbound_message', { channel: 'line', text: 'GO' }),
  ],
  [
    trigger.parse({ type: 'shop', event: 'order_placed' }),
    { type: 'custom_event', name: 'ecommerce.order_placed' },
    { type: 'custom_event', name: 'ecommerce.cart_updated' },
  ],
];

describe('triggers of the newer kinds', () => {
  it.each(cases)('C-ENTRY-10, W-TRIG-1: %o starts a canvas by what it names, and by nothing else', (on, yes, no) => {
    expect(starts(on, (person) => person.request(0, no).request(minutes(1), yes))).toEqual([minutes(1)]);
  });

  it.each(cases)('C-ACTION-6, C-EXIT-2: %o lets a waiting entry take its path, or ends it', (on, yes, no) => {
    const waiting = (parts: object) =>
      makeCanvas({
        id: 'w',
        entry: enterOn(performs('go')),
        steps: [paths('p', { groups: [group('g', [on])] }, {})],
        ...parts,
      });
    const path = play({ canvases: [waiting({})], split: true })
      .event(0, 'go')
      .request(1_000, no)
      .request(2_000, yes);
    expect(path.taken).toEqual(['p g']);
    const exit = play({
      canvases: [
        makeCanvas({
          id: 'w',
          entry: enterOn(performs('go')),
          exit: { triggers: [on] },
          steps: [paths('p', { groups: [group('g', [performs('never')])] }, {})],
        }),
      ],
      split: true,
    });
    exit.event(0, 'go').request(1_000, no).request(2_000, yes);
    expect(exit.exits).toEqual(['1 exception_event']);
    expect(exit.of('exited')[0]?.at).toBe(exit.of('input').at(-1)?.at);
  });

  it('C-ENTRY-10: a message the run itself sends is received, and starts who waits for that', () => {
    const on: Trigger = { type: 'message_interaction', interaction: 'received', flow: 'mql', channel: 'webhook' };
    const options = { campaigns: [handOffCampaign({ id: 'mql' })], id: '00Q5g00000KpR2mEAF' };
    expect(starts(on, (person) => person.score(0, 50).score(minutes(1), 101), options)).toEqual([minutes(1)]);
  });

  it('says what happened in both languages', () => {
    for (const [on, yes] of cases) {
      const canvas = makeCanvas({ id: 'c', entry: enterOn(on), steps: [] });
      const { trace } = play({ canvases: [canvas] }).request(0, yes);
      const because = trace.flatMap((entry) => (entry.type === 'entered' ? [entry.cause.because] : []));
      expect(because).toHaveLength(1);
      for (const locale of ['en', 'ko'] as const) {
        const text = createText(locale, { zone: 'UTC', year: 2026 });
        for (const ref of because) {
          expect(findMessage(ref.key)).toBeDefined();
          expect(text.t(ref)).not.toMatch(/undefined|\[object/);
        }
      }
    }
  });
});

describe('subscription groups', () => {
  const groups = (...states: (readonly [string, string])[]): JsonObject => ({
    subscription_groups: states.map(([id, state]) => ({ subscription_group_id: id, subscription_state: state })),
  });
  const on: Trigger = { type: 'subscription_group_change', group: 'news' };

  it('D-ATTR-16: a write changes the groups it names and keeps the others', () => {
    const person = play({ canvases: [makeCanvas({ id: 'c', entry: enterOn(on), steps: [] })], split: true })
      .attributes(0, groups(['news', 'subscribed'], ['offers', 'subscribed']))
      .attributes(1, groups(['news', 'unsubscribed']))
      .attributes(2, groups(['', 'subscribed'], ['news', 'maybe']));
    expect(person.attribute('subscription_groups')).toEqual(
      groups(['news', 'unsubscribed'], ['offers', 'subscribed'])['subscription_groups'],
    );
  });

  it('C-ENTRY-10, W-TRIG-1: the trigger fires for a real change of its group, to the state it asks for', () => {
    const script = (person: Play) =>
      person
        .attributes(0, groups(['news', 'subscribed']))
        .attributes(minutes(1), groups(['news', 'subscribed']))
        .attributes(minutes(2), groups(['offers', 'subscribed']))
        .attributes(minutes(3), groups(['news', 'unsubscribed']));
    expect(starts(on, script)).toEqual([0, minutes(3)]);
    expect(starts({ ...on, to: 'unsubscribed' }, script)).toEqual([minutes(3)]);
  });

  it('O-22: the audience sees the state after the write', () => {
    const canvas = makeCanvas({
      id: 'c',
      entry: enterOn(on),
      audience: {
        filter: {
          type: 'group',
          join: 'and',
          filters: [{ type: 'subscription_group', group: 'news', state: 'subscribed' }],
        },
      },
      steps: [],
    });
    expect(play({ canvases: [canvas] }).attributes(0, groups(['news', 'subscribed'])).entries).toEqual([0]);
  });
});

describe('properties compared with other values', () => {
  const above = (to: PropertyFilter['comparison'] & { type: 'reference' }): Trigger => {
    return { type: 'custom_event', event: 'bid', properties: [{ property: 'amount', comparison: to }] };
  };
  const limit = {
    type: 'reference',
    as: 'number',
    operator: 'is_greater_than',
    to: { type: 'custom_attribute', attribute: 'limit' },
  } as const;

  it('C-ACTION-10, C-ACTION-11, S-CTX-4: an attribute counts as it is when the action happens; unset matches nothing', () => {
    const canvas = makeCanvas({
      id: 'c',
      entry: enterOn(performs('go')),
      steps: [paths('p', { groups: [group('g', [above(limit)])] }, {})],
    });
    const played = play({ canvases: [canvas], profile: { limit: 5 }, split: true })
      .event(0, 'go')
      .attributes(1_000, { limit: null })
      .event(2_000, 'bid', { amount: 9 })
      .attributes(3_000, { limit: 10 })
      .event(4_000, 'bid', { amount: 9 })
      .event(5_000, 'bid', { amount: 11 });
    expect(played.of('path').map(({ at, port }) => [port, at - played.of('step')[0]!.at])).toEqual([['g', 5_000]]);
  });

  it('C-ACTION-12: a property of another type matches nothing', () => {
    expect(
      starts(above(limit), (person) =>
        person.attributes(0, { limit: 5 }).event(1, 'bid', { amount: '9' }).event(2, 'bid', { amount: 9 }),
      ),
    ).toEqual([2]);
  });

  const variable = {
    type: 'reference',
    as: 'number',
    operator: 'is_greater_than',
    to: { type: 'context_variable', name: 'amount' },
  } as const;

  it('C-EXIT-10, C-EXIT-13: an exception event is compared with the context of each entry', () => {
    const canvas = makeCanvas({
      id: 'c',
      entry: enterOn(performs('go')),
      exit: { triggers: [above(variable)] },
      steps: [paths('p', { groups: [group('g', [performs('never')])] }, {})],
    });
    const played = play({ canvases: [canvas], split: true })
      .event(0, 'go', { amount: 5 })
      .event(2_000, 'go', { amount: 50 })
      .event(4_000, 'bid', { amount: 9 });
    expect(played.exits).toEqual(['1 exception_event']);
    expect(played.waiting).toEqual([2]);
  });

  it('S-CTX-4: with no entry to ask, a context variable is not set and starts nothing', () => {
    expect(starts(above(variable), (person) => person.event(0, 'bid', { amount: 9 }))).toEqual([]);
  });
});

describe('lines of history', () => {
  const base = { external_id: 'p', time: '2026-03-02T10:00:00Z' };
  const lines: readonly JsonObject[] = [
    { ...base, type: 'message', interaction: 'clicked', channel: 'email', flow: 'news', step: 's', alias: 'cta' },
    { ...base, type: 'conversion', flow: 'c' },
    { ...base, type: 'location', location: 'HQ' },
    { ...base, type: 'geofence', geofence: 'shop', event: 'enter' },
    { ...base, type: 'inbound_message', channel: 'sms', text: 'hi' },
  ];

  it('carry signals to the engine with what triggers ask for, and nothing else', () => {
    for (const line of lines) {
      const read = readEventLine({ ...line, note: 'mine' });
      if (!read.ok) throw new Error(read.error.code);
      const { external_id: _id, time: _time, type, ...properties } = line;
      const [input] = toInputs([read.value], Date.UTC(2027, 0, 1));
      expect(input).toMatchObject({ events: [{ type: 'signal', signal: type, properties }] });
    }
  });

  it('are refused where a member says what it cannot', () => {
    const wrong: readonly (readonly [JsonObject, string])[] = [
      [{ ...base, type: 'message', interaction: 'sniffed' }, 'interaction'],
      [{ ...base, type: 'message', interaction: 'opened', channel: 'pigeon' }, 'channel'],
      [{ ...base, type: 'geofence', geofence: 'shop' }, 'event'],
      [{ ...base, type: 'location' }, 'location'],
      [{ ...base, type: 'inbound_message', channel: 'email' }, 'channel'],
    ];
    for (const [line, field] of wrong) expect(readEventLine(line)).toMatchObject({ ok: false, error: { field } });
  });

  it('O-22: an imported interaction is not on the profile yet when its trigger is judged', () => {
    const canvas = makeCanvas({
      id: 'c',
      entry: enterOn({ type: 'message_interaction', interaction: 'opened' }),
      audience: {
        filter: {
          type: 'group',
          join: 'and',
          filters: [
            { type: 'message', interaction: 'opened', measure: { type: 'count', operator: 'exactly', value: 0 } },
          ],
        },
      },
      steps: [update('u', [set('seen', true)])],
    });
    const played = play({ canvases: [canvas] })
      .request(0, email('opened'))
      .request(hours(1), email('opened'));
    expect(played.entries).toEqual([0]);
    expect(played.refusals).toEqual(['c audience']);
  });
});
