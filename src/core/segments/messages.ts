import type { JsonValue } from '../kernel/json';
import { defineMessages, type Message, type MessageTools, type MessageValues } from '../kernel/message';
import { interactionText, leafMessages } from './leaf-messages';
import { code, conditionPhrases, particleAfter, phraseOf } from './phrases';

const ownMessages = defineMessages({
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
  'segments.reference': {
    en: (values, tools) => {
      const own = values['value'] === undefined ? 'not set' : tools.value(values['value']);
      return `${code(values['name'])} ${verb(values, tools)}: it is ${own}`;
    },
    ko: (values, tools) => `${code(values['name'])} 값 ${tools.value(values['value'])}: ${verb(values, tools)}`,
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
        : `${code(attribute)} 값이 ${tools.value(to)}${particleAfter(to, '으로/로', tools)} 변경`,
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
  'segments.trigger.subscription_group_change': {
    en: ({ group, to }) =>
      to === undefined
        ? `changes the state in subscription group ${code(group)}`
        : `becomes ${code(to)} in subscription group ${code(group)}`,
    ko: ({ group, to }) =>
      to === undefined ? `구독 그룹 ${code(group)} 상태 변경` : `구독 그룹 ${code(group)} 상태 변경: ${code(to)}`,
  },
  'segments.trigger.message_interaction': {
    en: (values) => interactionText(values, 'en'),
    ko: (values) => interactionText(values, 'ko'),
  },
  'segments.trigger.conversion_event': {
    en: ({ flow }) => (flow === undefined ? 'performs a conversion event' : `converts from ${code(flow)}`),
    ko: ({ flow }) => (flow === undefined ? '전환 이벤트 수행' : `${code(flow)}의 전환 이벤트 수행`),
  },
  'segments.trigger.location_entered': {
    en: ({ location }) => `enters ${location === undefined ? 'any location' : code(location)}`,
    ko: ({ location }) => `${location === undefined ? '위치' : code(location)} 진입`,
  },
  'segments.trigger.geofence': {
    en: ({ geofence, event }) => `${event === 'exit' ? 'leaves' : 'enters'} geofence ${code(geofence)}`,
    ko: ({ geofence, event }) => `지오펜스 ${code(geofence)} ${event === 'exit' ? '이탈' : '진입'}`,
  },
  'segments.trigger.inbound_message': {
    en: ({ channel, text }) => `sends ${text === undefined ? 'a message' : code(text)} by ${inboundWord(channel)}`,
    ko: ({ channel, text }) => `${inboundWord(channel)} 수신 메시지${text === undefined ? '' : `: ${code(text)}`}`,
  },
  'segments.trigger.shop': {
    en: (values, tools) => `${shopWord(values['event'], 'en')}${conditions(values, tools)}`,
    ko: (values, tools) => `${shopWord(values['event'], 'ko')}${conditions(values, tools)}`,
  },
  'segments.trigger.unknown': {
    en: 'does something this version does not know',
    ko: '이 버전이 알지 못하는 동작',
  },
  'segments.problem.filter-half-filled': {
    en: (values) => `A filter${ofName(values)} is only half filled in: Braze would not save it, and gives no message.`,
    ko: (values) =>
      `${values['name'] === undefined ? '' : `${code(values['name'])} `}필터가 다 채워지지 않았습니다. Braze는 아무 메시지 없이 저장을 거부합니다.`,
  },
  'segments.problem.filter-unknown': {
    en: 'A filter is of a kind this version does not know. It is kept as it is, but nobody can be judged by it, so the run does not start.',
    ko: '이 버전이 알지 못하는 종류의 필터입니다. 그대로 보관하지만 판정할 수 없으므로 실행이 시작되지 않습니다.',
  },
  'segments.problem.filter-group-empty': {
    en: 'A filter group is empty and restricts nobody.',
    ko: '필터 그룹이 비어 있어 아무도 제한하지 않습니다.',
  },
  'segments.problem.filter-empty-text': {
    en: (values) => `${code(values['name'])} is searched for an empty text, which is left out.`,
    ko: (values) => `${code(values['name'])}에서 찾을 텍스트 중 빈 텍스트는 무시됩니다.`,
  },
  'segments.problem.filter-negatives-or': {
    en: (values) =>
      `Two exclusions of ${code(values['name'])} are joined by OR: whoever fails one passes the other, so everybody matches.`,
    ko: (values) =>
      `${code(values['name'])}에 대한 부정 조건 두 개가 OR로 묶여 있습니다. 하나에 걸려도 다른 하나를 통과하므로 모든 사용자가 해당합니다.`,
  },
  'segments.problem.filter-impossible': {
    en: (values) => `Nobody can match: no value of ${code(values['name'])} meets all of its conditions at once.`,
    ko: (values) => `${code(values['name'])}의 조건을 모두 만족하는 값은 없으므로 아무도 해당하지 않습니다.`,
  },
  'segments.problem.filter-too-long': {
    en: 'A filter is longer than the 10,000 bytes Braze takes.',
    ko: '필터가 Braze의 한도인 10,000바이트를 넘습니다.',
  },
  'segments.problem.filter-nested-deep': {
    en: 'Filter groups are nested deeper than Braze can hold: it knows groups of filters, and no groups inside them.',
    ko: '필터 그룹이 Braze에서 가능한 것보다 깊게 중첩되어 있습니다. Braze에는 필터 그룹만 있고 그 안의 그룹은 없습니다.',
  },
  'segments.problem.filter-outside-canvas': {
    en: 'A context variable can be asked for in Audience Paths and Decision Splits only: nobody outside a canvas has one, so nobody matches.',
    ko: '컨텍스트 변수는 오디언스 경로와 결정 분할에서만 사용할 수 있습니다. Canvas 밖에서는 변수가 없으므로 아무도 해당하지 않습니다.',
  },
  'segments.problem.segment-in-segment': {
    en: 'A segment cannot ask for membership of another segment.',
    ko: 'Segment 안에서 다른 Segment의 소속 여부를 조건으로 쓸 수 없습니다.',
  },
  'segments.problem.segment-missing': {
    en: (values) => `There is no segment ${code(values['name'])} in this workspace, so nobody can be judged by it.`,
    ko: (values) => `이 워크스페이스에 Segment ${code(values['name'])}이(가) 없어 판정할 수 없습니다.`,
  },
  'segments.problem.pattern-syntax': {
    en: (values) => `The pattern for ${code(values['name'])} is not valid, so nobody matches.`,
    ko: (values) => `${code(values['name'])} 패턴이 올바르지 않아 아무도 해당하지 않습니다.`,
  },
  'segments.problem.pattern-too-long': {
    en: (values, tools) =>
      `The pattern for ${code(values['name'])} has ${tools.number(values['length'])} characters, more than Braze accepts, so nobody matches.`,
    ko: (values, tools) =>
      `${code(values['name'])} 패턴이 ${tools.number(values['length'])}자로 Braze의 한도를 넘어 아무도 해당하지 않습니다.`,
  },
  'segments.problem.pattern-unsupported': {
    en: (values) =>
      `The pattern for ${code(values['name'])} uses look-around, a back-reference or something else that cannot be run safely here, so nobody matches.`,
    ko: (values) =>
      `${code(values['name'])} 패턴이 전후방 탐색, 역참조 등 여기서 안전하게 실행할 수 없는 기능을 사용하여 아무도 해당하지 않습니다.`,
  },
  'segments.problem.trigger-half-filled': {
    en: 'A trigger does not say what to wait for, so nobody can ever set it off.',
    ko: '트리거에 무엇을 기다릴지 정해져 있지 않아 아무도 실행할 수 없습니다.',
  },
  'segments.problem.trigger-standard-field': {
    en: (values) =>
      `This trigger never fires: ${code(values['name'])} is a profile field, and only custom attributes can be watched for changes.`,
    ko: (values, tools) =>
      `${code(values['name'])}${particleAfter(values['name'], '은/는', tools)} 프로필 필드이므로 이 트리거는 실행되지 않습니다. 변경을 감지할 수 있는 것은 커스텀 속성뿐입니다.`,
  },
  'segments.problem.trigger-unknown': {
    en: 'A trigger is of a kind this version does not know. It is kept as it is, but cannot be simulated, so the run does not start.',
    ko: '이 버전이 알지 못하는 종류의 트리거입니다. 그대로 보관하지만 시뮬레이션할 수 없으므로 실행이 시작되지 않습니다.',
  },
});

function ofName(values: MessageValues): string {
  return values['name'] === undefined ? '' : ` on ${code(values['name'])}`;
}

const typeWords: Readonly<Record<string, { readonly en: string; readonly ko: string }>> = {
  string: { en: 'text', ko: '텍스트' },
  number: { en: 'number', ko: '숫자' },
  boolean: { en: 'true/false', ko: '참/거짓' },
  array: { en: 'list', ko: '목록' },
  time: { en: 'time', ko: '시간' },
  day_of_year: { en: 'date', ko: '날짜' },
  reference: { en: 'matching', ko: '같은 유형의' },
};

const typeNames = {
  en: (type: JsonValue | undefined) => typeWords[String(type)]?.en ?? '',
  ko: (type: JsonValue | undefined) => typeWords[String(type)]?.ko ?? '',
} as const;

function phrase(values: MessageValues, tools: MessageTools): ReturnType<typeof phraseOf> {
  return phraseOf(values['operator'], values['operands'], tools);
}

function verb(values: MessageValues, tools: MessageTools): string {
  const { yes, no } = phrase(values, tools);
  return values['passed'] === true ? yes : no;
}

/** Property filters of a trigger, as ` where \`a\` is more than 5 and \`b\` is true`. */
function conditions(values: MessageValues, tools: MessageTools): string {
  const named = conditionPhrases(values['conditions'], tools);
  if (named === '') return '';
  return tools.locale === 'ko' ? ` (${named})` : ` where ${named}`;
}

/** Sentences about filters and triggers. Names people gave stand in backticks and are never translated. */
export const segmentMessages = { ...ownMessages, ...leafMessages };

/**
 * The text of another message of this catalogue carried as a value, so that a sentence can name a trigger:
 * `{ trigger: describeTrigger(trigger) }`.
 */
export function segmentText(ref: JsonValue | undefined, tools: MessageTools): string {
  if (ref === undefined || !isCondition(ref) || typeof ref['key'] !== 'string') return '';
  const catalogue: Readonly<Record<string, Message>> = segmentMessages;
  const text = catalogue[ref['key']]?.[tools.locale] ?? '';
  const values = ref['values'];
  return typeof text === 'string' ? text : text(values !== undefined && isCondition(values) ? values : {}, tools);
}

function isCondition(value: JsonValue): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inboundWord(channel: JsonValue | undefined): string {
  return channel === 'whatsapp' ? 'WhatsApp' : String(channel).toUpperCase();
}

const shopWords: Readonly<Record<string, { readonly en: string; readonly ko: string }>> = {
  cart_updated: { en: 'updates the cart', ko: '장바구니 업데이트' },
  checkout_started: { en: 'starts the checkout', ko: '결제 시작' },
  checkout_completed: { en: 'completes the checkout', ko: '결제 완료' },
  order_placed: { en: 'places an order', ko: '주문 완료' },
};

function shopWord(event: JsonValue | undefined, locale: 'en' | 'ko'): string {
  return shopWords[String(event)]?.[locale] ?? String(event);
}
