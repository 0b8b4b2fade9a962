import { parse, type Options } from 'csv-parse/browser/esm/sync';

/** One record of a CSV text. */
export interface CsvRow {
  /** 1-based line of the file where the record begins; a record with quoted line breaks spans several. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether the cell stood in quotation marks: a quoted number is text (D-CSV-5). */
  readonly quoted: readonly boolean[];
}

export type CsvFault = 'quote-open' | 'quote-stray';

export interface CsvHandlers {
  row(row: CsvRow): void;
  /** `cell` is the 0-based cell. After `quote-open` nothing follows: where the text ends is anybody's guess. */
  fault(fault: CsvFault, line: number, cell: number): void;
}

/** The liberties real exports take: line breaks of any kind, lines of any length, quotation marks inside bare cells. */
const liberties = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  relax_quotes: true,
  skip_records_with_error: true,
} as const satisfies Options;

const quotationMark = 0x22;

/** Reads RFC 4180 with the liberties above, any delimiter, no line break at the end, and empty lines between records. */
export function readCsvRows(text: string, delimiter: string, handlers: CsvHandlers): void {
  const options = { ...liberties, delimiter: delimiter === '' ? [] : [delimiter] };
  const source = new TextEncoder().encode(text);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let line = 1;
  let start = 0;
  let nextMark = source.indexOf(quotationMark);
  parse(source, {
    ...options,
    on_record(record, { bytes: end }) {
      const begin = line;
      if (nextMark === -1 || nextMark >= end) {
        if (record.length > 1 || record[0] !== '') handlers.row({ line, cells: record, quoted: [] });
      } else {
        const written = decoder.decode(source.subarray(start, end));
        const { cells, quoted, breaks } = readMarks(record, written, delimiter, line, handlers);
        line += breaks;
        handlers.row({ line: begin, cells, quoted });
        nextMark = source.indexOf(quotationMark, end);
      }
      line += 1;
      start = end;
      return null;
    },
    on_skip(error) {
      if (error?.code !== 'CSV_QUOTE_NOT_CLOSED') throw error ?? new Error('A record was skipped without a reason.');
      const closed = `${decoder.decode(source.subarray(start))}"`;
      const before = parse(closed, options)[0]?.slice(0, -1) ?? [];
      const { breaks } = readMarks(before, closed, delimiter, line, handlers);
      handlers.fault('quote-open', line + breaks, before.length);
    },
  });
}

interface Marked {
  readonly cells: readonly string[];
  readonly quoted: readonly boolean[];
  /** How many line breaks stand inside cells. */
  readonly breaks: number;
}

/**
 * Which cells of a record stand in quotation marks, told by the record as written. The library tells it per cell too, but makes
 * that twenty times slower, counts a quoted CRLF as two lines, and hands a cell with text behind its closing mark on as written.
 */
function readMarks(
  record: readonly string[],
  written: string,
  delimiter: string,
  line: number,
  handlers: CsvHandlers,
): Marked {
  const quoted: boolean[] = [];
  let breaks = 0;
  let at = 0;
  const cells = record.map((cell, index) => {
    const isQuoted = written[at] === '"';
    quoted.push(isQuoted);
    if (!isQuoted) {
      at += cell.length + delimiter.length;
      return cell;
    }
    const close = closingMark(written, at);
    const inner = written.slice(at + 1, close).replaceAll('""', '"');
    const behind = cell.slice(cell.startsWith(`"${inner}"`) ? inner.length + 2 : inner.length);
    at = close + 1 + behind.length + delimiter.length;
    breaks += inner.match(/\r\n|\r|\n/g)?.length ?? 0;
    if (behind.trim() === '') return inner;
    handlers.fault('quote-stray', line + breaks, index);
    return inner + behind;
  });
  return { cells, quoted, breaks };
}

/** The first mark behind `open` that is not doubled. A loop, because a pattern runs out of stack in a cell of millions of marks. */
function closingMark(written: string, open: number): number {
  let close = written.indexOf('"', open + 1);
  while (close !== -1 && written[close + 1] === '"') close = written.indexOf('"', close + 2);
  return close;
}

export const delimiters = [',', ';', '\t', '|'] as const;

/**
 * The delimiter that splits the first records into most cells, equally many in each; a comma if none does. The library's own
 * `delimiter_auto` fails on letters beyond ASCII.
 */
export function detectDelimiter(text: string): string {
  const head = new TextEncoder().encode(text.slice(0, 65_536));
  let best = ',';
  let bestCells = 1;
  for (const delimiter of delimiters) {
    const records = parse(head, { ...liberties, delimiter, skip_empty_lines: true, to: 20 });
    const first = records[0]?.length ?? 1;
    const agreeing = records.filter((cells) => cells.length === first).length;
    if (first > bestCells && agreeing * 2 > records.length) {
      best = delimiter;
      bestCells = first;
    }
  }
  return best;
}
