import type { ExitReason, LedgerRow, TraceEntry } from '@/core/engine/trace';
import type { EpochMs } from '@/core/kernel/time';
import { numberOf } from './number-of';
import type { TraceIndex } from './trace-index';

/**
 * `up`, `down`: the score changed through an action. `else`: the wait ended with nothing done. `same`: left without a
 * change. `stopped`: did not come to the end of a path. `waiting`: still inside.
 */
export type EntryOutcome = 'up' | 'down' | 'else' | 'same' | 'stopped' | 'waiting';

export interface Wait {
  readonly step: string;
  readonly since: EpochMs;
  readonly until: EpochMs;
}

/** One entry on the ruler. */
export interface EntryBar {
  readonly flow: string;
  readonly entry: number;
  readonly start: EpochMs;
  /** Null: still inside at the horizon. */
  readonly end: EpochMs | null;
  readonly outcome: EntryOutcome;
  readonly points: number;
  /** The last decision after a wait, or the first of any. */
  readonly path: { readonly step: string; readonly port: string } | null;
  readonly exit: ExitReason | null;
  /** Where it waited, in order. */
  readonly waits: readonly Wait[];
  /** Line within the lane: entries that overlap stand below each other. */
  readonly row: number;
}

interface Draft {
  readonly flow: string;
  readonly entry: number;
  readonly start: EpochMs;
  end: EpochMs | null;
  points: number;
  path: EntryBar['path'];
  pathWaited: boolean;
  byTimer: boolean;
  exit: ExitReason | null;
  readonly waits: Wait[];
}

export function buildEntries(
  trace: readonly TraceEntry[],
  index: TraceIndex,
  ledger: readonly LedgerRow[],
  score: string | null,
): readonly EntryBar[] {
  const drafts = new Map<string, Draft>();
  for (const entry of trace) follow(drafts, entry, index, score);
  const idle = idleEntries(ledger);
  const bars = [...drafts.values()].map((draft) => toBar(draft, idle));
  return stack(bars);
}

function follow(drafts: Map<string, Draft>, entry: TraceEntry, index: TraceIndex, score: string | null): void {
  if (entry.type === 'entered') {
    drafts.set(key(entry.flow, entry.entry), newDraft(entry.flow, entry.entry, entry.at));
    return;
  }
  const owner = ownerOf(entry);
  const draft = owner === null ? undefined : drafts.get(key(owner.flow, owner.entry));
  if (draft === undefined) return;
  if (entry.type === 'waiting') {
    const last = draft.waits.at(-1);
    const goesOn = last?.step === entry.step;
    if (goesOn) draft.waits.pop();
    draft.waits.push({ step: entry.step, since: goesOn ? last.since : entry.at, until: entry.until });
  }
  if (entry.type === 'path') takePath(draft, entry, index);
  if (entry.type === 'exited') {
    draft.end = entry.at;
    draft.exit = entry.reason;
  }
  if (entry.type === 'write' && entry.scope === 'custom' && entry.attribute === score) {
    draft.points += numberOf(entry.after) - numberOf(entry.before);
  }
}

function takePath(draft: Draft, entry: TraceEntry & { readonly type: 'path' }, index: TraceIndex): void {
  const waited = draft.waits.at(-1)?.step === entry.step;
  if (draft.pathWaited && !waited) return;
  draft.path = { step: entry.step, port: entry.port };
  draft.pathWaited = waited;
  draft.byTimer = index.inputOf(entry)?.type === 'timer';
}

function newDraft(flow: string, entry: number, start: EpochMs): Draft {
  const none = { path: null, exit: null, end: null };
  return { flow, entry, start, points: 0, pathWaited: false, byTimer: false, waits: [], ...none };
}

function ownerOf(entry: TraceEntry): { readonly flow: string; readonly entry: number } | null {
  if (entry.type === 'write') return entry.by ?? null;
  if (entry.type === 'waiting' || entry.type === 'path' || entry.type === 'exited') return entry;
  return null;
}

/** Entries whose ledger row says that nothing was done; true, or false when an action is named. */
function idleEntries(ledger: readonly LedgerRow[]): ReadonlyMap<string, boolean> {
  const idle = new Map<string, boolean>();
  for (const { cause } of ledger) {
    if (cause.type === 'step' && cause.path !== undefined) {
      idle.set(key(cause.flow, cause.entry), cause.path.action === null);
    }
  }
  return idle;
}

function toBar(draft: Draft, idle: ReadonlyMap<string, boolean>): EntryBar {
  const { flow, entry, start, end, points, path, exit, waits } = draft;
  const nothingDone = idle.get(key(flow, entry)) ?? draft.byTimer;
  return { flow, entry, start, end, points, path, exit, waits, outcome: outcomeOf(draft, nothingDone), row: 0 };
}

function outcomeOf(draft: Draft, nothingDone: boolean): EntryOutcome {
  if (draft.end === null) return 'waiting';
  if (draft.points > 0) return 'up';
  if (draft.points < 0) return nothingDone ? 'else' : 'down';
  if (draft.exit !== 'completed') return 'stopped';
  return nothingDone ? 'else' : 'same';
}

/** Puts entries that overlap in time on lines of their own, per flow, earliest first. */
function stack(bars: readonly EntryBar[]): readonly EntryBar[] {
  const busy = new Map<string, number[]>();
  return bars.map((bar) => {
    const rows = busy.get(bar.flow) ?? [];
    busy.set(bar.flow, rows);
    const free = rows.findIndex((until) => until <= bar.start);
    const row = free < 0 ? rows.length : free;
    rows[row] = bar.end ?? Number.POSITIVE_INFINITY;
    return { ...bar, row };
  });
}

function key(flow: string, entry: number): string {
  return `${entry} ${flow}`;
}

/** Whether the entry is inside its canvas at `at`; an entry that ends at this instant has left. */
export function isInside(bar: EntryBar, at: EpochMs): boolean {
  return bar.start <= at && (bar.end === null || bar.end > at);
}
