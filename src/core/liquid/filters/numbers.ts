import { calculate, fixed, roundDecimal, type Arithmetic } from '../decimal';
import { RuntimeError } from '../runtime-error';
import { asFloat, isFloat, LiquidTime, textOf, toNumber, type WholeFloat } from '../values';
import type { Filter } from './filter';

type Numeric = number | WholeFloat;

/**
 * The number a value stands for in arithmetic: text is read as far as it is a number, a time is its Unix second, and
 * everything else is 0 (L-FIL-4, L-CMP-7).
 */
function numeric(value: unknown): Numeric {
  if (typeof value === 'number') return value;
  if (value instanceof LiquidTime) return Math.floor(value.at / 1000);
  if (typeof value === 'string') return numericText(value.trim());
  return toNumber(value) === null ? 0 : asFloat(toNumber(value) ?? 0);
}

function numericText(text: string): Numeric {
  if (/^-?\d+\.\d+$/.test(text)) return asFloat(Number(text));
  const digits = /^[+-]?\d+/.exec(text)?.[0];
  return digits === undefined ? 0 : Number(digits);
}

function arithmetic(operation: Arithmetic): Filter {
  return (_tools, input, argument) => {
    const [left, right] = [numeric(input), numeric(argument)];
    const [a, b] = [Number(left), Number(right)];
    if (b === 0 && (operation === 'divided_by' || operation === 'modulo')) throw new RuntimeError('divided by 0');
    if (isFloat(left) || isFloat(right)) return asFloat(calculate(operation, a, b));
    return integer(operation, a, b);
  };
}

/** Integers stay integers: a quotient is floored and a rest takes the sign of the divisor, as in Ruby (L-FIL-2). */
function integer(operation: Arithmetic, left: number, right: number): number {
  switch (operation) {
    case 'plus':
      return left + right;
    case 'minus':
      return left - right;
    case 'times':
      return left * right;
    case 'divided_by':
      return Math.floor(left / right);
    case 'modulo':
      return left - right * Math.floor(left / right);
  }
}

/** Digits a number can be rounded to; more never changes a double. */
const roundLimit = 30;

const round: Filter = (_tools, input, argument) => {
  const number = Number(numeric(input));
  const places = Math.trunc(Number(numeric(argument ?? 0)));
  const rounded = roundDecimal(number, Math.max(-roundLimit, Math.min(places, roundLimit)));
  return places > 0 ? (isFloat(numeric(input)) ? asFloat(rounded) : rounded) : rounded;
};

const towards =
  (how: (value: number) => number): Filter =>
  (_tools, input) =>
    how(Number(numeric(input)));

const bounded =
  (keepsLeft: (left: number, right: number) => boolean): Filter =>
  (_tools, input, argument) => {
    const [left, right] = [numeric(input), numeric(argument)];
    return keepsLeft(Number(left), Number(right)) ? left : right;
  };

/** Two decimals, no sign of a currency; text is left alone until `| plus: 0` made it a number (L-FIL-5). */
const money: Filter = (_tools, input) => {
  const number = toNumber(input);
  return number === null || !Number.isFinite(number) ? textOf(input) : fixed(number, 2);
};

const numberWithDelimiter: Filter = (_tools, input) => {
  const text = textOf(input);
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(text);
  if (match === null) return text;
  const [, sign = '', whole = '', fraction = ''] = match;
  return `${sign}${thousands(whole)}${fraction}`;
};

function thousands(digits: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(',');
}

export const numberFilters: Readonly<Record<string, Filter>> = {
  plus: arithmetic('plus'),
  minus: arithmetic('minus'),
  times: arithmetic('times'),
  divided_by: arithmetic('divided_by'),
  modulo: arithmetic('modulo'),
  abs: (_tools, input) => {
    const number = numeric(input);
    return isFloat(number) ? asFloat(Math.abs(Number(number))) : Math.abs(Number(number));
  },
  at_least: bounded((left, right) => left >= right),
  at_most: bounded((left, right) => left <= right),
  ceil: towards(Math.ceil),
  floor: towards(Math.floor),
  round,
  money,
  number_with_delimiter: numberWithDelimiter,
};
