import { err, ok, type Result } from '../kernel/result';
import { createPerson, type Delivery, type Entry, type FlowState, type Person } from './person';
import { restoreHistory } from './history';
import { restoreMemberships } from './memberships';
import type { Program, StepNode } from './program';
import { completeData, completeStepData } from './render-data';
import { restoreData } from './snapshot-data';
import { personSnapshot, type DeliverySnapshot, type EntrySnapshot, type PersonSnapshot } from './snapshot-schema';

/** Why a snapshot does not fit: it is none, names something the program does not have, or a step refuses its state. */
export interface RestoreError {
  readonly code: 'not_a_snapshot' | 'unknown_flow' | 'unknown_step' | 'unknown_send' | 'wait_state';
  /** The name, or the place in the snapshot. */
  readonly detail: string;
}

/**
 * Rebuilds a person from {@link snapshot}'s JSON, for the same program or one compiled from changed documents: what it
 * refers to by id must still be there. Every wait state is checked by the kind of its step.
 */
export function restore(program: Program, json: unknown): Result<Person, RestoreError> {
  const parsed = personSnapshot.safeParse(json);
  if (!parsed.success) {
    return err({ code: 'not_a_snapshot', detail: parsed.error.issues[0]?.path.join('.') ?? '' });
  }
  const saved = parsed.data;
  const person = createPerson(program, saved.id, {});
  for (const [name, value] of saved.attributes) {
    const slot = program.slots.byName.get(name);
    if (slot === undefined) person.extra.set(name, value);
    else person.values[slot] = value;
  }
  restoreScalars(person, saved);
  const problem =
    restoreFlows(program, person, saved) ??
    restoreEntries(program, person, saved.entries) ??
    restoreDeliveries(program, person, saved.deliveries) ??
    restoreScheduled(program, person, saved) ??
    restoreOutcomes(program, person, saved);
  return problem === null ? ok(person) : err(problem);
}

function restoreScalars(person: Person, saved: PersonSnapshot): void {
  person.now = saved.now;
  person.item = saved.item;
  person.entryCount = saved.entryCount;
  person.deliveryCount = saved.deliveryCount;
  person.occurrenceCount = saved.occurrenceCount;
  person.traceCount = saved.traceCount;
  Object.assign(person.instant, saved.instant);
  Object.assign(person.tally, saved.tally);
}

function restoreFlows(program: Program, person: Person, saved: PersonSnapshot): RestoreError | null {
  for (const { flow, ...state } of saved.flows) {
    const index = program.flowsById.get(flow)?.index;
    if (index !== undefined) person.flows[index] = state satisfies FlowState;
    else if (state.entries > 0 || state.lastReceiptAt !== null) return { code: 'unknown_flow', detail: flow };
  }
  return null;
}

const held = { success: true, data: null } as const;

function restoreEntries(program: Program, person: Person, saved: readonly EntrySnapshot[]): RestoreError | null {
  for (const entry of saved) {
    const flow = program.flowsById.get(entry.flow);
    if (flow === undefined) return { code: 'unknown_flow', detail: entry.flow };
    const step = program.steps.find((node) => node.flow === flow.index && node.id === entry.step);
    if (step === undefined) return { code: 'unknown_step', detail: entry.step };
    // Held back by the engine: the step will be visited again, and has no state yet.
    const wait = entry.held === null && entry.sending === null ? step.wait.safeParse(entry.wait) : held;
    if (!wait.success) return { code: 'wait_state', detail: entry.step };
    person.entries.push({
      ...entry,
      flow: flow.index,
      step: step.index,
      variant: flow.type === 'canvas' ? flow.variants.findIndex(({ id }) => id === entry.variant) : -1,
      until: entry.until ?? Infinity,
      wait: wait.data,
      rendering: restoreRendering(program, person, { flow: flow.index, number: entry.number }, step, entry.rendering),
      path: restorePath(program, flow.index, entry),
      via: null,
    });
  }
  return null;
}

function restoreRendering(
  program: Program,
  person: Person,
  entry: Pick<Entry, 'flow' | 'number'>,
  step: StepNode,
  saved: EntrySnapshot['rendering'],
): Entry['rendering'] {
  if (saved === null) return null;
  const data = completeStepData({ person, program }, entry, step, saved.template, restoreData(saved.data));
  return { ...saved, data };
}

/** A path whose step is gone is no longer worth telling. */
function restorePath(program: Program, flow: number, { path }: EntrySnapshot): Entry['path'] {
  if (path === null) return null;
  const step = program.steps.find((node) => node.flow === flow && node.id === path.step);
  return step === undefined ? null : { step: step.index, port: path.port, action: path.action };
}

function restoreDeliveries(program: Program, person: Person, saved: readonly DeliverySnapshot[]): RestoreError | null {
  for (const { flow, step, data, due, log, ...rest } of saved) {
    const send = findSend(program, flow, step);
    if (send === undefined) return { code: 'unknown_send', detail: step ?? flow };
    const delivery: Delivery = {
      ...rest,
      send: send.index,
      data: completeData({ person, program }, send, rest.number, restoreData(data)),
      due: due ?? Infinity,
      log,
    };
    person.deliveries.push(delivery);
  }
  return null;
}

function restoreScheduled(program: Program, person: Person, saved: PersonSnapshot): RestoreError | null {
  for (const { flow, ...send } of saved.scheduled) {
    const index = program.flowsById.get(flow)?.index;
    if (index === undefined) return { code: 'unknown_flow', detail: flow };
    person.scheduled.push({ ...send, flow: index });
  }
  person.scheduledCount = saved.scheduledCount;
  person.exists = saved.exists;
  person.planned.length = 0;
  for (const { flow, ...planned } of saved.planned) {
    const index = program.flowsById.get(flow)?.index;
    if (index !== undefined) person.planned.push({ ...planned, flow: index });
  }
  for (const { flow, ...message } of saved.received) {
    person.received.push({ ...message, flow: program.flowsById.get(flow)?.index ?? -1 });
  }
  return null;
}

function restoreOutcomes(program: Program, person: Person, saved: PersonSnapshot): RestoreError | null {
  for (const { flow, step, count } of saved.sent) {
    const send = findSend(program, flow, step);
    if (send !== undefined) person.sentBySend[send.index] = count;
  }
  restoreHistory(program, person, saved.history);
  for (const { flow, step, ...message } of saved.live) {
    const send = findSend(program, flow, step);
    if (send !== undefined) person.live.push({ ...message, send: send.index });
  }
  restoreMemberships(program, person, saved.memberships);
  const { newest, stopped } = saved;
  if (newest !== null) {
    const flow = program.flowsById.get(newest.flow)?.index ?? -1;
    const step = program.steps.find((node) => node.flow === flow && node.id === newest.step)?.index ?? -1;
    person.newest = { flow, order: newest.order, step };
  }
  if (stopped !== null) {
    const { key, values } = stopped.message;
    const message = values === undefined ? { key } : { key, values };
    person.stopped = { at: stopped.at, flow: program.flowsById.get(stopped.flow)?.index ?? -1, message };
  }
  return null;
}

function findSend(program: Program, flow: string, step: string | null): Program['sends'][number] | undefined {
  const index = program.flowsById.get(flow)?.index;
  return program.sends.find((send) => send.flow === index && send.step === step);
}
