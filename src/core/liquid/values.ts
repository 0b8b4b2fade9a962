import { Drop, Tokenizer, toValue } from 'liquidjs';
import type { EpochMs } from '../kernel/time';

/** A float without a fraction. Ruby keeps 4.0 apart from 4; a bare JS number cannot (L-FIL-2, L-FIL-22). */
export class WholeFloat {
  readonly #number: number;
  constructor(number: number) {
    this.#number = number;
  }
  /** The engine's own arithmetic, in loop limits and ranges, sees the number. */
  valueOf(): number {
    return this.#number;
  }
  toJSON(): number {
    return this.#number;
  }
}

/** A moment with the offset it is shown in; made by `time_zone` (L-FIL-18). */
export class LiquidTime {
  readonly #at: EpochMs;
  readonly #offsetMs: number;
  constructor(at: EpochMs, offsetMs: number) {
    this.#at = at;
    this.#offsetMs = offsetMs;
  }
  get at(): EpochMs {
    return this.#at;
  }
  get offsetMs(): number {
    return this.#offsetMs;
  }
  toJSON(): string {
    return timeText(this);
  }
}

/** The engine's own `blank` and `empty`. */
const blank: unknown = literal('blank');
const empty: unknown = literal('empty');

function literal(text: string): unknown {
  const value = new Tokenizer(text).readValue();
  return value !== undefined && 'content' in value ? value.content : undefined;
}

/** What a filter or operator works on: `nil` in all its forms is `undefined`, drops of the engine are their values. */
export function plain(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'object' || value instanceof WholeFloat || value instanceof LiquidTime) return value;
  if (value === blank || value === empty) return '';
  if (!(value instanceof Drop)) return value;
  const known: unknown = toValue(value);
  return known === null ? undefined : known;
}

export function isBlankLiteral(value: unknown): boolean {
  return value === blank;
}

export function isEmptyLiteral(value: unknown): boolean {
  return value === empty;
}

/** The number in a value that is one. Text is not. */
export function toNumber(value: unknown): number | null {
  if (typeof value === 'number') return value;
  return value instanceof WholeFloat ? value.valueOf() : null;
}

/** `number` as Ruby would keep it: a float stays a float even without a fraction. */
export function asFloat(number: number): number | WholeFloat {
  return Number.isInteger(number) ? new WholeFloat(number) : number;
}

export function isFloat(value: unknown): boolean {
  return value instanceof WholeFloat || (typeof value === 'number' && !Number.isInteger(value));
}

/** A JSON object, as opposed to an array, a drop or a scalar. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !(value instanceof Drop || value instanceof WholeFloat || value instanceof LiquidTime);
}

export function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** A value as it is printed (L-VAR-7, L-FIL-22, O-5). */
export function textOf(value: unknown): string {
  const known = plain(value);
  if (typeof known === 'string') return known;
  if (known === undefined) return '';
  if (typeof known === 'number') return numberText(known);
  if (typeof known === 'boolean') return String(known);
  if (known instanceof WholeFloat) return floatText(known.valueOf());
  if (known instanceof LiquidTime) return timeText(known);
  if (isArray(known)) return arrayText(known);
  return isPlainObject(known) ? jsonText(known) : '';
}

/** JSON text; what JSON cannot say is `null`. */
export function jsonText(value: unknown): string {
  const text: unknown = JSON.stringify(value);
  return typeof text === 'string' ? text : 'null';
}

/** Elements without a separator, nested arrays included; no recursion, as depth is the author's to choose. */
function arrayText(array: readonly unknown[]): string {
  const stack: unknown[] = [array];
  const parts: string[] = [];
  while (stack.length > 0) {
    const value = stack.pop();
    if (isArray(value)) for (let index = value.length - 1; index >= 0; index--) stack.push(value[index]);
    else parts.push(textOf(value));
  }
  return parts.join('');
}

function numberText(number: number): string {
  if (!Number.isFinite(number)) return Number.isNaN(number) ? 'NaN' : number > 0 ? 'Infinity' : '-Infinity';
  return Number.isInteger(number) ? BigInt(number).toString() : floatText(number);
}

/** As Ruby prints floats: `4.0`, `1.0e-05`, `1.0e+16`. */
function floatText(number: number): string {
  const [mantissa = '', exponent] = number.toExponential().split('e');
  const power = Number(exponent);
  if (power < -4 || power >= 16) {
    const sign = power < 0 ? '-' : '+';
    const digits = String(Math.abs(power)).padStart(2, '0');
    return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}e${sign}${digits}`;
  }
  const text = String(number);
  return text.includes('.') ? text : `${text}.0`;
}

/** As Ruby prints times: `2026-03-02 09:00:00 UTC`, `2026-03-02 18:00:00 +0900`. */
function timeText({ at, offsetMs }: LiquidTime): string {
  const local = new Date(at + offsetMs);
  if (Number.isNaN(local.getTime())) return '';
  const [day = '', time = ''] = local.toISOString().split('T');
  return `${day} ${time.slice(0, 8)} ${offsetMs === 0 ? 'UTC' : offsetText(offsetMs, '')}`;
}

/** `+0900` or, with a colon between, `+09:00`. */
export function offsetText(offsetMs: number, between: string): string {
  const minutes = Math.abs(Math.round(offsetMs / 60_000));
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${offsetMs < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}${between}${pad(minutes % 60)}`;
}

/** Whether a value is nothing worth having: unset, `false`, white space, an empty array or object (L-NIL-2). */
export function isBlank(value: unknown): boolean {
  const known = plain(value);
  if (typeof known === 'string') return known.trim() === '';
  return known === undefined || known === false || isEmpty(known);
}

/** Empty text, array or object; never nil (L-NIL-3). */
export function isEmpty(value: unknown): boolean {
  const known = plain(value);
  if (typeof known === 'string' || isArray(known)) return known.length === 0;
  return isPlainObject(known) && Object.keys(known).length === 0;
}

/** How many units of work a value stands for. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (isArray(value)) return value.length;
  return 1;
}
