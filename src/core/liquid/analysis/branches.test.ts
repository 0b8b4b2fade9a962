import { describe, expect, it } from 'vitest';
import { analyseTemplate } from './analyse';
import { diagnostics, found } from './test-tools';

const score = 'custom_attribute.${lead score}';
const plan = 'custom_attribute.${plan}';
const always = (source: string) => found(source).filter((each) => each.startsWith('abort_always'));

describe('branches nobody takes', () => {
  it('L-ABORT-2: an abort behind a condition that contradicts the one around it', () => {
    const source = `{% if ${score} > 100 %}\n{% if ${score} < 50 %}{% abort_message('low') %}{% endif %}{% endif %}`;
    expect(diagnostics(source)).toMatchObject([
      {
        code: 'branch_never',
        variant: 'abort',
        place: { line: 2, column: 1 },
        values: { kind: 'if', text: `${score} < 50` },
        when: [{ type: 'condition', text: `${score} > 100`, holds: true }],
      },
    ]);
  });

  it.each([
    ['the bound itself', `{% if ${score} > 100 %}{% if ${score} <= 100 %}x{% endif %}{% endif %}`],
    ['an interval', `{% if ${score} >= 10 and ${score} < 20 %}{% if ${score} == 20 %}x{% endif %}{% endif %}`],
    ['equality', `{% if ${plan} == 'a' %}{% if ${plan} == 'b' %}x{% endif %}{% endif %}`],
    ['nil', `{% if ${plan} == nil %}{% if ${plan} %}x{% endif %}{% endif %}`],
    ['L-NIL-2 blank', `{% if ${score} == blank %}{% if ${score} > 0 %}x{% endif %}{% endif %}`],
    ['a constant', `{% assign on = false %}{% if on %}x{% endif %}`],
    ['an earlier branch', `{% if ${score} > 5 %}a{% elsif ${score} > 10 %}x{% endif %}`],
    ['a repeated when', `{% case ${plan} %}{% when 'a', 'b' %}1{% when 'b' %}2{% endcase %}`],
    [
      'what was aborted before',
      `{% if ${plan} != 'a' %}{% abort_message %}{% endif %}{% if ${plan} == 'b' %}x{% endif %}`,
    ],
    [
      'a variable that stands for it',
      `{% assign s = ${score} %}{% if s > 9 %}{% if ${score} < 9 %}x{% endif %}{% endif %}`,
    ],
    ['unless', `{% if ${plan} == 'a' %}{% unless ${plan} == 'a' %}x{% endunless %}{% endif %}`],
    [
      'a comparison of two values',
      `{% if ${score} > ${plan} %}{% unless ${score} > ${plan} %}x{% endunless %}{% endif %}`,
    ],
  ])('tells %s', (_name, source) => {
    expect(found(source).filter((each) => each.startsWith('branch_never'))).toHaveLength(1);
  });

  it.each([
    [
      'L-CMP-1: nil is neither above nor below',
      `{% if ${score} > 5 %}a{% elsif ${score} <= 5 %}b{% else %}c{% endif %}`,
    ],
    ['L-NIL-4: an empty text is true', `{% if ${plan} %}{% if ${plan} == blank %}x{% endif %}{% endif %}`],
    [
      'a variable set anew',
      `{% assign a = 1 %}{% if ${plan} %}{% assign a = 2 %}{% endif %}{% if a == 2 %}x{% endif %}`,
    ],
    ['a value of the last element', '{% for x in y %}{% if last == x %}a{% endif %}{% assign last = x %}{% endfor %}'],
    [
      'L-TAG-2: any number of elements',
      '{% for x in y %}{% if forloop.index == 7 %}a{% endif %}{% if forloop.length > 9 %}b{% endif %}{% endfor %}',
    ],
    [
      'counting',
      `{% assign n = 0 %}{% for x in y %}{% assign n = n | plus: 1 %}{% if n > 5 %}a{% endif %}{% endfor %}`,
    ],
    ['L-OP-2: one side of or', `{% if ${score} > 5 or ${plan} == 'a' %}{% if ${score} < 3 %}x{% endif %}{% endif %}`],
    ['another attribute', `{% if ${score} > 5 %}{% if custom_attribute.\${mixed} < 3 %}x{% endif %}{% endif %}`],
  ])('is silent about what can be: %s', (_name, source) => {
    expect(found(source).filter((each) => each.startsWith('branch_never'))).toEqual([]);
  });

  it('tells only the outermost branch that nobody takes', () => {
    expect(found(`{% if 1 > 2 %}{% if ${plan} %}a{% else %}b{% endif %}{% endif %}`)).toEqual([
      'branch_never plain 1:1',
    ]);
  });
});

describe('a text that always aborts', () => {
  it('L-ABORT-1: where every way ends in an abort', () => {
    expect(
      always("a\n{% if custom_attribute.${vip} %}{% abort_message('a') %}{% else %}{% abort_message %}{% endif %}"),
    ).toEqual(['abort_always all 2:33']);
    expect(always('{% abort_message %}')).toEqual(['abort_always all 1:1']);
    expect(always('{% capture x %}{% abort_message %}{% endcapture %}')).toEqual(['abort_always all 1:16']);
    expect(
      always(
        '{% case custom_attribute.${plan} %}{% when 1 %}{% abort_message %}{% else %}{% abort_message %}{% endcase %}',
      ),
    ).toHaveLength(1);
  });

  it('L-SEED-3: not where one way goes on', () => {
    expect(always("{% if custom_attribute.${vip} %}{}{% else %}{% abort_message('no') %}{% endif %}")).toEqual([]);
    expect(always('{% for x in custom_attribute.${tags} %}{% abort_message %}{% endfor %}')).toEqual([]);
    expect(always('{% if custom_attribute.${vip} %}{% abort_message %}{% endif %}')).toEqual([]);
  });

  it('L-CB-1: an abort in a Content Block counts', () => {
    const library = { blocks: { Stop: '{% abort_message %}' } };
    expect(found('a {{content_blocks.${Stop}}} b', { library })).toEqual(['abort_always all 1:3']);
  });
});

describe('a text with more ways than are followed', () => {
  it('says so, and claims nothing about branches', () => {
    const source = '{% for x in y %}'.repeat(40) + '{% if 1 > 2 %}x{% endif %}' + '{% endfor %}'.repeat(40);
    const { bounded, diagnostics: all } = analyseTemplate(source);
    expect(bounded).toBe(true);
    expect(all.map(({ code }) => code)).toContain('bounded');
    expect(all.map(({ code }) => code)).not.toContain('branch_never');
  });
});
