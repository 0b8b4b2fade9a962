import type { DocEntries, DocEntry, DocExample } from './entry';

function tag(
  signature: string,
  [en, ko]: readonly [en: string, ko: string],
  source: string,
  result: string,
  more: Pick<DocExample, 'given' | 'kind'> = {},
): DocEntry {
  return { signature, text: { en, ko }, example: { source, result, ...more } };
}

const score = { given: { 'lead score': 101 } };
const whenMql = '{% if custom_attribute.${lead score} > 100 %}MQL{% else %}lead{% endif %}';
const byPlan = '{% assign plan = "pro" %}{% case plan %}{% when "pro", "team" %}paid{% else %}free{% endcase %}';
const counting = '{% for n in (1..3) %}{{ n }} {% endfor %}';

/** Tags that open something or stand alone; a test compares the names with those of the dialect. */
export const tagDocs: DocEntries = {
  if: tag(
    '{% if condition %} … {% endif %}',
    [
      'Shows what is inside if the condition is true. A missing attribute makes every comparison false.',
      '조건이 참이면 안의 내용을 표시합니다. 속성이 없으면 모든 비교가 거짓입니다.',
    ],
    whenMql,
    'MQL',
    score,
  ),
  elsif: tag(
    '{% elsif condition %}',
    ['Asks the next condition when those before were false.', '앞의 조건이 거짓일 때 다음 조건을 확인합니다.'],
    '{% if 1 > 2 %}a{% elsif 2 > 1 %}b{% endif %}',
    'b',
  ),
  else: tag(
    '{% else %}',
    ['What is shown when nothing before applied.', '앞의 조건이 모두 맞지 않을 때 표시합니다.'],
    whenMql,
    'lead',
    { given: { 'lead score': 100 } },
  ),
  unless: tag(
    '{% unless condition %} … {% endunless %}',
    ['Shows what is inside if the condition is false.', '조건이 거짓이면 안의 내용을 표시합니다.'],
    '{% unless custom_attribute.${lead score} > 100 %}wait{% endunless %}',
    'wait',
  ),
  case: tag(
    '{% case value %}{% when … %}{% endcase %}',
    ['Compares one value with several.', '하나의 값을 여러 값과 비교합니다.'],
    byPlan,
    'paid',
  ),
  when: tag(
    '{% when value, value %}',
    ['One branch of a `case`: any of the values.', '`case`의 한 갈래입니다. 값 중 하나와 같으면 됩니다.'],
    byPlan,
    'paid',
  ),
  for: tag(
    '{% for name in list limit:n offset:n reversed %} … {% endfor %}',
    [
      'Repeats for every element; `forloop.index` counts from 1.',
      '요소마다 반복합니다. `forloop.index`는 1부터 셉니다.',
    ],
    '{% for plan in custom_attribute.${plans} limit:2 %}{{ plan }} {% endfor %}',
    'basic pro ',
    { given: { plans: ['basic', 'pro', 'team'] } },
  ),
  tablerow: tag(
    '{% tablerow name in list cols:n %} … {% endtablerow %}',
    ['Repeats as cells of an HTML table.', 'HTML 표의 칸으로 반복합니다.'],
    '{% tablerow n in (1..1) %}{{ n }}{% endtablerow %}',
    '<tr class="row1">\n<td class="col1">1</td></tr>\n',
  ),
  break: tag(
    '{% break %}',
    ['Ends the loop.', '반복을 끝냅니다.'],
    '{% for n in (1..3) %}{% if n == 2 %}{% break %}{% endif %}{{ n }}{% endfor %}',
    '1',
  ),
  continue: tag(
    '{% continue %}',
    ['Goes on with the next element.', '다음 요소로 넘어갑니다.'],
    '{% for n in (1..3) %}{% if n == 2 %}{% continue %}{% endif %}{{ n }}{% endfor %}',
    '13',
  ),
  cycle: tag(
    '{% cycle a, b, … %}',
    ['Prints the values in turn.', '값을 차례로 출력합니다.'],
    '{% for n in (1..3) %}{% cycle "a", "b" %}{% endfor %}',
    'aba',
  ),
  increment: tag(
    '{% increment name %}',
    ['Prints a counter, then adds 1. It starts at 0.', '카운터를 출력한 뒤 1을 더합니다. 0에서 시작합니다.'],
    '{% increment row %}{% increment row %}',
    '01',
  ),
  decrement: tag(
    '{% decrement name %}',
    ['Subtracts 1 from a counter, then prints it.', '카운터에서 1을 뺀 뒤 출력합니다.'],
    '{% decrement row %}{% decrement row %}',
    '-1-2',
  ),
  assign: tag(
    '{% assign name = value | filter %}',
    [
      'Makes a variable. It exists in this field only: not in the URL, other headers or the body.',
      '변수를 만듭니다. 이 필드 안에서만 쓸 수 있으며 URL이나 다른 헤더, 본문에서는 쓸 수 없습니다.',
    ],
    '{% assign threshold = 100 %}{{ threshold | plus: 1 }}',
    '101',
  ),
  capture: tag(
    '{% capture name %} … {% endcapture %}',
    ['Keeps everything inside as a text in a variable.', '안의 모든 내용을 텍스트로 변수에 저장합니다.'],
    '{% capture label %}lead-{{ 7 }}{% endcapture %}{{ label }}',
    'lead-7',
  ),
  echo: tag(
    '{% echo value | filter %}',
    ['Prints a value, as `{{ }}` does.', '`{{ }}`처럼 값을 출력합니다.'],
    '{% echo "mql" | upcase %}',
    'MQL',
  ),
  liquid: tag(
    '{% liquid … %}',
    ['Several tags, one a line, without marks around each.', '태그 기호 없이 한 줄에 하나씩 여러 태그를 씁니다.'],
    '{% liquid\nassign threshold = 100\necho threshold\n%}',
    '100',
  ),
  comment: tag(
    '{% comment %} … {% endcomment %}',
    ['A note; nothing inside is sent.', '메모입니다. 안의 내용은 보내지 않습니다.'],
    'a{% comment %}note{% endcomment %}b',
    'ab',
  ),
  raw: tag(
    '{% raw %} … {% endraw %}',
    ['Prints what is inside as it is, Liquid too.', 'Liquid도 실행하지 않고 안의 내용을 그대로 출력합니다.'],
    '{% raw %}{{ name }}{% endraw %}',
    '{{ name }}',
  ),
  random: tag(
    '{% random n %}',
    ['A whole number from 0 to n − 1.', '0부터 n − 1까지의 정수입니다.'],
    '{% random 1 %}',
    '0',
  ),
  abort_message: tag(
    "{% abort_message('reason') %}",
    [
      'Stops this message for this person; the reason is logged. In a Canvas the person goes on to the next step.',
      '이 사용자에게 보내는 메시지를 중단하고 사유를 기록합니다. Canvas에서는 다음 단계로 넘어갑니다.',
    ],
    "{% abort_message('not at threshold') %}",
    'not at threshold',
    { kind: 'aborted' },
  ),
  connected_content: tag(
    '{% connected_content URL :method post :body … :save name %}',
    [
      'Calls a URL while the message is rendered. JSON is kept in `connected`, or in the variable of `:save`. When the call fails the variable is empty and the message is still sent.',
      '메시지를 만드는 동안 URL을 호출합니다. JSON은 `connected` 또는 `:save` 변수에 저장됩니다. 호출이 실패하면 변수는 비어 있고 메시지는 그대로 전송됩니다.',
    ],
    '{% connected_content https://api.example.com/token :method post :save result %}',
    'https://api.example.com/token',
    { kind: 'called' },
  ),
  message_extras: tag(
    '{% message_extras :key name :value text %}',
    ['Adds a value to the record of the send; prints nothing.', '전송 기록에 값을 추가합니다. 출력은 없습니다.'],
    'a{% message_extras :key stage :value mql %}b',
    'ab',
  ),
  render: tag(
    "{% render 'name' %}",
    ['No longer supported by Braze: prints nothing.', 'Braze에서 더 이상 지원하지 않으며 아무것도 출력하지 않습니다.'],
    "a{% render 'footer' %}b",
    'ab',
  ),
  translation: tag(
    '{% translation id %}default text{% endtranslation %}',
    [
      "The uploaded text for the person's locale, else the text inside.",
      '사용자의 로케일에 맞게 올린 텍스트를 표시합니다. 없으면 안의 텍스트를 표시합니다.',
    ],
    '{% translation greeting %}Hello{% endtranslation %}',
    'Hello',
  ),
  catalog_items: tag(
    '{% catalog_items Catalog id id %}',
    ['Looks up items of a catalog into the list `items`.', '카탈로그 항목을 찾아 `items` 배열에 담습니다.'],
    '{% catalog_items Plans pro %}{{ items[0].title }}',
    'Pro plan',
  ),
  catalog_selection_items: tag(
    '{% catalog_selection_items Catalog selection %}',
    ['Puts the items of a selection into the list `items`.', '셀렉션의 항목을 `items` 배열에 담습니다.'],
    '{% catalog_selection_items Plans paid %}{{ items[0].title }}',
    'Pro plan',
  ),
  promotion: tag(
    "{% promotion('list') %}",
    [
      'A code of the list: one per person and message. An empty list cancels the message.',
      '목록의 코드 하나를 넣습니다. 메시지마다 한 사용자에게 하나이며, 목록이 비면 메시지가 취소됩니다.',
    ],
    "{% promotion('spring') %}",
    'SPRING-1',
  ),
};

/** Counting loop, for the documentation of `forloop`. */
export const loopDoc: DocEntry = {
  signature: 'forloop.index · index0 · first · last · length',
  text: { en: 'Where a loop stands.', ko: '반복의 현재 위치입니다.' },
  example: { source: counting.replace('{{ n }}', '{{ forloop.index0 }}'), result: '0 1 2 ' },
};
