import { randomByLabel } from '../kernel/hash';
import type { JsonObject, JsonValue } from '../kernel/json';
import type { RenderData } from '../liquid/contract';
import type { SendProgram } from './program';
import { isStandardSlot } from './slots';
import type { Turn } from './turn';

/** What the templates of a send may read, as of this moment: later writes do not reach it (`webhook.md` O-12). */
export function freezeRenderData(
  turn: Turn,
  send: SendProgram,
  delivery: number,
  eventProperties: JsonObject | null,
): RenderData {
  const { person, program } = turn;
  const custom: [string, JsonValue][] = [...person.extra];
  const standard: [string, JsonValue][] = [['external_id', person.id]];
  person.values.forEach((value, slot) => {
    const name = program.slots.names[slot];
    if (value === undefined || name === undefined) return;
    (isStandardSlot(slot) ? standard : custom).push([name, value]);
  });
  return completeData(turn, send, delivery, {
    now: turn.now,
    standard: Object.fromEntries(standard),
    custom: Object.fromEntries(custom),
    eventProperties: eventProperties ?? undefined,
    ...flowData(turn, send),
  });
}

/** Inside a canvas step the campaign tags describe the step (L-VAR-24, L-VAR-25). */
function flowData(turn: Turn, send: SendProgram): Pick<RenderData, 'campaign' | 'canvas'> {
  const api_id = turn.program.flows[send.flow]?.id ?? '';
  if (send.step === null) return { campaign: { name: send.name, api_id } };
  return { campaign: { name: send.name, api_id: send.step }, canvas: { name: send.flowName, api_id } };
}

/** What follows from the rest. Draws depend on person, flow and delivery alone: the same render gives the same digits, before and after a snapshot. */
export function completeData(
  turn: Pick<Turn, 'person' | 'program'>,
  send: SendProgram,
  delivery: number,
  data: RenderData,
): RenderData {
  const { person, program } = turn;
  const flow = program.flows[send.flow]?.id ?? '';
  return {
    ...data,
    others: { subscribed_state: { email_global: data.standard['email_subscribe'] ?? 'subscribed' } },
    random: (label) => randomByLabel(program.seed, person.id, flow, send.step ?? '', delivery, label),
  };
}
