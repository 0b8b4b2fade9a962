import { describe, expect, it } from 'vitest';
import { wallMs } from '../kernel/zone';
import { launchMoment, nextWall, type ScheduleProgram } from './schedule';

type Walls = Exclude<ScheduleProgram, { type: 'launch' }>;

const day = (year: number, month: number, date: number): number => wallMs(year, month, date) / 86_400_000;

const repeating = (every: number, anchor: number, lastDay = Infinity) => ({ minutes: 540, every, anchor, lastDay });

/** The moments after `after`, as text. */
function moments(schedule: Walls, after: number, count: number): readonly string[] {
  const found: string[] = [];
  let wall: number | null = after;
  while (found.length < count) {
    wall = nextWall(schedule, wall);
    if (wall === null) break;
    found.push(new Date(wall).toISOString().slice(0, 16));
  }
  return found;
}

describe('the next time of a schedule', () => {
  it('C-ENTRY-2: every third day from its first', () => {
    const schedule: Walls = { type: 'daily', ...repeating(3, day(2026, 3, 1)) };
    expect(moments(schedule, wallMs(2026, 3, 2), 2)).toEqual(['2026-03-04T09:00', '2026-03-07T09:00']);
    expect(moments(schedule, wallMs(2026, 3, 4, 9), 1)).toEqual(['2026-03-07T09:00']);
    expect(moments(schedule, wallMs(2020, 1, 1), 1)).toEqual(['2026-03-01T09:00']);
  });

  it('C-ENTRY-2: every second week on some weekdays, weeks running from Sunday', () => {
    const weekdays = [true, false, false, true, false, false, false];
    const schedule: Walls = { type: 'weekly', weekdays, ...repeating(2, day(2026, 3, 3)) };
    expect(moments(schedule, wallMs(2026, 3, 1), 4)).toEqual([
      '2026-03-04T09:00',
      '2026-03-15T09:00',
      '2026-03-18T09:00',
      '2026-03-29T09:00',
    ]);
  });

  it('a week without a weekday has no next time', () => {
    const schedule: Walls = { type: 'weekly', weekdays: new Array<boolean>(7).fill(false), ...repeating(1, 0) };
    expect(nextWall(schedule, 0)).toBeNull();
  });

  it('C-ENTRY-3: the 30th of February is its last day, leap years or not', () => {
    const schedule: Walls = { type: 'monthly', day: 30, ...repeating(1, day(2027, 12, 1)) };
    expect(moments(schedule, wallMs(2027, 12, 31), 3)).toEqual([
      '2028-01-30T09:00',
      '2028-02-29T09:00',
      '2028-03-30T09:00',
    ]);
  });

  it('C-ENTRY-2: every third month, and nothing after the last day', () => {
    const schedule: Walls = { type: 'monthly', day: 15, ...repeating(3, day(2026, 1, 20), day(2026, 7, 15)) };
    expect(moments(schedule, wallMs(2026, 1, 1), 9)).toEqual(['2026-04-15T09:00', '2026-07-15T09:00']);
  });

  it('ends on its last day', () => {
    const schedule: Walls = { type: 'daily', ...repeating(1, day(2026, 3, 1), day(2026, 3, 2)) };
    expect(moments(schedule, 0, 9)).toEqual(['2026-03-01T09:00', '2026-03-02T09:00']);
  });

  it.each([
    ['2026-03-02T08:31:00Z', '2026-03-02T08:31:00.000Z'],
    ['2026-03-02T08:33:00Z', '2026-03-02T08:35:00.000Z'],
    ['2026-03-02T08:30:00Z', '2026-03-02T08:30:00.000Z'],
  ])('C-ENTRY-4: launched at %s, people enter at %s', (launch, expected) => {
    expect(new Date(launchMoment('Asia/Kathmandu', Date.parse(launch))).toISOString()).toBe(expected);
  });
});
