import type { EventLine, Person } from '@/workflow/documents/people';
import { createCollector } from './collect';
import type { FileSubject } from './columns';
import { readCsv, type CsvOptions } from './csv';
import { decode, type Encoding } from './decode';
import { readJson } from './json';
import type { FileFormat, FilePreview } from './preview';
import { createProblemLog, wholeFile, type FileProblem, type ProblemCounts } from './problems';

export interface ReadOptions extends CsvOptions {
  /** Told by the first character when left out: `{` or `[` is JSON, everything else CSV. */
  readonly format?: FileFormat;
  /** Needed for old encodings only: UTF-8 and UTF-16 are recognised. */
  readonly encoding?: Encoding;
  /** Take what can be read and leave bad lines out. Without it one bad line keeps everything out. */
  readonly skipBad?: boolean;
}

/** What a file gives. Nothing is half imported: with an error and without `skipBad` both lists are empty. */
export interface ReadOutcome {
  readonly people: readonly Person[];
  readonly events: readonly EventLine[];
  /** `null` where the file is no text. */
  readonly preview: FilePreview | null;
  /** Listed by line, the first thousand of them. */
  readonly problems: readonly FileProblem[];
  readonly counts: ProblemCounts;
  /** What would be there with `skipBad`. */
  readonly readable: { readonly people: number; readonly events: number };
}

/**
 * Reads people from CSV, NDJSON, a JSON array or a `users/track` body. Never throws. Several lines of one person become
 * one; the later line holds where both say something.
 */
export function readPeople(input: Uint8Array | string, options: ReadOptions = {}): ReadOutcome {
  return readFile(input, 'people', options);
}

/** Reads events from CSV (D-CSV-8), NDJSON, a JSON array or a `users/track` body, in any order of time. Never throws. */
export function readEvents(input: Uint8Array | string, options: ReadOptions = {}): ReadOutcome {
  return readFile(input, 'events', options);
}

function readFile(input: Uint8Array | string, subject: FileSubject, options: ReadOptions): ReadOutcome {
  const log = createProblemLog();
  const collector = createCollector(log);
  const decoded = decode(input, options.encoding, log);
  let preview: FilePreview | null = null;
  if (decoded !== null) {
    const { text, encoding } = decoded;
    if (text.trim() === '') log.error('empty', wholeFile);
    else if ((options.format ?? formatOf(text)) === 'csv') {
      preview = { format: 'csv', encoding, ...readCsv(text, subject, options, collector, log) };
    } else preview = { encoding, ...readJson(text, subject, collector, log) };
  }
  const counts = log.counts();
  const taken = counts.errors === 0 || options.skipBad === true;
  const people = collector.people();
  const events = collector.events();
  return {
    people: taken ? people : [],
    events: taken ? events : [],
    preview,
    problems: log.list(),
    counts,
    readable: { people: people.length, events: events.length },
  };
}

function formatOf(text: string): FileFormat {
  const first = text.trimStart().charAt(0);
  return first === '{' || first === '[' ? 'json' : 'csv';
}
