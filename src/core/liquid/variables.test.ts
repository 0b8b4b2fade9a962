import { describe, expect, it } from 'vitest';
import { parsed, render, testData } from './test-tools';

describe('personalization', () => {
  it('L-VAR-1: a standard field, or nothing', () => {
    expect(render('{{${first_name}}}|{{${no_such}}}', { standard: { first_name: 'Ann' } })).toBe('Ann|');
  });

  it('L-VAR-2, L-VAR-4: Liquid’s names reach the profile’s own', () => {
    const standard = { external_id: 'u1', email: 'a@x.test', phone: '+1', dob: '1990-01-02', home_city: 'Seoul' };
    for (const [name, value] of [
      ['user_id', 'u1'],
      ['email_address', 'a@x.test'],
      ['phone_number', '+1'],
      ['date_of_birth', '1990-01-02'],
      ['city', 'Seoul'],
    ] as const) {
      expect(render(`{{\${${name}}}}`, { standard })).toBe(value);
    }
    expect(render('{{${city}}}', { standard: { city: 'Busan', home_city: 'Seoul' } })).toBe('Busan');
  });

  it('L-VAR-3: without an external id the output is empty', () => {
    expect(render('[{{${user_id}}}]')).toBe('[]');
  });

  it('L-VAR-5: the name is verbatim, spaces included', () => {
    expect(render('{{custom_attribute.${zip code}}}', { custom: { 'zip code': '04524' } })).toBe('04524');
    expect(render('{{custom_attribute.${ x}}}', { custom: { ' x': 1, x: 2 } })).toBe('1');
    expect(render('{{custom_attribute.${ x }}}', { custom: { x: 2 } })).toBe('2');
  });

  it('L-VAR-6: case matters', () => {
    expect(render('{{custom_attribute.${Lead Score}}}', { custom: { 'lead score': 5 } })).toBe('');
  });

  it('L-VAR-7: unset is empty, arrays have no separator, booleans are words', () => {
    const custom = { list: ['a', 'b', ['c', 1]], yes: true, no: false, nothing: null };
    expect(render('{{custom_attribute.${list}}}', { custom })).toBe('abc1');
    expect(render('{{custom_attribute.${yes}}} {{custom_attribute.${no}}}', { custom })).toBe('true false');
    expect(render('[{{custom_attribute.${nothing}}}{{custom_attribute.${x}}}]', { custom })).toBe('[]');
  });

  it('L-VAR-8: a plain object is its own first element', () => {
    const custom = { obj: { key: 'k' }, list: [{ key: 'l' }] };
    expect(render('{{custom_attribute.${obj}.key}}{{custom_attribute.${obj}[0].key}}', { custom })).toBe('kk');
    expect(render('{{custom_attribute.${list}[0].key}}', { custom })).toBe('l');
    expect(render('{{custom_attribute.${obj}[1].key}}', { custom })).toBe('');
  });

  it('L-VAR-9: a dotted path resolves, and an attribute literally so named wins', () => {
    expect(render('{{custom_attribute.${a.b.c}}}', { custom: { a: { b: { c: 1 } } } })).toBe('1');
    expect(render('{{custom_attribute.${a.b}}}', { custom: { a: { b: 1 }, 'a.b': 2 } })).toBe('2');
    expect(render('{{custom_attribute.${a.b}}}', { custom: { a: 'text' } })).toBe('');
  });

  it('L-VAR-10, L-VAR-11: arrays of objects by loop and index, first and last', () => {
    const custom = { pets: [{ name: 'Rex' }, { name: 'Tom' }], days: ['old', 'new'] };
    expect(render('{% for p in custom_attribute.${pets} %}{{p.name}};{% endfor %}', { custom })).toBe('Rex;Tom;');
    expect(render('{{custom_attribute.${pets}[1].name}}', { custom })).toBe('Tom');
    expect(render('{{custom_attribute.${days} | first}} {{custom_attribute.${days} | last}}', { custom })).toBe(
      'old new',
    );
  });

  it('L-VAR-12, L-VAR-14, L-VAR-24, L-VAR-25: event, context, canvas and campaign', () => {
    const data = {
      eventProperties: { plan: { name: 'pro' }, 'page url': '/x' },
      context: { coupon: 'C1' },
      campaign: { name: 'Hand-off', api_id: 'c-1' },
      canvas: { name: 'Scoring', api_id: 'v-1' },
    };
    expect(render('{{event_properties.${page url}}} {{event_properties.${plan}.name}}', data)).toBe('/x pro');
    expect(render('{{event_properties.${plan.name}}}', data)).toBe('pro');
    expect(render('{{context.${coupon}}} {{canvas_entry_properties.${coupon}}}', data)).toBe('C1 C1');
    expect(render('{{campaign.${name}}} {{campaign.${api_id}}} {{canvas.${name}}}', data)).toBe('Hand-off c-1 Scoring');
    expect(render('[{{event_properties.${x}}}{{context.${y}}}{{campaign.${name}}}]')).toBe('[]');
  });

  it('L-VAR-20, L-VAR-21, L-VAR-27: other roots come as they are handed in', () => {
    const others = { most_recently_used_device: { os: '18' }, subscribed_state: { email_global: 'opted_in' } };
    expect(render('{{most_recently_used_device.${os}}} {{subscribed_state.${email_global}}}', { others })).toBe(
      '18 opted_in',
    );
    expect(render('[{{targeted_device.${os}}}{{api_trigger_properties.${k}}}]')).toBe('[]');
  });
});

