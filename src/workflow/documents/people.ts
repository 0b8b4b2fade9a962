import * as z from 'zod';
import { signalMembers } from './signal-lines';

const json = z.json();

/**
 * A person as one `users/track` attributes object: `external_id`, standard field names, everything else a custom
 * attribute (D-ATTR-1). `null` is the same as absent.
 */
export const person = z.object({ external_id: z.string().min(1) }).catchall(json);
export type Person = z.output<typeof person>;

const base = {
  external_id: z.string().min(1),
  time: z.string(),
  /** When it arrived, if later or earlier than it happened (O-21, O-28); left out, it arrives at `time`. */
  received_at: z.string().optional(),
  /** Lines that arrive at one moment under one name came in one request (O-5); left out, each came alone. */
  request: z.string().optional(),
} as const;

/** One line of history. `time` is ISO 8601; without a zone it is UTC (D-EVT-2). */
export const eventLine = z.union([
  z.looseObject({ ...base, name: z.string().min(1), properties: z.record(z.string(), json).optional() }),
  z.looseObject({
    ...base,
    product_id: z.string().min(1),
    price: z.number().optional(),
    currency: z.string().optional(),
    quantity: z.number().int().positive().optional(),
    properties: z.record(z.string(), json).optional(),
  }),
  z.looseObject({ ...base, type: z.literal('session_start'), app: z.string().min(1).optional() }),
  z.looseObject({ ...base, type: z.literal('message'), ...signalMembers.message }),
  z.looseObject({ ...base, type: z.literal('conversion'), ...signalMembers.conversion }),
  z.looseObject({ ...base, type: z.literal('location'), ...signalMembers.location }),
  z.looseObject({ ...base, type: z.literal('geofence'), ...signalMembers.geofence }),
  z.looseObject({ ...base, type: z.literal('inbound_message'), ...signalMembers.inbound_message }),
  /** A call of `/canvas/trigger/send` for this person (C-API-9); `attributes` are written before they enter. */
  z.looseObject({
    ...base,
    type: z.literal('canvas_entry'),
    canvas_id: z.string().min(1),
    properties: z.record(z.string(), json).optional(),
    attributes: z.record(z.string(), json).optional(),
  }),
  /** The profile is deleted (O-31). */
  z.looseObject({ ...base, type: z.literal('delete') }),
  /** The profile is merged into another and gone (O-31). */
  z.looseObject({ ...base, type: z.literal('merge'), into: z.string().min(1) }),
  z.looseObject({ ...base, attributes: z.record(z.string(), json) }),
]);
export type EventLine = z.output<typeof eventLine>;
