import { describe, expect, it } from 'vitest';
import { createLiquid } from '../liquid';
import { diagnostics, found, foundInJson, world } from './test-tools';

const seed = [
  '{% assign threshold = 100%}',
  '{% if custom_attribute.${lead score} > threshold %}',
  '{',
  '"lead_status": "MQL"',
  '}',
  "{% else %}{% abort_message('not at threshold')%}",
  '{% endif %}',
].join('\n');

const json = (source: string) => diagnostics(source, { known: world, json: true });
const list = (separator: string) =>
  `{"a": [{% for x in custom_attribute.\${tags} %}"{{x | json_escape}}"${separator}{% endfor %}]}`;

describe('JSON on every branch', () => {
  it('L-SEED-2: the body of the seed is JSON on the way that is sent', () => {
    expect(foundInJson(seed)).toEqual([]);
  });

  it('is looked at only where the text has to be JSON', () => {
    expect(found('{"a" 1}')).toEqual([]);
    expect(foundInJson(' \n')).toEqual([]);
  });

  it.each([
    ['{"a": 1,}', 'trailing_comma 1:8'],
    ['[1, 2,\n]', 'trailing_comma 1:6'],
    ['{"a": 1 "b": 2}', 'missing_comma 1:9'],
    ['{"a" 1}', 'missing_colon 1:6'],
    ['{"a": yes}', 'unquoted 1:7'],
    ['{a: 1}', 'unquoted_key 1:2'],
    ["{'a': 1}", 'single_quote 1:2'],
    ['{"a": "x\ny"}', 'line_break 1:9'],
    ['{"a": "\\q"}', 'escape 1:9'],
    ['{"a": [1, 2}', 'unexpected 1:12'],
    ['{"a": {', 'open 1:7'],
    ['{"a": "x', 'open_string 1:9'],
    ['{"a": 1} x', 'extra 1:10'],
    ['{"a": 01}', 'missing_comma 1:8'],
    ['tru', 'unexpected 1:4'],
    ['{% if custom_attribute.${vip} %}{}{% endif %}', 'empty 1:46'],
  ])('W-COMP-16: tells what is wrong with %j, and where', (source, expected) => {
    expect(foundInJson(source)).toEqual([`json_invalid ${expected}`]);
  });

  it.each([
    '[]',
    '{}',
    ' {"a": [1, -2.5e+3, 0.1, true, false, null, "\\u00e9 \\"x\\""], "b": {"c": []}} ',
    '"x"',
    '3',
    '{"a":"{% raw %}{{x}}{% endraw %}"}',
  ])('finds nothing in %j', (source) => {
    expect(foundInJson(source)).toEqual([]);
  });

  it('tells the branch by its condition, in the author’s words', () => {
    const source = '{"a": 1{% if custom_attribute.${lead score} > 100 %}\n,"b": 2{% else %}\n"c": 3{% endif %}}';
    expect(json(source)).toMatchObject([
      {
        variant: 'missing_comma',
        place: { line: 3, column: 1 },
        when: [{ type: 'condition', text: 'custom_attribute.${lead score} > 100', holds: false }],
      },
    ]);
  });

  it('names no branch where all of them lead there', () => {
    const source = '{"a": {% if custom_attribute.${vip} %}1{% else %}2{% endif %},}';
    expect(json(source)).toMatchObject([{ variant: 'trailing_comma', when: [] }]);
  });

  it('tells when and otherwise of a case', () => {
    const source = '{"a": {% case custom_attribute.${plan} %}{% when \'x\' %}1{% else %}{% endcase %}}';
    expect(json(source)).toMatchObject([
      { variant: 'unexpected', when: [{ type: 'otherwise', subject: 'custom_attribute.${plan}' }] },
    ]);
  });

  it('L-TAG-2: tries a loop with no, one and two elements', () => {
    expect(json(list(','))).toMatchObject([
      { variant: 'trailing_comma', when: [{ type: 'loop', text: 'custom_attribute.${tags}', count: 1 }] },
    ]);
    expect(json(list(''))).toMatchObject([{ variant: 'missing_comma', when: [{ type: 'loop', count: 2 }] }]);
    const leading = '{"a": [0{% for x in custom_attribute.${tags} %}, 1{% endfor %}]}';
    const always =
      '{"a": [{% for x in custom_attribute.${tags} %}1{% unless forloop.last %},{% endunless %}{% else %},{% endfor %}]}';
    expect(foundInJson(leading)).toEqual([]);
    expect(json(always)).toMatchObject([{ variant: 'unexpected', when: [{ type: 'loop', count: 0 }] }]);
  });

  it.each([
    '{% unless forloop.last %},{% endunless %}',
    '{% if forloop.last == false %},{% endif %}',
    '{% if forloop.index < forloop.length %},{% endif %}',
    '{% if forloop.rindex0 > 0 %},{% endif %}',
    '{% if forloop.index != custom_attribute.${tags}.size %},{% endif %}',
  ])('L-TAG-2: knows the usual ways to leave the last comma out: %s', (separator) => {
    expect(foundInJson(list(separator))).toEqual([]);
  });

  it('L-TAG-2: a flag that says whether there was one before', () => {
    const source =
      '{% assign first = true %}[{% for x in custom_attribute.${tags} %}{% if first %}{% assign first = false %}{% else %},{% endif %}1{% endfor %}]';
    expect(foundInJson(source)).toEqual([]);
  });

  it('conditions asked twice are answered alike', () => {
    const source = '{% if custom_attribute.${vip} %}[{% endif %}1{% if custom_attribute.${vip} %}]{% endif %}';
    expect(foundInJson(source)).toEqual([]);
    expect(
      json('{% if custom_attribute.${vip} %}[{% endif %}1{% if custom_attribute.${plan} %}]{% endif %}'),
    ).toMatchObject([{ variant: 'open' }, { variant: 'extra' }]);
  });

  it('stays right when there are more ways than are kept apart', () => {
    const flags = Array.from({ length: 12 }, (_, index) => `custom_attribute.\${f${index}}`);
    const options = { json: true };
    const balanced = flags.map((flag, index) => `"k${index}": {% if ${flag} %}1{% else %}2{% endif %},`).join('');
    const again = flags.map((flag, index) => `"m${index}": {% if ${flag} %}1{% else %}2{% endif %}`).join(',');
    expect(found(`{${balanced}${again}}`, options)).toEqual([]);
    const wrapped = `{% if custom_attribute.\${w} %}[{% endif %}{${balanced}${again}}{% if custom_attribute.\${w} %}]{% endif %}`;
    expect(found(wrapped, options)).toEqual([]);
    expect(found(`{${balanced}${again},}`, options)).toHaveLength(1);
  });

  it('L-TAG-3: follows what was captured to the place where it is printed', () => {
    expect(foundInJson('{% capture body %}{"a": 1,}{% endcapture %}{{ body | strip }}')).toEqual([
      'json_invalid trailing_comma 1:26',
    ]);
    expect(foundInJson('{% capture body %}{"a": 1}{% endcapture %}{{ body }}')).toEqual([]);
  });

  it('L-CB-1: tells a mistake in a Content Block at its tag', () => {
    const options = { json: true, library: { blocks: { Tail: ',"z": 1,}' } } };
    expect(found('{"a": 1\n{{content_blocks.${Tail}}}', options)).toEqual(['json_invalid trailing_comma 2:1']);
    expect(found('{"a": {{content_blocks.${Nowhere}}}', options)).toEqual([]);
  });

  it('L-TRANS-1: looks through the texts of other languages', () => {
    const library = { translations: { ko: { hi: '"안녕' } } };
    const source = '{"a": {% translation hi %}"Hi"{% endtranslation %}}';
    expect(diagnostics(source, { json: true, library })).toMatchObject([
      { variant: 'open_string', when: [{ type: 'translation', locale: 'ko' }] },
    ]);
  });

  it('L-SYN-1: white space that is trimmed away breaks no text', () => {
    expect(foundInJson('{"a": "{%- if custom_attribute.${vip} -%}\n yes\n{%- else -%}\n no\n{%- endif -%}"}')).toEqual(
      [],
    );
    expect(foundInJson('{"a": "{% if custom_attribute.${vip} %}\n yes{% endif %}"}')).toEqual([
      'json_invalid line_break 1:40',
    ]);
  });
});

