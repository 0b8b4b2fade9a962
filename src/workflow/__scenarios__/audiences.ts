import type { Filter, LeafOf } from '@/core/segments/filter';
import type { EventLine } from '../documents/people';
import {
  at,
  audienceOf,
  event,
  handOff,
  makeCanvas,
  makeWorkspace,
  onEvent,
  paths,
  points,
  score,
  seedBody,
  write,
} from './build';
import type { Scenario } from './scenario';

type Measure = LeafOf<'custom_event'>['measure'];

/** Enters on `ask`, if the filters let the person in, and gives a point. */
function asking(...filters: Filter[]) {
  return makeCanvas({
    id: 'asking',
    entry: { type: 'action', triggers: [onEvent('ask')] },
    audience: audienceOf(...filters),
    steps: [points('point', 1)],
  });
}

function visits(measure: Measure): LeafOf<'custom_event'> {
  return { type: 'custom_event', event: 'visit', properties: [], measure };
}

function line(
  offset: string,
  members: Readonly<Record<string, string>> & { readonly type: 'message' | 'geofence' },
): EventLine {
  const base = { external_id: 'p', time: at(offset) };
  return members.type === 'message'
    ? { ...base, ...members, type: 'message', interaction: 'opened' }
    : { ...base, ...members, type: 'geofence', geofence: 'HQ', event: 'enter' };
}

