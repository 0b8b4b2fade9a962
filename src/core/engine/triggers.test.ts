import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../kernel/json';
import type { Trigger } from '../segments/trigger';
import { profileView } from '../segments/view';
import { noProperties, type Occurrence } from './occurrence';
import { emailSlot, groupsSlot, subscriptionSlot } from './slots';
import { compileTrigger, type TriggerOptions } from './triggers';

const own = 90;
const nobody = profileView(() => undefined);

/** An attribute of one's own has slot 90; a name of a profile field means the field. */
const options: TriggerOptions = {
  slot: (name) => (name === 'email' ? emailSlot : own),
  emailTrigger: 'any_new_address',
  objectsCount: false,
};

function happened(type: Occurrence['type'], name: string, rest: Partial<Occurrence> = {}): Occurrence {
  return {
    type,
    ordinal: 1,
    name,
    properties: noProperties,
    time: 0,
    slot: -1,
    before: undefined,
    after: undefined,
    seq: -1,
    origin: null,
    ...rest,
  };
}

function became(slot: number, after: JsonValue | undefined, before?: JsonValue): Occurrence {
  return happened('attribute', 'x', { slot, after, before });
}

function fires(trigger: Trigger, it: Occurrence, with_: Partial<TriggerOptions> = {}): boolean {
  return compileTrigger(trigger, { ...options, ...with_ }).test(it, nobody);
}

describe('triggers by what a person does', () => {
  const long = { property: 'minutes', comparison: { type: 'number', operator: 'more_than', value: 30 } } as const;

  it('C-ENTRY-12: an event by its name and every condition on its properties', () => {
    const trigger: Trigger = { type: 'custom_event', event: 'attended', properties: [long] };
    const event = (name: string, properties: JsonObject) => happened('custom_event', name, { properties });
    expect(compileTrigger(trigger, options).key).toEqual({ type: 'custom_event', name: 'attended' });
    expect(fires(trigger, event('attended', { minutes: 45 }))).toBe(true);
    expect(fires(trigger, event('attended', { minutes: 5 }))).toBe(false);
    expect(fires(trigger, event('left', { minutes: 45 }))).toBe(false);
    expect(fires(trigger, happened('purchase', 'attended', { properties: { minutes: 45 } }))).toBe(false);
  });

  it('D-PUR-1: a purchase of any product, or of one', () => {
    const any: Trigger = { type: 'purchase', properties: [] };
    const pro: Trigger = { type: 'purchase', product: 'pro', properties: [long] };
    const bought = (name: string, properties: JsonObject = {}) => happened('purchase', name, { properties });
    expect(compileTrigger(any, options).key).toEqual({ type: 'purchase', product: null });
    expect(compileTrigger(pro, options).key).toEqual({ type: 'purchase', product: 'pro' });
    expect(fires(any, bought('x'))).toBe(true);
    expect(fires(any, happened('custom_event', 'x'))).toBe(false);
    expect(fires(pro, bought('pro', { minutes: 45 }))).toBe(true);
    expect(fires(pro, bought('pro'))).toBe(false);
    expect(fires(pro, bought('free', { minutes: 45 }))).toBe(false);
  });

  it('an e-commerce event is the custom event of its name', () => {
    const trigger: Trigger = { type: 'shop', event: 'order_placed', properties: [] };
    expect(compileTrigger(trigger, options).key).toEqual({ type: 'custom_event', name: 'ecommerce.order_placed' });
    expect(fires(trigger, happened('custom_event', 'ecommerce.order_placed'))).toBe(true);
    expect(fires(trigger, happened('custom_event', 'order_placed'))).toBe(false);
  });

  it('C-ACTION-6: O-33: a session, and nothing else', () => {
    const trigger: Trigger = { type: 'session_start' };
    expect(compileTrigger(trigger, options).key).toEqual({ type: 'session_start' });
    expect([happened('session_start', ''), happened('custom_event', '')].map((one) => fires(trigger, one))).toEqual([
      true,
      false,
    ]);
  });

  it('W-TRIG-1: a signal that has every member asked for; what is left out may be anything', () => {
    const inside: Trigger = { type: 'geofence', geofence: 'office', event: 'enter' };
    const signal = (name: string, properties: JsonObject) => happened('signal', name, { properties });
    expect(compileTrigger(inside, options).key).toEqual({ type: 'signal', signal: 'geofence' });
    expect(fires(inside, signal('geofence', { geofence: 'office', event: 'enter', more: 1 }))).toBe(true);
    expect(fires(inside, signal('geofence', { geofence: 'office', event: 'exit' }))).toBe(false);
    expect(fires(inside, signal('geofence', { event: 'enter' }))).toBe(false);
    expect(fires(inside, signal('location', { geofence: 'office', event: 'enter' }))).toBe(false);
    expect(fires(inside, happened('custom_event', 'geofence', { properties: inside }))).toBe(false);
    expect(fires({ type: 'location_entered' }, signal('location', {}))).toBe(true);
    const stop: Trigger = { type: 'inbound_message', channel: 'sms', text: 'STOP' };
    expect(fires(stop, signal('inbound_message', { channel: 'sms', text: 'STOP' }))).toBe(true);
    expect(fires(stop, signal('inbound_message', { channel: 'sms', text: 'HELP' }))).toBe(false);
  });

  it('a trigger this version does not know never fires', () => {
    expect(compileTrigger({ type: 'unknown', raw: {} }, options).key).toEqual({ type: 'never' });
    expect(fires({ type: 'unknown', raw: {} }, happened('custom_event', ''))).toBe(false);
  });
});

