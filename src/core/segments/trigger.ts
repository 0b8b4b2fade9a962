import * as z from 'zod';
import { channels, emailStates, groupStates, interactions } from './filter';
import { propertyFilter } from './property-schema';

export type { PropertyFilter } from './property-schema';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const properties = z.array(propertyFilter).default([]);

/** Recommended e-commerce events; each is the custom event `ecommerce.<name>`. */
export const shopEvents = ['cart_updated', 'checkout_started', 'checkout_completed', 'order_placed'] as const;
export type ShopEvent = (typeof shopEvents)[number];

export const inboundChannels = ['sms', 'whatsapp', 'line'] as const;

/**
 * What a person can do to start a canvas, take a path or set off a campaign. The same list everywhere
 * (C-ENTRY-10, C-ACTION-6, W-TRIG-1), so one editor and one matcher serve all three.
 */
export const trigger = z
  .discriminatedUnion('type', [
    /** `to` left out: any new value. Otherwise this value only (C-ENTRY-13). */
    z.object({ type: z.literal('custom_attribute_change'), attribute: z.string(), to: scalar.optional() }),
    z.object({ type: z.literal('email_added') }),
    z.object({ type: z.literal('custom_event'), event: z.string(), properties }),
    z.object({ type: z.literal('session_start') }),
    /** `product` left out: any product. */
    z.object({ type: z.literal('purchase'), product: z.string().optional(), properties }),
    /** Change of the global email subscription; `to` left out: any state. */
    z.object({ type: z.literal('email_subscription_change'), to: z.enum(emailStates).optional() }),
    /** Change of the state in one subscription group; `to` left out: any state. */
    z.object({
      type: z.literal('subscription_group_change'),
      group: z.string(),
      to: z.enum(groupStates).optional(),
    }),
    /** Something done with a message of a campaign or canvas (`flow`), or of one step of it; left out: any. */
    z.object({
      type: z.literal('message_interaction'),
      interaction: z.enum(interactions),
      flow: z.string().optional(),
      step: z.string().optional(),
      channel: z.enum(channels).optional(),
    }),
    /** The conversion event of a campaign or canvas; `flow` left out: of any. */
    z.object({ type: z.literal('conversion_event'), flow: z.string().optional() }),
    /** `location` left out: any. */
    z.object({ type: z.literal('location_entered'), location: z.string().optional() }),
    z.object({ type: z.literal('geofence'), geofence: z.string(), event: z.enum(['enter', 'exit']) }),
    /** A message from the person. `text` left out: any. */
    z.object({
      type: z.literal('inbound_message'),
      channel: z.enum(inboundChannels),
      text: z.string().optional(),
    }),
    z.object({ type: z.literal('shop'), event: z.enum(shopEvents), properties }),
    /** A trigger of a kind this version does not know: kept as it came, never simulated, reported at compile. */
    z.object({ type: z.literal('unknown'), raw: z.record(z.string(), z.unknown()) }),
  ])
  .meta({ id: 'trigger' });
export type Trigger = z.output<typeof trigger>;
export type TriggerType = Trigger['type'];

export const knownTriggerTypes = [
  'custom_attribute_change',
  'email_added',
  'custom_event',
  'session_start',
  'purchase',
  'email_subscription_change',
  'subscription_group_change',
  'message_interaction',
  'conversion_event',
  'location_entered',
  'geofence',
  'inbound_message',
  'shop',
] as const satisfies readonly TriggerType[];

/** The custom event behind an e-commerce trigger. */
export function shopEventName(event: ShopEvent): string {
  return `ecommerce.${event}`;
}
