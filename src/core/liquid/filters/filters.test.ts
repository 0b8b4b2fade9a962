import { describe, expect, it } from 'vitest';
import { render } from '../test-tools';

const out = (expression: string) => render(`{{ ${expression} }}`);

describe('numbers', () => {
  it.each([
    ['15 | divided_by: 2', '7'],
    ['-15 | divided_by: 2', '-8'],
    ['15 | divided_by: 2.0', '7.5'],
    ['16 | divided_by: 2.0', '8.0'],
    ['20 | divided_by: 7.0', '2.857142857142857'],
  ])('L-FIL-2: %s is %s', (expression, expected) => {
    expect(out(expression)).toBe(expected);
  });

  it('L-FIL-3: dividing by zero fails in place', () => {
    expect(render('a{{ 1 | divided_by: 0 }}b')).toBe('aLiquid error: divided by 0b');
    expect(out('1 | modulo: 0')).toBe('Liquid error: divided by 0');
    expect(out('1 | divided_by: nothing')).toBe('Liquid error: divided by 0');
  });

  it.each([
    ['nothing | plus: 5', '5'],
    ['"abc" | plus: 5', '5'],
    ['"12abc" | plus: 1', '13'],
    ['"350000.25" | plus: 0', '350000.25'],
    ['" 7 " | times: "2"', '14'],
    ['true | plus: 1', '1'],
  ])('L-FIL-4: %s is %s', (expression, expected) => {
    expect(out(expression)).toBe(expected);
  });

  it.each([
    ['145 | money', '145.00'],
    ['17.8 | money', '17.80'],
    ['1.005 | money', '1.01'],
    ['-0.5 | money', '-0.50'],
    ['"145" | money', '145'],
    ['"145" | plus: 0 | money', '145.00'],
  ])('L-FIL-5: %s is %s', (expression, expected) => {
    expect(out(expression)).toBe(expected);
  });

  it.each([
    ['0.1 | plus: 0.2', '0.3'],
    ['1.1 | times: 3', '3.3'],
    ['0.3 | divided_by: 0.1', '3.0'],
    ['3 | minus: 4.5', '-1.5'],
    ['-7 | modulo: 3', '2'],
    ['7.5 | modulo: 2', '1.5'],
    ['-7.5 | modulo: 2', '0.5'],
    ['-4.5 | abs', '4.5'],
    ['-3 | abs', '3'],
    ['4.5 | round', '5'],
    ['-4.5 | round', '-5'],
    ['4.5612 | round: 2', '4.56'],
    ['2.5 | ceil', '3'],
    ['-2.5 | floor', '-3'],
    ['4 | at_least: 5', '5'],
    ['4 | at_most: 3', '3'],
    ['1 | plus: 1.0', '2.0'],
  ])('%s is %s', (expression, expected) => {
    expect(out(expression)).toBe(expected);
  });

  it('L-FIL-8: number_with_delimiter', () => {
    expect(out('123456 | number_with_delimiter')).toBe('123,456');
    expect(out('-1234567.891 | number_with_delimiter')).toBe('-1,234,567.891');
    expect(out('12 | number_with_delimiter')).toBe('12');
    expect(out('"abc" | number_with_delimiter')).toBe('abc');
  });

  it('L-FIL-22, O-4: a float keeps its fraction, a profile’s whole number has none', () => {
    expect(out('4.0')).toBe('4.0');
    expect(render('{{custom_attribute.${n}}}', { custom: { n: 4.0 } })).toBe('4');
    expect(render('{{custom_attribute.${n}}}', { custom: { n: 1e21 } })).toBe('1000000000000000000000');
    expect(render('{{custom_attribute.${n}}}', { custom: { n: 0.00001 } })).toBe('1.0e-05');
  });
});

