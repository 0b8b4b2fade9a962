import type { TemplateCase } from './template-case';

export const events: readonly TemplateCase[] = [
  {
    name: 'L-VAR-12: names what was bought',
    template: 'Thanks for the {{event_properties.${product name}}}!',
    event: { 'product name': 'Mug' },
    expected: 'Thanks for the Mug!',
  },
  {
    name: 'L-VAR-12: reaches into a property',
    template: '{{event_properties.${order}.items[0].name}} × {{event_properties.${order.count}}}',
    event: { order: { items: [{ name: 'Tea' }], count: 3 } },
    expected: 'Tea × 3',
  },
  {
    name: 'L-VAR-1: without an event its properties are unset',
    template: '[{{event_properties.${product name}}}]',
    expected: '[]',
  },
  {
    name: 'L-VAR-14: a context variable',
    template: 'Your code is {{context.${coupon}}}.',
    context: { coupon: 'SPRING' },
    expected: 'Your code is SPRING.',
  },
  {
    name: 'L-VAR-14: what came with the entry is in the context',
    template: '{{canvas_entry_properties.${source}}}',
    context: { source: 'webinar' },
    expected: 'webinar',
  },
  {
    name: 'O-8: the entry keeps its value when a Context step gives another',
    template: '{{context.${source}}} was {{canvas_entry_properties.${source}}}',
    context: { source: 'call' },
    entry: { source: 'webinar' },
    expected: 'call was webinar',
  },
  {
    name: 'L-VAR-20: what an API call sent along',
    template: '{{api_trigger_properties.${items}[1].name}}',
    others: { api_trigger_properties: { items: [{ name: 'Mug' }, { name: 'Tea' }] } },
    expected: 'Tea',
  },
  {
    name: 'L-VAR-24: the campaign knows its name',
    template: 'utm_campaign={{campaign.${name} | downcase | url_param_escape}}',
    expected: 'utm_campaign=spring',
  },
  { name: 'L-VAR-25: and the canvas its own', template: '{{canvas.${name}}}', expected: 'Onboarding' },
  {
    name: 'L-VAR-21: people on a phone get the link to the shop of its maker',
    template:
      "{% if most_recently_used_device.${platform} == 'ios' %}App Store{% elsif most_recently_used_device.${platform} == 'android' %}Play Store{% else %}Website{% endif %}",
    others: { most_recently_used_device: { platform: 'android' } },
    expected: 'Play Store',
  },
  {
    name: 'L-VAR-21: people without a device get the website',
    template: "{{most_recently_used_device.${platform} | default: 'website'}}",
    expected: 'website',
  },
  {
    name: 'L-VAR-12: 이벤트 속성으로 결제 금액을 알립니다',
    template: '{{event_properties.${금액} | number_with_delimiter}}원이 결제되었습니다.',
    event: { 금액: 39000 },
    expected: '39,000원이 결제되었습니다.',
  },
];
