import { lines, type TemplateCase } from './template-case';

const pets = {
  pets: [
    { name: 'Bo', type: 'dog' },
    { name: 'Miu', type: 'cat' },
  ],
};
const likes = '{% if custom_attribute.${likes} contains "tea" %}yes{% else %}no{% endif %}';

export const attributes: readonly TemplateCase[] = [
  {
    name: 'L-VAR-5: a name may have a space in it',
    template: 'Zip: {{custom_attribute.${zip code}}}',
    custom: { 'zip code': '04524' },
    expected: 'Zip: 04524',
  },
  {
    name: 'L-SYN-4: 속성 이름이 한국어여도 됩니다',
    template: '가까운 매장은 {{custom_attribute.${선호 지점}}}입니다.',
    custom: { '선호 지점': '강남점' },
    expected: '가까운 매장은 강남점입니다.',
  },
  {
    name: 'L-VAR-6: a capital makes another name',
    template: '[{{custom_attribute.${Plan}}}]',
    custom: { plan: 'pro' },
    expected: '[]',
  },
  {
    name: 'L-VAR-8: a part of an object',
    template: '{{custom_attribute.${address}.city}}',
    custom: { address: { city: 'Seoul' } },
    expected: 'Seoul',
  },
  {
    name: 'L-VAR-8: index 0 of an object is the object',
    template: '{{custom_attribute.${address}[0].city}}',
    custom: { address: { city: 'Seoul' } },
    expected: 'Seoul',
  },
  {
    name: 'L-VAR-9: the path may stand in the braces',
    template: '{{custom_attribute.${address.city}}}',
    custom: { address: { city: 'Seoul' } },
    expected: 'Seoul',
  },
  {
    name: 'L-VAR-9: an attribute with a dot in its name wins',
    template: '{{custom_attribute.${address.city}}}',
    custom: { address: { city: 'Seoul' }, 'address.city': 'Busan' },
    expected: 'Busan',
  },
  {
    name: 'L-VAR-10: the second pet by its index',
    template: '{{custom_attribute.${pets}[1].name}}',
    custom: pets,
    expected: 'Miu',
  },
  {
    name: 'L-VAR-10: every pet by name and kind',
    template:
      '{% assign pets = custom_attribute.${pets} %}{% for pet in pets %}{{pet.name}} the {{pet.type}} {% endfor %}',
    custom: pets,
    expected: 'Bo the dog Miu the cat ',
  },
  {
    name: 'L-VAR-11: the first is the oldest and the last the newest',
    template: '{{custom_attribute.${seen} | first}} … {{custom_attribute.${seen} | last}}',
    custom: { seen: ['home', 'pricing', 'demo'] },
    expected: 'home … demo',
  },
  {
    name: 'L-VAR-7: a list prints its elements side by side, a switch its word',
    template: '{{custom_attribute.${seen}}} {{custom_attribute.${vip}}}',
    custom: { seen: ['a', 'b'], vip: true },
    expected: 'ab true',
  },
  { name: 'L-OP-3: a list contains an element', template: likes, custom: { likes: ['tea', 'jam'] }, expected: 'yes' },
  { name: 'L-OP-3: not a piece of one', template: likes, custom: { likes: ['green tea'] }, expected: 'no' },
  { name: 'L-OP-3: a text contains a piece', template: likes, custom: { likes: 'green tea' }, expected: 'yes' },
  { name: 'L-OP-3: nothing contains nothing', template: likes, expected: 'no' },
  {
    name: 'L-OP-4: a list is not equal to its only element',
    template: '{% if custom_attribute.${likes} == "tea" %}yes{% else %}no{% endif %}',
    custom: { likes: ['tea'] },
    expected: 'no',
  },
  {
    name: 'L-SYN-7: of two attributes one is assigned first',
    template:
      '{% assign bonus = custom_attribute.${bonus} %}{{custom_attribute.${points} | plus: bonus}} {% assign total = bonus | plus: {{custom_attribute.${points}}} %}{{total}}',
    custom: { points: 40, bonus: 2 },
    expected: '42 42',
  },
  {
    name: 'L-SYN-6: a variable in braces is an argument',
    template: '{% assign balance = 8 %}{{custom_attribute.${points} | plus: {{balance}}}}',
    custom: { points: 40 },
    expected: '48',
  },
  {
    name: 'L-FIL-13: looks a price up by the plan',
    template: '{% assign plan = custom_attribute.${plan} %}{{custom_attribute.${prices} | property_accessor: plan}}',
    custom: { plan: 'pro', prices: { free: 0, pro: 29 } },
    expected: '29',
  },
  {
    name: 'L-FIL-22: a whole number prints without a fraction',
    template: '{{custom_attribute.${score}}} {{custom_attribute.${ratio}}}',
    custom: { score: 42, ratio: 0.5 },
    expected: '42 0.5',
  },
  {
    name: 'O-5: an object prints as JSON',
    template: '{{custom_attribute.${address}}}',
    custom: { address: { city: 'Seoul', floor: 3 } },
    expected: '{"city":"Seoul","floor":3}',
  },
  {
    name: 'L-CMP-3: nil is not false',
    template: '{% if custom_attribute.${vip} == false %}off{% elsif custom_attribute.${vip} == nil %}unset{% endif %}',
    expected: 'unset',
  },
  {
    name: 'L-CMP-5: text is not a number',
    template:
      "{% if custom_attribute.${code} == 150 %}number{% elsif custom_attribute.${code} == '150' %}text{% endif %}",
    custom: { code: '150' },
    expected: 'text',
  },
  {
    name: 'L-OP-2: conditions are read from the right',
    template:
      '{% if custom_attribute.${a} or custom_attribute.${b} and custom_attribute.${c} %}yes{% else %}no{% endif %}',
    custom: { a: true, b: false, c: false },
    expected: 'yes',
  },
  {
    name: 'L-SYN-10: no space is needed round an operator',
    template: '{% if {{custom_attribute.${total_spend}}} >0 %}customer{% endif %}',
    custom: { total_spend: 10 },
    expected: 'customer',
  },
  {
    name: 'L-SYN-8: a filter may stand in the braces or behind them',
    template: lines(
      '{%- assign a = {{custom_attribute.${points} | plus: 50}} -%}',
      '{%- assign b = {{custom_attribute.${points}}} | plus: 50 -%}',
      '{{a}} {{b}}',
    ),
    custom: { points: 1 },
    expected: '51 51',
  },
];
