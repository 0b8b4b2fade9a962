import type { MessageRef } from '../kernel/message';
import type { StepEffect, StepOccasion, StepResult } from './contract';
import type { EngineExit } from './counters';
import { add } from './counters';
import { maxStepsPerWalk, stopOnRing } from './budget';
import { sendFromStep, type HoldAnswer, type InvalidAnswer } from './deliver';
import { sendToDestination } from './destination';
import { changeMembership } from './memberships';
import type { Entry, PathAction } from './person';
import type { PortNode, StepNode } from './program';
import type { Cause } from './trace';
import { contextFor, flowId, record, type Turn } from './turn';
import { writeByStep } from './writes';

const enter: StepOccasion<unknown> = { type: 'enter' };

const completed: Cause = { rule: 'C-STEP-3', because: { key: 'engine.exit.completed' } };

/** Stands in where nobody reads causes. */
const untold: Cause = { rule: '', because: { key: '' } };

/** Sends a new entry into its first step; without one it is over at once (O-32). */
export function begin(turn: Turn, entry: Entry, first: StepNode | null, parent: number): void {
  if (first === null) {
    leave(turn, entry, 'completed', { rule: 'O-32', because: { key: 'engine.exit.no_step' } }, parent);
    return;
  }
  const seq = arrive(turn, entry, first, parent);
  carryOn(turn, entry, first, first.program.enter(contextFor(turn, entry)), enter, seq, null);
}

/**
 * Follows an entry from a step's result, step after step, until it waits, leaves, or a budget ends the run (O-6).
 * `parent` is the trace entry behind the result: the step reached, the timer, or the action.
 */
export function carryOn(
  turn: Turn,
  entry: Entry,
  from: StepNode,
  first: StepResult<unknown>,
  how: StepOccasion<unknown>,
  firstParent: number,
  action: PathAction | null,
): void {
  let step = from;
  let result = first;
  let occasion = how;
  let parent = firstParent;
  let decidedBy = action;
  for (let walked = 0; turn.person.stopped === null; walked += 1) {
    if (walked > maxStepsPerWalk) {
      stopOnRing(turn, step.index, parent);
      return;
    }
    if (result.type === 'wait') {
      if (result.until > turn.now) {
        wait(turn, entry, step, result, parent);
        return;
      }
      // The wait was over before it began: what falls due in the past runs now (O-21).
      entry.until = result.until;
      occasion = { type: 'resume', state: result.state };
      result = resume(turn, entry, step, result.state);
      decidedBy = null;
      continue;
    }
    const port: PortNode | undefined = result.port === undefined ? undefined : step.ports.get(result.port);
    const held = result.type === 'advance' ? sendAll(turn, entry, result.effects, parent) : null;
    if (held !== null) {
      if (held.type === 'invalid') leaveInvalid(turn, entry, held, parent);
      else holdBack(turn, entry, step, held, parent);
      return;
    }
    const seq = leaveStep(turn, entry, step, result, port, occasion, parent, decidedBy);
    if (result.type === 'exit') {
      const traced = turn.sink.trace !== null;
      const cause = traced ? step.program.explain(contextFor(turn, entry), occasion, result) : untold;
      leave(turn, entry, result.reason, cause, seq);
      return;
    }
    if (occasion.type !== 'enter') entry.clock = occasion.type === 'resume' ? entry.until : turn.now;
    const next = port?.next ?? null;
    if (next === null) {
      leave(turn, entry, 'completed', completed, seq);
      return;
    }
    parent = arrive(turn, entry, next, seq);
    step = next;
    decidedBy = null;
    occasion = enter;
    result = step.program.enter(contextFor(turn, entry));
  }
}

/** Sends what the step sends, or tells what a message has to wait for before the step is left. */
function sendAll(
  turn: Turn,
  entry: Entry,
  effects: readonly StepEffect[] | undefined,
  parent: number,
): HoldAnswer | InvalidAnswer | null {
  if (effects === undefined) return null;
  for (const effect of effects) {
    const held = effect.type === 'send' ? sendFromStep(turn, entry, effect, parent) : null;
    if (held !== null) return held;
  }
  return null;
}

/** Fails the delivery validation when the message goes out (C-MSG-3). */
function leaveInvalid(turn: Turn, entry: Entry, { validation }: InvalidAnswer, parent: number): void {
  const because: MessageRef = { key: 'engine.exit.delivery_validation' };
  const leaves = turn.sink.trace === null ? [] : turn.explainTest(validation).asked;
  leave(turn, entry, 'delivery_validation', { rule: 'C-MSG-3', because, leaves }, parent);
}

