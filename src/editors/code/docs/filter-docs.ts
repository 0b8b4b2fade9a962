import type { JsonValue } from '@/core/kernel/json';
import type { DocEntries, DocEntry } from './entry';

/** The signature, what it does in both languages, one use and its result. */
function filter(
  signature: string,
  [en, ko]: readonly [en: string, ko: string],
  [use, result]: readonly [use: string, result: string],
  given?: Readonly<Record<string, JsonValue>>,
): DocEntry {
  const example = { source: `{{ ${use} }}`, result };
  return { signature, text: { en, ko }, example: given === undefined ? example : { ...example, given } };
}

const note = { note: 'first\nsecond' };
const plans = { plans: ['basic', 'pro', 'basic'] };
const scores = { scores: [3, 1, 2] };
const deals = {
  deals: [
    { name: 'Acme', stage: 'won' },
    { name: 'Globex', stage: 'lost' },
  ],
};

const texts: DocEntries = {
  append: filter(
    'append: text',
    ['Puts text behind the value.', '값 뒤에 텍스트를 붙입니다.'],
    ['"lead" | append: "-score"', 'lead-score'],
  ),
  prepend: filter(
    'prepend: text',
    ['Puts text before the value.', '값 앞에 텍스트를 붙입니다.'],
    ['"score" | prepend: "lead-"', 'lead-score'],
  ),
  capitalize: filter(
    'capitalize',
    ['First letter upper case, all others lower case.', '첫 글자는 대문자로, 나머지는 소문자로 바꿉니다.'],
    ['"mARKETING" | capitalize', 'Marketing'],
  ),
  downcase: filter(
    'downcase',
    ['All letters lower case.', '모든 글자를 소문자로 바꿉니다.'],
    ['"MQL" | downcase', 'mql'],
  ),
  upcase: filter('upcase', ['All letters upper case.', '모든 글자를 대문자로 바꿉니다.'], ['"mql" | upcase', 'MQL']),
  escape: filter(
    'escape',
    ['Replaces the characters that have a meaning in HTML.', 'HTML에서 의미가 있는 문자를 바꿉니다.'],
    ['"R&D" | escape', 'R&amp;D'],
  ),
  newline_to_br: filter(
    'newline_to_br',
    ['Puts `<br />` before every line break.', '줄바꿈마다 앞에 `<br />`을 넣습니다.'],
    ['custom_attribute.${note} | newline_to_br', 'first<br />\nsecond'],
    note,
  ),
  remove: filter(
    'remove: text',
    ['Takes every occurrence of the text out.', '해당 텍스트를 모두 지웁니다.'],
    ['"1,234,567" | remove: ","', '1234567'],
  ),
  remove_first: filter(
    'remove_first: text',
    ['Takes the first occurrence of the text out.', '처음 나오는 텍스트만 지웁니다.'],
    ['"a-b-c" | remove_first: "-"', 'ab-c'],
  ),
  replace: filter(
    'replace: text, replacement',
    ['Replaces every occurrence of the text.', '해당 텍스트를 모두 바꿉니다.'],
    ['"a-b-c" | replace: "-", "."', 'a.b.c'],
  ),
  replace_first: filter(
    'replace_first: text, replacement',
    ['Replaces the first occurrence of the text.', '처음 나오는 텍스트만 바꿉니다.'],
    ['"a-b-c" | replace_first: "-", "."', 'a.b-c'],
  ),
  slice: filter(
    'slice: start, length',
    [
      'Part of a text or list. Counting starts at 0; a negative start counts from the end; without a length, one piece.',
      '텍스트나 배열의 일부입니다. 0부터 세며, 시작이 음수이면 끝에서부터 셉니다. 길이가 없으면 하나만 가져옵니다.',
    ],
    ['"2026-03-02" | slice: 0, 4', '2026'],
  ),
  split: filter(
    'split: separator',
    ['Cuts a text into a list.', '텍스트를 배열로 나눕니다.'],
    ['"basic,pro" | split: "," | last', 'pro'],
  ),
  strip: filter('strip', ['Takes white space off both ends.', '앞뒤 공백을 지웁니다.'], ['"  Ada " | strip', 'Ada']),
  strip_html: filter(
    'strip_html',
    ['Takes HTML tags, comments, scripts and styles out.', 'HTML 태그, 주석, 스크립트, 스타일을 지웁니다.'],
    ['"<b>Hi</b>" | strip_html', 'Hi'],
  ),
  strip_newlines: filter(
    'strip_newlines',
    ['Takes line breaks out.', '줄바꿈을 지웁니다.'],
    ['custom_attribute.${note} | strip_newlines', 'firstsecond'],
    note,
  ),
  truncate: filter(
    'truncate: length, ending',
    [
      'Cuts a text to the length; the ending (`...`) counts.',
      '텍스트를 길이에 맞게 자릅니다. 끝의 `...`도 길이에 포함됩니다.',
    ],
    ['"Enterprise" | truncate: 6', 'Ent...'],
  ),
  truncatewords: filter(
    'truncatewords: count, ending',
    ['Cuts a text to a number of words.', '텍스트를 단어 수에 맞게 자릅니다.'],
    ['"Book a demo today" | truncatewords: 2', 'Book a...'],
  ),
  size: filter(
    'size',
    ['Number of characters of a text, or of elements of a list.', '텍스트의 글자 수 또는 배열의 요소 수입니다.'],
    ['"MQL" | size', '3'],
  ),
};

