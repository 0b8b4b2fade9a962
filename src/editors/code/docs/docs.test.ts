import { describe, expect, it } from 'vitest';
import { filters } from '@/core/liquid/filters/register';
import { createLiquid } from '@/core/liquid/liquid';
import { tagNames } from '@/core/liquid/tag-grammar';
import { blockTags, openerOf } from '../block-tags';
import type { DocExample } from './entry';
import { filterDocs } from './filter-docs';
import { optionDocs, rootDocs, standardDocs } from './name-docs';
import { tagDocs } from './tag-docs';

const library = {
  catalogs: { Plans: { items: { pro: { id: 'pro', title: 'Pro plan' } }, selections: { paid: ['pro'] } } },
  promotions: { spring: ['SPRING-1'] },
};

const all = { ...filterDocs, ...tagDocs, ...rootDocs, ...standardDocs, ...optionDocs };
const examples = Object.entries(all).flatMap(([name, { example }]) =>
  example === undefined ? [] : [{ name, example }],
);

function rendered({ source, given = {} }: DocExample): readonly [kind: string, result: string] {
  const parsed = createLiquid().parse(source, library);
  if (!parsed.ok) return ['failed', parsed.error.message];
  const outcome = parsed.value.render({ now: 0, standard: {}, custom: given });
  if (outcome.type === 'text') return [outcome.errors.length === 0 ? 'text' : 'errors', outcome.text];
  if (outcome.type === 'aborted') return ['aborted', outcome.reason];
  return outcome.type === 'needs' ? ['called', outcome.call.request.url] : ['failed', outcome.error.message];
}

describe('documentation of the dialect', () => {
  it('every filter of the dialect has an entry, and nothing else has', () => {
    expect(Object.keys(filterDocs).sort()).toEqual(Object.keys(filters).sort());
  });

  it('every tag of the dialect has an entry, and nothing else has', () => {
    expect(Object.keys(tagDocs).sort()).toEqual([...tagNames].sort());
  });

  it('every filter and tag shows an example', () => {
    const without = Object.entries({ ...filterDocs, ...tagDocs }).filter(([, { example }]) => example === undefined);
    expect(without).toEqual([]);
  });

  it.each(examples)('the example of $name gives what it says', ({ example }) => {
    expect(rendered(example)).toEqual([example.kind ?? 'text', example.result]);
  });

  it.each(Object.keys(filterDocs))('the example of the filter %s uses it, and its signature starts with it', (name) => {
    expect(filterDocs[name]?.example?.source).toMatch(new RegExp(`\\| ${name}\\b`));
    expect(filterDocs[name]?.signature).toMatch(new RegExp(`^${name}\\b`));
  });

  it.each(Object.keys(tagDocs))('the example of the tag %s uses it', (name) => {
    expect(tagDocs[name]?.example?.source).toMatch(new RegExp(`\\{%\\s*${name}\\b`));
  });

  it.each(Object.entries(all))('%s speaks both languages', (_name, { text }) => {
    expect(text.ko).toMatch(/[가-힣]/);
    expect(text.ko).toMatch(/니다[(:.]/);
    expect(text.en).not.toMatch(/[가-힣]/);
    expect(text.en).toMatch(/\.$/);
  });

  it('an end of a block is explained by what it ends', () => {
    for (const name of blockTags) {
      expect(openerOf(`end${name}`)).toBe(name);
      expect(tagDocs[name]).toBeDefined();
    }
    expect(openerOf('endless')).toBe('endless');
  });
});
