import type { KnownWorld } from '../contract-analysis';
import type { Access, Condition, Expression, Term } from './expressions';
import { assume, assumeTruth, compareConstants, mirrored, type Domain, type Operand } from './facts';
import { readKey, variableKey } from './keys';
import type { Facts, LoopSample, Way } from './state';
import {
  constantValue,
  filteredValue,
  knownValue,
  numberValue,
  operandKey,
  standardValue,
  unknownValue,
  type Value,
} from './values';

/** What evaluating asks about: the world, and which variables the template sets at all. */
export interface Surroundings {
  readonly known: KnownWorld | null;
  readonly assigned: ReadonlySet<string>;
  readonly foreign: boolean;
}

/** What is known of an expression on a way. */
export function valueOf(expression: Expression, way: Way, around: Surroundings): Value {
  switch (expression.type) {
    case 'literal':
      return constantValue(expression.value);
    case 'question':
      return constantValue('');
    case 'range':
      return { ...unknownValue, type: 'list' };
    case 'read':
      return inside(readValue(expression.root, expression.name, around), expression.path, way, around);
    case 'variable': {
      const { name, path } = expression;
      if (name === 'forloop') return loopValue(path);
      return inside(variableValue(name, way, around), path, way, around);
    }
    case 'filtered': {
      let value = valueOf(expression.input, way, around);
      for (const { name, args } of expression.filters) {
        value = filteredValue(
          name,
          value,
          args.map((arg) => valueOf(arg, way, around)),
        );
      }
      return value;
    }
  }
}

function readValue(root: string | null, name: string, { known }: Surroundings): Value {
  const key = readKey(root, name);
  const trimmed = name.trim();
  if (root === null) return standardValue(trimmed, known?.standard.get(trimmed), key);
  if (root === 'custom_attribute') return knownValue(trimmed, known?.attributes?.get(trimmed), key);
  if (root === 'event_properties') return knownValue(trimmed, known?.eventProperties.get(trimmed), key);
  return { ...unknownValue, key };
}

function variableValue(name: string, { scope }: Way, { assigned, foreign }: Surroundings): Value {
  const value = scope.values.get(name);
  const key = variableKey(name);
  if (value !== undefined) return value.key === null && value.constant === undefined ? { ...value, key } : value;
  return assigned.has(name) && !foreign ? constantValue(null) : { ...unknownValue, key };
}

function loopValue(path: readonly Access[]): Value {
  const [first] = path;
  const name = first !== undefined && 'name' in first && path.length === 1 ? first.name : '';
  if (name === '') return unknownValue;
  const key = loopKey(name);
  return name === 'first' || name === 'last'
    ? { ...unknownValue, type: 'boolean', safe: true, key }
    : { ...numberValue, key };
}

/** Key of a fact about the loop that is running. */
export function loopKey(name: string): string {
  return `${variableKey('forloop')}.${name}`;
}

function inside(base: Value, path: readonly Access[], way: Way, around: Surroundings): Value {
  let value = base;
  for (const access of path) {
    if ('name' in access) {
      const key = value.key === null ? null : `${value.key}.${access.name}`;
      value = access.name === 'size' ? { ...numberValue, key } : { ...unknownValue, key };
    } else {
      const index = operandKey(valueOf(access.index, way, around));
      const key = value.key === null || index === null ? null : `${value.key}[${index}]`;
      value = { ...unknownValue, key };
    }
  }
  return value;
}

/** More terms than this are taken for both true and false. */
const mostTerms = 40;

