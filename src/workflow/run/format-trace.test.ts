import { describe, expect, it } from 'vitest';
import { handOffCampaign, hours, scoringCanvas, seconds } from '../__fixtures__/documents';
import { play } from '../__fixtures__/play';
import { formatTrace } from './format-trace';
import { toHistogram } from './histogram';

describe('formatTrace', () => {
  it('writes one readable line per entry', () => {
    const run = play({ canvases: [scoringCanvas()] })
      .score(0, 3)
      .event(hours(1), 'one', { n: 1 });
    expect(formatTrace(run.trace).split('\n').slice(0, 8)).toEqual([
      '0  2026-03-02T09:00:00.000Z  input attributes {"lead score":3}',
      '1 <- 0  2026-03-02T09:00:00.000Z  write lead score unset -> 3 by outside',
      '2 <- 1  2026-03-02T09:00:00.000Z  entered scoring#1 as v1  [C-ENTRY-8 engine.because.attribute {"after":3,"attribute":"lead score"}]',
      '3 <- 2  2026-03-02T09:00:00.000Z  step scoring#1 paths',
      '4 <- 3  2026-03-02T09:00:00.000Z  waiting scoring#1 paths until 2026-03-03T09:00:00.000Z',
      '5  2026-03-02T10:00:00.000Z  input custom_event one {"n":1}',
      '6 <- 5  2026-03-02T10:00:00.000Z  path scoring#1 paths -> g1  [C-ACTION-14 action_paths.because.custom_event {"action":"one","group":"g1","leaves":false}]',
      '7 <- 6  2026-03-02T10:00:00.000Z  step scoring#1 plus1',
    ]);
  });

  it('keeps every entry on a line of its own, whatever names and texts hold', () => {
    const campaign = handOffCampaign({
      audience: { filter: null },
      message: { url: 'https://x.example/', body: { type: 'raw', text: 'a\nb\u2028c' } },
    });
    const run = play({ canvases: [scoringCanvas()], campaigns: [campaign] });
    run.event(0, 'two\nlines\u0085').attributes(seconds(1), { 'lead score': 1, 'x\r\ny': 'z\n' });
    expect(
      formatTrace(run.trace)
        .trimEnd()
        .split(/[\n\r\u0085\u2028\u2029]/),
    ).toHaveLength(run.trace.length);
  });
});

describe('toHistogram', () => {
  it('makes at most 20 round bins or so that hold every value once', () => {
    for (const values of [[5], [0, 100], [-3, 250, 17, 17], [0.5, 0.25], [-1e9, 1e9], [1e308, -1e308], []]) {
      const bins = toHistogram(values);
      expect(bins.length).toBeLessThanOrEqual(22);
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
      for (const value of values) {
        const home = bins.filter(({ from, to }) => value >= from && value < to);
        if (Math.abs(value) < 1e300) expect(home.some(({ count }) => count > 0)).toBe(true);
      }
    }
    expect(toHistogram([0, 100])[0]).toEqual({ from: 0, to: 5, count: 1 });
  });
});
