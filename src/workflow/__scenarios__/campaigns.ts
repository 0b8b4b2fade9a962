import { campaign } from '../documents/campaign';
import {
  at,
  audienceOf,
  event,
  handOff,
  is,
  jsonHeader,
  leadUrl,
  makeCanvas,
  makeWorkspace,
  onEvent,
  onScore,
  onStart,
  points,
  score,
  scoringCanvas,
  seedBody,
  setTo,
  tokenHeader,
  write,
} from './build';
import { lead, partner, scoreBelow, scored } from './parts';
import type { Scenario } from './scenario';

/** When campaigns send, and to whom: webhook.md 5. */
export const campaignScenarios: readonly Scenario[] = [
  {
    name: 'campaign-before-launch',
    expected: { p: { score: 5, entries: 0, waiting: 0, sent: 1, trace: ['history attributes', 'send started note'] } },
    workspace: makeWorkspace({
      name: 'W-TRIG-3, W-O-13: what happened before the launch sends nothing',
      campaigns: [partner('note', 'x', [onScore])],
      events: [write('-1m', { [score]: 4 }), write('1m', { [score]: 5 })],
    }),
  },
  {
    name: 'campaign-audience-before-the-event',
    expected: {
      p: { score: null, entries: 2, waiting: 0, sent: 1, trace: ['not sent gold: audience', 'send started gold'] },
    },
    workspace: makeWorkspace({
      name: 'W-TRIG-4, S-TIME-1, W-ELIG-8: an event’s audience is asked before the event does anything; who fails it costs nothing',
      canvases: [makeCanvas({ id: 'tier', entry: onStart, steps: [setTo('set', 'tier', 'gold')] })],
      campaigns: [partner('gold', 'x', [onEvent('start')], { audience: audienceOf(is('tier', 'is_any_of', 'gold')) })],
      events: [event('1m', 'start'), event('2m', 'start')],
    }),
  },
  {
    name: 'campaign-audience-after-the-change',
    expected: {
      p: { score: 120, entries: 0, waiting: 0, sent: 1, trace: ['send started low', 'not sent low: audience'] },
    },
    workspace: makeWorkspace({
      name: 'W-TRIG-5, S-TIME-1, S-O-12: a change of the score is asked with the new score',
      campaigns: [partner('low', 'x', [onScore], { audience: audienceOf(scoreBelow(100)) })],
      events: [write('1m', { [score]: 50 }), write('2m', { [score]: 120 })],
    }),
  },
  {
    name: 'campaign-any-new-value',
    expected: {
      p: {
        score: null,
        entries: 0,
        waiting: 0,
        sent: 5,
        trace: ['"true"', '"0"', '"late"', '"2026-03-02T00:00:00Z"', '"0"'],
      },
    },
    workspace: makeWorkspace({
      name: 'W-TRIG-6, W-TRIG-7, W-TRIG-8: any new value: yes or no, number, text, time; not a list, not the same again, not null',
      campaigns: [
        partner('mixed', '{{custom_attribute.${mixed}}}', [{ type: 'custom_attribute_change', attribute: 'mixed' }]),
      ],
      events: [
        write('1m', { mixed: true }),
        write('2m', { mixed: 0 }),
        write('3m', { mixed: 0 }),
        write('4m', { mixed: 'late' }),
        write('5m', { mixed: '2026-03-02T00:00:00Z' }),
        write('6m', { mixed: ['a', 'b'] }),
        write('7m', { mixed: null }),
        write('8m', { mixed: 0 }),
      ],
    }),
  },
  {
    name: 'campaign-new-person',
    expected: {
      stranger: { score: 3, entries: 0, waiting: 0, sent: 1, trace: ['write lead score unset -> 3', 'sent'] },
    },
    workspace: makeWorkspace({
      name: 'W-TRIG-9: a person made by the write that sets the attribute sets it off',
      campaigns: [partner('note', 'x', [onScore])],
      events: [write('1m', { [score]: 3 }, 'stranger')],
    }),
  },
  {
    name: 'campaign-new-address',
    expected: {
      p: {
        score: null,
        entries: 0,
        waiting: 0,
        sent: 2,
        trace: ['"to a@acme.example"', '"to b@acme.example"'],
        never: ['delivery 3'],
      },
      q: { score: null, entries: 0, waiting: 0, sent: 1, trace: ['"to a@acme.example"'] },
    },
    workspace: makeWorkspace({
      name: 'W-TRIG-13, W-TRIG-14: an address is seen by filters and Liquid, sent for each profile that gets it, not for the same again or its case',
      campaigns: [
        partner('mail', 'to {{${email_address}}}', [{ type: 'email_added' }], {
          audience: audienceOf({
            type: 'standard_field',
            field: 'email',
            comparison: { type: 'string', operator: 'matches_regex', pattern: '@acme' },
          }),
        }),
      ],
      people: [{ external_id: 'p' }, { external_id: 'q' }],
      events: [
        write('1m', { email: 'a@acme.example' }),
        write('2m', { email: 'a@acme.example' }),
        write('3m', { email: 'A@ACME.example' }),
        write('4m', { email: 'b@acme.example' }),
        write('5m', { email: 'a@acme.example' }, 'q'),
      ],
    }),
  },
  {
    name: 'campaign-counts-receipts',
    expected: {
      [lead]: {
        score: 103,
        entries: 3,
        waiting: 0,
        sent: 1,
        failed: 1,
        trace: [
          'entered once#1',
          '404',
          'entered once#2',
          '204',
          'entered once#3',
          'not sent hand-off: re_eligibility',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'W-ELIG-2, W-ELIG-5, W-SEND-5: a campaign counts receipts: a 404 is none, a 204 is one; a canvas counts entries',
      canvases: [makeCanvas({ id: 'once', entry: { type: 'action', triggers: [onScore] } })],
      campaigns: [handOff()],
      salesforce: { faults: [{ request: 1, status: 404 }] },
      events: [scored('1m', 101), scored('2m', 102), scored('3m', 103)],
    }),
  },
  {
    name: 'campaign-aborts-use-nothing-up',
    expected: {
      [lead]: {
        score: 101,
        entries: 0,
        waiting: 0,
        sent: 1,
        aborted: 3,
        trace: ['aborted hand-off delivery 1', 'aborted hand-off delivery 3', '204'],
      },
    },
    workspace: makeWorkspace({
      name: 'L-ABORT-7, L-ABORT-9, W-O-11: aborts are no receipts, however many',
      campaigns: [handOff()],
      events: [scored('1m', 10), scored('2m', 20), scored('3m', 30), scored('4m', 101)],
    }),
  },
  {
    name: 'campaign-no-same-second-rule',
    expected: {
      p: { score: 3, entries: 1, waiting: 0, sent: 3, trace: ['"1"', '"2"', 'not entered once: same_second', '"3"'] },
    },
    workspace: makeWorkspace({
      name: 'W-RACE-3, W-ELIG-4: three changes in a second: one entry, three sends',
      canvases: [makeCanvas({ id: 'once', entry: { type: 'action', triggers: [onScore] } })],
      campaigns: [partner('note', '{{custom_attribute.${lead score}}}', [onScore])],
      events: [write('1m', { [score]: 1 }), write('1m 0.4s', { [score]: 2 }), write('1m 0.8s', { [score]: 3 })],
    }),
  },
  {
    name: 'campaign-audience-null-and-case',
    expected: {
      none: { score: null, entries: 0, waiting: 0, sent: 1 },
      lower: { score: null, entries: 0, waiting: 0, sent: 1 },
      upper: { score: null, entries: 0, waiting: 0, trace: ['not sent note: audience'] },
    },
    workspace: makeWorkspace({
      name: 'W-AUD-1, W-AUD-2: "is none of MQL" takes who has no status and who has mql; the case counts',
      campaigns: [
        partner('note', 'x', [onEvent('start')], { audience: audienceOf(is('lead_status', 'is_none_of', 'MQL')) }),
      ],
      people: [
        { external_id: 'none' },
        { external_id: 'lower', lead_status: 'mql' },
        { external_id: 'upper', lead_status: 'MQL' },
      ],
      events: ['none', 'lower', 'upper'].map((who) => ({ ...event('1m', 'start'), external_id: who })),
    }),
  },
  {
    name: 'campaign-groups-and-filters',
    expected: {
      both: { score: 10, entries: 0, waiting: 0, sent: 1 },
      one: { score: 10, entries: 0, waiting: 0 },
      left: { score: 10, entries: 0, waiting: 0 },
    },
    workspace: makeWorkspace({
      name: 'S-GRP-13, S-O-3, W-AUD-1: all of the groups must hold, any filter inside an "or" group, none inside an excluded one',
      campaigns: [
        partner('note', 'x', [onEvent('start')], {
          audience: {
            filter: {
              type: 'group',
              join: 'and',
              filters: [
                {
                  type: 'group',
                  join: 'or',
                  filters: [is('plan', 'is_any_of', 'team'), is('plan', 'is_any_of', 'company')],
                },
                scoreBelow(100),
                { type: 'group', join: 'or', exclude: true, filters: [is('left', 'is_any_of', 'yes')] },
              ],
            },
          },
        }),
      ],
      people: [
        { external_id: 'both', plan: 'company', [score]: 10 },
        { external_id: 'one', plan: 'free', [score]: 10 },
        { external_id: 'left', plan: 'team', [score]: 10, left: 'yes' },
      ],
      events: ['both', 'one', 'left'].map((who) => ({ ...event('1m', 'start'), external_id: who })),
    }),
  },
  {
    name: 'campaign-renders-its-turn',
    expected: {
      p: {
        score: 15,
        entries: 1,
        waiting: 0,
        sent: 2,
        trace: ['write lead score unset -> 10', 'write lead score 10 -> 15', 'send started late', '"15"', '"15"'],
      },
    },
    workspace: makeWorkspace({
      name: 'W-O-12, L-ENG-2, L-ABORT-10: a message renders the profile of its turn, not the value that set it off',
      canvases: [
        makeCanvas({
          id: 'bonus',
          createdAt: '2026-03-01T07:00:00Z',
          entry: { type: 'action', triggers: [onScore] },
          steps: [points('five', 5)],
        }),
      ],
      campaigns: [partner('late', '{{custom_attribute.${lead score}}}', [onScore])],
      events: [write('1m', { [score]: 10 })],
    }),
  },
  {
    name: 'campaign-chain-of-aborts',
    expected: {
      [lead]: {
        score: 110,
        entries: 3,
        waiting: 1,
        sent: 1,
        aborted: 1,
        trace: [
          'entered scoring#1',
          'aborted hand-off delivery 1',
          'entered scoring#2',
          '204',
          'not sent hand-off: re_eligibility',
        ],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'W-ELIG-5, L-ABORT-9: below the threshold nothing is used up; above it the first receipt is the last',
        canvases: [scoringCanvas()],
        campaigns: [handOff()],
        events: [
          scored('1m', 100),
          { ...event('1h', 'demo_requested'), external_id: lead },
          { ...event('2h', 'demo_requested'), external_id: lead },
        ],
      },
      { until: at('3h') },
    ),
  },
  {
    name: 'campaign-seed-unset-settings',
    expected: {
      [lead]: { score: 101, entries: 0, waiting: 0, sent: 1, trace: ['T00:00:00.000Z  send started hand-off', '204'] },
    },
    workspace: makeWorkspace({
      name: 'W-O-13: a campaign that says nothing about it is live from the first instant, sends at once, and to the unsubscribed',
      campaigns: [
        campaign.parse({
          ...handOff(),
          audience: undefined,
          message: {
            url: leadUrl,
            method: 'PATCH',
            headers: [tokenHeader, jsonHeader],
            body: { type: 'raw', text: seedBody },
          },
        }),
      ],
      people: [{ external_id: lead, email_subscribe: 'unsubscribed' }],
      events: [scored('0s', 101)],
    }),
  },
  {
    name: 'campaign-cancelled-by-its-event-only',
    expected: {
      p: {
        score: 0,
        entries: 0,
        waiting: 0,
        sent: 1,
        trace: [
          'send waits late',
          'write lead score unset -> 5',
          'send due late',
          'sent',
          'send waits late',
          'not sent late: exception_event',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'W-DELAY-4: a score of 0 cancels what waits for its delay; any other change of the score does not',
      campaigns: [
        partner('late', 'x', [onEvent('start')], {
          timing: {
            delay: { type: 'after', duration: { value: 1, unit: 'hours' } },
            exceptions: [{ type: 'custom_attribute_change', attribute: score, to: 0 }],
          },
        }),
      ],
      events: [event('1m', 'start'), write('2m', { [score]: 5 }), event('2h', 'start'), write('2h 1m', { [score]: 0 })],
    }),
  },
];
