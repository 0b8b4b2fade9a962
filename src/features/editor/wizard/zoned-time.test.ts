import { describe, expect, it } from 'vitest';
import { fromLocalField, toLocalField } from './zoned-time';

describe('zoned time fields', () => {
  it('C-ENTRY-9: show and read the time of a zone', () => {
    expect(toLocalField('2026-03-02T00:00:00Z', 'Asia/Seoul')).toBe('2026-03-02T09:00');
    expect(fromLocalField('2026-03-02T09:00', 'Asia/Seoul')).toBe('2026-03-02T00:00:00.000Z');
  });

  it('O-20: a time that summer time skips is the first instant after the gap', () => {
    expect(fromLocalField('2026-03-08T02:30', 'America/New_York')).toBe('2026-03-08T07:00:00.000Z');
  });

  it('O-20: a time that comes twice is the first of the two', () => {
    expect(fromLocalField('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z');
  });

  it('are empty for no time, and read nothing unreadable', () => {
    expect(toLocalField(undefined, 'UTC')).toBe('');
    expect(fromLocalField('', 'UTC')).toBeUndefined();
    expect(fromLocalField('2026-02-31T00:00', 'UTC')).toBeUndefined();
  });
});
