/** Where JSON text stops being JSON: 1-based, counted in characters as editors count them. */
export interface JsonErrorPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Finds the first character no JSON text could have there. `JSON.parse` words this differently in every host and
 * sometimes says no place at all. Only called after `JSON.parse` refused the text; iterative, so depth does not matter.
 */
export function findJsonError(text: string): JsonErrorPlace {
  const scan: Scan = { text, at: 0, closers: [] };
  const offset = errorOffset(scan);
  return placeOf(text, offset);
}

export function placeOf(text: string, offset: number): JsonErrorPlace {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}

interface Scan {
  readonly text: string;
  at: number;
  readonly closers: string[];
}

type State = 'value' | 'value_or_end' | 'key' | 'key_or_end' | 'colon' | 'after';

function errorOffset(scan: Scan): number {
  let state: State = 'value';
  for (;;) {
    skipSpace(scan);
    const next = step(scan, state);
    if (next === null) return scan.at;
    state = next;
  }
}

/** Reads one token; `null` where the text is wrong (or, with nothing open, at its end). */
function step(scan: Scan, state: State): State | null {
  const char = scan.text[scan.at];
  if (char === undefined) return null;
  switch (state) {
    case 'value_or_end':
      if (char === ']') return close(scan);
      return value(scan, char);
    case 'value':
      return value(scan, char);
    case 'key_or_end':
      if (char === '}') return close(scan);
      return char === '"' && string(scan) ? 'colon' : null;
    case 'key':
      return char === '"' && string(scan) ? 'colon' : null;
    case 'colon':
      if (char !== ':') return null;
      scan.at += 1;
      return 'value';
    case 'after':
      return after(scan, char);
  }
}

function after(scan: Scan, char: string): State | null {
  const closer = scan.closers.at(-1);
  if (closer === undefined) return null;
  if (char === closer) return close(scan);
  if (char !== ',') return null;
  scan.at += 1;
  return closer === '}' ? 'key' : 'value';
}

function close(scan: Scan): State {
  scan.closers.pop();
  scan.at += 1;
  return 'after';
}

function value(scan: Scan, char: string): State | null {
  if (char === '{' || char === '[') {
    scan.closers.push(char === '{' ? '}' : ']');
    scan.at += 1;
    return char === '{' ? 'key_or_end' : 'value_or_end';
  }
  if (char === '"') return string(scan) ? 'after' : null;
  const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
  literal.lastIndex = scan.at;
  const match = literal.exec(scan.text);
  if (match === null) return null;
  scan.at += match[0].length;
  return 'after';
}

/** Moves behind the closing quote, or to the first wrong character. */
function string(scan: Scan): boolean {
  for (scan.at += 1; scan.at < scan.text.length; scan.at += 1) {
    const char = scan.text.charAt(scan.at);
    if (char === '"') {
      scan.at += 1;
      return true;
    }
    if (char < ' ') return false;
    if (char !== '\\') continue;
    const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
    escape.lastIndex = scan.at;
    const match = escape.exec(scan.text);
    if (match === null) return false;
    scan.at += match[0].length - 1;
  }
  return false;
}

function skipSpace(scan: Scan): void {
  const space = /[ \t\r\n]*/y;
  space.lastIndex = scan.at;
  scan.at += space.exec(scan.text)?.[0].length ?? 0;
}
