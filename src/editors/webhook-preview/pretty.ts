import { parseJson } from '@/core/kernel/json';
import { joined, type TextPiece } from './personalised';

/**
 * A JSON text with a line for every member. Every name, text and number stays as it is sent, to the character, and so do
 * its marks; only space between them changes. What is no JSON comes back as `null`.
 */
export function prettyPieces(pieces: readonly TextPiece[]): readonly TextPiece[] | null {
  const text = pieces.map((piece) => piece.text).join('');
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null) return null;
  const isPersonal = marksOf(pieces);
  const laid: TextPiece[] = [];
  const add = (part: string, at: number): void => {
    for (let index = 0; index < part.length; index++) {
      laid.push({ text: part.charAt(index), personalised: isPersonal[at + index] === true });
    }
  };
  const space = (part: string): void => void laid.push({ text: part, personalised: false });
  let depth = 0;
  const breakLine = (): void => space(`\n${'  '.repeat(depth)}`);
  const token = /"(?:[^"\\]|\\.)*"|[^\s{}[\],:"]+|[{}[\],:]/g;
  let before = '';
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [part] = match;
    const closes = part === '}' || part === ']';
    if (closes) depth -= 1;
    const isEmpty = closes && (before === '{' || before === '[');
    if (before !== '' && (closes || before === '{' || before === '[' || before === ',') && !isEmpty) breakLine();
    add(part, match.index);
    if (part === '{' || part === '[') depth += 1;
    if (part === ':') space(' ');
    before = part;
  }
  return joined(laid);
}

function marksOf(pieces: readonly TextPiece[]): readonly boolean[] {
  return pieces.flatMap(({ text, personalised }) => Array.from({ length: text.length }, () => personalised));
}
