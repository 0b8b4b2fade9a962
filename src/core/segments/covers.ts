import { jsonEqual } from '../kernel/json';
import type { PropertyFilter, Trigger } from './trigger';

/** Whether everything that sets `narrow` off is sure to set `broad` off too. */
export function covers(broad: Trigger, narrow: Trigger): boolean {
  switch (broad.type) {
    case 'custom_attribute_change':
      return (
        narrow.type === broad.type &&
        narrow.attribute.trim() === broad.attribute.trim() &&
        (broad.to === undefined || broad.to === narrow.to)
      );
    case 'email_subscription_change':
      return narrow.type === broad.type && (broad.to === undefined || broad.to === narrow.to);
    case 'custom_event':
      return (
        narrow.type === broad.type &&
        narrow.event === broad.event &&
        coversProperties(broad.properties, narrow.properties)
      );
    case 'purchase':
      return (
        narrow.type === broad.type &&
        (broad.product === undefined || broad.product === narrow.product) &&
        coversProperties(broad.properties, narrow.properties)
      );
    case 'shop':
      return (
        narrow.type === broad.type &&
        narrow.event === broad.event &&
        coversProperties(broad.properties, narrow.properties)
      );
    case 'subscription_group_change':
    case 'message_interaction':
    case 'conversion_event':
    case 'location_entered':
    case 'geofence':
    case 'inbound_message':
      return coversMembers(broad, narrow);
    case 'email_added':
    case 'session_start':
      return narrow.type === broad.type;
    case 'unknown':
      return false;
  }
}

/** Each condition of the broad one is also a condition of the narrow one. */
function coversProperties(broad: readonly PropertyFilter[], narrow: readonly PropertyFilter[]): boolean {
  return broad.every((condition) => narrow.some((other) => jsonEqual(other, condition)));
}

/** What the broad one asks for the narrow one asks for too; a member left out may be anything. */
function coversMembers(broad: Trigger, narrow: Trigger): boolean {
  const asked = new Map(Object.entries(narrow));
  return Object.entries(broad).every(([name, value]) => value === undefined || asked.get(name) === value);
}
