import { describe, expect, it } from 'vitest';
import { jiyoonFrame, jiyoonJourney } from './__fixtures__/jiyoon';
import { isInside } from './entries';
import { buildJourneyModel } from './journey-model';
import { balanceAt, sumLedger } from './ledger';
import { nextWaits } from './next-step';
import { journeyOverlay } from './overlay';
import { lastAtOrBefore } from './trace-index';
import { explainAt } from './why';

const at = (text: string): number => Date.parse(text);
const model = buildJourneyModel(jiyoonJourney(), jiyoonFrame);
const threshold = { value: 100, strict: true, flow: 'handoff' };

describe('buildJourneyModel', () => {
  it('marks every action with the points that followed from it, and the larger gains as strong', () => {
    const marks = model.actions.map(({ tone, points, strong }) => ({ tone, points, strong }));
    expect(marks[0]).toEqual({ tone: 'data', points: 0, strong: false });
    expect(marks[1]).toEqual({ tone: 'up', points: 1, strong: false });
    expect(marks[3]).toEqual({ tone: 'up', points: 5, strong: true });
    expect(marks.at(-1)).toEqual({ tone: 'down', points: -1, strong: false });
    expect(marks).toHaveLength(9);
  });

  it('turns every entry into a bar that ends where the next one begins', () => {
    expect(model.entries).toHaveLength(11);
    for (const [index, bar] of model.entries.slice(1).entries()) expect(bar.start).toBe(model.entries[index]?.end);
    expect(model.entries.at(-1)).toMatchObject({ end: null, outcome: 'waiting' });
  });

  it('tells a decay nobody caused from a loss by an action', () => {
    expect(model.entries[3]).toMatchObject({ outcome: 'else', points: -1, path: { port: 'otherwise' } });
    expect(model.entries[8]).toMatchObject({ outcome: 'down', points: -1, path: { port: 'losing' } });
  });

  it('keeps the path of the step that waited, not of the update behind it', () => {
    expect(model.entries[2]?.path).toEqual({ step: 'paths', port: 'strong' });
  });

  it('marks the first send apart from the ones that repeat it', () => {
    const kinds = model.handoffs.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'aborted')).toHaveLength(8);
    expect(kinds.slice(8)).toEqual(['sent', 'again', 'again']);
    expect(model.handoffs[8]).toMatchObject({ method: 'PATCH', status: 204, attempts: 1 });
    expect(model.handoffs[0]).toMatchObject({ reason: 'not at threshold' });
  });

  it('sums the ledger to the score at every instant', () => {
    for (const line of model.ledger)
      expect(sumLedger(model.ledger, line.at).balance).toBe(balanceAt(model.ledger, line.at));
    expect(sumLedger(model.ledger, at('2026-03-17T21:00:00Z'))).toEqual({
      start: 86,
      gained: 20,
      lost: 1,
      balance: 105,
    });
    expect(balanceAt(model.ledger, at('2026-03-01T00:00:00Z'))).toBe(0);
  });
});

describe('lastAtOrBefore', () => {
  it('finds the moment the cursor stands in, and none before the first', () => {
    expect(lastAtOrBefore(model.moments, model.moments[0]!.at - 1)).toBe(-1);
    for (const [index, moment] of model.moments.entries()) {
      expect(lastAtOrBefore(model.moments, moment.at)).toBe(index);
      expect(lastAtOrBefore(model.moments, moment.at + 1)).toBe(index);
    }
  });
});

