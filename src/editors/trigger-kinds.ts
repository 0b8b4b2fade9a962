import type { Trigger, TriggerType } from '@/core/segments/trigger';

/** Trigger kinds in the groups and the order menus offer them. */
export const triggerGroups = {
  behaviour: ['custom_event', 'session_start', 'purchase', 'shop', 'conversion_event'],
  profile: ['custom_attribute_change', 'email_added', 'email_subscription_change', 'subscription_group_change'],
  messages: ['message_interaction', 'inbound_message'],
  places: ['location_entered', 'geofence'],
} as const satisfies Readonly<Record<string, readonly TriggerType[]>>;

export type TriggerGroup = keyof typeof triggerGroups;
export type TriggerKind = (typeof triggerGroups)[TriggerGroup][number];
export const triggerGroupNames = ['behaviour', 'profile', 'messages', 'places'] as const;

/** A trigger of the kind with nothing chosen yet. */
export function newTrigger(kind: TriggerKind): Trigger {
  switch (kind) {
    case 'custom_attribute_change':
      return { type: kind, attribute: '' };
    case 'custom_event':
      return { type: kind, event: '', properties: [] };
    case 'purchase':
      return { type: kind, properties: [] };
    case 'shop':
      return { type: kind, event: 'order_placed', properties: [] };
    case 'subscription_group_change':
      return { type: kind, group: '' };
    case 'message_interaction':
      return { type: kind, interaction: 'opened' };
    case 'geofence':
      return { type: kind, geofence: '', event: 'enter' };
    case 'inbound_message':
      return { type: kind, channel: 'sms' };
    case 'email_subscription_change':
    case 'email_added':
    case 'session_start':
    case 'conversion_event':
    case 'location_entered':
      return { type: kind };
  }
}

/** Whether anything about the trigger can be chosen: those without choice need no form. */
export function hasChoices(trigger: Trigger): boolean {
  return trigger.type !== 'email_added' && trigger.type !== 'session_start' && trigger.type !== 'unknown';
}

/** Whether the one thing a fresh trigger needs is there: its form may fold, and the next one can be added. */
export function isNamed(trigger: Trigger): boolean {
  switch (trigger.type) {
    case 'custom_attribute_change':
      return trigger.attribute !== '';
    case 'custom_event':
      return trigger.event !== '';
    case 'purchase':
      return trigger.product !== undefined;
    case 'email_subscription_change':
      return trigger.to !== undefined;
    case 'conversion_event':
    case 'message_interaction':
      return trigger.flow !== undefined;
    case 'location_entered':
      return trigger.location !== undefined;
    case 'subscription_group_change':
    case 'geofence':
    case 'inbound_message':
    case 'shop':
      return false;
    case 'email_added':
    case 'session_start':
    case 'unknown':
      return true;
  }
}
