import type { MessageRef } from '../kernel/message';
import type { StepAnswer, StepEffect, StepOccasion, StepResult, WayOut } from './contract';
import type { EngineExit } from './counters';
import { add } from './counters';
import { maxStepsPerWalk, stopOnRing } from './budget';
import { sendFromStep, type HoldAnswer, type InvalidAnswer, type RenderingAnswer } from './deliver';
import { carryOut } from './effects';
import type { Entry, PathAction } from './person';
import type { PortNode, StepNode, Variant } from './program';
import { renderInStep } from './render-step';
import type { Cause } from './trace';
import { contextFor, flowId, record, type Turn } from './turn';

const enter: StepOccasion<unknown> = { type: 'enter' };

const completed: Cause = { rule: 'C-STEP-3', because: { key: 'engine.exit.completed' } };

/** Stands in where nobody reads causes. */
const untold: Cause = { rule: '', because: { key: '' } };

/**
 * Sends a new entry into its first step; without one, and in the control group, it is over at once (C-VAR-5, O-32).
 */
export function begin(turn: Turn, entry: Entry, variant: Variant | null, parent: number): void {
  if (variant?.control === true) {
    leaveBecause(turn, entry, 'control_group', 'C-VAR-5', 'engine.exit.control', parent);
    return;
  }
  const first = variant?.first ?? null;
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
  first: StepAnswer<unknown>,
  how: StepOccasion<unknown>,
  firstParent: number,
  action: PathAction | null,
): void {
  let step = from;
  let result = first;
  let occasion = how;
  let parent = firstParent;
  for (let walked = 0; turn.person.stopped === null; walked += 1) {
    if (walked > maxStepsPerWalk) {
      stopOnRing(turn, step.index, parent);
      return;
    }
    if (result.type === 'render') {
      const settled = settle(turn, entry, step, result, occasion, parent);
      if (settled === null) return;
      ({ result, occasion, parent } = settled);
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
      continue;
    }
    const port: PortNode | undefined = result.port === undefined ? undefined : step.ports.get(result.port);
    const held = result.type === 'advance' ? sendAll(turn, entry, result.effects, parent) : null;
    if (held !== null) {
      holdUp(turn, entry, step, held, result.port ?? '', parent);
      return;
    }
    const seq = leaveStep(turn, entry, step, result, port, occasion, parent, walked === 0 ? action : null);
    if (result.type === 'exit') {
      leaveByStep(turn, entry, step, result, occasion, seq);
      return;
    }
    advanceClock(turn, entry, occasion);
    if (leavesEarly(turn, entry, seq)) return;
    const next = port?.next ?? null;
    if (next === null) {
      leave(turn, entry, 'completed', completed, seq);
      return;
    }
    parent = arrive(turn, entry, next, seq);
    step = next;
    occasion = enter;
    result = step.program.enter(contextFor(turn, entry));
  }
}

/** A step that was waited in is left when the wait was over, or at the action that ended it (O-21). */
function advanceClock(turn: Turn, entry: Entry, { type }: StepOccasion<unknown>): void {
  if (type === 'resume') entry.clock = entry.until;
  else if (type === 'react') entry.clock = turn.now;
}

/** What its message waits for keeps the entry in the step, or ends it. */
function holdUp(turn: Turn, entry: Entry, step: StepNode, held: SendHold, port: string, parent: number): void {
  if (held.type === 'invalid') leaveInvalid(turn, entry, held, parent);
  else if (held.type === 'rendering') awaitMessage(entry, held, port);
  else holdBack(turn, entry, step, held, parent);
}

function leaveByStep(
  turn: Turn,
  entry: Entry,
  step: StepNode,
  result: Extract<StepResult<unknown>, { type: 'exit' }>,
  occasion: StepOccasion<unknown>,
  parent: number,
): void {
  const traced = turn.sink.trace !== null;
  const cause = traced ? step.program.explain(contextFor(turn, entry), occasion, result) : untold;
  leave(turn, entry, result.reason, cause, parent);
}

/**
 * Whether a step that is over was the entry's last: an exception event happened meanwhile (C-EXIT-6), or the exit criteria
 * are met now, with the values of this moment (C-EXIT-8, O-25).
 */
