import type { JsonObject, JsonValue } from '@/core/kernel/json';
import { isJsonObject, stableStringify } from '@/core/kernel/json';
import type { EventLine } from '@/workflow/documents/people';
import type { ProblemLog } from './problems';

/** What Braze keeps of an event's properties (D-EVT-3, D-EVT-4). */
const longestName = 255;
const longestText = 255;
const mostProperties = 256;
const mostBytes = 100 * 1024;

const reserved = ['time', 'event_name'];
const reservedOfPurchases = [...reserved, 'product_id', 'quantity', 'price', 'currency'];

/**
 * The event as Braze would take it: properties beyond the limit are left out; `null` if one of its names makes Braze refuse
 * the event ("Invalid 'properties' field", D-EVT-3, D-PUR-1).
 */
export function checkProperties(event: EventLine, line: number, log: ProblemLog): EventLine | null {
  const { properties } = event;
  if (!isJsonObject(properties)) return event;
  const names = Object.keys(properties);
  const taken = 'product_id' in event ? reservedOfPurchases : reserved;
  const wrong = names.find((name) => isRefused(name, taken));
  if (wrong !== undefined) {
    log.error('property-name', { line, column: 'properties' }, { name: shorten(wrong) });
    return null;
  }
  for (const name of names) {
    const value = properties[name];
    if (typeof value === 'string' && value.length > longestText) log.warn('property-long', { line, column: name });
  }
  if (names.length > mostProperties) log.warn('property-count', { line, column: null }, { count: names.length });
  if (isLarge(properties)) log.warn('property-size', { line, column: null });
  return names.length > mostProperties ? Object.assign({}, event, { properties: firstOf(properties, names) }) : event;
}

function isRefused(name: string, taken: readonly string[]): boolean {
  return name === '' || name.length > longestName || name.startsWith('$') || taken.includes(name);
}

function firstOf(properties: JsonObject, names: readonly string[]): Record<string, JsonValue> {
  const kept = new Set(names.slice(0, mostProperties));
  return Object.fromEntries(Object.entries(properties).filter(([name]) => kept.has(name)));
}

/** The size counts where lists or objects are among them. */
function isLarge(properties: JsonObject): boolean {
  if (!Object.values(properties).some((value) => typeof value === 'object' && value !== null)) return false;
  return new TextEncoder().encode(stableStringify(properties)).length > mostBytes;
}

function shorten(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}
