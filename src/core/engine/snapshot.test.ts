import { describe, expect, it } from 'vitest';
import {
  delay,
  enterOn,
  group,
  handOffCampaign,
  hours,
  makeCanvas,
  minutes,
  paths,
  performs,
  plus,
  start,
  update,
} from '@/workflow/__fixtures__/documents';
import { play, type Play } from '@/workflow/__fixtures__/play';
import { isJsonObject, type JsonObject, type JsonValue } from '../kernel/json';
import { isList } from '../segments/path';
import { restore } from './restore';
import { snapshot } from './snapshot';

const waiting = makeCanvas({
  id: 'waiting',
  entry: enterOn(performs('start')),
  conversions: [{ id: 'bought', trigger: performs('bought'), deadline: { value: 2, unit: 'days' } }],
  steps: [
    paths('paths', { window: { value: 1, unit: 'days' }, groups: [group('g1', [performs('one')])] }, { g1: 'plus' }),
    update('plus', [plus(1)], 'wait'),
    delay('wait', 1, 'days', 'end'),
    update('end', [plus(1)]),
  ],
});

const scheduled = makeCanvas({
  id: 'scheduled',
  entry: { type: 'scheduled', schedule: { type: 'daily', time: '10:00' } },
  steps: [update('daily', [plus(1)])],
});

const later = handOffCampaign({
  id: 'later',
  delivery: { type: 'action', triggers: [performs('start')] },
  audience: { filter: null },
  timing: { delay: { type: 'after', duration: { value: 2, unit: 'hours' } } },
  message: { url: 'https://partner.example/later', body: { type: 'raw', text: 'x' } },
});

const retried = handOffCampaign({
  id: 'retried',
  delivery: { type: 'action', triggers: [performs('start')] },
  audience: { filter: null },
  message: {
    url: 'https://broken.example/now',
    headers: [{ name: 'X-Plan', value: 'pro' }],
    body: { type: 'raw', text: 'x' },
  },
});

const banner = makeCanvas({
  id: 'banner',
  entry: enterOn(performs('start')),
  audience: {
    filter: {
      type: 'group',
      join: 'and',
      filters: [
        {
          type: 'custom_event',
          event: 'seen',
          measure: { type: 'count_in_days', operator: 'less_than', value: 5, days: 3 },
        },
      ],
    },
  },
  steps: [
    { id: 'flag', kind: 'feature_flag', name: 'flag', config: { flag: 'new-home' }, next: { next: 'show' } },
    { id: 'show', kind: 'message', name: 'show', config: { channel: 'in_app', description: 'Hello' } },
  ],
});

/** Somebody with one of everything that can be kept: entries, sends that wait, retries, history, flags, live messages. */
function everything(split = false): Play {
  return play({
    canvases: [waiting, scheduled, banner],
    campaigns: [later, retried],
    frequencyCaps: [{ max: 9, channel: 'any', every: { value: 7, unit: 'days' } }],
    salesforce: { partners: [{ host: 'broken.example', answers: [{ status: 503 }] }] },
    profile: { email: 'a@b.example', other: { nested: [1] } },
    split,
  })
    .event(0, 'seen')
    .event(minutes(1), 'start', { plan: 'pro' })
    .event(minutes(2), 'one', { page: 'x' })
    .event(minutes(3), 'bought');
}

function saved(run: Play): JsonObject {
  const json: unknown = JSON.parse(JSON.stringify(snapshot(run.program, run.person)));
  return isJsonObject(json) ? json : {};
}

describe('a snapshot', () => {
  it('O-5: brings back a person who is the same in every member', () => {
    const run = everything();
    const again = restore(run.program, saved(run));
    const { person } = run;
    // What started an entry is kept for its instant only.
    const entries = person.entries.map((entry) => ({ ...entry, via: null }));
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    expect(plain(again.ok && again.value)).toEqual(plain({ ...person, entries }));
    expect(again.ok && again.value.memberships).toEqual(person.memberships);
    expect(again.ok && again.value.extra).toEqual(person.extra);
    expect(again.ok && again.value.entries[0]?.path).toMatchObject({ port: 'g1' });
  });

  it('holds one of everything', () => {
    const { person } = everything();
    expect(person.entries.length).toBeGreaterThan(0);
    expect(person.deliveries.map(({ awaiting }) => awaiting)).toEqual(['retry']);
    expect(person.scheduled.map(({ why }) => why)).toEqual(['delay']);
    expect(person.planned).toHaveLength(1);
    expect(person.live).toHaveLength(1);
    expect([...person.memberships.keys()]).toHaveLength(1);
    expect(person.history.map((record) => record?.count)).toEqual([1]);
    expect(person.flows[0]?.watch?.converted).toEqual([true]);
  });

  it('C-EDIT-6: goes on just as the person would have, wherever it was taken', () => {
    const end = hours(30);
    const whole = everything().event(hours(3), 'one').session(hours(4)).until(end);
    const split = everything(true).event(hours(3), 'one').session(hours(4)).until(end);
    expect(split.trace).toEqual(whole.trace);
    expect(split.ledger).toEqual(whole.ledger);
    expect(saved(split)).toEqual(saved(whole));
    expect(whole.value).toBe(4);
  });

  it('shares nothing with the person: what happens later does not change it', () => {
    const run = everything();
    const before = snapshot(run.program, run.person);
    const frozen: unknown = JSON.parse(JSON.stringify(before));
    run.event(hours(1), 'one').session(hours(2)).until(hours(40));
    expect(JSON.parse(JSON.stringify(before))).toEqual(frozen);
  });
});

