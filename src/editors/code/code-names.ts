import type { AttributeType, KnownAttribute } from '../known-names';
import type { CompletionName, CompletionNames } from './completion';

/** What a name stands for, in one letter. */
export const typeGlyphs: Readonly<Record<AttributeType, string>> = {
  number: '#',
  string: 'a',
  boolean: '✓',
  time: '◷',
  list: '[]',
  other: '{}',
};

/** Names a text of a step can read, with samples of what they hold. */
export function codeNames(
  custom: readonly KnownAttribute[],
  standard: readonly KnownAttribute[],
  variables: readonly string[],
): CompletionNames {
  return {
    context: variables.map((name) => ({ name, glyph: typeGlyphs.string, facts: [] })),
    custom: custom.map(described),
    standard: [{ name: 'user_id', glyph: typeGlyphs.string, facts: [] }, ...standard.map(described)],
  };
}

function described({ name, type, samples }: KnownAttribute): CompletionName {
  return { name, glyph: typeGlyphs[type], facts: ['', ...samples] };
}
