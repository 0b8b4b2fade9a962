import type { EpochMs } from '../kernel/time';
import { sendDue } from './hold-send';
import { carryOn, leaveBecause, resume, visitAgain } from './journey';
import { goOnRendering, retryDelivery } from './outside-answer';
import type { Delivery, Entry, ScheduledSend } from './person';
import type { PlannedEntry } from './plan-entries';
import { runPlanned } from './planned';
import { redirectPort, type StepNode } from './program';
import { flowId, moveClock, record, type Turn } from './turn';

type Timer =
  | { readonly type: 'entry'; readonly entry: Entry }
  | { readonly type: 'send'; readonly send: ScheduledSend }
  | { readonly type: 'retry'; readonly delivery: Delivery }
  | { readonly type: 'planned'; readonly planned: PlannedEntry };

/**
 * The next timer due at `limit` or earlier (before it, if not `inclusive`): by time, entries before sends that waited,
 * those before retries, schedules last; entries by their sequence, the others by number (O-5).
 */
export function nextTimer(turn: Turn, limit: EpochMs, inclusive: boolean): Timer | null {
  const { entries, deliveries, scheduled, planned } = turn.person;
  let due = Infinity;
  let entry: Entry | null = null;
  let send: ScheduledSend | null = null;
  let delivery: Delivery | null = null;
  let plan: PlannedEntry | null = null;
  for (const candidate of entries) {
    if (candidate.until < due) {
      due = candidate.until;
      entry = candidate;
    }
  }
  for (const candidate of scheduled) {
    if (candidate.due < due) {
      due = candidate.due;
      send = candidate;
    }
  }
  for (const candidate of deliveries) {
    if (candidate.due < due) {
      due = candidate.due;
      delivery = candidate;
    }
  }
  for (const candidate of planned) {
    if (candidate.due < due) {
      due = candidate.due;
      plan = candidate;
    }
  }
  if (inclusive ? due > limit : due >= limit) return null;
  if (plan !== null) return { type: 'planned', planned: plan };
  if (delivery !== null) return { type: 'retry', delivery };
  if (send !== null) return { type: 'send', send };
  return entry === null ? null : { type: 'entry', entry };
}

/** Runs one timer as an item of its own; the caller drains the queue. */
export function runTimer(turn: Turn, timer: Timer): void {
  moveClock(turn, dueOf(timer));
  turn.person.item += 1;
  switch (timer.type) {
    case 'entry':
      wake(turn, timer.entry);
      return;
    case 'send':
      sendDue(turn, timer.send);
      return;
    case 'retry':
      retryDelivery(turn, timer.delivery);
      return;
    case 'planned':
      runPlanned(turn, timer.planned);
  }
}

function dueOf(timer: Timer): EpochMs {
  if (timer.type === 'entry') return timer.entry.until;
  if (timer.type === 'planned') return timer.planned.due;
  return timer.type === 'send' ? timer.send.due : timer.delivery.due;
}

function recordTimer(turn: Turn, entry: Entry, step: StepNode): number {
  const input = { type: 'timer', flow: flowId(turn, entry.flow), entry: entry.number, step: step.id } as const;
  return record(turn, -1, { type: 'input', input });
}

function wake(turn: Turn, entry: Entry): void {
  const { program, person } = turn;
  const step = program.steps[entry.step];
  if (step === undefined) return;
  const seq = turn.sink.trace === null ? -1 : recordTimer(turn, entry, step);
  if (person.flows[entry.flow]?.stopped === true) {
    leaveBecause(turn, entry, 'inactive_canvas_step', 'O-10', 'engine.exit.inactive_canvas_step', seq);
    return;
  }
  if (entry.rendering !== null) {
    goOnRendering(turn, entry, step, seq);
    return;
  }
  if (entry.marked) {
    leaveBecause(turn, entry, 'exception_event', 'C-EXIT-5', 'engine.exit.exception_event', seq);
    return;
  }
  if (entry.held !== null && !step.deleted) {
    visitAgain(turn, entry, step, seq);
    return;
  }
  if (step.deleted) {
    leaveDeleted(turn, entry, step, seq);
    return;
  }
  const state = entry.wait;
  carryOn(turn, entry, step, resume(turn, entry, step, state), { type: 'resume', state }, seq, entry.noted);
}

/** The wait in a step that is no more is over: on to where its people are sent, or out (C-EDIT-6, C-EDIT-7). */
function leaveDeleted(turn: Turn, entry: Entry, step: StepNode, seq: number): void {
  const redirected = [...step.ports.values()].some(({ next }) => next !== null);
  if (!redirected) {
    leaveBecause(turn, entry, 'inactive_canvas_step', 'C-EDIT-7', 'engine.exit.step_deleted', seq);
    return;
  }
  entry.held = null;
  carryOn(turn, entry, step, redirect, { type: 'resume', state: entry.wait }, seq, null);
}

const redirect = { type: 'advance', port: redirectPort } as const;
