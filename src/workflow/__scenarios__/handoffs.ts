import {
  at,
  delay,
  duration,
  event,
  handOff,
  jsonHeader,
  leadUrl,
  makeCanvas,
  makeWorkspace,
  onEvent,
  points,
  score,
  scoringCanvas,
  seedBody,
  setTo,
  tokenHeader,
  write,
} from './build';
import type { Scenario } from './scenario';

/** The external id is a Lead id, as the seed asks for. */
const lead = '00Q5g00000KpR2mEAF';
const campaigns = [handOff()];
const everyChange = handOff({ reeligibility: { allowed: true, window: duration(0, 'minutes') } });

function scored(offset: string, value: number | string | null) {
  return write(offset, { [score]: value }, lead);
}

/** One person whose score is written at 1 min, 2 min, … and what the campaign does about it. */
function scores(...values: readonly (number | string | null)[]) {
  return values.map((value, index) => scored(`${index + 1}m`, value));
}

/** Campaigns and webhook steps: webhook.md 5.1, retries, and what the mock Salesforce answers. */
export const handoffs: readonly Scenario[] = [
  {
    name: 'hand-off-once',
    expected: {
      [lead]: {
        score: 106,
        entries: 0,
        waiting: 0,
        sent: 1,
        aborted: 2,
        trace: [
          'aborted hand-off delivery 1',
          'aborted hand-off delivery 2',
          'content call hand-off delivery 3',
          '204',
          'not sent hand-off: re_eligibility',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'W-SEED-1, W-SEED-2, O-11: 99 and 100 abort, 105 is sent, 106 never again',
      campaigns,
      events: scores(99, 100, 105, 106),
    }),
  },
  {
    name: 'hand-off-every-change',
    expected: { [lead]: { score: 101, entries: 0, waiting: 0, sent: 3, aborted: 1 } },
    workspace: makeWorkspace({
      name: 'W-SEED-3, W-SEED-7: re-eligible after 0: rises and falls above 100 are sent again',
      campaigns: [everyChange],
      events: scores(105, 130, 100, 101),
    }),
  },
  {
    name: 'hand-off-window',
    expected: {
      [lead]: {
        score: 104,
        entries: 0,
        waiting: 0,
        sent: 2,
        trace: ['not sent hand-off: re_eligibility', 'send started hand-off delivery 2'],
      },
    },
    workspace: makeWorkspace({
      name: 'W-ELIG-3: re-eligible two minutes after the receipt, to the millisecond',
      campaigns: [handOff({ reeligibility: { allowed: true, window: duration(2, 'minutes') } })],
      events: [scored('1m', 101), scored('2m 59.999s', 102), scored('3m', 103), scored('4m', 104)],
    }),
  },
  {
    name: 'hand-off-already-qualified',
    expected: {
      [lead]: { score: 200, entries: 0, waiting: 0, trace: ['not sent hand-off: audience'], never: ['content call'] },
    },
    workspace: makeWorkspace({
      name: 'W-SEED-5: lead_status MQL: the audience refuses, nothing is rendered, no token is fetched',
      campaigns,
      people: [{ external_id: lead, lead_status: 'MQL' }],
      events: scores(150, 200),
    }),
  },
  {
    name: 'hand-off-unknown-lead',
    expected: {
      p: {
        score: 102,
        entries: 0,
        waiting: 0,
        failed: 2,
        trace: ['404', 'failed', '404', 'failed'],
        never: ['again at'],
      },
    },
    workspace: makeWorkspace({
      name: 'W-SEED-4: a 404 is not retried and uses nothing up: the next change tries again',
      campaigns,
      events: [write('1m', { [score]: 101 }), write('2m', { [score]: 102 })],
    }),
  },
  {
    name: 'hand-off-retry-after-503',
    expected: {
      [lead]: {
        score: 105,
        entries: 0,
        waiting: 0,
        sent: 1,
        trace: ['503', 'retry again at 2026-03-02T00:02:00.000Z', 'not sent hand-off: in_progress', 'attempt 2', '204'],
      },
    },
    workspace: makeWorkspace({
      name: 'W-RETRY-1, W-ELIG-7, W-RETRY-4: 503, then the same request a minute later; a change in between is refused',
      campaigns: [handOff({ reeligibility: { allowed: true, window: duration(1, 'seconds') } })],
      events: [scored('1m', 101), scored('1m 30s', 105)],
      salesforce: { faults: [{ request: 1, status: 503 }] },
    }),
  },
  {
    name: 'hand-off-retries-used-up',
    expected: {
      [lead]: {
        score: 101,
        entries: 0,
        waiting: 0,
        failed: 1,
        trace: [
          'attempt 1',
          'T00:02:00.000Z',
          'T00:04:00.000Z',
          'T00:08:00.000Z',
          'T00:16:00.000Z',
          'T00:31:00.000Z',
          'attempt 6',
          'failed',
        ],
        never: ['attempt 7'],
      },
    },
    workspace: makeWorkspace({
      name: 'O-1 of webhook.md: five retries at 1, 3, 7, 15 and 30 minutes, then failed',
      campaigns,
      events: [scored('1m', 101)],
      salesforce: { faults: [1, 2, 3, 4, 5, 6].map((request) => ({ request, status: request === 3 ? 599 : 503 })) },
    }),
  },
  {
    name: 'hand-off-token-fails',
    expected: {
      [lead]: {
        score: 102,
        entries: 0,
        waiting: 0,
        failed: 2,
        trace: ['content call', 'Authorization: Bearer', '401', 'failed', 'send started hand-off delivery 2', '401'],
        never: ['again at'],
      },
    },
    workspace: makeWorkspace({
      name: 'L-SEED-12, W-RETRY-6, O-15: without a token Salesforce says 401: no retry, the next change tries again',
      campaigns,
      events: scores(101, 102),
      salesforce: { tokenFails: true },
    }),
  },
  {
    name: 'hand-off-latency',
    expected: {
      [lead]: {
        score: 103,
        entries: 0,
        waiting: 0,
        sent: 1,
        trace: [
          'T00:01:00.000Z  content call',
          'T00:01:01.500Z  request',
          'not sent hand-off: in_progress',
          'T00:01:03.000Z  response',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'O-14: the token after 1.5 s, the answer after 3 s; a change in between finds a send on its way',
      campaigns,
      events: [scored('1m', 101), scored('1m 2s', 102), scored('1m 4s', 103)],
      salesforce: { latencyMs: 1_500 },
    }),
  },
  {
    name: 'hand-off-text-score',
    expected: {
      [lead]: {
        score: '150',
        entries: 0,
        waiting: 0,
        failed: 1,
        trace: ['Liquid error: comparison of String with 100 failed', '400'],
      },
    },
    workspace: makeWorkspace({
      name: 'L-SEED-6: a score that is text neither sends nor aborts: the body is an error text',
      campaigns,
      events: scores('150'),
    }),
  },
  {
    name: 'hand-off-fraction',
    expected: { [lead]: { score: 100.5, entries: 0, waiting: 0, sent: 1 } },
    workspace: makeWorkspace({ name: 'L-SEED-4: 100.5 is more than 100', campaigns, events: scores(100.5) }),
  },
  {
    name: 'hand-off-by-the-canvas',
    expected: {
      [lead]: {
        score: 101,
        entries: 3,
        waiting: 1,
        sent: 1,
        aborted: 2,
        trace: ['write lead score 95 -> 100', 'aborted', 'write lead score 100 -> 101', '204'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'W-TRIG-11, C-UU-22: the canvas scores, the campaign hands off: 100 aborts, 101 is sent',
        canvases: [scoringCanvas()],
        campaigns,
        events: [
          scored('1m', 95),
          { ...event('1h', 'demo_requested'), external_id: lead },
          { ...event('2h', 'webinar_attended'), external_id: lead },
        ],
      },
      { until: at('3h') },
    ),
  },
  {
    name: 'hand-off-written-back',
    expected: {
      [lead]: {
        score: 120,
        entries: 1,
        waiting: 0,
        sent: 1,
        trace: ['entered back#1', 'write lead_status unset -> "MQL" by back#1', 'not sent hand-off: audience'],
      },
    },
    workspace: makeWorkspace({
      name: 'W-SEED-3: a canvas that writes lead_status back closes the audience of a re-eligible campaign',
      campaigns: [everyChange],
      canvases: [
        makeCanvas({
          id: 'back',
          entry: { type: 'action', triggers: [onEvent('accepted')] },
          steps: [delay('later', 1, 'minutes', 'status'), setTo('status', 'lead_status', 'MQL')],
        }),
      ],
      events: [scored('1m', 110), { ...event('2m', 'accepted'), external_id: lead }, scored('5m', 120)],
    }),
  },
  {
    name: 'webhook-step',
    expected: {
      [lead]: {
        score: 1,
        entries: 1,
        waiting: 0,
        sent: 1,
        trace: [
          'send started hooks delivery 1 from #1 hook',
          'team',
          'path hooks#1 hook -> next',
          'write lead score unset -> 1',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'C-ACTION-27, C-MSG-2: a webhook step sends the properties of the action and moves on',
      canvases: [
        makeCanvas({
          id: 'hooks',
          entry: { type: 'action', triggers: [onEvent('start')] },
          steps: [
            {
              id: 'paths',
              kind: 'action_paths',
              name: 'paths',
              config: { groups: [{ id: 'go', name: 'go', triggers: [onEvent('pricing_viewed')] }] },
              next: { go: 'hook' },
            },
            {
              id: 'hook',
              kind: 'webhook',
              name: 'hook',
              config: {
                url: 'https://partner.example/hook',
                method: 'POST',
                headers: [jsonHeader],
                body: { type: 'raw', text: '{"who": "{{${user_id}}}", "plan": "{{event_properties.${plan}}}"}' },
              },
              next: { next: 'one' },
            },
            points('one', 1),
          ],
        }),
      ],
      events: [
        { ...event('1m', 'start'), external_id: lead },
        { ...event('2m', 'pricing_viewed', { properties: { plan: 'team' } }), external_id: lead },
      ],
    }),
  },
  {
    name: 'webhook-step-unsubscribed',
    expected: {
      p: {
        score: 1,
        entries: 1,
        waiting: 0,
        trace: ['not sent hooks: audience', 'path hooks#1 hook -> next', 'write lead score unset -> 1'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-SEND-1, C-SEND-2: who is unsubscribed enters, is not sent to, and moves on',
      canvases: [
        makeCanvas({
          id: 'hooks',
          send: { to: 'subscribed_or_opted_in' },
          entry: { type: 'action', triggers: [onEvent('start')] },
          steps: [
            {
              id: 'hook',
              kind: 'webhook',
              name: 'hook',
              config: { url: 'https://partner.example/hook', body: { type: 'raw', text: 'x' } },
              next: { next: 'one' },
            },
            points('one', 1),
          ],
        }),
      ],
      people: [{ external_id: 'p', email_subscribe: 'unsubscribed' }],
      events: [event('1m', 'start')],
    }),
  },
  {
    name: 'webhook-refused-port',
    expected: {
      p: { score: 101, entries: 0, waiting: 0, failed: 1, trace: ['send failed hand-off delivery 1 in url'] },
    },
    workspace: makeWorkspace({
      name: 'W-COMP-5: an address on another port is never called',
      campaigns: [
        handOff({
          message: {
            url: leadUrl.replace('.com/', '.com:8443/'),
            method: 'PATCH',
            headers: [tokenHeader, jsonHeader],
            body: { type: 'raw', text: seedBody },
          },
        }),
      ],
      events: [write('1m', { [score]: 101 })],
    }),
  },
];
