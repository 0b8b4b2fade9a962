import { content, type CatalogDocument } from '@/workflow/documents/content';

const items = content.shape.catalogs.unwrap().element.shape.items;

/** One item a line, so that a long catalog stays readable. */
export function writeItems(rows: CatalogDocument['items']): string {
  return rows.length === 0 ? '[]' : `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]`;
}

/** `null`: no JSON array of objects with an id. */
export function readItems(text: string): CatalogDocument['items'] | null {
  try {
    const read = items.safeParse(JSON.parse(text.trim() === '' ? '[]' : text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

export function writeSelections(selections: CatalogDocument['selections']): string {
  return selections.map(({ name, items: ids }) => `${name}: ${ids.join(', ')}`).join('\n');
}

/** `name: id, id`, one a line; a line without a name says nothing. */
export function readSelections(text: string): CatalogDocument['selections'] {
  return readLines(text).flatMap((line) => {
    const at = line.indexOf(':');
    const name = (at === -1 ? line : line.slice(0, at)).trim();
    const ids = at === -1 ? [] : line.slice(at + 1).split(',');
    return name === '' ? [] : [{ name, items: ids.map((id) => id.trim()).filter((id) => id !== '') }];
  });
}

export function readLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
