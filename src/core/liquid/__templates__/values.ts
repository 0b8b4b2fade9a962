import type { TemplateCase } from './template-case';

const masked = '***{{${phone_number} | slice: -4, 4}}';

export const values: readonly TemplateCase[] = [
  { name: 'L-FIL-5: a whole price has two decimals', template: '{{145 | money}}', expected: '145.00' },
  {
    name: 'L-FIL-5: and so has one with a single decimal',
    template: '{{custom_attribute.${price} | money}}',
    custom: { price: 17.8 },
    expected: '17.80',
  },
  {
    name: 'L-FIL-4: a price kept as text becomes a number first',
    template: '{{custom_attribute.${price} | plus: 0 | money}}',
    custom: { price: '350000.25' },
    expected: '350000.25',
  },
  {
    name: 'L-FIL-8: 큰 금액은 쉼표로 나눕니다',
    template: '{{custom_attribute.${결제 금액} | number_with_delimiter}}원',
    custom: { '결제 금액': 1250000 },
    expected: '1,250,000원',
  },
  {
    name: 'L-FIL-1: a fifth off, rounded to cents',
    template: '{{custom_attribute.${price} | times: 0.8 | round: 2}}',
    custom: { price: 49.99 },
    expected: '39.99',
  },
  {
    name: 'L-FIL-1: rounds, up and down',
    template: '{{4.3 | round}} {{4.3 | ceil}} {{4.7 | floor}} {{4.5 | round}}',
    expected: '4 5 4 5',
  },
  {
    name: 'L-FIL-2: pairs and what is left over',
    template: '{{7 | divided_by: 2}} r {{7 | modulo: 2}}',
    expected: '3 r 1',
  },
  { name: 'L-FIL-22: a float shows its zero', template: '{{8 | divided_by: 2.0}}', expected: '4.0' },
  {
    name: 'L-FIL-3: nobody divides by zero',
    template: '{{100 | divided_by: custom_attribute.${count}}} each',
    custom: { count: 0 },
    expected: { text: 'Liquid error: divided by 0 each', errors: 1 },
  },
  {
    name: 'L-FIL-4: what is unset counts as nothing',
    template: '{{custom_attribute.${bonus} | plus: 5}}',
    expected: '5',
  },
  {
    name: 'L-FIL-1: a discount stays between five and fifty',
    template: '{{custom_attribute.${discount} | at_least: 5 | at_most: 50}}',
    custom: { discount: 80 },
    expected: '50',
  },
  {
    name: 'L-FIL-7: the dots count when a line is cut',
    template: "{{'The quick brown fox' | truncate: 12}}",
    expected: 'The quick...',
  },
  {
    name: 'L-FIL-7: words are cut with dots',
    template: "{{'The quick brown fox' | truncatewords: 2}}",
    expected: 'The quick...',
  },
  {
    name: 'L-FIL-1: shows the end of a number only',
    template: masked,
    profile: { phone: '+821012345678' },
    expected: '***5678',
  },
  {
    name: 'L-FIL-1: a text is taken apart and put together',
    template: "{{'red, green,blue' | replace: ' ', '' | split: ',' | join: ' / ' | upcase}}",
    expected: 'RED / GREEN / BLUE',
  },
  {
    name: 'L-FIL-1: markup is escaped or taken away',
    template: '{{custom_attribute.${bio} | escape}}|{{custom_attribute.${bio} | strip_html}}',
    custom: { bio: '<b>Kim & Co</b>' },
    expected: '&lt;b&gt;Kim &amp; Co&lt;/b&gt;|Kim & Co',
  },
  {
    name: 'L-FIL-1: lines become breaks',
    template: '{{custom_attribute.${bio} | newline_to_br}}',
    custom: { bio: 'one\ntwo' },
    expected: 'one<br />\ntwo',
  },
  {
    name: 'L-FIL-9: parts of addresses are escaped three ways',
    template: "{{'hey<&>hi' | url_escape}} {{'hey<&>hi' | url_param_escape}} {{'google search' | url_encode}}",
    expected: 'hey%3C&%3Ehi hey%3C%26%3Ehi google+search',
  },
  { name: 'L-FIL-20: a filter Braze lacks changes nothing', template: "{{' x ' | lstrip}}", expected: ' x ' },
  { name: 'L-FIL-1: 글자 수를 셉니다', template: "{{'안녕하세요' | size}}", expected: '5' },
  {
    name: 'L-FIL-1: the three best scores, best first',
    template: "{{custom_attribute.${scores} | sort | reverse | slice: 0, 3 | join: ' > '}}",
    custom: { scores: [10, 9, 100, 42] },
    expected: '100 > 42 > 10',
  },
  {
    name: 'L-FIL-1: removes a word, all of them or the first',
    template: "{{'no no yes' | remove: 'no ' }} {{'no no yes' | remove_first: 'no '}}",
    expected: 'yes no yes',
  },
];
