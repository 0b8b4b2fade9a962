import { defineMessages } from '@/core/kernel/message';

export const delayUiMessages = defineMessages({
  lede: {
    en: (values, tools) => `Holds everybody here for **${tools.duration(values['duration'])}**, then goes on.`,
    ko: (values, tools) => `모두 여기서 **${tools.duration(values['duration'])}** 동안 기다린 뒤 다음으로 진행합니다.`,
  },
  lede_until: {
    en: (values) => `**${String(values['summary'])}**, then everybody goes on.`,
    ko: (values) => `**${String(values['summary'])}** 기다린 뒤 다음으로 진행합니다.`,
  },
  settings: { en: 'Delay', ko: '지연' },
  type: { en: 'Wait', ko: '방식' },
  'type.duration': { en: 'For a duration', ko: '일정 기간' },
  'type.calendar_days': { en: 'For calendar days', ko: '달력 기준 일수' },
  'type.weekday': { en: 'Until a day of the week', ko: '특정 요일까지' },
  'type.date': { en: 'Until a date', ko: '특정 날짜까지' },
  'type.personalized': { en: 'Personalized', ko: '개인화' },
  duration: { en: 'Wait for', ko: '기다릴 시간' },
  max: { en: 'max 2 years', ko: '최대 2년' },
  days: {
    en: 'A day is 24 hours, whatever the clocks do.',
    ko: '하루는 서머타임과 관계없이 24시간입니다.',
  },
  calendar_days: { en: 'Calendar days', ko: '일수' },
  calendar_help: {
    en: 'The first ends at the next such time, or at midnight company time.',
    ko: '첫날은 다음에 오는 이 시각(또는 회사 시간대 자정)에 끝납니다.',
  },
  at: { en: 'At a specific time', ko: '특정 시간에' },
  at_help: {
    en: 'The whole duration first, then the next time the clock shows this.',
    ko: '전체 기간이 지난 뒤 다음에 오는 이 시각까지 기다립니다.',
  },
  time: { en: 'Time', ko: '시간' },
  clock: { en: 'Time zone', ko: '시간대' },
  'clock.company': { en: 'Company', ko: '회사' },
  'clock.user': { en: 'User', ko: '사용자' },
  weekday: { en: 'Day', ko: '요일' },
  if_past: { en: 'If it is past today', ko: '오늘 이미 지났다면' },
  'if_past.same_day': { en: 'Go on at once', ko: '바로 진행' },
  'if_past.next_week': { en: 'Next week', ko: '다음 주' },
  date: { en: 'Date and time', ko: '날짜와 시간' },
  date_help: {
    en: 'As the clock shows it in the zone below. Who comes later leaves the canvas.',
    ko: '아래 시간대의 시각입니다. 이 시각 이후에 도착한 사용자는 Canvas에서 나갑니다.',
  },
  source: { en: 'Read from', ko: '읽을 곳' },
  'source.variable': { en: 'Context variable', ko: '컨텍스트 변수' },
  'source.attribute': { en: 'Custom attribute', ko: '커스텀 속성' },
  name: { en: 'Name', ko: '이름' },
  as: { en: 'It holds', ko: '값의 의미' },
  'as.date': { en: 'A date and time', ko: '날짜와 시간' },
  as_unit: {
    en: (values) => `A number of ${String(values['unit'])}`,
    ko: (values) => `숫자(${String(values['unit'])})`,
  },
});