describe('what does not fit a program any more', () => {
  const base = () => {
    const run = everything();
    return { program: run.program, json: saved(run) };
  };
  const list = (json: JsonObject, name: string): readonly JsonValue[] => {
    const found = json[name];
    return isList(found) ? found : [];
  };
  const changed = (json: JsonObject, name: string, change: JsonObject): JsonObject => {
    const rows = list(json, name).map((one): JsonObject => ({ ...(isJsonObject(one) ? one : {}), ...change }));
    return { ...json, [name]: rows };
  };

  it.each([
    ['a send that waits for a campaign that is gone', 'scheduled', { flow: 'gone' }, 'unknown_flow gone'],
    ['a retry of a campaign that is gone', 'deliveries', { flow: 'gone' }, 'unknown_send gone'],
    ['a retry of a step that is gone', 'deliveries', { step: 'gone' }, 'unknown_send gone'],
    ['an entry into a canvas that is gone', 'entries', { flow: 'gone' }, 'unknown_flow gone'],
    ['an entry in a step that is gone', 'entries', { step: 'gone' }, 'unknown_step gone'],
    ['a wait no step of this kind has', 'entries', { wait: ['x'] }, 'wait_state wait'],
    ['entries that were counted in a canvas that is gone', 'flows', { flow: 'gone', entries: 1 }, 'unknown_flow gone'],
    [
      'a receipt of a campaign that is gone',
      'flows',
      { flow: 'gone', entries: 0, lastReceiptAt: start },
      'unknown_flow gone',
    ],
  ])('refuses %s', (_name, member, change, error) => {
    const { program, json } = base();
    const result = restore(program, changed(json, member, change));
    expect(result.ok ? null : `${result.error.code} ${result.error.detail}`).toBe(error);
  });

  it('forgets what nobody needs: untouched flows, plans, messages that count, live messages, finished sends', () => {
    const { program, json } = base();
    const gone = { flow: 'gone' };
    const untouched = changed(json, 'flows', { ...gone, entries: 0, lastReceiptAt: null });
    expect(restore(program, untouched).ok).toBe(true);
    const plans = restore(program, changed(json, 'planned', gone));
    expect(plans.ok && plans.value.planned).toEqual([]);
    const live = restore(program, changed(json, 'live', gone));
    expect(live.ok && live.value.live).toEqual([]);
    const sent = restore(program, changed(json, 'sent', { ...gone, count: 7 }));
    expect(sent.ok && sent.value.sentBySend.every((count) => count === 0)).toBe(true);
    const received = restore(program, { ...json, received: [{ at: start, flow: 'gone', channel: 'email' }] });
    expect(received.ok && received.value.received).toEqual([{ at: start, flow: -1, channel: 'email' }]);
    const history = restore(program, changed(json, 'history', { ask: 'nobody asks' }));
    expect(history.ok && history.value.history).toEqual([null]);
  });

  it('keeps attributes of a name no flow reads any more', () => {
    const { program, json } = base();
    const attributes = [...list(json, 'attributes'), ['brand new', 7]];
    const result = restore(program, { ...json, attributes });
    expect(result.ok && result.value.extra.get('brand new')).toBe(7);
    expect(result.ok && result.value.extra.get('other')).toEqual({ nested: [1] });
  });

  it('says where something that is no snapshot breaks off', () => {
    const { program, json } = base();
    const result = restore(program, { ...json, tally: { sent: 'many' } });
    expect(result.ok ? null : result.error).toMatchObject({ code: 'not_a_snapshot', detail: 'tally.sent' });
    expect(restore(program, null)).toMatchObject({ ok: false, error: { code: 'not_a_snapshot', detail: '' } });
  });
});
