import { defineMessages, type MessageTools, type MessageValues } from '@/core/kernel/message';

const text = (value: MessageValues[string]): string => (typeof value === 'string' ? value : '');

const clockEn = ({ clock }: MessageValues): string => (clock === 'user' ? 'user’s time' : 'company time');
const clockKo = ({ clock }: MessageValues): string => (clock === 'user' ? '사용자 시간대' : '회사 시간대');

const days: Readonly<Record<string, readonly [en: string, ko: string]>> = {
  sunday: ['Sunday', '일요일'],
  monday: ['Monday', '월요일'],
  tuesday: ['Tuesday', '화요일'],
  wednesday: ['Wednesday', '수요일'],
  thursday: ['Thursday', '목요일'],
  friday: ['Friday', '금요일'],
  saturday: ['Saturday', '토요일'],
};

const units: Readonly<Record<string, readonly [en: string, ko: string]>> = {
  seconds: ['seconds', '초'],
  minutes: ['minutes', '분'],
  hours: ['hours', '시간'],
  days: ['days', '일'],
  weeks: ['weeks', '주'],
};

const word = (
  table: Readonly<Record<string, readonly [string, string]>>,
  value: MessageValues[string],
  language: 0 | 1,
): string => table[text(value)]?.[language] ?? text(value);

const local = (value: MessageValues[string]): string => text(value).replace('T', ' ');
const named = ({ name }: MessageValues, otherwise: string): string => (name === '' ? otherwise : `\`${text(name)}\``);
const dayCount = (values: MessageValues, tools: MessageTools): string =>
  `${tools.number(values['days'])} calendar ${tools.plural(values['days'], 'day', 'days')}`;

export const delayMessages = defineMessages({
  'delay.name': { en: 'Delay', ko: '지연' },
  'delay.description': { en: 'Holds people for a set time', ko: '정해진 시간 동안 기다립니다' },
  'delay.port.next': { en: 'After the delay', ko: '지연 후' },
  'delay.weekday': { en: ({ day }) => word(days, day, 0), ko: ({ day }) => word(days, day, 1) },
  'delay.unit': { en: ({ unit }) => word(units, unit, 0), ko: ({ unit }) => word(units, unit, 1) },
  'delay.summary': {
    en: (values, tools) => `Waits ${tools.duration(values['duration'])}`,
    ko: (values, tools) => `${tools.duration(values['duration'])} 대기`,
  },
  'delay.summary.timed': {
    en: (values, tools) =>
      `${tools.duration(values['duration'])}, then until ${text(values['time'])} (${clockEn(values)})`,
    ko: (values, tools) => `${tools.duration(values['duration'])} 후 ${text(values['time'])}까지(${clockKo(values)})`,
  },
  'delay.summary.calendar_days': {
    en: (values, tools) =>
      `${dayCount(values, tools)}, until ${values['time'] === null ? 'midnight' : text(values['time'])} (${clockEn(values)})`,
    ko: (values, tools) =>
      `달력 기준 ${tools.number(values['days'])}일, ${values['time'] === null ? '자정' : text(values['time'])}까지(${clockKo(values)})`,
  },
  'delay.summary.weekday': {
    en: (values) => `Until ${word(days, values['day'], 0)}, ${text(values['time'])} (${clockEn(values)})`,
    ko: (values) => `${word(days, values['day'], 1)} ${text(values['time'])}까지(${clockKo(values)})`,
  },
  'delay.summary.date': {
    en: (values) => `Until ${local(values['date'])} (${clockEn(values)})`,
    ko: (values) => `${local(values['date'])}까지(${clockKo(values)})`,
  },
  'delay.summary.no_date': { en: 'Until a date to choose', ko: '날짜를 선택해야 합니다' },
  'delay.summary.personal_date': {
    en: (values) => `Until the time in ${named(values, 'a variable to choose')}`,
    ko: (values) => `${named(values, '선택할 변수')}에 있는 시간까지`,
  },
  'delay.summary.personal_duration': {
    en: (values) => `As many ${word(units, values['unit'], 0)} as ${named(values, 'a variable to choose')} says`,
    ko: (values) => `${named(values, '선택할 변수')} 값만큼(${word(units, values['unit'], 1)})`,
  },
  'delay.because.over': {
    en: (values, tools) => `The delay of ${tools.duration(values['duration'])} is over.`,
    ko: (values, tools) => `${tools.duration(values['duration'])} 지연이 끝났습니다.`,
  },
  'delay.because.until': { en: 'The moment it waited for is there.', ko: '기다리던 시점이 되었습니다.' },
  'delay.because.past': {
    en: (values) => `${local(values['date'])} was past on arrival, so the entry leaves.`,
    ko: (values) => `도착했을 때 ${local(values['date'])}이(가) 이미 지나 진입이 종료됩니다.`,
  },
  'delay.because.failed': {
    en: (values) =>
      `${named(values, 'The variable')} holds nothing to wait for: no time, one that is past, or one more than two years ahead. The entry leaves.`,
    ko: (values) =>
      `${named(values, '변수')} 값으로 기다릴 수 없어(시간이 아니거나, 지났거나, 2년을 넘음) 진입이 종료됩니다.`,
  },
  'delay.because.last': {
    en: 'A delay with no step behind it does not hold: the entry ends on arrival.',
    ko: '뒤에 단계가 없는 지연은 기다리지 않습니다. 도착하는 즉시 진입이 끝납니다.',
  },
  'delay.problem.limit': {
    en: (values, tools) => `A delay lasts at most ${tools.duration(values['max'])}.`,
    ko: (values, tools) => `지연은 최대 ${tools.duration(values['max'])}입니다.`,
  },
  'delay.problem.date_missing': {
    en: 'No date is chosen, so everybody leaves here.',
    ko: '날짜를 선택하지 않아 모든 사용자가 여기서 나갑니다.',
  },
  'delay.problem.name_missing': {
    en: 'Nothing says which attribute or context variable holds the time.',
    ko: '시간을 읽을 속성이나 컨텍스트 변수를 지정하지 않았습니다.',
  },
  'delay.problem.date_exits': {
    en: 'Who arrives after this date leaves the canvas instead of going on.',
    ko: '이 날짜 이후에 도착한 사용자는 다음으로 진행하지 않고 Canvas에서 나갑니다.',
  },
});
