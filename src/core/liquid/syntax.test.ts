import { describe, expect, it } from 'vitest';
import { mistake, outcome, render } from './test-tools';

describe('outputs and tags', () => {
  it('L-SYN-1: dashes trim the text around', () => {
    expect(render('a  {{- 1 -}}  b')).toBe('a1b');
    expect(render('a \n {%- if true -%} x {%- endif -%} \n b')).toBe('axb');
    expect(render('a {%- comment -%} x {%- endcomment -%} b')).toBe('ab');
    expect(render('a {{- -}} b')).toBe('ab');
  });

  it('L-SYN-2: curly quotes are a mistake, with their place', () => {
    expect(mistake('{{ ${first_name} | default: ‘x’ }}')).toMatchObject({
      code: 'syntax',
      position: { line: 1, column: 29 },
    });
  });

  it('L-SYN-3: a block left open never renders in part, and the error points at its beginning', () => {
    expect(mistake('text\n  {% if true %}\nmore')).toMatchObject({
      code: 'syntax',
      message: '`if` is not closed: `{% endif %}` is missing',
      position: { line: 2, column: 3, excerpt: '  {% if true %}' },
    });
  });

  it.each([
    ['{% for x in a %}{% if x %}{% endfor %}', 'cannot close'],
    ['{% endif %}', 'closes nothing'],
    ['{% else %}', 'can only stand in'],
    ['{% for a in b %}{% else %}{% else %}{% endfor %}', 'one `else` only'],
    ['{% raw a %}{% endraw %}', 'behind `raw`'],
    ['{% # one\n  two %}', 'begins with `#`'],
    ['{% if a %}{% when 1 %}{% endif %}', 'can only stand in'],
    ['{{ a', 'not closed'],
    ['{% if a', 'not closed'],
    ['{% raw %}x', 'not closed'],
    ['{% comment %}x', 'not closed'],
    ['{{ "a }}', 'quote'],
    ['{{ custom_attribute.${a }}', 'missing'],
    ['{{ ${} }}', 'names nothing'],
    ['{{ a.b.${c} }}', 'one name and a dot'],
    ['{% assign = 1 %}', 'name of a variable'],
    ['{% assign x 1 %}', '`=`'],
    ['{% if a = b %}{% endif %}', '`==`'],
    ['{% if !a %}{% endif %}', '`!`'],
    ['{{ a + 1 }}', 'arithmetic'],
    ['{{ a | }}', 'name of a filter'],
    ['{{ a[1 }}', 'not closed'],
    ['{% for x of y %}{% endfor %}', '`in`'],
    ['{{ }}{% %}', 'name of a tag'],
    ['{% endif x %}', 'closes nothing'],
    ['{% if a %}{% endif a %}', 'Nothing can stand'],
  ])('says what is wrong with %j', (source, words) => {
    const error = mistake(source);
    expect(error.message).toContain(words);
    expect(error.position).not.toBeNull();
  });

  it('L-SYN-4: variables have ASCII names, attributes any', () => {
    expect(render('{% assign a_1 = 2 %}{{a_1}}')).toBe('2');
    expect(mistake('{% assign 점수 = 2 %}').message).toContain('점수');
    expect(mistake('{% capture a-b %}{% endcapture %}').message).toContain('a-b');
    expect(render('{{custom_attribute.${리드 점수}}}', { custom: { '리드 점수': 7 } })).toBe('7');
    expect(render('{{custom_attribute.${50% off, "now"}}}', { custom: { '50% off, "now"': 'x' } })).toBe('x');
  });

  it('L-SYN-5: inside a tag an attribute is bare or wrapped, and means the same', () => {
    const data = { custom: { x: 3, list: [1, 2] } };
    expect(render('{% if custom_attribute.${x} == 3 %}y{% endif %}', data)).toBe('y');
    expect(render('{% if {{custom_attribute.${x}}} == 3 %}y{% endif %}', data)).toBe('y');
    expect(render('{% unless {{ custom_attribute.${x} }} == 3 %}n{% endunless %}', data)).toBe('');
    expect(render('{% assign a = {{custom_attribute.${x}}} %}{{a}}', data)).toBe('3');
    expect(render('{% for i in {{custom_attribute.${list}}} %}{{i}},{% endfor %}', data)).toBe('1,2,');
    expect(render('{% for i in custom_attribute.${list} %}{{i}},{% endfor %}', data)).toBe('1,2,');
    expect(render('{% case {{custom_attribute.${x}}} %}{% when 3 %}y{% endcase %}', data)).toBe('y');
    expect(render('custom_attribute.${x}', data)).toBe('custom_attribute.${x}');
  });

  it('L-SYN-6: an output may be the argument of a filter', () => {
    const source = '{% assign balance = 5 %}{{custom_attribute.${a} | plus: {{balance}}}}';
    expect(render(source, { custom: { a: 2 } })).toBe('7');
  });

  it('L-SYN-7: two attributes in one output are refused; one assigned first is the way', () => {
    expect(mistake('{{custom_attribute.${a} | plus: {{custom_attribute.${b}}}}}').message).toContain(
      'assign the other',
    );
    expect(mistake('{{custom_attribute.${a} | plus: custom_attribute.${b}}}').message).toContain('assign the other');
    const data = { custom: { a: 1, b: 2 } };
    const source = '{% assign v = custom_attribute.${a} %}{% assign r = v | plus: {{custom_attribute.${b}}} %}{{r}}';
    expect(render(source, data)).toBe('3');
  });

  it('L-SYN-8: filters on the right of an assign stand inside the braces or behind them', () => {
    const data = { custom: { x: 1 } };
    expect(render('{% assign n = {{custom_attribute.${x} | plus: 50}} %}{{n}}', data)).toBe('51');
    expect(render('{% assign n = {{custom_attribute.${x}}} | plus: 50 %}{{n}}', data)).toBe('51');
    expect(render('{% assign n = {{custom_attribute.${x} | plus: 1}} | times: 10 %}{{n}}', data)).toBe('20');
    expect(render('{% assign b = 3 %}{% assign n = 1 | plus: {{b | times: 2}} %}{{n}}')).toBe('7');
  });

  it('L-SYN-9: spaces before the name', () => {
    expect(render("{{ ${first_name} | default: 'x' }}")).toBe('x');
    expect(render('{{   ${first_name}   }}', { standard: { first_name: 'Ann' } })).toBe('Ann');
  });

  it('L-SYN-10: comparisons need no spaces', () => {
    expect(render('{% if {{custom_attribute.${total_spend}}} >0 %}y{% endif %}', { custom: { total_spend: 1 } })).toBe(
      'y',
    );
    expect(render('{% if 1<2 and 2>=2 %}y{% endif %}')).toBe('y');
  });

  it.each([
    '{% if a | upcase == "X" %}{% endif %}',
    '{% if {{a | upcase}} == "X" %}{% endif %}',
    '{% unless a | size %}{% endunless %}',
    '{% case a | upcase %}{% endcase %}',
    '{% case a %}{% when b | upcase %}{% endcase %}',
    '{% for x in a | sort %}{% endfor %}',
    '{{ a[b | upcase] }}',
  ])('L-SYN-11: filters work in outputs and assign only: %s', (source) => {
    expect(mistake(source).code).toBe('syntax');
  });

  it.each([
    '{% assign x = a > b %}',
    '{{ a == b }}',
    '{{ a and b }}',
    '{% assign x = a contains "b" %}',
    '{% case a > b %}{% endcase %}',
  ])('L-SYN-12: operators work in conditions only: %s', (source) => {
    expect(mistake(source).message).toContain('Operators work in');
  });

  it('L-SYN-13: parentheses do not group', () => {
    const error = mistake('{% if (a or b) and c %}{% endif %}');
    expect(error.message).toContain('cannot group');
    expect(error.position?.column).toBe(7);
  });

  it('L-ERR-3: `&&` is no operator', () => {
    expect(mistake('{% if a >= 19 && a < 20 %}{% endif %}').message).toBe('`&&` is not an operator: write `and`');
  });

  it('L-TAG-7: an unknown tag is a mistake, and a near one is offered', () => {
    expect(mistake('{% unles a %}')).toMatchObject({ code: 'unknown_tag', values: { tag: 'unles' } });
    expect(mistake('{% unles a %}').message).toContain('`unless`');
    expect(mistake('{% include "x" %}').code).toBe('unknown_tag');
    expect(mistake('{% layout "x" %}').code).toBe('unknown_tag');
    expect(mistake('{% constructor %}').code).toBe('unknown_tag');
  });
});

