import type { JsonValue } from '../kernel/json';
import type { RenderData } from '../liquid/contract';
import type { RenderDataSnapshot } from './snapshot-schema';

/** What a text reads, as JSON: all but what follows from the rest. */
export function snapshotData(data: RenderData): RenderDataSnapshot {
  return {
    now: data.now,
    standard: pairs(data.standard),
    custom: pairs(data.custom),
    eventProperties: data.eventProperties ?? null,
    context: data.context ?? null,
    entryProperties: data.entryProperties ?? null,
    campaign: data.campaign ?? null,
    canvas: data.canvas ?? null,
  };
}

/** The same, read again; the caller adds what follows from it. */
export function restoreData(data: RenderDataSnapshot): RenderData {
  return {
    now: data.now,
    standard: Object.fromEntries(data.standard),
    custom: Object.fromEntries(data.custom),
    eventProperties: data.eventProperties ?? undefined,
    ...(data.context === null ? {} : { context: data.context }),
    ...(data.entryProperties === null ? {} : { entryProperties: data.entryProperties }),
    ...(data.campaign === null ? {} : { campaign: data.campaign }),
    ...(data.canvas === null ? {} : { canvas: data.canvas }),
  };
}

function pairs(values: Readonly<Record<string, JsonValue | undefined>>): [string, JsonValue][] {
  return Object.entries(values).filter((pair): pair is [string, JsonValue] => pair[1] !== undefined);
}
