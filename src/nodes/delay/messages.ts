import { defineMessages } from '@/core/kernel/message';

export const delayMessages = defineMessages({
  'delay.name': { en: 'Delay', ko: '지연' },
  'delay.description': { en: 'Holds people for a set time', ko: '정해진 시간 동안 기다립니다' },
  'delay.port.next': { en: 'After the delay', ko: '지연 후' },
  'delay.summary': {
    en: (values, tools) => `Waits ${tools.duration(values['duration'])}`,
    ko: (values, tools) => `${tools.duration(values['duration'])} 대기`,
  },
  'delay.because.over': {
    en: (values, tools) => `The delay of ${tools.duration(values['duration'])} is over.`,
    ko: (values, tools) => `${tools.duration(values['duration'])} 지연이 끝났습니다.`,
  },
  'delay.because.last': {
    en: 'A delay with no step behind it does not hold: the entry ends on arrival.',
    ko: '뒤에 단계가 없는 지연은 기다리지 않습니다. 도착하는 즉시 진입이 끝납니다.',
  },
  'delay.problem.limit': {
    en: (values, tools) => `A delay lasts at most ${tools.duration(values['max'])}.`,
    ko: (values, tools) => `지연은 최대 ${tools.duration(values['max'])}입니다.`,
  },
});
