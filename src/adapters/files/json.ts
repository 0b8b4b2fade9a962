import { createFindingLog } from '@/workflow/documents/finding-log';
import { inspect, isDraft, loadLimits } from '@/workflow/documents/inspect';
import { findJsonError } from '@/core/kernel/json-error';
import type { Collector } from './collect';
import type { FileSubject } from './columns';
import { createPreviewCollector, type FilePreview, type PreviewCollector } from './preview';
import type { ProblemLog } from './problems';

type Shown = Pick<FilePreview, 'format' | 'delimiter' | 'columns' | 'rows' | 'records'>;

/** A line is a person or an event; deeper nesting than this is nobody's attribute. */
const lineLimits = { ...loadLimits, depth: 64, values: 200_000 };

/** Reads NDJSON, a JSON array, one object, or `users/track` bodies (D-TRACK-1), whichever the text is. */
export function readJson(text: string, subject: FileSubject, collector: Collector, log: ProblemLog): Shown {
  const shown = createJsonPreview();
  const take = (value: unknown, line: number): void => takeValue(value, line, subject, collector, log, shown);
  const whole = wholeValue(text);
  if (whole === undefined) {
    if (text.trimStart().startsWith('[')) log.error('syntax', findJsonError(text));
    else readLines(text, take, log);
    return shown.done('ndjson');
  }
  const { value } = whole;
  if (Array.isArray(value)) {
    const lines = itemLines(text);
    value.forEach((item: unknown, index) => take(item, lines[index] ?? 0));
    return shown.done('json');
  }
  take(value, firstLine(text));
  return shown.done(text.trim().includes('\n') ? 'json' : 'ndjson');
}

function wholeValue(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return undefined; // NDJSON, or broken: told apart line by line
  }
}

function readLines(text: string, take: (value: unknown, line: number) => void, log: ProblemLog): void {
  let line = 0;
  for (let start = 0; start <= text.length;) {
    const end = text.indexOf('\n', start);
    const content = text.slice(start, end === -1 ? text.length : end);
    line += 1;
    start = end === -1 ? text.length + 1 : end + 1;
    if (content.trim() === '') continue;
    const parsed = wholeValue(content);
    if (parsed === undefined) log.error('syntax', { line, column: findJsonError(content).column });
    else take(parsed.value, line);
  }
}

function firstLine(text: string): number {
  return text.slice(0, text.length - text.trimStart().length).split('\n').length;
}

/** Line on which each item of a top-level array begins. The text is known to be JSON. */
function itemLines(text: string): readonly number[] {
  const lines: number[] = [];
  const token = /"(?:[^"\\]|\\.)*"|[[\]{},\n]|[^\s[\]{},"]+/gs;
  let depth = 0;
  let line = 1;
  let expecting = false;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [piece] = match;
    if (piece === '\n') {
      line += 1;
      continue;
    }
    if (expecting && depth === 1 && piece !== ']') {
      lines.push(line);
      expecting = false;
    }
    if (piece === '[' || piece === '{') depth += 1;
    else if (piece === ']' || piece === '}') depth -= 1;
    if ((piece === '[' && depth === 1) || (piece === ',' && depth === 1)) expecting = true;
  }
  return lines;
}

function takeValue(
  given: unknown,
  line: number,
  subject: FileSubject,
  collector: Collector,
  log: ProblemLog,
  shown: JsonPreview,
): void {
  const value = sound(given, line, log);
  if (value === undefined) return;
  if (isTrackBody(value)) {
    takeTrackBody(value, line, collector, shown);
    return;
  }
  shown.value(value);
  if (subject === 'people') collector.person(value, line);
  else collector.event(value, line);
}

/** A copy without members that must not be kept; `undefined` when the value is nested too deep. */
function sound(value: unknown, line: number, log: ProblemLog): unknown {
  const findings = createFindingLog('');
  const inspected = inspect(value, findings, lineLimits);
  if (!inspected.ok) {
    log.error('too-deep', { line, column: inspected.error.path.join('.') });
    return undefined;
  }
  for (const finding of findings.list()) log.warn('forbidden-key', { line, column: finding.path });
  return inspected.value;
}

interface TrackBody extends Record<string, unknown> {
  readonly attributes?: unknown;
  readonly events?: unknown;
  readonly purchases?: unknown;
}

const trackMembers = ['attributes', 'events', 'purchases'] as const;

function isTrackBody(value: unknown): value is TrackBody {
  return (
    isDraft(value) && value['external_id'] === undefined && trackMembers.some((name) => Array.isArray(value[name]))
  );
}

/**
 * D-TRACK-16, O-11: attributes, then events, then purchases. Attribute objects are profiles: they carry no time. What
 * one body holds came in one request (`canvas.md` O-5).
 */
function takeTrackBody(body: TrackBody, line: number, collector: Collector, shown: JsonPreview): void {
  for (const name of trackMembers) {
    const items = body[name];
    if (!Array.isArray(items)) continue;
    items.forEach((item: unknown) => {
      shown.value(item);
      if (name === 'attributes') collector.person(item, line);
      else collector.event(isDraft(item) ? { request: `line ${line}`, ...item } : item, line);
    });
  }
}

interface JsonPreview {
  value(value: unknown): void;
  done(format: FilePreview['format']): Shown;
}

/** Members seen in the first objects become columns. */
function createJsonPreview(): JsonPreview {
  const held: Record<string, unknown>[] = [];
  let records = 0;
  return {
    value(value) {
      records += 1;
      if (held.length < 200 && isDraft(value)) held.push(value);
    },
    done(format) {
      const headers = [...new Set(held.flatMap((value) => Object.keys(value)))];
      const preview: PreviewCollector = createPreviewCollector();
      for (const value of held) {
        preview.row(
          headers.map((header) => shownText(member(value, header))),
          headers.map((header) => typeof member(value, header) === 'string'),
        );
      }
      const columns = headers.map((header, index) => ({
        header,
        target: header,
        suggestion: null,
        ...preview.column(index),
      }));
      return { format, delimiter: null, columns, rows: preview.rows(), records };
    },
  };
}

/** Its own member: names like `constructor` are everybody's otherwise. */
function member(value: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function shownText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
