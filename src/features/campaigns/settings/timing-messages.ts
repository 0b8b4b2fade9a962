import { defineMessages, type MessageValues } from '@/core/kernel/message';

const text = (value: MessageValues[string]): string => (typeof value === 'string' ? value : '');

/** Texts about when a campaign sends after its trigger. */
export const timingMessages = defineMessages({
  way: { en: 'Sent', ko: '전송 방식' },
  'way.action': {
    en: 'Sent to a person who does any one of these.',
    ko: '다음 중 하나를 한 사용자에게 전송합니다.',
  },
  'way.scheduled': {
    en: 'Sent to everybody in the audience at these times.',
    ko: '다음 시각에 오디언스의 모든 사용자에게 전송합니다.',
  },
  'way.api': {
    en: 'Sent when it is called for a person: a line of history of the type `canvas_entry` with this campaign’s id. Its properties are `api_trigger_properties`.',
    ko: '사용자에 대해 호출되면 전송합니다. 이벤트 기록에서는 이 캠페인 ID가 있는 `canvas_entry` 유형의 줄이며, 그 속성은 `api_trigger_properties`로 읽습니다.',
  },
  local_help: {
    en: 'The audience is asked twice: when the time comes at UTC+13, and at the person’s own time.',
    ko: '오디언스를 두 번 확인합니다. UTC+13의 예약 시각과 사용자 현지 시각 모두 통과해야 합니다.',
  },
  timing: { en: 'Delay', ko: '지연' },
  'delay.at_once': { en: 'At once', ko: '즉시' },
  'delay.after': { en: 'After', ko: '일정 시간 후' },
  'delay.next_weekday': { en: 'Next weekday', ko: '다음 요일' },
  'delay.calendar_days': { en: 'In days at', ko: '며칠 뒤 시각' },
  'delay.at_once.help': {
    en: 'The message goes out at the moment of the trigger.',
    ko: '트리거되는 순간 전송합니다.',
  },
  'delay.after.help': {
    en: 'Counted from the trigger. The message is rendered when it goes out, with the profile of that moment.',
    ko: '트리거 시점부터 계산합니다. 메시지는 전송 시점의 프로필로 렌더링합니다.',
  },
  'delay.next_weekday.help': {
    en: 'On the next such day, never on the day of the trigger itself.',
    ko: '다음에 오는 해당 요일에 전송합니다. 트리거 당일은 포함하지 않습니다.',
  },
  'delay.calendar_days.help': {
    en: 'Counted in calendar days. 0 days at a time already past sends at once.',
    ko: '달력 날짜로 셉니다. 0일이고 시각이 이미 지났다면 즉시 전송합니다.',
  },
  length: { en: 'Wait', ko: '대기 시간' },
  weekday: { en: 'Weekday', ko: '요일' },
  'weekday.sunday': { en: 'Sunday', ko: '일요일' },
  'weekday.monday': { en: 'Monday', ko: '월요일' },
  'weekday.tuesday': { en: 'Tuesday', ko: '화요일' },
  'weekday.wednesday': { en: 'Wednesday', ko: '수요일' },
  'weekday.thursday': { en: 'Thursday', ko: '목요일' },
  'weekday.friday': { en: 'Friday', ko: '금요일' },
  'weekday.saturday': { en: 'Saturday', ko: '토요일' },
  days: { en: 'Calendar days', ko: '달력 일수' },
  time: { en: 'Time', ko: '시각' },
  clock: { en: 'Time zone', ko: '시간대' },
  'clock.user': { en: 'in the person’s zone', ko: '사용자 시간대' },
  'clock.company': { en: 'in the company’s zone', ko: '회사 시간대' },
  reevaluate: { en: 'Ask the audience again at the send', ko: '전송 시점에 오디언스 다시 확인' },
  reevaluate_help: {
    en: 'Otherwise the audience is asked at the trigger only, and who leaves it during the delay is sent to all the same.',
    ko: '끄면 트리거 시점에만 확인하므로, 지연 중 오디언스에서 벗어나도 전송합니다.',
  },
  exceptions: { en: 'Exception events', ko: '예외 이벤트' },
  exceptions_help: {
    en: 'Any one of them during the delay cancels the send. The next trigger may send again.',
    ko: '지연 중 하나라도 발생하면 전송을 취소합니다. 다음 트리거에서는 다시 전송할 수 있습니다.',
  },
  hours: { en: 'Only at certain hours', ko: '특정 시간대에만' },
  hours_help: {
    en: 'A trigger outside them is lost; the person stays eligible.',
    ko: '이 시간대 밖의 트리거는 무시하며 사용자의 자격은 유지됩니다.',
  },
  hours_from: { en: 'Hours from', ko: '시간대 시작' },
  hours_to: { en: 'Hours to', ko: '시간대 끝' },
  hours_then: { en: 'A delay that ends outside', ko: '시간대 밖에서 끝나는 지연' },
  'then.skip': { en: 'else not sent', ko: '밖이면 전송하지 않음' },
  'then.next_available': { en: 'else sent at the next opening', ko: '밖이면 다음 시작 시각에 전송' },

  'words.at_once': { en: 'At once', ko: '즉시' },
  'words.after': { en: (v) => `${text(v['length'])} after the trigger`, ko: (v) => `트리거 ${text(v['length'])} 후` },
  'words.next_weekday': {
    en: (v) => `On the next ${text(v['day'])} at ${text(v['time'])}, ${text(v['clock'])}`,
    ko: (v) => `다음 ${text(v['day'])} ${text(v['time'])}(${text(v['clock'])})`,
  },
  'words.calendar_days': {
    en: (v, t) =>
      `${t.number(v['days'])} calendar ${t.plural(v['days'], 'day', 'days')} later at ${text(v['time'])}, ${text(v['clock'])}`,
    ko: (v, t) => `${t.number(v['days'])}일 뒤 ${text(v['time'])}(${text(v['clock'])})`,
  },
  'words.reevaluated': { en: 'the audience is asked again', ko: '오디언스 다시 확인' },
  'words.exceptions': {
    en: (v) => `cancelled by ${text(v['events'])}`,
    ko: (v) => `예외 이벤트: ${text(v['events'])}`,
  },
  'words.hours': {
    en: (v) => `only from ${text(v['from'])} to ${text(v['to'])}, ${text(v['clock'])}`,
    ko: (v) => `${text(v['from'])}~${text(v['to'])}에만(${text(v['clock'])})`,
  },
  'summary.timing': { en: 'Delay', ko: '지연' },
  'summary.limits': { en: 'Limits', ko: '전송 제한' },
  'summary.no_limits': { en: 'None', ko: '없음' },
});
