import type { JsonObject } from '../kernel/json';
import type { Message, Locale, MessageRef, MessageTools } from '../kernel/message';
import { compileFilter, type FilterExplanation } from './evaluate';
import type { FilterGroup, FilterLeaf } from './filter';
import { profileView } from './view';
import { plainText } from './phrases';
import { segmentMessages } from './messages';

/** Formatters without any locale data, for tests of catalogues. */
function plainTools(locale: Locale): MessageTools {
  return {
    locale,
    number: String,
    points: String,
    instant: String,
    date: String,
    duration: String,
    plural: (count, one, other) => (count === 1 ? one : other),
    particle: (word, pair) => `${plainText(word)}${pair.split('/')[0] ?? ''}`,
    list: (items, joiner) => items.join(` ${joiner} `),
    value: (value) => (typeof value === 'string' ? `"${value}"` : value === undefined ? 'not set' : plainText(value)),
  };
}

/** A message as text; a key no catalogue has comes back in angle brackets. */
export function show(
  ref: MessageRef,
  locale: Locale = 'en',
  catalogue: Readonly<Record<string, Message>> = segmentMessages,
): string {
  const text = catalogue[ref.key]?.[locale];
  if (text === undefined) return `<${ref.key}>`;
  return typeof text === 'string' ? text : text(ref.values ?? {}, plainTools(locale));
}

type ViewOptions = NonNullable<Parameters<typeof profileView>[1]>;

interface Asked extends ViewOptions {
  readonly profile?: JsonObject;
  readonly segments?: Readonly<Record<string, FilterGroup>>;
}

/** Whether a person with this profile passes one filter. */
export function passesLeaf(leaf: FilterLeaf, asked: Asked = {}): boolean {
  return compileFor(leaf, asked).matches;
}

/** Why. */
export function reasonOf(leaf: FilterLeaf, asked: Asked = {}): FilterExplanation {
  return compileFor(leaf, asked).explain();
}

function compileFor(leaf: FilterLeaf, { profile = {}, segments = {}, ...at }: Asked) {
  const names: string[] = [];
  const slot = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.push(name) - 1);
  const compiled = compileFilter(
    { type: 'group', join: 'and', filters: [leaf] },
    { custom: slot, standard: slot, segment: (id) => segments[id] ?? null },
  );
  const view = profileView((index) => profile[names[index] ?? ''] ?? undefined, at);
  return { matches: compiled.matches(view), explain: () => compiled.explain(view) };
}
