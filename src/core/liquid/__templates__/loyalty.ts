import { lines, type TemplateCase } from './template-case';

const byPoints = lines(
  '{% assign points = custom_attribute.${loyalty_points} | default: 0 %}',
  '{% if points >= 1000 %}Gold{% elsif points >= 500 %}Silver{% else %}Bronze{% endif %}',
);
const byTier =
  "{% case custom_attribute.${tier} %}{% when 'gold', 'platinum' %}Free shipping{% when 'silver' or 'bronze' %}Half price{% else %}Standard{% endcase %}";
const member = '{% unless custom_attribute.${is member} %}Join the club{% endunless %}';

export const loyalty: readonly TemplateCase[] = [
  {
    name: 'L-TAG-1: the second tier begins at its first point',
    template: byPoints,
    custom: { loyalty_points: 500 },
    expected: '\nSilver',
  },
  {
    name: 'L-CMP-7: half a point below a tier is below it',
    template: byPoints,
    custom: { loyalty_points: 999.5 },
    expected: '\nSilver',
  },
  { name: 'L-DEF-1: nobody without points is more than bronze', template: byPoints, expected: '\nBronze' },
  {
    name: 'L-CMP-1: without a default nil is not at least nothing',
    template: '{% if custom_attribute.${loyalty_points} >= 0 %}member{% else %}guest{% endif %}',
    expected: 'guest',
  },
  {
    name: 'L-FIL-1: tells how many points are missing',
    template: 'You need {{1000 | minus: custom_attribute.${loyalty_points}}} more points.',
    custom: { loyalty_points: 740 },
    expected: 'You need 260 more points.',
  },
  {
    name: 'L-FIL-2: whole numbers divide to whole numbers',
    template: '{{custom_attribute.${loyalty_points} | times: 100 | divided_by: 1000}} %',
    custom: { loyalty_points: 748 },
    expected: '74 %',
  },
  {
    name: 'L-FIL-2: a divisor with a fraction keeps one',
    template: '{{custom_attribute.${loyalty_points} | times: 100 | divided_by: 1000.0 | round: 1}} %',
    custom: { loyalty_points: 748 },
    expected: '74.8 %',
  },
  {
    name: 'L-TAG-1: several tiers share a branch',
    template: byTier,
    custom: { tier: 'platinum' },
    expected: 'Free shipping',
  },
  {
    name: 'L-TAG-1: the tiers of a branch may be joined by or',
    template: byTier,
    custom: { tier: 'bronze' },
    expected: 'Half price',
  },
  {
    name: 'L-OP-5: a tier written with a capital is another tier',
    template: byTier,
    custom: { tier: 'Gold' },
    expected: 'Standard',
  },
  {
    name: 'L-CMP-6: points kept as text cannot be compared with a number',
    template: '{% if custom_attribute.${loyalty_points} > 500 %}VIP{% else %}member{% endif %}',
    custom: { loyalty_points: '740' },
    expected: { text: 'Liquid error: comparison of String with 500 failed', errors: 1 },
  },
  {
    name: 'L-FIL-4: adding nothing makes a number of points kept as text',
    template:
      '{% assign points = custom_attribute.${loyalty_points} | plus: 0 %}{% if points > 500 %}VIP{% else %}member{% endif %}',
    custom: { loyalty_points: '740' },
    expected: 'VIP',
  },
  {
    name: 'L-FIL-2: years of membership are whole ones',
    template:
      '{% assign years = custom_attribute.${member_days} | divided_by: 365 %}{{years}} {% if years == 1 %}year{% else %}years{% endif %}',
    custom: { member_days: 800 },
    expected: '2 years',
  },
  {
    name: 'L-NIL-4: zero points are points',
    template:
      '{% if custom_attribute.${loyalty_points} %}You have {{custom_attribute.${loyalty_points}}} points{% endif %}',
    custom: { loyalty_points: 0 },
    expected: 'You have 0 points',
  },
  { name: 'L-NIL-4: unset is no member', template: member, expected: 'Join the club' },
  { name: 'L-NIL-4: false is no member', template: member, custom: { 'is member': false }, expected: 'Join the club' },
  { name: 'L-NIL-4: the text "false" is true', template: member, custom: { 'is member': 'false' }, expected: '' },
  {
    name: 'L-TAG-8: a draw out of one number is that number',
    template: 'Your number is {% random 1 %}.',
    expected: 'Your number is 0.',
  },
  {
    name: 'L-TAG-1: 등급마다 다른 혜택을 안내합니다',
    template: lines(
      '{%- assign grade = custom_attribute.${회원 등급} -%}',
      "{%- if grade == 'VIP' -%}무료 배송{%- elsif grade contains '골드' -%}5% 적립{%- else -%}1% 적립{%- endif -%}",
    ),
    custom: { '회원 등급': '골드 플러스' },
    expected: '5% 적립',
  },
];
