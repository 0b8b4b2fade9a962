import { defineMessages, type MessageValues } from '@/core/kernel/message';

const text = (value: MessageValues[string]): string => (typeof value === 'string' ? value : '');
const target = (values: MessageValues): string => `${text(values['method'])} ${text(values['url'])}`;

export const webhookMessages = defineMessages({
  'webhook.name': { en: 'Webhook', ko: '웹훅' },
  'webhook.description': { en: 'Sends a request to another system', ko: '다른 시스템에 요청을 보냅니다' },
  'webhook.port.next': { en: 'Next', ko: '다음' },
  'webhook.summary': { en: target, ko: target },
  'webhook.summary.no_url': { en: 'No URL yet', ko: '아직 URL이 없습니다' },
  'webhook.because.sent_off': {
    en: 'People move on as soon as the webhook is set off, whatever its outcome.',
    ko: '웹훅 결과와 상관없이 요청을 시작하면 바로 다음으로 진행합니다.',
  },
  'webhook.problem.url_missing': { en: 'The webhook has no URL.', ko: '웹훅에 URL이 없습니다.' },
  'webhook.problem.no_quiet_hours': {
    en: 'The quiet hours of this step begin when they end, so there are none.',
    ko: '이 단계의 방해금지 시간은 시작과 끝이 같아 적용되지 않습니다.',
  },
});
