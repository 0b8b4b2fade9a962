import { maxEntriesPerInstant, cycleOf, stopPerson } from './budget';
import { add } from './counters';
import { describeGates, entryGates, firstRefusal, gatesOf } from './gates';
import { setOff } from './hold-send';
import { noteEntry } from './history';
import { begin } from './journey';
import { admit, refuse } from './judge';
import { noProperties, type Occurrence } from './occurrence';
import type { Entry, FlowState } from './person';
import type { CampaignFlow, CanvasFlow, Flow } from './program';
import { explainOccurrence } from './causes';
import type { Alternative, Cause } from './trace';
import { record, todayOf, type Turn } from './turn';
import { chooseVariant } from './variants';
import { countEntry } from './volume';
import { watch } from './conversions';

/** Carries out a start taken from the queue: asks the gates that are left, then enters the canvas or sends (O-6). */
export function start(turn: Turn, flow: Flow, occurrence: Occurrence, passed: readonly Alternative[]): void {
  const asked = isJudgedAtOnce(occurrence) ? passed : admit(turn, flow, occurrence);
  if (asked === null) return;
  if (flow.type === 'canvas') startCanvas(turn, flow, occurrence, asked);
  else startCampaign(turn, flow, occurrence, asked);
}

/** Triggers by events are judged before the event is on the profile; everything else when its turn comes (O-22). */
function isJudgedAtOnce({ type }: Occurrence): boolean {
  return type !== 'attribute' && type !== 'destination' && type !== 'schedule' && type !== 'api';
}

function startCanvas(turn: Turn, flow: CanvasFlow, occurrence: Occurrence, asked: readonly Alternative[]): void {
  const state = turn.person.flows[flow.index];
  if (state === undefined) return;
  turn.today = todayOf(flow);
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
  const variant = chooseVariant(flow, turn.person, state);
  const place = variant === null ? -1 : flow.variants.indexOf(variant);
  const entry = createEntry(turn, flow, state, occurrence, place);
  state.variant = variant?.id ?? null;
  noteEntry(turn, flow.id, variant?.id ?? '', variant?.control === true);
  if (flow.controls !== null) {
    countEntry(turn, flow, occurrence);
    watch(flow, state, entry, variant?.id ?? '');
  }
  const { counters } = turn.sink;
  if (counters !== null) {
    add(counters.entries, flow.index);
    add(counters.variants[flow.index], place);
  }
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
  begin(turn, entry, variant, seq);
}

/** Its clock starts at the time of a custom event or purchase, otherwise now (O-21). */
function createEntry(turn: Turn, flow: CanvasFlow, state: FlowState, occurrence: Occurrence, variant: number): Entry {
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
    variant,
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
    entryProperties: occurrence.properties === noProperties ? null : occurrence.properties,
    variables: null,
    rendering: null,
    sending: null,
    via: occurrence,
  };
  person.entries.push(entry);
  person.newest = { flow: flow.index, order: entry.order, step: -1 };
  return entry;
}

function startCampaign(turn: Turn, flow: CampaignFlow, occurrence: Occurrence, asked: readonly Alternative[]): void {
  const gates = gatesOf(flow);
  const refusal = firstRefusal(gates, turn, flow, occurrence);
  if (refusal !== null) {
    refuse(turn, flow, occurrence, gates, refusal, asked);
    return;
  }
  const cause = turn.sink.trace === null ? null : sendCause(turn, flow, occurrence, asked);
  const { type } = occurrence;
  const hasProperties = type === 'custom_event' || type === 'purchase' || type === 'api';
  setOff(turn, flow, {
    properties: hasProperties ? occurrence.properties : null,
    occurrence,
    cause,
    seq: occurrence.seq,
  });
}

function entryCause(turn: Turn, flow: CanvasFlow, occurrence: Occurrence, asked: readonly Alternative[]): Cause {
  const rest = describeGates(entryGates, null, turn, flow, occurrence);
  return { rule: entryRule(occurrence), because: explainOccurrence(occurrence), alternatives: [...asked, ...rest] };
}

function entryRule({ type }: Occurrence): string {
  switch (type) {
    case 'schedule':
      return 'C-ENTRY-2';
    case 'api':
      return 'C-ENTRY-19';
    case 'destination':
      return 'C-DEST-1';
    default:
      return 'C-ENTRY-8';
  }
}

function sendCause(turn: Turn, flow: CampaignFlow, occurrence: Occurrence, asked: readonly Alternative[]): Cause {
  const rest = describeGates(gatesOf(flow), null, turn, flow, occurrence);
  const isTrigger = occurrence.type !== 'schedule' && occurrence.type !== 'api';
  const rule = isTrigger ? 'W-TRIG-1' : 'W-SCHED-1';
  return { rule, because: explainOccurrence(occurrence), alternatives: [...asked, ...rest] };
}
