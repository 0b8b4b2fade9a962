import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoneOffsetMs } from '@/core/kernel/time-zone';
import type { Trigger } from '@/core/segments/trigger';
import type { EventLine } from '@/workflow/documents/people';
import { parseLocal, startOfDay, toLocalText } from './local-time';
import { whyNobodyEntered } from './no-entry';

const at = (text: string): number => Date.parse(text);

describe('toLocalText and parseLocal', () => {
  it('bring any instant back, in any zone', () => {
    const zones = fc.constantFrom('UTC', 'Asia/Seoul', 'America/New_York', 'Asia/Kathmandu');
    const instants = fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') });
    fc.assert(
      fc.property(zones, instants, (zone, instant) => {
        const back = parseLocal(toLocalText(instant, zone), zone)!;
        // The hour that comes twice names two instants; the earlier one is taken.
        expect([0, 3_600_000]).toContain(instant - back);
        expect(toLocalText(back, zone)).toBe(toLocalText(instant, zone));
      }),
    );
  });

  it('shows seconds and milliseconds only when there are any', () => {
    expect(toLocalText(at('2026-03-17T21:00:00Z'), 'UTC')).toBe('2026-03-17 21:00');
    expect(toLocalText(at('2026-03-17T21:00:04Z'), 'UTC')).toBe('2026-03-17 21:00:04');
    expect(toLocalText(at('2026-03-17T21:00:04.180Z'), 'UTC')).toBe('2026-03-17 21:00:04.180');
    expect(toLocalText(at('2026-03-17T12:00:00Z'), 'Asia/Seoul')).toBe('2026-03-17 21:00');
  });

  it('O-20: takes the first instant after a gap, and the first of two', () => {
    expect(parseLocal('2026-03-08 02:30', 'America/New_York')).toBe(at('2026-03-08T07:00:00Z'));
    expect(parseLocal('2026-11-01 01:30', 'America/New_York')).toBe(at('2026-11-01T05:30:00Z'));
  });

  it('lets a text that names its zone have its way, and refuses what is no date', () => {
    expect(parseLocal('2026-03-17T21:00+09:00', 'UTC')).toBe(at('2026-03-17T12:00:00Z'));
    expect(parseLocal('2026-02-30 10:00', 'UTC')).toBeNull();
    expect(parseLocal('tomorrow', 'UTC')).toBeNull();
  });

  it('finds the midnight a day began with', () => {
    const day = startOfDay(at('2026-03-17T16:00:00Z'), 'Asia/Seoul');
    expect(day).toBe(at('2026-03-17T15:00:00Z'));
    expect(zoneOffsetMs('Asia/Seoul', day)).toBe(9 * 3_600_000);
  });
});

describe('whyNobodyEntered', () => {
  const score: Trigger = { type: 'custom_attribute_change', attribute: 'lead score' };
  const write = (person: string, time: string): EventLine => ({
    external_id: person,
    time,
    attributes: { 'lead score': 5 },
  });
  const run = { from: at('2026-03-02T00:00:00Z'), until: at('2026-04-01T00:00:00Z'), refused: {} };
  const events = [write('a', '2026-02-01'), write('b', '2026-02-02'), write('b', '2026-02-03')];

  it('counts the people who did it before the start', () => {
    expect(whyNobodyEntered({ ...run, triggers: [score], events })).toEqual({
      type: 'outside',
      trigger: score,
      people: 2,
      side: 'before',
      edge: at('2026-02-01T00:00:00Z'),
    });
  });

  it('O-27: counts an action at the horizon as after it', () => {
    const late = [write('a', '2026-04-01T00:00:00Z')];
    expect(whyNobodyEntered({ ...run, triggers: [score], events: late })).toMatchObject({ side: 'after', people: 1 });
  });

  it('points at the gates when it did happen inside the run', () => {
    const inside = [write('a', '2026-03-05')];
    const refused = { audience: 1 };
    expect(whyNobodyEntered({ ...run, triggers: [score], events: inside, refused })).toEqual({
      type: 'refused',
      refused,
    });
  });

  it('says that no history holds it, or that nothing starts the flow', () => {
    const purchase: Trigger = { type: 'purchase', properties: [] };
    expect(whyNobodyEntered({ ...run, triggers: [purchase], events })).toEqual({ type: 'never', trigger: purchase });
    expect(whyNobodyEntered({ ...run, triggers: [], events })).toEqual({ type: 'no_trigger' });
  });
});
