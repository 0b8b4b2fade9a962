import { parseInstant } from '@/core/kernel/instant';
import { isJsonObject, parseJson, type JsonValue } from '@/core/kernel/json';
import { isDeeperThan } from '@/core/kernel/json-size';
import { formatInstant } from '@/core/kernel/time';
import type { VariableType } from './schema';

/** Levels of a list or an object: what shows values may count on a bound. */
const deepest = 60;

/** Reads a rendered text as a variable of the type; `undefined`: it is none, and the variable is not updated (C-CTX-4). */
export function readValue(text: string, type: VariableType): JsonValue | undefined {
  const value = valueOf(text, type);
  return value === undefined || isDeeperThan(value, deepest) ? undefined : value;
}

function valueOf(text: string, type: VariableType): JsonValue | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  switch (type) {
    case 'string':
      return text;
    case 'number':
      return numberOf(trimmed);
    case 'boolean':
      return booleanOf(trimmed);
    case 'time':
      return timeOf(trimmed);
    case 'array':
      return arrayOf(trimmed);
    case 'objects': {
      const list = parseJson(trimmed);
      return Array.isArray(list) && list.every(isJsonObject) ? list : undefined;
    }
    case 'object': {
      const object = parseJson(trimmed);
      return isJsonObject(object) ? object : undefined;
    }
  }
}

function numberOf(text: string): number | undefined {
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

function booleanOf(text: string): boolean | undefined {
  const word = text.toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : undefined;
}

/** Kept in UTC (C-CTX-2, L-VAR-19). Ruby prints `2026-03-02 18:00:00 +0900`, which counts too. */
function timeOf(text: string): string | undefined {
  const parsed = parseInstant(text.endsWith(' UTC') ? `${text.slice(0, -4)}Z` : text);
  return parsed === null ? undefined : formatInstant(parsed.at);
}

/** JSON; what is none is a plain list of texts between the commas (L-VAR-18). */
function arrayOf(text: string): readonly JsonValue[] | undefined {
  const parsed = parseJson(text);
  if (Array.isArray(parsed)) {
    const list: readonly JsonValue[] = parsed;
    return list;
  }
  if (parsed !== undefined || !text.startsWith('[') || !text.endsWith(']')) return undefined;
  const items = text.slice(1, -1).split(',');
  return items.map((item) => item.trim().replace(/^"(.*)"$/s, '$1')).filter((item) => item !== '');
}
