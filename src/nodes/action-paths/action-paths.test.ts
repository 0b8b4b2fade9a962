import { describe, expect, it } from 'vitest';
import {
  anyTime,
  changes,
  days,
  delay,
  emailAdded,
  enterOn,
  group,
  hours,
  makeCanvas,
  minutes,
  paths,
  performs,
  plus,
  scoringCanvas,
  seconds,
  sessionStart,
  set,
  update,
} from '@/workflow/__fixtures__/documents';
import { play, type Play } from '@/workflow/__fixtures__/play';
import { actionPaths } from '.';
import { actionPathsConfig } from './schema';

interface Options {
  readonly window?: object;
  readonly ranked?: boolean;
  readonly otherwise?: object;
  readonly groups?: object[];
  readonly parts?: object;
}

/** Enters on `go`; group `a` on event `a`, group `b` on event `b`; every port adds to a counter of its own name. */
function forked(options: Options = {}) {
  const { window = { value: 1, unit: 'days' }, ranked = false, otherwise = {} } = options;
  const groups = options.groups ?? [group('a', [performs('a')]), group('b', [performs('b')])];
  const config = { window, ranked, groups, otherwise };
  const next = { a: 'a', b: 'b', otherwise: 'none' };
  return makeCanvas({
    id: 'forked',
    entry: enterOn(performs('go')),
    reentry: anyTime,
    steps: [
      paths('paths', config, next),
      update('a', [plus(1, 'a')]),
      update('b', [plus(1, 'b')]),
      update('none', [plus(1, 'none')]),
    ],
    ...options.parts,
  });
}

const begin = (options: Options = {}): Play => play({ canvases: [forked(options)] }).event(0, 'go');
const counts = (run: Play) => [run.attribute('a') ?? 0, run.attribute('b') ?? 0, run.attribute('none') ?? 0];

