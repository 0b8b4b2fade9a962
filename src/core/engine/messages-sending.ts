import type { JsonValue } from '../kernel/json';
import { defineMessages, type MessageTools, type MessageValues } from '../kernel/message';

const plain = (value: JsonValue | undefined): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? null);

const code = (value: JsonValue | undefined): string => `\`${plain(value)}\``;

/** Minutes since midnight as `07:30`. */
function clock(value: JsonValue | undefined): string {
  const minutes = typeof value === 'number' ? value : 0;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** What a frequency cap is about: `3 messages`, `1 webhook tagged "promo"`. */
function capped({ max, channel, tag }: MessageValues, tools: MessageTools): string {
  const any = channel === 'any';
  const noun = any
    ? tools.plural(max, 'message', 'messages')
    : `${plain(channel)} ${tools.plural(max, 'message', 'messages')}`;
  return `${tools.number(max)} ${noun}${typeof tag === 'string' ? ` tagged ${code(tag)}` : ''}`;
}

const channelsKo: Readonly<Record<string, string>> = {
  webhook: '웹훅',
  email: '이메일',
  push: '푸시',
  sms: 'SMS',
  whatsapp: 'WhatsApp',
  line: 'LINE',
};

function cappedKo({ max, channel, tag }: MessageValues, tools: MessageTools): string {
  const known = typeof channel === 'string' && Object.hasOwn(channelsKo, channel) ? channelsKo[channel] : undefined;
  const tagged = typeof tag === 'string' ? `${code(tag)} 태그가 있는 ` : '';
  return `${tagged}${known === undefined ? '' : `${known} `}메시지 ${tools.number(max)}건`;
}

function within({ window, days }: MessageValues, tools: MessageTools): string {
  if (typeof window === 'number') return `in ${tools.duration(window)}`;
  return days === 1 ? 'a calendar day' : `in ${tools.number(days)} calendar days`;
}

function withinKo({ window, days }: MessageValues, tools: MessageTools): string {
  if (typeof window === 'number') return `${tools.duration(window)} 동안`;
  return days === 1 ? '하루(달력 기준)에' : `${tools.number(days)}일(달력 기준) 동안`;
}

/** Sentences about when and whether a message goes out. */
export const engineSendingMessages = defineMessages({
  'engine.gate.group_refuses': {
    en: ({ group }) => `Unsubscribed from the subscription group ${code(group)}`,
    ko: ({ group }) => `구독 그룹 ${code(group)}의 구독을 취소했습니다`,
  },
  'engine.gate.group_unset': {
    en: ({ group }) => `Not subscribed to the subscription group ${code(group)}`,
    ko: ({ group }) => `구독 그룹 ${code(group)}에 구독되어 있지 않습니다`,
  },
  'engine.gate.quiet_next_available': {
    en: ({ until, zone }, tools) => `Quiet hours (${plain(zone)}): it goes out at their end, ${tools.instant(until)}`,
    ko: ({ until, zone }, tools) =>
      `방해금지 시간(${plain(zone)})입니다. 끝나는 시각인 ${tools.instant(until)}에 전송합니다`,
  },
  'engine.gate.quiet_abort': {
    en: ({ until, zone }, tools) => `Quiet hours (${plain(zone)}) until ${tools.instant(until)}: nothing is sent`,
    ko: ({ until, zone }, tools) => `${tools.instant(until)}까지 방해금지 시간(${plain(zone)})이므로 전송하지 않습니다`,
  },
  'engine.gate.capped': {
    en: (values, tools) =>
      `Frequency cap: at most ${capped(values, tools)} ${within(values, tools)}, and ${tools.number(values['count'])} arrived already`,
    ko: (values, tools) =>
      `최대 게재빈도: ${withinKo(values, tools)} ${cappedKo(values, tools)}까지이며, 이미 ${tools.number(values['count'])}건을 받았습니다`,
  },
  'engine.gate.rate_limited': {
    en: ({ perMinute, until }, tools) =>
      `Rate limit of ${tools.number(perMinute)} a minute: its turn comes at ${tools.instant(until)}`,
    ko: ({ perMinute, until }, tools) =>
      `사용량 제한(분당 ${tools.number(perMinute)}건)으로 ${tools.instant(until)}에 전송 차례가 옵니다`,
  },
  'engine.gate.rate_over_72h': {
    en: ({ perMinute }, tools) =>
      `Rate limit of ${tools.number(perMinute)} a minute: its turn would come only after 72 hours, so it is given up`,
    ko: ({ perMinute }, tools) =>
      `사용량 제한(분당 ${tools.number(perMinute)}건)으로 72시간이 지나야 차례가 오므로 중단됩니다`,
  },
  'engine.gate.ended': {
    en: ({ closes }, tools) => `The campaign ended at ${tools.instant(closes)}, before it was to go out`,
    ko: ({ closes }, tools) => `전송하기 전인 ${tools.instant(closes)}에 캠페인이 종료되었습니다`,
  },
  'engine.gate.time_of_day': {
    en: ({ from, to, zone }) =>
      `Outside the hours in which it may be triggered and sent, ${clock(from)} to ${clock(to)} (${plain(zone)})`,
    ko: ({ from, to, zone }) => `트리거와 전송이 가능한 시간대(${clock(from)}~${clock(to)}, ${plain(zone)}) 밖입니다`,
  },
  'engine.gate.time_of_day_open': {
    en: ({ from, to, zone }) => `Within the hours ${clock(from)} to ${clock(to)} (${plain(zone)})`,
    ko: ({ from, to, zone }) => `전송 시간대(${clock(from)}~${clock(to)}, ${plain(zone)}) 안입니다`,
  },
  'engine.hold.delay': {
    en: ({ until }, tools) => `Its delay is over at ${tools.instant(until)}`,
    ko: ({ until }, tools) => `지연이 ${tools.instant(until)}에 끝납니다`,
  },
  'engine.hold.time_of_day': {
    en: ({ until }, tools) => `The delay ends outside the hours of the day; they begin at ${tools.instant(until)}`,
    ko: ({ until }, tools) => `지연이 전송 시간대 밖에서 끝납니다. 전송 시간대는 ${tools.instant(until)}에 시작합니다`,
  },
  'engine.send.waited_delay': { en: 'Its delay is over', ko: '지연이 끝났습니다' },
  'engine.send.waited_time_of_day': { en: 'Its hours of the day have begun', ko: '전송 시간대가 시작되었습니다' },
  'engine.send.waited_quiet_hours': { en: 'Quiet hours are over', ko: '방해금지 시간이 끝났습니다' },
  'engine.send.waited_rate_limit': {
    en: 'Its turn under the rate limit has come',
    ko: '사용량 제한에 따른 차례가 되었습니다',
  },
  'engine.send.cancelled': {
    en: ({ event }) => `The exception event ${code(event)} cancels what was to be sent`,
    ko: ({ event }) => `예외 이벤트 ${code(event)} 때문에 예정된 전송이 취소됩니다`,
  },
  'engine.send.inactive_campaign': {
    en: 'The campaign was stopped while this was on its way',
    ko: '전송 중에 캠페인이 중지되었습니다',
  },
});
