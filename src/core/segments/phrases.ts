import { isJsonObject, type JsonValue } from '../kernel/json';
import type { Locale, MessageTools, ParticlePair } from '../kernel/message';
import { english } from './phrases-en';
import { korean } from './phrases-ko';
import type { ComparisonOperator, Phrase, Phrasing } from './phrasing';

const phrasings: Readonly<Record<Locale, Readonly<Record<ComparisonOperator, Phrasing>>>> = {
  en: english,
  ko: korean,
};

/** Most operands named in a sentence; the rest is counted. */
const mostNamed = 5;

/** The words of an operator with its operands. Anything that is no operator reads as an empty phrase. */
export function phraseOf(
  operator: JsonValue | undefined,
  operands: JsonValue | undefined,
  tools: MessageTools,
): Phrase {
  if (typeof operator !== 'string' || !isOperator(operator)) return { yes: '', no: '', noun: '' };
  const all: readonly JsonValue[] = Array.isArray(operands) ? operands : [];
  const tail = (pair: ParticlePair): string => particleAfter(all.at(-1), pair, tools);
  return phrasings[tools.locale][operator](operandText(all, tools), tail);
}

function isOperator(text: string): text is ComparisonOperator {
  return Object.hasOwn(english, text);
}

/** Texts in backticks, numbers as the locale writes them, joined by "or". */
function operandText(all: readonly JsonValue[], tools: MessageTools): string {
  const named = all.slice(0, mostNamed).map((operand) => {
    return typeof operand === 'number' ? tools.number(operand) : code(operand);
  });
  const more = all.length - named.length;
  if (more > 0) named.push(tools.locale === 'ko' ? `그 외 ${more}개` : `${more} more`);
  return named.length === 1 ? (named[0] ?? '') : tools.list(named, 'or');
}

/** A name or value as it was typed; anything but text as JSON. */
export function plainText(value: JsonValue | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The same in backticks. */
export function code(value: JsonValue | undefined): string {
  return `\`${plainText(value)}\``;
}

/** The Korean particle alone: the word before it is already written, in quotes or backticks. */
export function particleAfter(value: JsonValue | undefined, pair: ParticlePair, tools: MessageTools): string {
  const word = plainText(value);
  return tools.particle(word, pair).slice(word.length);
}

/** Conditions of an event or element, as "`a` is more than 5 and `b` is true". */
export function conditionPhrases(all: JsonValue | undefined, tools: MessageTools): string {
  if (!Array.isArray(all) || all.length === 0) return '';
  const named = all.filter(isJsonObject).map((condition) => {
    const { yes } = phraseOf(condition['operator'], condition['operands'], tools);
    return tools.locale === 'ko' ? `${code(condition['name'])}: ${yes}` : `${code(condition['name'])} ${yes}`;
  });
  return tools.locale === 'ko' ? named.join(', ') : tools.list(named, 'and');
}
