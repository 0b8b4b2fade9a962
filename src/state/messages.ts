import { defineMessages } from '@/core/kernel/message';

/** Why a command or an action was refused. */
export const stateMessages = defineMessages({
  'command.no_document': {
    en: 'This document no longer exists.',
    ko: '이 문서는 더 이상 존재하지 않습니다.',
  },
  'command.no_step': {
    en: 'This step no longer exists.',
    ko: '이 단계는 더 이상 존재하지 않습니다.',
  },
  'command.no_variant': {
    en: 'This variant no longer exists.',
    ko: '이 배리언트는 더 이상 존재하지 않습니다.',
  },
  'command.no_note': {
    en: 'This note no longer exists.',
    ko: '이 메모는 더 이상 존재하지 않습니다.',
  },
  'command.step_exists': {
    en: 'A step with this id is already in the canvas.',
    ko: '같은 ID의 단계가 이미 Canvas에 있습니다.',
  },
  'command.would_loop': {
    en: 'This connection would lead back to a step before it. A canvas only flows forward.',
    ko: '이렇게 연결하면 앞선 단계로 되돌아갑니다. Canvas는 앞으로만 진행됩니다.',
  },
  'command.unknown_step': {
    en: 'Steps of an unknown kind are kept as they are and cannot be edited.',
    ko: '알 수 없는 종류의 단계는 그대로 유지되며 편집할 수 없습니다.',
  },
  'command.last_variant': {
    en: 'A canvas needs at least one variant.',
    ko: 'Canvas에는 배리언트가 하나 이상 필요합니다.',
  },
  'command.too_many_variants': {
    en: 'A canvas has at most eight variants.',
    ko: 'Canvas에는 배리언트를 최대 8개까지 둘 수 있습니다.',
  },
  'command.nothing_to_paste': {
    en: 'There is nothing to paste.',
    ko: '붙여넣을 항목이 없습니다.',
  },
  'simulation.crashed': {
    en: ({ detail }, tools) =>
      `The simulation stopped unexpectedly (${tools.value(detail)}). Your work is safe. Run it again.`,
    ko: ({ detail }, tools) =>
      `시뮬레이션이 예기치 않게 중단되었습니다(${tools.value(detail)}). 작업 내용은 안전합니다. 다시 실행해 주세요.`,
  },
});
