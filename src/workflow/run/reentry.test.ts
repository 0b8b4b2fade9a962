import { describe, expect, it } from 'vitest';
import {
  anyTime,
  changes,
  days,
  delay,
  emailAdded,
  enterOn,
  group,
  hours,
  makeCanvas,
  paths,
  performs,
  plus,
  reentryAfter,
  scoreChanges,
  scoringCanvas,
  seconds,
  set,
  update,
} from '../__fixtures__/documents';
import { play } from '../__fixtures__/play';

/** Holds whoever enters for a week. */
const holding = (reentry: object, steps: object[] = [delay('hold', 7, 'days', 'end'), update('end', [plus(1, 'n')])]) =>
  makeCanvas({ id: 'hold', entry: enterOn(performs('go')), reentry, steps });

describe('re-entry', () => {
  it('C-RE-1: off by default, one entry per person for ever', () => {
    const run = play({ canvases: [holding({})] })
      .event(0, 'go')
      .event(days(20), 'go');
    expect(run.entries).toEqual([0]);
    expect(run.of('not_entered').map(({ cause }) => cause.rule)).toEqual(['C-RE-1']);
  });

  it('C-RE-2: C-RE-11: after the maximum duration means delays and windows along the longest path', () => {
    const steps = [
      paths(
        'paths',
        { window: { value: 2, unit: 'days' }, groups: [group('g', [performs('x')])] },
        { g: 'short', otherwise: 'long' },
      ),
      delay('short', 1, 'hours', 'end'),
      delay('long', 3, 'days', 'end'),
      update('end', [plus(1, 'n')]),
    ];
    const reentry = { allowed: true, window: { type: 'maximum_duration' } };
    const run = play({ canvases: [holding(reentry, steps)] })
      .event(0, 'go')
      .event(days(5) - 1, 'go')
      .event(days(5), 'go');
    expect(run.entries).toEqual([0, days(5)]);
  });

  it('C-RE-2: a specified window from seconds up', () => {
    const run = play({ canvases: [holding(reentryAfter(90, 'seconds'))] })
      .event(0, 'go')
      .event(seconds(90) - 1, 'go')
      .event(seconds(90), 'go');
    expect(run.entries).toEqual([0, seconds(90)]);
  });

  it('C-RE-3: counts entries, not what was received or reached', () => {
    const run = play({ canvases: [holding({}, [])] })
      .event(0, 'go')
      .event(seconds(5), 'go');
    expect(run.exits).toEqual(['1 completed']);
    expect(run.refusals).toEqual(['hold re_eligibility']);
  });

  it('C-RE-4: a day is 86,400 elapsed seconds', () => {
    const run = play({ canvases: [holding(reentryAfter(1, 'days'))] })
      .event(0, 'go')
      .event(86_400_000 - 1, 'go')
      .event(86_400_000, 'go');
    expect(run.entries).toEqual([0, 86_400_000]);
  });

  it('C-RE-5: the window runs from the previous entry, and a refused attempt does not move it', () => {
    const run = play({ canvases: [holding(reentryAfter(10, 'hours'))] })
      .event(0, 'go')
      .event(hours(9), 'go')
      .event(hours(10), 'go')
      .event(hours(19), 'go')
      .event(hours(20), 'go');
    expect(run.entries).toEqual([0, hours(10), hours(20)]);
  });

  it('C-RE-6: O-8: at 0 seconds several entries of one person live side by side', () => {
    const run = play({ canvases: [holding(anyTime)] })
      .event(0, 'go')
      .event(hours(1), 'go')
      .event(hours(2), 'go');
    expect(run.waiting).toEqual([1, 2, 3]);
  });

  it('C-RE-7: C-RE-8: O-8: a window shorter than the canvas lets in while the older entry is inside', () => {
    const run = play({ canvases: [holding(reentryAfter(3, 'days'))] })
      .event(0, 'go')
      .event(days(3), 'go');
    expect(run.waiting).toEqual([1, 2]);
  });

  it('C-RE-9: O-11: one entry per person and canvas within a second, whichever trigger', () => {
    const canvas = makeCanvas({
      id: 'both',
      entry: enterOn(emailAdded, scoreChanges),
      steps: [delay('hold', 1, 'days', 'end'), update('end', [])],
    });
    const run = play({ canvases: [canvas] })
      .attributes(0, { email: 'a@b.example' })
      .score(999, 1)
      .score(1_500, 2);
    expect(run.entries).toEqual([0, 1_500]);
    expect(run.refusals).toEqual(['both same_second']);
  });

  it('C-RE-10: the dropped trigger is lost, not queued', () => {
    const run = play({ canvases: [holding(anyTime)] })
      .event(0, 'go')
      .event(500, 'go')
      .until(days(1));
    expect(run.entries).toEqual([0]);
  });

  it('C-RE-12: each entry keeps its own properties; a re-entry does not overwrite them', () => {
    const canvas = makeCanvas({
      id: 'own',
      entry: enterOn(performs('go')),
      steps: [
        paths('paths', { window: { value: 1, unit: 'days' }, groups: [group('g', [performs('say')])] }, { g: 'send' }),
        {
          id: 'send',
          kind: 'webhook',
          name: 'send',
          config: { url: 'https://partner.example/x', body: { type: 'raw', text: '{{event_properties.${word}}}' } },
        },
      ],
    });
    const run = play({ canvases: [canvas], settings: { duplicates: 'keep' } })
      .event(0, 'go')
      .event(seconds(5), 'go')
      .event(seconds(10), 'say', { word: 'first' })
      .event(seconds(15), 'say', { word: 'second' });
    expect(run.webhooks.map(({ request }) => request?.body)).toEqual(['first', 'second']);
  });

  it('C-RE-13: what an earlier entry did does not keep a later one from doing it again', () => {
    const canvas = makeCanvas({ id: 'again', entry: enterOn(performs('go')), steps: [update('u', [plus(1, 'n')])] });
    expect(
      play({ canvases: [canvas] })
        .event(0, 'go')
        .event(seconds(2), 'go')
        .attribute('n'),
    ).toBe(2);
  });
});

