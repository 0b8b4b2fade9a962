import type { JsonObject, JsonValue } from '../kernel/json';
import { jsonBytes } from '../kernel/json-size';
import { parseInstant } from '../kernel/instant';
import { formatInstant } from '../kernel/time';
import type { Entry } from './person';
import type { Program } from './program';

/** Bytes of entry properties that are kept; members past it are left out, in their order (C-CTX-5). */
const mostBytes = 50 * 1_024;

/** What an entry keeps for `context.${…}`. */
type EntryContext = Pick<Entry, 'entryProperties' | 'variables'>;

/** A date with a time of day; a bare date has no zone to lose. */
const dateTime = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;

/**
 * Everything `context.${…}` reads in this entry: its properties, then what context steps set since, which hides a
 * property of the same name (C-CTX-3, L-VAR-14). Each entry has its own (C-RE-12). `raw`: times as they came (C-CTX-6).
 */
export function contextOf(entry: EntryContext, raw = false): JsonObject {
  const { entryProperties: properties, variables } = entry;
  if (properties === null) return variables ?? none;
  const kept = raw ? withinLimit(properties) : inUtc(withinLimit(properties));
  return variables === null ? kept : Object.fromEntries([...Object.entries(kept), ...Object.entries(variables)]);
}

/** What `canvas_entry_properties.${…}` reads: the properties as they were at entry, whatever was set since (L-O-8). */
export function entryPropertiesOf(entry: Pick<EntryContext, 'entryProperties'>, raw = false): JsonObject {
  const { entryProperties: properties } = entry;
  if (properties === null) return none;
  return raw ? withinLimit(properties) : inUtc(withinLimit(properties));
}

const none: JsonObject = {};

export function readVariable(entry: Entry, name: string): JsonValue | undefined {
  const { entryProperties: properties, variables } = entry;
  if (variables !== null && Object.hasOwn(variables, name)) return variables[name] ?? undefined;
  if (properties === null || !Object.hasOwn(properties, name)) return undefined;
  const all = contextOf(entry);
  return Object.hasOwn(all, name) ? (all[name] ?? undefined) : undefined;
}

export function setVariable(entry: Entry, name: string, value: JsonValue): void {
  const { variables } = entry;
  entry.variables = Object.fromEntries([...Object.entries(variables ?? none), [name, value]]);
}

/** Whether a step is one an entry begins with: there, times are read as they came (C-CTX-6). */
export function isFirstStep(program: Program, flow: number, step: string | null): boolean {
  const canvas = program.flows[flow];
  return canvas?.type === 'canvas' && canvas.variants.some(({ first }) => first?.id === step);
}

function withinLimit(properties: JsonObject): JsonObject {
  let bytes = 0;
  const kept: [string, JsonValue][] = [];
  for (const [name, value] of Object.entries(properties)) {
    bytes += jsonBytes(name) + jsonBytes(value);
    if (bytes > mostBytes) return Object.fromEntries(kept);
    kept.push([name, value]);
  }
  return properties;
}

/** Times of properties are kept in UTC (C-CTX-6, L-VAR-19). */
function inUtc(properties: JsonObject): JsonObject {
  const names = Object.keys(properties);
  if (!names.some((name) => isDateTime(properties[name]))) return properties;
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, utc(value)]));
}

function isDateTime(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && dateTime.test(value) && parseInstant(value) !== null;
}

function utc(value: JsonValue): JsonValue {
  if (!isDateTime(value)) return value;
  const parsed = parseInstant(value);
  return parsed === null ? value : formatInstant(parsed.at);
}
