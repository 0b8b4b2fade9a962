import { describe, expect, it } from 'vitest';
import { createLiquid } from '@/core/liquid/liquid';
import { createText } from '@/i18n/text';
import { toLibrary, type Content } from '@/workflow/documents/content';
import type { CompletionNames } from '../code-names';
import { scanTemplate } from '../tokens';
import { choiceKinds, choicesOf, matching, type Choice } from './choices';
import { placeAt, type FieldKind } from './place';
import { isEscapedByDefault, isWritableDefault, optionsFor, snippetOf, type SnippetOptions } from './snippet';

const en = createText('en');
const content: Content = {
  blocks: [{ name: 'Footer', text: 'Bye\nnow' }],
  catalogs: [
    { name: 'Plans', items: [{ id: 'pro', title: 'Pro "plan"', seats: 3 }], selections: [] },
    { name: 'Two words', items: [{ id: 'x' }], selections: [] },
  ],
  promotions: [{ name: 'spring', codes: ['S-1'] }],
  translations: [],
};
const names: CompletionNames = {
  custom: [
    { name: 'lead score', glyph: '#', facts: [], samples: ['95', '101'] },
    { name: 'company', glyph: 'a', facts: [], samples: ['Acme'] },
    { name: 'not } writable', glyph: 'a', facts: [] },
  ],
  standard: [{ name: 'country', glyph: 'a', facts: [], samples: ['KR'] }],
  context: [{ name: 'plan', glyph: 'a', facts: [], samples: ['pro'] }],
  properties: [{ name: 'seats', glyph: '#', facts: [], samples: ['3'] }],
  content,
};
const all = choiceKinds.flatMap((kind) => choicesOf(kind, names, en));
const named = (name: string): Choice => {
  const choice = all.find((one) => one.name === name);
  if (choice === undefined) throw new Error(`no ${name}`);
  return choice;
};
const custom = { 'lead score': 101, company: 'R "&" D\n' };
const rendered = (source: string): string => {
  const parsed = createLiquid().parse(source, toLibrary(content));
  if (!parsed.ok) return parsed.error.message;
  const data = { now: 0, standard: {}, custom, eventProperties: { seats: 3 }, context: { plan: 'pro' } };
  const outcome = parsed.value.render(data);
  return outcome.type === 'text' ? outcome.text : outcome.type;
};
/** What is inserted when nobody changes a switch. */
const plainly = (name: string, place: SnippetOptions['place'], fallback = ''): string =>
  snippetOf(named(name), { place, fallback, escape: isEscapedByDefault(named(name), place) });

describe('the place a snippet goes to', () => {
  const place = (marked: string, kind: FieldKind = 'json') => {
    const source = marked.replace('|^|', '');
    return placeAt(scanTemplate(source, kind === 'json' ? 'json' : 'text'), marked.indexOf('|^|'), kind);
  };

  it('tells strings of JSON from values, also behind Liquid', () => {
    expect(place('{"a": "x|^|"}')).toBe('string');
    expect(place('{"a": "{{b}}|^| c"}')).toBe('string');
    expect(place('{"a": |^|}')).toBe('value');
    expect(place('{"a": "x"|^|}')).toBe('value');
    expect(place('|^|')).toBe('value');
  });

  it('sees Liquid that is there already, closed or not', () => {
    expect(place('{% if |^| > 1 %}')).toBe('tag');
    expect(place('{{ |^| }}')).toBe('output');
    expect(place('{{ |^|')).toBe('output');
    expect(place('{{ a }}|^|', 'url')).toBe('url');
  });

  it('outside of a raw body nothing is read as JSON', () => {
    expect(place('say "|^|"', 'pair')).toBe('text');
    expect(place('https://a.example/|^|', 'url')).toBe('url');
    expect(place('"|^|"', 'text')).toBe('text');
  });
});

describe('snippets', () => {
  it('L-FIL-14: inside a string of JSON the value is escaped, so that the body stays JSON for any text', () => {
    expect(plainly('company', 'string')).toBe('{{ custom_attribute.${company} | json_escape }}');
    expect(JSON.parse(rendered(`{"a": "${plainly('company', 'string')}"}`))).toEqual({ a: custom.company });
  });

  it('where JSON wants a value, text gets quotes and a number none', () => {
    expect(JSON.parse(rendered(`{"a": ${plainly('company', 'value')}}`))).toEqual({ a: custom.company });
    expect(JSON.parse(rendered(`{"a": ${plainly('lead score', 'value')}}`))).toEqual({ a: 101 });
    expect(JSON.parse(rendered(`{"a": ${plainly('Plans › pro › title', 'value')}}`))).toEqual({ a: 'Pro "plan"' });
    expect(JSON.parse(rendered(`{"a": ${plainly('Plans › pro › seats', 'value')}}`))).toEqual({ a: 3 });
    expect(JSON.parse(rendered(`{"a": "${plainly('Footer', 'string')}"}`))).toEqual({ a: 'Bye\nnow' });
  });

  it('W-COMP-7: a value of a pair is left to the composer', () => {
    expect(plainly('company', 'text')).toBe('{{custom_attribute.${company}}}');
    expect(optionsFor(named('company'), 'text').escape).toBe(false);
  });

  it('in a URL it stays one part of it', () => {
    expect(rendered(`https://a.example/${plainly('company', 'url')}`)).toBe('https://a.example/R%20%22%26%22%20D%0A');
  });

  it('inside Liquid it has no braces, and in a tag no filters either', () => {
    expect(plainly('lead score', 'tag', '0')).toBe('custom_attribute.${lead score}');
    expect(plainly('lead score', 'output', '0')).toBe('custom_attribute.${lead score} | default: 0');
  });

  it('a default stands in for what is not set, with whatever quotes it holds', () => {
    expect(rendered(plainly('country', 'text', "it's"))).toBe("it's");
    expect(rendered(plainly('country', 'text', 'say "hi"'))).toBe('say "hi"');
    expect(rendered(plainly('country', 'text', '}}%}'))).toBe('}}%}');
    expect(isWritableDefault(`both ' and "`)).toBe(false);
    expect(snippetOf(named('lead score'), { place: 'text', fallback: 'none', escape: false })).toContain("'none'");
  });

  it('every choice renders without an error wherever text may stand', () => {
    for (const choice of all) expect(rendered(plainly(choice.name, 'text')), choice.name).not.toMatch(/rror|failed/);
  });
});

describe('choices', () => {
  it('shows type and samples, and leaves out what no template can name', () => {
    expect(named('lead score').hint).toBe('Number · For example 95, 101');
    expect(all.some(({ name }) => name === 'not } writable' || name.startsWith('Two words'))).toBe(false);
  });

  it('the profile has its documented fields, those with values first', () => {
    const fields = choicesOf('profile', names, en).map(({ name }) => name);
    expect(fields[0]).toBe('country');
    expect(fields).toContain('email_address');
    expect(new Set(fields).size).toBe(fields.length);
  });

  it('the search puts names that begin with the words first', () => {
    expect(matching(all, 'PLAN').map(({ name }) => name)).toEqual([
      'plan',
      'Plans › pro › id',
      'Plans › pro › title',
      'Plans › pro › seats',
    ]);
    expect(matching(all, ' ')).toBe(all);
  });
});