describe('explainAt', () => {
  it('explains the path, its alternatives, and what followed in the same instant', () => {
    const why = explainAt(model, at('2026-03-18T00:00:00Z'), 'scoring', threshold)!;
    expect(why.at).toBe(at('2026-03-17T21:00:00Z'));
    expect(why.decision).toMatchObject({ type: 'path', step: 'paths', port: 'strong' });
    expect(why.alternatives.filter(({ taken }) => taken).map(({ port }) => port)).toEqual(['strong']);
    expect(why.chain.map(({ type }) => type)).toEqual(['write', 'entered', 'caused', 'request']);
  });

  it('says when the score passes the threshold for the first time, and that it did so once', () => {
    const crossings = model.moments.flatMap(({ at: instant }) =>
      explainAt(model, instant, 'scoring', threshold)!.chain.flatMap((item) =>
        item.type === 'write' && item.crossing !== null ? [item.crossing] : [],
      ),
    );
    expect(crossings).toEqual(['first']);
  });

  it('joins an answer to its request, and a wait to its entry', () => {
    const why = explainAt(model, at('2026-03-17T21:00:00Z'), 'scoring', threshold)!;
    expect(why.chain.find(({ type }) => type === 'request')).toMatchObject({ response: { outcome: 'sent' } });
    expect(why.chain.find(({ type }) => type === 'entered')).toMatchObject({
      waiting: { until: at('2026-03-24T21:00:00Z') },
    });
  });

  it('tells the flow of the page before the others: an import enters here, and is aborted there', () => {
    const first = at('2026-03-02T09:00:00Z');
    expect(explainAt(model, first, 'scoring', threshold)?.decision?.type).toBe('entered');
    expect(explainAt(model, first, 'handoff', threshold)?.decision?.type).toBe('aborted');
  });

  it('has nothing to say before anything happened', () => {
    expect(explainAt(model, jiyoonFrame.from, 'scoring', threshold)).toBeNull();
  });

  it('puts the campaign first on the campaign page', () => {
    const journey = jiyoonJourney();
    const cause = { rule: 'W-ELIG-1', because: { key: 'x' } };
    const last = journey.trace.at(-1)!;
    const refused = (flow: string, seq: number) =>
      ({ type: 'not_sent', flow, gate: 'audience', cause, seq, at: last.at + 1, parent: -1 }) as const;
    const trace = [...journey.trace, refused('other', last.seq + 1), refused('handoff', last.seq + 2)];
    const extended = buildJourneyModel({ ...journey, trace }, jiyoonFrame);
    expect(explainAt(extended, last.at + 1, 'handoff', threshold)?.decision).toMatchObject({ flow: 'handoff' });
  });
});

describe('journeyOverlay', () => {
  it('counts passes up to the cursor, and shows where the person stands', () => {
    const overlay = journeyOverlay(model.journey.trace, 'scoring', at('2026-03-17T21:00:00Z'));
    expect(overlay).toMatchObject({ kind: 'journey', entries: 9, people: 1 });
    expect(overlay.steps['paths']).toEqual({
      entered: 9,
      ports: { engaged: 4, strong: 3, otherwise: 1 },
      waiting: 1,
      current: true,
      waitingUntil: at('2026-03-24T21:00:00Z'),
      takenPort: 'strong',
    });
    expect(overlay.steps['update_strong']).toMatchObject({ entered: 3, waiting: 0 });
    expect(overlay.steps['update_strong']).not.toHaveProperty('current');
  });

  it('is empty before the first entry', () => {
    expect(journeyOverlay(model.journey.trace, 'scoring', jiyoonFrame.from)).toMatchObject({
      entries: 0,
      people: 0,
      steps: {},
    });
  });

  it('counts nothing of another canvas', () => {
    expect(journeyOverlay(model.journey.trace, 'other', jiyoonFrame.until).steps).toEqual({});
  });
});

describe('nextWaits', () => {
  it('names what the person waits for at the cursor', () => {
    expect(nextWaits(model.entries, at('2026-03-17T21:00:00Z'))).toEqual([
      { flow: 'scoring', entry: 9, step: 'paths', until: at('2026-03-24T21:00:00Z') },
    ]);
  });

  it('agrees with the bars on who is inside', () => {
    for (const { at: instant } of model.moments) {
      expect(nextWaits(model.entries, instant)).toHaveLength(
        model.entries.filter((bar) => isInside(bar, instant)).length,
      );
    }
  });
});
