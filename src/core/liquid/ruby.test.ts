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

  it.each([
    ["{% case 'x' %}{% when 'y' %}a{% else %}b{% when 'x' %}c{% endcase %}", 'bc'],
    ["{% case 'x' %}{% when 'x' %}a{% else %}b{% when 'x' %}c{% else %}d{% endcase %}", 'ac'],
    ["{% case 'x' %}{% when 'x', 'x' %}a{% endcase %}", 'aa'],
    ['{% case nothing %}{% when blank %}a{% endcase %}', 'a'],
    ['{% if false %}a{% else %}b{% else %}c{% elsif true %}d{% endif %}', 'b'],
    ['{% unless true %}a{% else %}b{% else %}c{% endunless %}', 'b'],
    ['{% unless true %}a{% elsif true %}b{% endunless %}', 'b'],
    ["{% case 'x' %}{% when 'x' %}a{% abort_message('r') %}{% when 'x' %}b{% endcase %}", '(aborted: r)'],
  ])('L-TAG-1: branches go in the order they stand in: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{% if true %}\n  {% assign a = 1 %}\n{% endif %}', ''],
    ['{% for i in (1..3) %} {% capture c %} {{ i }} {% endcapture %} {% endfor %}[{{ c }}]', '[ 3 ]'],
    ['{% if true %} {% case 1 %} {% when 1 %} {% # note %} {% endcase %} {% else %} {% endif %}', ''],
    ['{% capture c %}{% if true %} {% endif %} {% endcapture %}[{{ c }}]', '[ ]'],
    ['{% if true %} {% if true %} {% endif %}.{% endif %}', ' .'],
    ['{% if true %} {{ nothing }} {% endif %}', '  '],
    ['{% if false %} {% abort_message() %} {% else %} {% endif %}', ' '],
    ['{% if true %} {% raw %} {% endraw %} {% endif %}', '   '],
    ['{% if true %}\n{% increment n %}{% endif %}', '\n0'],
  ])('L-TAG-1: blocks with nothing to show show no white space either: %j', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    [
      '{% for i in (1..2) %}{% for j in (1..2) %}{{ forloop.parentloop.index }}{{ j }} {% endfor %}{% endfor %}',
      '11 12 21 22 ',
    ],
    ['{% for i in (1..3) limit: 0 %}a{% else %}none{% endfor %}', 'none'],
    ['{% for i in (1..2) %}{% assign f = forloop %}{% endfor %}{{ f.index0 }} {{ f.name }}', '2 i-(1..2)'],
    ["{% for i in 'text' offset: 3 %}{{ i }}{% endfor %}", 'text'],
    ["{% for i in (1..3) limit: '2' %}{{ i }}{% endfor %}", '12'],
    ['{% for i in (1..3) limit: nothing offset: nothing %}{{ i }}{% endfor %}', '123'],
    ["{% for i in (1..3) limit: 'few' %}{{ i }}{% endfor %}", 'Liquid error: invalid integer'],
    ["{% for i in ('1st'..3.9) %}{{ i }}{% endfor %}", '123'],
    [
      '{% for i in (1..6) limit: 2 %}{{ i }}{% endfor %}-{% for i in (1..6) limit: 2 offset: continue %}{{ i }}{% endfor %}',
      '12-34',
    ],
    ['{% for i in (1..4) offset: -2 limit: 4 reversed %}{{ i }}{% endfor %}', '21'],
    ['{% for i in (1..3) %}{% if i == 2 %}{% break %}{% endif %}{{ i }}{% endfor %}!', '1!'],
    ['{% for i in (1..3) %}{% if i == 2 %}{% continue %}{% endif %}{{ i }}{% endfor %}!', '13!'],
  ])('L-TAG-2: loops take their part of the list as Ruby does: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{% tablerow i in nothing %}{{ i }}{% endtablerow %}', ''],
    ["{% cycle 'a', 'b', %}{% cycle 'a', 'b' %}", 'ab'],
    ["{% cycle 'g': 1, 2, 3 %}{% cycle 'g': 7, 8, 9 %}{% cycle 'g': 1, 2, 3 %}", '183'],
    ["{% assign x = 'a' %}{% cycle x, 'b' %}{% cycle x, 'b' %}", 'aa'],
    ["{% for i in (1..3) %}{% cycle i, 'b' %}{% endfor %}", '1b3'],
    ['{% cycle true, false %}{% cycle true, false %}', 'truefalse'],
    [
      '{% tablerow i in (1..3) cols: 2 %}{% if i == 2 %}{% continue %}{% endif %}{{ i }}{% endtablerow %}',
      '<tr class="row1">\n<td class="col1">1</td><td class="col2"></td></tr>\n<tr class="row2"><td class="col1">3</td></tr>\n',
    ],
    [
      '{% tablerow i in (1..9) limit: 1 offset: 4 %}{{ tablerowloop.col_last }}{{ i }}{% endtablerow %}',
      '<tr class="row1">\n<td class="col1">true5</td></tr>\n',
    ],
  ])('O-10: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ["'hello' | slice: 'one'", 'Liquid error: invalid integer'],
    ["'hello' | slice: '1', '3'", 'ell'],
    ['nothing | truncate: nothing', ''],
    ["'hello' | truncate: nothing", 'Liquid error: invalid integer'],
    ["'one two three' | truncatewords: 2, nothing", 'one two'],
    ["'a,b' | split: ',' | join: nothing", 'ab'],
    ["'\u3000고객\u00a0' | strip", '\u3000고객\u00a0'],
    ["'one\u00a0two three four' | truncatewords: 2", 'one\u00a0two three...'],
    ["(1..3) | map: 'name'", "Liquid error: cannot select the property 'name'"],
  ])('L-ENG-1: arguments and white space as in Ruby: %s', (output, expected) => {
    expect(render(`{{ ${output} }}`)).toBe(expected);
  });

  it('L-OP-3: a list that holds false does not contain it', () => {
    expect(
      render('{% if custom_attribute.${l} contains false %}a{% else %}b{% endif %}', { custom: { l: [false] } }),
    ).toBe('b');
  });

  it('L-SYN-1: one dash in an output trims both sides', () => {
    expect(render('a {{-}} b')).toBe('ab');
  });

  it.each([
    ["'a\\b' | replace: '\\', '\\\\'", 'a\\b'],
    ["'say \"hi\"' | replace: '\"', '\\\"'", 'say \\"hi\\"'],
    ["'2. toto' | replace: 't', '[\\0\\&\\1]'", '2. [tt]o[tt]o'],
    ["'a-b-c' | replace_first: '-', \"(\\`|\\'\\+)\"", 'a(a|b-c)b-c'],
    ["'a-b' | replace: '-', '\\\\0'", 'a\\0b'],
    ["'abc' | replace: '', '.'", '.a.b.c.'],
    ["'abc' | replace_first: '', '.'", '.abc'],
    ["'abc' | replace_first: 'x', '\\0'", 'abc'],
  ])('L-ENG-1: a backslash in a replacement is a sign, as in Ruby: %s', (output, expected) => {
    expect(render(`{{ ${output} }}`)).toBe(expected);
  });

  it('backslashes that repeat a long text end at the limit of memory', () => {
    const template =
      "{% assign a = 'ab' %}{% for i in (1..16) %}{% assign a = a | append: a %}{% endfor %}{{ a | replace: 'b', '\\`' | size }}";
    expect(outcome(template)).toMatchObject({ type: 'failed', error: { code: 'limit_memory' } });
  });

  it.each([
    ["{% assign words = 'alpha,beta' | split: ',' %}{{ words | where: 'be' | join: '-' }}", 'beta'],
    ["{% assign pair = custom_attribute.${prices} | first %}{{ pair | join: ' costs ' }}", 'mug costs 5'],
    ['{% assign safe = nothing | escape %}{% if safe %}a{% else %}none{% endif %}', 'none'],
    ["{% liquid\n comment\n comment\n a\n endcomment\n b\n endcomment\n echo 'c'\n%}", 'c'],
  ])('L-ENG-1: %s', (template, expected) => {
    expect(render(template, { custom: { prices: { mug: 5, tea: 3 } } })).toBe(expected);
  });
});