/** The entry stays in the step until its message may go out (C-SEND-3, C-MSG-2). */
function holdBack(turn: Turn, entry: Entry, step: StepNode, held: HoldAnswer, parent: number): void {
  entry.held = held.why;
  entry.until = held.until;
  entry.wait = null;
  entry.via = null;
  if (turn.sink.trace === null) return;
  const place = { flow: flowId(turn, entry.flow), entry: entry.number, step: step.id, until: held.until };
  const seq = record(turn, parent, { type: 'send_scheduled', ...place, cause: held.reason });
  record(turn, seq, { type: 'waiting', ...place });
}

/** What the entry's message waited for is there: the step is visited again, as of now. */
export function visitAgain(turn: Turn, entry: Entry, step: StepNode, parent: number): void {
  entry.clock = turn.now;
  carryOn(turn, entry, step, step.program.enter(contextFor(turn, entry)), enter, parent, null);
}

/** Asks the step of a wait that is over. A step that cannot say takes its entry no further. */
export function resume(turn: Turn, entry: Entry, step: StepNode, state: unknown): StepResult<unknown> {
  return step.program.resume?.(contextFor(turn, entry), state) ?? { type: 'advance', port: '' };
}

/** Ends an entry. */
function leave(turn: Turn, entry: Entry, reason: EngineExit, cause: Cause, parent: number): void {
  const { entries } = turn.person;
  if (entries.at(-1) === entry) entries.pop();
  else {
    const index = entries.indexOf(entry);
    if (index >= 0) entries.splice(index, 1);
  }
  turn.sink.counters?.countExit(entry.flow, entry.step, reason);
  if (turn.sink.trace === null) return;
  const step = turn.program.steps[entry.step]?.id ?? null;
  record(turn, parent, { type: 'exited', flow: flowId(turn, entry.flow), entry: entry.number, step, reason, cause });
}

/** Ends an entry for a reason of the engine's own. */
export function leaveBecause(
  turn: Turn,
  entry: Entry,
  reason: EngineExit,
  rule: string,
  key: string,
  parent: number,
): void {
  const because: MessageRef = { key };
  leave(turn, entry, reason, { rule, because }, parent);
}

function arrive(turn: Turn, entry: Entry, step: StepNode, parent: number): number {
  const { person, sink } = turn;
  entry.step = step.index;
  entry.item = person.item;
  entry.noted = null;
  if (person.newest?.order === entry.order) person.newest.step = step.index;
  if (sink.counters !== null) add(sink.counters.stepEntered, step.index);
  if (sink.trace === null) return -1;
  return record(turn, parent, { type: 'step', flow: flowId(turn, entry.flow), entry: entry.number, step: step.id });
}

function wait(
  turn: Turn,
  entry: Entry,
  step: StepNode,
  result: Extract<StepResult<unknown>, { type: 'wait' }>,
  parent: number,
): void {
  entry.until = result.until;
  entry.wait = result.state;
  entry.via = null;
  if (turn.sink.trace === null) return;
  const { until } = result;
  record(turn, parent, {
    type: 'waiting',
    flow: flowId(turn, entry.flow),
    entry: entry.number,
    step: step.id,
    until,
  });
}

/** Carries out a step's effects, then notes the way out. Returns the trace entry the next step goes back to. */
function leaveStep(
  turn: Turn,
  entry: Entry,
  step: StepNode,
  result: Exclude<StepResult<unknown>, { type: 'wait' }>,
  port: PortNode | undefined,
  occasion: StepOccasion<unknown>,
  parent: number,
  action: PathAction | null,
): number {
  if (result.type === 'advance' && result.effects !== undefined) {
    for (const effect of result.effects) {
      switch (effect.type) {
        case 'write':
          writeByStep(turn, entry, step, effect.writes, parent);
          break;
        case 'send':
          break;
        case 'membership':
          changeMembership(turn, entry, step, effect, parent);
          break;
        case 'destination':
          sendToDestination(turn, entry, step, effect.canvas, parent);
      }
    }
  }
  if (result.port === undefined) return parent;
  if (port !== undefined) notePath(turn, entry, step, port, result.port, action);
  if (turn.sink.trace === null) return -1;
  return record(turn, parent, {
    type: 'path',
    flow: flowId(turn, entry.flow),
    entry: entry.number,
    step: step.id,
    port: result.port,
    cause: step.program.explain(contextFor(turn, entry), occasion, result),
  });
}

function notePath(
  turn: Turn,
  entry: Entry,
  step: StepNode,
  node: PortNode,
  port: string,
  action: PathAction | null,
): void {
  if (turn.sink.counters !== null) add(turn.sink.counters.ports, node.index);
  if (!step.branches) return;
  if (action !== null) entry.properties = action.properties;
  if (turn.sink.ledger !== null) entry.path = { step: step.index, port, action: action?.input ?? null };
}