describe('personalisation in JSON', () => {
  it('L-FIL-14: text of a person in quotes wants json_escape, where it says so', () => {
    const source =
      '{"a": "{{ custom_attribute.${plan} }}", "b": "{{${first_name} | upcase}}", "c": "{{event_properties.${page_url}}}"}';
    expect(foundInJson(source)).toEqual([
      'json_unescaped value 1:11',
      'json_unescaped value 1:49',
      'json_unescaped value 1:84',
    ]);
    const [first, second] = json(source).map(({ edit }) => edit);
    expect(first === undefined ? '' : source.slice(0, first.begin) + first.text).toBe(
      '{"a": "{{ custom_attribute.${plan} | json_escape',
    );
    expect(second === undefined ? '' : source.slice(second.begin - 6, second.begin)).toBe('upcase');
  });

  it.each([
    '{{custom_attribute.${plan} | json_escape}}',
    '{{custom_attribute.${plan} | url_param_escape}}',
    '{{custom_attribute.${lead score}}}',
    '{{custom_attribute.${vip}}}',
    '{{custom_attribute.${plan} | size}}',
    "{{custom_attribute.${d} | date: '%Y-%m-%d'}}",
    '{{${language}}}{{${user_id}}}',
    '{% assign x = custom_attribute.${plan} | json_escape %}{{x}}',
    '{% if custom_attribute.${mixed} > 3 %}{{custom_attribute.${mixed}}}{% endif %}',
    "{{ 'it is' }}",
    `{{custom_attribute.\${tags} | join: '","'}}`,
  ])('L-FIL-14: not where nothing needs an escape: %s', (output) => {
    expect(foundInJson(`{"a": "${output}"}`).filter((each) => each.startsWith('json'))).toEqual([]);
  });

  it('an external id wants an escape only where somebody’s needs one', () => {
    const odd = {
      ...world,
      standard: new Map([['user_id', { type: 'text' as const, missing: 0, needsEscape: true }]]),
    };
    expect(found('{"a": "{{${user_id}}}"}', { known: odd, json: true })).toEqual(['json_unescaped value 1:10']);
  });

  it('W-COMP-16: text outside of quotes, lists that run together, JSON inside of quotes', () => {
    expect(foundInJson('{"a": {{custom_attribute.${plan}}}}')).toEqual(['json_invalid unquoted 1:9']);
    expect(foundInJson('{"a": {{custom_attribute.${tags}}}}')).toEqual(['json_invalid list 1:9']);
    expect(foundInJson('{"a": "{{custom_attribute.${tags} | as_json_string}}"}')).toEqual([
      'json_invalid json_in_string 1:10',
    ]);
    expect(
      foundInJson('{"a": {{custom_attribute.${tags} | as_json_string}}, "b": {{custom_attribute.${address}}}}'),
    ).toEqual([]);
    expect(foundInJson('{"a": {{custom_attribute.${vip}}}, "b": {{custom_attribute.${mixed}}}}')).toEqual([]);
  });

  it('L-DEF-3: L-VAR-7: a number that some people do not have', () => {
    expect(json('{"a": {{custom_attribute.${lead score}}}}')).toMatchObject([
      { code: 'json_missing', place: { column: 9 }, values: { name: 'custom_attribute.${lead score}', missing: 3 } },
    ]);
    const guarded = [
      '{"a": {{custom_attribute.${lead score} | default: 0}}}',
      '{"a": {{custom_attribute.${lead score} | plus: 0}}}',
      '{"a": "{{custom_attribute.${lead score}}}"}',
      '{% if custom_attribute.${lead score} > 1 %}{"a": {{custom_attribute.${lead score}}}}{% else %}{}{% endif %}',
      '{% if custom_attribute.${lead score} == blank %}{% abort_message %}{% endif %}{"a": {{custom_attribute.${lead score}}}}',
    ];
    expect(guarded.flatMap(foundInJson)).toEqual([]);
  });

  it('agrees with what is rendered: constants are read as they are printed', () => {
    const source = `{"a": {{ 'x' | upcase }}, "b": {{ 5 }}{{ 0 }}, "c": "{{ 'q' }}"}`;
    expect(createLiquid().parse(source).ok).toBe(true);
    expect(foundInJson(source).map((each) => each.split(' ')[1])).toEqual(['unquoted']);
    expect(foundInJson('{"b": {{ 5 }}{{ 0 }}.5, "c": "{{ \'q\' }}"}')).toEqual([]);
  });
});
