import { PatternRefusal, wordUnits, type Assertion, type PatternNode, type UnitSet } from './syntax';

/** Most states of a machine; every character of a value costs at most this many steps. */
const mostStates = 2_000;

type State =
  | { readonly type: 'unit'; readonly accepts: (unit: number) => boolean; readonly next: number }
  | { readonly type: 'assert'; readonly assertion: Assertion; readonly next: number }
  | { readonly type: 'split'; next: readonly number[] };

/**
 * A machine that looks at each character once for all possible ways at the same time: its running time grows with the
 * length of the text, never exponentially, whatever the pattern.
 */
export function buildMachine(node: PatternNode, ignoreCase: boolean): (text: string) => boolean {
  const builder = new Builder(ignoreCase);
  const start = builder.add(node, accepted);
  return (text) => run(builder.states, start, text);
}

const accepted = -1;

/** States are added back to front, so that the one behind is always known; only loops are closed afterwards. */
class Builder {
  readonly states: State[] = [];
  readonly #ignoreCase: boolean;

  constructor(ignoreCase: boolean) {
    this.#ignoreCase = ignoreCase;
  }

  /** Recursion is bounded by the parser's depth. */
  add(node: PatternNode, next: number): number {
    switch (node.type) {
      case 'unit':
        return this.#push({ type: 'unit', accepts: compileSet(node.set, this.#ignoreCase), next });
      case 'assert':
        return this.#push({ type: 'assert', assertion: node.assertion, next });
      case 'sequence':
        return node.parts.reduceRight((after, part) => this.add(part, after), next);
      case 'choice':
        return this.#push({ type: 'split', next: node.options.map((option) => this.add(option, next)) });
      case 'repeat':
        return this.#addRepeat(node.node, node.min, node.max, next);
    }
  }

  #addRepeat(node: PatternNode, min: number, max: number, next: number): number {
    if (min > mostStates || (max !== Infinity && max > mostStates)) throw new PatternRefusal('too large');
    let entry = max === Infinity ? this.#addLoop(node, next) : next;
    for (let optional = min; max !== Infinity && optional < max; optional++) {
      entry = this.#push({ type: 'split', next: [this.add(node, entry), next] });
    }
    for (let required = 0; required < min; required++) entry = this.add(node, entry);
    return entry;
  }

  #addLoop(node: PatternNode, next: number): number {
    const split: Extract<State, { type: 'split' }> = { type: 'split', next: [next] };
    const entry = this.#push(split);
    split.next = [this.add(node, entry), next];
    return entry;
  }

  #push(state: State): number {
    if (this.states.length >= mostStates) throw new PatternRefusal('too large');
    return this.states.push(state) - 1;
  }
}

/** Case as `RegExp` folds it without the `u` flag: by upper case, never from beyond ASCII into it. */
function compileSet(set: UnitSet, ignoreCase: boolean): (unit: number) => boolean {
  const { ranges, negated } = set;
  const within = (unit: number): boolean => ranges.some(([low, high]) => unit >= low && unit <= high);
  const accepts = ignoreCase
    ? (unit: number): boolean => variants(unit).some(within) !== negated
    : (unit: number): boolean => within(unit) !== negated;
  const ascii = Array.from({ length: 128 }, (_, unit) => accepts(unit));
  return (unit) => ascii[unit] ?? accepts(unit);
}

function variants(unit: number): readonly number[] {
  const text = String.fromCharCode(unit);
  return [text, text.toLowerCase(), text.toUpperCase()]
    .filter((variant) => variant.length === 1)
    .map((variant) => variant.charCodeAt(0))
    .filter((variant) => fold(variant) === fold(unit));
}

function fold(unit: number): number {
  const upper = String.fromCharCode(unit).toUpperCase();
  const code = upper.charCodeAt(0);
  return upper.length !== 1 || (unit >= 128 && code < 128) ? unit : code;
}

function run(states: readonly State[], start: number, text: string): boolean {
  const marks = new Int32Array(states.length).fill(-1);
  let current: number[] = [];
  for (let at = 0; at <= text.length; at++) {
    const reached: number[] = [];
    const unit = text.charCodeAt(at);
    if (spread(states, [start], text, at, marks, current)) return true;
    for (const index of current) {
      const state = states[index];
      if (state?.type === 'unit' && state.accepts(unit)) reached.push(state.next);
    }
    if (at === text.length) return false;
    const after: number[] = [];
    if (spread(states, reached, text, at + 1, marks, after)) return true;
    current = after;
  }
  return false;
}

/** Follows everything that needs no character; true when the end is reached. Adds the states that need one to `into`. */
function spread(
  states: readonly State[],
  from: readonly number[],
  text: string,
  at: number,
  marks: Int32Array,
  into: number[],
): boolean {
  const stack = [...from];
  for (let index = stack.pop(); index !== undefined; index = stack.pop()) {
    if (index === accepted) return true;
    const state = states[index];
    if (state === undefined || marks[index] === at) continue;
    marks[index] = at;
    if (state.type === 'unit') into.push(index);
    else if (state.type === 'split') stack.push(...state.next);
    else if (holds(state.assertion, text, at)) stack.push(state.next);
  }
  return false;
}

function holds(assertion: Assertion, text: string, at: number): boolean {
  switch (assertion) {
    case 'start':
      return at === 0;
    case 'end':
      return at === text.length;
    case 'word':
      return isWord(text, at - 1) !== isWord(text, at);
    case 'not_word':
      return isWord(text, at - 1) === isWord(text, at);
  }
}

function isWord(text: string, at: number): boolean {
  const unit = at < 0 ? Number.NaN : text.charCodeAt(at);
  return wordUnits.some(([low, high]) => unit >= low && unit <= high);
}
