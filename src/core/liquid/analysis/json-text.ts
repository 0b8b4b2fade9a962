/** What stands around a place in JSON text, innermost first. Equal surroundings are the same object. */
export interface Around {
  readonly id: number;
  readonly kind: '{' | '[';
  readonly parent: Around | null;
  /** Where it was first opened. */
  readonly at: number;
}

/**
 * Where a reader of JSON text is: `value`: one has to come; `first`: a value or the end of an empty list; `key` and
 * `firstkey` alike; `colon`; `after` a value; `string` and `keystring`, `escape` and `hex` in them; parts of numbers;
 * a `word` such as `true`; `lost`: it cannot tell any more and accepts everything.
 */
export type JsonMode =
  | 'value'
  | 'first'
  | 'key'
  | 'firstkey'
  | 'colon'
  | 'after'
  | 'string'
  | 'keystring'
  | 'minus'
  | 'zero'
  | 'digits'
  | 'point'
  | 'fraction'
  | 'exponent'
  | 'sign'
  | 'power'
  | 'word'
  | 'lost';

export interface JsonState {
  readonly mode: JsonMode;
  readonly around: Around | null;
  /** In a string: what an escape still needs; in a word: what is missing of it. */
  readonly rest: string;
  /** Place of the last comma, for telling about one too many. */
  readonly comma: number;
}

export type JsonProblem =
  | 'unexpected'
  | 'trailing_comma'
  | 'missing_comma'
  | 'missing_colon'
  | 'unquoted'
  | 'unquoted_key'
  | 'single_quote'
  | 'line_break'
  | 'escape'
  | 'open'
  | 'open_string'
  | 'extra'
  | 'empty'
  | 'list'
  | 'json_in_string';

export interface JsonError {
  readonly problem: JsonProblem;
  readonly at: number;
  readonly found: string;
}

export const jsonStart: JsonState = { mode: 'value', around: null, rest: '', comma: -1 };
export const jsonLost: JsonState = { mode: 'lost', around: null, rest: '', comma: -1 };

/** Equal states read on alike. */
export function jsonKey({ mode, around, rest }: JsonState): string {
  return `${mode}${around?.id ?? 0}${rest}`;
}

export function isError(result: JsonState | JsonError): result is JsonError {
  return 'problem' in result;
}

export function isInString({ mode }: JsonState): boolean {
  return mode === 'string' || mode === 'keystring';
}

/** Reads JSON text bit by bit, so that a text can be followed through its branches. */
export class JsonReader {
  private readonly known = new Map<string, Around>();

  /** Reads `text`. `placeOf` says where one of its characters stands. */
  read(start: JsonState, text: string, placeOf: (index: number) => number): JsonState | JsonError {
    let state = start;
    for (let index = 0; index < text.length && state.mode !== 'lost'; index++) {
      if (isInString(state) && state.rest === '') {
        while (index < text.length && isPlain(text.charCodeAt(index))) index++;
        if (index === text.length) break;
      }
      const next = this.character(state, text.charAt(index), placeOf(index));
      if (isError(next)) return next.problem.startsWith('unquoted') ? { ...next, found: wordAt(text, index) } : next;
      state = next;
    }
    return state;
  }

  /** What is wrong if the text ends here. */
  end(state: JsonState, at: number): JsonError | null {
    const { mode, around } = state;
    if (mode === 'lost') return null;
    if (isInString(state)) return { problem: 'open_string', at, found: '' };
    if (around !== null) return { problem: 'open', at: around.at, found: around.kind };
    if (mode === 'value') return { problem: 'empty', at, found: '' };
    return mode === 'after' || numberEnds.has(mode) ? null : { problem: 'unexpected', at, found: '' };
  }

  private character(state: JsonState, char: string, at: number): JsonState | JsonError {
    if (isInString(state)) return inString(state, char, at);
    if (state.mode === 'word') return inWord(state, char, at);
    const number = numberSteps[state.mode]?.(char);
    if (number !== undefined) return { ...state, mode: number };
    if (numberEnds.has(state.mode)) return this.between({ ...state, mode: 'after' }, char, at);
    if (numberSteps[state.mode] !== undefined) return { problem: 'unexpected', at, found: char };
    return this.between(state, char, at);
  }

  private between(state: JsonState, char: string, at: number): JsonState | JsonError {
    if (char === ' ' || char === '\n' || char === '\r' || char === '\t') return state;
    switch (state.mode) {
      case 'value':
      case 'first':
        return this.valueStart(state, char, at);
      case 'key':
      case 'firstkey':
        if (char === '"') return { ...state, mode: 'keystring', rest: '' };
        if (char === '}' && state.mode === 'firstkey') return close(state);
        if (char === '}') return { problem: 'trailing_comma', at: state.comma, found: char };
        if (char === "'") return { problem: 'single_quote', at, found: char };
        return { problem: /\w/.test(char) ? 'unquoted_key' : 'unexpected', at, found: char };
      case 'colon':
        return char === ':' ? { ...state, mode: 'value' } : { problem: 'missing_colon', at, found: char };
      default:
        return afterValue(state, char, at);
    }
  }

