import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '../__scenarios__/build';
import type { EventLine } from '../documents/people';
import { planPeople, toInputs } from './inputs';

const noon = Date.parse('2026-03-02T12:00:00Z');
const until = noon + 3_600_000;

function did(name: string, time: string, rest: Readonly<Record<string, string>> = {}): EventLine {
  return { external_id: 'p', name, time: `2026-03-02T${time}Z`, ...rest };
}

function names(lines: readonly EventLine[]): readonly string[] {
  return toInputs(lines, until).map((input) => {
    const events = input.type === 'events' ? input.events : [];
    return events.map((event) => (event.type === 'custom_event' ? event.name : event.type)).join('+');
  });
}

describe('toInputs', () => {
  it('orders by time and keeps file order within a moment', () => {
    expect(names([did('c', '12:00:02'), did('a', '12:00:01'), did('b', '12:00:01')])).toEqual(['a', 'b', 'c']);
  });

  it('O-5: lines of one request and moment are one batch in the place of the first, others come alone', () => {
    const one = { request: 'r1' };
    expect(names([did('a', '12:00:01', one), did('b', '12:00:01', one), did('c', '12:00:01')])).toEqual(['a+b', 'c']);
    expect(names([did('a', '12:00:01', one), did('b', '12:00:02', one)])).toEqual(['a', 'b']);
    expect(names([did('a', '12:00:01'), did('b', '12:00:01')])).toEqual(['a', 'b']);
    expect(names([did('a', '12:00:01', one), did('c', '12:00:01'), did('b', '12:00:01', one)])).toEqual(['a+b', 'c']);
  });

  it('O-21, O-28: a line that arrived at another moment is processed then and keeps its own time', () => {
    const late = did('late', '11:00:00', { received_at: '2026-03-02T12:00:00Z' });
    expect(toInputs([late], until)).toEqual([
      {
        type: 'events',
        at: noon,
        events: [{ type: 'custom_event', name: 'late', properties: undefined, time: noon - 3_600_000 }],
      },
    ]);
    expect(names([did('now', '11:30:00'), late])).toEqual(['now', 'late']);
  });

  it('O-27: what arrives at the end or later is not read', () => {
    expect(names([did('a', '13:00:00'), did('b', '12:00:00', { received_at: '2026-03-02T13:00:00Z' })])).toEqual([]);
    const people = planPeople(
      makeWorkspace({ events: [did('a', '12:00:00', { received_at: '2026-03-02T13:00:00Z' })] }),
      until,
    );
    expect(people).toEqual([]);
  });
});
