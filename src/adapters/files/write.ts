import { isJsonObject, stableStringify, type JsonValue } from '@/core/kernel/json';
import type { EventLine, Person } from '@/workflow/documents/people';
import { lookOf } from './cells';
import { profileFields } from './columns';

export type WriteFormat = 'csv' | 'ndjson';

/** Text of a file, and the columns that CSV could not hold without loss (objects, lists, removals, empty text). */
export interface Written {
  readonly text: string;
  readonly lossy: readonly string[];
}

/** People as a file: one object a line, or CSV that spreadsheets open in any language (byte order mark, CRLF). */
export function writePeople(people: readonly Person[], format: WriteFormat): Written {
  return format === 'ndjson' ? writeLines(people) : writeTable(people.map(toRow), [...personHead]);
}

/** Events as a file; `properties` and `attributes` become columns of their own in CSV. */
export function writeEvents(events: readonly EventLine[], format: WriteFormat): Written {
  return format === 'ndjson' ? writeLines(events) : writeTable(events.map(toEventRow), [...eventHead]);
}

const personHead = ['external_id', ...profileFields];
const eventHead = [
  'external_id',
  'time',
  'received_at',
  'request',
  'type',
  'name',
  'product_id',
  'price',
  'currency',
  'quantity',
];

/** Cells by column. A map, because a column may be called anything. */
type Row = ReadonlyMap<string, JsonValue>;

function writeLines(values: readonly unknown[]): Written {
  return { text: values.map((value) => `${stableStringify(value)}\n`).join(''), lossy: [] };
}

/** A custom attribute whose own name begins like a prefix keeps it apart by one more. */
function toRow(person: Person): Row {
  return new Map(
    Object.entries(person).map(([name, value]) => [
      name.startsWith('attributes.') ? `attributes.${name}` : name,
      value,
    ]),
  );
}

function toEventRow(event: EventLine): Row {
  const row = new Map<string, JsonValue>();
  for (const [name, value] of Object.entries(event)) {
    if ((name === 'properties' || name === 'attributes') && isJsonObject(value)) {
      for (const [inner, held] of Object.entries(value)) row.set(`${name}.${inner}`, held);
    } else if (isJsonValue(value)) row.set(name, value);
  }
  return row;
}

function isJsonValue(value: unknown): value is JsonValue {
  return value !== undefined;
}

function writeTable(rows: readonly Row[], head: readonly string[]): Written {
  const others = new Set(rows.flatMap((row) => [...row.keys()]));
  const columns = [
    ...head.filter((name) => others.has(name)),
    ...[...others].filter((name) => !head.includes(name)).sort(),
  ];
  const lossy = new Set<string>();
  const lines = [columns.map((name) => quoted(name)).join(',')];
  for (const row of rows) {
    lines.push(columns.map((name) => cellOf(row.get(name), name, head.includes(name), lossy)).join(','));
  }
  return { text: `\uFEFF${lines.join('\r\n')}\r\n`, lossy: [...lossy].sort() };
}

/** `fixed` columns are read as text whatever they look like, so their text needs no quotes. */
function cellOf(value: JsonValue | undefined, name: string, fixed: boolean, lossy: Set<string>): string {
  if (value === undefined) return '';
  if (typeof value === 'number' && lookOf(String(value)) === 'number') return String(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string' && value.trim() !== '') return textCell(guard(value), fixed);
  lossy.add(name);
  return value === null || value === '' ? '' : textCell(JSON.stringify(value), true);
}

function textCell(text: string, fixed: boolean): string {
  const needsQuotes = /[",\r\n]/.test(text) || text !== text.trim() || (!fixed && lookOf(text) !== 'text');
  return needsQuotes ? quoted(text) : text;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Spreadsheets run cells that begin like a formula. The apostrophe shows it is text, and reading takes it off again. */
function guard(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
