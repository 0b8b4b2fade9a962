import { defineMessages, type MessageValues } from '@/core/kernel/message';

const text = (value: MessageValues[string]): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? '');

/** What compiling a workspace for a run may object to. Keys are `compile.` and the finding's code. */
export const compileMessages = defineMessages({
  'compile.step-not-simulated': {
    en: (v) =>
      `“${text(v['name'])}” is a step of kind \`${text(v['kind'])}\`, which is not simulated: people pass through it.`,
    ko: (v) =>
      `‘${text(v['name'])}’ 단계(\`${text(v['kind'])}\`)는 시뮬레이션하지 않습니다. 사용자는 그대로 통과합니다.`,
  },
  'compile.step-config': {
    en: (v) => `The settings of “${text(v['name'])}” cannot be read: ${text(v['issue'])}.`,
    ko: (v) => `‘${text(v['name'])}’의 설정을 읽을 수 없습니다: ${text(v['issue'])}.`,
  },
  'compile.step-next-missing': {
    en: (v) => `“${text(v['name'])}” leads to the step \`${text(v['next'])}\`, which does not exist. Connect it again.`,
    ko: (v) => `‘${text(v['name'])}’ 다음 단계 \`${text(v['next'])}\`이 없습니다. 다시 연결하세요.`,
  },
  'compile.step-next-unknown-port': {
    en: (v) => `“${text(v['name'])}” has no way out called \`${text(v['port'])}\`; the connection is ignored.`,
    ko: (v) => `‘${text(v['name'])}’에는 \`${text(v['port'])}\` 출구가 없어 이 연결은 무시됩니다.`,
  },
  'compile.step-id-twice': {
    en: (v) => `Two steps share the id \`${text(v['id'])}\`.`,
    ko: (v) => `두 단계가 같은 ID \`${text(v['id'])}\`를 쓰고 있습니다.`,
  },
  'compile.variant-first-missing': {
    en: (v) => `The variant “${text(v['name'])}” begins with the step \`${text(v['next'])}\`, which does not exist.`,
    ko: (v) => `배리언트 ‘${text(v['name'])}’의 첫 단계 \`${text(v['next'])}\`이 없습니다.`,
  },
  'compile.filter-not-simulated': {
    en: 'The audience has a filter of a kind that is not simulated. Remove it to run.',
    ko: '타겟 오디언스에 시뮬레이션하지 않는 종류의 필터가 있습니다. 실행하려면 제거하세요.',
  },
  'compile.segment-missing': {
    en: (v) =>
      `A filter asks for the segment \`${text(v['name'])}\`, which this workspace does not have. Choose another one to run.`,
    ko: (v) =>
      `필터가 이 워크스페이스에 없는 Segment \`${text(v['name'])}\`을(를) 사용합니다. 실행하려면 다른 Segment를 선택하세요.`,
  },
  'compile.trigger-not-simulated': {
    en: 'A trigger of a kind that is not simulated never fires.',
    ko: '시뮬레이션하지 않는 종류의 트리거는 실행되지 않습니다.',
  },
  'compile.trigger-standard-field': {
    en: (v) => `\`${text(v['attribute'])}\` is a profile field, not a custom attribute, so this trigger never fires.`,
    ko: (v) => `\`${text(v['attribute'])}\`는 커스텀 속성이 아니라 프로필 필드이므로 이 트리거는 실행되지 않습니다.`,
  },
  'compile.liquid-syntax': {
    en: (v) => `The Liquid in \`${text(v['field'])}\` cannot be read: ${text(v['issue'])}. Every send will fail.`,
    ko: (v) => `\`${text(v['field'])}\`의 Liquid를 읽을 수 없습니다: ${text(v['issue'])}. 모든 전송이 실패합니다.`,
  },
  'compile.document-id-twice': {
    en: (v) => `Two documents share the id \`${text(v['id'])}\`.`,
    ko: (v) => `두 문서가 같은 ID \`${text(v['id'])}\`를 쓰고 있습니다.`,
  },
  'compile.schedule-missing': {
    en: 'Entry is scheduled, but no time is set: nobody gets in.',
    ko: '예약 진입이지만 시각이 정해지지 않아 아무도 진입하지 않습니다.',
  },
  'compile.schedule-times': {
    en: (v) => `At most ${text(v['most'])} times can be scheduled; those after them are left out.`,
    ko: (v) => `예약 시각은 최대 ${text(v['most'])}개까지 지정할 수 있으며, 그 이후의 시각은 무시됩니다.`,
  },
  'compile.conversions-too-many': {
    en: (v) => `At most ${text(v['most'])} conversion events count; those after them are left out.`,
    ko: (v) => `전환 이벤트는 최대 ${text(v['most'])}개까지 집계되며, 그 이후의 이벤트는 무시됩니다.`,
  },
  'compile.conversion-kind': {
    en: 'This cannot be a conversion event. Choose a session, a purchase, an order or a custom event.',
    ko: '전환 이벤트로 쓸 수 없습니다. 세션 시작, 구매, 주문 또는 커스텀 이벤트를 선택하세요.',
  },
  'compile.conversion-nested': {
    en: 'A conversion event cannot look inside nested properties, so this one never counts.',
    ko: '전환 이벤트에는 중첩 속성을 쓸 수 없어 집계되지 않습니다.',
  },
  'compile.edit-unreadable': {
    en: 'The edited version cannot be read.',
    ko: '편집된 버전을 읽을 수 없습니다.',
  },
  'compile.edit-unknown': {
    en: (v) => `The run edits \`${text(v['id'])}\`, which is not in this workspace or is not live.`,
    ko: (v) => `실행 설정에서 편집하는 \`${text(v['id'])}\`가 이 워크스페이스에 없거나 활성 상태가 아닙니다.`,
  },
  'compile.edit-fixed': {
    en: (v) =>
      `“${text(v['name'])}” cannot be edited like this after launch: rankings, windows, groups and conversion events are fixed.`,
    ko: (v) =>
      `‘${text(v['name'])}’는 시작한 후에 이렇게 편집할 수 없습니다. 순위, 평가 기간, 그룹, 전환 이벤트는 고정됩니다.`,
  },
  'compile.edit-control': {
    en: 'After launch the control group can only become smaller.',
    ko: '시작한 후에는 대조군의 비율을 줄일 수만 있습니다.',
  },
  'compile.status-unknown': {
    en: (v) => `The run stops or resumes \`${text(v['id'])}\`, which is not in this workspace.`,
    ko: (v) => `실행 설정에서 중지하거나 재개하는 \`${text(v['id'])}\`가 이 워크스페이스에 없습니다.`,
  },
  'compile.run-period': {
    en: 'The run ends before it starts. Choose a later end.',
    ko: '실행 종료 시점이 시작보다 앞섭니다. 더 늦은 종료 시점을 선택하세요.',
  },
});
