import { describe, expect, it } from 'vitest';
import {
  at,
  delay,
  duration,
  makeCanvas,
  makeWorkspace,
  onEvent,
  onScore,
  paths,
  points,
  scoringCanvas,
  seedGroups,
  seedUpdates,
  setTo,
  write,
} from '../../__scenarios__/build';
import type { Canvas } from '../../documents/canvas';
import type { Workspace } from '../../documents/workspace';
import { lintWorkspace } from '../../lint';
import type { Finding } from '../../run-result';

function findings(workspace: Workspace, code: string): readonly Finding[] {
  return lintWorkspace(workspace).filter((finding) => finding.code === code);
}

function lint(canvas: Canvas, code: string, run: Parameters<typeof makeWorkspace>[1] = {}): readonly Finding[] {
  return findings(makeWorkspace({ canvases: [canvas] }, run), code);
}

function places(found: readonly Finding[]): readonly string[] {
  return found.map(({ path }) => path);
}

const never = { reentry: { allowed: false } };

/** A canvas on the score whose steps change something else. */
const otherAttribute = makeCanvas({
  entry: { type: 'action', triggers: [onScore] },
  steps: [points('other', 1, null, 'visits')],
});

describe('loop-by-design', () => {
  it('C-LOOP-1, O-18: is told of a canvas that changes what starts it, on the entry tab', () => {
    expect(lint(scoringCanvas(), 'loop-by-design')).toMatchObject([
      {
        severity: 'info',
        document: 'scoring',
        path: 'entry.triggers',
        tab: 'entry',
        message: { values: { attributes: ['lead score'] } },
      },
    ]);
  });

  it('is silent when the steps write something else, or nobody enters twice', () => {
    expect(lint(otherAttribute, 'loop-by-design')).toEqual([]);
    expect(lint(scoringCanvas(never), 'loop-by-design')).toEqual([]);
  });
});

describe('loop-needs-reentry', () => {
  it('C-RE-1: warns when the canvas scores each person once and never again', () => {
    expect(lint(scoringCanvas(never), 'loop-needs-reentry')).toMatchObject([
      { severity: 'warning', path: 'reentry.allowed', tab: 'audience' },
    ]);
    expect(lint(scoringCanvas(), 'loop-needs-reentry')).toEqual([]);
  });
});

describe('loop-without-wait', () => {
  const tight = makeCanvas({ entry: { type: 'action', triggers: [onScore] }, steps: [points('bump', 1)] });

  it('C-LOOP-3, O-18: an update with nothing waiting before it is an error', () => {
    expect(lint(tight, 'loop-without-wait')).toMatchObject([
      { severity: 'error', path: 'steps.0', step: 'bump', tab: 'build', message: { key: 'lint.loop-without-wait' } },
    ]);
  });

  it('without the one-second rule it says that the run stops at its limit', () => {
    expect(lint(tight, 'loop-without-wait', { sameSecond: 0 })).toMatchObject([
      { message: { key: 'lint.loop-without-wait.runaway' } },
    ]);
  });

  it('a delay or an action path before the update is enough', () => {
    const held = makeCanvas({
      entry: { type: 'action', triggers: [onScore] },
      steps: [delay('hold', 1, 'minutes', 'bump'), points('bump', 1)],
    });
    expect(lint(held, 'loop-without-wait')).toEqual([]);
    expect(lint(scoringCanvas(), 'loop-without-wait')).toEqual([]);
  });

  it('a delay of nothing does not hold', () => {
    const empty = makeCanvas({
      entry: { type: 'action', triggers: [onScore] },
      steps: [delay('hold', 0, 'seconds', 'bump'), points('bump', 1)],
    });
    expect(places(lint(empty, 'loop-without-wait'))).toEqual(['steps.1']);
  });
});

describe('decay-unbounded', () => {
  it('C-LOOP-4: names the step that takes points from whoever does nothing, how many and how often', () => {
    expect(lint(scoringCanvas(), 'decay-unbounded')).toMatchObject([
      {
        severity: 'warning',
        step: 'decay',
        path: 'steps.4',
        message: { values: { attribute: 'lead score', delta: -1, windowMs: 86_400_000 } },
      },
    ]);
  });

  it('is silent when doing nothing adds points, changes nothing, or the canvas is entered once', () => {
    const rising = scoringCanvas({ steps: [paths('paths', seedGroups, { otherwise: 'add 1' }), ...seedUpdates] });
    expect(lint(rising, 'decay-unbounded')).toEqual([]);
    expect(lint(scoringCanvas({ steps: [paths('paths', seedGroups), ...seedUpdates] }), 'decay-unbounded')).toEqual([]);
    expect(lint(scoringCanvas(never), 'decay-unbounded')).toEqual([]);
  });
});

describe('decay-doubles', () => {
  const onlyScore = scoringCanvas({ entry: { type: 'action', triggers: [onScore] } });

  it('C-LOOP-7, W-SEED-9: a second way in doubles the decay', () => {
    expect(lint(scoringCanvas(), 'decay-doubles')).toMatchObject([
      { severity: 'warning', path: 'entry.triggers.1', tab: 'entry' },
    ]);
    expect(lint(onlyScore, 'decay-doubles')).toEqual([]);
  });

  it('C-LOOP-7: so does a score written by the history or by another canvas', () => {
    const outside = makeWorkspace({ canvases: [onlyScore], events: [write('1h', { 'lead score': 5 })] });
    expect(findings(outside, 'decay-doubles')).toMatchObject([{ message: { key: 'lint.decay-doubles.outside' } }]);
    const other = makeCanvas({
      id: 'other',
      entry: { type: 'action', triggers: [onEvent('x')] },
      steps: [setTo('s', 'lead score', 1)],
    });
    expect(findings(makeWorkspace({ canvases: [onlyScore, other] }), 'decay-doubles')).toHaveLength(1);
  });
});

