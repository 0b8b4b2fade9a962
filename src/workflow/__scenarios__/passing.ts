import type { FilterGroup } from '@/core/segments/filter';
import {
  at,
  audienceOf,
  delay,
  event,
  is,
  makeCanvas,
  makeWorkspace,
  onEvent,
  onStart,
  paths,
  points,
  setTo,
  write,
} from './build';
import type { Scenario } from './scenario';

const gold: FilterGroup = { type: 'group', join: 'and', filters: [is('tier', 'is_any_of', 'gold')] };

const message = (id: string, config: Record<string, unknown>, next: string | null) => ({
  id,
  kind: 'message',
  name: id,
  config,
  next: { next },
});

const flag = (id: string, name: string, next: string | null) => ({
  id,
  kind: 'feature_flag',
  name: id,
  config: { flag: name, properties: [{ name: 'layout', value: 'wide' }] },
  next: { next },
});

const sync = (id: string, action: 'add' | 'remove', next: string | null) => ({
  id,
  kind: 'audience_sync',
  name: id,
  config: { partner: 'Google', audience: 'Hot leads', action },
  next: { next },
});

const sendTo = (id: string, canvas: string, next: string | null) => ({
  id,
  kind: 'send_to_destination',
  name: id,
  config: { canvas },
  next: { next },
});

