import type { ContentLibrary } from '../library';
import { lines, type TemplateCase } from './template-case';

const library: ContentLibrary = {
  blocks: {
    Brand: "{% assign brand = 'Loom' %}",
    Hello: 'Hello {{${first_name}}},',
    Team: 'the team',
    Signature: 'Bye, {{content_blocks.${Team}}}',
    Letter: '[{{content_blocks.${Signature}}}]',
    Guard: "{% if custom_attribute.${opted out} %}{% abort_message('opted out') %}{% endif %}",
    푸터: '수신 거부는 {{${email_address}}}로 알려 주세요.',
  },
  catalogs: {
    Products: {
      items: {
        p1: { id: 'p1', name: 'Mug', price: 12.5, stock: 3 },
        p2: { id: 'p2', name: 'Tea', price: 8, stock: 0 },
        p3: { id: 'p3', name: 'Jam', note: 'Kept for {{${first_name}}}' },
      },
      selections: { new: ['p2', 'p1'] },
    },
  },
  promotions: { spring: ['SPRING-1'], none: [] },
  translations: {
    ko: { title: '장바구니가 기다립니다', offer: '{{${first_name}}}님만 {{percent}}% 할인' },
    ja: { title: 'カートがお待ちです' },
  },
};

const title = '{% translation title %}Your cart is waiting{% endtranslation %}';

export const contents: readonly TemplateCase[] = [
  {
    name: 'L-CB-1: a block stands where it is named, and knows the person',
    template: '{{content_blocks.${Hello}}} good to see you.',
    profile: { first_name: 'Mina' },
    library,
    expected: 'Hello Mina, good to see you.',
  },
  {
    name: 'L-CB-2: what a block assigns is known behind it',
    template: '{{content_blocks.${Brand}}}{{brand}} says hi',
    library,
    expected: 'Loom says hi',
  },
  {
    name: 'L-CB-3: a block in a block is shown',
    template: '{{content_blocks.${Signature}}}.',
    library,
    expected: 'Bye, the team.',
  },
  {
    name: 'L-CB-3: a block in a block in a block is left out',
    template: '{{content_blocks.${Letter}}}',
    library,
    expected: { text: '[Bye, ]', errors: 1 },
  },
  {
    name: 'L-ABORT-11: a block can stop the message',
    template: '{{content_blocks.${Guard}}}News',
    custom: { 'opted out': true },
    library,
    expected: { aborts: 'opted out' },
  },
  {
    name: 'L-ABORT-2: the same block lets others through',
    template: '{{content_blocks.${Guard}}}News',
    library,
    expected: 'News',
  },
  {
    name: 'L-CB-1: 블록 이름이 한국어여도 됩니다',
    template: '{{content_blocks.${푸터}}}',
    profile: { email: 'mina@example.com' },
    library,
    expected: '수신 거부는 mina@example.com로 알려 주세요.',
  },
  {
    name: 'L-CAT-1: shows an item with its price',
    template: '{% catalog_items Products p1 %}{{items[0].name}} for {{items[0].price | money}}',
    library,
    expected: 'Mug for 12.50',
  },
  {
    name: 'L-CAT-1: the id comes from an attribute',
    template: '{% catalog_items Products {{custom_attribute.${favourite}}} %}{{items[0].name}}',
    custom: { favourite: 'p2' },
    library,
    expected: 'Tea',
  },
  {
    name: 'L-CAT-1: an unknown id leaves no item, and a default fills in',
    template: "{% catalog_items Products p9 %}{{items[0].name | default: 'our best sellers'}}",
    library,
    expected: 'our best sellers',
  },
  {
    name: 'L-CAT-1: several ids make a list',
    template:
      '{% catalog_items Products p1 p2 %}{% for item in items %}{{item.name}}, {% endfor %}{{items | size}} items',
    library,
    expected: 'Mug, Tea, 2 items',
  },
  {
    name: 'L-CAT-2: a selection keeps its order',
    template: '{% catalog_selection_items Products new %}{{items | map: "name" | join: " before "}}',
    library,
    expected: 'Tea before Mug',
  },
  {
    name: 'L-CAT-1: Liquid in an item is text',
    template: '{% catalog_items Products p3 %}{{items[0].note}}',
    profile: { first_name: 'Mina' },
    library,
    expected: 'Kept for {{${first_name}}}',
  },
  {
    name: 'L-CAT-1: until the tag asks for another rendering',
    template: '{% catalog_items Products p3 :rerender %}{{items[0].note}}',
    profile: { first_name: 'Mina' },
    library,
    expected: 'Kept for Mina',
  },
  {
    name: 'L-CAT-1: nothing is said of what is sold out',
    template:
      "{% catalog_items Products p2 %}{% if items[0].stock == 0 %}{% abort_message('sold out') %}{% endif %}{{items[0].name}}",
    library,
    expected: { aborts: 'sold out' },
  },
  {
    name: 'L-PROMO-1: a code is the same wherever it stands in a message',
    template: "{% promotion('spring') %} and again {% promotion('spring') %}",
    library,
    expected: 'SPRING-1 and again SPRING-1',
  },
  {
    name: 'L-PROMO-1: an empty list cancels the message only where it is asked',
    template: "{% if custom_attribute.${vip} %}{% promotion('none') %}{% else %}No code today{% endif %}",
    library,
    expected: 'No code today',
  },
  {
    name: 'L-TRANS-1: 언어가 한국어이면 번역이 나갑니다',
    template: title,
    profile: { language: 'ko' },
    library,
    expected: '장바구니가 기다립니다',
  },
  {
    name: 'L-TRANS-1: without a translation the text in the message is sent',
    template: title,
    profile: { language: 'fr' },
    library,
    expected: 'Your cart is waiting',
  },
  { name: 'L-TRANS-1: and without a language too', template: title, library, expected: 'Your cart is waiting' },
  {
    name: 'L-TRANS-1: a translation may read the person and variables',
    template: lines(
      '{%- assign percent = 10 -%}',
      '{% translation offer %}{{percent}}% off for you{% endtranslation %}',
    ),
    profile: { first_name: '민아', language: 'ko' },
    library,
    expected: '민아님만 10% 할인',
  },
];
