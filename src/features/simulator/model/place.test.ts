import { describe, expect, it } from 'vitest';
import type { Trigger } from '@/core/segments/trigger';
import type { EventLine } from '@/workflow/documents/people';
import { whyNobodyEntered } from './no-entry';

const at = (text: string): number => Date.parse(text);

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
