import * as z from 'zod';
import { comparison } from './filter';

/** Condition on a property of the event itself; several are joined by AND (C-ENTRY-12, C-ACTION-10). `a.b` reaches into objects. */
export const propertyFilter = z.object({ property: z.string(), comparison });
export type PropertyFilter = z.output<typeof propertyFilter>;

const scalar = z.union([z.string(), z.number(), z.boolean()]);

/**
 * What a person can do to start a canvas, take a path or set off a campaign. The same list everywhere
 * (C-ENTRY-10, C-ACTION-6, W-TRIG-1), so one editor and one matcher serve all three.
 */
export const trigger = z.discriminatedUnion('type', [
  /** `to` left out: any new value. Otherwise this value only (C-ENTRY-13). */
  z.object({ type: z.literal('custom_attribute_change'), attribute: z.string(), to: scalar.optional() }),
  z.object({ type: z.literal('email_added') }),
  z.object({ type: z.literal('custom_event'), event: z.string(), properties: z.array(propertyFilter).default([]) }),
  z.object({ type: z.literal('session_start') }),
  /** `product` left out: any product. */
  z.object({
    type: z.literal('purchase'),
    product: z.string().optional(),
    properties: z.array(propertyFilter).default([]),
  }),
  /** Change of the global email subscription; `to` left out: any state. */
  z.object({
    type: z.literal('email_subscription_change'),
    to: z.enum(['opted_in', 'subscribed', 'unsubscribed']).optional(),
  }),
  /** A trigger of a kind this version does not know: kept as it came, never simulated, reported at compile. */
  z.object({ type: z.literal('unknown'), raw: z.record(z.string(), z.unknown()) }),
]);
export type Trigger = z.output<typeof trigger>;

export const knownTriggerTypes = [
  'custom_attribute_change',
  'email_added',
  'custom_event',
  'session_start',
  'purchase',
  'email_subscription_change',
] as const;
