import type { Action, Listener, StepResult } from './contract';
import { cancelScheduled } from './hold-send';
import { carryOn, leaveBecause } from './journey';
import type { Occurrence } from './occurrence';
import { toTraceInput } from './occurrence';
import type { Entry, PathAction } from './person';
import type { ExceptionTrigger, StepNode } from './program';
import { contextFor, flowId, record, type Turn } from './turn';

/** The person's action as steps see it. */
class ReactAction implements Action {
  readonly time: number;
  readonly occurrence: Occurrence;
  readonly turn: Turn;

  constructor(turn: Turn, occurrence: Occurrence) {
    this.turn = turn;
    this.occurrence = occurrence;
    this.time = occurrence.time;
  }

  matches(listener: Listener): boolean {
    return this.turn.program.tests[listener.index]?.(this.occurrence, this.turn) ?? false;
  }
}

/**
 * Lets waiting entries react to an action, by canvas entry sequence (O-6, O-23). Only entries that reached their step
 * in an earlier item take part (C-ACTION-13, O-3). In a step that collapses, the earliest entry that fits moves and the
 * later ones that fit too leave as duplicates (C-ACTION-21) or go on waiting (the other choice of O-4).
 */
export function react(turn: Turn, listening: readonly boolean[], occurrence: Occurrence): void {
  const { entries, item } = turn.person;
  let action: ReactAction | null = null;
  let moved: number[] | null = null;
  for (let index = 0; index < entries.length && turn.person.stopped === null;) {
    const entry = entries[index];
    if (entry === undefined) return;
    if (listening[entry.step] === true && entry.item < item && mayReact(turn, entry)) {
      const step = turn.program.steps[entry.step];
      action ??= new ReactAction(turn, occurrence);
      if (step !== undefined && reactEntry(turn, entry, step, action, moved ?? none)) {
        moved ??= [];
        moved.push(step.index);
      }
    }
    if (entries[index] === entry) index += 1;
  }
}

const none: readonly number[] = [];

/**
 * True when the entry took its way, be it to leave only at the window end (O-2); `moved` are the steps some entry of
 * which has done so on this action.
 */
function reactEntry(turn: Turn, entry: Entry, step: StepNode, action: ReactAction, moved: readonly number[]): boolean {
  const result = step.program.react?.(contextFor(turn, entry), entry.wait, action) ?? null;
  if (result === null) return false;
  const { occurrence } = action;
  const collapses = step.program.collapse === true;
  const takesWay = result.type !== 'wait' || (collapses && !Object.is(entry.wait, result.state));
  if (takesWay && collapses && moved.includes(step.index)) {
    dropDuplicate(turn, entry, step, occurrence);
    return false;
  }
  if (result.type === 'wait') {
    noteAction(turn, entry, step, action, result);
    return takesWay;
  }
  const occasion = { type: 'react', state: entry.wait, action, actionName: occurrence.name } as const;
  carryOn(turn, entry, step, result, occasion, occurrence.seq, toPathAction(occurrence));
  return true;
}

function noteAction(
  turn: Turn,
  entry: Entry,
  step: StepNode,
  action: ReactAction,
  result: Extract<StepResult<unknown>, { type: 'wait' }>,
): void {
  const { occurrence } = action;
  if (turn.sink.trace !== null) {
    const occasion = { type: 'react', state: entry.wait, action, actionName: occurrence.name } as const;
    const cause = step.program.explain(contextFor(turn, entry), occasion, result);
    const { flow, number } = entry;
    record(turn, occurrence.seq, { type: 'noted', flow: flowId(turn, flow), entry: number, step: step.id, cause });
  }
  if (Object.is(entry.wait, result.state) && entry.until === result.until) return;
  entry.wait = result.state;
  entry.until = result.until;
  entry.noted = toPathAction(occurrence);
}

function dropDuplicate(turn: Turn, entry: Entry, step: StepNode, occurrence: Occurrence): void {
  if (turn.program.options.duplicates === 'exit') {
    leaveBecause(turn, entry, 'deduplicated', 'C-ACTION-21', 'engine.exit.deduplicated', occurrence.seq);
    return;
  }
  noteFor(turn, entry, step, occurrence, 'O-4', 'engine.noted.duplicate_kept');
}

function noteFor(turn: Turn, entry: Entry, step: StepNode, occurrence: Occurrence, rule: string, key: string): void {
  record(turn, occurrence.seq, {
    type: 'noted',
    flow: flowId(turn, entry.flow),
    entry: entry.number,
    step: step.id,
    cause: { rule, because: { key } },
  });
}

function toPathAction(occurrence: Occurrence): PathAction {
  const isEvent = occurrence.type === 'custom_event' || occurrence.type === 'purchase';
  return { input: toTraceInput(occurrence), properties: isEvent ? occurrence.properties : null };
}

/**
 * Exception events: every live entry of the canvas that had begun before they happened leaves (C-EXIT-4, C-EXIT-13): at once
 * from a step that waits for actions (O-15), otherwise when its delay is over (C-EXIT-5).
 */
export function applyExceptions(turn: Turn, exceptions: readonly ExceptionTrigger[], occurrence: Occurrence): void {
  for (const { flow, test } of exceptions) {
    if (turn.person.flows[flow]?.stopped === true) continue;
    if (turn.person.scheduled.length > 0) {
      turn.entry = null;
      if (test(occurrence, turn)) cancelScheduled(turn, flow, occurrence);
    }
    for (const entry of turn.person.entries.filter((live) => live.flow === flow)) {
      if (occurrence.ordinal <= entry.startedAfter) continue;
      if (turn.program.options.actionTime === 'own_time' && occurrence.time < entry.enteredAt) continue;
      // Each entry has context variables of its own, which a condition may compare with (C-EXIT-10, C-EXIT-13).
      if (test(occurrence, contextFor(turn, entry))) markOrLeave(turn, entry, occurrence);
    }
  }
}

function markOrLeave(turn: Turn, entry: Entry, occurrence: Occurrence): void {
  const step = turn.program.steps[entry.step];
  if (step === undefined || entry.marked) return;
  noteFor(turn, entry, step, occurrence, 'C-EXIT-4', 'engine.noted.exception');
  if (step.program.react === undefined) entry.marked = true;
  else leaveBecause(turn, entry, 'exception_event', 'O-15', 'engine.exit.exception_event', occurrence.seq);
}

/** Not while its canvas is stopped (O-10), nor in a step that is there for its people's sake only (C-EDIT-6). */
function mayReact(turn: Turn, entry: Entry): boolean {
  return turn.person.flows[entry.flow]?.stopped !== true && turn.program.steps[entry.step]?.deleted !== true;
}
