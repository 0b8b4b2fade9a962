import type { JsonObject } from '../kernel/json';

/**
 * What can happen to a person besides events, purchases, sessions and writes: something with a message, a conversion, a
 * place entered or left, a message from the person. What exactly stands in the properties, named as in event lines.
 */
export const signalKinds = ['message', 'conversion', 'location', 'geofence', 'inbound_message'] as const;
export type SignalKind = (typeof signalKinds)[number];

/** The canvas or campaign a signal belongs to; '' for none. */
export function flowOf(properties: JsonObject): string {
  const flow = Object.hasOwn(properties, 'flow') ? properties['flow'] : undefined;
  return typeof flow === 'string' ? flow : '';
}
