import { describe, expect, it } from 'vitest';
import { jiyoonFrame, jiyoonJourney } from './model/__fixtures__/jiyoon';
import { buildJourneyModel } from './model/journey-model';
import { firstCursor, neighbours, targetOfKey } from './use-actions';

const at = (text: string): number => Date.parse(text);
const model = buildJourneyModel(jiyoonJourney(), jiyoonFrame);

describe('neighbours', () => {
  it('goes from change to change, and from between two to the one before', () => {
    expect(neighbours(model, at('2026-03-05T10:05:00Z'))).toEqual({
      previous: at('2026-03-03T14:12:00Z'),
      next: at('2026-03-05T10:47:00Z'),
    });
    expect(neighbours(model, at('2026-03-05T10:20:00Z')).previous).toBe(at('2026-03-05T10:05:00Z'));
  });

  it('ends at the start of the run and after the last change', () => {
    expect(neighbours(model, at('2026-03-02T09:00:00Z')).previous).toBe(model.from);
    expect(neighbours(model, model.from).previous).toBeNull();
    expect(neighbours(model, model.until).next).toBeNull();
  });
});

describe('targetOfKey', () => {
  it('moves by changes, with Shift by a day, and never out of the run', () => {
    const here = at('2026-03-05T10:05:00Z');
    expect(targetOfKey(model, here, 'ArrowRight', false)).toBe(at('2026-03-05T10:47:00Z'));
    expect(targetOfKey(model, here, 'ArrowLeft', true)).toBe(at('2026-03-04T10:05:00Z'));
    expect(targetOfKey(model, model.until, 'ArrowRight', true)).toBe(model.until);
    expect(targetOfKey(model, here, 'End', false)).toBe(model.until);
    expect(targetOfKey(model, here, 'x', false)).toBeNull();
  });
});

describe('firstCursor', () => {
  it('starts at the first hand-off', () => {
    expect(firstCursor(model)).toBe(at('2026-03-17T21:00:00Z'));
  });

  it('starts at what went wrong when nothing was handed off', () => {
    const cause = { rule: 'O-11', because: { key: 'x' } };
    const trouble = { type: 'not_entered', flow: 'scoring', gate: 'same_second', cause } as const;
    const last = model.journey.trace.at(-1)!;
    const trace = [...model.journey.trace, { ...trouble, seq: last.seq + 1, at: last.at, parent: -1 }];
    expect(firstCursor({ ...model, handoffs: [], journey: { ...model.journey, trace } })).toBe(last.at);
    expect(firstCursor({ ...model, handoffs: [] })).toBe(model.moments.at(-1)?.at);
  });
});
