import type { JsonValue } from '../../kernel/json';
import {
  isError,
  isInString,
  jsonLost,
  type JsonError,
  type JsonProblem,
  type JsonReader,
  type JsonState,
} from './json-text';
import type { Span, TextNode } from './nodes';
import type { Report } from './report';
import type { Way } from './state';
import { isHarmless, type Value } from './values';
import { decisionsOf } from './witness';

export interface EmitTools {
  readonly reader: JsonReader;
  readonly report: Report;
  readonly spend: (units: number) => void;
}

/** Something that is printed. */
export interface Printed {
  readonly value: Value;
  readonly span: Span;
  /** Where a further filter is written. */
  readonly edit: Span | null;
  /** As a message names it. */
  readonly text: string;
}

/** The way on behind a text that stands there as it is. */
export function emitText({ text, at, fixed }: TextNode, way: Way, tools: EmitTools): Way {
  if (way.json === null) return way;
  tools.spend(text.length >> 4);
  return follow(
    way,
    tools.reader.read(way.json, text, (index) => (fixed ? at : at + index)),
    tools,
  );
}

/** The way on behind an output, with something of the value's kind in its place. */
export function emit(printed: Printed, way: Way, tools: EmitTools): Way {
  const { value, span } = printed;
  const { json } = way;
  if (json === null || json.mode === 'lost') return way;
  const { constant } = value;
  if (constant !== undefined) {
    const text = constant === null ? '' : String(constant);
    return follow(
      way,
      tools.reader.read(json, text, () => span.begin),
      tools,
    );
  }
  if (isInString(json)) return inString(printed, way, json, tools);
  return follow(way, atValue(printed, way, json, tools), tools);
}

/** What is wrong where the text ends. */
export function endOf(way: Way, length: number, tools: EmitTools): void {
  if (way.json === null) return;
  const error = tools.reader.end(way.json, length);
  if (error !== null) reportError(error, way, tools);
}

function follow(way: Way, result: JsonState | JsonError, tools: EmitTools): Way {
  if (!isError(result)) return { ...way, json: result };
  reportError(result, way, tools);
  return { ...way, json: jsonLost };
}

function reportError({ problem, at, found }: JsonError, way: Way, { report }: EmitTools): void {
  const span = { begin: Math.max(0, at), end: Math.max(0, at) + 1 };
  report({ code: 'json_invalid', variant: problem, span, values: { found }, when: decisionsOf(way.witness) });
}

function inString(printed: Printed, way: Way, json: JsonState, tools: EmitTools): Way {
  const { value, span, edit, text } = printed;
  // A text that ends in the middle of an escape is told at the quote that follows.
  if (json.rest !== '') return { ...way, json: jsonLost };
  if (value.json || value.type === 'object') return follow(way, failed('json_in_string', span, text), tools);
  const isNumber = value.key !== null && way.facts.domain(value.key).isNumber === true;
  if (isHarmless(value) || isNumber) return way;
  const values: Record<string, JsonValue> = { name: text };
  if (value.source?.known.sample !== undefined) values['sample'] = value.source.known.sample;
  const change = edit === null ? {} : { edit: { ...edit, text: ' | json_escape' } };
  tools.report({ code: 'json_unescaped', variant: 'value', span, values, when: [], ...change });
  return way;
}

/** Outside of strings only whole values can stand. */
function atValue(printed: Printed, way: Way, json: JsonState, tools: EmitTools): JsonState | JsonError {
  const { value, span, text } = printed;
  const isPlace = json.mode === 'value' || json.mode === 'first';
  if (value.json || value.type === 'object') return isPlace ? { ...json, mode: 'after' } : jsonLost;
  if (value.type === 'number' || value.numeric) {
    if (isPlace) reportMissing(printed, way, tools);
    if (isPlace || numberModes.has(json.mode)) return { ...json, mode: 'digits' };
    return json.mode === 'after' ? failed('missing_comma', span, text) : jsonLost;
  }
  if (!isPlace) return jsonLost;
  if (value.type === 'boolean') {
    reportMissing(printed, way, tools);
    return { ...json, mode: 'after' };
  }
  if (value.type === 'list') return failed('list', span, text);
  if (value.opaque === true) return jsonLost;
  if (value.type === 'text' && !looksLikeJson(value)) return failed('unquoted', span, text);
  return { ...json, mode: 'after' };
}

const numberModes: ReadonlySet<JsonState['mode']> = new Set(['minus', 'digits', 'point', 'fraction']);

function failed(problem: JsonProblem, { begin }: Span, found: string): JsonError {
  return { problem, at: begin, found };
}

/** People keep a piece of JSON in it. */
function looksLikeJson({ source }: Value): boolean {
  return /^\s*["[{]/.test(source?.known.sample ?? '');
}

/** Whoever lacks the value gets nothing, and nothing is no JSON. */
function reportMissing({ value, span, text }: Printed, way: Way, { report }: EmitTools): void {
  const { source, key } = value;
  if (source === undefined || source.known.missing === 0 || key === null) return;
  const { isNil, isTrue, isBlank, isNumber } = way.facts.domain(key);
  if (isNil === false || isTrue === true || isBlank === false || isNumber === true) return;
  const values = { name: text, missing: source.known.missing };
  report({ code: 'json_missing', variant: 'value', span, values, when: decisionsOf(way.witness) });
}