describe('triggers by what a profile becomes', () => {
  const any: Trigger = { type: 'custom_attribute_change', attribute: 'a' };

  it('C-ENTRY-13, C-ENTRY-14: any new value counts, not its removal, nor a list', () => {
    expect(compileTrigger(any, options).key).toEqual({ type: 'attribute', slot: own });
    const values: readonly (JsonValue | undefined)[] = [5, 0, '', false, undefined, null, [1], { a: 1 }];
    expect(values.map((value) => fires(any, became(own, value)))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(fires(any, became(own + 1, 5))).toBe(false);
  });

  it('C-ACTION-7: in a group of Action Paths a changed object counts, a list does not', () => {
    const inPath = { objectsCount: true };
    expect([{ a: 1 }, [1], null, 5].map((value) => fires(any, became(own, value), inPath))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('C-ENTRY-13: one value means this value of this type', () => {
    const to = (value: string | number | boolean): Trigger => ({ ...any, to: value });
    expect(fires(to(5), became(own, 5))).toBe(true);
    expect(fires(to(5), became(own, '5'))).toBe(false);
    expect(fires(to(0), became(own, -0))).toBe(true);
    expect(fires(to(Number.NaN), became(own, Number.NaN))).toBe(true);
    expect(fires(to('MQL'), became(own, 'mql'))).toBe(false);
    expect(fires(to(true), became(own + 1, true))).toBe(false);
  });

  it('D-ATTR-1, C-ENTRY-13: a profile field is no custom attribute, and never fires', () => {
    expect(compileTrigger({ ...any, attribute: 'email' }, options).key).toEqual({ type: 'never' });
    expect(fires({ ...any, attribute: 'email' }, became(emailSlot, 'a@b.example'))).toBe(false);
  });

  it('O-24, C-ACTION-8: an address that is added or becomes another one, letter case aside', () => {
    const added: Trigger = { type: 'email_added' };
    const change = (before: JsonValue | undefined, after: JsonValue | undefined) => became(emailSlot, after, before);
    expect(compileTrigger(added, options).key).toEqual({ type: 'attribute', slot: emailSlot });
    const pairs: readonly (readonly [JsonValue | undefined, JsonValue | undefined])[] = [
      [undefined, 'a@b.example'],
      ['', 'a@b.example'],
      [7, 'a@b.example'],
      ['a@b.example', 'c@d.example'],
      ['a@b.example', 'A@B.example'],
      ['a@b.example', undefined],
      [undefined, ''],
      [undefined, 7],
    ];
    const results = (emailTrigger: TriggerOptions['emailTrigger']) =>
      pairs.map(([before, after]) => fires(added, change(before, after), { emailTrigger }));
    expect(results('any_new_address')).toEqual([true, true, true, true, false, false, false, false]);
    expect(results('first_address_only')).toEqual([true, true, true, false, false, false, false, false]);
    expect(fires(added, became(own, 'a@b.example'))).toBe(false);
  });

  it('W-TRIG-12: the e-mail subscription, where not set counts as subscribed', () => {
    const change = (to?: 'opted_in' | 'subscribed' | 'unsubscribed'): Trigger => {
      return { type: 'email_subscription_change', ...(to === undefined ? {} : { to }) };
    };
    expect(compileTrigger(change(), options).key).toEqual({ type: 'attribute', slot: subscriptionSlot });
    expect(fires(change(), became(subscriptionSlot, 'subscribed'))).toBe(false);
    expect(fires(change(), became(subscriptionSlot, 'unsubscribed'))).toBe(true);
    expect(fires(change(), became(subscriptionSlot, 'subscribed', 'unsubscribed'))).toBe(true);
    expect(fires(change(), became(subscriptionSlot, undefined, 'unsubscribed'))).toBe(false);
    expect(fires(change('opted_in'), became(subscriptionSlot, 'opted_in'))).toBe(true);
    expect(fires(change('opted_in'), became(subscriptionSlot, 'unsubscribed'))).toBe(false);
    expect(fires(change(), became(own, 'unsubscribed'))).toBe(false);
  });

  it('D-ATTR-16: the state in one subscription group; the first one ever set is a change', () => {
    const change = (to?: 'subscribed' | 'unsubscribed'): Trigger => {
      return { type: 'subscription_group_change', group: 'news', ...(to === undefined ? {} : { to }) };
    };
    const news = (state: string) => [{ subscription_group_id: 'news', subscription_state: state }];
    const other = [{ subscription_group_id: 'offers', subscription_state: 'subscribed' }];
    expect(compileTrigger(change(), options).key).toEqual({ type: 'attribute', slot: groupsSlot });
    expect(fires(change(), became(groupsSlot, news('subscribed')))).toBe(true);
    expect(fires(change(), became(groupsSlot, news('subscribed'), news('subscribed')))).toBe(false);
    expect(fires(change(), became(groupsSlot, news('unsubscribed'), news('subscribed')))).toBe(true);
    expect(fires(change(), became(groupsSlot, other))).toBe(false);
    expect(fires(change(), became(groupsSlot, undefined, news('subscribed')))).toBe(false);
    expect(fires(change('subscribed'), became(groupsSlot, news('subscribed')))).toBe(true);
    expect(fires(change('subscribed'), became(groupsSlot, news('unsubscribed')))).toBe(false);
    expect(fires(change(), became(own, news('subscribed')))).toBe(false);
  });
});
