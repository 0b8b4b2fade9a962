import type { JsonValue } from '@/core/kernel/json';
import { cellValue, plainText, type CellType } from './cells';
import type { Collector } from './collect';
import { suggestTarget, useOf, type ColumnUse, type FileSubject } from './columns';
import { detectDelimiter, readCsvRows, type CsvRow } from './csv-rows';
import { createPreviewCollector, type FilePreview, type PreviewColumn } from './preview';
import { wholeFile, type ProblemLog } from './problems';

export interface CsvOptions {
  /**
   * By header: what to read it as (`external_id`, `email`, `attributes.x`, `time`, `properties.x`, …), `null` leaves it out.
   * Headers without an entry keep their own name; likely columns are guessed only where no mapping is given at all.
   */
  readonly mapping?: Readonly<Record<string, string | null>>;
  /** By header: how to read its cells; `auto` without an entry. */
  readonly types?: Readonly<Record<string, CellType>>;
  /** Detected when left out. */
  readonly delimiter?: string;
}

/** A column with everything decided. */
interface Column {
  readonly header: string;
  readonly target: string | null;
  readonly suggestion: string | null;
  readonly use: ColumnUse;
  readonly type: CellType;
}

type Shown = Pick<FilePreview, 'delimiter' | 'columns' | 'rows' | 'records'>;

/** Reads a CSV text into the collector; tells what it made of the columns. */
export function readCsv(
  source: string,
  subject: FileSubject,
  options: CsvOptions,
  collector: Collector,
  log: ProblemLog,
): Shown {
  const sep = /^sep=(.)\r?\n/i.exec(source);
  const text = sep === null ? source : source.slice(5); // keeps the line break, so that lines are counted as in the file
  const delimiter = options.delimiter ?? sep?.[1] ?? detectDelimiter(text);
  const preview = createPreviewCollector();
  let columns: readonly Column[] = [];
  let usable = false;
  readCsvRows(text, delimiter, {
    row(row) {
      if (columns.length === 0) {
        columns = planColumns(row.cells, subject, options);
        usable = checkColumns(columns, subject, row.line, log);
        return;
      }
      preview.row(row.cells, row.quoted);
      if (!fits(row, columns.length, log) || !usable) return;
      if (subject === 'people') collector.person(toPerson(row, columns, log), row.line);
      else collector.event(toEvent(row, columns, log), row.line);
    },
    fault: (fault, line, cell) => log.error(fault, { line, column: columns[cell]?.header ?? null }),
  });
  if (columns.length === 0) log.error('empty', wholeFile);
  else if (preview.records() === 0) log.warn('no-rows', wholeFile);
  return {
    delimiter,
    columns: columns.map((column, index) => toPreviewColumn(column, preview.column(index))),
    rows: preview.rows(),
    records: preview.records(),
  };
}

function toPreviewColumn(column: Column, seen: Pick<PreviewColumn, 'looks' | 'samples'>): PreviewColumn {
  const { header, suggestion, use } = column;
  return { header, target: use.as === 'skip' ? null : column.target, suggestion, ...seen };
}

/** Id, time and name of an event are taken from a likely column when none has the exact name; the rest is only proposed. */
const guessed = ['external_id', 'time', 'name'];

function planColumns(cells: readonly string[], subject: FileSubject, options: CsvOptions): readonly Column[] {
  const headers = cells.map((cell) => cell.trim());
  return headers.map((header) => {
    const chosen = options.mapping !== undefined && Object.hasOwn(options.mapping, header);
    const suggestion = suggestTarget(header, headers, subject);
    const guess =
      suggestion !== null && guessed.includes(suggestion) && options.mapping === undefined ? suggestion : header;
    const target = chosen ? (options.mapping[header] ?? null) : guess;
    const use = target === null ? ({ as: 'skip' } as const) : useOf(target, subject);
    const type =
      options.types !== undefined && Object.hasOwn(options.types, header) ? options.types[header] : undefined;
    return { header, target, suggestion, use, type: type ?? 'auto' };
  });
}

