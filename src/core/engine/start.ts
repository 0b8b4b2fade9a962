import { fnv1a } from '../kernel/hash';
import { maxEntriesPerInstant, cycleOf, stopPerson } from './budget';
import { add } from './counters';
import { describeGates, entryGates, firstRefusal, gatesOf } from './gates';
import { setOff } from './hold-send';
import { begin } from './journey';
import { admit, refuse } from './judge';
import type { Occurrence } from './occurrence';
import type { Entry, FlowState } from './person';
import type { CampaignFlow, CanvasFlow, Flow, Variant } from './program';
import { explainOccurrence } from './causes';
import type { Alternative, Cause } from './trace';
import { record, type Turn } from './turn';

/** Carries out a start taken from the queue: asks the gates that are left, then enters the canvas or sends (O-6). */
export function start(turn: Turn, flow: Flow, occurrence: Occurrence, passed: readonly Alternative[]): void {
  const judgedNow = occurrence.type === 'attribute' || occurrence.type === 'destination';
  const asked = judgedNow ? admit(turn, flow, occurrence) : passed;
  if (asked === null) return;
  if (flow.type === 'canvas') startCanvas(turn, flow, occurrence, asked);
  else startCampaign(turn, flow, occurrence, asked);
}

function startCanvas(turn: Turn, flow: CanvasFlow, occurrence: Occurrence, asked: readonly Alternative[]): void {
  const state = turn.person.flows[flow.index];
  if (state === undefined) return;
  const refusal = firstRefusal(entryGates, turn, flow, occurrence);
  if (refusal !== null) {
    refuse(turn, flow, occurrence, entryGates, refusal, asked);
    return;
  }
  if (state.entriesInInstant >= maxEntriesPerInstant) {
    turn.sink.counters?.countRefused(flow.index, 'budget');
    stopPerson(turn, flow.index, 'entries', maxEntriesPerInstant, cycleOf(turn, occurrence), occurrence.seq);
    return;
  }
  const cause = turn.sink.trace === null ? null : entryCause(turn, flow, occurrence, asked);
  const entry = createEntry(turn, flow, state, occurrence);
  const variant = chooseVariant(flow, turn.person.id);
  if (turn.sink.counters !== null) add(turn.sink.counters.entries, flow.index);
  const seq =
    cause === null
      ? -1
      : record(turn, occurrence.seq, {
          type: 'entered',
          flow: flow.id,
          entry: entry.number,
          variant: variant?.id ?? '',
          cause,
        });
  begin(turn, entry, variant?.first ?? null, seq);
}

/** Its clock starts at the time of a custom event or purchase, otherwise now (O-21). */
function createEntry(turn: Turn, flow: CanvasFlow, state: FlowState, occurrence: Occurrence): Entry {
  const { person, now } = turn;
  state.entries += 1;
  state.lastEntryAt = now;
  state.entriesInInstant += 1;
  person.entryCount += 1;
  const startedAt = occurrence.type === 'session_start' ? now : occurrence.time;
  const entry: Entry = {
    flow: flow.index,
    number: state.entries,
    order: person.entryCount,
    enteredAt: startedAt,
    startedAfter: person.occurrenceCount,
    step: -1,
    clock: startedAt,
    item: person.item,
    until: Infinity,
    wait: null,
    held: null,
    marked: false,
    noted: null,
    path: null,
    properties: null,
    via: occurrence,
  };
  person.entries.push(entry);
  person.newest = { flow: flow.index, order: entry.order, step: -1 };
  return entry;
}

/** By hash of canvas and person, so that every re-entry gets the same variant (C-VAR-3, C-VAR-4, O-16). */
function chooseVariant(flow: CanvasFlow, personId: string): Variant | null {
  const { variants } = flow;
  if (variants.length === 1) return variants[0] ?? null;
  const bucket = fnv1a(`${flow.id}:${personId}`) % 100;
  return variants.find((variant) => bucket < variant.upTo) ?? variants.at(-1) ?? null;
}

function startCampaign(turn: Turn, flow: CampaignFlow, occurrence: Occurrence, asked: readonly Alternative[]): void {
  const gates = gatesOf(flow);
  const refusal = firstRefusal(gates, turn, flow, occurrence);
  if (refusal !== null) {
    refuse(turn, flow, occurrence, gates, refusal, asked);
    return;
  }
  const cause = turn.sink.trace === null ? null : sendCause(turn, flow, occurrence, asked);
  const isEvent = occurrence.type === 'custom_event' || occurrence.type === 'purchase';
  setOff(turn, flow, { properties: isEvent ? occurrence.properties : null, occurrence, cause, seq: occurrence.seq });
}

function entryCause(turn: Turn, flow: CanvasFlow, occurrence: Occurrence, asked: readonly Alternative[]): Cause {
  const rest = describeGates(entryGates, null, turn, flow, occurrence);
  return { rule: 'C-ENTRY-8', because: explainOccurrence(occurrence), alternatives: [...asked, ...rest] };
}

function sendCause(turn: Turn, flow: CampaignFlow, occurrence: Occurrence, asked: readonly Alternative[]): Cause {
  const rest = describeGates(gatesOf(flow), null, turn, flow, occurrence);
  return { rule: 'W-TRIG-1', because: explainOccurrence(occurrence), alternatives: [...asked, ...rest] };
}
