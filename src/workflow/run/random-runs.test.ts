import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { explain } from '@/core/engine/explain';
import { points } from '@/core/engine/ledger';
import type { LedgerRow, TraceEntry } from '@/core/engine/trace';
import { jsonEqual, stableStringify, type JsonValue } from '@/core/kernel/json';
import { createLiquid } from '@/core/liquid/liquid';
import { createOutside } from '@/core/outside/outside';
import { readInstant } from '../__reference__/plan';
import { workspaces } from '../__reference__/__fixtures__/workspaces';
import { play, type Play } from '../__fixtures__/play';
import { start } from '../__fixtures__/documents';
import type { Workspace } from '../documents/workspace';
import type { RunRequest, RunResult } from '../run-result';
import { createRun, type Run } from '../simulate';
import { formatTrace } from './format-trace';
import { planPeople, toInputs, type PersonPlan } from './inputs';

vi.setConfig({ testTimeout: 180_000 });

const runs = { numRuns: 1_000 };
const liquid = createLiquid();

function begin(workspace: Workspace, rest: Partial<RunRequest> = {}): Run {
  const request = { workspace, settings: workspace.run, traceLevel: 'full' as const, ...rest };
  const run = createRun(request, { liquid, outside: createOutside(workspace.salesforce) });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value;
}

function simulated(workspace: Workspace, rest: Partial<RunRequest> = {}): RunResult {
  const run = begin(workspace, rest);
  run.advance(Infinity);
  return run.result();
}

function of<T>(record: Readonly<Record<string, readonly T[]>>, id: string): readonly T[] {
  return Object.hasOwn(record, id) ? (record[id] ?? []) : [];
}

/** One person of a workspace, driven by hand. */
function played(workspace: Workspace, plan: PersonPlan, splits: (index: number) => boolean): Play {
  const { canvases, campaigns, run: settings, salesforce, frequencyCaps } = workspace;
  const until = readInstant(settings.until);
  const { external_id: _id, ...profile } = plan.profile;
  const run = play({ canvases, campaigns, settings, salesforce, frequencyCaps, profile, id: plan.id });
  for (const [index, input] of toInputs(plan.lines, until).entries()) {
    if (run.person.stopped !== null) break;
    run.input(input);
    if (splits(index)) run.reload();
  }
  if (run.person.stopped === null) run.until(until - start);
  return run;
}

describe('a thousand random workspaces and histories', () => {
  it('have ledgers that sum to the score, take every event once, give every entry one end, and explain every point from an input', () => {
    fc.assert(
      fc.property(workspaces, (workspace) => {
        const result = simulated(workspace);
        for (const { id, profile } of result.people) {
          const rows = of(result.ledger, id);
          for (const attribute of new Set(rows.map((row) => row.attribute))) {
            const last = Object.hasOwn(profile, attribute) ? profile[attribute] : undefined;
            checkLedger(
              rows.filter((row) => row.attribute === attribute),
              last,
            );
          }
        }
        for (const plan of planPeople(workspace, readInstant(workspace.run.until))) {
          const trace = of(result.trace, plan.id);
          checkOrder(trace);
          checkEnds(
            trace,
            result.summary.stopped.some(({ person }) => person === plan.id),
          );
          checkTaken(workspace, plan, trace);
          const asked = trace.filter(({ seq }) => seq % 97 === 53 || seq === trace.length - 1);
          for (const entry of asked) checkChain(explain(trace, entry.seq), entry);
        }
      }),
      runs,
    );
  });

  it('come out the same when every person is saved and restored somewhere on the way', () => {
    fc.assert(
      fc.property(workspaces, fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }), (workspace, pattern) => {
        for (const plan of planPeople(workspace, readInstant(workspace.run.until))) {
          const whole = played(workspace, plan, () => false);
          const split = played(workspace, plan, (index) => pattern[index % pattern.length] === true);
          expect(formatTrace(split.trace)).toBe(formatTrace(whole.trace));
          expect(stableStringify(split.ledger)).toBe(stableStringify(whole.ledger));
          expect(stableStringify(split.webhooks)).toBe(stableStringify(whole.webhooks));
          expect(stableStringify(split.person.values)).toBe(stableStringify(whole.person.values));
          expect(split.keys).toEqual(whole.keys);
        }
      }),
      runs,
    );
  });

  it('come out the same whatever the order of the people, and one by one or in slices of any size', () => {
    fc.assert(
      fc.property(workspaces, fc.integer({ min: 1, max: 3 }), (workspace, size) => {
        const whole = simulated(workspace);
        const people = [...workspace.people].reverse();
        const events = [...workspace.events].reverse().sort((a, b) => sameLine(workspace, a, b));
        const turned = simulated({ ...workspace, people, events });
        expect(turned.people.map(({ id }) => id)).toEqual(whole.people.map(({ id }) => id).reverse());
        expect(stableStringify(turned.trace)).toBe(stableStringify(whole.trace));
        expect(stableStringify(turned.ledger)).toBe(stableStringify(whole.ledger));

        const sliced = begin(workspace);
        while (!sliced.advance(size));
        expect(stableStringify(sliced.result())).toBe(stableStringify(whole));

        for (const { id } of whole.people) {
          const alone = simulated(workspace, { only: [id] });
          expect(stableStringify(of(alone.trace, id))).toBe(stableStringify(of(whole.trace, id)));
          expect(alone.people).toEqual(whole.people.filter((person) => person.id === id));
        }
      }),
      runs,
    );
  });

  it('run again, come out the same to the byte; end alike at every trace level, and count what the trace tells', () => {
    fc.assert(
      fc.property(workspaces, (workspace) => {
        const full = simulated(workspace);
        expect(stableStringify(simulated(workspace))).toBe(stableStringify(full));
        const counted = simulated(workspace, { traceLevel: 'counters' });
        expect(stableStringify(counted.summary)).toBe(stableStringify(full.summary));
        expect(counted.people.map(({ profile }) => profile)).toEqual(full.people.map(({ profile }) => profile));
        const entries = Object.values(full.trace).flat();
        const count = (type: TraceEntry['type']): number => entries.filter((entry) => entry.type === type).length;
        expect(full.summary.canvases.reduce((sum, canvas) => sum + canvas.entries, 0)).toBe(count('entered'));
        expect(full.summary.sends.reduce((sum, send) => sum + send.started, 0)).toBe(count('send_started'));
        expect(full.summary.sends.reduce((sum, send) => sum + send.sent, 0)).toBe(
          full.webhooks.filter(({ outcome }) => outcome === 'sent').length,
        );
      }),
      runs,
    );
  });
});