  private valueStart(state: JsonState, char: string, at: number): JsonState | JsonError {
    if (char === '"') return { ...state, mode: 'string', rest: '' };
    if (char === '{') return { ...state, mode: 'firstkey', around: this.inside(state.around, char, at) };
    if (char === '[') return { ...state, mode: 'first', around: this.inside(state.around, char, at) };
    if (char === '-') return { ...state, mode: 'minus' };
    if (char === '0') return { ...state, mode: 'zero' };
    if (char >= '1' && char <= '9') return { ...state, mode: 'digits' };
    const word = jsonWords.find((known) => known.startsWith(char));
    if (word !== undefined) return { ...state, mode: 'word', rest: word.slice(1) };
    if (char === ']' && state.around?.kind === '[') {
      return state.mode === 'first' ? close(state) : { problem: 'trailing_comma', at: state.comma, found: char };
    }
    if (char === "'") return { problem: 'single_quote', at, found: char };
    return { problem: /[\p{L}_]/u.test(char) ? 'unquoted' : 'unexpected', at, found: char };
  }

  private inside(parent: Around | null, kind: Around['kind'], at: number): Around {
    const key = `${parent?.id ?? 0}${kind}`;
    let around = this.known.get(key);
    if (around === undefined) this.known.set(key, (around = { id: this.known.size + 1, kind, parent, at }));
    return around;
  }
}

/** The word around a character, as far as it stands in this text. */
function wordAt(text: string, index: number): string {
  const before = /[\p{L}\p{N}_]*$/u.exec(text.slice(Math.max(0, index - 20), index))?.[0] ?? '';
  return before + (/^[\p{L}\p{N}_-]+/u.exec(text.slice(index, index + 40))?.[0] ?? text.charAt(index));
}

const jsonWords = ['true', 'false', 'null'] as const;

function isPlain(code: number): boolean {
  return code >= 0x20 && code !== 0x22 && code !== 0x5c;
}

function inString(state: JsonState, char: string, at: number): JsonState | JsonError {
  const { rest } = state;
  if (rest === '\\') {
    if (char === 'u') return { ...state, rest: 'hhhh' };
    return '"\\/bfnrt'.includes(char) ? { ...state, rest: '' } : { problem: 'escape', at, found: `\\${char}` };
  }
  if (rest !== '')
    return /[0-9a-fA-F]/.test(char) ? { ...state, rest: rest.slice(1) } : { problem: 'escape', at, found: char };
  if (char === '\\') return { ...state, rest: char };
  if (char === '"') return { ...state, mode: state.mode === 'string' ? 'after' : 'colon' };
  return char < ' ' ? { problem: 'line_break', at, found: char } : state;
}

function inWord(state: JsonState, char: string, at: number): JsonState | JsonError {
  if (!state.rest.startsWith(char)) return { problem: 'unquoted', at, found: char };
  const rest = state.rest.slice(1);
  return rest === '' ? { ...state, mode: 'after', rest } : { ...state, rest };
}

function close(state: JsonState): JsonState {
  return { ...state, mode: 'after', around: state.around?.parent ?? null };
}

function afterValue(state: JsonState, char: string, at: number): JsonState | JsonError {
  const { around } = state;
  if (around === null) return { problem: 'extra', at, found: char };
  if (char === ',') return { ...state, mode: around.kind === '{' ? 'key' : 'value', comma: at };
  if (char === (around.kind === '{' ? '}' : ']')) return close(state);
  return { problem: /["{[\w-]/.test(char) ? 'missing_comma' : 'unexpected', at, found: char };
}

type NumberStep = (char: string) => JsonMode | undefined;

const isDigit = (char: string): boolean => char >= '0' && char <= '9';
const isExponent = (char: string): boolean => char === 'e' || char === 'E';

/** What a number goes on with; numbers end with anything else where they may end at all. */
const numberSteps: Readonly<Partial<Record<JsonMode, NumberStep>>> = {
  minus: (char) => (char === '0' ? 'zero' : isDigit(char) ? 'digits' : undefined),
  zero: (char) => (char === '.' ? 'point' : isExponent(char) ? 'exponent' : undefined),
  digits: (char) => (isDigit(char) ? 'digits' : char === '.' ? 'point' : isExponent(char) ? 'exponent' : undefined),
  point: (char) => (isDigit(char) ? 'fraction' : undefined),
  fraction: (char) => (isDigit(char) ? 'fraction' : isExponent(char) ? 'exponent' : undefined),
  exponent: (char) => (isDigit(char) ? 'power' : char === '+' || char === '-' ? 'sign' : undefined),
  sign: (char) => (isDigit(char) ? 'power' : undefined),
  power: (char) => (isDigit(char) ? 'power' : undefined),
};

const numberEnds: ReadonlySet<JsonMode> = new Set(['zero', 'digits', 'fraction', 'power']);
