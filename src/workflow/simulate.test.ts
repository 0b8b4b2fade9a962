import { describe, expect, it } from 'vitest';
import { invariant } from '@/core/kernel/invariant';
import { stableStringify } from '@/core/kernel/json';
import { createLiquid } from '@/core/liquid/liquid';
import { createOutside } from '@/core/outside/outside';
import {
  handOffCampaign,
  makeSettings,
  makeWorkspace,
  scoringCanvas,
  start,
  days,
  hours,
} from './__fixtures__/documents';
import type { TraceLevel } from './documents/run-settings';
import type { Workspace } from './documents/workspace';
import { sampleWorkspace } from './sample/workspace';
import { createRun, simulate } from './simulate';
import type { RunResult } from './run-result';

const iso = (ms: number): string => new Date(start + ms).toISOString();

function run(workspace: Workspace, traceLevel: TraceLevel = 'full', only?: readonly string[]): RunResult {
  const deps = { liquid: createLiquid(), outside: createOutside(workspace.salesforce) };
  const request = { workspace, settings: workspace.run, traceLevel, ...(only === undefined ? {} : { only }) };
  const result = simulate(request, deps);
  invariant(result.ok, 'the workspace compiles');
  return result.value;
}

const small = (parts: object = {}) =>
  makeWorkspace({
    canvases: [scoringCanvas()],
    campaigns: [handOffCampaign()],
    people: [{ external_id: '00Q5g00000KpR2mEAF', 'lead score': 99 }, { external_id: 'quiet' }],
    events: [
      { external_id: '00Q5g00000KpR2mEAF', time: iso(hours(3)), name: 'five' },
      { external_id: '00Q5g00000KpR2mEAF', time: iso(hours(1)), attributes: { 'lead score': 100 } },
      { external_id: 'stranger', time: iso(hours(2)), attributes: { email: 'a@b.example' } },
      { external_id: 'late', time: iso(days(40)), name: 'five' },
    ],
    ...parts,
  });

