import {
  at,
  audienceOf,
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
import { moreThan, waiting, x } from './parts';
import type { Scenario } from './scenario';

/** What counts, who is asked when, and which variant it is. */
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
];
