import { defineMessages, type MessageValues } from '../kernel/message';

const count = ({ max }: MessageValues): string => (typeof max === 'number' ? String(max) : '?');

const periods: Readonly<Record<string, readonly [en: string, ko: string]>> = {
  hour: ['this UTC hour', '이번 시간(UTC)'],
  day: ['this UTC day', '오늘(UTC)'],
  lifetime: ['so far', '지금까지'],
  each_time: ['at this scheduled time', '이번 예약 시각'],
};

function period({ per }: MessageValues, language: 0 | 1): string {
  return (typeof per === 'string' && Object.hasOwn(periods, per) ? periods[per]?.[language] : undefined) ?? '';
}

/** Sentences about getting in and out of a canvas besides triggers, audience and re-entry. */
export const entryMessages = defineMessages({
  'engine.because.schedule': { en: 'The scheduled time came', ko: '예약된 시각이 되었습니다' },
  'engine.because.redirected': {
    en: 'The step was deleted meanwhile, and its people are sent on',
    ko: '그사이 단계가 삭제되어 지정된 단계로 이동합니다',
  },
  'engine.because.api': { en: 'Called through the API', ko: 'API로 호출됨' },

  'engine.gate.starts_by_action': {
    en: 'People get in by what they do; calls are turned away',
    ko: '행동 기반으로만 진입할 수 있어 API 호출은 받아들이지 않습니다',
  },
  'engine.gate.starts_by_scheduled': {
    en: 'People get in at scheduled times; calls are turned away',
    ko: '예약된 시각에만 진입할 수 있어 API 호출은 받아들이지 않습니다',
  },
  'engine.gate.starts_by_api': { en: 'It waits for calls', ko: 'API 호출로 진입합니다' },
  'engine.gate.not_live': {
    en: 'There is nothing of this id that is live, so nobody gets in',
    ko: '이 ID를 가진 활성 상태의 Canvas나 캠페인이 없어 진입하지 않습니다',
  },
  'engine.gate.no_profile': {
    en: 'There is no profile under this id',
    ko: '이 ID의 사용자 프로필이 없습니다',
  },
  'engine.gate.local_time_over': {
    en: ({ time, launch }, tools) =>
      `In the person’s zone the scheduled time was ${tools.instant(time)}, before it went live at ${tools.instant(launch)}`,
    ko: ({ time, launch }, tools) =>
      `사용자 시간대에서 예약 시각은 ${tools.instant(time)}로, 시작 시각(${tools.instant(launch)})보다 빨라 놓쳤습니다`,
  },
  'engine.gate.in_global_control': {
    en: ({ bucket, below }, tools) =>
      `In the global control group: random bucket ${tools.number(bucket)} lies below ${tools.number(below)}`,
    ko: ({ bucket, below }, tools) =>
      `글로벌 컨트롤 그룹에 속합니다: 무작위 버킷 ${tools.number(bucket)}, 기준 ${tools.number(below)} 미만`,
  },
  'engine.gate.not_in_global_control': {
    en: ({ bucket }, tools) => `Not in the global control group: random bucket ${tools.number(bucket)}`,
    ko: ({ bucket }, tools) => `글로벌 컨트롤 그룹에 속하지 않습니다: 무작위 버킷 ${tools.number(bucket)}`,
  },
  'engine.gate.exit_criteria_met': {
    en: 'The exit criteria are met already, so the person does not get in',
    ko: '이미 종료 기준을 충족하여 진입하지 않습니다',
  },
  'engine.gate.exit_criteria_not_met': { en: 'The exit criteria are not met', ko: '종료 기준을 충족하지 않습니다' },
  'engine.gate.volume_left': {
    en: (v, tools) => `${tools.number(v['entries'])} of at most ${count(v)} entries ${period(v, 0)}`,
    ko: (v, tools) => `${period(v, 1)} 진입 ${tools.number(v['entries'])}건, 최대 ${count(v)}건`,
  },
  'engine.gate.volume_limited': {
    en: (v) => `At most ${count(v)} entries are let in, and ${period(v, 0)} there were as many: this one is lost`,
    ko: (v) => `최대 ${count(v)}건까지 진입할 수 있으며 ${period(v, 1)} 이미 그만큼 진입하여 이 진입은 사라집니다`,
  },

  'engine.exit.control': {
    en: 'In the control group of this canvas: no step is taken',
    ko: '이 Canvas의 대조군에 속하여 어떤 단계도 진행하지 않습니다',
  },
  'engine.exit.exit_criteria': {
    en: 'The exit criteria are met at the end of the step',
    ko: '단계가 끝나는 시점에 종료 기준을 충족합니다',
  },
  'engine.exit.step_deleted': {
    en: 'The wait ended in a step that was deleted meanwhile',
    ko: '그사이 삭제된 단계에서 대기가 끝났습니다',
  },
  'engine.exit.variant_deleted': {
    en: 'The variant of this entry was deleted',
    ko: '이 진입의 배리언트가 삭제되었습니다',
  },
  'engine.exit.same_delay': {
    en: 'Another entry already waits in this delay, and the run settings end the second one',
    ko: '다른 진입이 이미 이 지연에서 대기 중이며, 실행 설정에 따라 두 번째 진입을 종료합니다',
  },
  'engine.exit.user_profile_not_found': { en: 'The profile was deleted', ko: '사용자 프로필이 삭제되었습니다' },
  'engine.exit.merged': {
    en: 'The profile was merged into another one',
    ko: '사용자 프로필이 다른 프로필로 병합되었습니다',
  },

  'engine.converted': {
    en: ({ conversion, after }, tools) =>
      `Counts as conversion event ${tools.number(conversion)}, ${tools.duration(after)} after the entry`,
    ko: ({ conversion, after }, tools) =>
      `진입 후 ${tools.duration(after)} 만에 전환 이벤트 ${tools.number(conversion)}로 집계되었습니다`,
  },

  'engine.exit.step_changed': {
    en: 'The step was replaced by one of another kind, which cannot take over this wait',
    ko: '단계가 다른 종류로 바뀌어 이 대기를 이어갈 수 없습니다',
  },
});