function leavesEarly(turn: Turn, entry: Entry, seq: number): boolean {
  if (entry.marked) {
    leaveBecause(turn, entry, 'exception_event', 'C-EXIT-6', 'engine.exit.exception_event', seq);
    return true;
  }
  if (turn.program.flows[entry.flow]?.controls?.exit?.matches(contextFor(turn, entry)) !== true) return false;
  leaveBecause(turn, entry, 'exit_criteria', 'C-EXIT-8', 'engine.exit.exit_criteria', seq);
  return true;
}

type SendHold = HoldAnswer | InvalidAnswer | RenderingAnswer;

/** Sends what the step sends, or tells what a message has to wait for before the step is left. */
function sendAll(
  turn: Turn,
  entry: Entry,
  effects: readonly StepEffect[] | undefined,
  parent: number,
): SendHold | null {
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
export function resume(turn: Turn, entry: Entry, step: StepNode, state: unknown): StepAnswer<unknown> {
  return step.program.resume?.(contextFor(turn, entry), state) ?? { type: 'advance', port: '' };
}

interface Settled {
  result: StepResult<unknown>;
  occasion: StepOccasion<unknown>;
  parent: number;
}

/** Renders what the step asks for until it says how it goes on; `null`: the entry waits for an answer, or is over (O-26). */
function settle(
  turn: Turn,
  entry: Entry,
  step: StepNode,
  request: Extract<StepAnswer<unknown>, { type: 'render' }>,
  how: StepOccasion<unknown>,
  firstParent: number,
): Settled | null {
  let result: StepAnswer<unknown> = request;
  let occasion = how;
  let parent = firstParent;
  while (result.type === 'render') {
    // A text that goes on after an answer had its effects carried out when it was begun.
    if (entry.rendering === null) carryOut(turn, entry, step, result.effects, parent);
    const rendered = renderInStep(turn, entry, step, result, parent);
    if (rendered.type === 'waiting') return null;
    if (rendered.type === 'content_failed') {
      leaveBecause(turn, entry, 'step_failed', 'O-26', 'engine.exit.step_failed', rendered.parent);
      return null;
    }
    ({ parent } = rendered);
    occasion = { type: 'rendered', state: result.state, text: rendered.text };
    result = step.program.rendered?.(contextFor(turn, entry), result.state, rendered.text) ?? {
      type: 'advance',
      port: '',
    };
  }
  return { result, occasion, parent };
}

/** The entry waits with its message until the texts of it are there. */
function awaitMessage(entry: Entry, { delivery }: RenderingAnswer, port: string): void {
  entry.sending = { delivery, port };
  entry.until = Infinity;
  entry.wait = null;
  entry.via = null;
}

/** What the entry's message waited for is there: it goes on by the port it was to take. */
export function leaveSender(turn: Turn, entry: Entry, step: StepNode, port: string, parent: number): void {
  entry.sending = null;
  entry.clock = turn.now;
  const result: WayOut = { type: 'advance', port };
  carryOn(turn, entry, step, result, enter, parent, null);
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

/**
 * The other choice of O-9: in a canvas that is called, an entry that reaches a delay in which another one waits ends there
 * (C-DELAY-12). Steps that wait for actions are no delays.
 */
function isQueuedTwice(turn: Turn, entry: Entry, step: StepNode): boolean {
  const { program, person } = turn;
  if (program.options.delayDuplicates !== 'end' || step.program.react !== undefined) return false;
  if (program.flows[entry.flow]?.controls?.starts !== 'api') return false;
  return person.entries.some((other) => other !== entry && other.step === step.index && other.until > turn.now);
}

function wait(
  turn: Turn,
  entry: Entry,
  step: StepNode,
  result: Extract<StepResult<unknown>, { type: 'wait' }>,
  parent: number,
): void {
  if (isQueuedTwice(turn, entry, step)) {
    leaveBecause(turn, entry, 'deduplicated', 'C-DELAY-12', 'engine.exit.same_delay', parent);
    return;
  }
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
  if (result.type === 'advance') carryOut(turn, entry, step, result.effects, parent);
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
