import { describe, expect, it } from 'vitest';
import { mistake, outcome, parsed, render, testData } from './test-tools';

describe('control flow', () => {
  it('L-TAG-1: if, elsif, else, unless, case', () => {
    const grade = '{% if x > 2 %}a{% elsif x > 1 %}b{% else %}c{% endif %}';
    expect([3, 2, 1].map((x) => render(`{% assign x = ${x} %}${grade}`))).toEqual(['a', 'b', 'c']);
    expect(render('{% unless false %}a{% else %}b{% endunless %}')).toBe('a');
    const pick = '{% case x %}{% when 1, 2 %}low{% when "a" or "b" %}text{% else %}other{% endcase %}';
    expect(['1', '2', '"b"', '9'].map((x) => render(`{% assign x = ${x} %}${pick}`))).toEqual([
      'low',
      'low',
      'text',
      'other',
    ]);
    expect(render('{% case 2.0 %}{% when 2 %}y{% endcase %}')).toBe('y');
  });

  it('L-TAG-2: for with limit, offset, reversed, ranges, else, break and continue', () => {
    expect(render('{% for i in (1..5) limit:2 offset:1 %}{{i}}{% endfor %}')).toBe('23');
    expect(render('{% for i in (1..3) reversed %}{{i}}{{forloop.index0}}{% endfor %}')).toBe('302112');
    expect(render('{% for i in nothing %}x{% else %}none{% endfor %}')).toBe('none');
    expect(render('{% for i in (1..9) %}{% if i == 3 %}{% break %}{% endif %}{{i}}{% endfor %}!')).toBe('12!');
    expect(render('{% for i in (1..3) %}{% if i == 2 %}{% continue %}{% endif %}{{i}}{% endfor %}')).toBe('13');
    expect(render('{% assign n = 2 %}{% for i in (1..n) %}{{i}}{% endfor %}')).toBe('12');
    expect(
      render('{% for p in custom_attribute.${o} %}{{p[0]}}={{p[1]}};{% endfor %}', { custom: { o: { a: 1, b: 2 } } }),
    ).toBe('a=1;b=2;');
  });

  it('L-TAG-3: assign and capture', () => {
    expect(render('{% capture c %}<{{ 1 }}>{% endcapture %}{{c}}{{c}}')).toBe('<1><1>');
    expect(render('{% assign a = "x" | append: "y" | upcase %}{{a}}')).toBe('XY');
  });

  it('L-TAG-4: echo, and liquid with one tag a line', () => {
    expect(render('{% echo "a" | upcase %}')).toBe('A');
    const source = `a {%- liquid
      assign x = 3
      # a note
      comment
        if this were read it would fail
      endcomment
      if x > 2
        echo 'big'
      else
        abort_message('small')
      endif
      for i in (1..x)
        echo i
      endfor
    -%} b`;
    expect(render(source)).toBe('abig123b');
    expect(mistake('{% liquid\n if true\n %}{% endif %}').message).toContain('not closed');
    expect(mistake('x\n{% liquid\n  assign a = 1\n  asign b = 2\n%}')).toMatchObject({
      code: 'unknown_tag',
      position: { line: 4, column: 3 },
    });
  });

  it('L-TAG-5, L-EXTRA-1, L-TRANS-1: tags that print nothing here, and translations that print their default', () => {
    expect(render("a{% render 'x' %}b{% message_extras :key k :value v %}c")).toBe('abc');
    expect(
      render('{% translation greeting %}Hi {{${first_name}}}{% endtranslation %}', { standard: { first_name: 'Ann' } }),
    ).toBe('Hi Ann');
    expect(mistake('{% translation a %}{% translation b %}{% endtranslation %}{% endtranslation %}').code).toBe(
      'syntax',
    );
  });

  it('L-TAG-6: what a workspace does not hold says so when it is reached', () => {
    expect(outcome("a{% promotion('list') %}b{% if false %}{% catalog_items C 1 %}{% endif %}")).toEqual({
      type: 'text',
      text: 'ab',
      errors: ['There is no promotion list list in this workspace'],
    });
  });

  it('L-TAG-8: random draws below its bound, the same for the same labels', () => {
    const labels: string[] = [];
    const random = (label: string) => {
      labels.push(label);
      return 0.999;
    };
    expect(render('{% random 10 %}{% capture c %}{% random 5 %}{% endcapture %}{{c}}', { random })).toBe('94');
    expect(new Set(labels).size).toBe(2);
    const digits = render('{% for i in (1..50) %}{% random 3 %}{% endfor %}');
    expect(digits).toMatch(/^[0-2]{50}$/);
    expect(new Set(digits).size).toBe(3);
  });

  it('O-10: cycle, tablerow, increment and decrement work', () => {
    expect(render('{% for i in (1..3) %}{% cycle "a", "b" %}{% endfor %}')).toBe('aba');
    expect(render('{% increment n %}{% increment n %}{% decrement m %}')).toBe('01-1');
    expect(render('{% tablerow i in (1..2) cols:1 %}{{i}}{% endtablerow %}')).toBe(
      '<tr class="row1">\n<td class="col1">1</td></tr>\n<tr class="row2"><td class="col1">2</td></tr>\n',
    );
  });
});

