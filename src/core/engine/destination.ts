import type { JsonObject } from '../kernel/json';
import { enqueue } from './budget';
import { contextOf } from './entry-context';
import { noProperties, type Occurrence } from './occurrence';
import type { Entry } from './person';
import type { StepNode } from './program';
import { flowId, record, type Turn } from './turn';

/**
 * Sends the person to another canvas as well (C-DEST-1): the start joins the queue like one of a trigger, but neither
 * schedule nor trigger of the target is asked. Audience and entry controls are, when it is taken from the queue (O-22).
 */
export function sendToDestination(turn: Turn, entry: Entry, step: StepNode, canvas: string, parent: number): void {
  const { program } = turn;
  const flow = program.flowsById.get(canvas);
  if (flow?.type !== 'canvas') {
    record(turn, parent, {
      type: 'not_entered',
      flow: canvas,
      gate: 'status',
      cause: { rule: 'C-DEST-1', because: { key: 'engine.destination.absent' } },
    });
    return;
  }
  const occurrence: Occurrence = {
    type: 'destination',
    ordinal: ++turn.person.occurrenceCount,
    name: step.name === '' ? step.id : step.name,
    properties: carried(entry),
    time: turn.now,
    slot: -1,
    before: undefined,
    after: flowId(turn, entry.flow),
    seq: parent,
    origin: { step: step.index, via: entry.via },
  };
  enqueue(turn, { type: 'start', flow, occurrence, asked: nothingAsked });
}

/** The context of the entry goes along (C-DEST-1). */
function carried(entry: Entry): JsonObject {
  const context = contextOf(entry);
  return Object.keys(context).length === 0 ? noProperties : context;
}

const nothingAsked: readonly never[] = [];