describe('texts', () => {
  it.each([
    ['"hELLO world" | capitalize', 'Hello world'],
    ['"" | capitalize', ''],
    ['"Ab" | upcase', 'AB'],
    ['"Ab" | downcase', 'ab'],
    ['"a" | append: "b" | prepend: "c"', 'cab'],
    ['"a-b-a" | remove: "a"', '-b-'],
    ['"a-b-a" | remove_first: "a"', '-b-a'],
    ['"a.b.a" | replace: ".", "$&"', 'a$&b$&a'],
    ['"a.b.a" | replace_first: "a", "c"', 'c.b.a'],
    ['"  x " | strip', 'x'],
    ['"hello" | slice: 1, 3', 'ell'],
    ['"hello" | slice: -3, 2', 'll'],
    ['"hello" | slice: 1', 'e'],
    ['"a,b,,c,," | split: "," | join: "+"', 'a+b++c'],
    ['" a  b " | split: " " | join: "+"', 'a+b'],
    ['"한글" | split: "" | join: "-"', '한-글'],
    ['"<b>x</b><!-- y --><script>z</script>w<" | strip_html', 'xw<'],
    ['"1 < 2 and 3 > 2" | strip_html', '1  2'],
    ['"a&b<c>\'" | escape', 'a&amp;b&lt;c&gt;&#39;'],
    ['"Ground control" | truncate: 9', 'Ground...'],
    ['"Ground control" | truncate: 9, ""', 'Ground co'],
    ['"abc" | truncate: 3', 'abc'],
    ['"abcd" | truncate: 2', '...'],
    ['"one two three" | truncatewords: 2', 'one two...'],
    ['"one two" | truncatewords: 2', 'one two'],
    ['"hello" | size', '5'],
    ['"😀a" | size', '2'],
    ['nothing | size', '0'],
  ])('L-FIL-1, L-FIL-6, L-FIL-7: %s is %s', (expression, expected) => {
    expect(out(expression)).toBe(expected);
  });

  it('newlines become breaks or vanish', () => {
    const custom = { t: 'a\nb\r\nc' };
    expect(render('{{custom_attribute.${t} | newline_to_br}}', { custom })).toBe('a<br />\nb<br />\nc');
    expect(render('{{custom_attribute.${t} | strip_newlines}}', { custom })).toBe('abc');
  });

  it('L-FIL-20, L-FIL-21: filters Braze does not have pass their input on', () => {
    for (const name of [
      'lstrip',
      'rstrip',
      'pluralize',
      'handleize',
      'camelize',
      'find_index',
      'json',
      'inspect',
      'nope',
    ]) {
      expect(out(`" x " | ${name}: 1 | append: "!"`)).toBe(' x !');
    }
  });
});

describe('arrays', () => {
  const custom = {
    n: [3, 1, 2],
    t: ['b', 'A', 'c', 'a'],
    o: [{ k: 'x', v: 2 }, { k: 'y', v: 1 }, { k: 'x' }],
    mixed: [1, 'a'],
    twice: [1, 1, 1.0, '1', { a: 1, b: 2 }, { b: 2, a: 1 }],
    gaps: [1, null, 2],
  };
  const arrayOut = (expression: string) => render(`{{ custom_attribute.\${${expression} }}`, { custom });

  it.each([
    ['n} | sort | join', '1 2 3'],
    ['t} | sort | join', 'A a b c'],
    ['t} | sort_natural | join', 'A a b c'],
    ['o} | sort: "v" | map: "v" | join: ","', '1,2,'],
    ['o} | where: "k", "x" | size', '2'],
    ['o} | where: "v" | size', '2'],
    ['o} | map: "k" | uniq | join', 'x y'],
    ['o} | map: "v" | compact | join', '2 1'],
    ['n} | reverse | join', '2 1 3'],
    ['n} | first', '3'],
    ['n} | last', '2'],
    ['n} | slice: 1, 2 | join', '1 2'],
    ['n} | size', '3'],
    ['twice} | uniq | size', '3'],
    ['gaps} | compact | join', '1 2'],
    ['mixed} | sort', 'Liquid error: comparison of String with 1 failed'],
    ['n} | concat: 1', 'Liquid error: concat filter requires an array argument'],
  ])('%s', (expression, expected) => {
    expect(arrayOut(expression)).toBe(expected);
  });

  it('concat joins two arrays', () => {
    const source =
      '{% assign a = custom_attribute.${n} %}{% assign b = custom_attribute.${t} %}{{ a | concat: b | join: "" }}';
    expect(render(source, { custom })).toBe('312bAca');
  });

  it('O-5: an object prints as compact JSON', () => {
    expect(render('{{custom_attribute.${o}}}', { custom: { o: { a: [1, { b: null }] } } })).toBe(
      '{"a":[1,{"b":null}]}',
    );
  });
});

