import { describe, expect, it } from 'vitest';
import type { EventLine } from '@/workflow/documents/people';
import { jiyoonFrame, jiyoonJourney } from './__fixtures__/jiyoon';
import { buildJourneyModel } from './journey-model';
import { buildScript, toLine, withChangedLine, withLine, withoutLine } from './script';

const model = buildJourneyModel(jiyoonJourney(), jiyoonFrame);
const event = (time: string, name: string): EventLine => ({ external_id: 'jiyoon', time, name });
const events: readonly EventLine[] = [
  event('2026-03-17T21:00:00Z', 'pricing_viewed'),
  { external_id: 'someone', time: '2026-03-04T00:00:00Z', type: 'session_start' },
  event('2026-03-05T19:05:00+09:00', 'webinar_attended'),
  { external_id: 'jiyoon', time: '2026-03-03 14:12', type: 'session_start' },
  event('2026-02-01T00:00:00Z', 'too_early'),
  event('2026-04-01T00:00:00Z', 'at_the_horizon'),
];

describe('buildScript', () => {
  const rows = buildScript(events, model);

  it('lists one person in the order of time, whatever zone the file names', () => {
    expect(rows.map(({ position }) => position)).toEqual([4, 3, 2, 0, 5]);
  });

  it('gives each line what came of it in the run', () => {
    expect(rows.map(({ mark }) => mark?.points ?? null)).toEqual([null, 1, 1, 5, null]);
  });

  it('O-27: leaves out what is dated at the horizon or before the start', () => {
    expect(rows.map(({ place }) => place)).toEqual(['before', 'inside', 'inside', 'inside', 'after']);
  });

  it('gives two equal lines of one instant a mark each', () => {
    const journey = jiyoonJourney();
    const last = journey.trace.at(-1)!;
    const double = [0, 1].map(
      (offset) =>
        ({
          seq: last.seq + 1 + offset,
          at: last.at + 1_000,
          parent: -1,
          type: 'input',
          input: { type: 'session_start' },
        }) as const,
    );
    const twice = buildJourneyModel({ ...journey, trace: [...journey.trace, ...double] }, jiyoonFrame);
    const time = new Date(last.at + 1_000).toISOString();
    const line: EventLine = { external_id: 'jiyoon', time, type: 'session_start' };
    const seqs = buildScript([line, line], twice).map(({ mark }) => mark?.seq);
    expect(seqs).toEqual([last.seq + 1, last.seq + 2]);
  });
});

describe('editing a script', () => {
  it('adds a line after the others', () => {
    const line = toLine('jiyoon', Date.parse('2026-03-06T00:00:00Z'), { type: 'session_start' });
    expect(withLine(events, line).at(-1)).toEqual({
      external_id: 'jiyoon',
      time: '2026-03-06T00:00:00.000Z',
      type: 'session_start',
    });
  });

  it('keeps the properties of an event whose time changes, and drops them when it becomes something else', () => {
    const before: EventLine = { ...event('2026-03-05T00:00:00Z', 'demo'), properties: { seats: 5 } };
    const at = Date.parse('2026-03-07T00:00:00Z');
    expect(toLine('jiyoon', at, { type: 'custom_event', name: 'demo' }, before)).toMatchObject({
      properties: { seats: 5 },
    });
    expect(toLine('jiyoon', at, { type: 'purchase', product: 'plan' }, before)).not.toHaveProperty('properties');
  });

  it('O-21: goes by the arrival of a late line, and lets an edited one arrive when it happens', () => {
    const late: EventLine = {
      ...event('2026-03-05T00:00:00Z', 'demo'),
      received_at: '2026-03-09T00:00:00Z',
      request: 'r1',
    };
    const [row] = buildScript([late], model);
    expect(row?.at).toBe(Date.parse('2026-03-09T00:00:00Z'));
    const edited = toLine('jiyoon', Date.parse('2026-03-10T00:00:00Z'), row!.action, late);
    expect(edited).toEqual({ external_id: 'jiyoon', time: '2026-03-10T00:00:00.000Z', name: 'demo' });
  });

  it('changes and removes exactly the line named', () => {
    const line = event('2026-03-09T00:00:00Z', 'demo');
    expect(withChangedLine(events, 2, line)).toEqual([...events.slice(0, 2), line, ...events.slice(3)]);
    expect(withoutLine(events, 0)).toEqual(events.slice(1));
  });
});