describe('names that are something else in JavaScript', () => {
  const hostile = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', '__defineGetter__'];

  it.each(hostile)('%s is a name like any other', (name) => {
    expect(render(`[{{${name}}}{{custom_attribute.\${${name}}}}{{\${${name}}}}{{${name}.${name}}}]`)).toBe('[]');
    const custom = Object.fromEntries([[name, 'v']]);
    expect(render(`{{custom_attribute.\${${name}}}}`, { custom })).toBe('v');
    expect(render(`{% assign ${name} = 1 %}{{${name}}}`)).toBe('1');
    expect(render(`{% for ${name} in (1..2) %}{{${name}}}{% endfor %}`)).toBe('12');
    expect(render(`{{ "x" | ${name} }}`)).toBe('x');
    expect(render(`{{ "x" | map: "${name}" }}{{ "x" | property_accessor: "${name}" }}`)).toBe('');
  });

  it('leaves Object.prototype alone', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    render('{% assign __proto__ = "x" %}{% capture constructor %}y{% endcapture %}{% increment __proto__ %}');
    render('{{ j | json_parse }}', { custom: { j: '{"__proto__":{"polluted":1}}' } });
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(render('{{ polluted }}{{ x.polluted }}')).toBe('');
  });
});

describe('reads', () => {
  it('lists every attribute, those in branches not taken too', () => {
    const source =
      '{% if custom_attribute.${a} %}{{custom_attribute.${b.c}}}{% else %}{{${first_name}}}{{event_properties.${e}}}{% endif %}';
    expect(parsed(source).reads).toEqual({
      custom: ['a', 'b.c', 'b'],
      standard: ['first_name'],
      eventProperties: ['e'],
      blocks: [],
      library: [],
      pure: true,
    });
  });

  it.each([
    ["{{ 'now' | date: '%s' }}", 'time'],
    ['{{custom_attribute.${t} | date: "%s"}}', 'an attribute may say "now"'],
    ['{% random 3 %}', 'chance'],
    ['{{${user_id}}}', 'identity'],
    ['{% connected_content https://x.test %}', 'the world'],
    ['{{context.${x}}}', 'the entry'],
    ['{{campaign.${name}}}', 'the campaign'],
    ["{% promotion('x') %}", 'a code'],
  ])('%s is not pure: %s', (source) => {
    expect(parsed(source).reads.pure).toBe(false);
  });

  it('does not count what only looks like a read', () => {
    const source =
      "{% raw %}{{${user_id}}}{% endraw %}{{ 'custom_attribute.${x}' }}{% comment %}{{${y}}}{% endcomment %}";
    expect(parsed(source).reads).toEqual({
      custom: [],
      standard: [],
      eventProperties: [],
      blocks: [],
      library: [],
      pure: true,
    });
  });

  it('renders the same for the same data, however often', () => {
    const template = parsed('{% increment n %}{% cycle 1, 2 %}{{custom_attribute.${x}}}{% random 1000 %}');
    const data = testData({ custom: { x: 1 } });
    expect(template.render(data)).toEqual(template.render(data));
  });
});