/** The ways on which a condition holds, or does not: with what each of its terms then says. */
export function assumeCondition(
  { terms, joints }: Condition,
  way: Way,
  holds: boolean,
  around: Surroundings,
): readonly Way[] {
  if (terms.length > mostTerms) return [way];
  const from = (index: number, at: Way, wanted: boolean): readonly Way[] => {
    const term = terms[index];
    if (term === undefined) return [];
    const alone = (truth: boolean): readonly Way[] => assumeTerm(term, at, truth, around);
    const joint = joints[index];
    if (joint === undefined) return alone(wanted);
    // `and` is decided by a false term, `or` by a true one; otherwise the rest decides (L-OP-2).
    const deciding = joint === 'or';
    const rest = alone(!deciding).flatMap((next) => from(index + 1, next, wanted));
    return wanted === deciding ? [...alone(deciding), ...rest] : rest;
  };
  return from(0, way, holds);
}

function assumeTerm(term: Term, way: Way, holds: boolean, around: Surroundings): readonly Way[] {
  const facts = termFacts(term, way, holds, around);
  return facts === null ? [] : [facts === way.facts ? way : { ...way, facts }];
}

/** What is known once a term holds, or does not; `null`: that cannot be. */
function termFacts(term: Term, way: Way, holds: boolean, around: Surroundings): Facts | null {
  const { facts } = way;
  const { operator } = term;
  const left = valueOf(term.left, way, around);
  if (operator === null || term.right === null) {
    if (left.constant !== undefined)
      return (left.constant !== null && left.constant !== false) === holds ? facts : null;
    return withDomain(facts, left.key, (known) => assumeTruth(known, holds));
  }
  const right = valueOf(term.right, way, around);
  const sampled = compareSamples(left, right, way.loop);
  if (sampled !== null) {
    const decided = compareConstants(sampled[0], operator, sampled[1]);
    if (decided !== null) return decided === holds ? facts : null;
  }
  const [asked, asker] = [operandOf(term.right, right), operandOf(term.left, left)];
  if (left.constant !== undefined && asked !== undefined && term.left.type !== 'question') {
    const decided = compareConstants(left.constant, operator, asked);
    return decided === null || decided === holds ? facts : null;
  }
  if (asked !== undefined && operator !== 'contains')
    return withDomain(facts, left.key, (known) => assume(known, operator, asked, holds));
  const turned = mirrored(operator);
  if (asker !== undefined && turned !== null)
    return withDomain(facts, right.key, (known) => assume(known, turned, asker, holds));
  return withTerm(facts, left, operator, right, holds);
}

/** What the value is compared with, where that is known; `empty` cannot be told from other questions. */
function operandOf(expression: Expression, { constant }: Value): Operand | undefined {
  if (expression.type !== 'question') return constant;
  return expression.asks === 'blank' ? { asks: 'blank' } : undefined;
}

function withDomain(facts: Facts, key: string | null, change: (known: Domain) => Domain | null): Facts | null {
  if (key === null) return facts;
  const domain = change(facts.domain(key));
  return domain === null ? null : facts.withDomain(key, domain);
}

function withTerm(facts: Facts, left: Value, operator: string, right: Value, holds: boolean): Facts | null {
  const [from, to] = [operandKey(left), operandKey(right)];
  if (from === null || to === null) return facts;
  const key = `${from} ${operator} ${to}`;
  const known = facts.term(key);
  if (known !== undefined) return known === holds ? facts : null;
  return facts.withTerm(key, holds);
}

/** Both are counters of the running loop, or its size: then their samples compare as they would. */
function compareSamples(left: Value, right: Value, loop: LoopSample | null): readonly [number, number] | null {
  if (loop === null) return null;
  const [from, to] = [sampleOf(left, loop), sampleOf(right, loop)];
  return from === null || to === null ? null : [from, to];
}

function sampleOf({ key }: Value, { index, length, size }: LoopSample): number | null {
  if (key === null) return null;
  if (key === size) return length;
  const samples: Readonly<Record<string, number>> = {
    [loopKey('index')]: index + 1,
    [loopKey('index0')]: index,
    [loopKey('rindex')]: length - index,
    [loopKey('rindex0')]: length - index - 1,
    [loopKey('length')]: length,
  };
  return samples[key] ?? null;
}
