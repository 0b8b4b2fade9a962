import type { HttpResponse } from '../webhooks/message';
import { retry } from './attempt';
import { answerDelivery, isRendering, retryContent } from './deliver';
import { carryOn, leaveBecause, leaveSender } from './journey';
import type { Delivery, Entry } from './person';
import type { StepNode } from './program';
import { takeStepAnswer } from './render-step';
import type { Turn } from './turn';

/** Hands an answer from outside to the send or the step that waits for it; nobody else's answer changes anything. */
export function takeAnswer(turn: Turn, number: number, response: HttpResponse | null, parent: number): void {
  const { deliveries, entries } = turn.person;
  const delivery = deliveries.find((waiting) => waiting.number === number);
  if (delivery !== undefined) {
    answerDelivery(turn, delivery, response);
    releaseSender(turn, delivery);
    return;
  }
  const entry = entries.find(({ rendering }) => rendering?.number === number && rendering.awaiting === 'content');
  const step = entry === undefined ? undefined : turn.program.steps[entry.step];
  if (entry !== undefined && step !== undefined) takeForStep(turn, entry, step, response, parent);
}

/** A retry of a send is due: of its request, or of a Connected Content call. */
export function retryDelivery(turn: Turn, delivery: Delivery): void {
  if (delivery.awaiting !== 'content_retry') {
    retry(turn, delivery);
    return;
  }
  retryContent(turn, delivery);
  releaseSender(turn, delivery);
}

/** Lets the entry go on whose message's texts are there, or whose message is over (O-26). */
function releaseSender(turn: Turn, delivery: Delivery): void {
  const entry = turn.person.entries.find(({ sending }) => sending?.delivery === delivery.number);
  const step = entry === undefined ? undefined : turn.program.steps[entry.step];
  const sending = entry?.sending ?? null;
  if (entry === undefined || sending === null || step === undefined) return;
  const over = !turn.person.deliveries.includes(delivery);
  if (!over && isRendering(delivery)) return;
  if (isStopped(turn, entry)) leaveStopped(turn, entry, delivery.seq);
  else if (over && failedOnContent(turn, delivery)) {
    leaveBecause(turn, entry, 'step_failed', 'O-26', 'engine.exit.step_failed', delivery.seq);
  } else leaveSender(turn, entry, step, sending.port, delivery.seq);
}

/** All attempts at a call failed, and the run settings end the entry then. */
function failedOnContent(turn: Turn, delivery: Delivery): boolean {
  return delivery.failures > 0 && turn.program.options.failedContent === 'exit';
}

/** A retry of a step's own call is due. */
export function goOnRendering(turn: Turn, entry: Entry, step: StepNode, parent: number): void {
  const { rendering } = entry;
  if (rendering === null) return;
  entry.clock = turn.now;
  const request = { type: 'render', template: rendering.template, state: entry.wait } as const;
  carryOn(turn, entry, step, request, { type: 'enter' }, parent, null);
}

function takeForStep(turn: Turn, entry: Entry, step: StepNode, response: HttpResponse | null, parent: number): void {
  if (isStopped(turn, entry)) {
    leaveStopped(turn, entry, parent);
    return;
  }
  const taken = takeStepAnswer(turn, entry, step, response, parent);
  if (taken.type === 'again') goOnRendering(turn, entry, step, taken.parent);
  if (taken.type === 'content_failed') {
    leaveBecause(turn, entry, 'step_failed', 'O-26', 'engine.exit.step_failed', taken.parent);
  }
}

function isStopped(turn: Turn, entry: Entry): boolean {
  return turn.person.flows[entry.flow]?.stopped === true;
}

function leaveStopped(turn: Turn, entry: Entry, parent: number): void {
  leaveBecause(turn, entry, 'inactive_canvas_step', 'O-10', 'engine.exit.inactive_canvas_step', parent);
}
