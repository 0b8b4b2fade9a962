import { isJsonObject, type JsonValue } from '../kernel/json';
import type { RenderData } from './contract';
import { profileNames } from './profile-names';
import { slotVariable, type Slot } from './program';
import { WholeFloat } from './values';

type Values = Readonly<Record<string, JsonValue | undefined>>;

/** The variables of one rendering: a value for every slot, nothing else. Without a prototype, so no name is special. */
export function environmentOf(slots: readonly Slot[], data: RenderData): object {
  const environment: Record<string, unknown> = { __proto__: null };
  slots.forEach((slot, index) => {
    environment[slotVariable(index)] = slot.type === 'float' ? new WholeFloat(slot.value) : slotValue(slot, data);
  });
  return environment;
}

function slotValue(slot: Extract<Slot, { readonly type: 'read' }>, data: RenderData): unknown {
  const value = readAttribute(data, slot.root, slot.name);
  return slot.indexed && isJsonObject(value) ? [value] : value;
}

/**
 * The value of `root.${name}`: the literal name wins, then the name without outer space, then a dotted path into an
 * object (L-VAR-9). Own properties only; null is unset (L-CMP-2).
 */
export function readAttribute(data: RenderData, root: string | null, name: string): JsonValue | undefined {
  const values = valuesOf(data, root);
  if (values === undefined) return undefined;
  const exact = own(values, name) ?? own(values, name.trim());
  if (exact !== undefined) return exact;
  const alias = root === null && Object.hasOwn(profileNames, name.trim()) ? profileNames[name.trim()] : undefined;
  return alias === undefined ? path(values, name.trim()) : own(values, alias);
}

function valuesOf(data: RenderData, root: string | null): Values | undefined {
  switch (root) {
    case null:
      return data.standard;
    case 'custom_attribute':
      return data.custom;
    case 'event_properties':
      return data.eventProperties;
    case 'context':
      return data.context;
    case 'canvas_entry_properties':
      return data.entryProperties ?? data.context;
    case 'campaign':
      return data.campaign === undefined ? undefined : { ...data.campaign };
    case 'canvas':
      return data.canvas === undefined ? undefined : { ...data.canvas };
    default:
      return own(data.others ?? {}, root);
  }
}

function own<T>(values: Readonly<Record<string, T>>, name: string): NonNullable<T> | undefined {
  return Object.hasOwn(values, name) ? (values[name] ?? undefined) : undefined;
}

function path(values: Values, name: string): JsonValue | undefined {
  if (!name.includes('.')) return undefined;
  let value: JsonValue | undefined;
  let inside: Values | undefined = values;
  for (const part of name.split('.')) {
    value = inside === undefined ? undefined : own(inside, part);
    inside = isJsonObject(value) ? value : undefined;
    if (value === undefined) return undefined;
  }
  return value;
}
