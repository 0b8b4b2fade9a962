import { describe, expect, it } from 'vitest';
import { parseAttributeTime } from './attribute-time';

const nine = Date.UTC(2026, 2, 2, 9);
const midnight = Date.UTC(2026, 2, 2);

describe('times as values of attributes', () => {
  it.each([
    ['2026-03-02T09:00:00Z', nine],
    ['2026-03-02T18:00:00+09:00', nine],
    ['2026-03-02T09:00:00:250Z', nine + 250],
    ['2026-03-02T09:00:00', nine],
    ['2026-03-02 09:00:00', nine],
    ['2026-03-02', midnight],
    ['03/02/2026', midnight],
    ['Mon 03 02 18:00:00.+0900 2026', nine],
    ['Mon 03 02 09:00:00 Z 2026', nine],
    ['0000-01-01', Date.UTC(2000, 0, 1) - 730_485 * 86_400_000],
    ['3000-12-31', Date.UTC(3000, 11, 31)],
  ])('D-TYPE-2: %s is a time', (text, at) => {
    expect(parseAttributeTime(text)).toBe(at);
  });

  it.each(['3001-01-01', '9999-12-31T00:00:00Z', '02/30/2026', '13/01/2026', '2/3/2026', 'soon', '', '20260302'])(
    'D-TYPE-2: %j stays a text',
    (text) => {
      expect(parseAttributeTime(text)).toBeNull();
    },
  );
});