/** Steps that do something outside and let people pass. */
export const passing: readonly Scenario[] = [
  {
    name: 'message-by-email',
    expected: {
      p: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: ['message sent canvas#1 mail: email', 'write went on unset -> true'],
      },
      q: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: ['not sent canvas: reachable', 'write went on unset -> true'],
        never: ['message sent'],
      },
      r: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: ['not sent canvas: audience', 'write went on unset -> true'],
        never: ['message sent'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-MSG-1: C-MSG-2: C-SEND-2: an email goes to who has an address and subscribes; everybody goes on',
      canvases: [
        makeCanvas({
          entry: onStart,
          send: { to: 'subscribed_or_opted_in' },
          steps: [message('mail', { channel: 'email' }, 'mark'), setTo('mark', 'went on', true)],
        }),
      ],
      people: [
        { external_id: 'p', email: 'p@example.com' },
        { external_id: 'q' },
        { external_id: 'r', email: 'r@example.com', email_subscribe: 'unsubscribed' },
      ],
      events: ['p', 'q', 'r'].map((who) => event('1h', 'start', { external_id: who })),
    }),
  },
  {
    name: 'message-in-app',
    expected: {
      p: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: [
          'path canvas#1 paths -> back',
          'message live canvas#1 welcome: in_app',
          'exited canvas#1 welcome: completed',
          'message shown canvas#1 welcome: in_app',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'C-MSG-6: C-ACTION-26: C-EXIT-12: an in-app message behind a session start needs a second session, and outlives its entry',
      canvases: [
        makeCanvas({
          entry: onStart,
          steps: [
            paths('paths', [{ id: 'back', triggers: [{ type: 'session_start' }], to: 'welcome' }]),
            message('welcome', { channel: 'in_app' }, null),
          ],
        }),
      ],
      people: [{ external_id: 'p' }],
      events: [
        event('1h', 'start'),
        { external_id: 'p', time: at('2h'), type: 'session_start' },
        { external_id: 'p', time: at('3h'), type: 'session_start' },
      ],
    }),
  },
  {
    name: 'message-validated',
    expected: {
      p: { score: null, entries: 1, waiting: 0, trace: ['message sent canvas#1 news: push', 'write went on'] },
      q: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: ['exited canvas#1 news: delivery_validation'],
        never: ['message sent', 'write went on'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-MSG-3: who fails the delivery validation leaves the canvas at the message',
      canvases: [
        makeCanvas({
          entry: onStart,
          steps: [
            message('news', { channel: 'push', validate: { filter: gold } }, 'mark'),
            setTo('mark', 'went on', true),
          ],
        }),
      ],
      people: [
        { external_id: 'p', tier: 'gold' },
        { external_id: 'q', tier: 'silver' },
      ],
      events: ['p', 'q'].map((who) => event('1h', 'start', { external_id: who })),
    }),
  },
  {
    name: 'message-validated-when-it-goes-out',
    expected: {
      p: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: [
          'write tier "silver" -> "gold" by outside',
          `${at('8h')}  message sent canvas#1 news: push`,
          'exited canvas#1 news: completed',
        ],
        never: ['delivery_validation'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-MSG-3: C-SEND-3: S-TIME-3: the validation is asked when quiet hours let the message out, not before',
      canvases: [
        makeCanvas({
          entry: onStart,
          send: { to: 'all', quietHours: { from: '00:00', to: '08:00', then: 'next_available' } },
          steps: [message('news', { channel: 'push', validate: { filter: gold } }, null)],
        }),
      ],
      people: [{ external_id: 'p', tier: 'silver' }],
      events: [event('1h', 'start'), write('2h', { tier: 'gold' })],
    }),
  },
  {
    name: 'feature-flag',
    expected: {
      p: {
        score: null,
        entries: 2,
        waiting: 0,
        trace: [
          'flag on canvas#1 enable: "new home"',
          'path canvas#1 enable -> next',
          'flag on canvas#2 enable: "new home"',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'C-FF-1: C-STEP-6: the flag is on for who passes; a second pass counts as an entry of the step again',
      canvases: [makeCanvas({ entry: onStart, steps: [flag('enable', 'new home', null)] })],
      people: [{ external_id: 'p' }],
      events: [event('1h', 'start'), event('2h', 'start')],
    }),
  },
  {
    name: 'audience-sync',
    expected: {
      p: {
        score: null,
        entries: 2,
        waiting: 0,
        trace: [
          'audience in canvas#1 into: "Google: Hot leads"',
          'engine.membership.audience_in',
          'audience out canvas#1 out of: "Google: Hot leads"',
          'engine.membership.audience_out',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'C-SYNC-1: one step adds to the audience of an ad network, the delay over another takes out again',
      canvases: [
        makeCanvas({
          entry: onStart,
          steps: [sync('into', 'add', 'hold'), delay('hold', 1, 'days', 'out of'), sync('out of', 'remove', null)],
        }),
        makeCanvas({
          id: 'other',
          entry: { type: 'action', triggers: [onEvent('other')] },
          steps: [sync('into', 'add', null)],
        }),
      ],
      people: [{ external_id: 'p' }],
      events: [event('1h', 'start'), event('2h', 'other')],
    }),
  },
  {
    name: 'send-to-destination',
    expected: {
      p: {
        score: 1,
        entries: 2,
        waiting: 0,
        trace: [
          'path canvas#1 send -> next',
          'write went on unset -> true',
          'entered target#1',
          'write lead score unset -> 1',
        ],
      },
      q: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: ['write went on unset -> true', 'not entered target: audience'],
        never: ['entered target#1'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-DEST-1: O-22: the target asks its audience now, but neither its schedule nor its trigger; the source goes on first',
      canvases: [
        makeCanvas({
          entry: onStart,
          steps: [sendTo('send', 'target', 'mark'), setTo('mark', 'went on', true)],
        }),
        makeCanvas({
          id: 'target',
          status: 'draft',
          entry: { ...onStart, triggers: [onEvent('never')], start: '2030-01-01T00:00:00Z' },
          audience: audienceOf(is('tier', 'is_any_of', 'gold')),
          steps: [points('there', 1)],
        }),
      ],
      people: [
        { external_id: 'p', tier: 'gold' },
        { external_id: 'q', tier: 'silver' },
      ],
      events: ['p', 'q'].map((who) => event('1h', 'start', { external_id: who })),
    }),
  },
  {
    name: 'send-to-each-other',
    expected: {
      p: {
        score: null,
        entries: 2,
        waiting: 0,
        trace: ['entered canvas#1', 'entered target#1', 'not entered canvas: same_second'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-DEST-1: O-11: two canvases that send to each other stop at the second between two entries',
      canvases: [
        makeCanvas({ entry: onStart, steps: [sendTo('send', 'target', null)] }),
        makeCanvas({ id: 'target', steps: [sendTo('back', 'canvas', null)] }),
      ],
      people: [{ external_id: 'p' }],
      events: [event('1h', 'start')],
    }),
  },
  {
    name: 'send-to-each-other-without-the-second',
    expected: {
      p: { score: null, entries: 200, waiting: 0, trace: ['budget exceeded'] },
    },
    workspace: makeWorkspace(
      {
        name: 'O-18: without the one-second rule the guard ends the run of the person and names the steps',
        canvases: [
          makeCanvas({ entry: onStart, steps: [sendTo('send', 'target', null)] }),
          makeCanvas({ id: 'target', steps: [sendTo('back', 'canvas', null)] }),
        ],
        people: [{ external_id: 'p' }],
        events: [event('1h', 'start')],
      },
      { sameSecond: 0 },
    ),
  },
  {
    name: 'agent-fallback',
    expected: {
      p: { score: 1, entries: 1, waiting: 0, trace: ['path canvas#1 ask -> next', 'C-AGT-1', 'lead score unset -> 1'] },
    },
    workspace: makeWorkspace({
      name: 'C-AGT-1: an agent is not asked; its variable gets the fallback, and people go on',
      canvases: [
        makeCanvas({
          entry: onStart,
          steps: [
            {
              id: 'ask',
              kind: 'agent',
              name: 'ask',
              config: { instructions: 'Is this a lead?', variable: 'verdict', fallback: 'unknown' },
              next: { next: 'add' },
            },
            points('add', 1),
          ],
        }),
      ],
      people: [{ external_id: 'p' }],
      events: [event('1h', 'start')],
    }),
  },
];
