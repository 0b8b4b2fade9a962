import {
  pickedCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import type { Text } from '@/i18n/text';
import { blockTags } from './block-tags';
import type { CompletionName, CompletionNames } from './code-names';
import { cardNode, entryLines, factLines } from './card';
import { entryOf, type DocEntries } from './docs/entry';
import { filterDocs } from './docs/filter-docs';
import { optionDocs, rootDocs, standardDocs } from './docs/name-docs';
import { tagDocs } from './docs/tag-docs';
import { nameEnd } from './name-end';

/** Names after `${`, tags after `{%`, filters after `|`, and what the content library holds where it is asked for. */
export function liquidCompletion(names: () => CompletionNames, text: Text) {
  return (context: CompletionContext): CompletionResult | null => {
    const options = optionsAt(context.state.sliceDoc(Math.max(0, context.pos - reach), context.pos), names(), text);
    return options === null ? null : { ...options, from: context.pos - options.typed };
  };
}

/** How far back the opening of a tag or an output is looked for. */
const reach = 2000;

export interface Offer {
  /** Characters before the cursor that the choice replaces. */
  readonly typed: number;
  readonly options: readonly Completion[];
  readonly validFor: RegExp;
}

/** What fits behind a text that ends at the cursor. */
export function optionsAt(before: string, names: CompletionNames, text: Text): Offer | null {
  const read = /(?:(?<![\w.])([A-Za-z_]\w*)\.)?\$\{([^{}]*)$/.exec(before);
  if (read !== null) {
    const [, root, typed = ''] = read;
    return { typed: typed.length, options: namesOf(root, names, text), validFor: /^[^{}]*$/ };
  }
  const inside = /\{(?:%(?:(?!%\})[\s\S])*|\{(?:(?!\}\})[\s\S])*)$/.exec(before)?.[0];
  const attribute = /(?<![\w.])custom_att\w*\.?\$?$/.exec(before)?.[0];
  if (attribute !== undefined)
    return { typed: attribute.length, options: [rootOption('custom_attribute', text)], validFor };
  if (inside === undefined) return null;
  const word = /\w*$/.exec(inside)?.[0] ?? '';
  const head = inside.slice(0, inside.length - word.length);
  const offer = (options: readonly Completion[]): Offer => ({ typed: word.length, options, validFor });
  if (/^\{%-?\s*$/.test(head)) return offer(tagOptions(text));
  if (/\|\s*$/.test(head)) return offer(entryOptions(filterDocs, 'ƒ', text));
  if (/^\{%-?\s*connected_content\s[\s\S]*\s:$/.test(head)) return offer(entryOptions(optionDocs, ':', text));
  const library = libraryOptions(head, names);
  if (library !== null) return offer(library);
  if (word === '' || /[.:'"\w]$/.test(head)) return null;
  return offer(Object.keys(rootDocs).map((root) => rootOption(root, text)));
}

const validFor = /^\w*$/;

function namesOf(root: string | undefined, names: CompletionNames, text: Text): readonly Completion[] {
  if (root === 'custom_attribute') return names.custom.map((name) => toCompletion(name, text));
  if (root === 'context') return (names.context ?? []).map((name) => toCompletion(name, text));
  if (root === 'event_properties') return (names.properties ?? []).map((name) => toCompletion(name, text));
  if (root === 'content_blocks') return plainOptions(names.content?.blocks, applyName);
  if (root !== undefined) return [];
  const known = names.standard.map((name) => toCompletion(name, text));
  const given = new Set(names.standard.map(({ name }) => name));
  const rest = Object.entries(standardDocs).filter(([name]) => !given.has(name));
  return [...known, ...entryOptions(Object.fromEntries(rest), 'a', text).map((one) => ({ ...one, apply: applyName }))];
}

function libraryOptions(head: string, { content }: CompletionNames): readonly Completion[] | null {
  const tag = /^\{%-?\s*(\w+)([\s\S]*)$/.exec(head);
  const [, name = '', rest = ''] = tag ?? [];
  if (name === 'promotion' && /^\s*\(\s*['"]$/.test(rest)) return plainOptions(content?.promotions);
  if (name !== 'catalog_items' && name !== 'catalog_selection_items') return null;
  if (/^\s+$/.test(rest)) return plainOptions(content?.catalogs);
  const catalog = content?.catalogs.find((each) => each.name === rest.trim());
  if (catalog === undefined) return [];
  if (name === 'catalog_selection_items') return plainOptions(catalog.selections);
  return catalog.items.map(({ id }) => ({ label: id, type: 'a' }));
}

function plainOptions(
  named: readonly { readonly name: string }[] | undefined,
  apply?: typeof applyName,
): readonly Completion[] {
  return (named ?? []).map(({ name }) => ({ label: name, type: '{}', ...(apply === undefined ? {} : { apply }) }));
}

function entryOptions(entries: DocEntries, glyph: string, text: Text): readonly Completion[] {
  return Object.entries(entries).map(([label, entry]) => ({
    label,
    type: glyph,
    detail: entry.signature.startsWith(label) ? entry.signature.slice(label.length) : '',
    info: () => cardNode(entryLines(entry, text)),
  }));
}

function tagOptions(text: Text): readonly Completion[] {
  const ends = blockTags.map((name): Completion => ({ label: `end${name}`, type: 'keyword' }));
  return [...entryOptions(tagDocs, 'keyword', text), ...ends];
}

function rootOption(root: string, text: Text): Completion {
  const label = root === 'forloop' ? 'forloop.' : `${root}.\${`;
  const entry = entryOf(rootDocs, root);
  return entry === undefined ? { label } : { label, info: () => cardNode(entryLines(entry, text)) };
}

function toCompletion(known: CompletionName, text: Text): Completion {
  const lines = [{ text: known.name, code: true }, ...factLines(known, text)];
  return { label: known.name, type: known.glyph, apply: applyName, info: () => cardNode(lines) };
}

/** Closes the name's brace unless it is closed already. */
function applyName(view: EditorView, completion: Completion, from: number, to: number): void {
  const { doc } = view.state;
  const before = doc.sliceString(Math.max(0, from - reach), from);
  const tail = nameEnd(before, doc.sliceString(to, Math.min(doc.length, to + reach)));
  const insert = `${completion.label}}`;
  view.dispatch({
    changes: { from, to: to + tail, insert },
    selection: { anchor: from + insert.length },
    annotations: pickedCompletion.of(completion),
  });
}
