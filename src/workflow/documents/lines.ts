import { err, ok, type Result } from '@/core/kernel/result';
import type { JsonValue } from '@/core/kernel/json';
import { formatInstant } from '@/core/kernel/time';
import { parseInstant } from './instant';
import { isDraft, type Draft } from './inspect';
import { signalKinds } from '@/core/segments/signal';
import type { EventLine, Person } from './people';
import { isSignalKind, wrongSignalMember } from './signal-lines';

/** Why one person or event cannot be taken. `field` is the member to look at, `''` for the whole. */
export interface LineProblem {
  readonly code: LineCode;
  readonly field: string;
  readonly value: JsonValue;
}

export type LineCode =
  'not-an-object' | 'no-id' | 'no-time' | 'time-unreadable' | 'no-kind' | 'several-kinds' | 'field-type';

/**
 * A person in `users/track` attribute form (D-ATTR-1), checked by hand because files hold many. The value must be JSON.
 * A numeric `external_id` becomes text, as it would in a URL.
 */
export function readPersonLine(value: unknown): Result<Person, LineProblem> {
  if (!isDraft(value)) return err(problem('not-an-object', '', value));
  const id = idOf(value['external_id']);
  if (id === null) return err(problem('no-id', 'external_id', value['external_id']));
  const person = value['external_id'] === id ? value : { ...value, external_id: id };
  return ok(asPerson(person));
}

/** Exactly one of these says what an event line is. */
const kindMembers = ['name', 'product_id', 'type', 'attributes'] as const;

/** One line of history (D-EVT-1, D-PUR-1, O-33): custom event, purchase, session start or profile write. */
export function readEventLine(value: unknown): Result<EventLine, LineProblem> {
  if (!isDraft(value)) return err(problem('not-an-object', '', value));
  const id = idOf(value['external_id']);
  if (id === null) return err(problem('no-id', 'external_id', value['external_id']));
  const time = value['time'];
  if (time === undefined || time === null || time === '') return err(problem('no-time', 'time', time));
  const moment = typeof time === 'string' ? parseInstant(time) : null;
  if (typeof time !== 'string' || moment === null) return err(problem('time-unreadable', 'time', time));
  const typed = typedLine(value);
  const kinds = kindMembers.filter(
    (member) => value[member] !== undefined && value[member] !== null && !(typed?.takes.includes(member) ?? false),
  );
  const [kind] = kinds;
  if (kind === undefined) return err(problem('no-kind', '', value));
  if (kinds.length > 1) return err(problem('several-kinds', kinds[1] ?? '', kinds.join(', ')));
  const { received_at: received, request } = value;
  if (received !== undefined && (typeof received !== 'string' || parseInstant(received) === null)) {
    return err(problem('time-unreadable', 'received_at', received));
  }
  if (request !== undefined && typeof request !== 'string') return err(problem('field-type', 'request', request));
  const wrong = wrongMember(kind, value);
  if (wrong !== null) return err(problem('field-type', wrong, value[wrong]));
  const plainTime = isPlainTime(time) ? time : formatInstant(moment.at);
  const same = value['external_id'] === id && time === plainTime && value['properties'] !== null;
  return ok(asEventLine(same ? value : withoutNullProperties({ ...value, external_id: id, time: plainTime })));
}

/** Zoned ISO 8601, which every reader of dates takes alike. Everything else leaves here in UTC. */
function isPlainTime(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/.test(text);
}

function withoutNullProperties(event: Draft): Draft {
  const { properties, ...rest } = event;
  return properties === null ? rest : event;
}

function asPerson(value: Draft): Person {
  // eslint-disable-next-line no-restricted-syntax -- the id was checked, and `inspect` made sure the rest is JSON
  return value as Person;
}

function asEventLine(value: Draft): EventLine {
  // eslint-disable-next-line no-restricted-syntax -- every member of its kind was checked; a property test holds this to the schema
  return value as EventLine;
}

function wrongMember(kind: (typeof kindMembers)[number], value: Readonly<Record<string, unknown>>): string | null {
  const arrival = ['received_at', 'request'].find((member) => value[member] !== undefined && !isText(value[member]));
  if (arrival !== undefined) return arrival;
  switch (kind) {
    case 'name':
      if (!isText(value['name'])) return 'name';
      return isRecordOrAbsent(value['properties']) ? null : 'properties';
    case 'type':
      return wrongTypedMember(value);
    case 'attributes':
      return isDraft(value['attributes']) ? null : 'attributes';
    case 'product_id':
      return wrongPurchaseMember(value);
  }
}

/** Lines that say what they are by `type`. `takes`: members that elsewhere would make a line something else. */
interface TypedLine {
  readonly takes: readonly (typeof kindMembers)[number][];
  readonly texts?: readonly string[];
  readonly objects?: readonly string[];
}

const typedLines: Readonly<Record<string, TypedLine>> = {
  session_start: { takes: [] },
  canvas_entry: { takes: ['attributes'], texts: ['canvas_id'], objects: ['properties', 'attributes'] },
  delete: { takes: [] },
  merge: { takes: [], texts: ['into'] },
  ...Object.fromEntries(signalKinds.map((kind) => [kind, { takes: [] }])),
};

function typedLine({ type }: Draft): TypedLine | null {
  return typeof type === 'string' && Object.hasOwn(typedLines, type) ? (typedLines[type] ?? null) : null;
}

function wrongTypedMember(value: Draft): string | null {
  const line = typedLine(value);
  if (line === null) return 'type';
  if (isSignalKind(value['type'])) return wrongSignalMember(value['type'], value);
  if (value['type'] === 'session_start' && value['app'] !== undefined && !isText(value['app'])) return 'app';
  const text = line.texts?.find((member) => !isText(value[member]));
  return text ?? line.objects?.find((member) => !isRecordOrAbsent(value[member])) ?? null;
}

function wrongPurchaseMember(value: Readonly<Record<string, unknown>>): string | null {
  const { product_id: product, price, currency, quantity, properties } = value;
  if (!isText(product)) return 'product_id';
  if (price !== undefined && typeof price !== 'number') return 'price';
  if (currency !== undefined && typeof currency !== 'string') return 'currency';
  if (quantity !== undefined && !(typeof quantity === 'number' && Number.isInteger(quantity) && quantity > 0)) {
    return 'quantity';
  }
  return isRecordOrAbsent(properties) ? null : 'properties';
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isRecordOrAbsent(value: unknown): boolean {
  return value === undefined || value === null || isDraft(value);
}

function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' ? String(value) : null;
}

function problem(code: LineCode, field: string, value: unknown): LineProblem {
  return { code, field, value: shown(value) };
}

/** What a message may show of a refused value: scalars as they are, nothing of the rest. */
function shown(value: unknown): JsonValue {
  if (typeof value === 'string') return value.length > 80 ? `${value.slice(0, 80)}…` : value;
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
