import { describe, expect, it } from 'vitest';
import {
  enterOn,
  group,
  hours,
  makeCanvas,
  performs,
  plus,
  scoreChanges,
  scoringCanvas,
  seconds,
  update,
} from '../__fixtures__/documents';
import { play, type Play, type PlayOptions } from '../__fixtures__/play';

/** One waiting entry that began an hour before, score 0. */
function waiting(options: PlayOptions = {}): Play {
  return play({ canvases: [scoringCanvas()], ...options }).score(0, 0);
}

const t = (ms: number): number => hours(1) + ms;
const atWindowEnd = hours(24);

describe('test vectors of canvas.md 15.1', () => {
  it('V1: an added email enters, an action scores an unset score and the chain goes on', () => {
    const run = play({ canvases: [scoringCanvas()] })
      .attributes(0, { email: 'a@b.example' })
      .event(seconds(10), 'five');
    expect(run.value).toBe(5);
    expect(run.entries).toEqual([0, seconds(10)]);
    expect(run.exits).toEqual(['1 completed']);
    expect(run.waiting).toEqual([2]);
  });

  it('V2: silence takes one point per window, for ever', () => {
    const run = play({ canvases: [scoringCanvas()] })
      .attributes(0, { email: 'a@b.example' })
      .event(seconds(10), 'five')
      .until(hours(24 * 7));
    expect(run.scores).toEqual([
      [seconds(10), 5],
      ...[4, 3, 2, 1, 0, -1].map((score, day) => [seconds(10) + hours(24 * (day + 1)), score] as const),
    ]);
  });

  it('V3: an action in the request of the entry trigger is not counted', () => {
    const run = play({ canvases: [scoringCanvas()] }).request(
      0,
      { type: 'attributes', attributes: { email: 'a@b.example' } },
      { type: 'custom_event', name: 'five' },
    );
    expect(run.value).toBeUndefined();
    expect(run.waiting).toEqual([1]);
  });

  it('V4: C-LOOP-5: two actions within a second break the chain', () => {
    const run = waiting()
      .event(t(seconds(10)), 'one')
      .event(t(10_400), 'one')
      .event(t(seconds(60)), 'one');
    expect(run.value).toBe(2);
    expect(run.refusals).toEqual(['scoring same_second']);
    expect(run.waiting).toEqual([]);
  });

  it('V5: 1.1 s between them keep it intact', () => {
    const run = waiting()
      .event(t(seconds(10)), 'one')
      .event(t(11_100), 'one');
    expect(run.value).toBe(2);
    expect(run.refusals).toEqual([]);
    expect(run.waiting).toHaveLength(1);
  });

  it('V6: a score from outside adds a second entry; one action still scores once', () => {
    const run = waiting().score(t(0), 50);
    expect(run.waiting).toEqual([1, 2]);
    run.event(t(seconds(5)), 'one');
    expect(run.value).toBe(51);
    expect(run.exits).toEqual(['1 completed', '2 deduplicated']);
    expect(run.waiting).toEqual([3]);
  });

  it('V7: without an action every entry decays, two points a day', () => {
    const run = waiting()
      .score(t(0), 50)
      .until(hours(1 + 24 * 3 + 1));
    expect(run.value).toBe(50 - 6);
    expect(run.waiting).toHaveLength(2);
  });

  it('V8: writing the same score enters nobody', () => {
    const run = waiting().score(t(0), 0);
    expect(run.entries).toHaveLength(1);
  });

  it('V9: removing the score enters nobody, and the next point makes it 1', () => {
    const run = waiting().score(t(0), null);
    expect(run.entries).toHaveLength(1);
    expect(run.waiting).toEqual([1]);
    expect(run.event(t(seconds(5)), 'one').value).toBe(1);
  });

  it('V10: a score stored as text is not incremented, and the chain breaks', () => {
    const run = play({ canvases: [scoringCanvas()] })
      .score(0, '40')
      .event(seconds(10), 'five');
    expect(run.value).toBe('40');
    expect(run.of('write_skipped')).toHaveLength(1);
    expect(run.waiting).toEqual([]);
  });

  it('V11: under ranking one path is taken at the window end, whatever number of actions', () => {
    const run = play({ canvases: [scoringCanvas({ ranked: true })] }).score(0, 0);
    run.event(hours(1), 'five').event(hours(2), 'one').event(hours(3), 'one').event(hours(4), 'one');
    expect(run.value).toBe(0);
    run.until(hours(24) + 1);
    expect(run.value).toBe(1);
    expect(run.taken.filter((taken) => taken.startsWith('paths'))).toEqual(['paths g1']);
  });

  it('V12: re-entry after the maximum duration refuses an early re-entry and breaks the chain', () => {
    const reentry = { allowed: true, window: { type: 'maximum_duration' } };
    const run = play({ canvases: [scoringCanvas({ parts: { reentry } })] })
      .score(0, 0)
      .event(hours(5), 'one');
    expect(run.value).toBe(1);
    expect(run.refusals).toEqual(['scoring re_eligibility']);
    expect(run.waiting).toEqual([]);
  });

  it('V13: a wait that ends while stopped exits, and the chain breaks', () => {
    const run = waiting().status(hours(2), 'scoring', true).status(hours(30), 'scoring', false).until(hours(60));
    expect(run.value).toBe(0);
    expect(run.exits).toEqual(['1 inactive_canvas_step']);
    expect(run.waiting).toEqual([]);
  });

  it('V14: resumed in time, the wait ends as planned', () => {
    const run = waiting()
      .status(hours(2), 'scoring', true)
      .status(hours(3), 'scoring', false)
      .until(atWindowEnd + 1);
    expect(run.scores.at(-1)).toEqual([atWindowEnd, -1]);
    expect(run.taken[0]).toBe('paths otherwise');
  });

  it('V15: C-ACTION-25: an exception event wins over the path it would take', () => {
    const exit = { triggers: [performs('one')] };
    const run = play({ canvases: [scoringCanvas({ parts: { exit } })] })
      .score(0, 0)
      .event(hours(1), 'one');
    expect(run.value).toBe(0);
    expect(run.exits).toEqual(['1 exception_event']);
    expect(run.waiting).toEqual([]);
  });

  it('V16: O-3: an action in the last second of the window still counts', () => {
    const run = play({ canvases: [scoringCanvas()] })
      .score(0, 0)
      .purchase(atWindowEnd - 1_000);
    expect(run.taken[0]).toBe('paths g1');
    expect(run.value).toBe(1);
  });

  it('V17: an unset score decays to -1', () => {
    const run = play({ canvases: [scoringCanvas()] })
      .attributes(0, { email: 'a@b.example' })
      .until(hours(24) + 1);
    expect(run.value).toBe(-1);
    expect(run.waiting).toEqual([2]);
  });

  it('V18: of two actions in one request the second finds nobody waiting', () => {
    const one = { type: 'custom_event', name: 'one' } as const;
    const run = waiting().request(t(0), one, one);
    expect(run.value).toBe(1);
    expect(run.waiting).toEqual([2]);
  });

  it('V19: at the window end the timer runs first, and the action then breaks the chain', () => {
    const run = waiting().event(atWindowEnd, 'one');
    expect(run.scores.slice(1)).toEqual([
      [atWindowEnd, -1],
      [atWindowEnd, 0],
    ]);
    expect(run.refusals).toEqual(['scoring same_second']);
    expect(run.waiting).toEqual([]);
  });

  it('V20: O-11: exactly 1.000 s apart both re-entries are accepted', () => {
    const run = waiting()
      .event(t(seconds(10)), 'one')
      .event(t(seconds(11)), 'one');
    expect(run.value).toBe(2);
    expect(run.refusals).toEqual([]);
    expect(run.waiting).toHaveLength(1);
  });

  it('V21: O-24: another address while one entry waits starts a second', () => {
    const run = play({ canvases: [scoringCanvas()] })
      .attributes(0, { email: 'a@b.example' })
      .attributes(hours(1), { email: 'c@d.example' });
    expect(run.waiting).toEqual([1, 2]);
  });

  it('V22: C-LOOP-14: who left the audience still gets the points of the entry, and then the chain ends', () => {
    const audience = {
      filter: {
        type: 'group',
        join: 'and',
        filters: [
          {
            type: 'custom_attribute',
            attribute: 'employee',
            comparison: { type: 'boolean', operator: 'is_false_or_not_set' },
          },
        ],
      },
    };
    const run = play({ canvases: [scoringCanvas({ parts: { audience } })] })
      .score(0, 0)
      .attributes(hours(1), { employee: true })
      .event(hours(2), 'one');
    expect(run.value).toBe(1);
    expect(run.refusals).toEqual(['scoring audience']);
    expect(run.waiting).toEqual([]);
  });

  it('V23: C-LOOP-11: points changed live hold for entries already waiting', () => {
    const run = waiting()
      .reload({ canvases: [scoringCanvas({ first: 7 })] })
      .event(t(0), 'one');
    expect(run.value).toBe(7);
  });

  it('V24: O-28: an action dated before the step was reached is not counted', () => {
    const run = waiting().event(t(0), 'one', {}, -seconds(30));
    expect(run.value).toBe(0);
    expect(run.waiting).toEqual([1]);
    expect(run.of('noted').map(({ cause }) => cause.rule)).toEqual(['O-28']);
  });

  it('V25: O-1: one action that fits two groups takes the one higher in the list', () => {
    const groups = [group('g1', [performs('both')]), group('g2', [performs('both')])];
    const run = play({ canvases: [scoringCanvas({ groups })] })
      .score(0, 0)
      .event(hours(1), 'both');
    expect(run.value).toBe(1);
    expect(run.taken[0]).toBe('paths g1');
  });

  it('V26: C-LOOP-3: a self-trigger without a wait runs once, its re-entry is dropped', () => {
    const tight = makeCanvas({ id: 'tight', entry: enterOn(scoreChanges), steps: [update('bump', [plus(1)])] });
    const run = play({ canvases: [tight] }).score(0, 10);
    expect(run.value).toBe(11);
    expect(run.entries).toEqual([0]);
    expect(run.refusals).toEqual(['tight same_second']);
  });
});
