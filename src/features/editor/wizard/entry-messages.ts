import { defineMessages } from '@/core/kernel/message';

/** Words of getting in and out in the wizard: exit criteria, volume, conversions. */
export const entrySettingsMessages = defineMessages({
  'exit.title': { en: 'Exit criteria', ko: '종료 기준' },
  'exit.lede': {
    en: 'Who does one of these while inside leaves: at once from a step that waits for actions, otherwise when the delay is over.',
    ko: '진입한 동안 다음 중 하나를 하면 나갑니다. 행동을 기다리는 단계에서는 즉시, 그 밖에는 지연이 끝날 때 나갑니다.',
  },
  'exit.events': { en: 'Exception events', ko: '예외 이벤트' },
  'exit.filters': { en: 'Filters', ko: '필터' },
  'exit.add_filter': { en: 'Add filter', ko: '필터 추가' },
  'exit.filters_help': {
    en: 'Filters are asked at entry and whenever a step is over: who matches then does not get in, or leaves.',
    ko: '필터는 진입할 때와 단계가 끝날 때마다 확인합니다. 그때 해당하는 사용자는 진입하지 못하거나 나갑니다.',
  },
  'exit.some': {
    en: (v, tools) => {
      const events =
        v['events'] === 0 ? '' : `${tools.number(v['events'])} ${tools.plural(v['events'], 'event', 'events')}`;
      const filters =
        v['filters'] === 0 ? '' : `${tools.number(v['filters'])} ${tools.plural(v['filters'], 'filter', 'filters')}`;
      return [events, filters].filter((part) => part !== '').join(', ');
    },
    ko: (v, tools) => {
      const events = v['events'] === 0 ? '' : `이벤트 ${tools.number(v['events'])}개`;
      const filters = v['filters'] === 0 ? '' : `필터 ${tools.number(v['filters'])}개`;
      return [events, filters].filter((part) => part !== '').join(', ');
    },
  },
  'exit.none': { en: 'none', ko: '없음' },
  'volume.switch': { en: 'Limit entrance volume', ko: '진입 수 제한' },
  'volume.help': {
    en: 'Over everybody: entries beyond the limit are lost, not queued. A run with it takes all people in the order of time.',
    ko: '모든 사용자를 합쳐서 셉니다. 제한을 넘은 진입은 대기하지 않고 사라집니다. 이 설정이 있으면 실행은 모든 사용자를 시간 순서대로 처리합니다.',
  },
  'volume.max': { en: 'Maximum entries', ko: '최대 진입' },
  'volume.per': { en: 'Counted', ko: '집계 단위' },
  'volume.hour': { en: 'per UTC hour', ko: 'UTC 기준 시간당' },
  'volume.day': { en: 'per UTC day', ko: 'UTC 기준 하루' },
  'volume.lifetime': { en: 'over its lifetime', ko: '전체 기간' },
  'volume.each_time': { en: 'each time it is scheduled', ko: '예약될 때마다' },
  'volume.said': {
    en: (v, tools) => `At most ${tools.number(v['max'])} entries ${String(v['per'])}`,
    ko: (v, tools) => `${String(v['per'])} 최대 ${tools.number(v['max'])}건`,
  },
  'volume.none': { en: 'no limit', ko: '제한 없음' },
  'conversions.title': { en: 'Conversion events', ko: '전환 이벤트' },
  'conversions.lede': {
    en: 'What counts as a success of an entry, once each, until its deadline. Credited to the variant and the last message received. Fixed after launch.',
    ko: '진입의 성공으로 보는 이벤트입니다. 기한까지 이벤트마다 한 번 집계하며, 배리언트와 마지막으로 받은 메시지에 귀속됩니다. 시작한 뒤에는 바꿀 수 없습니다.',
  },
  'conversions.primary': { en: 'Primary', ko: '주요' },
  'conversions.nth': {
    en: (v, tools) => `Conversion event ${tools.number(v['place'])}`,
    ko: (v, tools) => `전환 이벤트 ${tools.number(v['place'])}`,
  },
  'conversions.add': { en: 'Add a conversion event', ko: '전환 이벤트 추가' },
  'conversions.remove': { en: 'Remove', ko: '삭제' },
  'conversions.event': { en: 'Event', ko: '이벤트' },
  'conversions.deadline': { en: 'Deadline after entry', ko: '진입 후 기한' },
  'conversions.none': { en: 'none', ko: '없음' },
  'conversions.count': {
    en: (v, tools) => `${tools.number(v['count'])}, the first one within ${tools.duration(v['deadline'])}`,
    ko: (v, tools) => `${tools.number(v['count'])}개, 첫 번째는 ${tools.duration(v['deadline'])} 이내`,
  },
  'summary.exit': { en: 'Leaves early', ko: '종료 기준' },
  'summary.volume': { en: 'Volume', ko: '진입 수' },
  'summary.conversions': { en: 'Conversions', ko: '전환' },
});
