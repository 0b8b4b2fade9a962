import type { JsonValue } from '../kernel/json';
import type { Locale, MessageTools, ParticlePair } from '../kernel/message';
import type { Comparison } from './filter';

export type ComparisonOperator = Comparison['operator'];

/** How an operator reads after its subject, how its opposite reads, and its name as something to count as. */
interface Phrase {
  readonly yes: string;
  readonly no: string;
  readonly noun: string;
}

/** `tail` is the Korean particle that fits the last operand. */
type Phrasing = (operands: string, tail: (pair: ParticlePair) => string) => Phrase;

const english: Readonly<Record<ComparisonOperator, Phrasing>> = {
  exactly: (x) => ({ yes: `is exactly ${x}`, no: `is not exactly ${x}`, noun: `exactly ${x}` }),
  does_not_equal: (x) => ({ yes: `is not ${x}`, no: `is ${x}`, noun: `not ${x}` }),
  more_than: (x) => ({ yes: `is more than ${x}`, no: `is not more than ${x}`, noun: `more than ${x}` }),
  less_than: (x) => ({ yes: `is less than ${x}`, no: `is not less than ${x}`, noun: `less than ${x}` }),
  is_any_of: (x) => ({ yes: `is one of ${x}`, no: `is none of ${x}`, noun: `one of ${x}` }),
  is_none_of: (x) => ({ yes: `is none of ${x}`, no: `is one of ${x}`, noun: `none of ${x}` }),
  contains_any_of: (x) => ({ yes: `contains ${x}`, no: `does not contain ${x}`, noun: `containing ${x}` }),
  does_not_contain_any_of: (x) => ({ yes: `does not contain ${x}`, no: `contains ${x}`, noun: `not containing ${x}` }),
  matches_regex: (x) => ({ yes: `matches ${x}`, no: `does not match ${x}`, noun: `matching ${x}` }),
  does_not_match_regex: (x) => ({
    yes: `does not match ${x}`,
    no: `is blank or matches ${x}`,
    noun: `not matching ${x}`,
  }),
  is_true: () => ({ yes: 'is true', no: 'is not true', noun: 'true' }),
  is_false: () => ({ yes: 'is false', no: 'is not false', noun: 'false' }),
  is_true_or_not_set: () => ({ yes: 'is true or not set', no: 'is neither true nor not set', noun: 'true or not set' }),
  is_false_or_not_set: () => ({
    yes: 'is false or not set',
    no: 'is neither false nor not set',
    noun: 'false or not set',
  }),
  is_blank: () => ({ yes: 'is blank', no: 'is not blank', noun: 'blank' }),
  is_not_blank: () => ({ yes: 'is not blank', no: 'is blank', noun: 'not blank' }),
};

const korean: Readonly<Record<ComparisonOperator, Phrasing>> = {
  exactly: (x, tail) => ({
    yes: `정확히 ${x}입니다`,
    no: `정확히 ${x}${tail('이/가')} 아닙니다`,
    noun: `정확히 ${x}인`,
  }),
  does_not_equal: (x, tail) => ({
    yes: `${x}${tail('이/가')} 아닙니다`,
    no: `${x}입니다`,
    noun: `${x}${tail('이/가')} 아닌`,
  }),
  more_than: (x) => ({ yes: `${x}보다 큽니다`, no: `${x}보다 크지 않습니다`, noun: `${x}보다 큰` }),
  less_than: (x) => ({ yes: `${x}보다 작습니다`, no: `${x}보다 작지 않습니다`, noun: `${x}보다 작은` }),
  is_any_of: (x) => ({ yes: `${x} 중 하나입니다`, no: `${x} 중 어느 것도 아닙니다`, noun: `${x} 중 하나인` }),
  is_none_of: (x) => ({ yes: `${x} 중 어느 것도 아닙니다`, no: `${x} 중 하나입니다`, noun: `${x} 중 어느 것도 아닌` }),
  contains_any_of: (x, tail) => ({
    yes: `${x}${tail('을/를')} 포함합니다`,
    no: `${x}${tail('을/를')} 포함하지 않습니다`,
    noun: `${x}${tail('을/를')} 포함하는`,
  }),
  does_not_contain_any_of: (x, tail) => ({
    yes: `${x}${tail('을/를')} 포함하지 않습니다`,
    no: `${x}${tail('을/를')} 포함합니다`,
    noun: `${x}${tail('을/를')} 포함하지 않는`,
  }),
  matches_regex: (x) => ({
    yes: `${x} 패턴과 일치합니다`,
    no: `${x} 패턴과 일치하지 않습니다`,
    noun: `${x} 패턴과 일치하는`,
  }),
  does_not_match_regex: (x) => ({
    yes: `${x} 패턴과 일치하지 않습니다`,
    no: `비어 있거나 ${x} 패턴과 일치합니다`,
    noun: `${x} 패턴과 일치하지 않는`,
  }),
  is_true: () => ({ yes: '참입니다', no: '참이 아닙니다', noun: '참인' }),
  is_false: () => ({ yes: '거짓입니다', no: '거짓이 아닙니다', noun: '거짓인' }),
  is_true_or_not_set: () => ({
    yes: '참이거나 설정되지 않았습니다',
    no: '참도 아니고 설정되지 않은 것도 아닙니다',
    noun: '참이거나 설정되지 않은',
  }),
  is_false_or_not_set: () => ({
    yes: '거짓이거나 설정되지 않았습니다',
    no: '거짓도 아니고 설정되지 않은 것도 아닙니다',
    noun: '거짓이거나 설정되지 않은',
  }),
  is_blank: () => ({ yes: '비어 있습니다', no: '비어 있지 않습니다', noun: '비어 있는' }),
  is_not_blank: () => ({ yes: '비어 있지 않습니다', no: '비어 있습니다', noun: '비어 있지 않은' }),
};

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
