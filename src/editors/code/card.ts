import { profileNames } from '@/core/liquid/profile-names';
import type { Text } from '@/i18n/text';
import { plainText } from '../plain-text';
import type { CompletionName, CompletionNames } from './code-names';
import type { DocEntry } from './docs/entry';
import { codeMessages as m } from './messages';
import type { Subject } from './subject';

/** Documentation as lines: the first is the heading, `code` ones are shown as written. */
export interface CardLine {
  readonly text: string;
  readonly code?: boolean;
}

/** What the editor knows about the subject, or nothing. Values people have say more than a general example. */
export function cardOf(subject: Subject, names: CompletionNames, text: Text): readonly CardLine[] {
  const { entry } = subject;
  const known = knownName(subject, names);
  if (known === undefined) return entry === undefined ? [] : entryLines(entry, text);
  const heading = { text: subject.source, code: true };
  const sentence =
    entry === undefined || isGeneral(subject) ? [] : [{ text: plainText(entry.text[text.tools.locale]) }];
  return [heading, ...sentence, ...factLines(known, text)];
}

/** The sentence is about the kind of name, not about this one. */
function isGeneral({ root }: Subject): boolean {
  return root !== null;
}

/** Signature, sentence, and the example with its result. */
export function entryLines({ signature, text, example }: DocEntry, { t, tools }: Text): readonly CardLine[] {
  const lines: CardLine[] = [{ text: signature, code: true }, { text: plainText(text[tools.locale]) }];
  if (example === undefined) return lines;
  const given = Object.entries(example.given ?? {}).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  if (given.length > 0) lines.push({ text: t(m.given, { values: given.join(', ') }) });
  const result = t(m[`result.${example.kind ?? 'text'}`], { result: example.result });
  return [...lines, { text: `${example.source}\n→ ${result}`, code: true }];
}

/** Type and values of a name, from the data of the workspace. */
export function factLines({ glyph, facts, samples }: CompletionName, { t }: Text): readonly CardLine[] {
  if (samples === undefined) return facts.filter((fact) => fact !== '').map((fact) => ({ text: fact }));
  const type = Object.hasOwn(typeOfGlyph, glyph) ? typeOfGlyph[glyph] : undefined;
  const kind = type === undefined ? [] : [{ text: t(m[`type.${type}`]) }];
  return samples.length === 0 ? kind : [...kind, { text: t(m.samples, { samples: samples.join(', ') }) }];
}

const typeOfGlyph: Readonly<Record<string, 'number' | 'string' | 'boolean' | 'time' | 'list' | 'other'>> = {
  '#': 'number',
  a: 'string',
  '✓': 'boolean',
  '◷': 'time',
  '[]': 'list',
  '{}': 'other',
};

function knownName({ name, root }: Subject, names: CompletionNames): CompletionName | undefined {
  if (root === undefined) return undefined;
  const list = root === null ? names.standard : namesBelow(root, names);
  const alias = root === null && Object.hasOwn(profileNames, name.trim()) ? profileNames[name.trim()] : undefined;
  return (
    list.find((known) => known.name === name) ??
    list.find((known) => known.name === name.trim()) ??
    list.find((known) => known.name === alias)
  );
}

function namesBelow(root: string, names: CompletionNames): readonly CompletionName[] {
  if (root === 'custom_attribute') return names.custom;
  if (root === 'event_properties') return names.properties ?? [];
  return root === 'context' ? (names.context ?? []) : [];
}

/** The card as elements, for a tooltip and beside the list of completions. */
export function cardNode(lines: readonly CardLine[]): HTMLElement {
  const card = document.createElement('div');
  card.className = 'code-card';
  for (const { text, code } of lines) {
    const line = card.appendChild(document.createElement('p'));
    line.textContent = text;
    if (code === true) line.className = 'source';
  }
  return card;
}
