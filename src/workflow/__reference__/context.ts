import type { JsonObject, JsonValue } from '@/core/kernel/json';
import { momentOf } from './delays';
import type { Entry } from './life';

/** What `context.${…}` says: the properties of the entry, then what steps set since, which hides them (C-CTX-3, C-CTX-5). */
export function contextOf(entry: Entry): JsonObject {
  return { ...entryPropertiesOf(entry), ...entry.variables };
}

/** C-CTX-6: moments are said in UTC, unless the first step is a message that asks. */
export function entryPropertiesOf({ given, canvas, steps }: Entry): JsonObject {
  const here = canvas.steps.find(({ id }) => id === steps.at(-1));
  if ((here?.kind === 'webhook' || here?.kind === 'message') && canvas.variants.some(({ first }) => first === here.id))
    return given;
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, inUtc(value)]));
}

function inUtc(value: JsonValue): JsonValue {
  const at = typeof value === 'string' && value.includes(':') ? momentOf(value, 'UTC') : null;
  return at === null ? value : new Date(at).toISOString();
}
