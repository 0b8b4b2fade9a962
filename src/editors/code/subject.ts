import { openerOf } from './block-tags';
import { entryOf, type DocEntry } from './docs/entry';
import { filterDocs } from './docs/filter-docs';
import { optionDocs, rootDocs, standardDocs } from './docs/name-docs';
import { tagDocs } from './docs/tag-docs';

/** What stands at one place of a template. `root` is `null` for a standard field. */
export interface Subject {
  readonly from: number;
  readonly to: number;
  /** As written. */
  readonly source: string;
  readonly name: string;
  readonly root?: string | null;
  readonly entry: DocEntry | undefined;
}

/** A template beyond this length is no text a person reads. */
const longest = 50_000;
const liquid = /\{\{[\s\S]*?\}\}(?!\})|\{%[\s\S]*?%\}/g;
const words = /'[^']*'|"[^"]*"|(?:([A-Za-z_]\w*)\.)?\$\{([^{}]*)\}|[A-Za-z_]\w*/g;

/** The word of the dialect at an offset: a tag, a filter, an option of a call, or a name that is read. */
export function subjectAt(source: string, offset: number): Subject | null {
  if (source.length > longest) return null;
  for (const region of source.matchAll(liquid)) {
    if (region.index > offset) return null;
    if (offset > region.index + region[0].length) continue;
    return wordIn(region[0], region.index, offset);
  }
  return null;
}

function wordIn(region: string, begin: number, offset: number): Subject | null {
  for (const match of region.matchAll(words)) {
    const from = begin + match.index;
    const to = from + match[0].length;
    if (offset < from) return null;
    if (offset > to) continue;
    if (/^['"]/.test(match[0])) return null;
    const [, root, name] = match;
    if (name !== undefined)
      return { from, to, source: match[0], name, root: root ?? null, entry: nameEntry(root, name) };
    const entry = wordEntry(region, match.index, match[0]);
    return entry === undefined ? null : { from, to, source: match[0], name: match[0], entry };
  }
  return null;
}

function nameEntry(root: string | undefined, name: string): DocEntry | undefined {
  return root === undefined ? entryOf(standardDocs, name.trim()) : entryOf(rootDocs, root);
}

function wordEntry(region: string, at: number, word: string): DocEntry | undefined {
  const before = region.slice(0, at);
  if (/\|\s*$/.test(before)) return entryOf(filterDocs, word);
  if (/^\{%-?\s*$/.test(before)) return entryOf(tagDocs, openerOf(word));
  if (/^\{%-?\s*liquid\b[\s\S]*\n\s*$/.test(before)) return entryOf(tagDocs, openerOf(word));
  if (/^\{%-?\s*connected_content\b[\s\S]*\s:$/.test(before)) return entryOf(optionDocs, word);
  return /[.\w]$/.test(before) ? undefined : entryOf(rootDocs, word);
}
