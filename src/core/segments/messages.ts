import type { JsonValue } from '../kernel/json';
import { defineMessages, type MessageTools, type MessageValues, type ParticlePair } from '../kernel/message';
import { code, phraseOf, plainText } from './phrases';

/** Sentences about filters and triggers. Names people gave stand in backticks and are never translated. */
export const segmentMessages = defineMessages({
  'segments.everybody': {
    en: 'There is no filter, so everybody matches',
    ko: '필터가 없으므로 모든 사용자가 해당합니다',
  },
  'segments.unknown_filter': {
    en: 'A filter of a kind this version does not know never matches',
    ko: '이 버전이 알지 못하는 종류의 필터에는 아무도 해당하지 않습니다',
  },
  'segments.unset': {
    en: (values, tools) => {
      const counts = values['passed'] === true ? 'counts as' : 'never counts as';
      return `${code(values['name'])} is not set, and not set ${counts} ${phrase(values, tools).noun}`;
    },
    ko: (values, tools) => {
      const ending = values['passed'] === true ? '것으로 봅니다' : '것으로 보지 않습니다';
      const { noun } = phrase(values, tools);
      return `${code(values['name'])} 값이 없습니다. 값이 없으면 ${noun} ${ending}`;
    },
  },
  'segments.value': {
    en: (values, tools) => `${code(values['name'])} ${verb(values, tools)}: it is ${tools.value(values['value'])}`,
    ko: (values, tools) => `${code(values['name'])} 값 ${tools.value(values['value'])}: ${verb(values, tools)}`,
  },
  'segments.other_type': {
    en: (values, tools) =>
      `${code(values['name'])} is ${tools.value(values['value'])}, and a ${typeNames.en(values['type'])} filter only matches ${typeNames.en(values['type'])} values`,
    ko: (values, tools) =>
      `${code(values['name'])} 값이 ${tools.value(values['value'])}인데, ${typeNames.ko(values['type'])} 필터는 ${typeNames.ko(values['type'])} 값에만 해당합니다`,
  },
  'segments.leaf': {
    en: (values, tools) => `${code(values['name'])} ${phrase(values, tools).yes}`,
    ko: (values, tools) => `${code(values['name'])}: ${phrase(values, tools).yes}`,
  },
  'segments.trigger.custom_attribute_change': {
    en: ({ attribute, to }, tools) =>
      to === undefined ? `${code(attribute)} changes` : `${code(attribute)} becomes ${tools.value(to)}`,
    ko: ({ attribute, to }, tools) =>
      to === undefined
        ? `${code(attribute)} 값 변경`
        : `${code(attribute)} 값이 ${tools.value(to)}${particleOf(to, '으로/로', tools)} 변경`,
  },
  'segments.trigger.email_added': { en: 'adds an email address', ko: '이메일 주소 추가' },
  'segments.trigger.custom_event': {
    en: (values, tools) => `performs ${code(values['event'])}${conditions(values, tools)}`,
    ko: (values, tools) => `${code(values['event'])} 수행${conditions(values, tools)}`,
  },
  'segments.trigger.session_start': { en: 'starts a session', ko: '세션 시작' },
  'segments.trigger.purchase': {
    en: (values, tools) =>
      `buys ${values['product'] === undefined ? 'anything' : code(values['product'])}${conditions(values, tools)}`,
    ko: (values, tools) =>
      `${values['product'] === undefined ? '제품' : code(values['product'])} 구매${conditions(values, tools)}`,
  },
  'segments.trigger.email_subscription_change': {
    en: ({ to }) => (to === undefined ? 'changes the email subscription' : `email subscription becomes ${code(to)}`),
    ko: ({ to }) => (to === undefined ? '이메일 구독 상태 변경' : `이메일 구독 상태 변경: ${code(to)}`),
  },
  'segments.trigger.unknown': {
    en: 'does something this version does not know',
    ko: '이 버전이 알지 못하는 동작',
  },
});

const typeNames = {
  en: (type: JsonValue | undefined) => (type === 'string' ? 'text' : type === 'number' ? 'number' : 'true/false'),
  ko: (type: JsonValue | undefined) => (type === 'string' ? '텍스트' : type === 'number' ? '숫자' : '참/거짓'),
} as const;

/** The particle alone: the value before it is already written, in quotes. */
function particleOf(value: JsonValue, pair: ParticlePair, tools: MessageTools): string {
  const word = plainText(value);
  return tools.particle(word, pair).slice(word.length);
}

function phrase(values: MessageValues, tools: MessageTools): ReturnType<typeof phraseOf> {
  return phraseOf(values['operator'], values['operands'], tools);
}

function verb(values: MessageValues, tools: MessageTools): string {
  const { yes, no } = phrase(values, tools);
  return values['passed'] === true ? yes : no;
}

/** Property filters of a trigger, as ` where \`a\` is more than 5 and \`b\` is true`. */
function conditions(values: MessageValues, tools: MessageTools): string {
  const all = values['conditions'];
  if (!Array.isArray(all) || all.length === 0) return '';
  const named = all.filter(isCondition).map((condition) => {
    const { yes } = phraseOf(condition['operator'], condition['operands'], tools);
    return tools.locale === 'ko' ? `${code(condition['name'])}: ${yes}` : `${code(condition['name'])} ${yes}`;
  });
  return tools.locale === 'ko' ? ` (${named.join(', ')})` : ` where ${tools.list(named, 'and')}`;
}

function isCondition(value: JsonValue): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
