import type { Content } from '@/workflow/documents/content';
import type { AttributeType, KnownAttribute } from '../known-names';

/** What a name stands for, as the list and the card beside it show it. */
export interface CompletionName {
  readonly name: string;
  /** `#` number, `a` text, `◷` time, `✓` boolean. */
  readonly glyph: string;
  /** Lines of the card: type, this person's value, what people have, who changes it. */
  readonly facts: readonly string[];
  /** Values people have, where nobody wrote facts. */
  readonly samples?: readonly string[];
}

export interface CompletionNames {
  readonly custom: readonly CompletionName[];
  readonly standard: readonly CompletionName[];
  /** Context variables, inside a canvas. */
  readonly context?: readonly CompletionName[];
  /** Properties of events. */
  readonly properties?: readonly CompletionName[];
  readonly content?: Content | undefined;
}

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

/** A name with its type and samples, where nobody wrote facts. */
export function described({ name, type, samples }: KnownAttribute): CompletionName {
  return { name, glyph: typeGlyphs[type], facts: [], samples };
}
