import { defineMessages } from '@/core/kernel/message';

export const exitMessages = defineMessages({
  'exit.name': { en: 'Exit', ko: '종료' },
  'exit.description': { en: 'Ends the journey here', ko: '여기서 여정을 끝냅니다' },
  'exit.summary': { en: 'The entry leaves the canvas', ko: '진입이 Canvas에서 나갑니다' },
  'exit.because.reached': { en: 'Reached an exit.', ko: '종료 단계에 도달했습니다.' },
});
