import { describe, expect, it } from 'vitest';
import { readVariable } from '@/core/engine/entry-context';
import {
  delay,
  enterOn,
  hours,
  makeCanvas,
  minutes,
  performs,
  plus,
  reentryAfter,
  scoreName,
  seconds,
  set,
  update,
} from '@/workflow/__fixtures__/documents';
import { play } from '@/workflow/__fixtures__/play';
import { sendToDestination } from '.';
import { sendToDestinationConfig } from './schema';

const sendTo = (canvas: string, next?: string) => ({
  id: 'send',
  kind: 'send_to_destination',
  name: 'send',
  config: { canvas },
  next: next === undefined ? {} : { next },
});

const source = (...before: readonly object[]) =>
  makeCanvas({
    id: 'source',
    createdAt: '2026-01-01T00:00:00Z',
    entry: enterOn(performs('go')),
    steps: [...before, sendTo('target', 'mark'), update('mark', [set('went on', true)])],
  });

const target = (parts: object = {}) =>
  makeCanvas({
    id: 'target',
    createdAt: '2026-01-02T00:00:00Z',
    entry: enterOn(performs('never')),
    steps: [update('there', [plus(1, 'visits')])],
    ...parts,
  });

const adults = {
  filter: {
    type: 'group',
    join: 'and',
    filters: [
      { type: 'custom_attribute', attribute: 'age', comparison: { type: 'number', operator: 'more_than', value: 17 } },
    ],
  },
};

describe('send to destination', () => {
  it('C-DEST-1: the person goes on here and also enters the target at its first step', () => {
    const run = play({ canvases: [source(), target()] }).event(0, 'go');
    expect(run.attribute('went on')).toBe(true);
    expect(run.attribute('visits')).toBe(1);
    const entered = run.of('entered').find(({ flow }) => flow === 'target');
    expect(entered?.cause.because).toEqual({
      key: 'engine.because.destination',
      values: { step: 'send', canvas: 'source' },
    });
  });

  it('C-DEST-1: bypasses the schedule and the trigger of the target', () => {
    const closed = target({ entry: { ...enterOn(performs('never')), start: '2030-01-01T00:00:00Z' } });
    expect(
      play({ canvases: [source(), closed] })
        .event(0, 'go')
        .attribute('visits'),
    ).toBe(1);
  });

  it('C-DEST-1: O-22: but asks its audience, on the profile of this moment', () => {
    const canvases = [source(update('grow', [set('age', 18)], 'send')), target({ audience: adults })];
    expect(
      play({ canvases, profile: { age: 17 } })
        .event(0, 'go')
        .attribute('visits'),
    ).toBe(1);
    const refused = play({ canvases: [source(), target({ audience: adults })], profile: { age: 17 } }).event(0, 'go');
    expect(refused.refusals).toEqual(['target audience']);
    expect(refused.attribute('visits')).toBeUndefined();
    expect(refused.attribute('went on')).toBe(true);
  });

  it('C-DEST-1: and its entry controls: re-entry and the second between two entries', () => {
    const once = target({ reentry: { allowed: false } });
    const run = play({ canvases: [source(), once] })
      .event(0, 'go')
      .event(hours(1), 'go');
    expect(run.refusals).toEqual(['target re_eligibility']);
    const daily = play({ canvases: [source(), target({ reentry: reentryAfter(1, 'days') })] });
    daily.event(0, 'go').event(hours(23), 'go').event(hours(24), 'go');
    expect(daily.attribute('visits')).toBe(2);
    const soon = play({ canvases: [source(), target()] })
      .event(0, 'go')
      .event(seconds(1), 'go');
    expect(soon.attribute('visits')).toBe(2);
  });

  it('C-DEST-1: a draft takes people in; a stopped or missing canvas does not', () => {
    const draft = target({ status: 'draft' });
    expect(
      play({ canvases: [source(), draft] })
        .event(0, 'go')
        .attribute('visits'),
    ).toBe(1);
    const stopped = play({ canvases: [source(), target()] })
      .status(0, 'target', true)
      .event(minutes(1), 'go');
    expect(stopped.refusals).toEqual(['target status']);
    const alone = play({ canvases: [source()] }).event(0, 'go');
    expect(alone.refusals).toEqual(['target status']);
    expect(alone.attribute('went on')).toBe(true);
  });

  it('C-DEST-1: C-RE-12: the context goes along: entry properties, and what was set since', () => {
    const asking = {
      id: 'ask',
      kind: 'agent',
      name: 'ask',
      config: { variable: 'verdict', fallback: 'hot' },
      next: { next: 'send' },
    };
    const waiting = target({ steps: [delay('there', 1, 'hours', 'end'), update('end', [plus(1)])] });
    const run = play({ canvases: [source(asking), waiting], split: true }).event(0, 'go', { plan: 'pro' });
    const entry = run.person.entries.find(({ flow }) => run.program.flows[flow]?.id === 'target');
    expect(entry && ['plan', 'verdict'].map((name) => readVariable(entry, name))).toEqual(['pro', 'hot']);
  });

  it('O-6: the start waits its turn in the queue: what the source does in the same instant comes first', () => {
    const watching = target({ audience: adults });
    const grows = makeCanvas({
      id: 'source',
      createdAt: '2026-01-01T00:00:00Z',
      entry: enterOn(performs('go')),
      steps: [sendTo('target', 'grow'), update('grow', [set('age', 20)])],
    });
    expect(
      play({ canvases: [grows, watching] })
        .event(0, 'go')
        .attribute('visits'),
    ).toBe(1);
  });

  it('O-11: O-18: two canvases that send to each other stop at the second rule', () => {
    const back = makeCanvas({ id: 'target', createdAt: '2026-01-02T00:00:00Z', steps: [sendTo('source')] });
    const run = play({ canvases: [source(), back] }).event(0, 'go');
    expect(run.refusals).toEqual(['source same_second']);
    const free = play({ canvases: [source(), back], settings: { sameSecond: 0 } }).event(0, 'go');
    expect(free.of('budget_exceeded')[0]?.cycle).toContain('send');
  });

  it('goes the same way when it is saved and restored on the way', () => {
    const canvases = [
      source(delay('hold', 1, 'hours', 'send')),
      target({ steps: [delay('there', 1, 'hours', 'end'), update('end', [plus(1)])] }),
    ];
    const run = play({ canvases, split: true }).event(0, 'go').until(hours(3));
    expect(run.attribute(scoreName)).toBe(1);
  });

  it('needs a canvas to send to', () => {
    const codes = (canvas: string) =>
      sendToDestination.rules?.(sendToDestinationConfig.parse({ canvas })).map(({ code }) => code);
    expect([codes(''), codes('target')]).toEqual([['destination-missing'], []]);
  });
});
