import type { JsonValue } from '@/core/kernel/json';
import { toUtcText } from '@/workflow/documents/instant';
import type { Place, ProblemLog } from './problems';

/** How a column's cells are read: `auto` looks at each cell (D-CSV-5), the others force one type (D-TYPE-3). */
export const cellTypes = ['auto', 'text', 'number', 'boolean', 'time'] as const;
export type CellType = (typeof cellTypes)[number];

const decimal = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const leadingZero = /^-?0[0-7]+$/;
const isoTime = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}|$)/;
const guarded = /^'+[=+\-@\t\r]/;

/** What one cell looks like on its own. */
export type CellLook = 'empty' | 'number' | 'octal' | 'long-number' | 'boolean' | 'time' | 'text';

export function lookOf(cell: string): CellLook {
  const text = cell.trim();
  if (text === '') return 'empty';
  if (leadingZero.test(text) && text !== '0') return 'octal';
  if (decimal.test(text)) return keepsItsDigits(text) ? 'number' : 'long-number';
  if (/^(?:true|false)$/i.test(text)) return 'boolean';
  return isoTime.test(text) && toUtcText(text) !== null ? 'time' : 'text';
}

/** Whole numbers beyond 2^53 would come back changed. */
function keepsItsDigits(text: string): boolean {
  return text.includes('.') || Number.isSafeInteger(Number(text));
}

/**
 * The value of a cell; `undefined` leaves what is stored (D-CSV-6, D-CSV-10). Quoted cells are text (D-CSV-5); a leading
 * zero is read as octal, as Braze does (D-CSV-5). Both are told once per column.
 */
export function cellValue(
  cell: string,
  quoted: boolean,
  type: CellType,
  place: Place,
  log: ProblemLog,
): JsonValue | undefined {
  if (cell.trim() === '') return undefined;
  switch (type) {
    case 'text':
      return plainText(cell);
    case 'number':
      return forced(Number(cell.trim()), decimal.test(cell.trim()), cell, { en: 'a number', ko: '숫자' }, place, log);
    case 'boolean':
      return forcedBoolean(cell, place, log);
    case 'time': {
      const utc = toUtcText(cell);
      return forced(utc ?? '', utc !== null, cell, { en: 'a date', ko: '날짜' }, place, log);
    }
    case 'auto':
      return quoted ? quotedText(cell, place, log) : detected(cell, place, log);
  }
}

/** Text as it was before an export guarded it against spreadsheets that run formulas. */
export function plainText(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}

function quotedText(cell: string, place: Place, log: ProblemLog): string {
  const look = lookOf(cell);
  if (look === 'number') log.tally('quoted-number', place);
  return plainText(cell);
}

function detected(cell: string, place: Place, log: ProblemLog): JsonValue {
  const text = cell.trim();
  const look = lookOf(cell);
  switch (look) {
    case 'number':
      return Number(text);
    case 'octal': {
      const became = Number.parseInt(text, 8);
      log.tally('octal', place, { value: text, became });
      return became;
    }
    case 'boolean':
      return text.toLowerCase() === 'true';
    case 'long-number':
      log.tally('long-number', place);
      return text;
    case 'empty':
    case 'time':
    case 'text':
      return plainText(cell);
  }
}

function forced<T extends JsonValue>(
  value: T,
  fits: boolean,
  cell: string,
  wanted: { readonly en: string; readonly ko: string },
  place: Place,
  log: ProblemLog,
): T | undefined {
  if (fits) return value;
  log.error('type-mismatch', place, { value: cell.trim(), wanted: wanted.en, wantedKo: wanted.ko });
  return undefined;
}

/** D-TYPE-3: `1`, `true`, `t` and `0`, `false`, `f`, in any case. */
function forcedBoolean(cell: string, place: Place, log: ProblemLog): boolean | undefined {
  const text = cell.trim().toLowerCase();
  const yes = text === '1' || text === 'true' || text === 't';
  const no = text === '0' || text === 'false' || text === 'f';
  return forced(yes, yes || no, cell, { en: 'true or false', ko: 'true 또는 false' }, place, log);
}