const numbers: DocEntries = {
  plus: filter(
    'plus: number',
    [
      'Adds. A text that is a number becomes one; anything else counts as 0.',
      '더합니다. 숫자로 된 텍스트는 숫자로 바뀌며, 그 밖의 값은 0으로 계산합니다.',
    ],
    ['"95" | plus: 5', '100'],
  ),
  minus: filter('minus: number', ['Subtracts.', '뺍니다.'], ['100 | minus: 5', '95']),
  times: filter('times: number', ['Multiplies.', '곱합니다.'], ['12 | times: 3', '36']),
  divided_by: filter(
    'divided_by: number',
    [
      'Divides. Two whole numbers are rounded down; write `2.0` for a fraction.',
      '나눕니다. 정수끼리는 내림합니다. 소수가 필요하면 `2.0`처럼 씁니다.',
    ],
    ['15 | divided_by: 2', '7'],
  ),
  modulo: filter('modulo: number', ['The rest of a division.', '나눗셈의 나머지입니다.'], ['15 | modulo: 4', '3']),
  abs: filter('abs', ['The value without its sign.', '절댓값입니다.'], ['-5 | abs', '5']),
  at_least: filter(
    'at_least: number',
    ['The value, or the number if that is larger.', '값과 숫자 중 큰 쪽입니다.'],
    ['-3 | at_least: 0', '0'],
  ),
  at_most: filter(
    'at_most: number',
    ['The value, or the number if that is smaller.', '값과 숫자 중 작은 쪽입니다.'],
    ['130 | at_most: 100', '100'],
  ),
  ceil: filter('ceil', ['Rounds up to a whole number.', '정수로 올림합니다.'], ['99.2 | ceil', '100']),
  floor: filter('floor', ['Rounds down to a whole number.', '정수로 내림합니다.'], ['99.8 | floor', '99']),
  round: filter(
    'round: places',
    [
      'Rounds to a number of decimal places, 0 if none is given.',
      '소수점 이하 자릿수로 반올림합니다. 없으면 정수로 반올림합니다.',
    ],
    ['99.456 | round: 1', '99.5'],
  ),
  money: filter(
    'money',
    [
      'Two decimals, without a currency sign. A text needs `| plus: 0` first.',
      '소수점 둘째 자리까지 통화 기호 없이 표시합니다. 텍스트는 먼저 `| plus: 0`을 씁니다.',
    ],
    ['17.8 | money', '17.80'],
  ),
  number_with_delimiter: filter(
    'number_with_delimiter',
    ['Groups thousands with commas.', '천 단위마다 쉼표를 넣습니다.'],
    ['123456 | number_with_delimiter', '123,456'],
  ),
};

