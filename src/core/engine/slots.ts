import { profileFields, type ProfileField } from '../segments/filter';
import type { Slot } from './contract';
import type { AttributeScope } from './trace';

/** Names of the attributes a program knows, by slot. Profile fields come first, in the order of `profileFields`. */
export interface SlotTable {
  readonly names: readonly string[];
  readonly byName: ReadonlyMap<string, Slot>;
}

export const emailSlot: Slot = profileFields.indexOf('email');
export const subscriptionSlot: Slot = profileFields.indexOf('email_subscribe');
export const timeZoneSlot: Slot = profileFields.indexOf('time_zone');
export const groupsSlot: Slot = profileFields.indexOf('subscription_groups');

/** Interns names while a program is compiled. A standard field's name always means the field (D-ATTR-1). */
export class SlotBuilder implements SlotTable {
  readonly names: string[] = [...profileFields];
  readonly byName = new Map<string, Slot>(profileFields.map((name, slot) => [name, slot]));

  /** Outer spaces of a name do not count (D-ATTR-18). */
  intern(name: string): Slot {
    const trimmed = name.trim();
    const known = this.byName.get(trimmed);
    if (known !== undefined) return known;
    const slot = this.names.push(trimmed) - 1;
    this.byName.set(trimmed, slot);
    return slot;
  }
}

export function standardSlot(field: ProfileField): Slot {
  return profileFields.indexOf(field);
}

export function isStandardSlot(slot: Slot): boolean {
  return slot < profileFields.length;
}

export function scopeOf(slot: Slot): AttributeScope {
  return isStandardSlot(slot) ? 'standard' : 'custom';
}