describe('action paths', () => {
  it('C-ACTION-1: holds the entry for the window and routes it by what the person does', () => {
    const run = begin();
    expect(run.waitingSteps).toEqual(['paths']);
    expect(run.of('waiting')[0]?.until).toBe((run.of('entered')[0]?.at ?? 0) + days(1));
    expect(counts(run.event(hours(1), 'b'))).toEqual([0, 1, 0]);
  });

  it('C-ACTION-2: the window takes five units, is 1 day by default and lies between 1 second and 31 days', () => {
    for (const [value, unit, ms] of [
      [30, 'seconds', seconds(30)],
      [5, 'minutes', minutes(5)],
      [2, 'hours', hours(2)],
      [3, 'days', days(3)],
      [1, 'weeks', days(7)],
    ] as const) {
      const run = begin({ window: { value, unit } });
      expect(counts(run.until(ms))).toEqual([0, 0, 0]);
      expect(counts(run.until(ms + 1))).toEqual([0, 0, 1]);
    }
    expect(actionPathsConfig.parse({}).window).toEqual({ value: 1, unit: 'days' });
    const codes = (window: object) => actionPaths.rules?.(actionPathsConfig.parse({ window })).map(({ code }) => code);
    expect(codes({ value: 31, unit: 'days' })).not.toContain('action-paths-window-limits');
    expect(codes({ value: 31.1, unit: 'days' })).toContain('action-paths-window-limits');
    expect(codes({ value: 0.5, unit: 'seconds' })).toContain('action-paths-window-limits');
  });

  it('C-ACTION-3: seven groups beside Everyone Else, no more', () => {
    const groups = (count: number) => Array.from({ length: count }, (_, index) => group(`g${index}`, [sessionStart]));
    const codes = (count: number) =>
      actionPaths.rules?.(actionPathsConfig.parse({ groups: groups(count) })).map(({ code }) => code);
    expect(codes(7)).toEqual([]);
    expect(codes(8)).toContain('action-paths-too-many-groups');
  });

  it('C-ACTION-4: Everyone Else is always there, last, and has no trigger', () => {
    const config = actionPathsConfig.parse({ groups: [group('a', [sessionStart])] });
    expect(actionPaths.ports(config).map(({ id }) => id)).toEqual(['a', 'otherwise']);
    expect(actionPaths.ports(actionPathsConfig.parse({})).map(({ id }) => id)).toEqual(['otherwise']);
  });

  it('C-ACTION-5: any trigger of a group qualifies', () => {
    const groups = [group('a', [performs('x'), sessionStart, performs('y')])];
    expect(counts(begin({ groups }).event(hours(1), 'y'))).toEqual([1, 0, 0]);
    expect(counts(begin({ groups }).session(hours(1)))).toEqual([1, 0, 0]);
  });

  it('C-ACTION-6: purchases, sessions, emails, attributes and the email subscription are actions too', () => {
    const one = (trigger: Parameters<typeof group>[1][number]) => begin({ groups: [group('a', [trigger])] });
    expect(counts(one({ type: 'purchase', product: 'plan', properties: [] }).purchase(1, 'plan'))).toEqual([1, 0, 0]);
    expect(counts(one({ type: 'purchase', product: 'plan', properties: [] }).purchase(1, 'x'))).toEqual([0, 0, 0]);
    expect(counts(one(sessionStart).session(1))).toEqual([1, 0, 0]);
    expect(counts(one(emailAdded).attributes(1, { email: 'a@b.example' }))).toEqual([1, 0, 0]);
    const unsubscribes = one({ type: 'email_subscription_change', to: 'unsubscribed' });
    expect(counts(unsubscribes.attributes(1, { email_subscribe: 'unsubscribed' }))).toEqual([1, 0, 0]);
  });

  it('C-ACTION-7: an attribute set for the first time counts, an array does not, a changed object does', () => {
    const run = (value: number | number[] | { n: number }) =>
      counts(begin({ groups: [group('a', [changes('x')])] }).attributes(hours(1), { x: value }));
    expect(run(1)).toEqual([1, 0, 0]);
    expect(run([1])).toEqual([0, 0, 0]);
    expect(run({ n: 1 })).toEqual([1, 0, 0]);
  });

  it('C-ACTION-8: an email added or updated within the window counts', () => {
    const canvases = [forked({ groups: [group('a', [emailAdded])] })];
    const run = play({ canvases, profile: { email: 'a@b.example' } }).event(0, 'go');
    expect(counts(run.attributes(hours(1), { email: 'a@b.example' }))).toEqual([0, 0, 0]);
    expect(counts(run.attributes(hours(2), { email: 'c@d.example' }))).toEqual([1, 0, 0]);
  });

  it('C-ACTION-9: a trigger that is not simulated leaves the group to its other triggers', () => {
    const groups = [group('a', [{ type: 'unknown', raw: { type: 'click_email' } }, performs('a')])];
    expect(counts(begin({ groups }).event(hours(1), 'a'))).toEqual([1, 0, 0]);
  });

  it('C-ACTION-10: C-ACTION-12: properties are compared, nested ones too; another type never matches', () => {
    const filters = [{ property: 'visit.n', comparison: { type: 'number', operator: 'exactly', value: 3 } }];
    const groups = [group('a', [performs('a', filters)])];
    expect(counts(begin({ groups }).event(hours(1), 'a', { visit: { n: 3 } }))).toEqual([1, 0, 0]);
    expect(counts(begin({ groups }).event(hours(1), 'a', { visit: { n: 4 } }))).toEqual([0, 0, 0]);
    expect(counts(begin({ groups }).event(hours(1), 'a', { visit: { n: '3' } }))).toEqual([0, 0, 0]);
  });

  it('C-ACTION-11: a property that is not there never matches, even if the profile holds the value', () => {
    const filters = [{ property: 'n', comparison: { type: 'number', operator: 'more_than', value: 3 } }];
    const canvases = [forked({ groups: [group('a', [performs('a', filters)])] })];
    const run = play({ canvases, profile: { n: 4 } })
      .event(0, 'go')
      .event(hours(1), 'a');
    expect(counts(run)).toEqual([0, 0, 0]);
  });

  it('C-ACTION-13: the action that entered, or happened in an earlier step, does not count', () => {
    const groups = [group('a', [performs('go')])];
    const once = play({ canvases: [forked({ groups })], settings: { sameSecond: 0 } }).event(0, 'go');
    expect(counts(once)).toEqual([0, 0, 0]);
    const earlier = makeCanvas({
      id: 'earlier',
      entry: enterOn(performs('go')),
      steps: [
        paths('first', { groups: [group('a', [performs('x')])] }, { a: 'second' }),
        paths('second', { groups: [group('a', [performs('x')])] }, { a: 'mark' }),
        update('mark', [set('done', true)]),
      ],
    });
    const run = play({ canvases: [earlier] })
      .event(0, 'go')
      .event(hours(1), 'x');
    expect(run.waitingSteps).toEqual(['second']);
    expect(run.event(hours(2), 'x').attribute('done')).toBe(true);
  });

  it('C-ACTION-13: O-3: a change the entry itself brought about on its way in is no action', () => {
    const canvas = makeCanvas({
      id: 'own',
      entry: enterOn(performs('go')),
      steps: [
        update('touch', [set('x', 1)], 'paths'),
        paths('paths', { groups: [group('a', [changes('x')])] }, { a: 'mark' }),
        update('mark', [set('done', true)]),
      ],
    });
    expect(play({ canvases: [canvas] }).event(0, 'go').waitingSteps).toEqual(['paths']);
  });

  it('C-ACTION-14: ranking off, the first qualifying action moves the entry at once, later ones change nothing', () => {
    const run = begin().event(hours(1), 'b').event(hours(2), 'a').until(days(3));
    expect(run.taken[0]).toBe('paths b');
    expect(counts(run)).toEqual([0, 1, 0]);
  });

  it('C-ACTION-15: without a qualifying action, Everyone Else exactly at the window end', () => {
    const run = begin().event(hours(1), 'other').until(days(1));
    expect(counts(run)).toEqual([0, 0, 0]);
    expect(counts(run.until(days(1) + 1))).toEqual([0, 0, 1]);
    expect(run.of('path')[0]?.cause).toMatchObject({ rule: 'C-ACTION-15' });
  });

  it('C-ACTION-16: ranking on, everybody stays until the end and takes the best group that had an action', () => {
    const run = begin({ ranked: true }).event(hours(1), 'b').event(hours(2), 'a').event(hours(3), 'b');
    expect(counts(run)).toEqual([0, 0, 0]);
    expect(counts(run.until(days(1) + 1))).toEqual([1, 0, 0]);
    expect(counts(begin({ ranked: true }).until(days(1) + 1))).toEqual([0, 0, 1]);
  });

  it('C-ACTION-17: hence several actions score once per window', () => {
    const run = begin({ ranked: true }).event(hours(1), 'a').event(hours(2), 'a').event(hours(3), 'a').until(days(2));
    expect(counts(run)).toEqual([1, 0, 0]);
  });

  it('C-ACTION-18: exactly one path per entry', () => {
    const run = begin().event(hours(1), 'a').event(hours(1), 'b').until(days(3));
    expect(run.taken.filter((taken) => taken.startsWith('paths'))).toEqual(['paths a']);
  });

  it('C-ACTION-19: O-1: an action in several groups takes the one listed first, and says so', () => {
    const groups = [group('b', [performs('x')]), group('a', [performs('x')])];
    const run = begin({ groups }).event(hours(1), 'x');
    expect(run.taken[0]).toBe('paths b');
    expect(run.of('path')[0]?.cause.rule).toBe('O-1');
    expect(run.of('path')[0]?.cause.alternatives?.map(({ port, reason }) => [port, reason.key])).toEqual([
      ['b', 'action_paths.reason.taken'],
      ['a', 'action_paths.reason.listed_lower'],
      ['otherwise', 'action_paths.reason.action_came_first'],
    ]);
  });

  it('C-ACTION-21: O-4: several entries in the step, one action: the earliest moves, the others are collapsed', () => {
    const run = begin().event(hours(1), 'go').event(hours(2), 'go').event(hours(3), 'a');
    expect(counts(run)).toEqual([1, 0, 0]);
    expect(run.exits).toEqual(['1 completed', '2 deduplicated', '3 deduplicated']);
    expect(run.until(days(4)).waiting).toEqual([]);
    expect(counts(run)).toEqual([1, 0, 0]);
  });

  it('O-4: with duplicates kept, the others go on waiting', () => {
    const run = play({ canvases: [forked()], settings: { duplicates: 'keep' } });
    run.event(0, 'go').event(hours(1), 'go').event(hours(2), 'a');
    expect(counts(run)).toEqual([1, 0, 0]);
    expect(run.waiting).toEqual([2]);
    expect(counts(run.event(hours(3), 'a'))).toEqual([2, 0, 0]);
  });

  it('C-ACTION-22: entries the action does not fit are untouched', () => {
    const run = begin().event(hours(2), 'go');
    run.event(hours(3), 'a', {}, hours(1));
    expect(run.exits).toEqual(['1 completed']);
    expect(run.waiting).toEqual([2]);
    expect(run.of('noted')[0]?.cause.rule).toBe('O-28');
  });

  it('C-ACTION-23: without an action every entry takes Everyone Else at its own end, none is collapsed', () => {
    const run = begin()
      .event(hours(1), 'go')
      .until(days(1) + hours(1));
    expect(counts(run)).toEqual([0, 0, 1]);
    expect(counts(run.until(days(1) + hours(1) + 1))).toEqual([0, 0, 2]);
  });

  it('C-ACTION-24: ranking on collapses nothing', () => {
    const run = begin({ ranked: true }).event(hours(1), 'go').event(hours(2), 'a').until(days(3));
    expect(counts(run)).toEqual([2, 0, 0]);
  });

  it('C-ACTION-25: O-15: an exception event of the canvas wins over the path, ranking off and on', () => {
    for (const ranked of [false, true]) {
      const run = begin({ ranked, parts: { exit: { triggers: [performs('a')] } } }).event(hours(1), 'a');
      expect(run.exits).toEqual(['1 exception_event']);
      expect(counts(run.until(days(3)))).toEqual([0, 0, 0]);
    }
  });

  it('C-ACTION-30: O-23: each step is a pool of its own; two steps and two canvases all react', () => {
    const other = makeCanvas({
      id: 'other',
      entry: enterOn(performs('go')),
      steps: [
        paths('other-paths', { groups: [group('x', [performs('a')])] }, { x: 'other-a' }),
        update('other-a', [plus(1, 'other')]),
      ],
    });
    const run = play({ canvases: [forked(), other] })
      .event(0, 'go')
      .event(hours(1), 'a');
    expect(counts(run)).toEqual([1, 0, 0]);
    expect(run.attribute('other')).toBe(1);
  });

  it('O-23: earliest is the order of canvas entry, also when a later entry reached the step first', () => {
    const doors = [group('slow', [performs('slow')]), group('fast', [performs('fast')])];
    const canvas = makeCanvas({
      id: 'order',
      entry: enterOn(performs('go')),
      steps: [
        paths('door', { groups: doors }, { slow: 'hold', fast: 'paths' }),
        delay('hold', 1, 'hours', 'paths'),
        paths('paths', { groups: [group('a', [performs('a')])] }, { a: 'mark' }),
        update('mark', [plus(1, 'a')]),
      ],
    });
    const run = play({ canvases: [canvas], settings: { duplicates: 'keep' } })
      .event(0, 'go')
      .event(seconds(5), 'slow');
    run.event(seconds(10), 'go').event(seconds(15), 'fast');
    expect(run.waitingSteps).toEqual(['hold', 'paths']);
    run.until(hours(2));
    expect(
      run
        .of('step')
        .filter(({ step }) => step === 'paths')
        .map(({ entry }) => entry),
    ).toEqual([2, 1]);
    expect(run.event(hours(3), 'a').exits).toEqual(['1 completed']);
    expect(run.waiting).toEqual([2]);
  });
});

