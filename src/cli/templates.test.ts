import { describe, expect, it } from 'vitest';
import { templateGroups } from '@/core/liquid/__templates__/all';
import type { TemplateCase } from '@/core/liquid/__templates__/template-case';
import type { ContentLibrary } from '@/core/liquid/library';
import { serializeText } from '@/workflow/documents/load';
import { sampleWorkspace } from '@/workflow/sample/workspace';
import { createTestHost } from './__fixtures__/test-host';

/** The command line knows a person with an id, an event and a workspace; context and campaigns come with a run. */
const all = Object.values(templateGroups)
  .flat()
  .filter(({ template, context, entry, others, profile }) => {
    const isAnonymous = template.includes('${user_id}') && profile?.['external_id'] === undefined;
    return !(context ?? entry ?? others) && !isAnonymous && !/\b(?:campaign|canvas)\.\$/.test(template);
  });

function workspaceWith({ blocks, catalogs, promotions, translations }: ContentLibrary): string {
  const pairs = <T>(members: Readonly<Record<string, T>> = {}) => Object.entries(members);
  const content = {
    blocks: pairs(blocks).map(([name, text]) => ({ name, text })),
    catalogs: pairs(catalogs).map(([name, { items, selections }]) => ({
      name,
      items: pairs(items).map(([id, item]) => ({ ...item, id })),
      selections: pairs(selections).map(([selection, ids]) => ({ name: selection, items: [...ids] })),
    })),
    promotions: pairs(promotions).map(([name, codes]) => ({ name, codes: [...codes] })),
    translations: pairs(translations).flatMap(([locale, texts]) =>
      pairs(texts).map(([id, text]) => ({ locale, id, text })),
    ),
  };
  return serializeText({ ...sampleWorkspace('en'), content });
}

async function render(each: TemplateCase): Promise<unknown> {
  const { template, profile, custom, event, answers, library, now = '2026-03-02T09:00:00Z' } = each;
  const cli = createTestHost({
    't.liquid': template,
    'p.json': JSON.stringify({ external_id: 'x', ...profile, ...custom }),
    'e.json': JSON.stringify({ external_id: 'x', name: 'x', time: now, properties: event ?? {} }),
    'a.json': JSON.stringify((answers ?? []).map((answer) => answer && { status: answer.status, body: answer.body })),
    'w.json': workspaceWith(library ?? {}),
  });
  const code = await cli.run(
    `render --template t.liquid --person p.json --event e.json --now ${now} --connected-content a.json --workspace w.json --json`,
  );
  expect(code).toBe(0);
  return JSON.parse(cli.said.out);
}

describe('leadloom render', () => {
  it.each(all)('$name', async (each) => {
    const { expected } = each;
    const rendered = await render(each);
    if (typeof expected === 'string') expect(rendered).toEqual({ text: expected, errors: [] });
    else if ('aborts' in expected) expect(rendered).toEqual({ aborted: true, reason: expected.aborts });
    else expect(rendered).toMatchObject({ text: expected.text });
  });

  it('is asked more than two hundred times', () => {
    expect(all.length).toBeGreaterThan(200);
  });
});