/** Reports what is odd about the columns; false where no line can be read. */
function checkColumns(columns: readonly Column[], subject: FileSubject, line: number, log: ProblemLog): boolean {
  const headers = new Set<string>();
  const targets = new Set<string>();
  columns.forEach((column, index) => {
    const place = { line, column: column.header };
    if (column.header === '') log.warn('column-unnamed', { line, column: null }, { ordinal: index + 1 });
    else if (headers.has(column.header)) log.error('column-duplicate', place);
    headers.add(column.header);
    const target = JSON.stringify(column.use);
    if (column.use.as !== 'skip' && column.header !== '' && targets.has(target) && column.target !== column.header) {
      log.error('target-duplicate', place, { target: column.target });
    }
    targets.add(target);
    noteColumn(column, subject, place, log);
  });
  const named = columns.map(({ header }) => `\`${header}\``).join(', ');
  const has = (as: ColumnUse['as']): boolean => columns.some(({ use }) => use.as === as);
  if (!has('id')) log.error('no-id-column', wholeFile, { columns: named });
  if (subject === 'events' && !has('time')) log.error('no-time-column', wholeFile, { columns: named });
  return has('id') && (subject === 'people' || has('time'));
}

function noteColumn(
  column: Column,
  subject: FileSubject,
  place: { readonly line: number; readonly column: string },
  log: ProblemLog,
): void {
  const { header, target, suggestion, use } = column;
  if (header === '' || target === null) return;
  if (target !== header && target === suggestion && guessed.includes(target))
    log.warn('column-guessed', place, { target });
  else if (use.as === 'attribute' && suggestion !== null) log.warn('column-near', place, { field: suggestion });
  else if (use.as === 'skip') log.warn(subject === 'events' ? 'column-ignored' : 'forbidden-key', place);
}

/** Empty cells beyond the header are forgiven: spreadsheets leave them behind. */
function fits(row: CsvRow, columns: number, log: ProblemLog): boolean {
  const { cells, line } = row;
  if (cells.length === columns) return true;
  if (cells.length > columns && cells.slice(columns).every((cell) => cell === '')) return true;
  log.error('row-length', { line, column: null }, { cells: cells.length, columns });
  return false;
}

const subscriptionStates = ['opted_in', 'subscribed', 'unsubscribed'];

function toPerson(row: CsvRow, columns: readonly Column[], log: ProblemLog): Record<string, JsonValue> {
  const person: Record<string, JsonValue> = { external_id: '' };
  columns.forEach(({ header, use, type }, index) => {
    const cell = row.cells[index] ?? '';
    const place = { line: row.line, column: header };
    if (use.as === 'id') person['external_id'] = plainText(cell.trim());
    else if (use.as === 'field' && cell.trim() !== '') {
      const value = plainText(row.quoted[index] === true ? cell : cell.trim());
      if (use.name.endsWith('_subscribe') && !subscriptionStates.includes(value)) {
        log.warn('value-dropped', place, { value });
      } else person[use.name] = value;
    } else if (use.as === 'attribute') {
      const value = cellValue(cell, row.quoted[index] === true, type, place, log);
      if (value !== undefined) person[use.name] = value;
    }
  });
  return person;
}

/** The members a line of history has; which of them say what it is, is for the collector to judge. */
function toEvent(row: CsvRow, columns: readonly Column[], log: ProblemLog): Record<string, JsonValue> {
  const event: Record<string, JsonValue> = { external_id: '', time: '' };
  const properties: Record<string, JsonValue> = {};
  const attributes: Record<string, JsonValue> = {};
  const eventIndex = columns.findIndex(({ use }) => use.as === 'event');
  const eventName = (row.cells[eventIndex] ?? '').trim();
  columns.forEach(({ header, use, type }, index) => {
    const cell = row.cells[index] ?? '';
    if (cell.trim() === '') return;
    const place = { line: row.line, column: header };
    const value = (): JsonValue | undefined => cellValue(cell, row.quoted[index] === true, type, place, log);
    switch (use.as) {
      case 'property':
        if (use.event !== null && use.event !== eventName) log.tally('other-event', place);
        else set(properties, use.name, value());
        break;
      case 'attribute':
        set(attributes, use.name, value());
        break;
      case 'price':
      case 'quantity':
        set(event, use.as, cellValue(cell, false, 'number', place, log));
        break;
      case 'skip':
      case 'field':
        break;
      default:
        event[memberOf(use.as)] = plainText(cell.trim());
    }
  });
  if (Object.keys(properties).length > 0) event['properties'] = properties;
  if (Object.keys(attributes).length > 0) event['attributes'] = attributes;
  return event;
}

function memberOf(as: 'id' | 'time' | 'event' | 'type' | 'product' | 'currency' | 'received' | 'request'): string {
  switch (as) {
    case 'id':
      return 'external_id';
    case 'event':
      return 'name';
    case 'product':
      return 'product_id';
    case 'received':
      return 'received_at';
    default:
      return as;
  }
}

function set(target: Record<string, JsonValue>, name: string, value: JsonValue | undefined): void {
  if (value !== undefined) target[name] = value;
}
