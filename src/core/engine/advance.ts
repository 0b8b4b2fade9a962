import type { EpochMs } from '../kernel/time';
import { takeCall } from './api-trigger';
import { takeAnswer } from './outside-answer';
import { nameOfDeed, type DeedEvent, type Input, type PersonEvent } from './input';
import { noteOccurrence } from './history';
import { judge } from './judge';
import { takeLegacy, type Legacy } from './legacy';
import { noProperties, type Occurrence } from './occurrence';
import { nextWake, type Person } from './person';
import { endProfile } from './profile-end';
import type { Program } from './program';
import type { Sink } from './sink';
import { start } from './start';
import { nextTimer, runTimer } from './timers';
import type { TraceInput } from './trace';
import { moveClock, record, Turn } from './turn';
import { writeFromOutside } from './writes';

/**
 * The only way anything happens to a person. Runs the timers due up to the input (timers of an instant come before the
 * inputs of it; a status change comes before both), then the input, each with all its consequences before the next
 * starts (O-5, O-6). Changes `person` in place, writes to `sink`, and returns when the person's next timer is due,
 * `Infinity` if none is. Nothing in documents or inputs makes it throw.
 */
export function advance(program: Program, person: Person, input: Input, sink: Sink): EpochMs {
  if (hasStopped(person) || !Number.isFinite(input.at)) return nextWake(person);
  const turn = new Turn(program, person, sink);
  runTimers(turn, input.at, input.type !== 'status');
  if (!hasStopped(person) && input.type !== 'tick') {
    moveClock(turn, input.at);
    person.item += 1;
    takeInput(turn, input);
    drain(turn);
  }
  return nextWake(person);
}

function hasStopped(person: Person): boolean {
  return person.stopped !== null;
}

function runTimers(turn: Turn, limit: EpochMs, inclusive: boolean): void {
  for (let timer = nextTimer(turn, limit, inclusive); timer !== null; timer = nextTimer(turn, limit, inclusive)) {
    runTimer(turn, timer);
    drain(turn);
    if (hasStopped(turn.person)) return;
  }
}

/** Takes consequences from the head of the queue until the item is at rest. */
function drain(turn: Turn): void {
  const { queue } = turn;
  for (let head = 0; head < queue.length; head += 1) {
    const place = queue[head];
    if (place === undefined) break;
    if (place.type === 'start') start(turn, place.flow, place.occurrence, place.asked);
    else judge(turn, place);
  }
  // Setting the length would throw the array's store away, to be made anew for the next item.
  while (queue.length > 0) queue.pop();
}

function takeInput(turn: Turn, input: Exclude<Input, { type: 'tick' }>): void {
  switch (input.type) {
    case 'events':
      takeBatch(turn, input.events);
      return;
    case 'answer': {
      const reply: TraceInput = { type: 'response', delivery: input.delivery };
      const seq = record(turn, -1, { type: 'input', input: reply });
      takeAnswer(turn, input.delivery, input.response, seq);
      return;
    }
    case 'status': {
      const flow = turn.program.flowsById.get(input.flow);
      const state = flow === undefined ? undefined : turn.person.flows[flow.index];
      if (state === undefined) return;
      state.stopped = input.stopped;
      record(turn, -1, { type: 'input', input: { type: 'status', flow: input.flow, stopped: input.stopped } });
      return;
    }
    case 'gone':
      endProfile(turn, input.into);
      return;
    case 'joined':
      takeOver(turn, input.legacy);
  }
}

/** What another profile left: first what was done under its id, then what this profile lacks, as ordinary writes (O-31). */
function takeOver(turn: Turn, legacy: Legacy): void {
  const { from, attributes } = legacy;
  const seq = record(turn, -1, { type: 'input', input: { type: 'joined', from, attributes } });
  takeLegacy(turn.person, legacy);
  const changes = writeFromOutside(turn, attributes, seq);
  if (turn.now >= turn.program.launchAt) for (const change of changes) judge(turn, change);
}

/** One request: attributes first, then events and purchases in array order (O-5, D-TRACK-16). */
function takeBatch(turn: Turn, events: readonly PersonEvent[]): void {
  if (events.length === 1) {
    const [event] = events;
    if (event !== undefined) takeEvent(turn, event);
    return;
  }
  const purchases = events.filter(({ type }) => type === 'purchase');
  for (const event of events) if (event.type === 'attributes') takeEvent(turn, event);
  for (const event of events) if (event.type !== 'attributes' && event.type !== 'purchase') takeEvent(turn, event);
  for (const event of purchases) takeEvent(turn, event);
}

function takeEvent(turn: Turn, event: PersonEvent): void {
  const history = turn.now < turn.program.launchAt;
  const seq = recordInput(turn, event, history);
  if (event.type === 'api') {
    takeCall(turn, event, seq, history);
    return;
  }
  turn.person.exists = true;
  if (event.type === 'attributes') {
    const changes = writeFromOutside(turn, event.attributes, seq);
    if (!history) for (const change of changes) judge(turn, change);
  } else if (history) {
    noteHistory(turn, event);
  } else {
    judge(turn, toOccurrence(turn, event, seq));
  }
}

/** What was done before the run triggers nothing, and counts for filters on the past. */
function noteHistory(turn: Turn, event: DeedEvent): void {
  if (turn.program.history.isEmpty) return;
  const { occurrenceCount } = turn.person;
  noteOccurrence(turn, toOccurrence(turn, event, -1));
  turn.person.occurrenceCount = occurrenceCount;
}

function toOccurrence(turn: Turn, event: DeedEvent, seq: number): Occurrence {
  return {
    type: event.type,
    ordinal: ++turn.person.occurrenceCount,
    name: nameOfDeed(event),
    properties: event.type === 'session_start' ? noProperties : (event.properties ?? noProperties),
    time: ownTime(turn, event.time),
    slot: -1,
    before: undefined,
    after: undefined,
    seq,
    origin: null,
  };
}

const earliestDate = -8.64e15;

/** Future times are set to now (C-ENTRY-17), and so is what no date can express. */
function ownTime(turn: Turn, time: EpochMs | undefined): EpochMs {
  return time !== undefined && time < turn.now && time >= earliestDate ? time : turn.now;
}

function recordInput(turn: Turn, event: PersonEvent, history: boolean): number {
  if (turn.sink.trace === null) return -1;
  const time = event.type === 'attributes' || event.type === 'api' ? turn.now : ownTime(turn, event.time);
  return record(turn, -1, {
    type: 'input',
    input: toTraceInput(event),
    ...(time === turn.now ? {} : { time }),
    ...(history ? { history } : {}),
  });
}

function toTraceInput(event: PersonEvent): TraceInput {
  switch (event.type) {
    case 'custom_event':
      return { type: 'custom_event', name: event.name, properties: event.properties ?? noProperties };
    case 'purchase':
      return { type: 'purchase', product: event.product, properties: event.properties ?? noProperties };
    case 'session_start':
      return { type: 'session_start' };
    case 'signal':
      return { type: 'signal', signal: event.signal, properties: event.properties };
    case 'attributes':
      return { type: 'attributes', attributes: event.attributes };
    case 'api':
      return { type: 'api', flow: event.flow, properties: event.properties ?? noProperties };
  }
}
