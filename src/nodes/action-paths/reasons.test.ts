import { describe, expect, it } from 'vitest';
import {
  changes,
  enterOn,
  group,
  hours,
  makeCanvas,
  minutes,
  paths,
  performs,
  plus,
  start,
  update,
} from '@/workflow/__fixtures__/documents';
import { play, type Play, type PlayOptions } from '@/workflow/__fixtures__/play';
import { actionPaths } from '.';

const window = { value: 1, unit: 'hours' };

function inside(config: object = {}, options: Partial<PlayOptions> = {}): Play {
  const canvas = makeCanvas({
    id: 'c',
    entry: enterOn(performs('start')),
    steps: [
      paths(
        'paths',
        {
          window,
          groups: [group('g1', [performs('one'), performs('both')]), group('g2', [performs('two'), performs('both')])],
          ...config,
        },
        { g1: 'plus', g2: 'plus', otherwise: 'plus' },
      ),
      update('plus', [plus(1)]),
    ],
  });
  return play({ canvases: [canvas], ...options }).event(0, 'start');
}

/** Why the entry left the step, in full. */
function cause(run: Play) {
  const entry = run.trace.find(({ type, ...rest }) => {
    return (type === 'path' || type === 'exited') && 'step' in rest && rest.step === 'paths';
  });
  if (entry?.type !== 'path' && entry?.type !== 'exited') return null;
  const { rule, because, alternatives = [] } = entry.cause;
  return {
    rule,
    because,
    groups: alternatives.map(({ port, taken, reason }) => {
      return `${port} ${taken ? 'taken' : 'passed over'} ${reason.key.replace('action_paths.reason.', '')}`;
    }),
  };
}

function notes(run: Play) {
  return run.of('noted').map(({ cause: { rule, because } }) => ({ rule, because }));
}

describe('why an entry leaves Action Paths', () => {
  it('C-ACTION-15: nothing happened until the window ended', () => {
    expect(cause(inside().until(hours(2)))).toEqual({
      rule: 'C-ACTION-15',
      because: {
        key: 'action_paths.because.nothing_happened',
        values: { window: hours(1), group: '', leaves: false },
      },
      groups: ['g1 passed over no_action', 'g2 passed over no_action', 'otherwise taken taken'],
    });
  });

  it('C-ACTION-20: Everyone Else may leave', () => {
    const out = inside({ otherwise: { name: 'Everyone Else', exits: true } }).until(hours(2));
    expect(cause(out)).toMatchObject({ rule: 'C-ACTION-20', because: { values: { leaves: true } } });
  });

  it('C-ACTION-14: the first action decides, with the action in the sentence', () => {
    expect(cause(inside().event(minutes(1), 'two'))).toEqual({
      rule: 'C-ACTION-14',
      because: {
        key: 'action_paths.because.custom_event',
        values: { group: 'g2', action: 'two', leaves: false },
      },
      groups: ['g1 passed over no_match', 'g2 taken taken', 'otherwise passed over action_came_first'],
    });
  });

  it('O-1: where it fits several groups the highest decides', () => {
    expect(cause(inside().event(minutes(1), 'both'))).toMatchObject({
      rule: 'O-1',
      groups: ['g1 taken taken', 'g2 passed over listed_lower', 'otherwise passed over action_came_first'],
    });
  });

  it('C-ACTION-20: a group may let people leave', () => {
    const exits = { groups: [group('g1', [performs('one')], true), group('g2', [performs('two')])] };
    expect(cause(inside(exits).event(minutes(1), 'one'))).toMatchObject({
      rule: 'C-ACTION-20',
      because: { values: { group: 'g1', action: 'one', leaves: true } },
    });
  });

  it('kinds of trigger without a sentence of their own are described', () => {
    const shops = { groups: [group('g1', [{ type: 'conversion_event', flow: 'f' }])] };
    const run = inside(shops).request(minutes(1), { type: 'signal', signal: 'conversion', properties: { flow: 'f' } });
    expect(cause(run)?.because).toEqual({
      key: 'action_paths.because.other',
      values: {
        group: 'g1',
        action: 'conversion',
        leaves: false,
        trigger: { key: 'segments.trigger.conversion_event', values: { flow: 'f' } },
      },
    });
    const changed = inside({ groups: [group('g1', [changes('stage')])] }).attributes(minutes(1), { stage: 'MQL' });
    expect(cause(changed)?.because.key).toBe('action_paths.because.custom_attribute_change');
  });
});

describe('under ranking', () => {
  const ranked = { ranked: true };

  it('C-ACTION-16: the best group that had an action decides at the window end', () => {
    const run = inside(ranked).event(minutes(1), 'two').until(hours(2));
    expect(cause(run)).toEqual({
      rule: 'C-ACTION-16',
      because: { key: 'action_paths.because.ranked', values: { window: hours(1), group: 'g2', leaves: false } },
      groups: ['g1 passed over no_action', 'g2 taken taken', 'otherwise passed over action_came_first'],
    });
    const better = inside(ranked).event(minutes(1), 'one').event(minutes(2), 'two').until(hours(2));
    expect(cause(better)?.groups).toEqual([
      'g1 taken taken',
      'g2 passed over ranked_lower',
      'otherwise passed over action_came_first',
    ]);
  });

  it('C-ACTION-16: what is better is noted, what is not better is said to be so', () => {
    const run = inside(ranked).event(minutes(1), 'two').event(minutes(2), 'one').event(minutes(3), 'two');
    const values = (action: string, of: string, best: string) => ({ group: of, action, leaves: false, best });
    expect(notes(run)).toEqual([
      { rule: 'C-ACTION-16', because: { key: 'action_paths.because.noted_best', values: values('two', 'g2', 'g2') } },
      { rule: 'C-ACTION-16', because: { key: 'action_paths.because.noted_best', values: values('one', 'g1', 'g1') } },
      { rule: 'C-ACTION-16', because: { key: 'action_paths.because.noted_lower', values: values('two', 'g2', 'g1') } },
    ]);
  });
});

