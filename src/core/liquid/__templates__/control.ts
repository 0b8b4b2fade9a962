import { lines, type TemplateCase } from './template-case';

const spaced = lines('{% if custom_attribute.${vip} %}', '  Hello', '{% endif %}', 'Bye');
const tight = lines('{%- if custom_attribute.${vip} -%}', '  Hello', '{%- endif -%}', 'Bye');

export const control: readonly TemplateCase[] = [
  { name: 'L-SYN-1: line ends round tags stay', template: spaced, custom: { vip: true }, expected: '\n  Hello\n\nBye' },
  { name: 'L-SYN-1: also round a branch nobody takes', template: spaced, expected: '\nBye' },
  { name: 'L-SYN-1: dashes take them away', template: tight, custom: { vip: true }, expected: 'HelloBye' },
  {
    name: 'L-TAG-3: a text is captured once and used twice',
    template: '{% capture link %}https://example.com/{{${user_id}}}{% endcapture %}{{link}} {{link | size}}',
    profile: { external_id: 'u1' },
    expected: 'https://example.com/u1 22',
  },
  {
    name: 'L-TAG-2: counts down',
    template: '{% for n in (1..3) reversed %}{{n}} {% endfor %}go',
    expected: '3 2 1 go',
  },
  {
    name: 'L-TAG-2: a range reaches as far as an attribute says',
    template: '{% for n in (1..custom_attribute.${stars}) %}★{% endfor %}',
    custom: { stars: 4 },
    expected: '★★★★',
  },
  {
    name: 'L-TAG-2: goes on where another loop stopped',
    template:
      '{% assign list = custom_attribute.${list} %}{% for x in list limit:2 %}{{x}}{% endfor %}|{% for x in list offset:continue %}{{x}}{% endfor %}',
    custom: { list: ['a', 'b', 'c', 'd'] },
    expected: 'ab|cd',
  },
  {
    name: 'O-10: rows change their colour',
    template: "{% for row in (1..3) %}{% cycle 'white', 'grey' %} {% endfor %}",
    expected: 'white grey white ',
  },
  {
    name: 'O-10: counts up by itself',
    template: '{% increment step %}, {% increment step %}, {% increment step %}',
    expected: '0, 1, 2',
  },
  {
    name: 'L-TAG-4: Liquid is shown, not run',
    template: '{% raw %}Write {{${first_name}}}.{% endraw %}',
    expected: 'Write {{${first_name}}}.',
  },
  {
    name: 'L-TAG-4: comments are for colleagues',
    template: "a{% comment %} {% abort_message('no') %} {% endcomment %}b{% # not this either %}c",
    expected: 'abc',
  },
  {
    name: 'L-TAG-4: many tags in one',
    template: lines(
      '{% liquid',
      '  assign score = custom_attribute.${lead score} | default: 0',
      '  if score > 100',
      "    echo 'hot'",
      '  elsif score > 50',
      "    echo 'warm'",
      '  else',
      "    echo 'cold'",
      '  endif',
      '%} lead',
    ),
    custom: { 'lead score': 75 },
    expected: 'warm lead',
  },
  {
    name: 'L-TAG-1: conditions in conditions',
    template: lines(
      "{%- if ${country} == 'KR' -%}",
      '  {%- if custom_attribute.${lead score} > 100 -%}Seoul desk{%- else -%}Newsletter{%- endif -%}',
      "{%- elsif ${country} == 'US' -%}",
      '  Boston desk',
      '{%- else -%}',
      '  Partner',
      '{%- endif -%}',
    ),
    profile: { country: 'KR' },
    custom: { 'lead score': 130 },
    expected: 'Seoul desk',
  },
  {
    name: 'L-TAG-1: a block that only assigns leaves no white space',
    template: lines(
      '{% if custom_attribute.${lead score} > 100 %}',
      "  {% assign grade = 'A' %}",
      '{% else %}',
      "  {% assign grade = 'B' %}",
      '{% endif %}Grade {{grade}}',
    ),
    custom: { 'lead score': 50 },
    expected: 'Grade B',
  },
  {
    name: 'L-VAR-31: what an inner block assigns is known outside',
    template: '{% for n in (1..3) %}{% assign last = n %}{% endfor %}{{last}}',
    expected: '3',
  },
  {
    name: 'L-TAG-2: a loop inside another ends by itself',
    template:
      '{% for a in (1..2) %}{% for b in (1..3) %}{% if b > a %}{% break %}{% endif %}{{a}}{{b}} {% endfor %}{% endfor %}',
    expected: '11 21 22 ',
  },
  {
    name: 'L-ERR-1: an error stays in its place, and the rest is written',
    template: "{{1 | divided_by: 0}} and {{'on' | upcase}}",
    expected: { text: 'Liquid error: divided by 0 and ON', errors: 1 },
  },
  {
    name: 'L-TAG-5: an app block shows nothing',
    template: "a{% render 'footer' %}b",
    expected: 'ab',
  },
  {
    name: 'L-TAG-1: 점수대별 담당 팀을 고릅니다',
    template: lines(
      '{%- assign score = custom_attribute.${리드 점수} | default: 0 -%}',
      '{%- if score > 100 -%}영업팀{%- elsif score > 50 -%}마케팅팀{%- else -%}육성 대기{%- endif -%}',
    ),
    custom: { '리드 점수': 51 },
    expected: '마케팅팀',
  },
];