describe('encodings', () => {
  it.each([
    ["'hey' | md5", '6057f13c496ecf7fd777ceb9e79ae285'],
    ["'hey' | sha1", '7f550a9f4c44173a37664d938f1355f0f92a47a7'],
    ["'hey' | sha2", 'fa690b82061edfd2852629aeba8a8977b57e40fcb77d1a7a28b26cba62591204'],
    ["'blah' | base64_encode", 'YmxhaA=='],
    ["'' | base64_encode", ''],
    ["'한글' | base64_encode", '7ZWc6riA'],
  ])('L-FIL-10: %s', (expression, expected) => {
    expect(out(expression)).toBe(expected);
  });

  it.each([
    ['hmac_sha1_hex', '2a3969bed25bfeefb00aca4063eb9590b4df8f0e'],
    ['hmac_sha1_base64', 'KjlpvtJb/u+wCspAY+uVkLTfjw4='],
    ['hmac_sha256_hex', '8df897f8da3d7992fe57c8dbc6f27578cfbf2dcc4d0fbb4000b8c924841d508e'],
    ['hmac_sha256', '8df897f8da3d7992fe57c8dbc6f27578cfbf2dcc4d0fbb4000b8c924841d508e'],
    ['hmac_sha256_base64', 'jfiX+No9eZL+V8jbxvJ1eM+/LcxND7tAALjJJIQdUI4='],
  ])('L-FIL-11, L-FIL-12: %s', (name, expected) => {
    expect(out(`'hey' | ${name}: 'secret_key'`)).toBe(expected);
  });

  it('L-FIL-12: hmac_sha512 is hex', () => {
    expect(out("'hey' | hmac_sha512: 'secret_key'")).toMatch(/^[0-9a-f]{128}$/);
  });

  it('L-FIL-9: three ways into an address', () => {
    expect(out("'hey<>hi' | url_escape")).toBe('hey%3C%3Ehi');
    expect(out("'hey<&>hi' | url_escape")).toBe('hey%3C&%3Ehi');
    expect(out("'hey<&>hi' | url_param_escape")).toBe('hey%3C%26%3Ehi');
    expect(out("'google search' | url_encode")).toBe('google+search');
    expect(out("'한 a+b' | url_encode")).toBe('%ED%95%9C+a%2Bb');
    expect(out("'한 a+b' | url_param_escape")).toBe('%ED%95%9C%20a%2Bb');
  });

  it('L-FIL-13: property_accessor looks up by a key that is a value', () => {
    const source = '{% assign k = "b c" %}{{custom_attribute.${o} | property_accessor: k}}';
    expect(render(source, { custom: { o: { 'b c': 5 } } })).toBe('5');
  });

  it('L-FIL-14: json_escape makes any text fit into a JSON string', () => {
    const value = 'a"b\\c\nd\u0001';
    const text = render('"{{custom_attribute.${t} | json_escape}}"', { custom: { t: value } });
    expect(JSON.parse(text)).toBe(value);
  });

  it('L-FIL-15: json_parse and as_json_string are each other’s way back', () => {
    const custom = { j: '{"a":[1,{"b":"c"}]}', o: { a: [1, 2] } };
    expect(render('{% assign x = custom_attribute.${j} | json_parse %}{{x.a[1].b}}', { custom })).toBe('c');
    expect(render('{{custom_attribute.${o} | as_json_string}}', { custom })).toBe('{"a":[1,2]}');
    expect(render('{{custom_attribute.${j} | json_parse | as_json_string}}', { custom })).toBe(custom.j);
    expect(out('"no json" | json_parse')).toBe('');
    expect(out('4.0 | as_json_string')).toBe('4');
  });
});
