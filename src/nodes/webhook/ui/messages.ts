import { defineMessages } from '@/core/kernel/message';

export const webhookUiMessages = defineMessages({
  lede: {
    en: (values) =>
      `Sends **${String(values['method'])}** to \`${String(values['host'])}\`. People move on at once, whatever the answer.`,
    ko: (values) =>
      `\`${String(values['host'])}\`에 **${String(values['method'])}** 요청을 보냅니다. 응답과 관계없이 바로 다음으로 진행합니다.`,
  },
  lede_empty: {
    en: 'Sends nothing yet: the URL is missing.',
    ko: '아직 URL이 없어 아무것도 보내지 않습니다.',
  },
  delivery: { en: 'Delivery', ko: '전달' },
  no_url: { en: 'No URL yet', ko: '아직 URL이 없음' },
  line: {
    en: (values) => `${String(values['method'])} ${String(values['url'])}`,
    ko: (values) => `${String(values['method'])} ${String(values['url'])}`,
  },
});
