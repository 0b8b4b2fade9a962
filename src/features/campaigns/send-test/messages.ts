import { defineMessages, type MessageValues } from '@/core/kernel/message';

const text = (value: MessageValues[string]): string => (typeof value === 'string' ? value : '');

export const sendTestMessages = defineMessages({
  open: { en: 'Send test', ko: '테스트 전송' },
  title: {
    en: (v) => `Send test for ${text(v['person'])}`,
    ko: (v) => `테스트 전송: ${text(v['person'])}`,
  },
  explained: {
    en: 'Every request is really sent by this page and answered by the mock systems inside this browser. Nothing leaves your machine, and nothing is kept.',
    ko: '이 페이지가 요청을 실제로 전송하고, 브라우저 안의 모의 시스템이 응답합니다. 외부로 나가는 데이터는 없으며 아무것도 저장하지 않습니다.',
  },
  send: { en: 'Send', ko: '전송' },
  again: { en: 'Send again', ko: '다시 전송' },
  sending: { en: 'Sending …', ko: '전송하는 중…' },
  close: { en: 'Close', ko: '닫기' },
  show_secrets: { en: 'Show secrets in full', ko: '비밀 값 전체 보기' },
  call: { en: 'Connected Content', ko: 'Connected Content' },
  webhook: { en: 'Webhook', ko: '웹훅' },
  received: {
    en: (v) => `Received: ${text(v['status'])}.`,
    ko: (v) => `수신됨: ${text(v['status'])}`,
  },
  refused: {
    en: (v) => `Not received: ${text(v['status'])}.`,
    ko: (v) => `수신되지 않음: ${text(v['status'])}`,
  },
  unanswered: { en: 'Nobody answered.', ko: '응답이 없습니다.' },
  aborted: {
    en: (v) => `Nothing was sent. Aborted: ${text(v['reason'])}`,
    ko: (v) => `전송하지 않았습니다. 중단: ${text(v['reason'])}`,
  },
  unavailable: {
    en: 'Nothing was sent: this browser does not allow the service worker that answers test requests. A private window often refuses it; try a normal one. The preview beside the composer needs none.',
    ko: '전송하지 않았습니다. 테스트 요청에 응답할 서비스 워커를 이 브라우저가 허용하지 않습니다. 시크릿 창에서는 막혀 있는 경우가 많으니 일반 창에서 다시 시도하세요. 작성 화면 옆의 미리보기는 서비스 워커 없이도 동작합니다.',
  },
  live: {
    en: 'To send for real, use the command line: `leadloom send --campaign FILE --person FILE --live`.',
    ko: '실제로 전송하려면 명령줄을 쓰세요: `leadloom send --campaign FILE --person FILE --live`',
  },
});
