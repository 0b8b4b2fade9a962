import type { EventLine } from '../documents/people';
import { at, audienceOf, event, makeCanvas, makeWorkspace, onEmail, onEvent, onStart, points } from './build';
import { nobody, notice } from './notices';
import { daily } from './scheduled';
import type { Scenario } from './scenario';

type CanvasInput = Parameters<typeof makeCanvas>[0];

function texting(config: Record<string, unknown>, rest: CanvasInput = {}) {
  const text = { id: 'text', kind: 'message', name: 'text', config, next: { next: 'after' } };
  return makeCanvas({ id: 'texting', entry: onStart, steps: [text, points('after', 1)], ...rest });
}

function inGroup(state: string) {
  return [{ subscription_group_id: 'news', subscription_state: state }];
}

const nightly = { from: '22:00', to: '07:00' };
const seoul = { external_id: 'p', time_zone: 'Asia/Seoul', phone: '+82 2 000 0000' };

const visitors = audienceOf({
  type: 'custom_event',
  event: 'visit',
  properties: [],
  measure: { type: 'count', operator: 'exactly', value: 3 },
});
const often = audienceOf({
  type: 'custom_event',
  event: 'visit',
  properties: [],
  measure: { type: 'count_in_days', operator: 'more_than', value: 2, days: 2 },
});

function asking(id: string, audience: CanvasInput['audience']) {
  return makeCanvas({
    id,
    entry: { type: 'action', triggers: [onEvent('ask')] },
    audience,
    steps: [points('point', 1)],
  });
}

function merging(offset: string): EventLine {
  return { external_id: 'old', time: at(offset), type: 'merge', into: 'p' };
}

const asked = { score: null, entries: 0, waiting: 0 };

