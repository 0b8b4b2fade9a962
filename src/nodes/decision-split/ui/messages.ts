import { defineMessages } from '@/core/kernel/message';

/** Texts of the card and the panel. */
export const decisionSplitUiMessages = defineMessages({
  lede: {
    en: 'Asks once, on arrival. Who matches takes **Yes**, everybody else **No**. Nobody waits.',
    ko: '도착할 때 한 번 확인합니다. 일치하면 **예**, 아니면 **아니요** 경로로 갑니다. 기다리지 않습니다.',
  },
  lede_empty: {
    en: 'No filter yet: everybody takes **Yes**. Add one below.',
    ko: '아직 필터가 없어 모두 **예** 경로로 갑니다. 아래에서 필터를 추가하세요.',
  },
  filters: { en: 'Who is a yes', ko: '‘예’ 조건' },
  everybody_else: { en: 'Everybody else', ko: '그 외 모두' },
  line_yes: {
    en: (values) => `Yes: ${String(values['what'])}`,
    ko: (values) => `예: ${String(values['what'])}`,
  },
  line_no: { en: 'No: everybody else', ko: '아니요: 그 외 모두' },
});
