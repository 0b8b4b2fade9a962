import type { JsonObject, JsonValue } from '../kernel/json';
import { applyToSlot } from './attribute-value';
import { enqueue } from './budget';
import type { TrackedEvent, TrackUpdate } from './contract';
import { toTraceInput, type Occurrence, type Origin } from './occurrence';
import type { Entry } from './person';
import type { StepNode } from './program';
import { flowId, record, type Turn } from './turn';
import { WriteProblem } from './write-problem';
import { changeByStep, enqueueChanges, mergeChange, recordSkipped, recordStepWrite, writeSkipped } from './writes';

/** Whom an update is about is settled, and how it is sent too: such members are none of its attributes (C-UU-5). */
const reserved: ReadonlySet<string> = new Set([
  'external_id',
  'user_alias',
  'braze_id',
  'api_key',
  'push_tokens',
  'push_token_import',
  '_update_existing_only',
]);

/**
 * Carries out a User Update in `users/track` form (C-UU-4): all attributes are one write instant (O-7), then the events
 * and purchases, whose consequences join the same queue behind those of the attributes (C-UU-23, C-UU-24).
 */
export function trackByStep(turn: Turn, entry: Entry, step: StepNode, update: TrackUpdate, parent: number): void {
  for (const row of update.skipped) recordSkipped(turn, entry, step, row, parent);
  const changes: Occurrence[] = [];
  for (const attributes of update.attributes) writeAttributes(turn, entry, step, attributes, changes, parent);
  enqueueChanges(turn, changes);
  for (const event of update.events) enqueue(turn, logEvent(turn, entry, step, event, parent));
}

function writeAttributes(
  turn: Turn,
  entry: Entry,
  step: StepNode,
  attributes: JsonObject,
  changes: Occurrence[],
  parent: number,
): void {
  const origin: Origin = { step: step.index, via: entry.via };
  const merges = attributes['_merge_objects'] === true;
  for (const key of Object.keys(attributes)) {
    const given = attributes[key];
    const name = key.trim();
    if (given === undefined || name === '' || name === '_merge_objects') continue;
    const slot = turn.program.slots.byName.get(name);
    const before = slot === undefined ? turn.person.extra.get(name) : turn.person.values[slot];
    const after = reserved.has(name) ? new WriteProblem('reserved') : applyToSlot(slot ?? -1, given, before, merges);
    if (after instanceof WriteProblem) {
      recordSkipped(turn, entry, step, writeSkipped(name, before, after.code, given), parent);
      continue;
    }
    if (slot === undefined) writeUnwatched(turn, entry, step, name, after, parent);
    else {
      const change = changeByStep(turn, entry, step, slot, after, origin, parent);
      if (change !== null) mergeChange(changes, change);
    }
  }
}

/** An attribute no flow looks at: it is kept, and triggers nothing. */
function writeUnwatched(
  turn: Turn,
  entry: Entry,
  step: StepNode,
  name: string,
  after: JsonValue | undefined,
  parent: number,
): void {
  const { extra } = turn.person;
  recordStepWrite(turn, entry, step, { scope: 'custom', name, before: extra.get(name), after }, parent);
  if (after === undefined) extra.delete(name);
  else extra.set(name, after);
}

function logEvent(turn: Turn, entry: Entry, step: StepNode, event: TrackedEvent, parent: number): Occurrence {
  const time = Math.min(event.time, turn.now);
  const occurrence: Occurrence = {
    type: event.type,
    ordinal: ++turn.person.occurrenceCount,
    name: event.type === 'custom_event' ? event.name : event.product,
    properties: event.properties,
    time,
    slot: -1,
    before: undefined,
    after: undefined,
    seq: -1,
    origin: { step: step.index, via: entry.via },
  };
  if (turn.sink.trace === null) return occurrence;
  const seq = record(turn, parent, {
    type: 'logged',
    flow: flowId(turn, entry.flow),
    entry: entry.number,
    step: step.id,
    input: toTraceInput(occurrence),
    ...(time === turn.now ? {} : { time }),
    cause: {
      rule: 'C-UU-23',
      because: { key: `engine.logged.${event.type}`, values: { event: occurrence.name } },
    },
  });
  return { ...occurrence, seq };
}