describe('O-11: the same-second rule as a parameter', () => {
  const run = (sameSecond: number | 'clock_second') => play({ canvases: [holding(anyTime)], settings: { sameSecond } });

  it('O-11: 1,000 ms rolling; exactly 1,000 ms is accepted, and a refused attempt does not move the mark', () => {
    const entries = run(1000).event(0, 'go').event(600, 'go').event(1_000, 'go').event(1_999, 'go').entries;
    expect(entries).toEqual([0, 1_000]);
  });

  it('O-11: 0 lets every trigger in', () => {
    expect(run(0).event(0, 'go').event(0, 'go').event(1, 'go').entries).toEqual([0, 0, 1]);
  });

  it('O-11: 1,100 is the safe spacing of the docs', () => {
    expect(run(1100).event(0, 'go').event(1_099, 'go').event(1_100, 'go').entries).toEqual([0, 1_100]);
  });

  it('O-11: by the clock second, a new second is enough', () => {
    expect(run('clock_second').event(900, 'go').event(999, 'go').event(1_000, 'go').entries).toEqual([900, 1_000]);
  });

  it('O-11: processing time counts, not the own time of the event', () => {
    const play = run(1000)
      .event(seconds(10), 'go', {}, 0)
      .event(seconds(10) + 500, 'go', {}, seconds(5));
    expect(play.entries).toEqual([seconds(10)]);
  });
});

