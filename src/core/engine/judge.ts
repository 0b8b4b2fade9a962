import { enqueue } from './budget';
import { credit } from './conversions';
import { describeGates, firstRefusal, triggerGates, type GateCheck } from './gates';
import { noteOccurrence } from './history';
import type { Occurrence } from './occurrence';
import { showLive } from './plain-message';
import type { Flow, ListenerSet, Program, StartTrigger } from './program';
import { applyExceptions, react } from './react';
import { record, todayOf, type Place, type Today, type Turn } from './turn';

/**
 * Everything that follows at once from something that happened, in the order of O-6: triggers of canvases and campaigns
 * are judged, the profile takes it down, exception events mark entries, conversions are credited, waiting entries react, and the starts join the
 * queue.
 */
export function judge(turn: Turn, occurrence: Occurrence): void {
  if (occurrence.type === 'session_start' && turn.person.live.length > 0) showLive(turn, occurrence);
  const set = listenersOf(turn.program, occurrence);
  if (set === null) {
    noteOccurrence(turn, occurrence);
    return;
  }
  const starts = set.starts.length === 0 ? null : chooseStarts(turn, set.starts, occurrence);
  noteOccurrence(turn, occurrence);
  if (set.exceptions.length > 0) applyExceptions(turn, set.exceptions, occurrence);
  if (set.conversions.length > 0) credit(turn, set.conversions, occurrence);
  if (set.steps !== null && turn.person.entries.length > 0) react(turn, set.steps, occurrence);
  if (starts !== null) for (const start of starts) enqueue(turn, start);
}

function listenersOf(program: Program, occurrence: Occurrence): ListenerSet | null {
  const { listeners } = program;
  switch (occurrence.type) {
    case 'attribute':
      return listeners.attributes[occurrence.slot] ?? null;
    case 'custom_event':
      return listeners.events.get(occurrence.name) ?? null;
    case 'purchase':
      return listeners.purchases.get(occurrence.name) ?? listeners.anyPurchase;
    case 'session_start':
      return listeners.session;
    case 'signal':
      return listeners.signals.get(occurrence.name) ?? null;
    case 'destination':
    case 'schedule':
    case 'api':
      return null;
  }
}

/**
 * The flows this sets off, each once, however many of its triggers fit (C-ENTRY-8). For events the gates are asked here,
 * on the profile before them; for attribute and email triggers when the start is taken from the queue (O-22).
 */
function chooseStarts(turn: Turn, triggers: readonly StartTrigger[], occurrence: Occurrence): readonly Place[] | null {
  let starts: Place[] | null = null;
  let chosen = -1;
  turn.entry = null;
  for (const start of triggers) {
    turn.today = 'company';
    if (start.flow.index === chosen || !start.test(occurrence, turn)) continue;
    chosen = start.flow.index;
    const asked = occurrence.type === 'attribute' ? nothingAsked : admit(turn, start.flow, occurrence);
    if (asked === null) continue;
    starts ??= [];
    starts.push({ type: 'start', flow: start.flow, occurrence, asked });
  }
  return starts;
}

const nothingAsked: ReturnType<typeof describeGates> = [];

/** Asks the gates of the trigger; `null` if one refused. What was asked is told only where somebody traces. */
export function admit(
  turn: Turn,
  flow: Flow,
  occurrence: Occurrence,
  today: Today = todayOf(flow),
): ReturnType<typeof describeGates> | null {
  turn.today = today;
  const refusal = firstRefusal(triggerGates, turn, flow, occurrence);
  if (refusal !== null) {
    refuse(turn, flow, occurrence, triggerGates, refusal, nothingAsked);
    return null;
  }
  return turn.sink.trace === null ? nothingAsked : describeGates(triggerGates, null, turn, flow, occurrence);
}

/** Counts and traces a refusal: the gate, and every gate asked before it. */
export function refuse<F extends Flow>(
  turn: Turn,
  flow: F,
  occurrence: Occurrence,
  gates: readonly GateCheck<F>[],
  refusal: GateCheck<F>,
  asked: ReturnType<typeof describeGates>,
): void {
  turn.sink.counters?.countRefused(flow.index, refusal.gate);
  if (turn.sink.trace === null) return;
  const { rule, because } = refusal.explain(turn, flow, occurrence);
  const alternatives = [...asked, ...describeGates(gates, refusal, turn, flow, occurrence)];
  record(turn, occurrence.seq, {
    type: flow.type === 'canvas' ? 'not_entered' : 'not_sent',
    flow: flow.id,
    gate: refusal.gate,
    cause: { rule, because, alternatives },
  });
}
