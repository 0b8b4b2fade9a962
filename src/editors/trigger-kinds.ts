import type { knownTriggerTypes, Trigger } from '@/core/segments/trigger';

/** Trigger kinds in the order menus offer them. */
export const triggerKinds = [
  'custom_event',
  'session_start',
  'custom_attribute_change',
  'email_added',
  'email_subscription_change',
  'purchase',
] as const satisfies readonly (typeof knownTriggerTypes)[number][];
export type TriggerKind = (typeof triggerKinds)[number];

/** A trigger of the kind with nothing chosen yet. */
export function newTrigger(kind: TriggerKind): Trigger {
  switch (kind) {
    case 'custom_attribute_change':
      return { type: kind, attribute: '' };
    case 'custom_event':
      return { type: kind, event: '', properties: [] };
    case 'purchase':
      return { type: kind, properties: [] };
    case 'email_subscription_change':
    case 'email_added':
    case 'session_start':
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
    case 'email_added':
    case 'session_start':
    case 'unknown':
      return true;
  }
}
