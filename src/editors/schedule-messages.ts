import { defineMessages, type MessageValues } from '@/core/kernel/message';

const text = (values: MessageValues, key: string): string => {
  const value = values[key];
  return typeof value === 'string' ? value : '';
};

/** How and when people get in: the words of schedules. */
export const scheduleMessages = defineMessages({
  'type.action': { en: 'Action-based', ko: '행동 기반' },
  'type.scheduled': { en: 'Scheduled', ko: '예약' },
  'type.api': { en: 'API-triggered', ko: 'API 트리거' },
  'lede.action': {
    en: 'People enter when they do any one of these.',
    ko: '다음 중 하나를 하면 진입합니다.',
  },
  'lede.scheduled': {
    en: 'Everybody who may get in enters at these times.',
    ko: '진입할 수 있는 모든 사용자가 다음 시각에 진입합니다.',
  },
  'lede.api': {
    en: 'People enter when they are called through the API: a line of history of the type `canvas_entry`.',
    ko: 'API로 호출되면 진입합니다. 이벤트 기록에서는 `canvas_entry` 유형의 줄입니다.',
  },
  way: { en: 'Way of entry', ko: '진입 방식' },
  repeat: { en: 'When', ko: '시점' },
  'repeat.launch': { en: 'Once, at launch', ko: '시작할 때 한 번' },
  'repeat.times': { en: 'At set times', ko: '지정한 시각' },
  'repeat.daily': { en: 'Daily', ko: '매일' },
  'repeat.weekly': { en: 'Weekly', ko: '매주' },
  'repeat.monthly': { en: 'Monthly', ko: '매월' },
  launch_help: {
    en: 'At the nearest five minutes of the company’s clock.',
    ko: '회사 시간대 기준 가장 가까운 5분 단위 시각입니다.',
  },
  at: { en: 'At', ko: '시각' },
  time: { en: 'Time', ko: '시각' },
  add_time: { en: 'Add a time', ko: '시각 추가' },
  remove_time: { en: 'Remove this time', ko: '이 시각 삭제' },
  every: { en: 'Every', ko: '간격' },
  'unit.daily': { en: 'days', ko: '일' },
  'unit.weekly': { en: 'weeks', ko: '주' },
  'unit.monthly': { en: 'months', ko: '개월' },
  weekdays: { en: 'On', ko: '요일' },
  day: { en: 'On day', ko: '날짜' },
  day_help: { en: 'In a shorter month, on its last day.', ko: '그 날짜가 없는 달에는 마지막 날입니다.' },
  from: { en: 'First day', ko: '첫날' },
  until: { en: 'Last day', ko: '마지막 날' },
  from_none: { en: 'From launch', ko: '시작한 날부터' },
  until_none: { en: 'No end', ko: '종료 없음' },
  date_format: { en: '2026-03-02', ko: '2026-03-02' },
  local: { en: 'In everybody’s local time', ko: '사용자 현지 시간 기준' },
  local_scheduled_help: {
    en: 'People are asked twice whether they may get in: when the time comes at UTC+13, and at their own. Launch a day ahead, or some zones miss it.',
    ko: '진입 자격을 두 번 확인합니다. UTC+13의 예약 시각과 사용자 현지 시각 모두 통과해야 합니다. 하루 전에 시작하지 않으면 일부 시간대는 놓칩니다.',
  },
  local_window_help: {
    en: 'Start and end are read on everybody’s own clock.',
    ko: '시작과 종료를 각 사용자의 현지 시각으로 읽습니다.',
  },
  on: { en: 'On', ko: '켬' },
  off: { en: 'Off', ko: '끔' },
  'weekday.sunday': { en: 'Sun', ko: '일' },
  'weekday.monday': { en: 'Mon', ko: '월' },
  'weekday.tuesday': { en: 'Tue', ko: '화' },
  'weekday.wednesday': { en: 'Wed', ko: '수' },
  'weekday.thursday': { en: 'Thu', ko: '목' },
  'weekday.friday': { en: 'Fri', ko: '금' },
  'weekday.saturday': { en: 'Sat', ko: '토' },
  'said.launch': { en: 'Once, at launch', ko: '시작할 때 한 번' },
  'said.times': {
    en: (values, tools) => `At ${tools.number(values['count'])} set ${tools.plural(values['count'], 'time', 'times')}`,
    ko: (values, tools) => `지정한 시각 ${tools.number(values['count'])}개`,
  },
  'said.daily': {
    en: (values, tools) =>
      values['every'] === 1
        ? `Every day at ${text(values, 'time')}`
        : `Every ${tools.number(values['every'])} days at ${text(values, 'time')}`,
    ko: (values, tools) =>
      values['every'] === 1
        ? `매일 ${text(values, 'time')}`
        : `${tools.number(values['every'])}일마다 ${text(values, 'time')}`,
  },
  'said.weekly': {
    en: (values, tools) =>
      `${values['every'] === 1 ? 'Every week' : `Every ${tools.number(values['every'])} weeks`} on ${text(values, 'days')} at ${text(values, 'time')}`,
    ko: (values, tools) =>
      `${values['every'] === 1 ? '매주' : `${tools.number(values['every'])}주마다`} ${text(values, 'days')} ${text(values, 'time')}`,
  },
  'said.monthly': {
    en: (values, tools) =>
      `${values['every'] === 1 ? 'Every month' : `Every ${tools.number(values['every'])} months`} on day ${tools.number(values['day'])} at ${text(values, 'time')}`,
    ko: (values, tools) =>
      `${values['every'] === 1 ? '매월' : `${tools.number(values['every'])}개월마다`} ${tools.number(values['day'])}일 ${text(values, 'time')}`,
  },
  'said.none': { en: 'No time is set', ko: '정해진 시각이 없습니다' },
  'said.local': {
    en: (values) => `${text(values, 'when')}, local time`,
    ko: (values) => `${text(values, 'when')}, 현지 시간`,
  },
  'said.api': { en: 'When called through the API', ko: 'API로 호출될 때' },
});
