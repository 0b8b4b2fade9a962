import { event, makeCanvas, makeWorkspace, onEvent, onStart, setTo } from './build';
import type { Scenario } from './scenario';
import { context, json } from './text-steps';

const token =
  '{% connected_content https://acme.my.salesforce.com/services/oauth2/token :method post :body client_id=id&client_secret=secret&grant_type=client_credentials :save result %}';

const failing = (times: number) => ({ faults: [{ request: 1, times, status: 503, at: 'token' as const }] });

const done = setTo('done', 'done', true);
const once = { score: null, entries: 1, waiting: 0 };

/** Connected Content inside steps: O-26. */
export const content: readonly Scenario[] = [
  {
    name: 'content-retried-in-a-step',
    expected: {
      p: {
        ...once,
        trace: [
          'content call canvas#1 update delivery 1 in json',
          'retry again at 2026-03-02T01:00:01.000Z',
          'retry again at 2026-03-02T01:00:03.000Z',
          '2026-03-02T01:00:03.000Z  write kind unset -> "Bearer"',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'O-26: Connected Content that fails is called again after 1 and 2 s, while the entry waits in the step',
      canvases: [
        makeCanvas({
          entry: onStart,
          steps: [json('update', `${token}{"attributes":[{"kind":"{{result.token_type}}"}]}`, 'done'), done],
        }),
      ],
      people: [{ external_id: 'p' }],
      events: [event('1h', 'start')],
      salesforce: failing(2),
    }),
  },
  {
    name: 'content-failed-in-a-step',
    expected: {
      p: {
        ...once,
        trace: [
          'variable canvas#1 ctx: first unset -> "x"',
          '2026-03-02T03:16:31.000Z  exited canvas#1 ctx: step_failed  [O-26',
        ],
        never: ['write done'],
      },
    },
    workspace: makeWorkspace({
      name: 'O-26, C-CTX-4: after 14 failures the entry leaves; what was set before stays set',
      canvases: [
        makeCanvas({
          entry: onStart,
          steps: [
            context(
              'ctx',
              [
                ['first', 'string', 'x'],
                ['kind', 'string', `${token}{{result.token_type}}`],
              ],
              'done',
            ),
            done,
          ],
        }),
      ],
      people: [{ external_id: 'p' }],
      events: [event('1h', 'start')],
      salesforce: failing(14),
    }),
  },
  {
    name: 'content-failed-in-a-message',
    expected: {
      p: {
        ...once,
        aborted: 1,
        trace: [
          'aborted canvas delivery 1 in headers.Authorization: "Connected Content failed"  [O-26',
          'exited canvas#1 hook: step_failed',
        ],
        never: ['write done', 'request canvas'],
      },
    },
    workspace: makeWorkspace({
      name: 'O-26: a message whose Connected Content failed for good is not sent, and the entry leaves',
      canvases: [messages()],
      people: [{ external_id: 'p' }],
      events: [event('1h', 'start')],
      salesforce: failing(14),
    }),
  },
  {
    name: 'content-failed-and-advanced',
    expected: {
      p: {
        ...once,
        aborted: 1,
        trace: [
          'aborted canvas delivery 1 in headers.Authorization: "Connected Content failed"  [O-26',
          'write done unset -> true',
        ],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'O-26, C-MSG-2: the switch: aborted, and the entry goes on',
        canvases: [messages()],
        people: [{ external_id: 'p' }],
        events: [event('1h', 'start')],
        salesforce: failing(14),
      },
      { failedContent: 'abort_and_advance' },
    ),
  },
  {
    name: 'exception-while-content-is-awaited',
    expected: {
      p: {
        ...once,
        trace: [
          'noted canvas#1 update  [C-EXIT-4',
          'write kind unset -> "Bearer"',
          'exited canvas#1 update: exception_event  [C-EXIT-6',
        ],
        never: ['write done'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-EXIT-6: an exception event while the step waits: the step completes, and the entry leaves',
      canvases: [
        makeCanvas({
          entry: onStart,
          exit: { triggers: [onEvent('stop')] },
          steps: [json('update', `${token}{"attributes":[{"kind":"{{result.token_type}}"}]}`, 'done'), done],
        }),
      ],
      people: [{ external_id: 'p' }],
      events: [event('1h', 'start'), event('1h 2s', 'stop')],
      salesforce: failing(3),
    }),
  },
];

function messages() {
  return makeCanvas({
    entry: onStart,
    steps: [
      {
        id: 'hook',
        kind: 'webhook',
        name: 'hook',
        config: {
          url: 'https://partner.example/in',
          method: 'POST',
          headers: [{ name: 'Authorization', value: `${token}Bearer {{result.access_token}}` }],
          body: { type: 'raw', text: '{}' },
        },
        next: { next: 'done' },
      },
      done,
    ],
  });
}
