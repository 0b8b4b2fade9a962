import { describe, expect, it } from 'vitest';
import { createText } from '@/i18n/text';
import { cardOf } from './card';
import type { CompletionNames } from './code-names';
import { optionsAt } from './completion';
import { nameEnd } from './name-end';
import { subjectAt } from './subject';

const en = createText('en');
const ko = createText('ko');
const names: CompletionNames = {
  custom: [{ name: 'lead score', glyph: '#', facts: [], samples: ['95', '101'] }],
  standard: [{ name: 'email', glyph: 'a', facts: [], samples: ['ada@example.com'] }],
  context: [{ name: 'plan', glyph: 'a', facts: ['text'] }],
  properties: [{ name: 'plan', glyph: 'a', facts: [], samples: ['pro'] }],
  content: {
    blocks: [{ name: 'Footer', text: '' }],
    catalogs: [{ name: 'Plans', items: [{ id: 'pro' }], selections: [{ name: 'paid', items: ['pro'] }] }],
    promotions: [{ name: 'spring', codes: [] }],
    translations: [],
  },
};

/** Cursor at `|^|`. */
const at = (marked: string) => subjectAt(marked.replace('|^|', ''), marked.indexOf('|^|'));
const said = (marked: string, text = en): string => {
  const subject = at(marked);
  return subject === null
    ? ''
    : cardOf(subject, names, text)
        .map((line) => line.text)
        .join('\n');
};
const offered = (before: string): readonly string[] | null =>
  optionsAt(before, names, en)?.options.map(({ label }) => label) ?? null;

describe('documentation at a place of a template', () => {
  it('a filter is explained with its signature, an example and the result', () => {
    expect(said('{{ x | mon|^|ey }}')).toContain('{{ 17.8 | money }}\n→ 17.80');
    expect(said('{{ x | mon|^|ey }}', ko)).toContain('통화 기호 없이');
  });

  it('a tag is explained, and its end as well; not the same word in the text around', () => {
    expect(said('{%- unl|^|ess x %}')).toContain('{% endunless %}');
    expect(said('{% end|^|if %}')).toBe(said('{% i|^|f x %}'));
    expect(said('{"if|^|": 1}')).toBe('');
    expect(said('{{ "if|^|" }}')).toBe('');
  });

  it('what an abort does is said as such', () => {
    expect(said('{% abort|^|_message() %}')).toContain('→ nothing is sent: not at threshold');
  });

  it('an attribute shows its type and values of the workspace, names with spaces included', () => {
    expect(said('{% if custom_attribute.${lead sc|^|ore} > 1 %}')).toContain('Number\nFor example 95, 101');
    expect(said('{{custom_attribute.${lead sc|^|ore}}}', ko)).toContain('숫자\n예: 95, 101');
    expect(said('{{custom_attribute.${lead sc|^|ore}}}')).not.toContain('→');
  });

  it("L-VAR-4: a standard field shows values the profile keeps under the API's name", () => {
    expect(said('{{${email_add|^|ress}}}')).toContain('For example ada@example.com');
  });

  it('options of a call are explained, and only there', () => {
    expect(said('{% connected_content https://a.example :ret|^|ry %}')).toContain('five times');
    expect(said('{% assign x = y :ret|^|ry %}')).toBe('');
  });
});

describe('completion', () => {
  it('offers filters behind a pipe inside Liquid, and nothing behind one in the text around', () => {
    expect(offered('{{ x | js')).toContain('json_escape');
    expect(offered('a | js')).toBeNull();
    expect(offered('{{ x }} | js')).toBeNull();
    const money = optionsAt('{{ x | ', names, en)?.options.find(({ label }) => label === 'plus');
    expect(money?.detail).toBe(': number');
  });

  it('offers tags and ends of blocks behind an opening', () => {
    expect(offered('{%- ca')).toEqual(expect.arrayContaining(['case', 'catalog_items', 'endcase']));
  });

  it('offers names by what stands before the brace', () => {
    expect(offered('{{custom_attribute.${le')).toEqual(['lead score']);
    expect(offered('{% if context.${')).toEqual(['plan']);
    expect(offered('{{event_properties.${')).toEqual(['plan']);
    expect(said('{{event_properties.${pl|^|an}}}')).toBe('event_properties.${plan}\nText\nFor example pro');
    expect(offered('{{ ${')).toEqual(expect.arrayContaining(['email', 'email_address', 'user_id']));
  });

  it('L-CB-1, L-CAT-1, L-CAT-2, L-PROMO-1: offers what the content library holds, by name', () => {
    expect(offered('{{content_blocks.${')).toEqual(['Footer']);
    expect(offered('{% catalog_items ')).toEqual(['Plans']);
    expect(offered('{% catalog_items Plans p')).toEqual(['pro']);
    expect(offered('{% catalog_selection_items Plans ')).toEqual(['paid']);
    expect(offered("{% promotion('")).toEqual(['spring']);
  });

  it('replaces what was typed of the word', () => {
    expect(optionsAt('{{ x | js', names, en)?.typed).toBe(2);
    expect(optionsAt('{{custom_attribute.${lead s', names, en)?.typed).toBe(6);
  });
});

describe('the end of a name that is completed', () => {
  /** What is replaced behind the cursor at `|^|`. */
  const replaced = (marked: string): string => {
    const [before = '', behind = ''] = marked.split('|^|');
    return behind.slice(0, nameEnd(before, behind));
  };

  it('takes the rest of a name that is closed, and its brace', () => {
    expect(replaced('{{custom_attribute.${le|^|ad score}}}')).toBe('ad score}');
    expect(replaced('{{custom_attribute.${|^|} | default: 0}}')).toBe('}');
    expect(replaced('{% if custom_attribute.${le|^|ad} > 100 %}')).toBe('ad}');
  });

  it('leaves the braces of what stands around alone', () => {
    expect(replaced('{"a": "{{custom_attribute.${le|^|"}')).toBe('');
    expect(replaced('{"a": {{custom_attribute.${le|^|}')).toBe('');
    expect(replaced('{{custom_attribute.${le|^|}}')).toBe('');
    expect(replaced('{{custom_attribute.${le|^| | default: 0}}')).toBe('');
    expect(replaced('{% if custom_attribute.${le|^| > 100 %}')).toBe('');
    expect(replaced('{% if custom_attribute.${le|^|')).toBe('');
  });
});
