import { defineMessages } from '@/core/kernel/message';

export const exitUiMessages = defineMessages({
  lede: {
    en: 'Ends the journey here. A path without a next step ends just the same; this one says so.',
    ko: '여기서 여정이 끝납니다. 다음 단계가 없는 경로도 똑같이 끝나지만, 이 단계는 그것을 분명히 보여 줍니다.',
  },
  nothing: { en: 'There is nothing to set.', ko: '설정할 항목이 없습니다.' },
  line: { en: 'Leaves the canvas', ko: 'Canvas에서 나감' },
});