/** What audiences and triggers ask for besides attributes: segments.md sections 2 to 8. */
export const audiences: readonly Scenario[] = [
  {
    name: 'audience-days-are-utc-days',
    expected: {
      p: { score: 1, entries: 1, waiting: 0, trace: ['entered asking#1', 'not entered asking: audience'] },
    },
    workspace: makeWorkspace({
      name: 'S-EVT-4: "in the last day" reaches back to 00:00 UTC of the day before',
      canvases: [asking(visits({ type: 'count_in_days', operator: 'more_than', value: 0, days: 1 }))],
      events: [event('-24h', 'visit'), event('23h 59m', 'ask'), event('24h', 'ask')],
    }),
  },
  {
    name: 'audience-history-before-launch',
    expected: { p: { score: 1, entries: 1, waiting: 0, trace: ['history custom_event visit', 'entered asking#1'] } },
    workspace: makeWorkspace({
      name: 'S-EVT-1, D-EVT-6: what was done before the run counts for filters and starts nothing',
      canvases: [asking(visits({ type: 'count', operator: 'exactly', value: 2 }))],
      events: [
        event('-300d', 'visit'),
        event('-1d', 'visit'),
        event('1h', 'ask'),
        event('2h', 'visit'),
        event('3h', 'ask'),
      ],
    }),
  },
  {
    name: 'audience-date-on-a-short-day',
    expected: { p: { score: 1, entries: 1, waiting: 0, trace: ['not entered asking: audience', 'entered asking#1'] } },
    workspace: makeWorkspace(
      {
        name: 'S-O-4, O-20: after 8 March in Chicago begins 23 hours after that day began',
        canvases: [
          asking({
            type: 'custom_attribute',
            attribute: 'signed',
            comparison: { type: 'time', operator: 'after', date: '2026-03-08' },
          }),
        ],
        events: [
          write('1h', { signed: '2026-03-09T04:59:59.999Z' }),
          event('2h', 'ask'),
          write('3h', { signed: '2026-03-09T05:00:00Z' }),
          event('4h', 'ask'),
        ],
      },
      { companyTimeZone: 'America/Chicago' },
    ),
  },
  {
    name: 'audience-same-element',
    expected: { p: { score: 1, entries: 1, waiting: 0, trace: ['not entered asking: audience', 'entered asking#1'] } },
    workspace: makeWorkspace({
      name: 'S-ATTR-NEST-2, S-ATTR-NEST-3: all criteria in one and the same element of the list',
      canvases: [
        asking({
          type: 'nested_attribute',
          attribute: 'pets',
          criteria: [
            { path: '[].type', comparison: { type: 'string', operator: 'is_any_of', values: ['dog'] } },
            { path: '[].vaccinated', comparison: { type: 'boolean', operator: 'is_true' } },
          ],
        }),
      ],
      events: [
        write('1h', {
          pets: [
            { type: 'dog', vaccinated: false },
            { type: 'cat', vaccinated: true },
          ],
        }),
        event('2h', 'ask'),
        write('3h', { pets: [{ type: 'dog', vaccinated: true }] }),
        event('4h', 'ask'),
      ],
    }),
  },
  {
    name: 'audience-lists',
    expected: { p: { score: 1, entries: 1, waiting: 0, trace: ['entered asking#1', 'not entered asking: audience'] } },
    workspace: makeWorkspace({
      name: 'S-ATTR-ARR-3, S-ATTR-ARR-5: nobody’s list holds all of anything; a larger one may',
      canvases: [
        asking({
          type: 'custom_attribute',
          attribute: 'tags',
          comparison: { type: 'array', operator: 'is_not_all_of', values: ['a', 'b'] },
        }),
      ],
      events: [event('1h', 'ask'), write('2h', { tags: ['c', 'b', 'a'] }), event('3h', 'ask')],
    }),
  },
  {
    name: 'audience-segment',
    expected: { p: { score: 1, entries: 1, waiting: 0, trace: ['not entered asking: audience', 'entered asking#1'] } },
    workspace: makeWorkspace({
      name: 'S-OTH-3: a segment is asked when it is needed',
      segments: [
        {
          id: 'warm',
          name: 'Warm',
          filter: {
            type: 'group',
            join: 'and',
            filters: [visits({ type: 'last', comparison: { type: 'time', operator: 'less_than_days_ago', days: 1 } })],
          },
        },
      ],
      canvases: [asking({ type: 'segment', segment: 'warm', member: true })],
      events: [event('1h', 'ask'), event('2h', 'visit'), event('26h', 'ask'), event('26h 1s', 'ask')],
    }),
  },
  {
    name: 'audience-received-webhook',
    expected: {
      p: {
        score: 102,
        entries: 1,
        waiting: 0,
        sent: 1,
        aborted: 1,
        trace: ['not entered asking: audience', 'delivery 2', 'entered asking#1'],
      },
    },
    workspace: makeWorkspace({
      name: 'S-RET-1, S-RET-10: an aborted send is no receipt, an answered one is',
      campaigns: [handOff({ message: { url: 'https://partner.example/lead', body: { type: 'raw', text: seedBody } } })],
      canvases: [
        asking({
          type: 'message',
          interaction: 'received',
          flow: 'hand-off',
          measure: { type: 'count', operator: 'more_than', value: 0 },
        }),
      ],
      events: [write('1h', { [score]: 50 }), event('2h', 'ask'), write('3h', { [score]: 101 }), event('4h', 'ask')],
    }),
  },
  {
    name: 'trigger-signals',
    expected: {
      p: {
        score: 7,
        entries: 1,
        waiting: 0,
        trace: ['input message', 'path nurture#1 paths -> opened', 'input geofence', 'path nurture#1 again -> came'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-ACTION-6: a message opened and a geofence entered take people on',
      canvases: [
        makeCanvas({
          id: 'nurture',
          entry: { type: 'action', triggers: [onEvent('start')] },
          steps: [
            paths('paths', [
              {
                id: 'opened',
                triggers: [{ type: 'message_interaction', interaction: 'opened', flow: 'news' }],
                to: 'two',
              },
            ]),
            points('two', 2, 'again'),
            paths('again', [
              { id: 'came', triggers: [{ type: 'geofence', geofence: 'HQ', event: 'enter' }], to: 'five' },
            ]),
            points('five', 5),
          ],
        }),
      ],
      events: [
        event('0h', 'start'),
        line('1h', { type: 'message', flow: 'other' }),
        line('2h', { type: 'message', flow: 'news', channel: 'email' }),
        line('3h', { type: 'geofence' }),
      ],
    }),
  },
  {
    name: 'trigger-subscription-group',
    expected: {
      p: {
        score: 1,
        entries: 1,
        waiting: 0,
        trace: ['write field subscription_groups', 'entered groups#1'],
        never: ['#2'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-ENTRY-10, D-ATTR-16, O-22: a change of the group’s state enters, on the profile after it',
      canvases: [
        makeCanvas({
          id: 'groups',
          entry: { type: 'action', triggers: [{ type: 'subscription_group_change', group: 'news', to: 'subscribed' }] },
          audience: audienceOf({ type: 'subscription_group', group: 'news', state: 'subscribed' }),
          steps: [points('point', 1)],
        }),
      ],
      events: [
        write('1h', { subscription_groups: [{ subscription_group_id: 'offers', subscription_state: 'subscribed' }] }),
        write('2h', { subscription_groups: [{ subscription_group_id: 'news', subscription_state: 'subscribed' }] }),
        write('3h', { subscription_groups: [{ subscription_group_id: 'news', subscription_state: 'subscribed' }] }),
      ],
    }),
  },
  {
    name: 'trigger-compared-with-an-attribute',
    expected: {
      p: { score: 5, entries: 1, waiting: 0, trace: ['write limit 10 -> 5', 'path bids#1 paths -> above'] },
    },
    workspace: makeWorkspace({
      name: 'C-ACTION-11, S-CTX-4: a property is compared with the attribute as it is when the action happens',
      canvases: [
        makeCanvas({
          id: 'bids',
          entry: { type: 'action', triggers: [onEvent('start')] },
          steps: [
            paths('paths', [
              {
                id: 'above',
                triggers: [
                  {
                    type: 'custom_event',
                    event: 'bid',
                    properties: [
                      {
                        property: 'amount',
                        comparison: {
                          type: 'reference',
                          as: 'number',
                          operator: 'is_greater_than',
                          to: { type: 'custom_attribute', attribute: 'limit' },
                        },
                      },
                    ],
                  },
                ],
                to: 'five',
              },
            ]),
            points('five', 5),
          ],
        }),
      ],
      people: [{ external_id: 'p', limit: 10 }],
      events: [
        event('0h', 'start'),
        event('1h', 'bid', { properties: { amount: 7 } }),
        write('2h', { limit: 5 }),
        event('3h', 'bid', { properties: { amount: 7 } }),
      ],
    }),
  },
];
