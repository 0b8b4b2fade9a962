import { describe, expect, it } from 'vitest';
import { formatNumber, formatPoints, parseNumber } from './number-text';
import { initials } from './avatar';
import { ariaKeys, formatKeys } from './keys';

describe('numbers as typed', () => {
  it.each([
    ['−1', -1],
    ['+5', 5],
    ['1,234.5', 1234.5],
    [' 10 000 ', 10000],
    ['.5', 0.5],
    ['1e3', 1000],
  ])('reads %s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(['', 'five', '1-2', '--1', '1e999', 'Infinity', '0x10'])('refuses %s', (text) => {
    expect(parseNumber(text)).toBeNull();
  });

  it('shows a real minus, and reads it back', () => {
    expect(formatNumber(-12.5)).toBe('−12.5');
    expect(parseNumber(formatNumber(-12.5))).toBe(-12.5);
    expect([5, -1, 0, 1234].map(formatPoints)).toEqual(['+5', '−1', '±0', '+1,234']);
  });
});

describe('initials', () => {
  it.each([
    ['Jiyoon Park', 'JP'],
    ['박지윤', '박'],
    ['tomas.rivera@acme.example', 'TE'],
    ['lead-0042', 'L0'],
    ['', '?'],
  ])('of %s are %s', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});

describe('keys', () => {
  it('are shown as this system shows them', () => {
    expect(formatKeys('Mod+Shift+Z', true)).toBe('⌘⇧Z');
    expect(formatKeys('Mod+K', false)).toBe('Ctrl K');
    expect(formatKeys('Shift+ArrowLeft', true)).toBe('⇧←');
    expect(ariaKeys('Mod+K', false)).toBe('Control+K');
  });
});
