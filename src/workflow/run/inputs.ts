import type { Input, PersonEvent } from '@/core/engine/input';
import type { JsonObject, JsonValue } from '@/core/kernel/json';
import type { EpochMs } from '@/core/kernel/time';
import { parseInstant } from '../documents/instant';
import type { EventLine } from '../documents/people';
import type { Workspace } from '../documents/workspace';
import { linesByPerson, profilesByPerson } from './rows-by-person';
import { toSignal } from './signal-event';

/** A person to run: the profile before anything, and the lines of history that concern them, in file order. */
export interface PersonPlan {
  readonly id: string;
  readonly profile: JsonObject;
  /** On the list of people: there from the beginning, not only once something happens. */
  readonly exists: boolean;
  readonly lines: readonly EventLine[];
}

/**
 * People of the workspace in its order, then people who appear in events only, by first appearance (D-TRACK-12). A
 * person listed twice is one person, the later values winning.
 */
export function planPeople(workspace: Workspace, until: EpochMs, only?: readonly string[]): readonly PersonPlan[] {
  const profiles = profilesByPerson(workspace.people);
  const lines = linesByPerson(workspace.events);
  const planOf = (id: string): PersonPlan => {
    const profile = profiles.get(id);
    return { id, profile: profile ?? nobody, exists: profile !== undefined, lines: lines.get(id) ?? [] };
  };
  // One person of a million is not searched for.
  const [alone] = only ?? [];
  if (alone !== undefined && only?.length === 1) {
    const isThere = profiles.has(alone) || (lines.get(alone) ?? []).some((line) => arrives(line, until));
    return isThere ? [planOf(alone)] : [];
  }
  const ids = [...profiles.keys(), ...strangersOf(workspace, until)];
  const wanted = only === undefined ? null : new Set(only);
  return (wanted === null ? ids : ids.filter((id) => wanted.has(id))).map(planOf);
}

/** People who are on no list, by their first event before `until`. */
function strangersOf({ people, events }: Workspace, until: EpochMs): ReadonlySet<string> {
  const profiles = profilesByPerson(people);
  const strangers = new Set<string>();
  if ([...linesByPerson(events).keys()].every((id) => profiles.has(id))) return strangers;
  for (const line of events) {
    if (!profiles.has(line.external_id) && arrives(line, until)) strangers.add(line.external_id);
  }
  return strangers;
}

/** Stands for the profile of somebody who is on no list. */
const nobody: JsonObject = {};

function arrives(line: EventLine, until: EpochMs): boolean {
  const arrival = arrivalOf(line);
  return arrival !== null && arrival < until;
}

/** When a line is processed: at its own time, unless it says when it arrived. */
function arrivalOf(line: EventLine): EpochMs | null {
  const received = line.received_at === undefined ? null : parseInstant(line.received_at);
  return (received ?? parseInstant(line.time))?.at ?? null;
}

/** What a line of history is to the engine. */
export type PersonInput = Extract<Input, { type: 'events' | 'gone' }>;

interface Arrival {
  readonly at: EpochMs;
  readonly request: string | undefined;
  readonly event: PersonEvent | Gone;
}

type Gone = Omit<Extract<Input, { type: 'gone' }>, 'at'>;

/**
 * A person's lines as inputs, by arrival and within one moment in file order. Lines of one request and moment are one
 * batch, in the place of the first (O-5). Lines arriving at `until` or later are not read (O-27); a line without a readable time was refused at
 * import and is passed over here.
 */
export function toInputs(lines: readonly EventLine[], until: EpochMs): readonly PersonInput[] {
  const arrivals: Arrival[] = [];
  let sorted = true;
  let last = -Infinity;
  for (const line of lines) {
    const at = arrivalOf(line);
    const event = at === null ? null : toEvent(line, at);
    if (at === null || at >= until || event === null) continue;
    if (at < last) sorted = false;
    last = at;
    arrivals.push({ at, request: line.request, event });
  }
  return batch(sorted ? arrivals : arrivals.sort((a, b) => a.at - b.at));
}

function batch(arrivals: readonly Arrival[]): readonly PersonInput[] {
  const inputs: PersonInput[] = [];
  const requests = new Map<string, PersonEvent[]>();
  let moment = NaN;
  for (const { at, request, event } of arrivals) {
    if (at !== moment) requests.clear();
    moment = at;
    if (event.type === 'gone') {
      inputs.push({ ...event, at });
      continue;
    }
    const same = request === undefined ? undefined : requests.get(request);
    if (same !== undefined) {
      same.push(event);
      continue;
    }
    const events = [event];
    inputs.push({ type: 'events', at, events });
    if (request !== undefined) requests.set(request, events);
  }
  return inputs;
}

function toEvent(line: EventLine, at: EpochMs): PersonEvent | Gone | null {
  if (line['type'] === 'canvas_entry') return toCall(line);
  if (line['type'] === 'delete') return { type: 'gone', into: null };
  if (line['type'] === 'merge') return { type: 'gone', into: String(line['into']) };
  const own = line.received_at === undefined ? null : parseInstant(line.time);
  const time = own === null || own.at === at ? {} : { time: own.at };
  if ('name' in line && typeof line.name === 'string') {
    return { type: 'custom_event', name: line.name, properties: objectOr(line.properties), ...time };
  }
  if ('product_id' in line && typeof line.product_id === 'string') {
    return { type: 'purchase', product: line.product_id, properties: purchaseProperties(line), ...time };
  }
  if ('attributes' in line && typeof line.attributes === 'object') {
    return { type: 'attributes', attributes: objectOr(line.attributes) ?? {} };
  }
  if ('type' in line && line.type === 'session_start') {
    return { type: 'session_start', ...(typeof line['app'] === 'string' ? { app: line['app'] } : {}), ...time };
  }
  const signal = toSignal(line);
  return signal === null ? null : { ...signal, ...time };
}

function toCall(line: EventLine): PersonEvent {
  const { properties, attributes } = line;
  return {
    type: 'api',
    flow: String(line['canvas_id']),
    ...(isJson(properties) ? { properties } : {}),
    ...(isJson(attributes) ? { attributes } : {}),
  };
}

/** What was bought counts among the properties; the names are reserved, so nothing is hidden (D-PUR-1). */
function purchaseProperties(line: EventLine): JsonObject {
  const own: readonly (readonly [string, unknown])[] = [
    ['product_id', line['product_id']],
    ['price', line['price']],
    ['currency', line['currency']],
    ['quantity', line['quantity']],
  ];
  const given = own.filter((pair): pair is readonly [string, JsonValue] => pair[1] !== undefined);
  return Object.fromEntries([...Object.entries(objectOr(line['properties']) ?? {}), ...given]);
}

function objectOr(value: unknown): JsonObject | undefined {
  return isJson(value) ? value : undefined;
}

/** Lines were parsed as JSON when they came in. */
function isJson(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
