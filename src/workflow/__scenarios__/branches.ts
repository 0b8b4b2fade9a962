import type { FilterGroup } from '@/core/segments/filter';
import {
  at,
  delay,
  duration,
  event,
  makeCanvas,
  makeWorkspace,
  onEvent,
  onScore,
  onStart,
  paths,
  points,
  score,
  setTo,
  write,
} from './build';
import type { Scenario } from './scenario';

const over = (value: number): FilterGroup => ({
  type: 'group',
  join: 'and',
  filters: [
    { type: 'custom_attribute', attribute: score, comparison: { type: 'number', operator: 'more_than', value } },
  ],
});

const split = (id: string, filter: FilterGroup, next: Readonly<Record<string, string | null>>) => ({
  id,
  kind: 'decision_split',
  name: id,
  config: { filter },
  next,
});

const audiences = (
  id: string,
  groups: readonly (readonly [name: string, filter: FilterGroup | null])[],
  next: Readonly<Record<string, string | null>>,
) => ({
  id,
  kind: 'audience_paths',
  name: id,
  config: { groups: groups.map(([name, filter]) => ({ id: name, name, filter })) },
  next,
});

interface ExperimentConfig {
  readonly shares: Readonly<Record<string, number>>;
  readonly control?: { readonly percentage: number; readonly exits: boolean };
  readonly windowDays?: number;
  readonly randomized?: boolean;
  readonly optimization?: 'winning' | 'personalized';
}

/** Shares of the persons here, by O-16's hash over the step id `test`: p 47, ann 44, ben 2, cho 23, dan 88. */
const experiment = ({ shares, ...rest }: ExperimentConfig, next: Readonly<Record<string, string | null>>) => ({
  id: 'test',
  kind: 'experiment_paths',
  name: 'test',
  config: { paths: Object.entries(shares).map(([id, percentage]) => ({ id, name: id, percentage })), ...rest },
  next,
});

