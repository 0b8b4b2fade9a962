import { describe, expect, it } from 'vitest';
import { mistake, outcome, render } from './test-tools';

describe('what the public suites of Liquid ask for', () => {
  it('L-SYN-1: a dash that trims is no part of the name in front of it', () => {
    expect(render('{% assign var = 1 %}{{var-}} !')).toBe('1!');
    expect(render('{% assign var = 1 %}{%if var-%} yes {%endif-%} !')).toBe('yes !');
    expect(render('{{custom_attribute.${a}.b-}} !', { custom: { a: { b: 2 } } })).toBe('2!');
  });

  it.each(['blank == empty', 'empty == blank', 'blank == blank', 'empty == empty', 'blank <= 1', '1 >= empty'])(
    'L-NIL-2: `blank` and `empty` ask about a value and are none themselves: `%s` is false',
    (condition) => {
      expect(render(`{% if ${condition} %}true{% else %}false{% endif %}`)).toBe('false');
    },
  );

  it('L-OP-3: nothing contains nil, not even an array with a nil in it', () => {
    const template = '{% if custom_attribute.${list} contains nothing %}true{% else %}false{% endif %}';
    expect(render(template, { custom: { list: [1, null] } })).toBe('false');
    expect(render(template, { custom: { list: 'text' } })).toBe('false');
  });

  it('L-TAG-4: `liquid` may stand inside `liquid`, alone or in front of a tag', () => {
    expect(render("{% liquid\n  liquid\n  liquid echo 'a'\n  echo 'b'\n%}")).toBe('ab');
    expect(render("{%- liquid liquid liquid echo 'a' -%}")).toBe('a');
    expect(render('{% liquid liquid %}')).toBe('');
    expect(mistake('{% liquid liquids %}').code).toBe('unknown_tag');
    expect(mistake('{% liquid\n  liquid nope\n%}').position).toMatchObject({ line: 2, column: 10 });
  });

  it.each([
    ['-1152098955', '-1152098955'],
    ['1152098955', '2006-07-05'],
    ['Fri Jul 16 01:00:00 2004', '2004-07-16'],
    ['Jul 6 01:00:00 2004', '2004-07-06'],
    ['Fri Foo 16 01:00:00 2004', 'Fri Foo 16 01:00:00 2004'],
  ])('L-FIL-16: date reads %s as %s', (text, expected) => {
    expect(render(`{{ '${text}' | date: '%Y-%m-%d' }}`)).toBe(expected);
  });

  it.each([
    ["'hello' | first", 'h'],
    ["'고스트빈' | last", '빈'],
    ["'' | first", ''],
    ['12 | last', ''],
  ])('L-ENG-1: a text has a first and a last character: %s', (output, expected) => {
    expect(render(`{{ ${output} }}`)).toBe(expected);
  });

  it('L-FIL-7: white space at the end counts as a word when a text is cut', () => {
    expect(render("{{ 'one two ' | truncatewords: 2 }}")).toBe('one two...');
    expect(render("{{ 'one two ' | truncatewords: 3 }}")).toBe('one two ');
    expect(render("{{ 'one two' | truncatewords: 2 }}")).toBe('one two');
    expect(render("{{ ' ' | truncatewords: 1 }}")).toBe(' ');
  });

  it.each([
    ["'a' | append", 'wrong number of arguments (given 1, expected 2)'],
    ["'a' | append: 'b', 'c'", 'wrong number of arguments (given 3, expected 2)'],
    ["'a' | upcase: 1", 'wrong number of arguments (given 2, expected 1)'],
    ["'a' | slice", 'wrong number of arguments (given 1, expected 2..3)'],
    ["'a' | default: 1, 2, 3", 'wrong number of arguments (given 4, expected 1..3)'],
  ])('L-ERR-1: %s tells of its arguments in its place', (output, message) => {
    expect(outcome(`[{{ ${output} }}]`)).toEqual({
      type: 'text',
      text: `[Liquid error: ${message}]`,
      errors: [`Liquid error: ${message}`],
    });
  });

  it("L-FIL-20: arguments of filters nobody knows, and of Braze's own, are not counted", () => {
    expect(render("{{ 'a' | nothing: 1, 2, 3 }}{{ 'b' | md5: 1 | size }}")).toBe('a32');
  });
});
