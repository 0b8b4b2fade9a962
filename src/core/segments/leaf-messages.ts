import { isJsonObject, type JsonValue } from '../kernel/json';
import { defineMessages, type Message, type MessageTools, type MessageValues } from '../kernel/message';
import { code, conditionPhrases, phraseOf } from './phrases';

/** Descriptions of filters that are more than a comparison of one value. */
export const leafMessages = defineMessages({
  'segments.leaf.nested': {
    en: (values, tools) => `in ${code(values['name'])}: ${conditionPhrases(values['criteria'], tools)}`,
    ko: (values, tools) => `${code(values['name'])} 안에서 ${conditionPhrases(values['criteria'], tools)}`,
  },
  'segments.leaf.custom_event': {
    en: (values, tools) => `performed ${code(values['name'])}${where(values, tools)} ${measureText(values, tools)}`,
    ko: (values, tools) => `${code(values['name'])} 수행${where(values, tools)}: ${measureText(values, tools)}`,
  },
  'segments.leaf.purchase': {
    en: (values, tools) => {
      const what = values['name'] === undefined ? 'anything' : code(values['name']);
      return isMoney(values)
        ? `spent ${measureText(values, tools)} on ${what}${where(values, tools)}`
        : `bought ${what}${where(values, tools)} ${measureText(values, tools)}`;
    },
    ko: (values, tools) => {
      const what = values['name'] === undefined ? '제품' : code(values['name']);
      const verb = isMoney(values) ? '구매 금액' : '구매';
      return `${what} ${verb}${where(values, tools)}: ${measureText(values, tools)}`;
    },
  },
  'segments.leaf.session': {
    en: (values, tools) =>
      `started a session${values['name'] === undefined ? '' : ` in ${code(values['name'])}`} ${measureText(values, tools)}`,
    ko: (values, tools) =>
      `${values['name'] === undefined ? '' : `${code(values['name'])} `}세션 시작: ${measureText(values, tools)}`,
  },
  'segments.leaf.message': {
    en: (values, tools) => `${interactionText(values, 'en')} ${measureText(values, tools)}`,
    ko: (values, tools) => `${interactionText(values, 'ko')}: ${measureText(values, tools)}`,
  },
  'segments.leaf.canvas_entry': {
    en: (values) => `${values['yes'] === true ? 'entered' : 'never entered'} ${entryText(values, 'en')}`,
    ko: (values) => `${entryText(values, 'ko')} ${values['yes'] === true ? '진입한 적 있음' : '진입한 적 없음'}`,
  },
  'segments.leaf.conversion': {
    en: (values) => `${values['yes'] === true ? 'converted' : 'did not convert'} from ${code(values['name'])}`,
    ko: (values) => `${code(values['name'])}에서 ${values['yes'] === true ? '전환함' : '전환하지 않음'}`,
  },
  'segments.leaf.email_subscription': {
    en: (values, tools) => `email subscription is ${stateList(values, tools)}`,
    ko: (values, tools) => `이메일 구독 상태가 ${stateList(values, tools)}`,
  },
  'segments.leaf.subscription_group': {
    en: (values) => `${code(values['state'])} in subscription group ${code(values['name'])}`,
    ko: (values) => `구독 그룹 ${code(values['name'])}의 상태가 ${code(values['state'])}`,
  },
  'segments.leaf.email_available': {
    en: (values) => (values['yes'] === true ? 'email is available' : 'email is not available'),
    ko: (values) => (values['yes'] === true ? '이메일 사용 가능' : '이메일 사용 불가'),
  },
  'segments.leaf.segment': {
    en: (values) => `${values['yes'] === true ? 'is in' : 'is not in'} segment ${code(values['name'])}`,
    ko: (values) => `Segment ${code(values['name'])}에 ${values['yes'] === true ? '속함' : '속하지 않음'}`,
  },
  'segments.leaf.feature_flag': {
    en: (values) => `feature flag ${code(values['name'])} is ${values['yes'] === true ? 'on' : 'off'}`,
    ko: (values) => `피처 플래그 ${code(values['name'])} ${values['yes'] === true ? '켜짐' : '꺼짐'}`,
  },
  'segments.plain': {
    en: (values, tools) =>
      `“${leafText(values['leaf'], tools)}” ${holds(values, 'en')}: it is ${tools.value(values['found'])}`,
    ko: (values, tools) =>
      `‘${leafText(values['leaf'], tools)}’ 조건에 ${holds(values, 'ko')}: 값 ${tools.value(values['found'])}`,
  },
  'segments.history': {
    en: (values, tools) => `“${leafText(values['leaf'], tools)}” ${holds(values, 'en')}: ${foundText(values, tools)}`,
    ko: (values, tools) =>
      `‘${leafText(values['leaf'], tools)}’ 조건에 ${holds(values, 'ko')}: ${foundText(values, tools)}`,
  },
  'segments.unknown_segment': {
    en: (values) => `There is no segment ${code(values['segment'])}, so nobody is in it`,
    ko: (values) => `Segment ${code(values['segment'])}이(가) 없으므로 아무도 속하지 않습니다`,
  },
});

