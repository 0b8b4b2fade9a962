import { fnv1a, randomByLabel } from '../kernel/hash';
import { isJsonObject, type JsonObject, type JsonValue } from '../kernel/json';
import { joinKey } from '../kernel/key';
import type { EpochMs } from '../kernel/time';
import type { RenderData } from '../liquid/contract';
import { contextOf, entryPropertiesOf, isFirstStep } from './entry-context';
import type { Entry } from './person';
import type { Program, SendProgram, StepNode } from './program';
import { isStandardSlot } from './slots';
import type { Turn } from './turn';

/** What the templates of a send may read, as of this moment: later writes do not reach it (`webhook.md` O-12). */
export function freezeRenderData(
  turn: Turn,
  send: SendProgram,
  delivery: number,
  eventProperties: JsonObject | null,
  entry: Entry | null,
): RenderData {
  // In a first step times are read as they came (C-CTX-6).
  const raw = entry !== null && isFirstStep(turn.program, send.flow, send.step);
  return completeData(turn, send, delivery, {
    ...profileData(turn),
    eventProperties: eventProperties ?? undefined,
    ...(entry === null ? {} : entryData(entry, raw)),
    ...flowData(turn, send),
  });
}

/** What a text of a step may read, likewise. `canvasNames` false: the canvas's own names are not among it (C-UU-10). */
export function stepRenderData(
  turn: Turn,
  entry: Entry,
  step: StepNode,
  template: number,
  canvasNames: boolean,
): RenderData {
  const flow = turn.program.flows[entry.flow];
  const canvas = { name: flow?.name ?? '', api_id: flow?.id ?? '' };
  return completeStepData(turn, entry, step, template, {
    ...profileData(turn),
    ...entryData(entry, false),
    ...(canvasNames ? { canvas, campaign: { name: step.name, api_id: step.id } } : {}),
  });
}

/** What follows from the rest; draws depend on person, entry, step and text alone. */
export function completeStepData(
  { person, program }: Pick<Turn, 'person' | 'program'>,
  entry: Pick<Entry, 'flow' | 'number'>,
  step: Pick<StepNode, 'id'>,
  template: number,
  data: RenderData,
): RenderData {
  const flow = program.flows[entry.flow]?.id ?? '';
  return {
    ...data,
    others: othersOf(data),
    random: (label) => randomByLabel(program.seed, person.id, flow, entry.number, step.id, template, label),
  };
}

function entryData(entry: Entry, raw: boolean): Pick<RenderData, 'context' | 'entryProperties'> {
  return { context: contextOf(entry, raw), entryProperties: entryPropertiesOf(entry, raw) };
}

/** The profile as of this moment. */
function profileData(turn: Turn): Pick<RenderData, 'now' | 'standard' | 'custom'> {
  const { person, program } = turn;
  const custom: [string, JsonValue][] = [...person.extra];
  const standard: [string, JsonValue][] = [['external_id', person.id]];
  person.values.forEach((value, slot) => {
    const name = program.slots.names[slot];
    if (value === undefined || name === undefined) return;
    (isStandardSlot(slot) ? standard : custom).push([name, value]);
  });
  return { now: turn.now, standard: Object.fromEntries(standard), custom: Object.fromEntries(custom) };
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
    ...(data.campaign && { campaign: dispatched(turn, send, delivery, data.now, data.campaign) }),
    others: {
      ...othersOf(data),
      ...(isCalled(program, send) && { api_trigger_properties: data.eventProperties ?? {} }),
    },
    random: (label) => randomByLabel(program.seed, person.id, flow, send.step ?? '', delivery, label),
  };
}

/** Worked out when a template asks for it, which few do. */
function dispatched(
  turn: Pick<Turn, 'person' | 'program'>,
  send: SendProgram,
  delivery: number,
  at: EpochMs,
  campaign: NonNullable<RenderData['campaign']>,
): RenderData['campaign'] {
  return {
    ...campaign,
    get dispatch_id() {
      return dispatchId(turn, send, delivery, at);
    },
  };
}

/** Every send has one of its own; one send of a scheduled campaign shares it over everybody (L-VAR-26). */
function dispatchId(
  { person, program }: Pick<Turn, 'person' | 'program'>,
  send: SendProgram,
  delivery: number,
  at: EpochMs,
): string {
  const flow = program.flows[send.flow];
  const isShared = send.step === null && flow?.controls?.starts === 'scheduled';
  const own = isShared ? [at] : [person.id, send.step ?? '', delivery];
  const key = joinKey([program.seed, flow?.id ?? '', ...own]);
  return [0, 1, 2, 3].map((part) => fnv1a(`${part}:${key}`).toString(16).padStart(8, '0')).join('');
}

/** Campaigns that are called read what the call brought along under a name of its own (L-VAR-20). */
function isCalled(program: Program, send: SendProgram): boolean {
  return send.step === null && program.flows[send.flow]?.controls?.starts === 'api';
}

/** What follows from the profile beside its fields. */
export function othersOf(data: Pick<RenderData, 'standard' | 'custom'>): Readonly<Record<string, JsonObject>> {
  const email_global = data.standard['email_subscribe'] ?? 'subscribed';
  return { subscribed_state: { ...groupStates(data), email_global } };
}

/** States of the subscription groups, by their id (L-VAR-27). */
function groupStates({ standard, custom }: Pick<RenderData, 'standard' | 'custom'>): JsonObject {
  const groups = standard['subscription_groups'] ?? custom['subscription_groups'];
  if (!Array.isArray(groups)) return {};
  const rows: readonly JsonValue[] = groups;
  const states = rows.flatMap((row): readonly (readonly [string, JsonValue])[] => {
    const id = isJsonObject(row) ? row['subscription_group_id'] : undefined;
    const state = isJsonObject(row) ? row['subscription_state'] : undefined;
    return typeof id === 'string' && typeof state === 'string' ? [[id, state]] : [];
  });
  return Object.fromEntries(states);
}
