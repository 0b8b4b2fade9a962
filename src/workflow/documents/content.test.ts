import { describe, expect, it } from 'vitest';
import { createLiquid } from '@/core/liquid/liquid';
import { lintWorkspace } from '../lint';
import { makeWorkspace } from '../__fixtures__/documents';
import { content, toLibrary, withContent } from './content';
import { loadDocument } from './load';
import { serializeText } from './serialize';

const given = content.parse({
  blocks: [
    { name: '__proto__', text: 'odd' },
    { name: 'foot', text: 'first' },
    { name: 'foot', text: 'second' },
  ],
  catalogs: [{ name: 'C', items: [{ id: 'a', price: 3 }], selections: [{ name: 's', items: ['a'] }] }],
  promotions: [{ name: 'p', codes: ['X'] }],
  translations: [
    { locale: 'ko', id: 'hi', text: '안녕' },
    { locale: 'de', id: 'hi', text: 'Hallo' },
  ],
});

function render(source: string, language?: string): string {
  const parsed = withContent(createLiquid(), given).parse(source);
  if (!parsed.ok) return parsed.error.message;
  const outcome = parsed.value.render({ now: 0, standard: { language }, custom: {} });
  return outcome.type === 'text' ? outcome.text : outcome.type;
}

describe('the content of a workspace', () => {
  it('L-CB-1, L-CAT-1, L-CAT-2, L-PROMO-1, L-TRANS-1: is what templates ask for; of two of a name the first counts', () => {
    expect(render('{{content_blocks.${foot}}}{{content_blocks.${__proto__}}}')).toBe('firstodd');
    expect(render('{% catalog_items C a %}{{items[0].price}}{% catalog_selection_items C s %}{{items[0].id}}')).toBe(
      '3a',
    );
    expect(render("{% promotion('p') %}")).toBe('X');
    expect(render('{% translation hi %}Hello{% endtranslation %}', 'ko')).toBe('안녕');
    expect(toLibrary(undefined)).toEqual({});
  });

  it('survives the file, unknown fields and all', () => {
    const workspace = makeWorkspace({});
    const text = serializeText({ ...workspace, content: { ...given, later: [1] } });
    const { document } = loadDocument(text);
    expect(document?.type === 'workspace' && document.content).toEqual({ ...given, later: [1] });
  });

  it('is refused as a whole where it is of another shape, by its place', () => {
    const text = serializeText(makeWorkspace({})).replace('"canvases"', '"content": {"blocks": 7}, "canvases"');
    const { document, findings } = loadDocument(text);
    expect(document).toBeNull();
    expect(findings.map(({ path }) => path)).toContain('content.blocks');
  });

  it('leaves lint alone where nothing is asked for', () => {
    expect(lintWorkspace(makeWorkspace({}), { liquid: createLiquid() })).toEqual([]);
  });
});
