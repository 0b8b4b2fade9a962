import { defineMessages } from '@/core/kernel/message';

export const messageMessages = defineMessages({
  'message.name': { en: 'Message', ko: '메시지' },
  'message.description': {
    en: 'Sends a message of another channel, by its delivery rules',
    ko: '다른 채널의 메시지를 전달 규칙에 따라 보냅니다',
  },
  'message.port.next': { en: 'Next', ko: '다음' },
  'message.summary.email': { en: 'Sends an email', ko: '이메일 전송' },
  'message.summary.push': { en: 'Sends a push notification', ko: '푸시 알림 전송' },
  'message.summary.sms': { en: 'Sends an SMS', ko: 'SMS 전송' },
  'message.summary.whatsapp': { en: 'Sends a WhatsApp message', ko: 'WhatsApp 메시지 전송' },
  'message.summary.line': { en: 'Sends a LINE message', ko: 'LINE 메시지 전송' },
  'message.summary.in_app': { en: 'Shows an in-app message', ko: '인앱 메시지 표시' },
  'message.summary.content_card': { en: 'Shows a Content Card', ko: '콘텐츠 카드 표시' },
  'message.summary.banner': { en: 'Shows a banner', ko: '배너 표시' },
  'message.because.sent_off': {
    en: 'People move on once the message is sent, capped, aborted, or cannot reach them.',
    ko: '메시지를 보냈거나, 빈도 제한에 걸렸거나, 중단되었거나, 도달할 수 없으면 다음으로 진행합니다.',
  },
  'message.problem.intelligent_timing': {
    en: 'Intelligent Timing is not simulated: a run sends the message at once. Braze would wait up to 24 hours.',
    ko: '인텔리전트 타이밍은 시뮬레이션하지 않습니다. 실행에서는 바로 보내지만, Braze에서는 최대 24시간까지 기다립니다.',
  },
  'message.problem.group_missing': {
    en: 'No subscription group: Braze sends texts only to people who subscribed to one. Here everybody with an address gets it.',
    ko: '구독 그룹이 없습니다. Braze는 구독 그룹에 구독한 사용자에게만 문자를 보냅니다. 여기서는 연락처가 있는 모든 사용자에게 보냅니다.',
  },
  'message.problem.no_quiet_hours': {
    en: 'The quiet hours of this step begin when they end, so there are none.',
    ko: '이 단계의 방해금지 시간은 시작과 끝이 같아 적용되지 않습니다.',
  },
});
