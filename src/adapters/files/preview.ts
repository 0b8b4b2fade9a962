import type { Encoding } from './decode';
import { lookOf, type CellType } from './cells';

export type FileFormat = 'csv' | 'ndjson' | 'json';

export interface PreviewColumn {
  readonly header: string;
  /** What it is read as, in the words of `ReadOptions.mapping`; `null` when it is left out. */
  readonly target: string | null;
  /** A likely better use, to offer. */
  readonly suggestion: string | null;
  /** What the first cells look like. */
  readonly looks: Exclude<CellType, 'auto'> | 'mixed' | 'empty';
  /** Up to three different cells. */
  readonly samples: readonly string[];
}

/** What to show before anything is taken over. */
export interface FilePreview {
  readonly format: FileFormat;
  readonly encoding: Encoding;
  /** `null` for JSON. */
  readonly delimiter: string | null;
  readonly columns: readonly PreviewColumn[];
  /** First lines as text, a cell per column. */
  readonly rows: readonly (readonly string[])[];
  /** People and events found, bad lines included. */
  readonly records: number;
}

export interface PreviewCollector {
  row(cells: readonly string[], quoted: readonly boolean[]): void;
  rows(): readonly (readonly string[])[];
  column(index: number): Pick<PreviewColumn, 'looks' | 'samples'>;
  records(): number;
}

const shownRows = 20;
const lookedAtRows = 200;
const longestSample = 60;

export function createPreviewCollector(): PreviewCollector {
  const rows: string[][] = [];
  const looks: Set<string>[] = [];
  const samples: Set<string>[] = [];
  let records = 0;
  return {
    row(cells, quoted) {
      records += 1;
      if (records > lookedAtRows) return;
      if (rows.length < shownRows) rows.push(cells.map(shorten));
      cells.forEach((cell, index) => {
        const look = lookOf(cell);
        if (look === 'empty') return;
        at(looks, index).add(quoted[index] === true ? 'text' : typeOf(look));
        const seen = at(samples, index);
        if (seen.size < 3) seen.add(shorten(cell));
      });
    },
    rows: () => rows,
    column: (index) => ({ looks: summed(looks[index]), samples: [...(samples[index] ?? [])] }),
    records: () => records,
  };
}

function at(sets: Set<string>[], index: number): Set<string> {
  const known = sets[index];
  if (known !== undefined) return known;
  const made = new Set<string>();
  sets[index] = made;
  return made;
}

function typeOf(look: Exclude<ReturnType<typeof lookOf>, 'empty'>): string {
  if (look === 'octal') return 'number';
  return look === 'long-number' ? 'text' : look;
}

function summed(looks: ReadonlySet<string> | undefined): PreviewColumn['looks'] {
  const [first, second] = [...(looks ?? [])];
  if (first === undefined) return 'empty';
  if (second !== undefined) return 'mixed';
  return first === 'number' || first === 'boolean' || first === 'time' ? first : 'text';
}

function shorten(cell: string): string {
  return cell.length > longestSample ? `${cell.slice(0, longestSample)}…` : cell;
}
