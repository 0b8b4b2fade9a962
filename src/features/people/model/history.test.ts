import { describe, expect, it } from 'vitest';
import { historyOf, instantOfLine } from './history';

describe('event history', () => {
  it('D-EVT-2: reads a time without a zone as UTC', () => {
    expect(instantOfLine('2026-03-02T09:00:00')).toBe(Date.UTC(2026, 2, 2, 9));
    expect(instantOfLine('2026-03-02T09:00:00+09:00')).toBe(Date.UTC(2026, 2, 2, 0));
    expect(instantOfLine('2026-03-02')).toBe(Date.UTC(2026, 2, 2));
    expect(instantOfLine('soon')).toBeNaN();
  });

  it('shows one person, newest first, with what each line says', () => {
    const rows = historyOf('a', [
      { external_id: 'a', time: '2026-03-02T09:00:00Z', type: 'session_start' },
      { external_id: 'b', time: '2026-03-02T10:00:00Z', name: 'other' },
      { external_id: 'a', time: '2026-03-03T09:00:00Z', name: 'demo_requested', properties: { plan: 'pro' } },
      { external_id: 'a', time: '2026-03-03T09:00:00Z', product_id: 'seat', price: 9.5, quantity: 2 },
      { external_id: 'a', time: '2026-03-01T09:00:00Z', attributes: { 'lead score': 86 } },
      { external_id: 'a', time: 'soon', name: 'lost' },
    ]);
    expect(rows.map(({ what }) => what)).toEqual([
      { type: 'purchase', product: 'seat' },
      { type: 'event', name: 'demo_requested' },
      { type: 'session' },
      { type: 'attributes' },
      { type: 'event', name: 'lost' },
    ]);
    expect(rows.map(({ details }) => details)).toEqual([
      [
        ['price', 9.5],
        ['quantity', 2],
      ],
      [['plan', 'pro']],
      [],
      [['lead score', 86]],
      [],
    ]);
  });
});