function holds(values: MessageValues, locale: 'en' | 'ko'): string {
  const passed = values['passed'] === true;
  if (locale === 'ko') return passed ? '해당합니다' : '해당하지 않습니다';
  return passed ? 'holds' : 'does not hold';
}

/** The description of a leaf carried as a value. */
function leafText(ref: JsonValue | undefined, tools: MessageTools): string {
  if (!isJsonObject(ref) || typeof ref['key'] !== 'string') return '';
  const catalogue: Readonly<Record<string, Message>> = leafMessages;
  const text = catalogue[ref['key']]?.[tools.locale];
  const values = isJsonObject(ref['values']) ? ref['values'] : {};
  if (typeof text === 'function') return text(values, tools);
  if (text !== undefined) return text;
  const { yes } = phraseOf(values['operator'], values['operands'], tools);
  return tools.locale === 'ko' ? `${code(values['name'])}: ${yes}` : `${code(values['name'])} ${yes}`;
}

/** What was found: how often or how much, when, or that it never happened. */
function foundText(values: MessageValues, tools: MessageTools): string {
  const isKorean = tools.locale === 'ko';
  const { found, kind } = values;
  if (kind === 'instant') return tools.instant(found);
  if (kind === 'amount') return isKorean ? `현재 ${tools.number(found)}` : `it is ${tools.number(found)}`;
  return isKorean ? '한 번도 없었습니다' : 'it never happened';
}

function isMoney(values: MessageValues): boolean {
  const type = measureOf(values)['type'];
  return type === 'money' || type === 'money_in_days';
}

function measureOf(values: MessageValues): Readonly<Record<string, JsonValue>> {
  const measure = values['measure'];
  return isJsonObject(measure) ? measure : {};
}

/** "more than 3 times in the last 7 days"; "first less than 7 days ago". */
function measureText(values: MessageValues, tools: MessageTools): string {
  const measure = measureOf(values);
  const isKorean = tools.locale === 'ko';
  const { type } = measure;
  if (type === 'first' || type === 'last') {
    const { noun } = phraseOf(measure['operator'], measure['operands'], tools);
    if (isKorean) return `${type === 'first' ? '처음' : '마지막'} 시점이 ${noun} 경우`;
    return `${type === 'first' ? 'for the first time' : 'for the last time'} ${noun}`;
  }
  const amount = amountText(measure, tools, isMoney(values));
  const days = measure['days'];
  if (days === undefined) return amount;
  const count = tools.number(days);
  if (isKorean) return `최근 ${count}일 동안 ${amount}`;
  return `${amount} in the last ${tools.plural(days, 'day', `${count} days`)}`;
}

