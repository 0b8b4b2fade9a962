import type { MessageRef, MessageValues } from '@/core/kernel/message';
import type { FileMessageKey } from './messages';

type Prefixed<K> = K extends `files.${infer Code}` ? Code : never;
/** Stable codes of everything reading a file can report; the text of `x` is message `files.x`. */
export type FileProblemCode = Prefixed<FileMessageKey>;

/** Something in a file that could not be taken as it stands. */
export interface FileProblem {
  /** An `error` keeps the whole file out, unless the caller skips bad lines. A `warning` tells what was done instead. */
  readonly severity: 'error' | 'warning';
  /** 1-based line of the file, the header included; 0 where the whole file is meant. */
  readonly line: number;
  /** Name of the column or member, or 1-based position in the line for broken JSON; `null` where the line is meant. */
  readonly column: string | number | null;
  readonly code: FileProblemCode;
  readonly message: MessageRef;
}

export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
}

/** Where in the file. */
export interface Place {
  readonly line: number;
  readonly column: string | number | null;
}

/** Collects problems; lists the first of them and counts all. */
export interface ProblemLog {
  error(code: FileProblemCode, place: Place, values?: MessageValues): void;
  warn(code: FileProblemCode, place: Place, values?: MessageValues): void;
  /** Told once per column with how often it happened and where first. */
  tally(code: FileProblemCode, place: Place, values?: MessageValues): void;
  counts(): ProblemCounts;
  /** Errors first, each in order of line. */
  list(): readonly FileProblem[];
}

export const wholeFile: Place = { line: 0, column: null };

const mostListed = 1_000;

interface Tally {
  readonly code: FileProblemCode;
  readonly place: Place;
  readonly values: MessageValues;
  count: number;
}

export function createProblemLog(): ProblemLog {
  const listed: FileProblem[] = [];
  const tallies = new Map<string, Tally>();
  const counts = { errors: 0, warnings: 0 };
  const add = (severity: FileProblem['severity'], code: FileProblemCode, place: Place, values: MessageValues): void => {
    counts[severity === 'error' ? 'errors' : 'warnings'] += 1;
    // Each has room of its own: thousands of warnings must not hide the error that keeps a file out.
    if (counts[severity === 'error' ? 'errors' : 'warnings'] <= mostListed)
      listed.push(createProblem(severity, code, place, values));
  };
  return {
    error: (code, place, values = {}) => add('error', code, place, values),
    warn: (code, place, values = {}) => add('warning', code, place, values),
    tally(code, place, values = {}) {
      const key = `${code} ${place.column ?? ''}`;
      const known = tallies.get(key);
      if (known === undefined) tallies.set(key, { code, place, values, count: 1 });
      else known.count += 1;
    },
    counts: () => ({ errors: counts.errors, warnings: counts.warnings + tallies.size }),
    list() {
      const summed = [...tallies.values()].map(({ code, place, values, count }) =>
        createProblem('warning', code, place, { ...values, count }),
      );
      const rest = counts.errors + counts.warnings - listed.length;
      const more = rest > 0 ? [createProblem('warning', 'more', wholeFile, { count: rest })] : [];
      const rank = ({ severity }: FileProblem): number => (severity === 'error' ? 0 : 1);
      return [...[...listed, ...summed].sort((a, b) => rank(a) - rank(b) || a.line - b.line), ...more];
    },
  };
}

function createProblem(
  severity: FileProblem['severity'],
  code: FileProblemCode,
  place: Place,
  values: MessageValues,
): FileProblem {
  const message = { key: `files.${code}`, values: { line: place.line, column: place.column, ...values } };
  return { severity, line: place.line, column: place.column, code, message };
}
