import { isJsonObject, type JsonValue } from '@/core/kernel/json';
import type { MessageTools, MessageValues } from '@/core/kernel/message';
import { code, plainText } from '@/core/segments/phrases';

/** Longest piece of a template a sentence quotes. */
const longestQuote = 60;

/** Decisions a sentence names: the last ones are the nearest. */
const mostDecisions = 3;

/** A piece of a template in backticks. */
export function quoted(value: JsonValue | undefined): string {
  const text = plainText(value).trim();
  return code(text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text);
}

/** Where to look, as a sentence of its own at the end. */
export function whereEn({ line, column }: MessageValues, tools: MessageTools): string {
  return line === undefined ? '' : ` Look at line ${tools.number(line)}, column ${tools.number(column)}.`;
}

export function whereKo({ line, column }: MessageValues, tools: MessageTools): string {
  return line === undefined ? '' : ` 위치는 ${tools.number(line)}행 ${tools.number(column)}열입니다.`;
}

/** The decisions that lead to a place, as "`a` is true and `b` has 2 items"; empty without any. */
export function decisionsEn(when: JsonValue | undefined, tools: MessageTools): string {
  return tools.list(decisionsIn(when).map(decisionEn), 'and');
}

/** The same before a noun or verb: "`a` 조건이 참이고 `b` 항목이 2개일 때". */
export function decisionsKo(when: JsonValue | undefined): string {
  const all = decisionsIn(when);
  return all.map((decision, index) => decisionKo(decision, index === all.length - 1)).join(' ');
}

type Values = Readonly<Record<string, JsonValue>>;

function decisionsIn(when: JsonValue | undefined): readonly Values[] {
  return Array.isArray(when) ? when.filter(isJsonObject).slice(-mostDecisions) : [];
}

function decisionEn({ type, text, holds, subject, count, locale }: Values): string {
  switch (type) {
    case 'condition':
      return `${quoted(text)} is ${holds === true ? 'true' : 'false'}`;
    case 'when':
      return `${quoted(subject)} is ${quoted(text)}`;
    case 'otherwise':
      return `${quoted(subject)} fits no ${code('when')}`;
    case 'loop':
      return `${quoted(text)} has ${count === 0 ? 'no items' : count === 1 ? 'one item' : 'several items'}`;
    default:
      return `the language is ${code(locale)}`;
  }
}

function decisionKo({ type, text, holds, subject, count, locale }: Values, isLast: boolean): string {
  const fits = isLast ? '해당할 때' : '해당하고';
  const is = isLast ? '일 때' : '이고';
  switch (type) {
    case 'condition':
      return `${quoted(text)} 조건이 ${holds === true ? '참' : '거짓'}${is}`;
    case 'when':
      return `${quoted(subject)} 값이 ${quoted(text)}에 ${fits}`;
    case 'otherwise':
      return `${quoted(subject)} 값이 어느 ${code('when')}에도 ${isLast ? '해당하지 않을 때' : '해당하지 않고'}`;
    case 'loop':
      if (count === 0) return `${quoted(text)} 항목이 ${isLast ? '없을 때' : '없고'}`;
      return `${quoted(text)} 항목이 ${count === 1 ? '1개' : '여러 개'}${is}`;
    default:
      return `언어가 ${code(locale)}에 ${fits}`;
  }
}

const typesEn: Readonly<Record<string, string>> = {
  number: 'a number',
  text: 'text',
  boolean: 'true or false',
  list: 'a list',
  object: 'an object',
};

const typesKo: Readonly<Record<string, string>> = {
  number: '숫자',
  text: '텍스트',
  boolean: '참/거짓',
  list: '배열',
  object: '객체',
};

export function typeEn(type: JsonValue | undefined): string {
  return typesEn[plainText(type)] ?? 'a value';
}

export function typeKo(type: JsonValue | undefined): string {
  return typesKo[plainText(type)] ?? '값';
}