/** Steps that part people by who they are, or by chance. */
export const branches: readonly Scenario[] = [
  {
    name: 'split-behind-an-update',
    expected: {
      p: {
        score: 100,
        entries: 1,
        waiting: 0,
        trace: ['write lead score 95 -> 100', 'path canvas#1 hot? -> yes', 'write stage unset -> "hand over"'],
      },
      q: {
        score: 99,
        entries: 1,
        waiting: 0,
        trace: ['write lead score 94 -> 99', 'path canvas#1 hot? -> no', 'exited canvas#1 hot?: completed'],
        never: ['write stage'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-SPLIT-1: C-SPLIT-2: C-SPLIT-8: a split right behind an update sees the new score; a side without a step ends',
      canvases: [
        makeCanvas({
          entry: onStart,
          steps: [
            points('add', 5, 'hot?'),
            split('hot?', over(99), { yes: 'mark', no: null }),
            setTo('mark', 'stage', 'hand over'),
          ],
        }),
      ],
      people: [
        { external_id: 'p', [score]: 95 },
        { external_id: 'q', [score]: 94 },
      ],
      events: [event('1h', 'start'), event('1h', 'start', { external_id: 'q' })],
    }),
  },
  {
    name: 'split-on-arrival',
    expected: {
      p: {
        score: 200,
        entries: 1,
        waiting: 0,
        trace: ['waiting canvas#1 hold', 'write lead score 150 -> 20', 'path canvas#1 hot? -> no'],
        never: ['path canvas#1 hot? -> yes'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-SPLIT-4: S-TIME-4: the profile of the arrival counts, not of the entry, and what comes later revises nothing',
      canvases: [
        makeCanvas({
          entry: onStart,
          steps: [
            delay('hold', 2, 'hours', 'hot?'),
            split('hot?', over(99), { yes: 'mark', no: 'other' }),
            setTo('mark', 'stage', 'hot'),
            setTo('other', 'stage', 'cold'),
          ],
        }),
      ],
      people: [{ external_id: 'p', [score]: 150 }],
      events: [event('1h', 'start'), write('2h', { [score]: 20 }), write('4h', { [score]: 200 })],
    }),
  },
  {
    name: 'split-in-a-loop',
    expected: {
      p: {
        score: 12,
        entries: 3,
        waiting: 1,
        trace: [
          'path canvas#1 high? -> no',
          'write lead score 5 -> 10',
          'path canvas#2 high? -> no',
          'write lead score 10 -> 12',
          'path canvas#3 high? -> yes',
          'waiting canvas#3 far paths',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'C-LOOP-1: C-SPLIT-4: a canvas that starts itself again takes the other side once the score is there',
      canvases: [
        makeCanvas({
          entry: { type: 'action', triggers: [onScore] },
          steps: [
            split('high?', over(11), { yes: 'far paths', no: 'near paths' }),
            paths('near paths', [
              { id: 'five', triggers: [onEvent('five')], to: 'add 5' },
              { id: 'two', triggers: [onEvent('two')], to: 'add 2' },
            ]),
            paths('far paths', [{ id: 'any', triggers: [onEvent('five')], to: 'add 5' }], {
              window: duration(7, 'days'),
            }),
            points('add 5', 5),
            points('add 2', 2),
          ],
        }),
      ],
      people: [{ external_id: 'p' }],
      events: [write('0s', { [score]: 5 }), event('1h', 'five'), event('2h', 'two')],
    }),
  },
  {
    name: 'audience-paths-by-rank',
    expected: {
      p: {
        score: 250,
        entries: 1,
        waiting: 0,
        trace: ['path canvas#1 who -> hot', 'write stage unset -> "hot"'],
        never: ['"warm"'],
      },
      q: { score: 60, entries: 1, waiting: 0, trace: ['path canvas#1 who -> warm', 'write stage unset -> "warm"'] },
      r: { score: null, entries: 1, waiting: 0, trace: ['path canvas#1 who -> otherwise', '"cold"'] },
    },
    workspace: makeWorkspace({
      name: 'C-SPLIT-3: the first group by rank that fits is the path, Everyone Else the last; a group without a filter fits nobody',
      canvases: [
        makeCanvas({
          entry: onStart,
          steps: [
            audiences(
              'who',
              [
                ['nobody', null],
                ['hot', over(100)],
                ['warm', over(50)],
              ],
              { nobody: 'is nobody', hot: 'is hot', warm: 'is warm', otherwise: 'is cold' },
            ),
            setTo('is nobody', 'stage', 'nobody'),
            setTo('is hot', 'stage', 'hot'),
            setTo('is warm', 'stage', 'warm'),
            setTo('is cold', 'stage', 'cold'),
          ],
        }),
      ],
      people: [{ external_id: 'p', [score]: 250 }, { external_id: 'q', [score]: 60 }, { external_id: 'r' }],
      events: ['p', 'q', 'r'].map((who) => event('1h', 'start', { external_id: who })),
    }),
  },
  {
    name: 'audience-paths-know-no-trigger',
    expected: {
      p: { score: null, entries: 1, waiting: 0, trace: ['path canvas#1 who -> otherwise'], never: ['-> hot'] },
    },
    workspace: makeWorkspace({
      name: 'C-SPLIT-4: C-AUD-2: the event that started the canvas says nothing here; only the profile is asked',
      canvases: [
        makeCanvas({
          entry: onStart,
          steps: [audiences('who', [['hot', over(100)]], { hot: null, otherwise: null })],
        }),
      ],
      people: [{ external_id: 'p' }],
      events: [event('1h', 'start', { properties: { [score]: 500 } })],
    }),
  },
  {
    name: 'experiment-shares',
    expected: {
      ann: { score: null, entries: 2, waiting: 0, trace: ['path canvas#1 test -> b', 'path canvas#2 test -> b'] },
      ben: { score: null, entries: 2, waiting: 0, trace: ['path canvas#1 test -> a', 'path canvas#2 test -> a'] },
      dan: { score: null, entries: 2, waiting: 0, trace: ['path canvas#1 test -> c', 'path canvas#2 test -> c'] },
    },
    workspace: makeWorkspace({
      name: 'C-EXP-1: C-EXP-2: O-16: the hash of step and person decides, and a re-entry repeats its path',
      canvases: [
        makeCanvas({
          entry: onStart,
          steps: [
            experiment({ shares: { a: 40, b: 40, c: 20 } }, { a: 'is a', b: 'is b', c: 'is c' }),
            setTo('is a', 'arm', 'a'),
            setTo('is b', 'arm', 'b'),
            setTo('is c', 'arm', 'c'),
          ],
        }),
      ],
      people: ['ann', 'ben', 'dan'].map((id) => ({ external_id: id })),
      events: ['ann', 'ben', 'dan'].flatMap((id) => [
        event('1h', 'start', { external_id: id }),
        event('2h', 'start', { external_id: id }),
      ]),
    }),
  },
  {
    name: 'experiment-control-exits',
    expected: {
      dan: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: [
          `waiting canvas#1 test until ${at('2d 1h')}`,
          'timer canvas#1 test',
          'path canvas#1 test -> control',
          'exited canvas#1 test: control_group',
        ],
        never: ['is control'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-EXP-3: the control group stays for the conversion window, counted from the step, and leaves',
      canvases: [
        makeCanvas({
          entry: onStart,
          steps: [
            experiment(
              { shares: { a: 80 }, control: { percentage: 20, exits: true }, windowDays: 2 },
              { a: null, control: 'is control' },
            ),
            setTo('is control', 'arm', 'control'),
          ],
        }),
      ],
      people: [{ external_id: 'dan' }],
      events: [event('1h', 'start', { external_id: 'dan' })],
    }),
  },
  {
    name: 'experiment-control-continues',
    expected: {
      dan: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: ['waiting canvas#1 test', 'path canvas#1 test -> control', 'write arm unset -> "control"'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-EXP-3: or goes on when the window is over',
      canvases: [
        makeCanvas({
          entry: onStart,
          steps: [
            experiment(
              { shares: { a: 80 }, control: { percentage: 20, exits: false }, windowDays: 1 },
              { a: null, control: 'is control' },
            ),
            setTo('is control', 'arm', 'control'),
          ],
        }),
      ],
      people: [{ external_id: 'dan' }],
      events: [event('1h', 'start', { external_id: 'dan' })],
    }),
  },
  {
    name: 'experiment-exception-in-control',
    expected: {
      dan: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: ['waiting canvas#1 test', 'noted canvas#1 test', 'exited canvas#1 test: exception_event'],
        never: ['control_group'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-EXIT-5: C-EXP-3: an exception event marks the control group too; it leaves when its wait is over',
      canvases: [
        makeCanvas({
          entry: onStart,
          exit: { triggers: [onEvent('bought')] },
          steps: [
            experiment({ shares: { a: 80 }, control: { percentage: 20, exits: true }, windowDays: 1 }, { a: null }),
          ],
        }),
      ],
      people: [{ external_id: 'dan' }],
      events: [event('1h', 'start', { external_id: 'dan' }), event('2h', 'bought', { external_id: 'dan' })],
    }),
  },
  {
    name: 'experiment-chosen-path',
    expected: {
      ann: { score: null, entries: 1, waiting: 0, trace: ['path canvas#1 test -> a'], never: ['test -> b'] },
      ben: { score: null, entries: 1, waiting: 0, trace: ['path canvas#1 test -> a'] },
    },
    workspace: makeWorkspace(
      {
        name: 'C-EXP-4: a winning path is chosen in the run settings, and everybody takes it',
        canvases: [
          makeCanvas({
            entry: onStart,
            steps: [experiment({ shares: { a: 40, b: 60 }, optimization: 'winning' }, { a: null, b: null })],
          }),
        ],
        people: ['ann', 'ben'].map((id) => ({ external_id: id })),
        events: ['ann', 'ben'].map((id) => event('1h', 'start', { external_id: id })),
      },
      { paths: [{ canvas: 'canvas', step: 'test', path: 'a' }] },
    ),
  },
];
