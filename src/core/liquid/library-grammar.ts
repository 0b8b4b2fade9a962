import { TemplateFault } from './fault';
import { readWords } from './content-grammar';
import type { LibrarySpec, Piece } from './program';
import type { TagInput } from './tag-input';

/** `catalog_items Catalog id {{id}} :rerender` (L-CAT-1). */
export function readCatalogItems(tag: TagInput): LibrarySpec {
  const { catalog, words, rerender } = readCatalog(tag);
  if (words.length === 0) throw new TemplateFault(tag.begin, 'The id of an item is missing behind the catalog');
  return { type: 'items', catalog, ids: words, rerender };
}

/** `catalog_selection_items Catalog selection :rerender` (L-CAT-2). */
export function readCatalogSelection(tag: TagInput): LibrarySpec {
  const { catalog, words, rerender } = readCatalog(tag);
  const [selection, more] = words.map(literalOf);
  if (selection === undefined || selection === null || more !== undefined) {
    throw new TemplateFault(
      tag.begin,
      'One selection stands behind the catalog: `catalog_selection_items Catalog name`',
    );
  }
  return { type: 'selection', catalog, selection, rerender };
}

/** `promotion('list')` (L-PROMO-1). */
export function readPromotion({ source, markup, begin }: TagInput): LibrarySpec {
  const text = source.slice(markup.begin, markup.end).trim();
  const list = /^\(\s*(?:'([^']+)'|"([^"]+)")\s*\)$/.exec(text);
  const name = list?.[1] ?? list?.[2];
  if (name === undefined) throw new TemplateFault(begin, "The list stands in quotes: `promotion('list')`");
  return { type: 'promotion', list: name };
}

/** `message_extras :key k :value v`, in this order; the value may be an output, and no tag (L-EXTRA-1). */
export function readMessageExtras(tag: TagInput): LibrarySpec {
  const words = readWords(tag.source, tag.markup, tag.program);
  const [keyOption, key, valueOption, ...value] = words;
  const name = key === undefined ? null : literalOf(key);
  if (!isOption(keyOption, ':key') || name === null || !isOption(valueOption, ':value') || value.length === 0) {
    throw new TemplateFault(tag.begin, 'Write the key, then the value: `message_extras :key name :value text`');
  }
  const spaced = value.flatMap((word, index): readonly Piece[] =>
    index === 0 ? word : [{ type: 'text', text: ' ' }, ...word],
  );
  return { type: 'extras', key: name, value: spaced };
}

function readCatalog({ source, markup, begin, program }: TagInput) {
  const [first, ...rest] = readWords(source, markup, program);
  const catalog = first === undefined ? null : literalOf(first);
  if (catalog === null) throw new TemplateFault(begin, 'The name of a catalog is missing');
  const words = rest.filter((word) => !isOption(word, ':rerender'));
  const option = words.find((word) => literalOf(word)?.startsWith(':') === true);
  if (option !== undefined) throw new TemplateFault(begin, `There is no option \`${literalOf(option) ?? ''}\``);
  return { catalog, words, rerender: words.length < rest.length };
}

function isOption(word: readonly Piece[] | undefined, name: string): boolean {
  return word !== undefined && literalOf(word) === name;
}

/** The word, if there is no Liquid in it. */
function literalOf(word: readonly Piece[]): string | null {
  const [piece, more] = word;
  return piece?.type === 'text' && more === undefined ? piece.text : null;
}
