import type { JsonValue } from '../../kernel/json';
import type { TextEdit } from '../contract-analysis';
import { valueOf, type Surroundings } from './evaluate';
import { insideOf, type Condition, type Expression, type FilterCall, type Term } from './expressions';
import type { Report } from './report';
import type { Way } from './state';
import { filteredValue, isNumeric, sums, type Value } from './values';

/** Reports comparisons that cannot mean what they say (L-CMP-4…7, L-OP-4). */
export function checkCondition(condition: Condition, way: Way, around: Surroundings, report: Report): void {
  for (const term of condition.terms) checkTerm(term, way, around, report);
}

function checkTerm(term: Term, way: Way, around: Surroundings, report: Report): void {
  const { operator, right } = term;
  if (operator === null || right === null) return;
  const sides = [sideOf(term.left, way, around), sideOf(right, way, around)] as const;
  const found =
    operator === 'contains'
      ? contained(sides[0])
      : operator.includes('=') && operator.length === 2 && !/[<>]/.test(operator)
        ? equated(sides)
        : ordered(sides);
  if (found === null) return;
  const { variant, side, other, edit } = found;
  const values: Record<string, JsonValue> = {
    operator,
    ...named(side, ''),
    ...(other === undefined ? {} : named(other, 'other_')),
  };
  const { begin, end } = term;
  report({
    code: 'type_conflict',
    variant,
    span: { begin, end },
    values,
    when: [],
    ...(edit === undefined ? {} : { edit }),
  });
}

interface Side {
  readonly expression: Expression;
  readonly value: Value;
}

type Sides = readonly [Side, Side];

interface Conflict {
  readonly variant: string;
  readonly side: Side;
  readonly other?: Side;
  readonly edit?: TextEdit;
}

function sideOf(expression: Expression, way: Way, around: Surroundings): Side {
  return { expression, value: valueOf(expression, way, around) };
}

/** What a sentence says about one side: its name or its constant, and a value it is known by. */
function named({ expression, value }: Side, prefix: string): Readonly<Record<string, JsonValue>> {
  const { constant, source } = value;
  const sample = source?.known.sample;
  return {
    [`${prefix}name`]: nameOf(expression) ?? (constant === undefined ? '' : JSON.stringify(constant)),
    [`${prefix}type`]: value.type,
    ...(sample === undefined ? {} : { [`${prefix}sample`]: sample }),
  };
}

function nameOf(expression: Expression): string | null {
  if (expression.type === 'filtered') return nameOf(expression.input);
  if (expression.type === 'variable') return expression.name;
  if (expression.type !== 'read') return null;
  return `${expression.root === null ? '' : `${expression.root}.`}\${${expression.name.trim()}}`;
}

/** `<`, `<=`, `>`, `>=`: numbers with numbers, texts with texts; all else is false, or fails (L-CMP-4, L-CMP-6). */
function ordered([left, right]: Sides): Conflict | null {
  const odd = [left, right].find(
    ({ value }) => value.type === 'boolean' || value.type === 'list' || value.type === 'object',
  );
  if (odd !== undefined) return { variant: 'no_order', side: odd };
  const text = [left, right].find(({ value }) => value.type === 'text');
  if (text === undefined) return null;
  const other = text === left ? right : left;
  const literal = quotedNumber(text);
  if (other.value.type === 'number') {
    const edit = literal === null ? {} : { edit: literal };
    // A time in digits is still text (L-CMP-7).
    return {
      variant: text.value.constant === undefined ? 'text_with_number' : 'constant_with_number',
      side: text,
      other,
      ...edit,
    };
  }
  const quoted = literal === null ? null : text;
  const second = other.value.type === 'text' ? quotedNumber(other) : null;
  const edit = literal ?? second;
  if (edit === null) return null;
  const constant = quoted ?? other;
  const compared = constant === text ? other : text;
  if (compared.value.type === 'text' && compared.value.constant === undefined)
    return { variant: 'by_letters', side: compared, other: constant };
  return compared.value.constant === undefined
    ? { variant: 'quoted_number', side: compared, other: constant, edit }
    : null;
}

/** `==`: nothing is converted (L-CMP-5); a list is never equal to anything (L-OP-4). */
function equated([left, right]: Sides): Conflict | null {
  if (left.expression.type === 'question' || right.expression.type === 'question') return null;
  for (const [side, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (other.value.constant === undefined || other.value.constant === null) continue;
    if (side.value.constant !== undefined) continue;
    if (side.value.type === 'list') return { variant: 'list_equal', side, other };
    if (side.value.type === 'number' && other.value.type === 'text') {
      const edit = quotedNumber(other);
      return { variant: 'never_equal', side, other, ...(edit === null ? {} : { edit }) };
    }
    if (side.value.type === 'text' && other.value.type === 'number') {
      const edit = numberInPlace(other);
      return { variant: 'never_equal', side, other, ...(edit === null ? {} : { edit }) };
    }
    if (side.value.type === 'boolean' && other.value.type !== 'boolean') return { variant: 'never_equal', side, other };
  }
  return null;
}

/** Only texts and lists hold something. */
function contained(left: Side): Conflict | null {
  return left.value.type === 'number' || left.value.type === 'boolean'
    ? { variant: 'never_contains', side: left }
    : null;
}

/** The change of `'100'` to `100`, where it is written right here. */
function quotedNumber({ expression }: Side): TextEdit | null {
  if (expression.type !== 'literal' || typeof expression.value !== 'string' || !isNumeric(expression.value))
    return null;
  return { begin: expression.begin, end: expression.end, text: expression.value.trim() };
}

function numberInPlace({ expression }: Side): TextEdit | null {
  if (expression.type !== 'literal' || typeof expression.value !== 'number') return null;
  return { begin: expression.begin, end: expression.end, text: `'${String(expression.value)}'` };
}

/** Reports filters that do sums with what is no number (L-FIL-4). */
export function checkExpression(expression: Expression, way: Way, around: Surroundings, report: Report): void {
  for (const part of insideOf(expression)) {
    if (part.type !== 'filtered') continue;
    let value = valueOf(part.input, way, around);
    for (const filter of part.filters) {
      const args = filter.args.map((arg) => valueOf(arg, way, around));
      if (sums.has(filter.name)) checkSum(part.input, filter, [value, ...args], report);
      value = filteredValue(filter.name, value, args);
    }
  }
}

function checkSum(input: Expression, filter: FilterCall, values: readonly Value[], report: Report): void {
  const index = values.findIndex(isNoNumber);
  const value = values[index];
  if (value === undefined) return;
  const expression = index === 0 ? input : (filter.args[index - 1] ?? input);
  const span =
    index === 0 ? { begin: filter.begin, end: filter.end } : { begin: expression.begin, end: expression.end };
  const about = { filter: filter.name, ...named({ expression, value }, '') };
  report({ code: 'type_conflict', variant: 'sum', span, values: about, when: [] });
}

function isNoNumber({ type, constant, numeric, source }: Value): boolean {
  if (type === 'boolean' || type === 'list' || type === 'object') return true;
  if (type !== 'text' || numeric) return false;
  // Only what is seen to be no number: text may hold digits.
  if (typeof constant === 'string') return !/^\s*[+-]?\d/.test(constant);
  return source?.known.sample !== undefined && !/^\s*[+-]?\d/.test(source.known.sample);
}