function amountText(measure: Readonly<Record<string, JsonValue>>, tools: MessageTools, isMoneyAmount: boolean): string {
  const { operator, value } = measure;
  const count = tools.number(value);
  if (tools.locale === 'ko') {
    const unit = isMoneyAmount ? '' : '회';
    if (operator === 'exactly') return `정확히 ${count}${unit}`;
    return `${count}${unit} ${operator === 'more_than' ? '초과' : '미만'}`;
  }
  const words = operator === 'more_than' ? 'more than' : operator === 'less_than' ? 'less than' : 'exactly';
  return isMoneyAmount ? `${words} ${count}` : `${words} ${count} ${tools.plural(value, 'time', 'times')}`;
}

function where(values: MessageValues, tools: MessageTools): string {
  const phrases = conditionPhrases(values['conditions'], tools);
  if (phrases === '') return '';
  return tools.locale === 'ko' ? ` (${phrases})` : ` where ${phrases}`;
}

function stateList(values: MessageValues, tools: MessageTools): string {
  const states: readonly JsonValue[] = Array.isArray(values['states']) ? values['states'] : [];
  return tools.list(
    states.map((state) => code(state)),
    'or',
  );
}

const interactionWords = {
  received: { en: 'received', ko: '수신' },
  opened: { en: 'opened', ko: '열람' },
  opened_by_person: { en: 'opened (not by a machine)', ko: '열람(기계 제외)' },
  machine_opened: { en: 'opened by a machine', ko: '기계 열람' },
  clicked: { en: 'clicked', ko: '클릭' },
  engaged: { en: 'opened or clicked', ko: '열람 또는 클릭' },
  hard_bounced: { en: 'bounced hard', ko: '하드 바운스' },
  soft_bounced: { en: 'bounced softly', ko: '소프트 바운스' },
  marked_as_spam: { en: 'marked as spam', ko: '스팸 신고' },
} as const;

/** "opened an email of `welcome`". */
export function interactionText(values: MessageValues, locale: 'en' | 'ko'): string {
  const { interaction, channel, flow, step, alias } = values;
  const words: Readonly<Record<string, { readonly en: string; readonly ko: string }>> = interactionWords;
  const verb = words[typeof interaction === 'string' ? interaction : '']?.[locale] ?? code(interaction);
  const place = [flow, step]
    .filter((name) => name !== undefined)
    .map(code)
    .join(' › ');
  const link = alias === undefined ? '' : ` ${code(alias)}`;
  if (locale === 'ko') {
    const kind = channel === undefined ? '메시지' : `${channelWord(channel, 'ko')} 메시지`;
    return `${place === '' ? '' : `${place} `}${kind} ${verb}${link}`;
  }
  const kind = channel === undefined ? 'a message' : `a message by ${channelWord(channel, 'en')}`;
  return `${verb}${link} ${kind}${place === '' ? '' : ` of ${place}`}`;
}

function channelWord(channel: JsonValue, locale: 'en' | 'ko'): string {
  const words: Readonly<Record<string, { readonly en: string; readonly ko: string }>> = {
    webhook: { en: 'webhook', ko: '웹훅' },
    email: { en: 'email', ko: '이메일' },
    push: { en: 'push', ko: '푸시' },
    sms: { en: 'SMS', ko: 'SMS' },
    whatsapp: { en: 'WhatsApp', ko: 'WhatsApp' },
    line: { en: 'LINE', ko: 'LINE' },
    in_app: { en: 'in-app message', ko: '인앱' },
    content_card: { en: 'Content Card', ko: 'Content Card' },
    banner: { en: 'banner', ko: '배너' },
  };
  return words[String(channel)]?.[locale] ?? String(channel);
}

function entryText(values: MessageValues, locale: 'en' | 'ko'): string {
  const { name, as, variant } = values;
  if (as === 'control') return locale === 'ko' ? `${code(name)} 대조군에` : `the control group of ${code(name)}`;
  if (as === 'variant') {
    return locale === 'ko' ? `${code(name)} 배리언트 ${code(variant)}에` : `variant ${code(variant)} of ${code(name)}`;
  }
  return locale === 'ko' ? `${code(name)}에` : code(name);
}