describe('abort_message', () => {
  it.each([
    ["{% abort_message('r') %}", 'r'],
    ['{% abort_message("r") %}', 'r'],
    ["{%abort_message('r')%}", 'r'],
    ["{% abort_message ('r') %}", 'r'],
    ["{% abort_message( 'two words' ) %}", 'two words'],
    ['{% abort_message() %}', '{% abort_message %} called'],
    ['{% abort_message () %}', '{% abort_message %} called'],
    ['{% abort_message %}', '{% abort_message %} called'],
    ["{% abort_message('') %}", '{% abort_message %} called'],
    ['{% abort_message(no venue_name) %}', 'no venue_name'],
    ["{% abort_message('{{custom_attribute.${x}}}') %}", '{{custom_attribute.${x}}}'],
    ['{% abort_message("say \\"no\\" }") %}', 'say \\"no\\" }'],
    ["{% abort_message('점수 부족') %}", '점수 부족'],
  ])('L-SYN-14, L-SYN-15, L-ABORT-3, L-ABORT-4: %s', (source, reason) => {
    expect(outcome(source)).toEqual({ type: 'aborted', reason });
  });

  it('L-ABORT-2: in a branch not taken it does nothing', () => {
    expect(render("a{% if false %}{% abort_message('x') %}{% endif %}b")).toBe('ab');
  });

  it('L-ABORT-1: nothing after it is rendered, out of any depth', () => {
    const labels: string[] = [];
    const random = (label: string) => {
      labels.push(label);
      return 0;
    };
    const source =
      "{% for i in (1..3) %}{% capture c %}{% if true %}{% abort_message('deep') %}{% endif %}{% endcapture %}{% random 2 %}{% endfor %}{% random 2 %}";
    expect(outcome(source, { random })).toEqual({ type: 'aborted', reason: 'deep' });
    expect(labels).toEqual([]);
    expect(outcome("{% tablerow i in (1..9) %}{% abort_message('t') %}{% endtablerow %}")).toMatchObject({
      reason: 't',
    });
  });

  it('L-ABORT-3: the first one reached gives the reason', () => {
    expect(render("{% abort_message('first') %}{% abort_message('second') %}")).toBe('(aborted: first)');
  });

  it('an aborted rendering leaves no mark on the next', () => {
    const template = parsed("{% if custom_attribute.${x} %}{% abort_message('x') %}{% endif %}ok");
    expect(template.render(testData({ custom: { x: 1 } })).type).toBe('aborted');
    expect(template.render(testData())).toEqual({ type: 'text', text: 'ok', errors: [] });
  });
});
