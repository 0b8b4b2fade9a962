import { defineMessages } from '@/core/kernel/message';

export const delayUiMessages = defineMessages({
  lede: {
    en: (values, tools) => `Holds everybody here for **${tools.duration(values['duration'])}**, then goes on.`,
    ko: (values, tools) => `모두 여기서 **${tools.duration(values['duration'])}** 동안 기다린 뒤 다음으로 진행합니다.`,
  },
  row: {
    en: (values, tools) => `Waits ${tools.duration(values['duration'])}`,
    ko: (values, tools) => `${tools.duration(values['duration'])} 대기`,
  },
  settings: { en: 'Delay', ko: '지연' },
  duration: { en: 'Wait for', ko: '기다릴 시간' },
  max: { en: 'max 2 years', ko: '최대 2년' },
  days: {
    en: 'A day is 24 hours, whatever the clocks do.',
    ko: '하루는 서머타임과 관계없이 24시간입니다.',
  },
});
