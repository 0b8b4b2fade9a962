import { describe, expect, it } from 'vitest';
import {
  days,
  delay as delayStep,
  enterOn,
  hours,
  makeCanvas,
  minutes,
  performs,
  seconds,
  set,
  update,
} from '@/workflow/__fixtures__/documents';
import { play } from '@/workflow/__fixtures__/play';
import { delay } from '.';
import { delayConfig } from './schema';

function held(value: number, unit: string, parts: object = {}) {
  return makeCanvas({
    id: 'held',
    entry: enterOn(performs('go')),
    steps: [delayStep('hold', value, unit, 'mark'), update('mark', [set('done', true)])],
    ...parts,
  });
}

describe('delay', () => {
  it('C-DELAY-1: has one way out', () => {
    expect(delay.ports(delayConfig.parse({})).map(({ id }) => id)).toEqual(['next']);
  });

  it.each([
    [30, 'seconds', seconds(30)],
    [5, 'minutes', minutes(5)],
    [2, 'hours', hours(2)],
    [3, 'days', days(3)],
    [2, 'weeks', days(14)],
  ])('C-DELAY-3: holds for %d %s of elapsed time', (value, unit, ms) => {
    const run = play({ canvases: [held(value, unit)] })
      .event(0, 'go')
      .until(ms);
    expect(run.attribute('done')).toBeUndefined();
    expect(run.until(ms + 1).attribute('done')).toBe(true);
    expect(run.of('write').at(-1)?.at).toBe((run.of('entered')[0]?.at ?? 0) + ms);
  });

  it('C-DELAY-3: two years at most', () => {
    const codes = (value: number) =>
      delay.rules?.(delayConfig.parse({ duration: { value, unit: 'days' } })).map(({ code }) => code);
    expect(codes(730)).toEqual([]);
    expect(codes(731)).toEqual(['delay-limit']);
  });

  it('C-DELAY-9: as the last step it does not hold', () => {
    const canvas = makeCanvas({ id: 'x', entry: enterOn(performs('go')), steps: [delayStep('hold', 1, 'days')] });
    const run = play({ canvases: [canvas] }).event(0, 'go');
    expect(run.exits).toEqual(['1 completed']);
    expect(run.of('path')[0]?.cause.rule).toBe('C-DELAY-9');
  });

  it('a delay of nothing passes people on at once', () => {
    expect(
      play({ canvases: [held(0, 'seconds')] })
        .event(0, 'go')
        .attribute('done'),
    ).toBe(true);
  });

  it('C-EXIT-4: C-EXIT-5: C-EXIT-9: an exception event marks, and the person leaves when the delay is over', () => {
    const canvas = held(30, 'days', { exit: { triggers: [performs('bought')] } });
    const run = play({ canvases: [canvas], settings: { until: '2026-06-01T00:00:00Z' } });
    run.event(0, 'go').event(days(1), 'bought');
    expect(run.of('noted').map(({ cause }) => cause.rule)).toEqual(['C-EXIT-4']);
    expect(run.waiting).toEqual([1]);
    run.until(days(30) + 1);
    expect(run.exits).toEqual(['1 exception_event']);
    expect(run.attribute('done')).toBeUndefined();
  });

  it('C-EXIT-3: an exception event from before the entry does not count', () => {
    const canvas = held(1, 'hours', { exit: { triggers: [performs('bought')] } });
    const run = play({ canvases: [canvas] })
      .event(0, 'bought')
      .event(hours(2), 'go')
      .event(hours(2) + 1, 'bought', {}, 0);
    expect(run.until(hours(4)).attribute('done')).toBe(true);
  });

  it('C-EXIT-3: a change from before the entry is no exception, even if it is judged after it', () => {
    const first = makeCanvas({
      id: 'first',
      createdAt: '2026-01-01T00:00:00Z',
      entry: enterOn(performs('go')),
      steps: [update('stage', [set('stage', 'x')])],
    });
    const second = held(1, 'hours', {
      createdAt: '2026-01-02T00:00:00Z',
      exit: { triggers: [{ type: 'custom_attribute_change', attribute: 'stage' }] },
    });
    // The stage is written, then the second canvas is entered, then the change of the stage is judged.
    const run = play({ canvases: [first, second] })
      .event(0, 'go')
      .until(hours(2));
    expect(run.attribute('done')).toBe(true);
  });

  it('C-STOP-1: C-STOP-2: O-10: stopped, nobody enters and actions are ignored; resumed in time the wait goes on', () => {
    const run = play({ canvases: [held(1, 'hours')] }).event(0, 'go');
    run.status(minutes(30), 'held', true).event(minutes(35), 'go').status(minutes(40), 'held', false);
    expect(run.entries).toEqual([0]);
    expect(run.refusals).toEqual(['held status']);
    expect(run.until(hours(1) + 1).attribute('done')).toBe(true);
  });

  it('O-10: a stop takes effect before everything else of its instant', () => {
    const run = play({ canvases: [held(1, 'hours')] })
      .event(0, 'go')
      .status(hours(1), 'held', true)
      .until(hours(2));
    expect(run.exits).toEqual(['1 inactive_canvas_step']);
  });
});
