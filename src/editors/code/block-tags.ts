/** What ends a block: not tags of their own, so the dialect lists none of them. */
export const blockTags = [
  'if',
  'unless',
  'case',
  'for',
  'tablerow',
  'capture',
  'comment',
  'raw',
  'translation',
] as const;

/** The tag that an `end…` ends; any other name is its own. */
export function openerOf(name: string): string {
  const opener = blockTags.find((block) => name === `end${block}`);
  return opener ?? name;
}
