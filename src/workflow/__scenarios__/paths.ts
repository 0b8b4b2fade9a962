import {
  at,
  emailAtStart,
  event,
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
  write,
} from './build';
import type { Scenario } from './scenario';

const moreThan = (property: string, value: number) =>
  ({ property, comparison: { type: 'number', operator: 'more_than', value } }) as const;

/** A canvas that waits for `x` and adds a point. */
function waitsFor(id: string, createdAt: string, by = 1) {
  return makeCanvas({
    id,
    createdAt,
    reentry: { allowed: false },
    entry: onStart,
    steps: [paths('paths', [{ id: 'x', triggers: [onEvent('x')], to: 'bump' }]), points('bump', by)],
  });
}

function session(offset: string) {
  return { external_id: 'p', time: at(offset), type: 'session_start' as const };
}

/** Action Paths: what counts, for whom, and who leaves. */
export const pathScenarios: readonly Scenario[] = [
  {
    name: 'two-canvases-react',
    expected: { p: { score: 3, entries: 2, waiting: 0 } },
    workspace: makeWorkspace({
      name: 'C-ACTION-30, O-23: entries waiting in two canvases both react to one event',
      canvases: [waitsFor('a', '2026-03-01T09:00:00Z', 1), waitsFor('b', '2026-03-01T10:00:00Z', 2)],
      events: [event('1m', 'start'), event('2m', 'x')],
    }),
  },
  {
    name: 'two-steps-in-a-row',
    expected: {
      p: {
        score: 1,
        entries: 1,
        waiting: 0,
        trace: ['path row#1 first -> x', 'waiting row#1 second', 'path row#1 second -> x'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-ACTION-13: the event that leads into a second Action Paths step does not count there',
      canvases: [
        makeCanvas({
          id: 'row',
          entry: onStart,
          steps: [
            paths('first', [{ id: 'x', triggers: [onEvent('x')], to: 'second' }]),
            paths('second', [{ id: 'x', triggers: [onEvent('x')], to: 'bump' }]),
            points('bump', 1),
          ],
        }),
      ],
      events: [event('1m', 'start'), event('2m', 'x'), event('3m', 'x')],
    }),
  },
  {
    name: 'entry-event-is-no-action',
    expected: { p: { score: null, entries: 1, waiting: 1, never: ['path '] } },
    workspace: makeWorkspace(
      {
        name: 'C-ACTION-13: the event that starts a canvas is no action of its first step',
        canvases: [
          makeCanvas({
            id: 'same',
            reentry: { allowed: false },
            entry: onStart,
            steps: [paths('paths', [{ id: 'x', triggers: [onEvent('start')], to: 'bump' }]), points('bump', 1)],
          }),
        ],
        events: [event('1m', 'start')],
      },
      { until: at('1h') },
    ),
  },
  {
    name: 'exit-group',
    expected: {
      p: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: ['path scoring#1 paths -> out', 'exited scoring#1 paths: exit_group'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'O-2, C-ACTION-20: a group that exits lets go at the action',
        canvases: [
          scoringCanvas({
            steps: [
              paths('paths', [{ id: 'out', triggers: [onEvent('x')], exits: true }, ...seedGroups], {
                otherwise: 'decay',
              }),
              ...seedUpdates,
            ],
          }),
        ],
        events: [emailAtStart, event('1h', 'x'), event('2h', 'webinar_attended')],
      },
      { until: at('1d 1h') },
    ),
  },
  {
    name: 'exit-group-at-window-end',
    expected: {
      p: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: ['noted scoring#1 paths', 'timer scoring#1 paths', 'exited scoring#1 paths: exit_group'],
        never: ['add 1'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'O-2: the other choice: a group that exits holds its people to the window end',
        canvases: [
          scoringCanvas({
            steps: [
              paths('paths', [{ id: 'out', triggers: [onEvent('x')], exits: true }, ...seedGroups], {
                otherwise: 'decay',
              }),
              ...seedUpdates,
            ],
          }),
        ],
        events: [emailAtStart, event('1h', 'x'), event('2h', 'webinar_attended')],
      },
      { until: at('1d 1h'), exitGroup: 'at_window_end' },
    ),
  },
  {
    name: 'ranked-exit-group',
    expected: {
      p: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: ['timer scoring#1 paths', 'path scoring#1 paths -> out', 'exited scoring#1 paths: exit_group'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'C-ACTION-16, C-ACTION-20: ranked, the group that exits ranks highest and lets go at the window end',
        canvases: [
          scoringCanvas({
            steps: [
              paths('paths', [{ id: 'out', triggers: [onEvent('x')], exits: true }, ...seedGroups], {
                otherwise: 'decay',
                ranked: true,
              }),
              ...seedUpdates,
            ],
          }),
        ],
        events: [emailAtStart, event('1h', 'webinar_attended'), event('2h', 'x')],
      },
      { until: at('1d 1h') },
    ),
  },
  {
    name: 'ranked-no-collapse',
    expected: { p: { score: 2, entries: 4, waiting: 2, never: ['deduplicated'] } },
    workspace: makeWorkspace(
      {
        name: 'C-ACTION-24: ranked, two entries wait and both count the action: nothing collapses',
        canvases: [
          scoringCanvas({ steps: [paths('paths', seedGroups, { otherwise: 'decay', ranked: true }), ...seedUpdates] }),
        ],
        events: [emailAtStart, write('10s', { email: 'q@example.com' }), event('1h', 'webinar_attended')],
      },
      { until: at('1d 1h') },
    ),
  },
  {
    name: 'duplicates-kept',
    expected: { p: { score: 51, entries: 3, waiting: 2, trace: ['noted scoring#2 paths'], never: ['deduplicated'] } },
    workspace: makeWorkspace(
      {
        name: 'O-4: the other choice: matching later entries go on waiting',
        canvases: [scoringCanvas()],
        events: [emailAtStart, write('10s', { [score]: 50 }), event('20s', 'webinar_attended')],
      },
      { until: at('1h'), duplicates: 'keep' },
    ),
  },
  {
    name: 'property-filters',
    expected: { p: { score: 7, entries: 4, waiting: 1, trace: ['-> long', '-> pricing', '-> cased'] } },
    workspace: makeWorkspace(
      {
        name: 'C-ACTION-10, C-ACTION-12, O-6 of segments.md: filters on properties: number, nested, pattern by case, text never a number',
        canvases: [
          scoringCanvas({
            steps: [
              paths(
                'paths',
                [
                  {
                    id: 'long',
                    triggers: [{ type: 'custom_event', event: 'watched', properties: [moreThan('minutes', 30)] }],
                    to: 'add 1',
                  },
                  {
                    id: 'pricing',
                    triggers: [
                      {
                        type: 'custom_event',
                        event: 'viewed',
                        properties: [
                          {
                            property: 'page.section',
                            comparison: { type: 'string', operator: 'is_any_of', values: ['pricing'] },
                          },
                        ],
                      },
                    ],
                    to: 'add 5',
                  },
                  {
                    id: 'cased',
                    triggers: [
                      {
                        type: 'custom_event',
                        event: 'viewed',
                        properties: [
                          {
                            property: 'title',
                            comparison: { type: 'string', operator: 'matches_regex', pattern: '^Demo' },
                          },
                        ],
                      },
                    ],
                    to: 'add 1',
                  },
                ],
                { otherwise: 'decay' },
              ),
              ...seedUpdates,
            ],
          }),
        ],
        events: [
          emailAtStart,
          event('1m', 'watched', { properties: { minutes: 30 } }),
          event('2m', 'watched', { properties: { minutes: '45' } }),
          event('3m', 'watched', { properties: { minutes: 31 } }),
          event('4m', 'viewed', { properties: { page: { section: 'blog' } } }),
          event('5m', 'viewed', { properties: { page: { section: 'pricing' } } }),
          event('6m', 'viewed', { properties: { title: 'demo day' } }),
          event('7m', 'viewed', { properties: { title: 'Demo day' } }),
        ],
      },
      { until: at('1h') },
    ),
  },
  {
    name: 'session-purchase-subscription',
    expected: { p: { score: 3, entries: 4, waiting: 1, trace: ['-> +1', '-> +5', '-> -1'] } },
    workspace: makeWorkspace(
      {
        name: 'C-ACTION-6, O-33, W-TRIG-12: groups for sessions, purchases of one product, and unsubscribing',
        canvases: [
          scoringCanvas({
            entry: { type: 'action', triggers: [onScore, { type: 'session_start' }] },
            steps: [
              paths(
                'paths',
                [
                  { id: '+1', triggers: [{ type: 'session_start' }], to: 'add 1' },
                  {
                    id: '+5',
                    triggers: [{ type: 'purchase', product: 'seat', properties: [moreThan('price', 5)] }],
                    to: 'take 3',
                  },
                  { id: '-1', triggers: [{ type: 'email_subscription_change', to: 'unsubscribed' }], to: 'add 5' },
                ],
                { otherwise: 'decay' },
              ),
              ...seedUpdates,
              points('take 3', -3),
            ],
          }),
        ],
        events: [
          session('1m'),
          write('2m', { email_subscribe: 'subscribed' }),
          session('3m'),
          { external_id: 'p', time: at('4m'), product_id: 'pencil', price: 10 },
          { external_id: 'p', time: at('5m'), product_id: 'seat', price: 5 },
          { external_id: 'p', time: at('6m'), product_id: 'seat', price: 5.01, quantity: 3 },
          write('7m', { email_subscribe: 'unsubscribed' }),
        ],
      },
      { until: at('1h') },
    ),
  },
];
