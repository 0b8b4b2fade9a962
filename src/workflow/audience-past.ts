import { toDeed, type Deed } from '@/core/engine/history';
import type { TraceEntry, TraceInput } from '@/core/engine/trace';
import type { JsonObject } from '@/core/kernel/json';
import type { EpochMs } from '@/core/kernel/time';

/** A point of a person's run: an instant, or inside one the place before a trace entry. */
export interface PointOfRun {
  readonly at: EpochMs;
  readonly beforeSeq?: number | undefined;
}

/** What filters on the past can ask for at a point of a run: what the person did before, and what the run brought about. */
export function pastAt(trace: readonly TraceEntry[], { at, beforeSeq }: PointOfRun): readonly Deed[] {
  const deeds: Deed[] = [];
  for (const entry of trace) {
    if (entry.at > at || (beforeSeq !== undefined && entry.seq >= beforeSeq)) break;
    const deed = deedOf(entry);
    if (deed !== null) deeds.push(deed);
  }
  return deeds;
}

function deedOf(entry: TraceEntry): Deed | null {
  switch (entry.type) {
    case 'input':
    case 'logged':
      return inputDeed(entry.input, entry.time ?? entry.at);
    case 'entered': {
      const { flow, variant, at } = entry;
      return { type: 'entry', name: flow, properties: { variant, control: false }, time: at };
    }
    case 'response':
      return entry.outcome === 'sent' ? receipt(entry.flow, entry.by?.step, 'webhook', entry.at) : null;
    case 'message_sent':
      return entry.outcome === 'live' ? null : receipt(entry.flow, entry.step ?? undefined, entry.channel, entry.at);
    default:
      return null;
  }
}

function inputDeed(input: TraceInput, time: EpochMs): Deed | null {
  switch (input.type) {
    case 'custom_event':
      return toDeed({ type: 'custom_event', name: input.name, properties: input.properties, time });
    case 'purchase':
      return toDeed({ type: 'purchase', name: input.product, properties: input.properties, time });
    case 'session_start':
      return toDeed({ type: 'session_start', name: '', properties: {}, time });
    case 'signal':
      return toDeed({ type: 'signal', name: input.signal, properties: input.properties, time });
    default:
      return null;
  }
}

/** As the engine notes it: of a webhook with its 20x, of other channels when they are there (S-RET-1). */
function receipt(flow: string, step: string | undefined, channel: string, time: EpochMs): Deed | null {
  const properties: JsonObject = { interaction: 'received', channel, flow, ...(step === undefined ? {} : { step }) };
  return toDeed({ type: 'signal', name: 'message', properties, time });
}