describe('actions that do not move anybody', () => {
  it('O-28: one that was done before the step was reached', () => {
    const run = play({
      canvases: [
        makeCanvas({
          id: 'c',
          entry: enterOn(performs('start')),
          steps: [
            paths('paths', { window, groups: [group('g1', [performs('one')])] }, { g1: 'plus' }),
            update('plus', [plus(1)]),
          ],
        }),
      ],
    });
    run.event(minutes(5), 'start').event(minutes(6), 'one', {}, minutes(4));
    expect(notes(run)).toEqual([
      {
        rule: 'O-28',
        because: {
          key: 'action_paths.because.before_step',
          values: {
            group: 'g1',
            action: 'one',
            leaves: false,
            time: start + minutes(4),
            entered: start + minutes(5),
          },
        },
      },
    ]);
    expect(run.waiting).toEqual([1]);
  });

  it('O-2: by choice a group that lets people leave does so at the window end', () => {
    const exits = { groups: [group('g1', [performs('one')], true), group('g2', [performs('two')])] };
    const run = inside(exits, { settings: { exitGroup: 'at_window_end' } }).event(minutes(1), 'one');
    expect(notes(run).map(({ rule, because }) => [rule, because.key])).toEqual([
      ['O-2', 'action_paths.because.exit_waits'],
    ]);
    expect(cause(run.until(hours(2)))).toMatchObject({
      rule: 'C-ACTION-20',
      because: { key: 'action_paths.because.exit_held', values: { group: 'g1', leaves: true } },
    });
  });
});

describe('problems of Action Paths', () => {
  const found = (config: object) =>
    actionPaths.rules?.(actionPaths.config.parse({ groups: [group('g1', [performs('one')])], window, ...config })) ??
    [];
  const groups = (count: number) => Array.from({ length: count }, (_, index) => group(`g${index}`, [performs('one')]));

  it('C-ACTION-2: the window is one second to 31 days, both included', () => {
    const codes = (value: number, unit: string) => found({ window: { value, unit } }).map(({ code }) => code);
    expect([codes(0, 'seconds'), codes(1, 'seconds')]).toEqual([['action-paths-window-limits'], []]);
    expect([codes(31, 'days'), codes(32, 'days')]).toEqual([[], ['action-paths-window-limits']]);
    expect(found({ window: { value: 32, unit: 'days' } })).toEqual([
      {
        severity: 'error',
        code: 'action-paths-window-limits',
        message: { key: 'action_paths.problem.window_limits', values: { min: 1_000, max: 31 * 86_400_000 } },
        path: 'window',
      },
    ]);
  });

  it('C-ACTION-3: seven groups beside Everyone Else are enough, and one is needed', () => {
    expect(found({ groups: groups(7) })).toEqual([]);
    expect(found({ groups: groups(8) })).toMatchObject([
      { severity: 'error', code: 'action-paths-too-many-groups', path: 'groups', message: { values: { max: 7 } } },
    ]);
    expect(found({ groups: [] })).toMatchObject([
      { severity: 'warning', code: 'action-paths-no-groups', path: 'groups' },
    ]);
  });

  it('groups have ids of their own, and something to wait for', () => {
    const twice = [group('g1', [performs('one')]), group('g1', [performs('two')]), group('otherwise', [])];
    expect(found({ groups: twice })).toMatchObject([
      {
        severity: 'error',
        code: 'action-paths-group-id-twice',
        path: 'groups.1.id',
        message: { values: { group: 'g1' } },
      },
      { code: 'action-paths-group-id-twice', path: 'groups.2.id' },
      {
        severity: 'warning',
        code: 'action-paths-group-without-trigger',
        path: 'groups.2.triggers',
        message: { values: { group: 'otherwise' } },
      },
    ]);
  });
});

describe('what is known of Action Paths without running them', () => {
  const config = actionPaths.config.parse({
    window: { value: 2, unit: 'hours' },
    ranked: true,
    groups: [group('g1', [performs('one'), performs('two')], true), group('g2', [])],
    otherwise: { name: 'Rest', exits: true },
  });

  it('ports are the groups and Everyone Else, by the name it was given', () => {
    expect(actionPaths.ports(config)).toEqual([
      { id: 'g1', name: 'g1' },
      { id: 'g2', name: 'g2' },
      { id: 'otherwise', name: 'Rest' },
    ]);
    expect(actionPaths.ports(actionPaths.config.parse({}))).toEqual([{ id: 'otherwise' }]);
  });

  it('C-RE-11: they wait as long as their window, listen by group, and name the ways out', () => {
    expect(actionPaths.facts(config)).toMatchObject({
      waits: true,
      longestMs: hours(2),
      exits: ['g1', 'otherwise'],
      listens: [
        { port: 'g1', trigger: { event: 'one' } },
        { port: 'g1', trigger: { event: 'two' } },
      ],
      writes: [],
      sends: [],
    });
    expect(actionPaths.facts(actionPaths.config.parse({})).exits).toEqual([]);
  });

  it('the card tells groups, window and ranking', () => {
    expect(actionPaths.summary(config)).toEqual({
      key: 'action_paths.summary',
      values: { groups: 2, window: hours(2), ranked: true },
    });
  });

  it('C-ACTION-28: ranking, window and the set of groups cannot be edited while people wait', () => {
    expect(actionPaths.fixed?.(config)).toEqual({ ranked: true, windowMs: hours(2), groups: ['g1', 'g2'] });
  });
});
