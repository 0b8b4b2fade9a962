import type { TemplateScan } from '../tokens';

/** What kind of text a field holds: it decides what has to be escaped in it, and who does it. */
export type FieldKind = 'json' | 'pair' | 'url' | 'text';

/**
 * Where a snippet goes: into a string of JSON, where JSON wants a value, into a URL, into plain text, or into Liquid
 * that is there already.
 */
export type Place = 'string' | 'value' | 'url' | 'text' | 'output' | 'tag';

/** The place of the cursor, or of the start of what is selected. */
export function placeAt(scan: TemplateScan, at: number, kind: FieldKind): Place {
  const isInside = ({ from, to }: { readonly from: number; readonly to: number }): boolean => from < at && at < to;
  const liquid = scan.liquid.find((span) => isInside(span) || (!span.isClosed && span.from < at && at === span.to));
  if (liquid !== undefined) return liquid.name === null ? 'output' : 'tag';
  if (kind === 'json') return scan.strings.some(isInside) ? 'string' : 'value';
  return kind === 'url' ? 'url' : 'text';
}