describe('O-2: a group that exits the canvas', () => {
  const exiting = (ranked: boolean) => ({
    ranked,
    groups: [group('a', [performs('a')], true), group('b', [performs('b')])],
  });

  it('C-ACTION-20: O-2: ranking off, at the qualifying action', () => {
    const run = begin(exiting(false)).event(hours(1), 'a');
    expect(run.exits).toEqual(['1 exit_group']);
    expect(run.taken).toEqual(['paths a']);
    expect(run.of('exited')[0]?.cause.rule).toBe('C-ACTION-20');
    expect(counts(run)).toEqual([0, 0, 0]);
  });

  it('C-ACTION-20: O-2: ranking on, at the window end', () => {
    const run = begin(exiting(true)).event(hours(1), 'a');
    expect(run.exits).toEqual([]);
    expect(run.until(days(1) + 1).exits).toEqual(['1 exit_group']);
  });

  it('O-2: by the letter, ranking off holds the entry to the window end, whatever else happens', () => {
    const run = play({ canvases: [forked(exiting(false))], settings: { exitGroup: 'at_window_end' } });
    run.event(0, 'go').event(hours(1), 'a').event(hours(2), 'b');
    expect(run.exits).toEqual([]);
    expect(run.until(days(1) + 1).exits).toEqual(['1 exit_group']);
    expect(counts(run)).toEqual([0, 0, 0]);
  });

  it('C-ACTION-20: Everyone Else may exit too', () => {
    const run = begin({ otherwise: { exits: true } }).until(days(1) + 1);
    expect(run.exits).toEqual(['1 exit_group']);
    expect(counts(run)).toEqual([0, 0, 0]);
  });
});

