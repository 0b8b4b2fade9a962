import { describe, expect, it } from 'vitest';
import { days, enterOn, hours, makeCanvas, performs, plus, start, update } from '@/workflow/__fixtures__/documents';
import { play, type PlayOptions } from '@/workflow/__fixtures__/play';
import { createShared, type Shared } from './shared';

const daily = { type: 'scheduled', schedule: { type: 'daily', time: '10:00' } };

function canvas(volume: object, entry: object = enterOn(performs('start'))) {
  return makeCanvas({ id: 'c', entry, volume, steps: [update('u', [plus(1)])] });
}

function counts(shared: Shared): readonly (readonly [number, number])[] {
  return [...(shared.entries.get('c') ?? [])];
}

describe('who counts towards a volume limit', () => {
  it('C-LIM-1, C-LIM-2: every period counts for itself: the hour, the UTC day, all of it', () => {
    const periods = (per: string) => {
      const shared = createShared();
      const run = play({ canvases: [canvas({ max: 9, per })], shared });
      for (const at of [0, hours(1) - 1, hours(1.5), days(1)]) run.event(at, 'start');
      return counts(shared).map(([period, count]) => [period, count]);
    };
    const hour = start / hours(1);
    expect(periods('hour')).toEqual([
      [hour, 2],
      [hour + 1, 1],
      [hour + 24, 1],
    ]);
    const day = Math.floor(start / days(1));
    expect(periods('day')).toEqual([
      [day, 3],
      [day + 1, 1],
    ]);
    expect(periods('lifetime')).toEqual([[0, 4]]);
  });

  it('O-17: each time of a schedule counts for itself', () => {
    const shared = createShared();
    const limited = { canvases: [canvas({ max: 1, per: 'each_time' }, daily)], shared };
    const [first, second] = ['a', 'b'].map((id) => play({ ...limited, id }));
    first?.until(days(1));
    second?.until(days(1));
    expect([first?.entries, second?.entries]).toEqual([[hours(1)], []]);
    expect(counts(shared)).toHaveLength(1);
    second?.until(days(2));
    expect(second?.entries).toEqual([hours(25)]);
  });

  it('C-DEST-1: who comes another way than by the schedule does not count', () => {
    const shared = createShared();
    const limited = canvas({ max: 1, per: 'each_time' }, daily);
    const sender = makeCanvas({
      id: 's',
      entry: enterOn(performs('start')),
      steps: [{ id: 'send', kind: 'send_to_destination', name: 'send', config: { canvas: 'c' } }],
    });
    const run = play({ canvases: [sender, limited], shared })
      .event(0, 'start')
      .event(hours(0.5), 'start');
    expect(run.value).toBe(2);
    expect(counts(shared)).toEqual([]);
  });

  it('alone, nobody is kept out by others', () => {
    const options: PlayOptions = { canvases: [canvas({ max: 1, per: 'lifetime' })] };
    expect(play(options).event(0, 'start').event(hours(1), 'start').entries).toHaveLength(2);
  });

  it('without a limit nobody is counted', () => {
    const shared = createShared();
    play({ canvases: [makeCanvas({ id: 'c', entry: enterOn(performs('start')), steps: [] })], shared }).event(
      0,
      'start',
    );
    expect(counts(shared)).toEqual([]);
  });
});
