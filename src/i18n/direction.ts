import type { JsonValue } from '@/core/kernel/json';
import type { MessageValues } from '@/core/kernel/message';

/** Letters written from the right, and marks that turn what follows them around. */
const turning =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const embedding = /[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * The values of a message, each kept to itself: a name that is written from the right, or that holds an override, must
 * not turn the sentence around it.
 */
export function isolated(values: MessageValues): MessageValues {
  const entries = Object.entries(values);
  if (!entries.some(([, value]) => isTurning(value))) return values;
  return Object.fromEntries(entries.map(([name, value]) => [name, value === undefined ? value : isolate(value)]));
}

function isTurning(value: JsonValue | undefined): boolean {
  if (Array.isArray(value)) return value.some((item: JsonValue) => typeof item === 'string' && turning.test(item));
  return typeof value === 'string' && turning.test(value);
}

/** First-strong isolates round the texts that need them; an unclosed mark inside would end one early. */
function isolate(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => (Array.isArray(item) ? item : isolate(item)));
  if (typeof value !== 'string' || !turning.test(value)) return value;
  return `\u2068${value.replaceAll(embedding, '')}\u2069`;
}