describe('the self-perpetuating loop', () => {
  it('C-LOOP-1: C-UU-22: W-SEED-8: every update of the entry attribute starts the next entry of the same canvas', () => {
    const run = play({ canvases: [scoringCanvas()] })
      .score(0, 0)
      .event(hours(1), 'one')
      .event(hours(2), 'five');
    expect(run.entries).toEqual([0, hours(1), hours(2)]);
    expect(run.of('entered').map(({ parent }) => run.trace[parent]?.type)).toEqual(['write', 'write', 'write']);
  });

  it('C-LOOP-2: it is no tight loop, because the Action Paths step waits', () => {
    const run = play({ canvases: [scoringCanvas()] })
      .score(0, 0)
      .until(days(3));
    expect(run.entries).toEqual([0, days(1), days(2)]);
  });

  it('C-LOOP-3: without the same-second rule a tight self-trigger is stopped with a diagnosis', () => {
    const tight = makeCanvas({ id: 'tight', entry: enterOn(scoreChanges), steps: [update('bump', [plus(1)])] });
    const run = play({ canvases: [tight], settings: { sameSecond: 0 } }).score(0, 0);
    expect(run.person.stopped).not.toBeNull();
    expect(run.entries).toHaveLength(100);
  });

  it('C-LOOP-3: with a delay of a second or more it repeats for ever at that pace', () => {
    const slow = makeCanvas({
      id: 'slow',
      entry: enterOn(scoreChanges),
      steps: [delay('hold', 1, 'seconds', 'bump'), update('bump', [plus(1)])],
    });
    const run = play({ canvases: [slow] })
      .score(0, 0)
      .until(seconds(60));
    expect(run.value).toBe(59);
  });

  it('C-LOOP-4: decay does not stop at 0', () => {
    expect(
      play({ canvases: [scoringCanvas()] })
        .score(0, 1)
        .until(days(5) + 1).value,
    ).toBe(-4);
  });

  it('C-LOOP-6: a net change of 0, an exit group, a group without an update each break the chain', () => {
    const zero = play({ canvases: [scoringCanvas({ first: 0 })] })
      .score(0, 3)
      .event(hours(1), 'one');
    expect(zero.waiting).toEqual([]);
    const groups = [group('g1', [performs('one')], true), group('g9', [performs('nine')])];
    const exits = play({ canvases: [scoringCanvas({ groups })] })
      .score(0, 3)
      .event(hours(1), 'one');
    expect(exits.exits).toEqual(['1 exit_group']);
    const dead = play({ canvases: [scoringCanvas({ groups })] })
      .score(0, 3)
      .event(hours(1), 'nine');
    expect(dead.waiting).toEqual([]);
    expect(dead.value).toBe(3);
  });

  it('C-LOOP-7: W-SEED-9: an outside change multiplies the chain: actions score once, inactivity once per entry', () => {
    const run = play({ canvases: [scoringCanvas()] })
      .score(0, 0)
      .score(hours(1), 10);
    expect(run.waiting).toHaveLength(2);
    run.until(days(1) + hours(2));
    expect(run.value).toBe(8);
    expect(run.event(days(1) + hours(3), 'five').value).toBe(13);
    expect(run.waiting).toHaveLength(1);
  });

  it('C-LOOP-8: C-STAT-6: nobody is entered for what they had before launch', () => {
    const run = play({ canvases: [scoringCanvas()], profile: { 'lead score': 40, email: 'a@b.example' } });
    run.event(0, 'five').score(hours(1), 40);
    expect(run.entries).toEqual([]);
    expect(run.value).toBe(40);
  });

  it('C-LOOP-9: both triggers at one instant make one entry', () => {
    const run = play({ canvases: [scoringCanvas()] }).attributes(0, { email: 'a@b.example', 'lead score': 1 });
    expect(run.entries).toEqual([0]);
    expect(run.refusals).toEqual(['scoring same_second']);
  });

  it('C-LOOP-10: existing leads start with a write that really changes the score', () => {
    const run = play({ canvases: [scoringCanvas()], profile: { 'lead score': 40 } })
      .score(0, 40)
      .score(hours(1), 41);
    expect(run.entries).toEqual([hours(1)]);
  });

  it('C-LOOP-12: a run knows no global control group, so nobody is held back from scoring', () => {
    const scored = Array.from({ length: 50 }, (_, index) => {
      return play({ canvases: [scoringCanvas()], id: `user_${index}` })
        .score(0, 0)
        .event(hours(1), 'five').value;
    });
    expect(new Set(scored)).toEqual(new Set([5]));
  });

  it('C-LOOP-13: subscription settings change nothing in a canvas without a message', () => {
    const canvas = scoringCanvas({ parts: { send: { to: 'opted_in_only' } } });
    const run = play({ canvases: [canvas], profile: { email_subscribe: 'unsubscribed' } }).score(0, 0);
    expect(run.event(hours(1), 'one').value).toBe(1);
  });

  it('O-19: an update of another attribute starts nothing', () => {
    const canvas = makeCanvas({ id: 'x', entry: enterOn(changes('a')), steps: [update('u', [set('b', 1)])] });
    expect(play({ canvases: [canvas] }).attributes(0, { a: 1 }).entries).toEqual([0]);
  });
});