describe('O-3: the window is half-open', () => {
  it('O-3: an action one millisecond before the end counts, at the end the timer is first', () => {
    expect(counts(begin().event(days(1) - 1, 'a'))).toEqual([1, 0, 0]);
    expect(counts(begin().event(days(1), 'a'))).toEqual([0, 0, 1]);
  });

  it('O-3: O-5: at the entry instant a later request counts', () => {
    expect(counts(begin().event(0, 'a'))).toEqual([1, 0, 0]);
  });

  it('O-21: a window already over for a backdated entry goes to Everyone Else at once', () => {
    const run = play({ canvases: [forked()] }).event(days(2), 'go', {}, days(1) - 1);
    expect(counts(run)).toEqual([0, 0, 1]);
    expect(run.of('waiting')).toEqual([]);
  });

  it('O-28: by arrival, the own time of an action is ignored', () => {
    const run = play({ canvases: [forked()], settings: { actionTime: 'by_arrival' } });
    expect(counts(run.event(hours(5), 'go').event(hours(6), 'a', {}, hours(1)))).toEqual([1, 0, 0]);
  });
});

describe('the scoring canvas under ranking', () => {
  it('C-ACTION-17: one action and ten actions a window score alike', () => {
    const scored = (actions: number) => {
      const run = play({ canvases: [scoringCanvas({ ranked: true })] }).score(0, 0);
      for (let index = 0; index < actions; index += 1) run.event(hours(1 + index), 'five');
      return run.until(days(1) + 1).value;
    };
    expect(scored(1)).toBe(5);
    expect(scored(10)).toBe(5);
  });
});
