import { describe, expect, it } from 'vitest';
import { detectDelimiter, readCsvRows } from './csv-rows';

/** Rows as `line: cells`, quoted cells in guillemets, and faults as `line.cell fault`, in the order they are told. */
function told(text: string, delimiter = ','): readonly string[] {
  const lines: string[] = [];
  readCsvRows(text, delimiter, {
    row: ({ line, cells, quoted }) =>
      lines.push(`${line}: ${cells.map((cell, index) => (quoted[index] === true ? `«${cell}»` : cell)).join('|')}`),
    fault: (fault, line, cell) => lines.push(`${line}.${cell} ${fault}`),
  });
  return lines;
}

describe('reading CSV records', () => {
  it('tells where each record begins, whatever line breaks there are, also inside cells', () => {
    expect(told('a\r\n\r\n"1\r\n2\r3\n4",x\rb\n\n"c"')).toEqual(['1: a', '3: «1\r\n2\r3\n4»|x', '7: b', '9: «c»']);
  });

  it('tells an empty quoted cell from an empty line', () => {
    expect(told('a\n\n""\n')).toEqual(['1: a', '3: «»']);
  });

  it('keeps quotation marks inside bare cells', () => {
    expect(told('5" pipe, "x",한"글"\n')).toEqual(['1: 5" pipe| "x"|한"글"']);
  });

  it('forgives spaces behind a closing mark', () => {
    expect(told('"a ""b""" ,"c"\t \n')).toEqual(['1: «a "b"»|«c»']);
  });

  it('tells text behind a closing mark from text that begins with a mark', () => {
    expect(told('"""x""y",1\n"x"y,"z"\n"\n"한"z""\n')).toEqual([
      '1: «"x"y»|1',
      '2.0 quote-stray',
      '2: «xy»|«z»',
      '4.0 quote-stray',
      '3: «\n한"z""»',
    ]);
  });

  it('tells where a mark opens that never closes, and nothing of its record but earlier faults', () => {
    expect(told('a,b\n"1\r\n2","x"y,"open\nc,d\n')).toEqual(['1: a|b', '3.1 quote-stray', '3.2 quote-open']);
    expect(told('a\n\n"b""\n')).toEqual(['1: a', '3.0 quote-open']);
  });

  it.each(['', '"', '||'])('takes any delimiter without failing: %j', (delimiter) => {
    expect(told('a"b"||"c\nd', delimiter).length).toBeGreaterThan(0);
  });
});

describe('telling the delimiter', () => {
  it('takes letters beyond ASCII, and a quoted cell cut off where it stops looking', () => {
    expect(detectDelimiter(`이름;점수\n지윤;"${'가,'.repeat(40_000)}"\n`)).toBe(';');
  });
});
