/** One record of a CSV text. The arrays are used again for the next one: copy what is kept. */
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

/**
 * Reads RFC 4180 with the liberties real exports take: LF, CRLF or CR, any delimiter, no line break at the end, empty lines
 * between records. Written by hand because it must tell what is quoted and on which line, which CSV libraries do not.
 */
export function readCsvRows(text: string, delimiter: string, handlers: CsvHandlers): void {
  const scan = createScan(text, delimiter, handlers);
  while (readRecord(scan));
}

export const delimiters = [',', ';', '\t', '|'] as const;

/** The delimiter that splits the first records into most cells, equally many in each; a comma if none does. */
export function detectDelimiter(text: string): string {
  const head = text.slice(0, 65_536);
  let best = ',';
  let bestCells = 1;
  for (const delimiter of delimiters) {
    const counts: number[] = [];
    const scan = createScan(head, delimiter, {
      row: ({ cells }) => counts.push(cells.length),
      fault: () => undefined,
    });
    while (counts.length < 20 && readRecord(scan));
    const [first = 1] = counts;
    const agreeing = counts.filter((count) => count === first).length;
    if (first > bestCells && agreeing * 2 > counts.length) {
      best = delimiter;
      bestCells = first;
    }
  }
  return best;
}

/** Where reading stands. The arrays belong to the record being read. */
interface Scan {
  readonly text: string;
  readonly delimiter: string;
  readonly handlers: CsvHandlers;
  readonly cells: string[];
  readonly quoted: boolean[];
  at: number;
  line: number;
}

function createScan(text: string, delimiter: string, handlers: CsvHandlers): Scan {
  return { text, delimiter, handlers, cells: [], quoted: [], at: 0, line: 1 };
}

/** Reads one record; false at the end, and after a quotation mark that never closes. */
function readRecord(scan: Scan): boolean {
  while (isBreak(scan)) nextLine(scan);
  if (scan.at >= scan.text.length) return false;
  scan.cells.length = 0;
  scan.quoted.length = 0;
  const { line } = scan;
  let sound = readCell(scan);
  while (sound && scan.text[scan.at] === scan.delimiter) {
    scan.at += 1;
    sound = readCell(scan);
  }
  if (!sound) return false;
  if (scan.at < scan.text.length) nextLine(scan);
  scan.handlers.row({ line, cells: scan.cells, quoted: scan.quoted });
  return true;
}

function readCell(scan: Scan): boolean {
  const isQuoted = scan.text[scan.at] === '"';
  let value = isQuoted ? quotedCell(scan) : bareCell(scan);
  if (value === null) return false;
  if (isQuoted) {
    const stray = bareCell(scan);
    if (stray.trim() !== '') {
      scan.handlers.fault('quote-stray', scan.line, scan.cells.length);
      value += stray;
    }
  }
  scan.cells.push(value);
  scan.quoted.push(isQuoted);
  return true;
}

function quotedCell(scan: Scan): string | null {
  const openedOn = scan.line;
  let value = '';
  scan.at += 1;
  for (;;) {
    const close = scan.text.indexOf('"', scan.at);
    if (close === -1) {
      scan.handlers.fault('quote-open', openedOn, scan.cells.length);
      return null;
    }
    const part = scan.text.slice(scan.at, close);
    scan.line += countBreaks(part);
    value += part;
    scan.at = close + 1;
    if (scan.text[scan.at] !== '"') return value;
    value += '"';
    scan.at += 1;
  }
}

function bareCell(scan: Scan): string {
  const start = scan.at;
  while (scan.at < scan.text.length && scan.text[scan.at] !== scan.delimiter && !isBreak(scan)) scan.at += 1;
  return scan.text.slice(start, scan.at);
}

function isBreak(scan: Scan): boolean {
  const char = scan.text[scan.at];
  return char === '\n' || char === '\r';
}

/** Steps over one line break. */
function nextLine(scan: Scan): void {
  scan.at += scan.text[scan.at] === '\r' && scan.text[scan.at + 1] === '\n' ? 2 : 1;
  scan.line += 1;
}

function countBreaks(text: string): number {
  let breaks = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) breaks += 1;
  }
  return breaks;
}
