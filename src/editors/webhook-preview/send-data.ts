import { contextOf, entryPropertiesOf } from '@/core/engine/entry-context';
import type { TraceEntry, TraceInput } from '@/core/engine/trace';
import type { JsonObject, JsonValue } from '@/core/kernel/json';
import type { EpochMs } from '@/core/kernel/time';
import { renderDataOf, type EntryReading } from '@/workflow/send/render-data';
import { causeOf, type Moment } from './moment';
import type { SendPlace } from './place';

/** A person's run, up to where it is looked at. */
interface Looked {
  readonly trace: readonly TraceEntry[];
  readonly moment: Moment | null;
  readonly at: EpochMs;
}

/** What the texts may read of the person at the moment, and of what set the send off. */
export function sendDataOf(place: SendPlace, looked: Looked, profile: JsonObject) {
  const { step, flow } = place;
  const { moment, trace, at } = looked;
  if (step === null) {
    const cause = moment === null ? null : causeOf(trace, moment.entry);
    const data = renderDataOf(profile, at, flow, cause === null ? undefined : propertiesOf(cause.input));
    if (cause?.input.type !== 'api') return data;
    // What a call brought along has a name of its own besides (L-VAR-20).
    return { ...data, others: { ...data.others, api_trigger_properties: cause.input.properties } };
  }
  const entry = entryAt(place, looked);
  const reading = readEntry(flow, step.isFirst, trace, entry);
  const properties = entry === null ? undefined : actionProperties(flow.id, entry, trace);
  return renderDataOf(profile, at, step, properties, reading);
}

interface EntryAt {
  readonly number: number;
  /** Trace entries from here on are not there yet. */
  readonly before: number;
}

/** The entry that sends, or else the newest one at that time. */
function entryAt({ flow }: SendPlace, { moment, trace, at }: Looked): EntryAt | null {
  if (moment?.entry.type === 'send_started' && moment.entry.entry !== null) {
    return { number: moment.entry.entry, before: moment.seq };
  }
  const entered = trace.findLast((one) => one.type === 'entered' && one.flow === flow.id && one.at <= at);
  if (entered?.type !== 'entered') return null;
  const later = trace.find((one) => one.at > at);
  return { number: entered.entry, before: later?.seq ?? Infinity };
}

function readEntry(
  canvas: SendPlace['flow'],
  isFirst: boolean,
  trace: readonly TraceEntry[],
  entry: EntryAt | null,
): EntryReading {
  if (entry === null) return { canvas, context: {}, entryProperties: {} };
  let entryProperties: JsonObject | null = null;
  const variables = new Map<string, JsonValue>();
  for (const one of trace) {
    if (one.seq >= entry.before) break;
    if (!('entry' in one) || one.entry !== entry.number || !('flow' in one) || one.flow !== canvas.id) continue;
    if (one.type === 'entered') {
      const cause = causeOf(trace, one);
      entryProperties = (cause === null ? undefined : propertiesOf(cause.input)) ?? null;
    }
    if (one.type === 'variable') variables.set(one.name, one.after);
  }
  const kept = { entryProperties, variables: variables.size === 0 ? null : Object.fromEntries(variables) };
  return { canvas, context: contextOf(kept, isFirst), entryProperties: entryPropertiesOf(kept, isFirst) };
}

/** Properties of the action that took the entry along a path, until a message has used them. */
function actionProperties(flow: string, entry: EntryAt, trace: readonly TraceEntry[]): JsonObject | undefined {
  let properties: JsonObject | undefined;
  for (const one of trace) {
    if (one.seq >= entry.before) break;
    if (!('entry' in one) || one.entry !== entry.number || !('flow' in one) || one.flow !== flow) continue;
    if (one.type === 'send_started' || one.type === 'message_sent') properties = undefined;
    if (one.type !== 'path' || !one.cause.rule.startsWith('C-ACTION-')) continue;
    const input = causeOf(trace, one)?.input;
    if (input?.type === 'custom_event' || input?.type === 'purchase') properties = input.properties;
  }
  return properties;
}

function propertiesOf(input: TraceInput): JsonObject | undefined {
  const isBearer = input.type === 'custom_event' || input.type === 'purchase' || input.type === 'api';
  return isBearer && Object.keys(input.properties).length > 0 ? input.properties : undefined;
}