/** Whom a message reaches, who somebody is, and which day it is where they are. */
export const reach: readonly Scenario[] = [
  {
    name: 'message-subscription-group',
    expected: {
      in: { score: 1, entries: 1, waiting: 0, trace: ['message sent texting#1 text: sms'], never: ['not sent'] },
      out: {
        score: 1,
        entries: 1,
        waiting: 0,
        trace: ['not sent texting: audience  [D-SUB-2 engine.gate.group_refuses {"group":"news"}]', 'completed'],
      },
      never: {
        score: 1,
        entries: 1,
        waiting: 0,
        trace: ['not sent texting: audience  [D-SUB-2 engine.gate.group_unset {"group":"news"}]', 'completed'],
      },
    },
    workspace: makeWorkspace({
      name: 'D-SUB-2, C-MSG-2: an SMS goes to who is subscribed to its group, whatever the send settings say; the others go on',
      canvases: [texting({ channel: 'sms', subscriptionGroup: 'news' })],
      people: [
        { external_id: 'in', phone: '1', subscription_groups: inGroup('subscribed') },
        { external_id: 'out', phone: '2', subscription_groups: inGroup('unsubscribed') },
        { external_id: 'never', phone: '3' },
      ],
      events: ['in', 'out', 'never'].map((who) => ({ ...event('1h', 'start'), external_id: who })),
    }),
  },
  {
    name: 'quiet-hours-of-the-step',
    expected: {
      p: {
        score: 3,
        entries: 3,
        waiting: 0,
        trace: [
          '2026-03-02T14:00:00.000Z  message sent ignoring#1 text: sms',
          'send waits lax#1 text until 2026-03-02T20:00:00.000Z',
          'not sent strict: quiet_hours  [C-SEND-4',
          '2026-03-02T20:00:00.000Z  message sent lax#1 text: push',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'C-SEND-5: a step ignores the quiet hours of its canvas, or has its own',
      canvases: [
        texting({ channel: 'sms', quietHours: 'ignore' }, { id: 'ignoring', send: { to: 'all', quietHours: nightly } }),
        texting({ channel: 'sms', quietHours: { ...nightly, then: 'abort' } }, { id: 'strict' }),
        texting(
          { channel: 'push', quietHours: { from: '23:00', to: '05:00' } },
          { id: 'lax', send: { to: 'all', quietHours: { ...nightly, then: 'abort' } } },
        ),
      ],
      people: [seoul],
      // 23:00 in Seoul.
      events: [event('14h', 'start')],
    }),
  },
  {
    name: 'merged-histories',
    expected: {
      old: { ...asked, trace: ['input merged into p'] },
      p: {
        score: 2,
        entries: 2,
        waiting: 0,
        trace: ['not entered counted: audience', 'not entered lately: audience', 'input joined by old {"plan":"pro"}'],
      },
    },
    workspace: makeWorkspace({
      name: 'O-31, D-EVT-6, S-EVT-1, S-EVT-4: the kept profile did what the other one did: counts add up, and so do the last days',
      canvases: [asking('counted', visitors), asking('lately', often)],
      people: [{ external_id: 'old', plan: 'pro' }, { external_id: 'p' }],
      events: [
        { ...event('-1h', 'visit'), external_id: 'old' },
        { ...event('1h', 'visit'), external_id: 'old' },
        event('2h', 'visit'),
        event('3h', 'ask'),
        merging('4h'),
        event('5h', 'ask'),
      ],
    }),
  },
  {
    name: 'merged-receipts',
    expected: {
      old: { ...nobody, entries: 1, sent: 1, trace: ['send started once delivery 1', 'input merged into p'] },
      p: {
        ...nobody,
        trace: [
          'not entered single: re_eligibility  [C-RE-1',
          'not sent once: re_eligibility  [W-ELIG-1',
          'not sent capped: frequency_cap  [W-CAP-1',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'O-31, W-ELIG-1, C-RE-1, W-CAP-1: what was received and entered under either id counts from then on',
      frequencyCaps: [{ max: 1, every: { value: 1, unit: 'days' } }],
      campaigns: [
        notice({ id: 'once', reeligibility: { allowed: false } }),
        notice({ id: 'capped', delivery: { type: 'action', triggers: [onEvent('late')] } }),
      ],
      canvases: [
        makeCanvas({
          id: 'single',
          entry: { type: 'action', triggers: [onEvent('ask')] },
          reentry: { allowed: false },
        }),
      ],
      people: [{ external_id: 'old' }, { external_id: 'p' }],
      events: [{ ...event('1h', 'ask'), external_id: 'old' }, merging('2h'), event('3h', 'ask'), event('4h', 'late')],
    }),
  },
  {
    name: 'merged-before-the-run',
    expected: {
      first: { ...asked, trace: ['input merged into old'] },
      old: { ...asked, trace: ['input joined by first {"email":"a@example.com"}', 'input merged into p'] },
      p: {
        score: 1,
        entries: 1,
        waiting: 0,
        trace: ['input joined by old {"email":"a@example.com","plan":"pro"}', 'entered counted#1'],
      },
    },
    workspace: makeWorkspace({
      name: 'O-31, D-EVT-6: merges before the run shape the profiles it begins with, and trigger nothing',
      canvases: [
        asking('counted', visitors),
        makeCanvas({ id: 'welcome', entry: { type: 'action', triggers: [onEmail] }, steps: [points('hello', 10)] }),
      ],
      people: [
        { external_id: 'first', email: 'a@example.com' },
        { external_id: 'old', plan: 'pro' },
        { external_id: 'p' },
      ],
      events: [
        { ...event('-4d', 'visit'), external_id: 'first' },
        { ...merging('-3d'), external_id: 'first', into: 'old' },
        { ...event('-2d', 'visit'), external_id: 'old' },
        merging('-1d'),
        event('-1h', 'visit'),
        event('1h', 'ask'),
      ],
    }),
  },
  {
    name: 'birthday-in-local-time',
    expected: {
      seoul: { score: 1, entries: 1, waiting: 0, trace: ['2026-03-04T00:00:00.000Z  input schedule counting'] },
      hawaii: { score: 1, entries: 1, waiting: 0, trace: ['2026-03-04T19:00:00.000Z  input schedule counting'] },
      'next day': { ...asked, never: ['entered counting#'] },
    },
    workspace: makeWorkspace(
      {
        name: 'S-ATTR-TIME-6, C-ENTRY-5: sent in local time, today is the day where the person is, at both questions',
        canvases: [
          makeCanvas({
            id: 'counting',
            entry: { ...daily('09:00'), localTime: true },
            audience: audienceOf({
              type: 'custom_attribute',
              attribute: 'birthday',
              comparison: { type: 'day_of_year', operator: 'is_day', day: 'today', plusDays: 0 },
            }),
            steps: [points('bump', 1)],
          }),
        ],
        people: [
          { external_id: 'seoul', time_zone: 'Asia/Seoul', birthday: '1990-03-04' },
          { external_id: 'hawaii', time_zone: 'Pacific/Honolulu', birthday: '1990-03-04' },
          { external_id: 'next day', time_zone: 'Europe/London', birthday: '1990-03-05' },
        ],
      },
      { companyTimeZone: 'Pacific/Kiritimati', until: at('3d') },
    ),
  },
];
