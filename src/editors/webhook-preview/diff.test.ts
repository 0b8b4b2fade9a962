import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLines, diffLists, diffWords, type DiffPiece } from './diff';

const shown = (pieces: readonly DiffPiece[]): string =>
  pieces.map(({ text, only }) => (only ? `[${text}]` : text)).join('');

describe('two texts side by side', () => {
  it('differ by words, not by letters', () => {
    const { left, right } = diffWords('Lead/00Q5 is 101', 'Lead/00Q7 is 101!');
    expect([shown(left), shown(right)]).toEqual(['Lead/[00Q5] is 101', 'Lead/[00Q7] is 101[!]']);
  });

  it('are compared line by line, and within lines that took each other’s place', () => {
    const lines = diffLines('{\n  "a": 1,\n  "b": 2\n}', '{\n  "a": 7,\n  "b": 2,\n  "c": 3\n}');
    expect(
      lines.map((line) =>
        line.type === 'both' ? `  ${line.text}` : `${line.type === 'left' ? '−' : '+'} ${shown(line.pieces)}`,
      ),
    ).toEqual(['  {', '−   "a": [1],', '−   "b": 2', '+   "a": [7],', '+   "b": 2[,]', '+ [  "c": 3]', '  }']);
  });

  it('a text against nothing is on one side alone', () => {
    expect(diffWords('', 'x y')).toEqual({ left: [], right: [{ text: 'x y', only: true }] });
  });

  const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 });

  it('nothing is lost: each side reads as it was, whatever they hold', () => {
    fc.assert(
      fc.property(list, list, (left, right) => {
        const runs = diffLists(left, right);
        const side = (own: string) =>
          runs.filter(({ type }) => type === 'both' || type === own).flatMap(({ items }) => items);
        expect([side('left'), side('right')]).toEqual([left, right]);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (left, right) => {
        const words = diffWords(left, right);
        const joined = (pieces: readonly DiffPiece[]) => pieces.map(({ text }) => text).join('');
        expect([joined(words.left), joined(words.right)]).toEqual([left, right]);
      }),
    );
  });

  it('equal texts have nothing of their own', () => {
    fc.assert(
      fc.property(list, (same) => {
        expect(diffLists(same, same).every(({ type }) => type === 'both')).toBe(true);
      }),
    );
  });

  it('as much as possible is common: never less than by any other reading of short lists', () => {
    const longest = (left: readonly string[], right: readonly string[]): number => {
      const [first, ...rest] = left;
      if (first === undefined) return 0;
      const place = right.indexOf(first);
      const without = longest(rest, right);
      return place < 0 ? without : Math.max(without, 1 + longest(rest, right.slice(place + 1)));
    };
    const short = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 7 });
    fc.assert(
      fc.property(short, short, (left, right) => {
        const common = diffLists(left, right).flatMap(({ type, items }) => (type === 'both' ? items : []));
        expect(common.length).toBe(longest(left, right));
      }),
    );
  });

  it('texts of thousands of lines end at once, in two pieces if need be', () => {
    const many = (word: string) => Array.from({ length: 5_000 }, (_, index) => `${word}${index}`);
    expect(diffLists(many('a'), many('b')).map(({ type }) => type)).toEqual(['left', 'right']);
  });
});
