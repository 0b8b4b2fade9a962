import type { Alternative, Cause, TraceEntry, TraceInput } from '@/core/engine/trace';
import type { EpochMs } from '@/core/kernel/time';
import type { JourneyModel } from './journey-model';
import { isNumber } from './number-of';
import { lastAtOrBefore, type Moment } from './trace-index';
import { passes, type Threshold } from './threshold';

export type EntryOf<T extends TraceEntry['type']> = TraceEntry & { readonly type: T };
export type CausedEntry = Extract<TraceEntry, { readonly cause: Cause }>;

/** How a write moved the score over the threshold. */
export type Crossing = 'first' | 'again' | 'under' | null;

/** One line of "What followed". */
export type ChainItem =
  | { readonly type: 'write'; readonly entry: EntryOf<'write'>; readonly crossing: Crossing }
  | { readonly type: 'entered'; readonly entry: EntryOf<'entered'>; readonly waiting: EntryOf<'waiting'> | null }
  | { readonly type: 'waiting'; readonly entry: EntryOf<'waiting'> }
  | { readonly type: 'request'; readonly entry: EntryOf<'request'>; readonly response: EntryOf<'response'> | null }
  | { readonly type: 'response'; readonly entry: EntryOf<'response'> }
  | {
      readonly type: 'caused';
      readonly entry: Exclude<CausedEntry, { readonly type: 'entered' | 'response' }>;
    };

/** Why the person stands where they stand at one instant. */
export interface Why {
  readonly at: EpochMs;
  /** What set it off: the first input of the instant. */
  readonly input: TraceInput | null;
  /** The decision the sentence is about; null when only data came in. */
  readonly decision: CausedEntry | null;
  readonly alternatives: readonly Alternative[];
  readonly chain: readonly ChainItem[];
}

/** What happened in the flow of the page comes before everything elsewhere. */
const otherFlow = 100;

/** The more a decision explains, the earlier it stands. */
const rank: Readonly<Partial<Record<TraceEntry['type'], number>>> = {
  budget_exceeded: 0,
  path: 1,
  write_skipped: 2,
  not_updated: 2,
  exited: 3,
  not_entered: 4,
  noted: 5,
  aborted: 6,
  send_failed: 6,
  response: 7,
  not_sent: 8,
  send_scheduled: 8,
  entered: 9,
  send_started: 10,
  send_due: 12,
};

/** What to explain with the cursor at `at`: the last instant at which anything happened. */
export function explainAt(model: JourneyModel, at: EpochMs, flow: string, threshold: Threshold | null): Why | null {
  const position = lastAtOrBefore(model.moments, at);
  const moment = model.moments[position];
  if (moment === undefined) return null;
  const decision = decide(moment, flow);
  return {
    at: moment.at,
    input: firstInput(moment),
    decision,
    alternatives: decision === null ? [] : alternativesOf(moment, decision),
    chain: chainOf(model, moment, decision, threshold),
  };
}

/** Of what became of a send: the gates it had to pass, told where it was set off. */
function alternativesOf(moment: Moment, decision: CausedEntry): readonly Alternative[] {
  const own = decision.cause.alternatives ?? [];
  if (own.length > 0 || !('delivery' in decision)) return own;
  for (const entry of moment.entries) {
    if (entry.type === 'send_started' && entry.delivery === decision.delivery) return entry.cause.alternatives ?? [];
  }
  return own;
}

function firstInput(moment: Moment): TraceInput | null {
  const input = moment.entries.find((entry) => entry.type === 'input');
  return input?.type === 'input' ? input.input : null;
}

function decide(moment: Moment, flow: string): CausedEntry | null {
  let best: CausedEntry | null = null;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const entry of moment.entries) {
    if (!('cause' in entry) || isPassing(entry)) continue;
    const value = rankOf(entry) + (entry.flow === flow || entry.type === 'budget_exceeded' ? 0 : otherFlow);
    if (value >= bestRank) continue;
    best = entry;
    bestRank = value;
  }
  return best;
}

/** Part of the way, and no decision: the end of a path, the answer to a call made while rendering. */
function isPassing(entry: CausedEntry): boolean {
  if (entry.type === 'exited') return entry.reason === 'completed';
  return entry.type === 'response' && entry.outcome === 'content';
}

/** A way out without alternatives (the one port of an update) explains little. */
function rankOf(entry: CausedEntry): number {
  if (entry.type === 'path' && !isChoice(entry)) return 11;
  return rank[entry.type] ?? 99;
}

function isChoice(entry: EntryOf<'path'>): boolean {
  return (entry.cause.alternatives?.length ?? 0) > 1;
}

function chainOf(
  model: JourneyModel,
  moment: Moment,
  decision: CausedEntry | null,
  threshold: Threshold | null,
): readonly ChainItem[] {
  const items: ChainItem[] = [];
  const consumed = new Set<number>(decision === null ? [] : [decision.seq]);
  for (const entry of moment.entries) {
    if (consumed.has(entry.seq)) continue;
    const item = toItem(model, moment, entry, threshold);
    if (item === null) continue;
    if (item.type === 'entered' && item.waiting !== null) consumed.add(item.waiting.seq);
    if (item.type === 'request' && item.response !== null) consumed.add(item.response.seq);
    items.push(item);
  }
  return items;
}

function toItem(model: JourneyModel, moment: Moment, entry: TraceEntry, threshold: Threshold | null): ChainItem | null {
  switch (entry.type) {
    case 'input':
    case 'step':
    case 'content_call':
      return null;
    case 'write':
      return { type: 'write', entry, crossing: crossingOf(model, entry, threshold) };
    case 'entered':
      return { type: 'entered', entry, waiting: waitAfter(moment, entry) };
    case 'waiting':
      return { type: 'waiting', entry };
    case 'request':
      return { type: 'request', entry, response: answerTo(moment, entry) };
    case 'response':
      return entry.outcome === 'content' ? null : { type: 'response', entry };
    case 'path':
      return isChoice(entry) ? { type: 'caused', entry } : null;
    case 'exited':
      return entry.reason === 'completed' ? null : { type: 'caused', entry };
    default:
      return { type: 'caused', entry };
  }
}

function waitAfter(moment: Moment, entered: EntryOf<'entered'>): EntryOf<'waiting'> | null {
  for (const entry of moment.entries) {
    if (entry.type === 'waiting' && entry.flow === entered.flow && entry.entry === entered.entry) return entry;
  }
  return null;
}

function answerTo(moment: Moment, request: EntryOf<'request'>): EntryOf<'response'> | null {
  for (const entry of moment.entries) {
    const same = entry.type === 'response' && entry.delivery === request.delivery && entry.attempt === request.attempt;
    if (same && entry.outcome !== 'content') return entry;
  }
  return null;
}

function crossingOf(model: JourneyModel, write: EntryOf<'write'>, threshold: Threshold | null): Crossing {
  if (threshold === null || write.attribute !== model.score || !isNumber(write.after)) return null;
  const above = passes(threshold, write.after);
  const wasAbove = isNumber(write.before) && passes(threshold, write.before);
  if (above === wasAbove) return null;
  if (!above) return 'under';
  return hasBeenAbove(model, write, threshold) ? 'again' : 'first';
}

function hasBeenAbove(model: JourneyModel, write: EntryOf<'write'>, threshold: Threshold): boolean {
  return model.journey.trace.some(
    (entry) =>
      entry.seq < write.seq &&
      entry.type === 'write' &&
      entry.attribute === write.attribute &&
      ((isNumber(entry.after) && passes(threshold, entry.after)) ||
        (isNumber(entry.before) && passes(threshold, entry.before))),
  );
}
