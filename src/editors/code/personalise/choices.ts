import type { JsonValue } from '@/core/kernel/json';
import { profileNames } from '@/core/liquid/profile-names';
import type { Text } from '@/i18n/text';
import { plainText } from '../../plain-text';
import { factLines } from '../card';
import type { CompletionName, CompletionNames } from '../code-names';
import { standardDocs } from '../docs/name-docs';
import { personaliseMessages as m } from './messages';

export const choiceKinds = [
  'attribute',
  'profile',
  'event',
  'context',
  'block',
  'catalog',
  'promotion',
  'message',
] as const;
export type ChoiceKind = (typeof choiceKinds)[number];

/** Something that can be put into a text. */
export interface Choice {
  readonly name: string;
  readonly glyph: string;
  /** Type and sample values, in words. */
  readonly hint: string;
  /** What reads it, without `{{ }}`; `null` when a tag of its own writes it. */
  readonly expression: string | null;
  /** A tag that has to stand before, or that is all there is. */
  readonly tag?: string;
  /** Its value is text, as far as anybody knows. */
  readonly isText: boolean;
  /** For the preview, where the moment looked at has none: the root it is read from, its name there, and a value. */
  readonly sample?: { readonly root: 'event' | 'context'; readonly name: string; readonly value: JsonValue };
}

/** Everything of one kind. Names that no template could write down are left out. */
export function choicesOf(kind: ChoiceKind, names: CompletionNames, text: Text): readonly Choice[] {
  const { content } = names;
  switch (kind) {
    case 'attribute':
      return names.custom.filter(isWritable).map((name) => known(name, 'custom_attribute.', text));
    case 'profile':
      return profileChoices(names.standard, text);
    case 'event':
      return (names.properties ?? []).filter(isWritable).map((name) => known(name, 'event_properties.', text, 'event'));
    case 'context':
      return (names.context ?? []).filter(isWritable).map((name) => known(name, 'context.', text, 'context'));
    case 'block':
      return (content?.blocks ?? [])
        .filter(isWritable)
        .map(({ name, text: source }) => ({ ...plain(name, source), expression: `content_blocks.\${${name}}` }));
    case 'catalog':
      return catalogChoices(names);
    case 'promotion':
      return (content?.promotions ?? [])
        .filter(({ name }) => !/["']/.test(name))
        .map(({ name, codes }) => ({
          ...plain(name, codes[0] ?? ''),
          expression: null,
          tag: `{% promotion('${name}') %}`,
        }));
    case 'message':
      return messageNames.map(({ expression, message }) => ({ ...plain(text.t(m[message]), expression), expression }));
  }
}

const messageNames = [
  { expression: 'campaign.${name}', message: 'message.campaign_name' },
  { expression: 'campaign.${api_id}', message: 'message.campaign_id' },
  { expression: 'campaign.${dispatch_id}', message: 'message.dispatch_id' },
  { expression: 'canvas.${name}', message: 'message.canvas_name' },
  { expression: 'canvas.${api_id}', message: 'message.canvas_id' },
] as const;

/** A brace or a line break would end the name. */
function isWritable({ name }: { readonly name: string }): boolean {
  return name !== '' && !/[{}\n]/.test(name);
}

function known(name: CompletionName, root: string, text: Text, sampled?: 'event' | 'context'): Choice {
  const { glyph, samples = [] } = name;
  const choice: Choice = {
    name: name.name,
    glyph,
    hint: factLines(name, text)
      .map((line) => line.text)
      .join(' · '),
    expression: `${root}\${${name.name}}`,
    isText: glyph !== '#' && glyph !== '✓',
  };
  const [first] = samples;
  if (sampled === undefined || first === undefined) return choice;
  return { ...choice, sample: { root: sampled, name: name.name, value: valueOf(first, glyph) } };
}

function valueOf(sample: string, glyph: string): JsonValue {
  if (glyph === '#') return Number(sample);
  return glyph === '✓' ? sample === 'true' : sample;
}

/** Fields of every profile, by the names templates use (L-VAR-4); those people have come first, with their values. */
function profileChoices(standard: readonly CompletionName[], text: Text): readonly Choice[] {
  const described = Object.entries(standardDocs).map(([name, entry]) => {
    const api = Object.hasOwn(profileNames, name) ? profileNames[name] : name;
    const held = standard.find((one) => one.name === name) ?? standard.find((one) => one.name === api);
    const sentence = plainText(entry.text[text.tools.locale]);
    return { isHeld: held !== undefined, choice: profileChoice(name, held, sentence, text) };
  });
  return [...described.filter(({ isHeld }) => isHeld), ...described.filter(({ isHeld }) => !isHeld)].map(
    ({ choice }) => choice,
  );
}

function profileChoice(name: string, held: CompletionName | undefined, sentence: string, text: Text): Choice {
  if (held !== undefined && (held.samples ?? held.facts).length > 0) return known({ ...held, name }, '', text);
  return { ...plain(name, sentence), expression: `\${${name}}` };
}

/** Beyond this many fields nobody reads on; the search narrows them. */
const mostCatalogFields = 2_000;

function catalogChoices({ content }: CompletionNames): readonly Choice[] {
  const choices: Choice[] = [];
  for (const { name, items } of content?.catalogs ?? []) {
    if (!isWord(name)) continue;
    for (const item of items) {
      if (!isWord(item.id)) continue;
      for (const [field, value] of Object.entries(item)) {
        if (!/^[A-Za-z_]\w*$/.test(field) || choices.length >= mostCatalogFields) continue;
        const shown = typeof value === 'string' ? value : JSON.stringify(value);
        choices.push({
          ...plain(`${name} › ${item.id} › ${field}`, shown),
          glyph: typeof value === 'number' ? '#' : 'a',
          isText: typeof value !== 'number' && typeof value !== 'boolean',
          expression: `items[0].${field}`,
          tag: `{% catalog_items ${name} ${item.id} %}`,
        });
      }
    }
  }
  return choices;
}

/** Words of a tag end at a space, and Liquid in them would be run. */
function isWord(name: string): boolean {
  return /^[^\s{}%'":]+$/.test(name);
}

function plain(name: string, hint: string): Pick<Choice, 'name' | 'glyph' | 'hint' | 'isText'> {
  const [line = ''] = hint.trim().split('\n');
  return { name, glyph: 'a', hint: line.length > 60 ? `${line.slice(0, 59)}…` : line, isText: true };
}

/** Those with the words in their name, in the order they came in; names that begin with them first. */
export function matching(choices: readonly Choice[], query: string): readonly Choice[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return choices;
  const found = choices.filter(({ name }) => name.toLowerCase().includes(wanted));
  const begins = ({ name }: Choice): boolean => name.toLowerCase().startsWith(wanted);
  return [...found.filter(begins), ...found.filter((choice) => !begins(choice))];
}