describe('branch-breaks-chain', () => {
  it('O-19, C-LOOP-6: names each way that ends without a change of the score', () => {
    const gaps = scoringCanvas({
      steps: [
        paths(
          'paths',
          [
            { id: 'nothing', triggers: [onEvent('x')] },
            { id: 'mail', triggers: [onEvent('y')], to: 'other' },
            ...seedGroups,
          ],
          {
            otherwise: 'decay',
          },
        ),
        points('other', 1, null, 'visits'),
        ...seedUpdates,
      ],
    });
    expect(lint(gaps, 'branch-breaks-chain')).toMatchObject([
      {
        severity: 'warning',
        step: 'paths',
        path: 'steps.0.next.nothing',
        message: { values: { portName: 'nothing' } },
      },
      { severity: 'warning', step: 'other', path: 'steps.1.next.next' },
    ]);
  });

  it('only notes a group or a step that was made to leave', () => {
    const leaving = scoringCanvas({
      steps: [
        paths('paths', [{ id: 'out', triggers: [onEvent('x')], exits: true }, ...seedGroups], { otherwise: 'end' }),
        ...seedUpdates,
        { id: 'end', kind: 'exit', name: 'end' },
      ],
    });
    expect(lint(leaving, 'branch-breaks-chain').map(({ severity, path }) => [severity, path])).toEqual([
      ['info', 'steps.0.next.out'],
      ['info', 'steps.5'],
    ]);
  });

  it('is silent when every way changes the score', () => {
    expect(lint(scoringCanvas(), 'branch-breaks-chain')).toEqual([]);
  });

  it('O-19: an increment by 0 changes nothing', () => {
    const zero = scoringCanvas({
      steps: [paths('paths', seedGroups, { otherwise: 'decay' }), points('add 1', 0), ...seedUpdates.slice(1)],
    });
    expect(places(lint(zero, 'branch-breaks-chain'))).toEqual(['steps.1.next.next']);
  });
});

describe('window-breaks-chain', () => {
  function within(window: Canvas['reentry']['window']): readonly Finding[] {
    return lint(scoringCanvas({ reentry: { allowed: true, window } }), 'window-breaks-chain');
  }

  it('O-19, C-LOOP-6: warns of any window, and of the maximum duration', () => {
    expect(within({ type: 'specified', duration: duration(1, 'hours') })).toMatchObject([
      { severity: 'warning', path: 'reentry.window', tab: 'audience', message: { values: { windowMs: 3_600_000 } } },
    ]);
    expect(within({ type: 'maximum_duration' })).toMatchObject([{ message: { values: { windowMs: 86_400_000 } } }]);
  });

  it('is silent at 0 seconds, and when nothing can change the score sooner', () => {
    expect(within({ type: 'specified', duration: duration(0, 'seconds') })).toEqual([]);
    const slow = makeCanvas({
      entry: { type: 'action', triggers: [onScore] },
      reentry: { allowed: true, window: { type: 'specified', duration: duration(1, 'hours') } },
      steps: [delay('hold', 2, 'hours', 'bump'), points('bump', 1)],
    });
    expect(lint(slow, 'window-breaks-chain')).toEqual([]);
  });
});

describe('same-second', () => {
  it('C-LOOP-5, O-11: warns that a quick second action breaks the chain', () => {
    expect(lint(scoringCanvas(), 'same-second')).toMatchObject([
      { severity: 'warning', path: 'reentry', tab: 'audience', message: { values: { windowMs: 1_000 } } },
    ]);
    expect(lint(scoringCanvas(), 'same-second', { sameSecond: 'clock_second' })).toMatchObject([
      { message: { key: 'lint.same-second.clock' } },
    ]);
  });

  it('is silent without the rule, and when a delay stands between action and update', () => {
    expect(lint(scoringCanvas(), 'same-second', { sameSecond: 0 })).toEqual([]);
    const slow = scoringCanvas({
      steps: [
        paths('paths', [{ id: 'a', triggers: [onEvent('x')], to: 'hold' }], { otherwise: 'decay' }),
        delay('hold', 2, 'seconds', 'add 1'),
        ...seedUpdates,
      ],
    });
    expect(lint(slow, 'same-second')).toEqual([]);
  });
});

describe('wait-beyond-run', () => {
  it('O-27: warns of a window that cannot end inside the run, from exactly its length on', () => {
    expect(lint(scoringCanvas(), 'wait-beyond-run', { until: at('1d') })).toMatchObject([
      {
        severity: 'warning',
        step: 'paths',
        path: 'steps.0.config',
        message: { values: { longestMs: 86_400_000, runMs: 86_400_000 } },
      },
    ]);
    expect(lint(scoringCanvas(), 'wait-beyond-run', { until: at('1d 1s') })).toEqual([]);
  });
});