const arrays: DocEntries = {
  join: filter(
    'join: separator',
    ['Makes one text of a list.', '배열을 하나의 텍스트로 합칩니다.'],
    ['custom_attribute.${plans} | join: ", "', 'basic, pro, basic'],
    plans,
  ),
  first: filter(
    'first',
    ['First element of a list: in an attribute, the oldest.', '배열의 첫 요소입니다. 속성에서는 가장 오래된 값입니다.'],
    ['custom_attribute.${plans} | first', 'basic'],
    plans,
  ),
  last: filter(
    'last',
    [
      'Last element of a list: in an attribute, the newest.',
      '배열의 마지막 요소입니다. 속성에서는 가장 최근 값입니다.',
    ],
    ['custom_attribute.${scores} | last', '2'],
    scores,
  ),
  compact: filter(
    'compact: property',
    ['Leaves out elements without a value.', '값이 없는 요소를 뺍니다.'],
    ['custom_attribute.${codes} | compact | size', '1'],
    { codes: ['a', null] },
  ),
  concat: {
    signature: 'concat: list',
    text: { en: 'Appends another list.', ko: '다른 배열을 이어 붙입니다.' },
    example: {
      source: '{% assign more = custom_attribute.${plans} %}{{ more | concat: more | size }}',
      result: '6',
      given: plans,
    },
  },
  map: filter(
    'map: property',
    ['One property of every element.', '모든 요소에서 속성 하나를 가져옵니다.'],
    ['custom_attribute.${deals} | map: "name" | join: ", "', 'Acme, Globex'],
    deals,
  ),
  reverse: filter(
    'reverse',
    ['The list from its end to its start.', '배열의 순서를 뒤집습니다.'],
    ['custom_attribute.${scores} | reverse | join: " "', '2 1 3'],
    scores,
  ),
  sort: filter(
    'sort: property',
    ['Sorts: numbers by size, texts with capitals first.', '정렬합니다. 숫자는 크기순, 텍스트는 대문자가 먼저입니다.'],
    ['custom_attribute.${scores} | sort | join: " "', '1 2 3'],
    scores,
  ),
  sort_natural: filter(
    'sort_natural: property',
    ['Sorts texts without regard to case.', '대소문자를 구분하지 않고 정렬합니다.'],
    ['custom_attribute.${names} | sort_natural | join: " "', 'ada Bob cy'],
    { names: ['cy', 'Bob', 'ada'] },
  ),
  uniq: filter(
    'uniq: property',
    ['Keeps the first of equal elements.', '같은 요소는 처음 것만 남깁니다.'],
    ['custom_attribute.${plans} | uniq | join: ", "', 'basic, pro'],
    plans,
  ),
  where: filter(
    'where: property, value',
    ['Elements whose property has the value.', '속성이 해당 값인 요소만 남깁니다.'],
    ['custom_attribute.${deals} | where: "stage", "won" | map: "name" | first', 'Acme'],
    deals,
  ),
};

const sha256Hmac = '8df897f8da3d7992fe57c8dbc6f27578cfbf2dcc4d0fbb4000b8c924841d508e';
const sha1Hmac = '2a3969bed25bfeefb00aca4063eb9590b4df8f0e';
const signed = (algorithm: string, form: readonly [string, string]): readonly [string, string] => [
  `Signs the value with a key (${algorithm}), as ${form[0]}.`,
  `키로 값에 서명합니다(${algorithm}, ${form[1]}).`,
];
const hex = ['hexadecimal digits', '16진수'] as const;
const base64 = ['Base64', 'Base64'] as const;

