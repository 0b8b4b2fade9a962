import { describe, expect, it } from 'vitest';
import { covers } from './covers';
import type { PropertyFilter, Trigger } from './trigger';

const long: PropertyFilter = {
  property: 'minutes',
  comparison: { type: 'number', operator: 'more_than', value: 30 },
};
const pricing: PropertyFilter = {
  property: 'page',
  comparison: { type: 'string', operator: 'is_any_of', values: ['pricing'] },
};
const sessionStart: Trigger = { type: 'session_start' };

function both(broad: Trigger, narrow: Trigger): readonly boolean[] {
  return [covers(broad, narrow), covers(narrow, broad)];
}

describe('a trigger covers another when whatever sets the other off sets it off too', () => {
  it('C-ENTRY-13: any new value of an attribute covers one value of it, not the other way round', () => {
    const any: Trigger = { type: 'custom_attribute_change', attribute: 'stage' };
    const mql: Trigger = { ...any, to: 'MQL' };
    expect(both(any, mql)).toEqual([true, false]);
    expect(both(any, { ...mql, attribute: ' stage ' })).toEqual([true, false]);
    expect(both({ ...mql, attribute: ' stage ' }, mql)).toEqual([true, true]);
    expect(both(mql, { ...mql, to: 'SQL' })).toEqual([false, false]);
    expect(both(any, { ...any, attribute: 'score' })).toEqual([false, false]);
    expect(both(any, sessionStart)).toEqual([false, false]);
  });

  it('D-SUB-1: any change of the e-mail subscription covers the change to one state', () => {
    const any: Trigger = { type: 'email_subscription_change' };
    const out: Trigger = { ...any, to: 'unsubscribed' };
    expect(both(any, out)).toEqual([true, false]);
    expect(both(out, { ...any, to: 'unsubscribed' })).toEqual([true, true]);
    expect(both(out, { ...any, to: 'opted_in' })).toEqual([false, false]);
    expect(both(any, sessionStart)).toEqual([false, false]);
  });

  it('C-ENTRY-12: an event covers the same event with more conditions', () => {
    const event = (name: string, ...properties: PropertyFilter[]): Trigger => {
      return { type: 'custom_event', event: name, properties };
    };
    expect(both(event('a'), event('a', long))).toEqual([true, false]);
    expect(both(event('a', long), event('a', pricing, long))).toEqual([true, false]);
    expect(both(event('a', long), event('a', structuredClone(long)))).toEqual([true, true]);
    expect(both(event('a', long), event('a', pricing))).toEqual([false, false]);
    expect(both(event('a'), event('b'))).toEqual([false, false]);
    expect(both(event('a'), { type: 'purchase', properties: [] })).toEqual([false, false]);
  });

  it('D-PUR-1: any purchase covers the purchase of one product', () => {
    const bought = (product?: string, ...properties: PropertyFilter[]): Trigger => {
      return { type: 'purchase', properties, ...(product === undefined ? {} : { product }) };
    };
    expect(both(bought(), bought('pro'))).toEqual([true, false]);
    expect(both(bought('pro'), bought('pro', long))).toEqual([true, false]);
    expect(both(bought('pro'), bought('pro'))).toEqual([true, true]);
    expect(both(bought('pro'), bought('free'))).toEqual([false, false]);
    expect(both(bought(undefined, long), bought('pro'))).toEqual([false, false]);
    expect(both(bought(), sessionStart)).toEqual([false, false]);
  });

  it('an e-commerce event covers the same one with more conditions, and no other', () => {
    const shop = (event: 'order_placed' | 'cart_updated', ...properties: PropertyFilter[]): Trigger => {
      return { type: 'shop', event, properties };
    };
    expect(both(shop('order_placed'), shop('order_placed', long))).toEqual([true, false]);
    expect(both(shop('order_placed'), shop('cart_updated'))).toEqual([false, false]);
    expect(both(shop('order_placed'), { type: 'custom_event', event: 'order_placed', properties: [] })).toEqual([
      false,
      false,
    ]);
  });

  it('what a trigger leaves open covers what another one names', () => {
    const opened: Trigger = { type: 'message_interaction', interaction: 'opened' };
    const ofStep: Trigger = { ...opened, flow: 'nurture', step: 'mail' };
    const pairs: readonly (readonly [Trigger, Trigger])[] = [
      [opened, ofStep],
      [opened, { ...opened, channel: 'email' }],
      [{ type: 'conversion_event' }, { type: 'conversion_event', flow: 'nurture' }],
      [{ type: 'location_entered' }, { type: 'location_entered', location: 'seoul' }],
      [
        { type: 'inbound_message', channel: 'sms' },
        { type: 'inbound_message', channel: 'sms', text: 'STOP' },
      ],
      [
        { type: 'subscription_group_change', group: 'news' },
        { type: 'subscription_group_change', group: 'news', to: 'subscribed' },
      ],
    ];
    for (const [broad, narrow] of pairs) expect(both(broad, narrow), JSON.stringify(narrow)).toEqual([true, false]);
    expect(both(opened, { ...opened, interaction: 'clicked' })).toEqual([false, false]);
    const inside: Trigger = { type: 'geofence', geofence: 'office', event: 'enter' };
    expect(both(inside, { ...inside })).toEqual([true, true]);
    expect(both(inside, { ...inside, event: 'exit' })).toEqual([false, false]);
  });

  it('triggers without settings cover their own kind, and an unknown kind covers nothing', () => {
    expect(covers(sessionStart, { type: 'session_start' })).toBe(true);
    expect(both({ type: 'email_added' }, sessionStart)).toEqual([false, false]);
    const unknown: Trigger = { type: 'unknown', raw: {} };
    expect(covers(unknown, unknown)).toBe(false);
  });
});
