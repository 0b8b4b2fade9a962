import { RuntimeError } from './runtime-error';
import { textOf } from './values';

/** A whole number where one is wanted; a text counts if it is nothing but one, and anything else fails, as in Ruby. */
export function toInteger(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  const text = typeof value === 'string' ? value.trim() : '';
  if (!/^[+-]?\d+$/.test(text)) throw new RuntimeError('invalid integer');
  return Number(text);
}

/** As far as a value can be read as a whole number; 0 where it cannot. */
export function leadingInteger(value: unknown): number {
  return Math.trunc(Number(/^\s*[+-]?\d+/.exec(textOf(value))?.[0] ?? 0));
}
