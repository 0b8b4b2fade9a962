import { describe, expect, it } from 'vitest';
import { jiyoonFrame, jiyoonJourney } from './__fixtures__/jiyoon';
import { buildJourneyModel } from './journey-model';
import { fitLabels, layoutRuler, rowOffsets, scaleScore } from './ruler-layout';

const model = buildJourneyModel(jiyoonJourney(), jiyoonFrame);
const threshold = { value: 100, strict: true, flow: 'handoff' };

describe('layoutRuler', () => {
  it('stacks the lanes without gaps and gives the rest to the score', () => {
    const { lanes, height } = layoutRuler(model, 'scoring', 327);
    expect(lanes.map(({ kind, flow }) => `${kind} ${flow}`)).toEqual([
      'actions null',
      'entries scoring',
      'score null',
      'handoff handoff',
    ]);
    let top = 30;
    for (const lane of lanes) {
      expect(lane.top).toBe(top);
      top += lane.height;
    }
    expect(top).toBe(327 - 12);
    expect(height).toBe(327);
  });

  it('leaves lanes without content out, and scrolls rather than squeezing the score', () => {
    const bare = { ...model, actions: [], handoffs: [] };
    expect(layoutRuler(bare, 'scoring', 100).lanes.map(({ kind }) => kind)).toEqual(['entries', 'score']);
    expect(layoutRuler(model, 'scoring', 100).height).toBeGreaterThan(200);
  });

  it('makes room for entries that overlap', () => {
    const [first] = model.entries;
    const withRow = (row: number) => ({ ...model, entries: [first!, { ...first!, entry: 2, row }] });
    const heightWith = (row: number): number => layoutRuler(withRow(row), 'scoring', 400).lanes[1]!.height;
    const plain = layoutRuler(model, 'scoring', 400).lanes[1]!.height;
    expect(heightWith(2)).toBe(plain + 42);
    expect(rowOffsets(withRow(2).entries, 'scoring')(2)).toBe(42);
    expect(heightWith(5)).toBe(plain + 30);
    expect(heightWith(500)).toBe(heightWith(8));
  });

  it('puts the flow of the page first', () => {
    const [mark] = model.handoffs;
    const two = { ...model, handoffs: [{ ...mark!, flow: 'other' }, mark!] };
    const flows = layoutRuler(two, 'handoff', 400)
      .lanes.filter(({ kind }) => kind === 'handoff')
      .map(({ flow }) => flow);
    expect(flows).toEqual(['handoff', 'other']);
  });
});

describe('scaleScore', () => {
  const lane = { top: 116, height: 138 };

  it('keeps every score and the threshold inside the lane, higher scores higher', () => {
    const { yAt, labels } = scaleScore(model, threshold, lane);
    expect(yAt(105)).toBeLessThan(yAt(86));
    for (const { balance } of model.ledger) {
      expect(yAt(balance)).toBeGreaterThan(lane.top);
      expect(yAt(balance)).toBeLessThan(lane.top + lane.height);
    }
    expect(labels[0]).toBe(100);
  });

  it('draws a score that never moves in the middle', () => {
    const still = { ...model, ledger: model.ledger.slice(0, 1) };
    expect(scaleScore(still, null, lane).yAt(86)).toBe((lane.top + 26 + lane.top + lane.height - 18) / 2);
  });
});

describe('fitLabels', () => {
  const mark = (x: number, text: string, first = false) => ({ x, half: 5, text, mono: true, first });

  it('shows a text only where it touches nothing', () => {
    expect([...fitLabels([mark(10, 'demo'), mark(30, 'demo'), mark(200, 'demo')], 400)]).toEqual([1, 2]);
  });

  it('prefers the ones wanted more', () => {
    const marks = [mark(10, 'a_long_event_name'), mark(90, 'b', true)];
    expect([...fitLabels(marks, 400)]).toEqual([1]);
  });

  it('shows none beyond the right edge', () => {
    expect(fitLabels([mark(390, 'demo_requested')], 400).size).toBe(0);
  });
});