/** People may come in any order; the lines of one person may not. */
function sameLine({ events }: Workspace, a: Workspace['events'][number], b: Workspace['events'][number]): number {
  return a.external_id === b.external_id ? events.indexOf(a) - events.indexOf(b) : 0;
}

function checkLedger(rows: readonly LedgerRow[], last: JsonValue | undefined): void {
  expect(rows.at(-1)?.after).toEqual(last);
  for (const [index, row] of rows.entries()) {
    const before = index === 0 ? undefined : rows[index - 1]?.after;
    expect(jsonEqual(row.before, before) || row.before === before).toBe(true);
  }
  // Far beyond whole numbers a sum of floats is not exact; up to there it must be.
  if (rows.some(({ after }) => Math.abs(points(after)) > 1e15)) return;
  expect(rows.reduce((sum, { change }) => sum + change, 0)).toBeCloseTo(points(last), 6);
}

function checkOrder(trace: readonly TraceEntry[]): void {
  const wrong = trace.filter(({ seq, parent, at }, index) => {
    return seq !== index || parent >= index || at < (trace[index - 1]?.at ?? -Infinity);
  });
  expect(wrong).toEqual([]);
}

/** Exactly one end, or still waiting; only a person stopped by a budget leaves entries on their way. */
function checkEnds(trace: readonly TraceEntry[], stopped: boolean): void {
  const open = new Map<string, string>();
  const ended = new Set<string>();
  for (const item of trace) {
    if (!('entry' in item) || item.entry === null) continue;
    const entry = `${item.flow}#${item.entry}`;
    if (item.type === 'entered') open.set(entry, 'moving');
    else if (item.type === 'waiting') open.set(entry, 'waiting');
    else if (item.type === 'path' || item.type === 'step') open.set(entry, 'moving');
    else if (item.type === 'exited') {
      expect(ended.has(entry), `${entry} ended twice`).toBe(false);
      ended.add(entry);
      open.delete(entry);
    }
  }
  if (!stopped) expect([...open].filter(([, state]) => state === 'moving')).toEqual([]);
}

const fromLines: ReadonlySet<string> = new Set(['attributes', 'custom_event', 'purchase', 'session_start', 'api']);

/** Each line that arrives before the end is taken once, in order; who is stopped by a budget takes fewer. */
function checkTaken({ run }: Workspace, { id, lines }: PersonPlan, trace: readonly TraceEntry[]): void {
  const until = readInstant(run.until);
  const arrived = lines.filter((line) => readInstant(line.received_at ?? line.time) < until).length;
  const taken = trace.filter((item) => item.type === 'input' && fromLines.has(item.input.type)).length;
  const stopped = trace.some(({ type }) => type === 'budget_exceeded');
  expect(stopped ? taken <= arrived : taken === arrived, `${id}: ${taken} of ${arrived}`).toBe(true);
}

/** Begins where nothing is the cause of it, ends at the point, and each link is the parent of the next. */
function checkChain(chain: readonly TraceEntry[], asked: TraceEntry): void {
  expect(chain.at(-1)).toBe(asked);
  expect(chain[0]?.parent).toBe(-1);
  expect(chain[0]?.type).toBe('input');
  for (const [index, entry] of chain.entries()) {
    if (index > 0) expect(entry.parent).toBe(chain[index - 1]?.seq);
  }
}