describe('simulate', () => {
  it('D-TRACK-12: runs people in workspace order, then people of events alone; lines are taken by time', () => {
    const { people, summary } = run(small());
    expect(people.map(({ id }) => id)).toEqual(['00Q5g00000KpR2mEAF', 'quiet', 'stranger']);
    expect(people.map(({ entries }) => entries)).toEqual([31, 0, 30]);
    expect(summary.events).toBe(3);
    expect(summary.scoreAttribute).toBe('lead score');
  });

  it('counts what happened, per canvas, step, port and send', () => {
    const { summary } = run(small({ run: makeSettings({ until: iso(hours(10)) }) }));
    const [canvas] = summary.canvases;
    expect(canvas).toMatchObject({ canvas: 'scoring', entries: 3, people: 2, waiting: 2, brokenChains: 0 });
    expect(canvas?.steps.map(({ step, entered, waiting }) => [step, entered, waiting])).toEqual([
      ['paths', 3, 2],
      ['plus1', 0, 0],
      ['plus5', 1, 0],
      ['minus1', 0, 0],
      ['decay', 0, 0],
    ]);
    expect(canvas?.steps[0]?.ports).toEqual({ g1: 0, g2: 1, g3: 0, otherwise: 0 });
    expect(summary.sends).toMatchObject([
      { flow: 'hand-off', step: null, started: 2, sent: 1, people: 1, repeated: 0, aborted: { 'not at threshold': 1 } },
    ]);
    expect(summary.sentPerDay).toEqual([{ day: '2026-03-02', count: 1 }]);
    expect(summary.scores).toMatchObject({ missing: 2, notNumeric: 0 });
  });

  it('tells what became of a person', () => {
    const [person] = run(small({ run: makeSettings({ until: iso(hours(10)) }) })).people;
    expect(person).toMatchObject({
      startScore: 99,
      finalScore: 105,
      entries: 2,
      sent: 1,
      aborted: 1,
      failed: 0,
      firstSentAt: start + hours(3),
      lastStep: { canvas: 'scoring', step: 'paths', waitingUntil: start + hours(27) },
      scoreLine: [
        [start, 99],
        [start + hours(1), 100],
        [start + hours(3), 105],
      ],
      profile: { external_id: '00Q5g00000KpR2mEAF', 'lead score': 105 },
    });
  });

  it('records at each trace level what the level is for', () => {
    const levels = (['none', 'counters', 'ledger', 'full'] as const).map((level) => run(small(), level));
    const sizes = levels.map(({ trace, ledger, webhooks }) =>
      [trace, ledger, webhooks].map((it) => Object.keys(it).length > 0),
    );
    expect(sizes).toEqual([
      [false, false, false],
      [false, false, false],
      [false, true, true],
      [true, true, true],
    ]);
    const summaries = levels.map(({ summary }) => stableStringify(summary));
    expect(new Set(summaries).size).toBe(1);
    const profiles = levels.map(({ people }) => stableStringify(people.map(({ profile }) => profile)));
    expect(new Set(profiles).size).toBe(1);
  });

  it('gives the same bytes in slices of any size, twice, and for one person alone', () => {
    const workspace = sampleWorkspace('en');
    const whole = run(workspace);
    const deps = { liquid: createLiquid(), outside: createOutside(workspace.salesforce) };
    const sliced = createRun({ workspace, settings: workspace.run, traceLevel: 'full' }, deps);
    invariant(sliced.ok, 'compiles');
    const progress: number[] = [];
    while (!sliced.value.advance(5)) progress.push(sliced.value.progress().done);
    expect(progress).toEqual([5, 10]);
    expect(stableStringify(sliced.value.result())).toBe(stableStringify(whole));
    const [id] = Object.keys(whole.trace);
    const alone = run(workspace, 'full', [id ?? '']);
    expect(alone.trace[id ?? '']).toEqual(whole.trace[id ?? '']);
  });

  it('does not change what it was given', () => {
    const workspace = sampleWorkspace('ko');
    const before = stableStringify(workspace);
    run(workspace);
    expect(stableStringify(workspace)).toBe(before);
  });

  it('O-27: run(a, b) then run(b, c) equals run(a, c) for what is due at b', () => {
    const pending = run(small({ run: makeSettings({ until: iso(hours(25)) }) }));
    expect(pending.people[0]?.finalScore).toBe(105);
    const included = run(small({ run: makeSettings({ until: iso(hours(27) + 1) }) }));
    expect(included.people[0]?.finalScore).toBe(104);
  });

  it('takes people whose id means something to JavaScript', () => {
    const events = ['__proto__', 'constructor'].map((id) => ({
      external_id: id,
      time: iso(0),
      attributes: { 'lead score': 1 },
    }));
    const result = run(small({ people: [], events }));
    expect(Object.keys(result.trace).sort()).toEqual(['__proto__', 'constructor']);
    expect(result.people.map(({ entries }) => entries)).toEqual([30, 30]);
  });

  it('O-18: reports who was stopped and goes on with the others', () => {
    const workspace = small({ run: makeSettings({ sameSecond: 0 }) });
    const people = Array.from({ length: 3 }, (_, index) => ({ external_id: `p${index}` }));
    const events = [
      ...Array.from({ length: 101 }, (_, index) => ({
        external_id: 'p1',
        time: iso(0),
        attributes: { 'lead score': index },
      })),
      { external_id: 'p2', time: iso(0), attributes: { 'lead score': 5 } },
    ];
    const { summary, people: results } = run({ ...workspace, people, events });
    expect(summary.stopped.map(({ person, at }) => [person, at])).toEqual([['p1', start]]);
    expect(results[2]?.entries).toBeGreaterThan(0);
  });

  it('skips lines without a readable time instead of throwing', () => {
    const result = run(small({ events: [{ external_id: 'x', time: 'yesterday', name: 'five' }] }));
    expect(result.summary.events).toBe(0);
  });
});
