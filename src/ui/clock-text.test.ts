import { describe, expect, it } from 'vitest';
import { parseClock } from './clock-text';

describe('a time of day', () => {
  it.each([
    ['07:30', '07:30'],
    ['7:30', '07:30'],
    ['0730', '07:30'],
    ['730', '07:30'],
    ['7', '07:00'],
    ['0', '00:00'],
    ['23:59', '23:59'],
    ['7 pm', '19:00'],
    ['12 am', '00:00'],
    ['12:15 p.m.', '12:15'],
    ['오전 7시', '07:00'],
    ['오후 7시 30분', '19:30'],
    ['오후 7시 5분', '19:05'],
    ['14시', '14:00'],
  ])('is read from %s', (text, time) => {
    expect(parseClock(text)).toBe(time);
  });

  it.each(['', '24:00', '7:60', '13 pm', '0 am', 'noon', '7:3x', '12345', '-1'])('is not read from “%s”', (text) => {
    expect(parseClock(text)).toBe(null);
  });
});
