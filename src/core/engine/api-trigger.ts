import type { JsonObject } from '../kernel/json';
import { enqueue } from './budget';
import type { PersonEvent } from './input';
import { judge } from './judge';
import { noProperties } from './occurrence';
import type { Flow } from './program';
import type { Gate } from './trace';
import { record, type Turn } from './turn';
import { writeFromOutside } from './writes';

type Call = Extract<PersonEvent, { type: 'api' }>;

/**
 * A call to a canvas or campaign for this person (C-ENTRY-19, C-API-9). Its `attributes` are written first (C-API-10) and
 * make a person who was not there; without them only existing people get in. What gates are asked, audience included
 * (C-API-11), is settled when the start is taken from the queue (O-22). Before the run it only writes.
 */
export function takeCall(turn: Turn, call: Call, seq: number, history: boolean): void {
  const { person, program } = turn;
  if (call.attributes !== undefined) takeAttributes(turn, call.attributes, seq, history);
  if (history) return;
  const flow = program.flowsById.get(call.flow) ?? null;
  if (flow === null || !person.exists) {
    turnAway(turn, call.flow, flow, seq);
    return;
  }
  enqueue(turn, {
    type: 'start',
    flow,
    asked: [],
    occurrence: {
      type: 'api',
      ordinal: ++person.occurrenceCount,
      name: flow.id,
      properties: call.properties ?? noProperties,
      time: turn.now,
      slot: -1,
      before: undefined,
      after: undefined,
      seq,
      origin: null,
    },
  });
}

function takeAttributes(turn: Turn, attributes: JsonObject, seq: number, history: boolean): void {
  turn.person.exists = true;
  const changes = writeFromOutside(turn, attributes, seq);
  if (!history) for (const change of changes) judge(turn, change);
}

/** Nothing to call (C-API-12), or nobody to call it for. */
function turnAway(turn: Turn, id: string, flow: Flow | null, seq: number): void {
  const gate: Gate = flow === null ? 'status' : 'profile';
  if (flow !== null) turn.sink.counters?.countRefused(flow.index, gate);
  const because = { key: flow === null ? 'engine.gate.not_live' : 'engine.gate.no_profile' };
  const type = flow?.type === 'campaign' ? 'not_sent' : 'not_entered';
  record(turn, seq, { type, flow: id, gate, cause: { rule: flow === null ? 'C-API-12' : 'C-API-9', because } });
}