describe('what is only text', () => {
  it('a string hides everything in it', () => {
    expect(render('{{ "${x} | upcase }}" }}')).toBe('${x} | upcase }}');
    expect(render('{% assign x = "{{a}} == ${b}" %}{{x}}')).toBe('{{a}} == ${b}');
    expect(render(String.raw`{{ '\n' }}`)).toBe(String.raw`\n`);
    expect(render(String.raw`{{ 'C:\' | append: "x" }}`)).toBe(String.raw`C:\x`);
  });

  it('an apostrophe in the text, or in a bare reason, opens no string', () => {
    expect(render("don't {{ 1 }} can't {{ 2 }}")).toBe("don't 1 can't 2");
    expect(render("{% abort_message(can't) %} it's")).toBe("(aborted: can't)");
  });

  it('L-TAG-4: raw shows everything as it is', () => {
    expect(render('{% raw %}{{ ${a} }} {% if %}{%- endraw -%}')).toBe('{{ ${a} }} {% if %}');
    expect(render('{% raw %}{{ a | x }}{% endraw %}{{ 1 }}')).toBe('{{ a | x }}1');
  });

  it('L-TAG-4: comments vanish, whatever is in them', () => {
    expect(render('a{% comment %}{% if %}{{ ${ }}{% endcomment %}b')).toBe('ab');
    expect(render('a{% comment %}{% comment %}x{% endcomment %}y{% endcomment %}b')).toBe('ab');
    expect(render('a{% comment %}{% raw %}{% endcomment %}{% endraw %}{% endcomment %}b')).toBe('ab');
    expect(render('a{% # note %}b')).toBe('ab');
  });

  it('braces that are no Liquid stay', () => {
    expect(render('{"a":{"b":{{ 1 }}}}')).toBe('{"a":{"b":1}}');
    expect(render('{ { % } }} %}')).toBe('{ { % } }} %}');
  });
});

describe('positions', () => {
  it('are of the author’s text, whatever names it was rewritten with', () => {
    const source = '{{custom_attribute.${a long name}}}\r\n{{ 1 }}\n  {{ 2 | plus: ‘3’ }}';
    expect(mistake(source).position).toEqual({ line: 3, column: 16, excerpt: '  {{ 2 | plus: ‘3’ }}' });
  });

  it('are there when a rendering fails, too', () => {
    expect(outcome('a\n{{custom_attribute.${x}}}\n{% for i in (1..9999999) %}{% endfor %}')).toMatchObject({
      error: { code: 'limit_memory', position: { line: 3, column: 1 } },
    });
  });
});
