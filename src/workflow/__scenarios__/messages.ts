import {
  event,
  handOff,
  leadUrl,
  makeCanvas,
  makeWorkspace,
  onEvent,
  onScore,
  onStart,
  points,
  score,
  tokenHeader,
  write,
} from './build';
import { hook, lead, partner, scored } from './parts';
import type { Scenario } from './scenario';

/** What goes into a message, what aborts it, and what a call costs: webhook.md 1, liquid.md 4. */
export const messageScenarios: readonly Scenario[] = [
  {
    name: 'campaign-fields-in-order',
    expected: {
      [lead]: {
        score: 50,
        entries: 0,
        waiting: 0,
        aborted: 1,
        trace: ['send started hand-off', 'aborted hand-off delivery 1 in body: "not at threshold"'],
        never: ['content call', 'request'],
      },
    },
    workspace: makeWorkspace({
      name: 'L-O-1, W-SEND-1, L-ABORT-11: address, then body, then headers: who is below the threshold costs no token call and no request',
      campaigns: [handOff()],
      events: [scored('1m', 50)],
    }),
  },
  {
    name: 'campaign-abort-in-the-url',
    expected: {
      p: {
        score: 5,
        entries: 0,
        waiting: 0,
        aborted: 1,
        trace: ['aborted note delivery 1 in url: "no address"'],
        never: ['in body', 'content call', 'request'],
      },
    },
    workspace: makeWorkspace({
      name: 'L-ABORT-11: an abort in the address is an abort of the whole message',
      campaigns: [
        partner('note', 'x', [onScore], {
          message: {
            url: 'https://partner.example/{% unless custom_attribute.${slug} %}{% abort_message("no address") %}{% endunless %}',
            headers: [tokenHeader],
            body: { type: 'raw', text: 'x' },
          },
        }),
      ],
      events: [write('1m', { [score]: 5 })],
    }),
  },
  {
    name: 'campaign-abort-behind-a-call',
    expected: {
      [lead]: {
        score: 5,
        entries: 0,
        waiting: 0,
        aborted: 1,
        trace: ['content call note delivery 1 in header', 'aborted note delivery 1 in header', '"too late"'],
        never: ['request note'],
      },
    },
    workspace: makeWorkspace({
      name: 'L-ABORT-11, L-ABORT-12: an abort in a header behind the token call: the call has been made, the message is not sent',
      campaigns: [
        partner('note', 'x', [onScore], {
          message: {
            url: 'https://partner.example/in',
            headers: [tokenHeader, { name: 'X-Last', value: '{% abort_message("too late") %}' }],
            body: { type: 'raw', text: 'x' },
          },
        }),
      ],
      events: [scored('1m', 5)],
    }),
  },
  {
    name: 'step-abort-goes-on',
    expected: {
      p: {
        score: 1,
        entries: 1,
        waiting: 0,
        aborted: 1,
        trace: [
          'aborted hooks',
          'path hooks#1 hook -> next',
          'write lead score unset -> 1',
          'exited hooks#1 one: completed',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'L-ABORT-6, W-ABORT-3, C-MSG-4: an abort in a step does not end the journey',
      canvases: [hook('{% abort_message("no") %}')],
      events: [event('1m', 'start')],
    }),
  },
  {
    name: 'step-failing-goes-on',
    expected: {
      [lead]: {
        score: 1,
        entries: 1,
        waiting: 0,
        failed: 1,
        trace: ['401', 'path hooks#1 hook -> next', 'write lead score unset -> 1'],
      },
    },
    workspace: makeWorkspace({
      name: 'W-RETRY-5, W-O-3, W-SEND-3: a step moves on when its request was first tried, whatever comes of it',
      canvases: [hook('{}', leadUrl)],
      events: [{ ...event('1m', 'start'), external_id: lead }],
    }),
  },
  {
    name: 'step-without-a-body',
    expected: {
      p: { score: 1, entries: 1, waiting: 0, sent: 1, trace: ['request hooks delivery 1 attempt 1: GET', ' -'] },
    },
    workspace: makeWorkspace({
      name: 'C-MSG-7, W-COMP-3: a GET carries no body',
      canvases: [
        makeCanvas({
          id: 'hooks',
          entry: onStart,
          steps: [
            {
              id: 'hook',
              kind: 'webhook',
              name: 'hook',
              config: { url: 'https://partner.example/hook', method: 'GET', body: { type: 'raw', text: 'unseen' } },
              next: { next: 'one' },
            },
            points('one', 1),
          ],
        }),
      ],
      events: [event('1m', 'start')],
    }),
  },
  {
    name: 'campaign-methods',
    expected: {
      p: {
        score: null,
        entries: 0,
        waiting: 0,
        sent: 5,
        trace: ['DELETE https', 'GET https', 'PATCH https', 'POST https', 'PUT https'],
      },
    },
    workspace: makeWorkspace({
      name: 'W-COMP-2, W-O-7: five methods, five campaigns on one event, one after the other by id',
      campaigns: (['DELETE', 'GET', 'PATCH', 'POST', 'PUT'] as const).map((method) =>
        partner(`by ${method}`, 'x', [onEvent('start')], {
          message: { url: 'https://partner.example/in', method, body: { type: 'raw', text: 'x' } },
        }),
      ),
      events: [event('1m', 'start')],
    }),
  },
  {
    name: 'campaign-form-body',
    expected: {
      p: {
        score: null,
        entries: 0,
        waiting: 0,
        sent: 1,
        trace: ['Content-Type: application/x-www-form-urlencoded', '"who=p&plan=a b"'],
      },
    },
    workspace: makeWorkspace({
      name: 'W-COMP-9, W-COMP-16: a form body is sent as written; nothing is encoded for its author',
      campaigns: [
        partner('form', '', [onEvent('start')], {
          message: {
            url: 'https://partner.example/in',
            headers: [{ name: 'Content-Type', value: 'application/x-www-form-urlencoded' }],
            body: { type: 'raw', text: 'who={{${user_id}}}&plan={{event_properties.${plan}}}' },
          },
        }),
      ],
      events: [event('1m', 'start', { properties: { plan: 'a b' } })],
    }),
  },
  {
    name: 'campaign-headers',
    expected: {
      p: {
        score: null,
        entries: 0,
        waiting: 0,
        sent: 1,
        trace: ['X-Odd name!: p of team', 'X-Empty: ', 'Content-Type: text/plain'],
      },
    },
    workspace: makeWorkspace({
      name: 'W-COMP-10, W-COMP-12, W-COMP-17: any header, its value written in Liquid and trimmed',
      campaigns: [
        partner('heads', '', [onEvent('start')], {
          message: {
            url: 'https://partner.example/in',
            headers: [
              { name: 'X-Odd name!', value: '  {{${user_id}}} of {{event_properties.${plan}}}\n' },
              { name: 'X-Empty', value: '{{event_properties.${none}}}' },
            ],
            body: { type: 'raw', text: 'hello' },
          },
        }),
      ],
      events: [event('1m', 'start', { properties: { plan: 'team' } })],
    }),
  },
  {
    name: 'campaign-dispatch-ids',
    expected: {
      p: {
        score: null,
        entries: 0,
        waiting: 0,
        sent: 2,
        trace: ['send started note delivery 1', 'send started note delivery 2'],
      },
    },
    workspace: makeWorkspace({
      name: 'L-CC-28: a call in a message is made for every send of it: nothing is kept from one to the next but what asks for it',
      campaigns: [
        partner('note', '', [onEvent('start')], {
          message: {
            url: 'https://partner.example/in',
            headers: [tokenHeader],
            body: { type: 'raw', text: 'x' },
          },
        }),
      ],
      events: [event('1m', 'start'), event('2m', 'start')],
    }),
  },
  {
    name: 'campaign-broken-liquid',
    expected: {
      p: {
        score: null,
        entries: 0,
        waiting: 0,
        failed: 1,
        trace: ['send failed note delivery 1 in body'],
        never: ['request'],
      },
    },
    workspace: makeWorkspace({
      name: 'L-ERR-1: a template that cannot be read cancels the message',
      campaigns: [partner('note', '{% if custom_attribute.${x} %}open', [onEvent('start')])],
      events: [event('1m', 'start')],
    }),
  },
];
