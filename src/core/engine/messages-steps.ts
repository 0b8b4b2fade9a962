import type { JsonValue } from '../kernel/json';
import { defineMessages } from '../kernel/message';

const code = (value: JsonValue | undefined): string =>
  `\`${typeof value === 'string' ? value : JSON.stringify(value ?? null)}\``;

/** Sentences about what steps bring about beside writes and webhooks. */
export const engineStepMessages = defineMessages({
  'engine.membership.flag_on': {
    en: ({ name }) => `The feature flag ${code(name)} is on for this person`,
    ko: ({ name }) => `이 사용자에게 피처 플래그 ${code(name)}이 켜졌습니다`,
  },
  'engine.membership.audience_in': {
    en: ({ name, partner }) => `Added to ${code(name)} at ${code(partner)}`,
    ko: ({ name, partner }) => `${code(partner)}의 ${code(name)} 오디언스에 추가했습니다`,
  },
  'engine.membership.audience_again': {
    en: ({ name, partner }) => `Is in ${code(name)} at ${code(partner)} already`,
    ko: ({ name, partner }) => `이미 ${code(partner)}의 ${code(name)} 오디언스에 있습니다`,
  },
  'engine.membership.audience_out': {
    en: ({ name, partner }) => `Taken out of ${code(name)} at ${code(partner)}`,
    ko: ({ name, partner }) => `${code(partner)}의 ${code(name)} 오디언스에서 제거했습니다`,
  },
  'engine.membership.audience_never_in': {
    en: ({ name, partner }) => `Was not in ${code(name)} at ${code(partner)}`,
    ko: ({ name, partner }) => `${code(partner)}의 ${code(name)} 오디언스에 없었습니다`,
  },
  'engine.channel.email': { en: 'email', ko: '이메일' },
  'engine.channel.push': { en: 'push', ko: '푸시' },
  'engine.channel.sms': { en: 'SMS', ko: 'SMS' },
  'engine.channel.whatsapp': { en: 'WhatsApp', ko: 'WhatsApp' },
  'engine.channel.line': { en: 'LINE', ko: 'LINE' },
  'engine.channel.in_app': { en: 'in-app message', ko: '인앱 메시지' },
  'engine.channel.content_card': { en: 'Content Card', ko: '콘텐츠 카드' },
  'engine.channel.banner': { en: 'banner', ko: '배너' },
  'engine.channel.webhook': { en: 'webhook', ko: '웹훅' },
  'engine.send.message_reached': {
    en: ({ step }) => `The entry reached the message ${code(step)}`,
    ko: ({ step }) => `진입이 메시지 ${code(step)}에 도달했습니다`,
  },
  'engine.send.live': {
    en: ({ step, until }, tools) => `${code(step)} is live until ${tools.instant(until)} and shows at the next session`,
    ko: ({ step, until }, tools) =>
      `${code(step)} 메시지는 ${tools.instant(until)}까지 유효하며 다음 세션에 표시됩니다`,
  },
  'engine.send.shown': {
    en: ({ step }) => `A session started, so ${code(step)} was shown`,
    ko: ({ step }) => `세션이 시작되어 ${code(step)} 메시지를 표시했습니다`,
  },
  'engine.gate.too_many_live': {
    en: ({ max }, tools) => `${tools.number(max)} messages of this step are waiting to be shown already`,
    ko: ({ max }, tools) => `이 단계의 메시지 ${tools.number(max)}개가 이미 표시를 기다리고 있습니다`,
  },
  'engine.destination.absent': {
    en: 'This canvas is not part of the run: it is missing, stopped or archived',
    ko: '이 Canvas는 실행에 포함되지 않습니다. 없거나 중지 또는 보관된 상태입니다',
  },
  'engine.because.destination': {
    en: ({ step }) => `Sent here by the step ${code(step)}`,
    ko: ({ step }) => `${code(step)} 단계가 여기로 보냈습니다`,
  },
  'engine.gate.window_bypassed': {
    en: 'Sent from another canvas, so its schedule is not asked',
    ko: '다른 Canvas에서 보냈으므로 일정을 확인하지 않습니다',
  },
  'engine.gate.unreachable': {
    en: ({ field }) => `Cannot be reached: ${code(field)} is not set`,
    ko: ({ field }) => `${code(field)} 값이 없어 도달할 수 없습니다`,
  },
  'engine.gate.push_refuses': {
    en: ({ state }) => `The push subscription is ${code(state)}, which the send settings leave out`,
    ko: ({ state }) => `푸시 구독 상태: ${code(state)}. 전송 설정에 따라 제외됩니다`,
  },
  'engine.exit.delivery_validation': {
    en: 'Does not match the delivery validation of the message',
    ko: '메시지의 전달 유효성 검사 조건에 맞지 않습니다',
  },
});
