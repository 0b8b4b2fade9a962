import { defineMessages } from '@/core/kernel/message';

/** Texts that the cards and panels of several step kinds share. */
export const stepEditorsMessages = defineMessages({
  line_not: {
    en: (values) => `not: ${String(values['what'])}`,
    ko: (values) => `제외: ${String(values['what'])}`,
  },
  more_lines: {
    en: (values, tools) => `+${tools.number(values['count'])} more`,
    ko: (values, tools) => `외 ${tools.number(values['count'])}개`,
  },
  no_filter: { en: 'No filter yet', ko: '필터 없음' },
  drag: {
    en: (values) => `Drag to change the rank of ${String(values['name'])}`,
    ko: (values) => `끌어서 ${String(values['name'])} 순위 변경`,
  },
  more: {
    en: (values) => `More for ${String(values['name'])}`,
    ko: (values) => `${String(values['name'])} 더 보기`,
  },
  up: { en: 'Move up', ko: '위로 이동' },
  down: { en: 'Move down', ko: '아래로 이동' },
  groups_count: {
    en: (values, tools) => `${tools.number(values['count'])} of ${tools.number(values['max'])}`,
    ko: (values, tools) => `${tools.number(values['max'])}개 중 ${tools.number(values['count'])}개`,
  },
  group_name: {
    en: (values, tools) => `Group ${tools.number(values['rank'])} name`,
    ko: (values, tools) => `그룹 ${tools.number(values['rank'])} 이름`,
  },
  otherwise_name: { en: 'Name of the last path', ko: '마지막 경로 이름' },
  add_group: { en: 'Add group', ko: '그룹 추가' },
  groups_full: {
    en: 'Seven groups and Everyone Else are the most there can be.',
    ko: '그룹은 다른 모든 사용자를 제외하고 최대 7개입니다.',
  },
  remove_group: { en: 'Remove group', ko: '그룹 제거' },
  validation: { en: 'Delivery validation', ko: '전달 유효성 검사' },
  validation_help: {
    en: 'Asked when the message goes out. Who does not match leaves the canvas.',
    ko: '메시지를 보낼 때 확인합니다. 조건에 맞지 않으면 Canvas에서 나갑니다.',
  },
  not_simulated: { en: 'Not simulated', ko: '시뮬레이션 안 함' },
});
