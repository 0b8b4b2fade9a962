import type { Trigger } from '@/core/segments/trigger';
import {
  at,
  audienceOf,
  delay,
  duration,
  emailAtStart,
  event,
  handOff,
  is,
  jsonHeader,
  makeCanvas,
  makeWorkspace,
  onEvent,
  onScore,
  onStart,
  paths,
  points,
  score,
  scoringCanvas,
  seedGroups,
  seedUpdates,
  setTo,
  write,
} from './build';
import type { Scenario } from './scenario';

const x: Trigger[] = [onEvent('x')];

/** Enters once on `start`, waits an hour for `x`: a point, otherwise minus one. */
function waiting(change: Parameters<typeof makeCanvas>[0] = {}) {
  return makeCanvas({
    id: 'wait',
    entry: onStart,
    reentry: { allowed: true },
    steps: [
      paths('paths', [{ id: 'hit', triggers: x, to: 'up' }], { otherwise: 'down', window: duration(1, 'hours') }),
      points('up', 1),
      points('down', -1),
    ],
    ...change,
  });
}

const moreThan = (value: number) =>
  ({
    type: 'custom_attribute',
    attribute: score,
    comparison: { type: 'number', operator: 'more_than', value },
  }) as const;

/** Paths, windows, variants and what is counted. */
export const actions: readonly Scenario[] = [
  {
    name: 'window-from-step-entry',
    expected: {
      p: {
        score: -2,
        entries: 2,
        waiting: 0,
        trace: ['until 2026-03-02T23:30:00.000Z', 'until 2026-03-03T00:29:59.999Z', '-> otherwise', '-> otherwise'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-ACTION-29, C-ACTION-1: a window is so much time from the entry into the step; midnight means nothing to it',
      canvases: [waiting()],
      events: [event('22h 30m', 'start'), event('23h 29m 59.999s', 'start')],
    }),
  },
  {
    name: 'counts-of-a-path',
    expected: {
      p: {
        score: 1,
        entries: 3,
        waiting: 0,
        trace: [
          '"step":"paths"',
          '{"entered":2,"exited":{"completed":2},"ports":{"next":2},"step":"up","waiting":0}',
          '{"entered":1,"exited":{"completed":1},"ports":{"next":1},"step":"down","waiting":0}',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'C-ACTION-31, C-STEP-6: steps and groups count entries: one person three times, two ways up, one down',
      canvases: [waiting()],
      events: [event('1m', 'start'), event('2m', 'x'), event('3m', 'start'), event('4m', 'x'), event('5m', 'start')],
    }),
  },
  {
    name: 'variant-at-entry',
    expected: Object.fromEntries(
      // FNV-1a of "ab:a" is 91 and of "ab:b" 10 mod 100; see "variants-and-control".
      (
        [
          ['a', 20],
          ['b', 2],
        ] as const
      ).map(([id, value]) => [id, { score: value, entries: 2, waiting: 0 }]),
    ),
    workspace: makeWorkspace({
      name: 'C-VAR-2, C-VAR-4, C-VAR-7: the variant is drawn at the entry, the same at the next one, and asks nothing about subscriptions',
      canvases: [
        makeCanvas({
          id: 'ab',
          entry: onStart,
          send: { to: 'opted_in_only' },
          variants: [
            { id: 'one', name: 'One', percentage: 50, first: 'one' },
            { id: 'ten', name: 'Ten', percentage: 50, first: 'ten' },
          ],
          steps: [points('one', 1), points('ten', 10)],
        }),
      ],
      people: [
        { external_id: 'a', email_subscribe: 'unsubscribed' },
        { external_id: 'b', email_subscribe: 'opted_in' },
      ],
      events: ['a', 'b'].flatMap((who) => [
        { ...event('1m', 'start'), external_id: who },
        { ...event('2m', 'start'), external_id: who },
      ]),
    }),
  },
  {
    name: 'audience-once-at-entry',
    expected: {
      p: { score: 1, entries: 1, waiting: 0, trace: ['write left unset -> "yes"', 'path wait#1 paths -> hit'] },
    },
    workspace: makeWorkspace({
      name: 'S-TIME-2, C-AUD-1: the audience is asked at the entry and never again on the way',
      canvases: [waiting({ audience: audienceOf(is('left', 'is_none_of', 'yes')) })],
      events: [event('1m', 'start'), write('2m', { left: 'yes' }), event('3m', 'x'), event('4m', 'start')],
    }),
  },
  {
    name: 'audience-races-with-the-trigger',
    expected: {
      p: {
        score: 150,
        entries: 1,
        waiting: 0,
        trace: ['not entered hot: audience', 'write lead score unset -> 150', 'entered changed#1'],
      },
    },
    workspace: makeWorkspace({
      name: 'S-TIME-5, S-O-8, C-AUD-2: an event asks the profile of before, what another canvas writes in the same instant comes too late; a change asks the profile of after',
      canvases: [
        makeCanvas({
          id: 'writer',
          createdAt: '2026-03-01T07:00:00Z',
          entry: { type: 'action', triggers: x },
          steps: [points('much', 150)],
          status: 'stopped',
        }),
        makeCanvas({ id: 'hot', entry: onStart, audience: audienceOf(moreThan(100)) }),
        makeCanvas({
          id: 'changed',
          entry: { type: 'action', triggers: [onScore] },
          audience: audienceOf(moreThan(100)),
        }),
      ],
      events: [event('1m', 'start'), write('1m', { [score]: 150 })],
    }),
  },
  {
    name: 'fractions-trigger',
    expected: { p: { score: 100.5, entries: 2, waiting: 0, sent: 2, trace: ['"100"', '"100.5"'] } },
    workspace: makeWorkspace({
      name: 'W-O-4, C-ENTRY-13: a fraction more is a change like any other',
      canvases: [makeCanvas({ id: 'any', entry: { type: 'action', triggers: [onScore] } })],
      campaigns: [
        handOff({
          audience: { filter: null },
          reeligibility: { allowed: true, window: duration(0, 'minutes') },
          message: {
            url: 'https://partner.example/in',
            body: { type: 'raw', text: '{{custom_attribute.${lead score}}}' },
          },
        }),
      ],
      events: [write('1m', { [score]: 100 }), write('2m', { [score]: 100.5 })],
    }),
  },
  {
    name: 'type-changed-later',
    expected: {
      p: {
        score: 40,
        entries: 1,
        waiting: 0,
        trace: ['not entered hot: audience', 'write lead score "40" -> 40', 'entered hot#1'],
      },
    },
    workspace: makeWorkspace({
      name: 'D-TYPE-4, S-NULL-1: a text that looks like a number is in no number filter until it is written again as one',
      canvases: [makeCanvas({ id: 'hot', entry: onStart, audience: audienceOf(moreThan(5)) })],
      people: [{ external_id: 'p', [score]: '40' }],
      events: [event('1m', 'start'), write('2m', { [score]: 40 }), event('3m', 'start')],
    }),
  },
  {
    name: 'properties-past-a-second-path',
    expected: {
      p: {
        score: null,
        entries: 1,
        waiting: 0,
        sent: 2,
        trace: ['path far#1 first -> go', 'path far#1 second -> otherwise', '"plan=team"', '"plan="'],
      },
    },
    workspace: makeWorkspace({
      name: 'L-VAR-13, C-ACTION-27: the properties of the action reach past an update and a path taken by Everyone Else, to one message only',
      canvases: [
        makeCanvas({
          id: 'far',
          entry: onStart,
          steps: [
            paths('first', [{ id: 'go', triggers: x, to: 'note' }]),
            setTo('note', 'note', true, 'second'),
            paths('second', [{ id: 'never', triggers: [onEvent('never')] }], {
              otherwise: 'hook 1',
              window: duration(1, 'hours'),
            }),
            ...['hook 1', 'hook 2'].map((id) => ({
              id,
              kind: 'webhook',
              name: id,
              config: {
                url: 'https://partner.example/in',
                headers: [jsonHeader],
                body: { type: 'raw', text: 'plan={{event_properties.${plan}}}' },
              },
              next: { next: id === 'hook 1' ? 'hook 2' : null },
            })),
          ],
        }),
      ],
      events: [event('1m', 'start'), event('2m', 'x', { properties: { plan: 'team' } })],
    }),
  },
  {
    name: 'ranked-late-better-group',
    expected: { p: { score: 5, entries: 2, waiting: 1, trace: ['noted', 'noted', 'path scoring#1 paths -> +5'] } },
    workspace: makeWorkspace(
      {
        name: 'C-ACTION-16, C-ACTION-17, C-ACTION-18: ranked, the better group done later wins; one path, once, at the window end',
        canvases: [
          scoringCanvas({
            steps: [paths('paths', [...seedGroups].reverse(), { otherwise: 'decay', ranked: true }), ...seedUpdates],
          }),
        ],
        events: [
          emailAtStart,
          event('1h', 'webinar_attended'),
          event('2h', 'demo_requested'),
          event('3h', 'webinar_attended'),
        ],
      },
      { until: at('1d 1h') },
    ),
  },
  {
    name: 'first-action-decides',
    expected: {
      p: {
        score: 1,
        entries: 1,
        waiting: 0,
        trace: ['path wait#1 paths -> hit'],
        never: ['path wait#1 paths -> better'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-ACTION-14, C-ACTION-18: not ranked, the first action that counts decides; a better one later finds nobody',
      canvases: [
        waiting({
          steps: [
            paths(
              'paths',
              [
                { id: 'better', triggers: [onEvent('y')], to: 'ten' },
                { id: 'hit', triggers: x, to: 'up' },
              ],
              { otherwise: 'down' },
            ),
            points('up', 1),
            points('down', -1),
            points('ten', 10),
          ],
        }),
      ],
      events: [event('1m', 'start'), event('2m', 'x'), event('3m', 'y')],
    }),
  },
  {
    name: 'any-of-several-triggers',
    expected: { p: { score: 3, entries: 3, waiting: 0, trace: ['-> hit', '-> hit', '-> hit'] } },
    workspace: makeWorkspace({
      name: 'C-ACTION-5, C-ENTRY-8: any trigger of a group takes it, any trigger of a canvas enters',
      canvases: [
        waiting({
          entry: { type: 'action', triggers: [onEvent('start'), { type: 'session_start' }, onEvent('begin')] },
          steps: [
            paths(
              'paths',
              [{ id: 'hit', triggers: [...x, { type: 'purchase', properties: [] }, onEvent('y')], to: 'up' }],
              {
                otherwise: 'down',
              },
            ),
            points('up', 1),
            points('down', -1),
          ],
        }),
      ],
      events: [
        event('1m', 'start'),
        event('2m', 'y'),
        { external_id: 'p', time: at('3m'), type: 'session_start' },
        { external_id: 'p', time: at('4m'), product_id: 'seat' },
        event('5m', 'begin'),
        event('6m', 'x'),
      ],
    }),
  },
  {
    name: 'address-updated-in-the-window',
    expected: {
      p: { score: 1, entries: 2, waiting: 0, trace: ['path wait#1 paths -> mail', 'path wait#2 paths -> otherwise'] },
    },
    workspace: makeWorkspace({
      name: 'C-ACTION-8, O-24: an address changed in the window takes the group; written again or in capitals it does not',
      canvases: [
        waiting({
          steps: [
            paths('paths', [{ id: 'mail', triggers: [{ type: 'email_added' }], to: 'two' }], {
              otherwise: 'down',
              window: duration(1, 'hours'),
            }),
            points('two', 2),
            points('down', -1),
          ],
        }),
      ],
      people: [{ external_id: 'p', email: 'a@acme.example' }],
      events: [
        event('1m', 'start'),
        write('2m', { email: 'b@acme.example' }),
        event('3m', 'start'),
        write('4m', { email: 'b@acme.example' }),
        write('5m', { email: 'B@ACME.example' }),
        write('6m', { email: null }),
      ],
    }),
  },
  {
    name: 'longest-window',
    expected: {
      p: { score: -1, entries: 1, waiting: 0, trace: ['until 2026-04-02T00:01:00.000Z', '-> otherwise'] },
    },
    workspace: makeWorkspace(
      {
        name: 'C-ACTION-2: a window of 31 days, over the end of a month, ends to the second',
        canvases: [
          waiting({
            steps: [
              paths('paths', [{ id: 'hit', triggers: x, to: 'up' }], {
                otherwise: 'down',
                window: duration(31, 'days'),
              }),
              points('up', 1),
              points('down', -1),
            ],
          }),
        ],
        events: [event('1m', 'start')],
      },
      { until: at('32d') },
    ),
  },
  {
    name: 'paths-without-groups',
    expected: { p: { score: -1, entries: 1, waiting: 0, trace: ['path wait#1 paths -> otherwise'] } },
    workspace: makeWorkspace({
      name: 'C-ACTION-4: without any group a window still ends in Everyone Else',
      canvases: [
        waiting({
          steps: [paths('paths', [], { otherwise: 'down', window: duration(1, 'seconds') }), points('down', -1)],
        }),
      ],
      events: [event('1m', 'start'), event('1m 0.5s', 'x')],
    }),
  },
  {
    name: 'everyone-else-exits',
    expected: {
      p: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: ['path wait#1 paths -> otherwise', 'exited wait#1 paths: exit_group'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-ACTION-20, C-ACTION-15: Everyone Else may leave the canvas too, at the window end',
      canvases: [
        waiting({
          steps: [
            paths('paths', [{ id: 'hit', triggers: x, to: 'up' }], {
              otherwise: 'down',
              otherwiseExits: true,
              window: duration(1, 'hours'),
            }),
            points('up', 1),
            points('down', -1),
          ],
        }),
      ],
      events: [event('1m', 'start')],
    }),
  },
  {
    name: 'steps-join',
    expected: {
      p: { score: 11, entries: 2, waiting: 0, trace: ['path wait#1 paths -> hit', 'path wait#2 paths -> otherwise'] },
    },
    workspace: makeWorkspace({
      name: 'C-STEP-5, C-STEP-4: two ways lead into one step, and a step nothing leads to is never reached',
      canvases: [
        waiting({
          steps: [
            paths('paths', [{ id: 'hit', triggers: x, to: 'both' }], {
              otherwise: 'ten',
              window: duration(1, 'hours'),
            }),
            points('ten', 9, 'both'),
            points('both', 1),
            points('lonely', 1_000),
          ],
        }),
      ],
      events: [event('1m', 'start'), event('2m', 'x'), event('3m', 'start')],
    }),
  },
  {
    name: 'concurrent-increments',
    expected: {
      p: { score: 4, entries: 2, waiting: 0, trace: ['write lead score unset -> 2', 'write lead score 2 -> 4'] },
    },
    workspace: makeWorkspace({
      name: 'C-UU-28, C-RE-12: two journeys add at the same instant and both count',
      canvases: [
        makeCanvas({
          id: 'slow',
          entry: onStart,
          steps: [delay('hour', 1, 'hours', 'two'), points('two', 2)],
        }),
      ],
      events: [event('1m', 'start'), { ...event('30s', 'start'), received_at: at('2m') }, event('30m', 'nothing')],
    }),
  },
  {
    name: 'late-event-counts-from-its-time',
    expected: {
      p: { score: 2, entries: 2, waiting: 0, trace: ['T00:30:00.000Z  write', 'T00:40:00.000Z  write'] },
    },
    workspace: makeWorkspace({
      name: 'O-21, C-ENTRY-16: two entries at once, one of an event half an hour late: each delay from its own time',
      canvases: [
        makeCanvas({
          id: 'slow',
          entry: onStart,
          steps: [delay('half', 30, 'minutes', 'one'), points('one', 1)],
        }),
      ],
      events: [{ ...event('0s', 'start'), received_at: at('5m') }, event('10m', 'start')],
    }),
  },
  {
    name: 'update-by-huge-numbers',
    expected: {
      p: {
        score: 1e308,
        entries: 1,
        waiting: 0,
        trace: ['write lead score unset -> 1e+308', 'write skipped lead score 1e+308', 'write note unset -> "on"'],
      },
    },
    workspace: makeWorkspace({
      name: 'O-7, C-UU-15: a sum no number can hold is skipped and named; the other rows and the journey go on',
      canvases: [
        makeCanvas({
          id: 'huge',
          entry: onStart,
          steps: [points('first', 1e308, 'second'), points('second', 1e308, 'note'), setTo('note', 'note', 'on')],
        }),
      ],
      events: [event('1m', 'start')],
    }),
  },
];
