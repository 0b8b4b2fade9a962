/** Where and why a text stops being JSON. `offset` may be the text's length: it ended too early. */
export interface JsonFault {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** First character at which `text` stops being JSON, or `null`. One pass, no recursion; engines word this differently. */
export function findJsonFault(text: string): JsonFault | null {
  const offset = faultOffset(text);
  if (offset === null) return null;
  const before = text.slice(0, offset).split('\n');
  const line = before.length;
  const column = (before.at(-1)?.length ?? 0) + 1;
  const code = text.codePointAt(offset);
  const found =
    code === undefined
      ? 'Unexpected end-of-input'
      : `Unexpected character ('${String.fromCodePoint(code)}' (code ${code}))`;
  return { offset, line, column, message: `${found} at [line:${line}, column:${column}]` };
}

const space = /[ \t\n\r]*/y;
const scalar = /(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)(?![0-9A-Za-z_.])/y;
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y; // the closing quote is looked at apart

type Expect = 'value' | 'value_or_end' | 'key' | 'key_or_end' | 'colon' | 'comma_or_end';

function faultOffset(text: string): number | null {
  const open: ('{' | '[')[] = [];
  let expect: Expect = 'value';
  let at = skip(space, text, 0);
  for (;;) {
    if (open.length === 0 && expect === 'comma_or_end') return at === text.length ? null : at;
    const char = text.charAt(at);
    const inside = open.at(-1);
    if ((expect === 'key' || expect === 'key_or_end') && char === '"') {
      const end = stringEnd(text, at);
      if (end.fault) return end.at;
      at = end.at;
      expect = 'colon';
    } else if (expect === 'colon' && char === ':') {
      at += 1;
      expect = 'value';
    } else if (expect === 'comma_or_end' && char === ',') {
      at += 1;
      expect = inside === '{' ? 'key' : 'value';
    } else if (char === (inside === '{' ? '}' : ']') && inside !== undefined && mayEnd(expect)) {
      open.pop();
      at += 1;
      expect = 'comma_or_end';
    } else if (expect === 'value' || expect === 'value_or_end') {
      if (char === '{' || char === '[') {
        open.push(char);
        at += 1;
        expect = char === '{' ? 'key_or_end' : 'value_or_end';
      } else {
        const end = char === '"' ? stringEnd(text, at) : scalarEnd(text, at);
        if (end.fault) return end.at;
        at = end.at;
        expect = 'comma_or_end';
      }
    } else return at;
    at = skip(space, text, at);
  }
}

function mayEnd(expect: Expect): boolean {
  return expect === 'comma_or_end' || expect === 'key_or_end' || expect === 'value_or_end';
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

interface End {
  readonly at: number;
  readonly fault: boolean;
}

function stringEnd(text: string, at: number): End {
  const end = skip(string, text, at);
  return text.charAt(end) === '"' ? { at: end + 1, fault: false } : { at: end, fault: true };
}

function scalarEnd(text: string, at: number): End {
  const end = skip(scalar, text, at);
  return { at: end, fault: end === at };
}
