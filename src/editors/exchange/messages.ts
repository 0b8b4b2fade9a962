import { defineMessages } from '@/core/kernel/message';

export const exchangeMessages = defineMessages({
  headers: { en: 'Headers', ko: '헤더' },
  noHeaders: { en: 'No headers.', ko: '헤더가 없습니다.' },
  body: { en: 'Body', ko: '본문' },
  noBody: { en: 'No body.', ko: '본문이 없습니다.' },
  response: { en: 'Response', ko: '응답' },
  noAnswer: { en: 'no answer', ko: '응답 없음' },
});
