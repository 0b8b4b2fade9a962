import type { JsonValue } from './json';

export const locales = ['en', 'ko'] as const;
export type Locale = (typeof locales)[number];

/** Values a message may show. Names people gave are passed as they are and never translated. */
export type MessageValues = Readonly<Record<string, JsonValue | undefined>>;

/** What `core` returns instead of text: a key into a catalogue and the values to show. */
export interface MessageRef {
  readonly key: string;
  readonly values?: MessageValues;
}

/** Formatters a message may use, bound to one locale. Handed in by `i18n`, so catalogues stay pure. */
export interface MessageTools {
  readonly locale: Locale;
  number(value: JsonValue | undefined): string;
  /** Score change with a sign and a real minus: `+5`, `−1`, `±0`. */
  points(value: JsonValue | undefined): string;
  /** `value` is epoch milliseconds. */
  instant(value: JsonValue | undefined): string;
  date(value: JsonValue | undefined): string;
  /** `value` is elapsed milliseconds; reads "7 days" / "7일". */
  duration(value: JsonValue | undefined): string;
  /** English: picks singular or plural. Korean catalogues do not need it. */
  plural(count: JsonValue | undefined, one: string, other: string): string;
  /** Korean particle by the final sound of `word`: `을/를`, `이/가`, `은/는`, `으로/로`, `과/와`. Returns word + particle. */
  particle(word: JsonValue | undefined, pair: ParticlePair): string;
  list(items: readonly string[], joiner: 'and' | 'or'): string;
  /** Any attribute or property value, readable: text in quotes, "not set" for undefined. */
  value(value: JsonValue | undefined): string;
}

export type ParticlePair = '을/를' | '이/가' | '은/는' | '으로/로' | '과/와' | '이라/라';

export type MessageText = string | ((values: MessageValues, tools: MessageTools) => string);

/** One text in both languages. Leaving one out is a compile error. */
export interface Message {
  readonly en: MessageText;
  readonly ko: MessageText;
}

/** Declares a catalogue; keys stay literal, so a misspelt key does not compile. */
export function defineMessages<const K extends string>(
  messages: Readonly<Record<K, Message>>,
): Readonly<Record<K, Message>> {
  return messages;
}
