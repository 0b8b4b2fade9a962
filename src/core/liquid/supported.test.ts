import { describe, expect, it } from 'vitest';
import { mistake, render } from './test-tools';

const custom = {
  list: ['b', 'A', 'b'],
  numbers: [3, 1, 2],
  rows: [
    { name: 'x', n: 1 },
    { name: 'y', n: 2 },
  ],
  object: { key: 'found' },
};

/** One use of every filter Braze lists as supported (section 5 of the sheet), and what comes out. */
const filters: readonly (readonly [use: string, expected: string])[] = [
  ['custom_attribute.${list} | join: "+"', 'b+A+b'],
  ['custom_attribute.${list} | first', 'b'],
  ['custom_attribute.${numbers} | last', '2'],
  ['custom_attribute.${list} | compact | size', '3'],
  ['custom_attribute.${rows} | map: "name" | join: ""', 'xy'],
  ['custom_attribute.${numbers} | reverse | join: ""', '213'],
  ['custom_attribute.${numbers} | size', '3'],
  ['custom_attribute.${numbers} | slice: 1, 2 | join: ""', '12'],
  ['custom_attribute.${numbers} | sort | join: ""', '123'],
  ['custom_attribute.${list} | sort_natural | join: ""', 'Abb'],
  ['custom_attribute.${list} | uniq | join: ""', 'bA'],
  ['custom_attribute.${rows} | where: "name", "y" | map: "n" | join: ""', '2'],
  ['-5 | abs', '5'],
  ['5 | at_most: 3', '3'],
  ['1 | at_least: 3', '3'],
  ['1.2 | ceil', '2'],
  ['7 | divided_by: 2', '3'],
  ['1.8 | floor', '1'],
  ['5 | minus: 2', '3'],
  ['5 | plus: 2', '7'],
  ['1.6 | round', '2'],
  ['5 | times: 2', '10'],
  ['5 | modulo: 3', '2'],
  ['145 | money', '145.00'],
  ['"a" | append: "b"', 'ab'],
  ['"aBC" | capitalize', 'Abc'],
  ['"AB" | downcase', 'ab'],
  ['"<" | escape', '&lt;'],
  ['"hey" | md5', '6057f13c496ecf7fd777ceb9e79ae285'],
  ['"hey" | sha1', '7f550a9f4c44173a37664d938f1355f0f92a47a7'],
  ['"hey" | sha2', 'fa690b82061edfd2852629aeba8a8977b57e40fcb77d1a7a28b26cba62591204'],
  ['"hey" | hmac_sha1_hex: "secret_key"', '2a3969bed25bfeefb00aca4063eb9590b4df8f0e'],
  ['"hey" | hmac_sha1: "secret_key"', '2a3969bed25bfeefb00aca4063eb9590b4df8f0e'],
  ['"hey" | hmac_sha1_base64: "secret_key"', 'KjlpvtJb/u+wCspAY+uVkLTfjw4='],
  ['"hey" | hmac_sha256_hex: "secret_key"', '8df897f8da3d7992fe57c8dbc6f27578cfbf2dcc4d0fbb4000b8c924841d508e'],
  ['"hey" | hmac_sha256: "secret_key"', '8df897f8da3d7992fe57c8dbc6f27578cfbf2dcc4d0fbb4000b8c924841d508e'],
  ['"hey" | hmac_sha256_base64: "secret_key" | size', '44'],
  ['"hey" | hmac_sha512: "secret_key" | size', '128'],
  ['"a" | prepend: "b"', 'ba'],
  ['"abab" | remove: "a"', 'bb'],
  ['"abab" | remove_first: "a"', 'bab'],
  ['"abab" | replace: "a", "c"', 'cbcb'],
  ['"abab" | replace_first: "a", "c"', 'cbab'],
  ['"abc" | slice: 1', 'b'],
  ['"a,b" | split: "," | last', 'b'],
  ['" a " | strip', 'a'],
  ['"<b>a</b>" | strip_html', 'a'],
  ['"abcdef" | truncate: 4', 'a...'],
  ['"a b c" | truncatewords: 2', 'a b...'],
  ['"ab" | upcase', 'AB'],
  ['"2026-03-02" | date: "%d.%m.%Y"', '02.03.2026'],
  ['custom_attribute.${none} | default: "d"', 'd'],
  ['"blah" | base64_encode', 'YmxhaA=='],
  ['"blah" | base64', 'YmxhaA=='],
  ['"hey<>hi" | url_escape', 'hey%3C%3Ehi'],
  ['"hey<&>hi" | url_param_escape', 'hey%3C%26%3Ehi'],
  ['"google search" | url_encode', 'google+search'],
  ['custom_attribute.${object} | property_accessor: "key"', 'found'],
  ['123456 | number_with_delimiter', '123,456'],
  [`'say "hi"' | json_escape`, 'say \\"hi\\"'],
  [`'{"a":1}' | json_parse | property_accessor: "a"`, '1'],
  ['custom_attribute.${object} | as_json_string', '{"key":"found"}'],
  ['"2026-03-02T12:00:00Z" | time_zone: "Asia/Seoul" | date: "%H"', '21'],
  ['"2026-03-02T12:00:00Z" | timezone: "Asia/Seoul" | date: "%H"', '21'],
];

/** Listed as unsupported: the value passes through as it is (L-FIL-20). */
const passedThrough = [
  ...['money_with_currency', 'money_without_currency', 'camelize', 'handleize', 'pluralize', 'format_address'],
  ...['highlight', 'color_to_hex', 'font_url', 'img_url', 'customer_login_link'],
];

describe('what Braze says it supports', () => {
  it.each(filters)('L-ENG-1: {{ %s }}', (use, expected) => {
    expect(render(`{{ ${use} }}`, { custom })).toBe(expected);
  });

  it('L-ENG-1, L-SYN-6: two lists become one; the second comes from a variable', () => {
    const source =
      '{% assign more = custom_attribute.${numbers} %}{{ custom_attribute.${list} | concat: more | join: "" }}';
    expect(render(source, { custom })).toBe('bAb312');
  });

  it('L-ENG-1: breaks of lines become marks or nothing', () => {
    expect(render('{% capture t %}a\nb{% endcapture %}{{ t | newline_to_br }}')).toContain('<br />');
    expect(render('{% capture t %}a\nb{% endcapture %}{{ t | strip_newlines }}')).toBe('ab');
  });

  it.each(passedThrough)('L-ENG-1, L-FIL-21: %s changes nothing', (name) => {
    expect(render(`{{ "Some Text" | ${name} }}`)).toBe('Some Text');
  });
});

describe('what the docs show and should not be copied', () => {
  it.each([
    '{{% connected_content [https://api.example/x] %}}',
    '{{ connected_content [https://api.example/x] :save x }}',
  ])('L-CC-33: %s is a mistake, with its place', (source) => {
    expect(mistake(source)).toMatchObject({ code: 'syntax', position: { line: 1 } });
  });

  it('L-ERR-2: a blank asked about first spares the comparison that would fail', () => {
    const blankFirst =
      '{% if custom_attribute.${x} == blank %}none{% elsif custom_attribute.${x} > 1 %}more{% endif %}';
    const blankLast = '{% if custom_attribute.${x} > 1 %}more{% elsif custom_attribute.${x} == blank %}none{% endif %}';
    const empty = { custom: { x: '' } };
    expect(render(blankFirst, empty)).toBe('none');
    expect(render(blankLast, empty)).toBe('Liquid error: comparison of String with 1 failed');
  });
});
