import { describe, expect, it } from 'vitest';
import { handOffCampaign } from '@/workflow/templates/hand-off';
import { blankCanvas } from '@/workflow/templates/blank';
import { leadScoringCanvas } from '@/workflow/templates/lead-scoring';
import { sampleWorkspace } from '@/workflow/sample/workspace';
import type { PersonResult, RunResult, SendCounts, WebhookRecord } from '@/workflow/run-result';
import { runDays, runOfCampaign, runOfCanvas } from './last-run';

const identity = { createdAt: '2026-03-01T00:00:00Z' };
const canvas = leadScoringCanvas('en', { ...identity, id: 'canvas' });
const campaign = handOffCampaign('en', { ...identity, id: 'campaign' });
const workspace = { ...sampleWorkspace('en'), canvases: [canvas], campaigns: [campaign] };
const day = (date: number): number => Date.UTC(2026, 2, date, 12);

function person(id: string, firstSentAt: number | null): PersonResult {
  return {
    id,
    startScore: 0,
    finalScore: 101,
    entries: 1,
    lastStep: null,
    sent: firstSentAt === null ? 0 : 2,
    aborted: 3,
    failed: 0,
    firstSentAt,
    scoreLine: [],
    profile: {},
  };
}

function send(flow: string, counts: Partial<SendCounts>): SendCounts {
  return {
    flow,
    step: null,
    started: 0,
    sent: 0,
    retries: 0,
    people: 0,
    repeated: 0,
    aborted: {},
    failed: {},
    refused: {},
    pending: 0,
    ...counts,
  };
}

function webhook(flow: string, who: string, at: number): WebhookRecord {
  const rest = { step: null, delivery: 0, reason: null, request: null, attempts: [], contentCalls: [] };
  return { person: who, flow, at, outcome: 'sent', ...rest };
}

function result(sends: readonly SendCounts[], change: Partial<RunResult> = {}): RunResult {
  return {
    summary: {
      from: '2026-03-02T00:00:00Z',
      until: '2026-03-06T00:00:00Z',
      seed: 1,
      people: 3,
      events: 9,
      scoreAttribute: 'lead score',
      canvases: [
        { canvas: 'canvas', entries: 40, people: 3, waiting: 2, refused: {}, exited: {}, steps: [], brokenChains: 0 },
      ],
      sends,
      scores: { bins: [], missing: 0, notNumeric: 0 },
      sentPerDay: [],
      stopped: [],
    },
    people: [person('a', day(2)), person('b', day(2)), person('c', null)],
    ledger: {},
    trace: {},
    webhooks: [],
    leads: [],
    ...change,
  };
}

describe('what the last run says on Home', () => {
  it('counts new leads of the campaign a canvas sets off, per day from the start of the run', () => {
    const run = result([send('campaign', { sent: 4, people: 2, aborted: { 'not at threshold': 9 } })]);
    expect(runOfCanvas(canvas, workspace, run)).toEqual({
      people: 3,
      days: 4,
      entries: 40,
      leads: { people: 2, perDay: [2, 0, 0, 0] },
    });
    expect(runOfCampaign(campaign, run)).toEqual({
      sent: 4,
      aborted: 9,
      leads: { people: 2, perDay: [2, 0, 0, 0] },
    });
  });

  it('tells requests of two flows apart by their records, and says nothing per day without them', () => {
    const sends = [send('campaign', { sent: 1, people: 1 }), send('other', { sent: 1, people: 1 })];
    const webhooks = [
      webhook('campaign', 'a', day(4)),
      webhook('campaign', 'a', day(3)),
      webhook('other', 'b', day(2)),
    ];
    expect(runOfCampaign(campaign, result(sends, { webhooks }))?.leads).toEqual({ people: 1, perDay: [0, 1, 0, 0] });
    expect(runOfCampaign(campaign, result(sends))?.leads).toEqual({ people: 1, perDay: null });
  });

  it('counts a person once when two steps of a canvas sent to them', () => {
    const sends = [
      send('canvas', { step: 's1', sent: 2, people: 2 }),
      send('canvas', { step: 's2', sent: 1, people: 1 }),
    ];
    expect(runOfCanvas(canvas, workspace, result(sends))?.leads?.people).toBe(2);
  });

  it('knows documents the run did not have, and canvases that lead to no request', () => {
    const run = result([]);
    const blank = { ...blankCanvas('en', { ...identity, id: 'blank' }) };
    expect(runOfCampaign(campaign, run)).toBeNull();
    expect(runOfCanvas(blank, workspace, run)).toBeNull();
    expect(runOfCanvas({ ...blank, id: 'canvas' }, workspace, run)?.leads).toBeNull();
  });

  it('measures the run in days', () => {
    expect(runDays(result([]))).toBe(4);
  });
});
