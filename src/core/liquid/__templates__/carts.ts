import type { JsonObject } from '../../kernel/json';
import { lines, type TemplateCase } from './template-case';

const mug = { sku: 'M"1', name: 'Mug', price: 12.5, qty: 2, category: 'kitchen', on_sale: true };
const tea = { sku: 'T2', name: 'Tea', price: 8, qty: 1, category: 'food', on_sale: false };
const jam = { sku: 'J3', name: 'Jam', price: 4.25, qty: 4, category: 'food', on_sale: true };
const cart: JsonObject = { cart: [mug, tea] };
const three: JsonObject = { cart: [mug, tea, jam] };
const names = '{% for item in custom_attribute.${cart} %}{{item.name}}{% else %}Your cart is empty.{% endfor %}';

export const carts: readonly TemplateCase[] = [
  {
    name: 'L-VAR-10: lists what is in the cart, a line each',
    template: lines(
      '{% assign cart = custom_attribute.${cart} %}{% for item in cart %}',
      '- {{item.name}} × {{item.qty}}{% endfor %}',
    ),
    custom: cart,
    expected: '\n- Mug × 2\n- Tea × 1',
  },
  {
    name: 'L-SYN-5: the list may be wrapped in braces, and the last item gets no comma',
    template:
      'You left {% for item in {{custom_attribute.${cart}}} %}{{item.name}}{% unless forloop.last %}, {% endunless %}{% endfor %}.',
    custom: three,
    expected: 'You left Mug, Tea, Jam.',
  },
  {
    name: 'L-FIL-5: adds up the total',
    template: lines(
      '{%- assign total = 0 -%}',
      '{% for item in custom_attribute.${cart} %}',
      '  {% assign line = item.price | times: item.qty %}',
      '  {% assign total = total | plus: line %}',
      '{% endfor %}',
      'Total: {{total | money}}',
    ),
    custom: three,
    expected: '\nTotal: 50.00',
  },
  {
    name: 'L-TAG-2: shows two items and counts the others',
    template: lines(
      '{%- for item in custom_attribute.${cart} limit:2 -%}{{item.name}}, {% endfor -%}',
      '{%- assign rest = custom_attribute.${cart} | size | minus: 2 -%}',
      '{%- if rest > 0 -%}and {{rest}} more{%- endif -%}',
    ),
    custom: three,
    expected: 'Mug, Tea, and 1 more',
  },
  { name: 'L-TAG-2: an empty cart says so', template: names, custom: { cart: [] }, expected: 'Your cart is empty.' },
  { name: 'L-TAG-2: a cart that never was is empty too', template: names, expected: 'Your cart is empty.' },
  {
    name: 'L-DEF-1: an item without a picture shows another',
    template: "{{custom_attribute.${cart}[0].image | default: 'https://cdn.example.com/none.png'}}",
    custom: cart,
    expected: 'https://cdn.example.com/none.png',
  },
  {
    name: 'L-FIL-1: the dearest item comes last when sorted by price',
    template:
      "{% assign sorted = custom_attribute.${cart} | sort: 'price' %}{% assign top = sorted | last %}{{top.name}} at {{top.price | money}}",
    custom: three,
    expected: 'Mug at 12.50',
  },
  {
    name: 'L-FIL-1: names only what is on sale',
    template:
      "{% assign sale = custom_attribute.${cart} | where: 'on_sale', true %}{{sale | map: 'name' | join: ' and '}}",
    custom: three,
    expected: 'Mug and Jam',
  },
  {
    name: 'L-FIL-1: names every category once',
    template: "{{custom_attribute.${cart} | map: 'category' | uniq | join: ', '}}",
    custom: three,
    expected: 'kitchen, food',
  },
  {
    name: 'L-NIL-3: an empty cart cancels the reminder',
    template: "{% if custom_attribute.${cart} == empty %}{% abort_message('cart is empty') %}{% endif %}Still there?",
    custom: { cart: [] },
    expected: { aborts: 'cart is empty' },
  },
  {
    name: 'L-NIL-3: a cart that never was is not empty, and the reminder goes out',
    template: "{% if custom_attribute.${cart} == empty %}{% abort_message('cart is empty') %}{% endif %}Still there?",
    expected: 'Still there?',
  },
  {
    name: 'L-NIL-2: asking for blank cancels both',
    template: "{% if custom_attribute.${cart} == blank %}{% abort_message('no cart') %}{% endif %}Still there?",
    expected: { aborts: 'no cart' },
  },
  {
    name: 'L-FIL-14: every item becomes an object of a JSON list',
    template:
      '[{% for item in custom_attribute.${cart} %}{"sku":"{{item.sku | json_escape}}","qty":{{item.qty}}}{% unless forloop.last %},{% endunless %}{% endfor %}]',
    custom: cart,
    expected: '[{"sku":"M\\"1","qty":2},{"sku":"T2","qty":1}]',
  },
  {
    name: 'L-TAG-2: skips what is not on sale and stops after the first hit',
    template:
      '{% for item in custom_attribute.${cart} %}{% unless item.on_sale %}{% continue %}{% endunless %}{{item.name}} is on sale.{% break %}{% endfor %}',
    custom: { cart: [tea, mug, jam] },
    expected: 'Mug is on sale.',
  },
  {
    name: 'L-TAG-2: numbers lines and ends them by position',
    template:
      '{% for item in custom_attribute.${cart} %}{{forloop.index}}/{{forloop.length}} {{item.name}}{% if forloop.first %} (first){% endif %}; {% endfor %}',
    custom: cart,
    expected: '1/2 Mug (first); 2/2 Tea; ',
  },
  {
    name: 'L-TAG-2: orders and their items are numbered in each other',
    template:
      '{% for order in custom_attribute.${orders} %}{% for item in order.items %}{{forloop.parentloop.index}}.{{forloop.index}} {{item}} {% endfor %}{% endfor %}',
    custom: { orders: [{ items: ['Mug', 'Tea'] }, { items: ['Jam'] }] },
    expected: '1.1 Mug 1.2 Tea 2.1 Jam ',
  },
  {
    name: 'L-TAG-2: 장바구니의 마지막 상품부터 보여 줍니다',
    template:
      '{% for item in custom_attribute.${장바구니} reversed %}{{item.이름}} {{item.가격 | number_with_delimiter}}원 {% endfor %}',
    custom: {
      장바구니: [
        { 이름: '머그컵', 가격: 12500 },
        { 이름: '녹차', 가격: 8000 },
      ],
    },
    expected: '녹차 8,000원 머그컵 12,500원 ',
  },
];
