import type { LedgerCause, LedgerRow, TraceEntry, TraceInput } from '@/core/engine/trace';
import type { EpochMs } from '@/core/kernel/time';
import type { Journey } from '@/state/contract';

const canvasId = 'scoring';
const campaignId = 'handoff';
const pathsStep = 'paths';
const moved = { rule: 'C-UU-19', because: { key: 'moved' } };
const weekMs = 7 * 86_400_000;

export const jiyoonFrame = {
  from: Date.parse('2026-03-02T00:00:00Z'),
  until: Date.parse('2026-04-01T00:00:00Z'),
  score: 'lead score',
};

type Part<T extends TraceEntry> = T extends TraceEntry ? Omit<T, 'seq' | 'at' | 'parent'> : never;

interface Turn {
  readonly at: string;
  readonly input: TraceInput;
  readonly port: string;
  readonly points: number;
}

/** A script that goes up to 100, over it, and decays: every turn of the scoring canvas, with the hand-off campaign. */
const turns: readonly Turn[] = [
  { at: '2026-03-03T14:12:00Z', input: { type: 'session_start' }, port: 'engaged', points: 1 },
  { at: '2026-03-05T10:05:00Z', input: event('webinar_attended'), port: 'engaged', points: 1 },
  { at: '2026-03-05T10:47:00Z', input: event('pricing_viewed'), port: 'strong', points: 5 },
  { at: '2026-03-12T10:47:00Z', input: timer(4), port: 'otherwise', points: -1 },
  { at: '2026-03-13T16:20:00Z', input: { type: 'session_start' }, port: 'engaged', points: 1 },
  { at: '2026-03-14T11:02:00Z', input: event('demo_requested'), port: 'strong', points: 5 },
  { at: '2026-03-16T18:36:00Z', input: { type: 'session_start' }, port: 'engaged', points: 2 },
  { at: '2026-03-17T21:00:00Z', input: event('pricing_viewed'), port: 'strong', points: 5 },
  { at: '2026-03-20T08:15:00Z', input: event('unsubscribed'), port: 'losing', points: -1 },
  { at: '2026-03-27T08:15:00Z', input: timer(10), port: 'otherwise', points: -1 },
];

function event(name: string): TraceInput {
  return { type: 'custom_event', name, properties: {} };
}

function timer(entry: number): TraceInput {
  return { type: 'timer', flow: canvasId, entry, step: pathsStep };
}

class Recorder {
  readonly trace: TraceEntry[] = [];
  readonly ledger: LedgerRow[] = [];
  score = 0;
  deliveries = 0;

  add(at: EpochMs, parent: number, part: Part<TraceEntry>): number {
    const seq = this.trace.length;
    this.trace.push({ seq, at, parent, ...part });
    return seq;
  }

  write(at: EpochMs, parent: number, change: number, cause: LedgerCause): number {
    const before = this.score;
    this.score += change;
    const by = cause.type === 'step' ? { by: { flow: cause.flow, entry: cause.entry, step: cause.step } } : {};
    const write = {
      type: 'write',
      scope: 'custom',
      attribute: 'lead score',
      before,
      after: this.score,
      ...by,
    } as const;
    this.ledger.push({ at, attribute: 'lead score', before, after: this.score, change, cause });
    return this.add(at, parent, write);
  }

  enter(at: EpochMs, parent: number, entry: number): void {
    const cause = { rule: 'C-ENTRY-13', because: { key: 'entered' } };
    const entered = this.add(at, parent, { type: 'entered', flow: canvasId, entry, variant: 'v1', cause });
    const step = this.add(at, entered, { type: 'step', flow: canvasId, entry, step: pathsStep });
    this.add(at, step, { type: 'waiting', flow: canvasId, entry, step: pathsStep, until: at + weekMs });
  }

  handOff(at: EpochMs, parent: number): void {
    const delivery = ++this.deliveries;
    const cause = { rule: 'W-TRIG-1', because: { key: 'started' } };
    const base = { flow: campaignId, delivery } as const;
    const send = this.add(at, parent, { type: 'send_started', ...base, entry: null, step: null, cause });
    if (this.score <= 100) {
      this.add(at, send, { type: 'aborted', ...base, field: 'body', reason: 'not at threshold', cause });
      return;
    }
    const request = { method: 'PATCH', url: 'https://sf.example/Lead/1', headers: [], body: '{}' } as const;
    const sent = this.add(at, send, { type: 'request', ...base, attempt: 1, request });
    const response = { status: 204, headers: [], body: '' };
    this.add(at, sent, { type: 'response', ...base, attempt: 1, response, outcome: 'sent', cause });
  }
}

function record(): Recorder {
  const recorder = new Recorder();
  const start = Date.parse('2026-03-02T09:00:00Z');
  const input = recorder.add(start, -1, {
    type: 'input',
    input: { type: 'attributes', attributes: { 'lead score': 86 } },
  });
  const write = recorder.write(start, input, 86, { type: 'outside' });
  recorder.enter(start, write, 1);
  recorder.handOff(start, write);
  for (const [index, turn] of turns.entries()) take(recorder, turn, index + 1);
  return recorder;
}

function take(recorder: Recorder, turn: Turn, entry: number): void {
  const at = Date.parse(turn.at);
  const cause = {
    rule: turn.input.type === 'timer' ? 'C-ACTION-15' : 'C-ACTION-14',
    because: { key: 'path' },
    alternatives: ['strong', 'engaged', 'losing', 'otherwise'].map((port) => ({
      port,
      name: port,
      taken: port === turn.port,
      reason: { key: port === turn.port ? 'taken' : 'not_taken' },
    })),
  };
  const base = { flow: canvasId, entry } as const;
  const input = recorder.add(at, -1, { type: 'input', input: turn.input });
  const path = recorder.add(at, input, { type: 'path', ...base, step: pathsStep, port: turn.port, cause });
  const update = `update_${turn.port}`;
  const step = recorder.add(at, path, { type: 'step', ...base, step: update });
  const action = turn.input.type === 'timer' ? null : turn.input;
  const ledgerCause = {
    type: 'step',
    ...base,
    step: update,
    path: { step: pathsStep, port: turn.port, action },
  } as const;
  const write = recorder.write(at, step, turn.points, ledgerCause);
  const done = recorder.add(at, step, { type: 'path', ...base, step: update, port: 'next', cause: moved });
  recorder.add(at, done, { type: 'exited', ...base, step: update, reason: 'completed', cause: moved });
  recorder.enter(at, write, entry + 1);
  recorder.handOff(at, write);
}

/** Hand-written journey of one person, as the engine would tell it. */
export function jiyoonJourney(): Journey {
  const { trace, ledger, score } = record();
  return {
    trace,
    ledger,
    webhooks: [],
    person: {
      id: 'jiyoon',
      startScore: undefined,
      finalScore: score,
      entries: turns.length + 1,
      lastStep: { canvas: canvasId, step: pathsStep, waitingUntil: Date.parse('2026-04-03T08:15:00Z') },
      sent: 3,
      aborted: 8,
      failed: 0,
      firstSentAt: Date.parse('2026-03-17T21:00:00Z'),
      scoreLine: [],
      profile: {},
    },
  };
}
