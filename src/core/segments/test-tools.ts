import type { Message, Locale, MessageRef, MessageTools } from '../kernel/message';
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
