import { jsonEqual } from '../../kernel/json';
import { comparisonFailed, compareText, isEqual } from '../operators';
import { RuntimeError } from '../runtime-error';
import { isArray, isPlainObject, jsonText, textOf, toNumber } from '../values';
import type { Filter, FilterTools } from './filter';

/** What a filter on arrays works on: an array with its inner arrays laid open, or the one thing there is. */
function elements(tools: FilterTools, input: unknown): readonly unknown[] {
  if (input === undefined) return [];
  if (!isArray(input)) return [input];
  const stack: unknown[] = [input];
  const flat: unknown[] = [];
  while (stack.length > 0) {
    const value = stack.pop();
    tools.budget.charge(1);
    if (isArray(value)) for (let index = value.length - 1; index >= 0; index--) stack.push(value[index]);
    else flat.push(value);
  }
  return flat;
}

/**
 * A property of an object, its own ones only. As in Ruby a text has the pieces that are in it, and a whole number is no
 * place to look.
 */
function property(value: unknown, name: string): unknown {
  if (typeof value === 'string') return value.includes(name) ? name : undefined;
  if (typeof value === 'number' && Number.isInteger(value)) {
    throw new RuntimeError(`cannot select the property '${name}'`);
  }
  if (!isPlainObject(value) || !Object.hasOwn(value, name)) return undefined;
  return value[name] ?? undefined;
}

function keyed(name: unknown): (value: unknown) => unknown {
  return name === undefined ? (value) => value : (value) => property(value, textOf(name));
}

type Order = (left: unknown, right: unknown) => number;

/** Numbers by size, texts by code point; anything else cannot be sorted together. Nil comes last. */
const natural: Order = (left, right) => {
  const [a, b] = [toNumber(left), toNumber(right)];
  if (a !== null && b !== null) return a - b;
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right);
  if (isEqual(left, right)) return 0;
  throw new RuntimeError(
    typeof left === 'object' || typeof right === 'object'
      ? 'cannot sort values of incompatible types'
      : comparisonFailed(left, right),
  );
};

const caseless: Order = (left, right) => compareText(textOf(left).toLowerCase(), textOf(right).toLowerCase());

function sorting(order: Order): Filter {
  return (tools, input, name) => {
    const list = elements(tools, input);
    tools.budget.charge(list.length * 10);
    const keys = list.map((value) => ({ value, key: keyed(name)(value) ?? undefined }));
    const isNil = (key: unknown) => key === undefined || key === null;
    return keys
      .sort((left, right) => {
        if (isNil(left.key) || isNil(right.key)) return Number(isNil(left.key)) - Number(isNil(right.key));
        return order(left.key, right.key);
      })
      .map(({ value }) => value);
  };
}

/** First of each kind stays. Equal values have equal JSON text up to the order of keys. */
const uniq: Filter = (tools, input, name) => {
  const seen = new Map<string, unknown[]>();
  return elements(tools, input).filter((value) => {
    const key = keyed(name)(value);
    const label = isPlainObject(key) ? `{${Object.keys(key).length}` : `${typeof key} ${jsonText(key)}`;
    const group = seen.get(label) ?? [];
    tools.budget.charge(label.length + group.length);
    if (group.some((other) => jsonEqual(other, key))) return false;
    seen.set(label, [...group, key]);
    return true;
  });
};

const where: Filter = (tools, input, name, wanted) => {
  const read = keyed(name ?? '');
  return elements(tools, input).filter((value) => {
    const found = read(value);
    return wanted === undefined ? found !== undefined && found !== false : isEqual(found, wanted);
  });
};

export const arrayFilters: Readonly<Record<string, Filter>> = {
  join: (tools, input, ...args) => {
    const parts = elements(tools, input).map(textOf);
    const between = args.length === 0 ? ' ' : textOf(args[0]);
    tools.budget.charge(parts.reduce((sum, part) => sum + part.length + between.length, 0));
    return parts.join(between);
  },
  first: (_tools, input) => {
    if (typeof input === 'string') return [...input.slice(0, 2)][0];
    if (isPlainObject(input)) return Object.entries(input)[0];
    return isArray(input) ? input[0] : undefined;
  },
  last: (_tools, input) => (typeof input === 'string' ? [...input].at(-1) : isArray(input) ? input.at(-1) : undefined),
  compact: (tools, input, name) =>
    elements(tools, input).filter((value) => {
      const found = keyed(name)(value);
      return found !== undefined && found !== null;
    }),
  concat: (tools, input, other) => {
    if (!isArray(other)) throw new RuntimeError('concat filter requires an array argument');
    const list = elements(tools, input);
    tools.budget.charge(list.length + other.length);
    return [...list, ...other];
  },
  map: (tools, input, name) => elements(tools, input).map(keyed(name ?? '')),
  reverse: (tools, input) => [...elements(tools, input)].reverse(),
  sort: sorting(natural),
  sort_natural: sorting(caseless),
  uniq,
  where,
};
