import { describe, expect, it } from 'vitest';
import { joinRecords } from './history';
import { mostRecent, type HistoryRecord } from './view';

function record(times: readonly number[], keepsDays = true): HistoryRecord {
  return {
    count: times.length,
    first: Math.min(...times),
    last: Math.max(...times),
    amount: times.length * 10,
    recent: keepsDays ? times.map((time) => ({ time, amount: 10 })) : null,
  };
}

describe('what was counted under two ids of one person', () => {
  it('D-EVT-6: adds up, from the earliest to the latest', () => {
    const joined = joinRecords(record([3, 5]), record([1, 4]));
    expect(joined).toEqual({ ...record([1, 3, 4, 5]), count: 4, amount: 40 });
    expect(joinRecords(record([1, 4]), record([3, 5]))).toEqual(joined);
  });

  it('is what one of them did where the other did nothing', () => {
    expect(joinRecords(record([1]), null)).toEqual(record([1]));
    expect(joinRecords(null, record([1]))).toEqual(record([1]));
    expect(joinRecords(null, null)).toBeNull();
  });

  it('S-EVT-7: keeps the newest fifty single deeds, and those of the one that kept any', () => {
    const many = Array.from({ length: mostRecent }, (_, index) => index * 2);
    const joined = joinRecords(record(many), record([1, 99]));
    expect(joined?.count).toBe(mostRecent + 2);
    expect(joined?.recent).toHaveLength(mostRecent);
    expect([joined?.recent?.[0]?.time, joined?.recent?.at(-1)?.time]).toEqual([2, 99]);
    expect(joinRecords(record([1], false), record([2]))?.recent).toEqual([{ time: 2, amount: 10 }]);
    expect(joinRecords(record([1], false), record([2], false))?.recent).toBeNull();
  });
});
