import { describe, expect, it } from 'vitest';
import { createLiquid } from '@/core/liquid/liquid';
import { createOutside } from '@/core/outside/outside';
import type { Trigger } from '@/core/segments/trigger';
import { at, handOff, makeWorkspace } from '../__scenarios__/build';
import { eventLine } from '../documents/people';
import { simulate } from '../simulate';

type Line = Readonly<Record<string, unknown>>;

/** What a person does to set off each kind of trigger, and what looks like it and does not. */
const kinds: readonly (readonly [name: string, trigger: Trigger, does: Line, other: Line])[] = [
  ['purchase', { type: 'purchase', product: 'a', properties: [] }, { product_id: 'a' }, { product_id: 'b' }],
  ['session start', { type: 'session_start' }, { type: 'session_start' }, { name: 'session_start' }],
  ['custom event', { type: 'custom_event', event: 'x', properties: [] }, { name: 'x' }, { name: 'X' }],
  [
    'conversion event',
    { type: 'conversion_event', flow: 'f' },
    { type: 'conversion', flow: 'f' },
    { type: 'conversion', flow: 'g' },
  ],
  ['email added', { type: 'email_added' }, { attributes: { email: 'p@example.com' } }, { attributes: { email: null } }],
  [
    'custom attribute changed',
    { type: 'custom_attribute_change', attribute: 'plan', to: 'pro' },
    { attributes: { plan: 'pro' } },
    { attributes: { plan: 'free' } },
  ],
  [
    'subscription status',
    { type: 'email_subscription_change', to: 'opted_in' },
    { attributes: { email_subscribe: 'opted_in' } },
    { attributes: { email_subscribe: 'unsubscribed' } },
  ],
  [
    'subscription group status',
    { type: 'subscription_group_change', group: 'news', to: 'subscribed' },
    { attributes: { subscription_groups: [{ subscription_group_id: 'news', subscription_state: 'subscribed' }] } },
    { attributes: { subscription_groups: [{ subscription_group_id: 'sport', subscription_state: 'subscribed' }] } },
  ],
  [
    'interaction with a campaign',
    { type: 'message_interaction', interaction: 'clicked', flow: 'f' },
    { type: 'message', interaction: 'clicked', flow: 'f' },
    { type: 'message', interaction: 'opened', flow: 'f' },
  ],
  [
    'interaction with a canvas step',
    { type: 'message_interaction', interaction: 'opened', flow: 'f', step: 's' },
    { type: 'message', interaction: 'opened', flow: 'f', step: 's' },
    { type: 'message', interaction: 'opened', flow: 'f', step: 't' },
  ],
  [
    'location',
    { type: 'location_entered', location: 'Seoul' },
    { type: 'location', location: 'Seoul' },
    { type: 'location', location: 'Busan' },
  ],
  [
    'geofence',
    { type: 'geofence', geofence: 'shop', event: 'enter' },
    { type: 'geofence', geofence: 'shop', event: 'enter' },
    { type: 'geofence', geofence: 'shop', event: 'exit' },
  ],
  [
    'SMS inbound',
    { type: 'inbound_message', channel: 'sms' },
    { type: 'inbound_message', channel: 'sms' },
    { type: 'inbound_message', channel: 'whatsapp' },
  ],
  [
    'WhatsApp inbound',
    { type: 'inbound_message', channel: 'whatsapp' },
    { type: 'inbound_message', channel: 'whatsapp' },
    { type: 'inbound_message', channel: 'sms' },
  ],
  [
    'cart updated',
    { type: 'shop', event: 'cart_updated', properties: [] },
    { name: 'ecommerce.cart_updated' },
    { name: 'cart_updated' },
  ],
];

function sends(trigger: Trigger, line: Line): number {
  const campaign = handOff({
    delivery: { type: 'action', triggers: [trigger] },
    audience: { filter: null },
    message: { url: 'https://partner.example/', body: { type: 'raw', text: 'x' } },
  });
  const events = [eventLine.parse({ external_id: 'p', time: at('1m'), ...line })];
  const workspace = makeWorkspace({ campaigns: [campaign], events });
  const deps = { liquid: createLiquid(), outside: createOutside(workspace.salesforce) };
  const result = simulate({ workspace, settings: workspace.run, traceLevel: 'counters' }, deps);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.summary.sends[0]?.sent ?? 0;
}

describe('what sets a campaign off', () => {
  it.each(kinds)('W-TRIG-1: %s does, and nothing that only looks like it', (_, trigger, does, other) => {
    expect([sends(trigger, does), sends(trigger, other)]).toEqual([1, 0]);
  });
});