const encodings: DocEntries = {
  md5: filter(
    'md5',
    ['MD5 hash as hexadecimal digits.', 'MD5 해시를 16진수로 나타냅니다.'],
    ['"hey" | md5', '6057f13c496ecf7fd777ceb9e79ae285'],
  ),
  sha1: filter(
    'sha1',
    ['SHA-1 hash as hexadecimal digits.', 'SHA-1 해시를 16진수로 나타냅니다.'],
    ['"hey" | sha1', '7f550a9f4c44173a37664d938f1355f0f92a47a7'],
  ),
  sha2: filter(
    'sha2',
    ['SHA-256 hash as hexadecimal digits.', 'SHA-256 해시를 16진수로 나타냅니다.'],
    ['"hey" | sha2', 'fa690b82061edfd2852629aeba8a8977b57e40fcb77d1a7a28b26cba62591204'],
  ),
  hmac_sha1: filter(
    'hmac_sha1: key',
    ['Older name of `hmac_sha1_hex`.', '`hmac_sha1_hex`의 이전 이름입니다.'],
    ['"hey" | hmac_sha1: "secret_key"', sha1Hmac],
  ),
  hmac_sha1_hex: filter('hmac_sha1_hex: key', signed('HMAC-SHA-1', hex), [
    '"hey" | hmac_sha1_hex: "secret_key"',
    sha1Hmac,
  ]),
  hmac_sha1_base64: filter('hmac_sha1_base64: key', signed('HMAC-SHA-1', base64), [
    '"hey" | hmac_sha1_base64: "secret_key"',
    'KjlpvtJb/u+wCspAY+uVkLTfjw4=',
  ]),
  hmac_sha256: filter('hmac_sha256: key', signed('HMAC-SHA-256', hex), [
    '"hey" | hmac_sha256: "secret_key"',
    sha256Hmac,
  ]),
  hmac_sha256_hex: filter('hmac_sha256_hex: key', signed('HMAC-SHA-256', hex), [
    '"hey" | hmac_sha256_hex: "secret_key"',
    sha256Hmac,
  ]),
  hmac_sha256_base64: filter('hmac_sha256_base64: key', signed('HMAC-SHA-256', base64), [
    '"hey" | hmac_sha256_base64: "secret_key"',
    'jfiX+No9eZL+V8jbxvJ1eM+/LcxND7tAALjJJIQdUI4=',
  ]),
  hmac_sha512: filter('hmac_sha512: key', signed('HMAC-SHA-512', hex), [
    '"hey" | hmac_sha512: "secret_key" | size',
    '128',
  ]),
  base64: filter(
    'base64',
    ['Another name of `base64_encode`.', '`base64_encode`의 다른 이름입니다.'],
    ['"blah" | base64', 'YmxhaA=='],
  ),
  base64_encode: filter(
    'base64_encode',
    ['Base64 of a text.', '텍스트를 Base64로 인코딩합니다.'],
    ['"blah" | base64_encode', 'YmxhaA=='],
  ),
  url_escape: filter(
    'url_escape',
    [
      'For a whole URL: escapes what may not stand in one and leaves `&` and `/`.',
      'URL 전체에 씁니다. URL에 쓸 수 없는 문자만 바꾸고 `&`와 `/`는 그대로 둡니다.',
    ],
    ['"hey<>hi" | url_escape', 'hey%3C%3Ehi'],
  ),
  url_param_escape: filter(
    'url_param_escape',
    ['For one part of a URL: escapes `&` and `/` too.', 'URL의 일부에 씁니다. `&`와 `/`도 바꿉니다.'],
    ['"hey<&>hi" | url_param_escape', 'hey%3C%26%3Ehi'],
  ),
  url_encode: filter(
    'url_encode',
    ['As a form is sent: spaces become `+`.', '폼을 보낼 때처럼 인코딩합니다. 공백은 `+`가 됩니다.'],
    ['"google search" | url_encode', 'google+search'],
  ),
  json_escape: filter(
    'json_escape',
    [
      'Makes a text safe inside quotes of a JSON body. Use it for every text you insert.',
      'JSON 본문의 따옴표 안에 넣어도 안전하게 만듭니다. 삽입하는 모든 텍스트에 사용합니다.',
    ],
    [`'say "hi"' | json_escape`, 'say \\"hi\\"'],
  ),
  json_parse: filter(
    'json_parse',
    ['Reads JSON text; its members can be used then.', 'JSON 텍스트를 읽어 그 안의 값을 쓸 수 있게 합니다.'],
    [`'{"plan":"pro"}' | json_parse | property_accessor: "plan"`, 'pro'],
  ),
  as_json_string: filter(
    'as_json_string',
    ['The value as JSON text.', '값을 JSON 텍스트로 만듭니다.'],
    ['custom_attribute.${plans} | as_json_string', '["basic","pro","basic"]'],
    plans,
  ),
  property_accessor: filter(
    'property_accessor: key',
    [
      'Member of an object by a key that may be a variable.',
      '객체에서 키의 값을 가져옵니다. 키는 변수일 수도 있습니다.',
    ],
    ['custom_attribute.${company} | property_accessor: "size"', '250'],
    { company: { size: 250 } },
  ),
};

const zones: readonly [string, string] = [
  'Moves a time to a zone (a name or an offset such as `-0500`). Follow it with `date`.',
  '시간을 다른 시간대로 옮깁니다(이름 또는 `-0500` 같은 오프셋). 뒤에 `date`를 씁니다.',
];

const others: DocEntries = {
  date: filter(
    'date: format',
    [
      'Prints a time by a format: `%Y %m %d %H %M`; `%s` gives Unix seconds. `"now"` is the moment of sending.',
      '형식에 따라 시간을 표시합니다: `%Y %m %d %H %M`. `%s`는 유닉스 초입니다. `"now"`는 전송 시점입니다.',
    ],
    ['"2026-03-02" | date: "%d.%m.%Y"', '02.03.2026'],
  ),
  time_zone: filter('time_zone: zone', zones, [
    '"2026-03-02T12:00:00Z" | time_zone: "Asia/Seoul" | date: "%H:%M"',
    '21:00',
  ]),
  timezone: filter(
    'timezone: zone',
    ['Another name of `time_zone`.', '`time_zone`의 다른 이름입니다.'],
    ['"2026-03-02T12:00:00Z" | timezone: "Asia/Seoul" | date: "%H:%M"', '21:00'],
  ),
  default: filter(
    'default: value',
    [
      'The value to use where nothing is set, or only false or empty. White space counts as set.',
      '값이 없거나 false이거나 비어 있을 때 쓰는 값입니다. 공백은 값이 있는 것으로 봅니다.',
    ],
    ['custom_attribute.${company} | default: "your company"', 'your company'],
  ),
};

/** Every filter of the dialect; a test compares the names with those it registers. */
export const filterDocs: DocEntries = { ...texts, ...numbers, ...arrays, ...encodings, ...others };
