import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../kernel/json';
import { outcome, render } from './test-tools';

const yes = (condition: string, custom: Readonly<Record<string, JsonValue>> = {}) =>
  render(`{% if ${condition} %}yes{% else %}no{% endif %}`, { custom });
const x = 'custom_attribute.${x}';

describe('operators', () => {
  it.each([
    ['1 == 1', 'yes'],
    ['1 != 2', 'yes'],
    ['2 > 1', 'yes'],
    ['1 < 1', 'no'],
    ['1 >= 1', 'yes'],
    ['1 <= 0', 'no'],
    ['"b" > "a"', 'yes'],
    ['true and false', 'no'],
    ['true or false', 'yes'],
  ])('L-OP-1: %s is %s', (condition, expected) => {
    expect(yes(condition)).toBe(expected);
  });

  it('L-OP-2: and and or bind to the right, neither before the other', () => {
    expect(yes('true or false and false')).toBe('yes');
    expect(yes('false and false or true')).toBe('no');
  });

  it('L-OP-3: contains finds a piece of a text or an element of an array, by case', () => {
    expect(yes('"hello" contains "ell"')).toBe('yes');
    expect(yes('"hello" contains "ELL"')).toBe('no');
    expect(yes(`${x} contains "b"`, { x: ['a', 'b'] })).toBe('yes');
    expect(yes(`${x} contains "b"`, { x: ['abc'] })).toBe('no');
    expect(yes(`${x} contains "b"`)).toBe('no');
  });

  it('L-OP-4, L-OP-5: arrays do not equal their text, texts are equal by case', () => {
    expect(yes(`${x} == "a"`, { x: ['a'] })).toBe('no');
    expect(yes(`${x} == "a"`, { x: 'a' })).toBe('yes');
    expect(yes(`${x} == "a"`, { x: 'A' })).toBe('no');
  });
});

describe('comparing', () => {
  it.each(['>', '<', '>=', '<='])(
    'L-CMP-1, L-CMP-2: nothing is %s anything, null stored as null included',
    (operator) => {
      expect(yes(`${x} ${operator} 0`)).toBe('no');
      expect(yes(`${x} ${operator} 100`, { x: null })).toBe('no');
      expect(yes(`nil ${operator} 0`)).toBe('no');
      expect(yes(`0 ${operator} nil`)).toBe('no');
    },
  );

  it('L-CMP-3: nil is nil, null and blank, and not false', () => {
    expect(yes(`${x} == nil`)).toBe('yes');
    expect(yes(`${x} == null`)).toBe('yes');
    expect(yes(`${x} == blank`)).toBe('yes');
    expect(yes(`${x} == false`)).toBe('no');
  });

  it('L-CMP-4: booleans have no order', () => {
    expect(yes('true > 0')).toBe('no');
    expect(yes('true >= false')).toBe('no');
  });

  it('L-CMP-5: text never equals a number', () => {
    expect(yes(`${x} == 150`, { x: '150' })).toBe('no');
    expect(yes(`${x} == "150"`, { x: 150 })).toBe('no');
  });

  it.each([
    ['>', '150', 'comparison of String with 100 failed'],
    ['<=', 'abc', 'comparison of String with 100 failed'],
  ])('L-CMP-6: text %s number fails in place of the block', (operator, value, message) => {
    const result = outcome(`a{% if ${x} ${operator} 100 %}b{% else %}c{% endif %}d`, { custom: { x: value } });
    expect(result).toEqual({ type: 'text', text: `aLiquid error: ${message}d`, errors: [`Liquid error: ${message}`] });
  });

  it('L-CMP-6: with the number on the left the text is named by its class', () => {
    expect(yes(`100 < ${x}`, { x: '150' })).toBe('Liquid error: comparison of Integer with String failed');
    expect(yes(`100.5 < ${x}`, { x: '150' })).toBe('Liquid error: comparison of Float with String failed');
    expect(yes(`${x} > 100.5`, { x: '150' })).toBe('Liquid error: comparison of String with 100.5 failed');
  });

  it('L-CMP-6: only the failing block is replaced, not the ones around it', () => {
    const source = `{% if true %}[{% if ${x} > 1 %}a{% endif %}]{% endif %}{% for i in (1..2) %}{% if ${x} > i %}{% endif %};{% endfor %}`;
    expect(render(source, { custom: { x: '9' } })).toBe(
      '[Liquid error: comparison of String with 1 failed]' +
        'Liquid error: comparison of String with 1 failed;Liquid error: comparison of String with 2 failed;',
    );
  });

  it('a side that is not needed is not compared', () => {
    expect(yes(`1 == 2 and ${x} > 1`, { x: 'text' })).toBe('no');
    expect(yes(`1 == 1 or ${x} > 1`, { x: 'text' })).toBe('yes');
    expect(yes(`1 == 1 and ${x} > 1`, { x: 'text' })).toContain('Liquid error');
    expect(yes(`${x} > 1 or 1 == 1`, { x: 'text' })).toContain('Liquid error');
  });

  it('L-CMP-7: integers and floats compare, times by their Unix seconds', () => {
    expect(yes('1 == 1.0')).toBe('yes');
    expect(yes('1.5 > 1')).toBe('yes');
    const source =
      "{% assign t = 'now' | time_zone: 'Asia/Seoul' | plus: 0 %}{% if t == 1772442000 %}yes{% else %}{{t}}{% endif %}";
    expect(render(source)).toBe('yes');
  });

  it('texts are ordered by code point, as their bytes are', () => {
    expect(yes(`"\uffee" < ${x}`, { x: '😀' })).toBe('yes');
  });
});

describe('nothing, blank and empty', () => {
  it.each([
    [undefined, 'yes', 'no'],
    ['', 'yes', 'yes'],
    [' \n', 'yes', 'no'],
    [false, 'yes', 'no'],
    [[], 'yes', 'yes'],
    [0, 'no', 'no'],
    ['a', 'no', 'no'],
    [true, 'no', 'no'],
    [[0], 'no', 'no'],
  ] as const)('L-NIL-1, L-NIL-2, L-NIL-3: %j is blank: %s, empty: %s', (value, blank, empty) => {
    const custom = value === undefined ? {} : { x: value };
    expect(yes(`${x} == blank`, custom)).toBe(blank);
    expect(yes(`blank != ${x}`, custom)).toBe(blank === 'yes' ? 'no' : 'yes');
    expect(yes(`${x} == empty`, custom)).toBe(empty);
  });

  it('L-NIL-4: only nil and false are false', () => {
    for (const value of [0, '', [], {}, 'false']) expect(yes(x, { x: value })).toBe('yes');
    expect(yes(x, { x: false })).toBe('no');
    expect(yes(x)).toBe('no');
  });

  it.each([
    [undefined, 'd'],
    [false, 'd'],
    ['', 'd'],
    [[], 'd'],
    [{}, 'd'],
    [' ', ' '],
    [0, '0'],
    [true, 'true'],
  ] as const)('L-DEF-1, L-DEF-2: the default of %j is %j', (value, expected) => {
    expect(render(`{{${x} | default: 'd'}}`, { custom: value === undefined ? {} : { x: value } })).toBe(expected);
  });

  it('L-DEF-3, L-DEF-4: without a default there is nothing; false can be one', () => {
    expect(render(`[{{${x}}}]`)).toBe('[]');
    expect(render(`{% assign b = ${x} | default: false %}{% if b == false %}yes{% endif %}`)).toBe('yes');
    expect(render(`{{${x} | default: 'd', allow_false: true}}`, { custom: { x: false } })).toBe('false');
  });
});
