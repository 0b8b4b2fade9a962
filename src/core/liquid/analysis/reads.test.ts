import { describe, expect, it } from 'vitest';
import { analyseTemplate } from './analyse';

const source = [
  '{% assign a = {{custom_attribute.${lead score} | plus: 1}} %}{{ ${first_name} }}',
  '{{event_properties.${page}.path}} {{context.${points}}} {{canvas_entry_properties.${src}}} {{campaign.${name}}}',
  '{{content_blocks.${Footer}}}{% catalog_items Games {{context.${game}}} %}{% catalog_selection_items Games top %}',
  "{% promotion('spring') %}{% translation hello %}Hi{% endtranslation %}",
  '{% connected_content https://API.example.com/v1/{{${user_id}}}?a=b :method post :basic_auth sf :save result %}',
  '{% connected_content {{context.${host}}}/x :body {{result.id}} %}',
].join('\n');

describe('what a template reads', () => {
  const analysis = analyseTemplate(source);

  it('L-VAR-1: L-VAR-5: L-VAR-12: L-VAR-14: L-CB-1: L-CAT-1: L-CAT-2: L-PROMO-1: L-TRANS-1: L-CC-10: lists every name with its place', () => {
    const reads = analysis.reads.map(({ kind, root, name, place }) => [
      kind,
      root,
      name,
      `${place.line}:${place.column}`,
    ]);
    expect(reads).toEqual([
      ['attribute', 'custom_attribute', 'lead score', '1:17'],
      ['standard', null, 'first_name', '1:65'],
      ['event_property', 'event_properties', 'page', '2:3'],
      ['context', 'context', 'points', '2:37'],
      ['entry_property', 'canvas_entry_properties', 'src', '2:59'],
      ['other', 'campaign', 'name', '2:94'],
      ['block', 'content_blocks', 'Footer', '3:1'],
      ['context', 'context', 'game', '3:54'],
      ['catalog', null, 'Games', '3:29'],
      ['catalog', null, 'Games', '3:74'],
      ['selection', 'Games', 'top', '3:74'],
      ['promotion', null, 'spring', '4:1'],
      ['translation', null, 'hello', '4:26'],
      ['standard', null, 'user_id', '5:51'],
      ['credential', null, 'sf', '5:1'],
      ['context', 'context', 'host', '6:24'],
    ]);
  });

  it('L-CC-1: tells the endpoints of Connected Content, with the host where Liquid does not decide it', () => {
    expect(analysis.endpoints.map(({ url, host, method, place }) => [url, host, method, place.line])).toEqual([
      ['https://API.example.com/v1/{{${user_id}}}?a=b', 'api.example.com', 'POST', 5],
      ['{{context.${host}}}/x', null, 'GET', 6],
    ]);
  });

  it('L-CB-2: what a Content Block reads is told at its tag, with its name', () => {
    const library = {
      blocks: { Footer: 'Hi {{custom_attribute.${plan}}}{{content_blocks.${Inner}}}', Inner: '{{${city}}}' },
    };
    const { reads } = analyseTemplate('a\n {{content_blocks.${Footer}}}', { library });
    expect(reads.map(({ kind, name, block, place }) => [kind, name, block, place.line, place.column])).toEqual([
      ['block', 'Footer', undefined, 2, 2],
      ['attribute', 'plan', 'Footer', 2, 2],
      ['block', 'Inner', 'Footer', 2, 2],
      ['standard', 'city', 'Inner', 2, 2],
    ]);
  });

  it('L-TAG-4: finds reads in lines of a liquid tag, and none in comments and raw text', () => {
    const text =
      '{% liquid\n assign a = custom_attribute.${x}\n # custom_attribute.${no}\n echo a %}{% raw %}{{${no}}}{% endraw %}{% comment %}{{${no}}}{% endcomment %}';
    expect(analyseTemplate(text).reads.map(({ name, place }) => [name, place.line, place.column])).toEqual([
      ['x', 2, 13],
    ]);
  });

  it('L-SYN-3: says of a text that cannot be read that it is not readable, and nothing else', () => {
    const nothing = { readable: false, reads: [], endpoints: [], diagnostics: [], bounded: false };
    for (const broken of [
      '{% if x %}',
      '{{ a',
      '{% assign = 1 %}',
      '{% endif %}',
      '{% nothing %}',
      '{% if a %}{% endfor %}',
    ])
      expect(analyseTemplate(broken)).toEqual(nothing);
  });
});
