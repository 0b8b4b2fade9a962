import { standardFields, type StandardField } from '../segments/filter';
import type { Slot } from './contract';
import type { AttributeScope } from './trace';

/** Names of the attributes a program knows, by slot. Standard fields come first, in the order of `standardFields`. */
export interface SlotTable {
  readonly names: readonly string[];
  readonly byName: ReadonlyMap<string, Slot>;
}

export const emailSlot: Slot = standardFields.indexOf('email');
export const subscriptionSlot: Slot = standardFields.indexOf('email_subscribe');
export const timeZoneSlot: Slot = standardFields.indexOf('time_zone');

/** Interns names while a program is compiled. A standard field's name always means the field (D-ATTR-1). */
export class SlotBuilder implements SlotTable {
  readonly names: string[] = [...standardFields];
  readonly byName = new Map<string, Slot>(standardFields.map((name, slot) => [name, slot]));

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

export function standardSlot(field: StandardField): Slot {
  return standardFields.indexOf(field);
}

export function isStandardSlot(slot: Slot): boolean {
  return slot < standardFields.length;
}

export function scopeOf(slot: Slot): AttributeScope {
  return isStandardSlot(slot) ? 'standard' : 'custom';
}
