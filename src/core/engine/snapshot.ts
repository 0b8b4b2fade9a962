import type { JsonObject, JsonValue } from '../kernel/json';
import type { MessageRef } from '../kernel/message';
import type { Delivery, Entry, Person } from './person';
import { snapshotHistory } from './history';
import { snapshotMemberships } from './memberships';
import type { Program } from './program';
import { snapshotData } from './snapshot-data';
import { snapshotVersion, type DeliverySnapshot, type EntrySnapshot, type PersonSnapshot } from './snapshot-schema';

/**
 * A person between two inputs, as JSON. Exact: what `restore` makes of it goes on just as this person would, so a run
 * may be split anywhere and moved to another host.
 */
export function snapshot(program: Program, person: Person): PersonSnapshot {
  const flowId = (flow: number): string => program.flows[flow]?.id ?? '';
  const stepId = (step: number): string => program.steps[step]?.id ?? '';
  const { newest, stopped, instant, tally } = person;
  return {
    version: snapshotVersion,
    id: person.id,
    attributes: attributesOf(program, person),
    now: person.now,
    item: person.item,
    flows: person.flows.map((state, flow) => ({
      flow: flowId(flow),
      ...state,
      watch: state.watch === null ? null : { ...state.watch, converted: [...state.watch.converted] },
    })),
    planned: person.planned.map((planned) => ({ ...planned, flow: flowId(planned.flow) })),
    exists: person.exists,
    entries: person.entries.map((entry) => snapshotEntry(program, entry, flowId, stepId)),
    deliveries: person.deliveries.map((delivery) => snapshotDelivery(program, delivery)),
    scheduled: person.scheduled.map((send) => ({ ...send, flow: flowId(send.flow) })),
    scheduledCount: person.scheduledCount,
    received: person.received.map((message) => ({ ...message, flow: flowId(message.flow) })),
    entryCount: person.entryCount,
    deliveryCount: person.deliveryCount,
    occurrenceCount: person.occurrenceCount,
    traceCount: person.traceCount,
    newest:
      newest === null
        ? null
        : { flow: flowId(newest.flow), order: newest.order, step: newest.step < 0 ? null : stepId(newest.step) },
    instant: { ...instant },
    sent: program.sends.map(({ flow, step, index }) => ({
      flow: flowId(flow),
      step,
      count: person.sentBySend[index] ?? 0,
    })),
    history: snapshotHistory(program, person),
    live: person.live.map(({ send, ...message }) => {
      const { flow = -1, step = null } = program.sends[send] ?? {};
      return { ...message, flow: flowId(flow), step };
    }),
    memberships: snapshotMemberships(program, person),
    tally: { ...tally },
    stopped:
      stopped === null ? null : { at: stopped.at, flow: flowId(stopped.flow), message: plainMessage(stopped.message) },
  };
}

function attributesOf(program: Program, person: Person): [string, JsonValue][] {
  const known = person.values.flatMap((value, slot): [string, JsonValue][] => {
    const name = program.slots.names[slot];
    return value === undefined || name === undefined ? [] : [[name, value]];
  });
  return [...known, ...person.extra];
}

function snapshotEntry(
  program: Program,
  entry: Entry,
  flowId: (flow: number) => string,
  stepId: (step: number) => string,
): EntrySnapshot {
  const { number, order, enteredAt, startedAfter, clock, item, until, wait, held, marked, noted, properties, path } =
    entry;
  const { entryProperties, variables, rendering, sending } = entry;
  return {
    flow: flowId(entry.flow),
    number,
    order,
    variant: variantId(program, entry),
    enteredAt,
    startedAfter,
    step: stepId(entry.step),
    clock,
    item,
    until: Number.isFinite(until) ? until : null,
    wait,
    held,
    marked,
    noted,
    path: path === null ? null : { step: stepId(path.step), port: path.port, action: path.action },
    properties,
    entryProperties,
    variables,
    rendering:
      rendering === null
        ? null
        : { ...rendering, data: snapshotData(rendering.data), answers: rendering.answers.map(copyResponse) },
    sending: sending === null ? null : { ...sending },
  };
}

function variantId(program: Program, { flow, variant }: Entry): string {
  const canvas = program.flows[flow];
  return canvas?.type === 'canvas' ? (canvas.variants[variant]?.id ?? '') : '';
}

function snapshotDelivery(program: Program, delivery: Delivery): DeliverySnapshot {
  const send = program.sends[delivery.send];
  const { data, log, due } = delivery;
  return {
    number: delivery.number,
    flow: program.flows[send?.flow ?? -1]?.id ?? '',
    step: send?.step ?? null,
    entry: delivery.entry,
    startedAt: delivery.startedAt,
    data: snapshotData(data),
    part: delivery.part,
    texts: [...delivery.texts],
    answers: delivery.answers.map(copyResponse),
    calls: delivery.calls,
    failures: delivery.failures,
    request: delivery.request === null ? null : copyRequest(delivery.request),
    attempt: delivery.attempt,
    firstAttemptEndedAt: delivery.firstAttemptEndedAt,
    awaiting: delivery.awaiting,
    due: Number.isFinite(due) ? due : null,
    seq: delivery.seq,
    log:
      log === null
        ? null
        : {
            attempts: log.attempts.map(({ at, response }) => ({ at, response: copyResponse(response) })),
            contentCalls: log.contentCalls.map(({ at, request, response }) => ({
              at,
              request: copyRequest(request),
              response: copyResponse(response),
            })),
          },
  };
}

function copyRequest<T extends { readonly headers: readonly { readonly name: string; readonly value: string }[] }>(
  request: T,
): Omit<T, 'headers'> & { headers: { name: string; value: string }[] } {
  return { ...request, headers: request.headers.map((header) => ({ ...header })) };
}

function copyResponse<T extends { readonly headers: readonly { readonly name: string; readonly value: string }[] }>(
  response: T | null,
): (Omit<T, 'headers'> & { headers: { name: string; value: string }[] }) | null {
  return response === null ? null : copyRequest(response);
}

function plainMessage({ key, values }: MessageRef): { key: string; values?: JsonObject } {
  if (values === undefined) return { key };
  const members = Object.entries(values).filter((pair): pair is [string, JsonValue] => pair[1] !== undefined);
  return { key, values: Object.fromEntries(members) };
}
