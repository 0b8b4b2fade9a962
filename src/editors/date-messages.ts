import { defineMessages, type MessageValues } from '@/core/kernel/message';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const part = (values: MessageValues, name: string): number => Number(values[name]);
const monthName = (values: MessageValues): string => months[part(values, 'month') - 1] ?? '';

export const dateMessages = defineMessages({
  open: { en: 'Choose a day', ko: '날짜 선택' },
  clear: { en: 'Clear', ko: '지우기' },
  format: { en: 'YYYY-MM-DD HH:MM', ko: '연-월-일 시:분' },
  not_a_date: {
    en: 'Not a date. Write 2026-03-02 09:00.',
    ko: '날짜가 아닙니다. 2026-03-02 09:00처럼 입력하세요.',
  },
  previous: { en: 'Previous month', ko: '이전 달' },
  next: { en: 'Next month', ko: '다음 달' },
  title: {
    en: (v) => `${monthName(v)} ${part(v, 'year')}`,
    ko: (v) => `${part(v, 'year')}년 ${part(v, 'month')}월`,
  },
  day: {
    en: (v) => `${monthName(v)} ${part(v, 'day')}, ${part(v, 'year')}`,
    ko: (v) => `${part(v, 'year')}년 ${part(v, 'month')}월 ${part(v, 'day')}일`,
  },
  'short.0': { en: 'Su', ko: '일' },
  'short.1': { en: 'Mo', ko: '월' },
  'short.2': { en: 'Tu', ko: '화' },
  'short.3': { en: 'We', ko: '수' },
  'short.4': { en: 'Th', ko: '목' },
  'short.5': { en: 'Fr', ko: '금' },
  'short.6': { en: 'Sa', ko: '토' },
  'long.0': { en: 'Sunday', ko: '일요일' },
  'long.1': { en: 'Monday', ko: '월요일' },
  'long.2': { en: 'Tuesday', ko: '화요일' },
  'long.3': { en: 'Wednesday', ko: '수요일' },
  'long.4': { en: 'Thursday', ko: '목요일' },
  'long.5': { en: 'Friday', ko: '금요일' },
  'long.6': { en: 'Saturday', ko: '토요일' },
});
