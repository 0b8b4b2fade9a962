import { Drop, type Context, type Operators } from 'liquidjs';
import { jsonEqual } from '../kernel/json';
import { chargeFor } from './run';
import { RuntimeError } from './runtime-error';
import {
  isArray,
  isBlank,
  isBlankLiteral,
  isEmpty,
  isEmptyLiteral,
  isPlainObject,
  LiquidTime,
  plain,
  textOf,
  toNumber,
} from './values';

/**
 * A comparison that went wrong. The engine below evaluates both sides of `and` and `or`; Ruby stops at the first side
 * that decides. So the failure travels as a value and is raised only where Ruby would have met it.
 */
class Failure extends Drop {
  readonly error: RuntimeError;
  constructor(message: string) {
    super();
    this.error = new RuntimeError(message);
  }
  override valueOf(): never {
    throw this.error;
  }
}

/** The operators of the sheet, and no others (L-OP-1…5, L-CMP-1…7, L-NIL-1…4). */
export const operators: Operators = {
  '==': counted((left, right) => isEqual(left, right)),
  '!=': counted((left, right) => !isEqual(left, right)),
  '<': counted((left, right) => compare(left, right, (order) => order < 0)),
  '>': counted((left, right) => compare(left, right, (order) => order > 0)),
  '<=': counted((left, right) => compare(left, right, (order) => order <= 0)),
  '>=': counted((left, right) => compare(left, right, (order) => order >= 0)),
  contains: counted(contains),
  and: (left: unknown, right: unknown) => (left instanceof Failure || isTrue(left) ? carry(right, left) : false),
  or: (left: unknown, right: unknown) => (left instanceof Failure || !isTrue(left) ? carry(right, left) : true),
};

/** The deciding side: a failed left side before a right one. The engine's type says boolean; a failure is a drop. */
function carry(right: unknown, left: unknown): boolean {
  const decided = left instanceof Failure ? left : right;
  return decided instanceof Failure ? asResult(decided) : isTrue(decided);
}

type Binary = (left: unknown, right: unknown) => boolean | Failure;

function counted(operator: Binary): (left: unknown, right: unknown, context: Context) => boolean {
  return (left, right, context) => {
    chargeFor(context, left, right);
    const result = operator(left, right);
    return typeof result === 'boolean' ? result : asResult(result);
  };
}

function asResult(failure: Failure): boolean {
  // eslint-disable-next-line no-restricted-syntax -- operators may return drops; the engine's declaration forgets them
  return failure as unknown as boolean;
}

function isTrue(value: unknown): boolean {
  const known = plain(value);
  return known !== undefined && known !== false;
}

/** Equality without conversion (L-CMP-3, L-CMP-5); `blank` and `empty` ask instead of comparing, and are no values. */
export function isEqual(left: unknown, right: unknown): boolean {
  if (isLiteral(left) && isLiteral(right)) return false;
  if (isBlankLiteral(right)) return isBlank(left);
  if (isBlankLiteral(left)) return isBlank(right);
  if (isEmptyLiteral(right)) return isEmpty(left);
  if (isEmptyLiteral(left)) return isEmpty(right);
  const [a, b] = [plain(left), plain(right)];
  const number = toNumber(a);
  if (number !== null) return number === toNumber(b);
  if (a instanceof LiquidTime) return b instanceof LiquidTime && a.at === b.at;
  if (isArray(a) || isPlainObject(a)) return jsonEqual(a, b);
  return a === b;
}

/** `blank` or `empty`. */
function isLiteral(value: unknown): boolean {
  return isBlankLiteral(value) || isEmptyLiteral(value);
}

/** Only numbers with numbers, texts with texts and times with times have an order; mixing the first two fails. */
function compare(left: unknown, right: unknown, test: (order: number) => boolean): boolean | Failure {
  if (isLiteral(left) || isLiteral(right)) return false;
  const [a, b] = [plain(left), plain(right)];
  const [x, y] = [toNumber(a), toNumber(b)];
  if (x !== null && y !== null) return test(x < y ? -1 : x > y ? 1 : x === y ? 0 : Number.NaN);
  if (typeof a === 'string' && typeof b === 'string') return test(compareText(a, b));
  if (a instanceof LiquidTime && b instanceof LiquidTime) return test(a.at - b.at);
  if (!isOrdered(a) || !isOrdered(b)) return false;
  return new Failure(comparisonFailed(a, b));
}

function isOrdered(value: unknown): boolean {
  return typeof value === 'string' || toNumber(value) !== null || value instanceof LiquidTime;
}

/** Ruby's words: numbers on the right by value, everything else by class (L-CMP-6). */
export function comparisonFailed(left: unknown, right: unknown): string {
  const number = toNumber(right);
  return `comparison of ${className(left)} with ${number === null ? className(right) : String(number)} failed`;
}

function className(value: unknown): string {
  if (typeof value === 'string') return 'String';
  if (value instanceof LiquidTime) return 'Time';
  return typeof value === 'number' && Number.isInteger(value) ? 'Integer' : 'Float';
}

/** By code point, which is the order of UTF-8 bytes. */
export function compareText(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at++) {
    const [a, b] = [left.charCodeAt(at), right.charCodeAt(at)];
    if (a !== b) return rank(a) - rank(b);
  }
  return left.length - right.length;
}

/** Surrogates stand for code points above every other unit. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** A piece of a text, or an element of an array; nothing contains nil or false (L-OP-3). */
function contains(left: unknown, right: unknown): boolean {
  const [whole, part] = [plain(left), plain(right)];
  if (part === undefined || part === false) return false;
  if (typeof whole === 'string') return whole.includes(textOf(part));
  if (isArray(whole)) return whole.some((element) => isEqual(element, part));
  return isPlainObject(whole) && typeof part === 'string' && Object.hasOwn(whole, part);
}
