import { describe, expect, it } from 'vitest';
import { diagnostics, found, world } from './test-tools';

const meant = (source: string) => diagnostics(source).map(({ values }) => values['meant'] ?? null);

describe('names nothing gives a value', () => {
  it('L-VAR-5: L-VAR-6: an attribute nobody has, with the one that was meant', () => {
    expect(found('a\n{{custom_attribute.${led score}}}')).toEqual(['unknown_name attribute 2:3']);
    expect(meant('{{custom_attribute.${led score}}}')).toEqual(['custom_attribute.${lead score}']);
    expect(meant('{{custom_attribute.${Lead_Score}}}')).toEqual(['custom_attribute.${lead score}']);
    expect(meant('{{custom_attribute.${email}}}')).toEqual(['${email_address}']);
  });

  it('suggests nothing when nothing is near', () => {
    expect(meant('{{custom_attribute.${favourite colour}}}')).toEqual([null]);
  });

  it('the edit writes what was meant, and keeps what stands behind it', () => {
    const source = '{{ custom_attribute.${adress}.city | upcase }}';
    const [first] = diagnostics(source);
    const { begin = 0, end = 0, text = '' } = first?.edit ?? {};
    expect(source.slice(0, begin) + text + source.slice(end)).toBe('{{ custom_attribute.${address}.city | upcase }}');
  });

  it('L-VAR-9: a dotted name is known by its head', () => {
    expect(found('{{custom_attribute.${address.city}}}{{custom_attribute.${ plan }}}')).toEqual([]);
  });

  it('says nothing about attributes when there are no people to know them from', () => {
    expect(found('{{custom_attribute.${anything}}}', { known: { ...world, attributes: null } })).toEqual([]);
    expect(found('{{custom_attribute.${anything}}}', {})).toEqual([]);
  });

  it('L-VAR-1: L-VAR-2: L-VAR-4: a profile field Braze does not have', () => {
    expect(meant('{{${fist_name}}}{{${email}}}{{${plan}}}{{${zzzzzz}}}')).toEqual([
      '${first_name}',
      '${email_address}',
      'custom_attribute.${plan}',
      null,
    ]);
    expect(found('{{${user_id}}}{{${unsubscribe_url}}}', {})).toEqual([]);
  });

  it('L-VAR-12: L-VAR-14: of event properties and context variables only a slip is told', () => {
    expect(meant('{{event_properties.${page_ulr}}}{{event_properties.${anything}}}')).toEqual([
      'event_properties.${page_url}',
    ]);
    expect(meant('{{context.${point}}}{{context.${anything}}}')).toEqual(['context.${points}']);
  });

  it('L-SYN-4: a variable nothing sets, and the braces that are missing round a name', () => {
    const source =
      '{% assign threshold = 1 %}{{ treshold }}{{ first_name }}{{ plan }}{{custom_attribute.plan}}{{ zzzzzzz }}';
    expect(meant(source)).toEqual([
      'threshold',
      '${first_name}',
      'custom_attribute.${plan}',
      'custom_attribute.${plan}',
      null,
    ]);
  });

  it('L-CC-11: L-CAT-1: L-CB-2: variables that tags and Content Blocks bring along are known', () => {
    const tags = [
      '{% for x in custom_attribute.${tags} %}{{x}}{{forloop.index}}{% endfor %}',
      '{% capture c %}a{% endcapture %}{{c}}',
      '{% connected_content https://x.example/ :save answer %}{{answer.id}}',
      '{% connected_content https://x.example/ %}{{connected.id}}',
      '{% catalog_items C 1 %}{{items[0].name}}',
      '{% increment n %}{{n}}',
      '{% for x in custom_attribute.${tags} limit:2 offset:continue %}{{x}}{% endfor %}',
      '{{content_blocks.${Unknown}}}{{whatever}}',
    ];
    expect(tags.flatMap((tag) => found(tag))).toEqual([]);
  });
});
