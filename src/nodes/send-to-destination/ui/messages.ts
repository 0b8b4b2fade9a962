import { defineMessages } from '@/core/kernel/message';

/** Texts of the card and the panel. */
export const sendToDestinationUiMessages = defineMessages({
  lede: {
    en: 'People go on here **and also enter** the other canvas, if its audience and re-entry let them in at this moment. Its schedule and triggers are not asked.',
    ko: '사용자는 여기서 계속 진행하고, 지금 타겟 오디언스와 재진입 조건에 맞으면 **다른 Canvas에도 진입**합니다. 그 Canvas의 일정과 트리거는 확인하지 않습니다.',
  },
  lede_empty: {
    en: 'Sends nobody anywhere yet. Choose a canvas below.',
    ko: '아직 보낼 Canvas가 없습니다. 아래에서 선택하세요.',
  },
  destination: { en: 'Canvas', ko: 'Canvas' },
  choose: { en: 'Choose a canvas', ko: 'Canvas 선택' },
  none: { en: 'There is no other canvas', ko: '다른 Canvas가 없습니다' },
  gone: { en: 'This canvas does not exist any more.', ko: '이 Canvas는 더 이상 없습니다.' },
  unnamed: { en: 'Unnamed canvas', ko: '이름 없는 Canvas' },
  to: { en: 'Also enters', ko: '함께 진입' },
  no_canvas: { en: 'canvas?', ko: 'Canvas?' },
  line: {
    en: 'Also lets people into another canvas',
    ko: '다른 Canvas에도 진입시킵니다',
  },
});
