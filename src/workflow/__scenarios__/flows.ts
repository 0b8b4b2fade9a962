import type { Trigger } from '@/core/segments/trigger';
import {
  at,
  audienceOf,
  emailAtStart,
  event,
  handOff,
  is,
  makeCanvas,
  makeWorkspace,
  onEmail,
  onEvent,
  onScore,
  onStart,
  points,
  score,
  scoringCanvas,
  setTo,
  write,
} from './build';
import type { Scenario } from './scenario';

/** What canvases do to each other and to people. */
export const flows: readonly Scenario[] = [
  {
    name: 'order-of-a-cascade',
    expected: {
      p: {
        score: 10,
        entries: 3,
        waiting: 0,
        aborted: 1,
        trace: [
          'entered older#1',
          'write note unset -> "older"',
          'entered younger#1',
          'write note "older" -> "younger"',
          'send started hand-off',
          'entered echo#1',
          'not entered echo: same_second',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'O-6: one change starts two canvases and a campaign in the order they were created; what those set off comes after all of them',
      canvases: [
        makeCanvas({
          id: 'echo',
          createdAt: '2026-03-01T08:00:00Z',
          entry: { type: 'action', triggers: [{ type: 'custom_attribute_change', attribute: 'note' }] },
        }),
        makeCanvas({
          id: 'younger',
          createdAt: '2026-03-01T09:30:00Z',
          entry: { type: 'action', triggers: [onScore] },
          steps: [setTo('set', 'note', 'younger')],
        }),
        makeCanvas({
          id: 'older',
          createdAt: '2026-03-01T09:00:00Z',
          entry: { type: 'action', triggers: [onScore] },
          steps: [setTo('set', 'note', 'older')],
        }),
      ],
      campaigns: [
        handOff({
          message: {
            url: 'https://partner.example/{{custom_attribute.${note}}}',
            body: { type: 'raw', text: "{% abort_message('seen') %}" },
          },
        }),
      ],
      events: [write('1m', { [score]: 10 })],
    }),
  },
  {
    name: 'unknown-step',
    expected: {
      p: {
        score: 1,
        entries: 1,
        waiting: 0,
        trace: ['step odd#1 optimizer', 'path odd#1 optimizer -> next', 'write lead score unset -> 1'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-STEP-2: people pass through a step of an unknown kind',
      canvases: [
        makeCanvas({
          id: 'odd',
          entry: onStart,
          steps: [
            {
              id: 'optimizer',
              kind: 'content_optimizer',
              name: 'optimizer',
              config: { goal: 'clicks' },
              next: { next: 'bump' },
            },
            points('bump', 1),
          ],
        }),
      ],
      events: [event('1m', 'start')],
    }),
  },
  {
    name: 'hostile-names',
    expected: {
      constructor: {
        score: null,
        entries: 3,
        waiting: 0,
        trace: ['write __proto__ unset -> 1', 'write constructor 2 -> 3'],
      },
    },
    workspace: makeWorkspace({
      name: 'Names of JavaScript’s own: a person, attributes, an event and a canvas called like them are only names',
      canvases: [
        makeCanvas({
          id: 'toString',
          entry: { type: 'action', triggers: [{ type: 'custom_attribute_change', attribute: 'constructor' }] },
          steps: [points('hasOwnProperty', 1, null, '__proto__')],
        }),
        makeCanvas({
          id: 'valueOf',
          createdAt: '2026-03-01T10:00:00Z',
          entry: { type: 'action', triggers: [onEvent('__proto__')] },
          steps: [points('__proto__', 1, null, 'constructor')],
        }),
      ],
      events: [
        write('1m', { constructor: 2 }, 'constructor'),
        { ...event('2m', '__proto__', { properties: { constructor: 'x' } }), external_id: 'constructor' },
      ],
    }),
  },
  {
    name: 'budget',
    expected: {
      p: { score: 110, entries: 100, waiting: 0, trace: ['budget exceeded tight: '] },
      q: { score: 1, entries: 1, waiting: 0 },
    },
    workspace: makeWorkspace(
      {
        name: 'O-18: without the one-second rule a tight loop stops at 100 entries; other people go on',
        canvases: [
          makeCanvas({
            id: 'tight',
            entry: { type: 'action', triggers: [{ type: 'custom_attribute_change', attribute: score }] },
            audience: {
              filter: {
                type: 'group',
                join: 'and',
                filters: [
                  {
                    type: 'custom_attribute',
                    attribute: 'loops',
                    comparison: { type: 'boolean', operator: 'is_true' },
                  },
                ],
              },
            },
            steps: [points('bump', 1)],
          }),
          makeCanvas({ id: 'calm', createdAt: '2026-03-01T10:00:00Z', entry: onStart, steps: [points('once', 1)] }),
        ],
        people: [{ external_id: 'p', loops: true }, { external_id: 'q' }],
        events: [write('1m', { [score]: 10 }), { ...event('2m', 'start'), external_id: 'q' }, event('2m', 'start')],
      },
      { sameSecond: 0 },
    ),
  },
  {
    name: 'audience-before-the-event',
    expected: { p: { score: 1, entries: 1, waiting: 0, trace: ['not entered gold: audience', 'entered gold#1'] } },
    workspace: makeWorkspace({
      name: 'O-22: an event’s audience sees the profile before it, with all attributes of the same request written',
      canvases: [
        makeCanvas({
          id: 'gold',
          entry: onStart,
          audience: audienceOf(is('tier', 'is_any_of', 'gold')),
          steps: [points('bump', 1)],
        }),
      ],
      events: [
        event('1m', 'start'),
        { ...event('2m', 'start'), request: 'r' },
        { ...write('2m', { tier: 'gold' }), request: 'r' },
      ],
    }),
  },
  {
    name: 'audience-null-and-exclusion',
    expected: {
      fresh: { score: 1, entries: 1, waiting: 0 },
      staff: { score: null, entries: 0, waiting: 0, trace: ['not entered leads: audience'] },
      done: { score: null, entries: 0, waiting: 0, trace: ['not entered leads: audience'] },
    },
    workspace: makeWorkspace({
      name: 'S-NULL-2, S-GRP-3: no lead_status passes "is none of MQL"; an excluded group wins over it',
      canvases: [
        makeCanvas({
          id: 'leads',
          entry: onStart,
          audience: {
            filter: {
              type: 'group',
              join: 'and',
              filters: [
                is('lead_status', 'is_none_of', 'MQL'),
                {
                  type: 'group',
                  join: 'or',
                  exclude: true,
                  filters: [
                    {
                      type: 'standard_field',
                      field: 'email',
                      comparison: { type: 'string', operator: 'matches_regex', pattern: '@acme\\.example$' },
                    },
                  ],
                },
              ],
            },
          },
          steps: [points('bump', 1)],
        }),
      ],
      people: [
        { external_id: 'fresh' },
        { external_id: 'staff', email: 'Jo@ACME.example' },
        { external_id: 'done', lead_status: 'MQL' },
      ],
      events: ['fresh', 'staff', 'done'].map((who) => ({ ...event('1m', 'start'), external_id: who })),
    }),
  },
  {
    name: 'specific-value',
    expected: { p: { score: 2, entries: 2, waiting: 0, never: ['entered stage#3'] } },
    workspace: makeWorkspace({
      name: 'C-ENTRY-13, O-34: a specific value: entered when it is reached, again after null; never by a list',
      canvases: [
        makeCanvas({
          id: 'stage',
          entry: { type: 'action', triggers: [{ type: 'custom_attribute_change', attribute: 'stage', to: 'MQL' }] },
          steps: [points('bump', 1)],
        }),
      ],
      events: [
        write('1m', { stage: 'lead' }),
        write('2m', { stage: 'MQL' }),
        write('3m', { stage: 'MQL' }),
        write('4m', { stage: null }),
        write('5m', { stage: 'MQL' }),
        write('6m', { stage: ['MQL'] }),
      ],
    }),
  },
  {
    name: 'first-address-only',
    expected: { p: { score: null, entries: 1, waiting: 1 } },
    workspace: makeWorkspace(
      {
        name: 'O-24: the other choice: only the first address enters',
        canvases: [scoringCanvas({ entry: { type: 'action', triggers: [onEmail] } })],
        events: [emailAtStart, write('10s', { email: 'q@example.com' })],
      },
      { until: at('1h'), emailTrigger: 'first_address_only' },
    ),
  },
  {
    name: 'variants-and-control',
    expected: Object.fromEntries(
      // FNV-1a of "ab:a" … "ab:f" is 91, 10, 29, 48, 67, 86 mod 100; under 50 gets the points, the rest is the control group.
      (
        [
          ['a', null],
          ['b', 1],
          ['c', 1],
          ['d', 1],
          ['e', null],
          ['f', null],
        ] as const
      ).map(([id, value]) => [id, { score: value, entries: 1, waiting: 0 }]),
    ),
    workspace: makeWorkspace({
      name: 'C-VAR-3, O-16, O-32: half the people get a variant without steps, by hash of canvas and person',
      canvases: [
        makeCanvas({
          id: 'ab',
          entry: onStart,
          variants: [
            { id: 'treated', name: 'Treated', percentage: 50, first: 'bump' },
            { id: 'control', name: 'Control', percentage: 50, first: null },
          ],
          steps: [points('bump', 1)],
        }),
      ],
      people: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ external_id: id })),
      events: ['a', 'b', 'c', 'd', 'e', 'f'].map((who) => ({ ...event('1m', 'start'), external_id: who })),
    }),
  },
  {
    name: 'several-rows-one-instant',
    expected: {
      p: {
        score: 5,
        entries: 2,
        waiting: 0,
        trace: [
          'write tier unset -> "warm"',
          'write lead score unset -> 2',
          'write lead score 2 -> 5',
          'write legacy 1 -> unset',
          'entered after#1',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'O-7, C-UU-16, C-UU-17: the rows of a step are one instant; each attribute that changed triggers once, a removal never',
      canvases: [
        makeCanvas({
          id: 'rows',
          entry: onStart,
          steps: [
            {
              id: 'rows',
              kind: 'user_update',
              name: 'rows',
              config: {
                rows: [
                  { operation: 'set', attribute: 'tier', value: 'warm' },
                  { operation: 'increment', attribute: score, by: 2 },
                  { operation: 'increment', attribute: score, by: 3 },
                  { operation: 'remove', attribute: 'legacy' },
                  { operation: 'set', attribute: 'same', value: 7 },
                ],
              },
            },
          ],
        }),
        makeCanvas({
          id: 'after',
          createdAt: '2026-03-01T10:00:00Z',
          entry: {
            type: 'action',
            triggers: ['legacy', 'same', score].map((attribute): Trigger => ({
              type: 'custom_attribute_change',
              attribute,
            })),
          },
          steps: [setTo('seen', 'seen', true)],
        }),
      ],
      people: [{ external_id: 'p', legacy: 1, same: 7 }],
      events: [event('1m', 'start')],
    }),
  },
];
