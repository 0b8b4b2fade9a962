import type { TemplateCase } from './template-case';

const subscribed =
  "{% if {{subscribed_state.${email_global}}} == 'unsubscribed' %}{% abort_message('unsubscribed') %}{% endif %}News for you";
const lead =
  "{% unless custom_attribute.${company} and ${email_address} %}{% abort_message('no lead') %}{% endunless %}New lead";

export const aborts: readonly TemplateCase[] = [
  {
    name: 'L-VAR-27: who unsubscribed gets nothing',
    template: subscribed,
    others: { subscribed_state: { email_global: 'unsubscribed' } },
    expected: { aborts: 'unsubscribed' },
  },
  {
    name: 'L-ABORT-2: everybody else gets it',
    template: subscribed,
    others: { subscribed_state: { email_global: 'opted_in' } },
    expected: 'News for you',
  },
  {
    name: 'L-ABORT-3: without a reason the log names the tag',
    template: 'a{% abort_message() %}b',
    expected: { aborts: '{% abort_message %} called' },
  },
  {
    name: 'L-SYN-14: the parentheses may be missing',
    template: '{% abort_message %}',
    expected: { aborts: '{% abort_message %} called' },
  },
  {
    name: 'L-SYN-14: there may be a space before them',
    template: '{% abort_message ("not today") %}',
    expected: { aborts: 'not today' },
  },
  {
    name: 'L-SYN-15: a reason without quotes is taken as it stands',
    template: '{% if event_properties.${venue_name} == blank %}{% abort_message(no venue_name) %}{% endif %}',
    event: { venue_name: '' },
    expected: { aborts: 'no venue_name' },
  },
  {
    name: 'L-ABORT-4: Liquid in a reason is not rendered',
    template: "{% abort_message('for {{${first_name}}}') %}",
    profile: { first_name: 'Mina' },
    expected: { aborts: 'for {{${first_name}}}' },
  },
  {
    name: 'L-ABORT-1: the first item that is sold out ends a loop and the message',
    template:
      "{% for item in custom_attribute.${cart} %}{% if item.stock == 0 %}{% abort_message('sold out') %}{% endif %}{{item.name}}{% endfor %}",
    custom: {
      cart: [
        { name: 'Mug', stock: 3 },
        { name: 'Tea', stock: 0 },
      ],
    },
    expected: { aborts: 'sold out' },
  },
  {
    name: 'L-ABORT-1: an abort inside a capture is one all the same',
    template: "{% capture unused %}{% abort_message('captured') %}{% endcapture %}text",
    expected: { aborts: 'captured' },
  },
  {
    name: 'L-ABORT-1: the first abort reached gives the reason',
    template: "{% abort_message('first') %}{% abort_message('second') %}",
    expected: { aborts: 'first' },
  },
  {
    name: 'L-OP-1: a lead needs a company and an address',
    template: lead,
    profile: { email: 'mina@example.com' },
    expected: { aborts: 'no lead' },
  },
  {
    name: 'L-OP-1: and is one with both',
    template: lead,
    profile: { email: 'mina@example.com' },
    custom: { company: 'Loom' },
    expected: 'New lead',
  },
  {
    name: 'L-OP-3: colleagues are left out by a piece of their address',
    template: "{% if ${email_address} contains '@example.com' %}{% abort_message('internal') %}{% endif %}Hello",
    profile: { email: 'mina@example.com' },
    expected: { aborts: 'internal' },
  },
  {
    name: 'L-OP-3: nobody without an address is a colleague',
    template: "{% if ${email_address} contains '@example.com' %}{% abort_message('internal') %}{% endif %}Hello",
    expected: 'Hello',
  },
  {
    name: 'L-SEED-6: a score kept as text neither aborts nor hands over',
    template:
      "{% if custom_attribute.${lead score} > 100 %}MQL{% else %}{% abort_message('not at threshold')%}{% endif %}",
    custom: { 'lead score': '150' },
    expected: { text: 'Liquid error: comparison of String with 100 failed', errors: 1 },
  },
  {
    name: 'L-ABORT-3: 한국어 사유가 그대로 기록됩니다',
    template: "{% if custom_attribute.${리드 점수} < 100 %}{% abort_message('점수가 모자랍니다') %}{% endif %}",
    custom: { '리드 점수': 99 },
    expected: { aborts: '점수가 모자랍니다' },
  },
];
