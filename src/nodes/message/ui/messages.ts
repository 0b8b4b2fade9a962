import { defineMessages } from '@/core/kernel/message';

/** Texts of the card and the panel. */
export const messageUiMessages = defineMessages({
  lede: {
    en: (values) =>
      `Sends by **${String(values['channel'])}**, if the send settings allow it. Sent or not, people move on.`,
    ko: (values) =>
      `전송 설정에서 허용되면 **${String(values['channel'])}** 채널로 보냅니다. 보냈는지와 관계없이 다음으로 진행합니다.`,
  },
  lede_app: {
    en: (values) => `Shows at the next session, as **${String(values['channel'])}**. People move on at once.`,
    ko: (values) => `다음 세션에 **${String(values['channel'])}** 채널로 표시합니다. 바로 다음으로 진행합니다.`,
  },
  'channel.email': { en: 'Email', ko: '이메일' },
  'channel.push': { en: 'Push', ko: '푸시' },
  'channel.sms': { en: 'SMS', ko: 'SMS' },
  'channel.whatsapp': { en: 'WhatsApp', ko: 'WhatsApp' },
  'channel.line': { en: 'LINE', ko: 'LINE' },
  'channel.in_app': { en: 'In-app message', ko: '인앱 메시지' },
  'channel.content_card': { en: 'Content Card', ko: '콘텐츠 카드' },
  'channel.banner': { en: 'Banner', ko: '배너' },
  settings: { en: 'Message', ko: '메시지' },
  channel: { en: 'Channel', ko: '채널' },
  content: {
    en: 'Content is composed in Braze. The run follows who gets the message, and when.',
    ko: '내용은 Braze에서 작성합니다. 실행에서는 누가 언제 메시지를 받는지를 따릅니다.',
  },
  expiry: { en: 'Live for', ko: '유효 기간' },
  expiry_help: {
    en: 'Shown at the next session that starts within this time.',
    ko: '이 기간 안에 시작되는 다음 세션에 표시합니다.',
  },
  timing: { en: 'Intelligent Timing', ko: '인텔리전트 타이밍' },
  timing_help: {
    en: 'Not simulated: a run sends at once.',
    ko: '시뮬레이션하지 않습니다. 실행에서는 바로 보냅니다.',
  },
  group: { en: 'Subscription group', ko: '구독 그룹' },
  group_help: {
    en: 'Who is not subscribed to it gets nothing and moves on.',
    ko: '구독하지 않은 사용자에게는 보내지 않으며, 사용자는 다음으로 진행합니다.',
  },
  line_group: {
    en: (values) => `To subscribers of \`${String(values['group'])}\` only`,
    ko: (values) => `\`${String(values['group'])}\` 구독자에게만 전송`,
  },
  on: { en: 'On', ko: '켬' },
  off: { en: 'Off', ko: '끔' },
  validated: { en: 'Validated at delivery', ko: '전달 시 유효성 검사' },
  line_validated: {
    en: (values) => `Only: ${String(values['what'])}; others leave`,
    ko: (values) => `조건: ${String(values['what'])}. 아니면 나감`,
  },
});
