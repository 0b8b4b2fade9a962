import type { JsonObject, JsonValue } from '@/core/kernel/json';
import { shopEventName, type Trigger } from '@/core/segments/trigger';
import type { EventLine } from '@/workflow/documents/people';
import { actionOf, type ScriptAction } from './script';

/** Names the workspace already uses, for the list a new event is chosen from. */
export interface KnownActions {
  readonly events: readonly string[];
  readonly products: readonly string[];
  readonly attributes: readonly string[];
}

/** Lines looked at: the names in a longer history repeat long before. */
const enoughLines = 100_000;

export function findKnownActions(triggers: readonly Trigger[], history: readonly EventLine[]): KnownActions {
  const events = new Set<string>();
  const products = new Set<string>();
  const attributes = new Set<string>();
  for (const trigger of triggers) {
    if (trigger.type === 'custom_event') events.add(trigger.event);
    if (trigger.type === 'shop') events.add(shopEventName(trigger.event));
    if (trigger.type === 'purchase' && trigger.product !== undefined) products.add(trigger.product);
    if (trigger.type === 'custom_attribute_change') attributes.add(trigger.attribute);
    if (trigger.type === 'email_added') attributes.add('email');
    if (trigger.type === 'email_subscription_change') attributes.add('email_subscribe');
  }
  for (const line of history.slice(0, enoughLines)) {
    const action = actionOf(line);
    if (action.type === 'custom_event') events.add(action.name);
    if (action.type === 'purchase') products.add(action.product);
    if (action.type === 'attributes') for (const name of Object.keys(action.attributes)) attributes.add(name);
  }
  return { events: [...events].sort(), products: [...products].sort(), attributes: [...attributes].sort() };
}

/** A choice in the list as text, and back. */
export function choiceOf(action: ScriptAction): string {
  switch (action.type) {
    case 'custom_event':
      return `event:${action.name}`;
    case 'purchase':
      return `purchase:${action.product}`;
    case 'session_start':
      return 'session:';
    case 'other':
      return `other:${action.kind}`;
    case 'attributes':
      return `write:${Object.keys(action.attributes)[0] ?? ''}`;
  }
}

/** `value` is what an attribute is set to; other attributes of the line that is edited stay. */
export function actionOfChoice(choice: string, value: JsonValue, before: ScriptAction | null): ScriptAction {
  const name = choice.slice(choice.indexOf(':') + 1);
  if (choice.startsWith('purchase:')) return { type: 'purchase', product: name };
  if (choice.startsWith('session:')) return { type: 'session_start' };
  if (choice.startsWith('other:')) return before ?? { type: 'other', kind: name, words: null };
  if (!choice.startsWith('write:')) return { type: 'custom_event', name };
  const kept: JsonObject = before?.type === 'attributes' && name in before.attributes ? before.attributes : {};
  return { type: 'attributes', attributes: { ...kept, [name]: value } };
}

/** What an attribute is set to, as typed: a number, `true`, `false`, `null`, or text. */
export function parseValue(text: string): JsonValue {
  const trimmed = text.trim();
  const plain = trimmed.replace(/^−/u, '-');
  if (/^-?\d+(\.\d+)?$/u.test(plain)) return Number(plain);
  if (trimmed === 'true' || trimmed === 'false') return trimmed === 'true';
  if (trimmed === 'null') return null;
  const [, quoted] = /^"(.*)"$/su.exec(trimmed) ?? [];
  return quoted ?? trimmed;
}

/** The text that {@link parseValue} reads as `value`. */
export function valueText(value: JsonValue | undefined): string {
  if (typeof value !== 'string') return value === undefined ? '' : JSON.stringify(value);
  return parseValue(value) === value ? value : `"${value}"`;
}
