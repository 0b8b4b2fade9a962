import { defineMessages } from '@/core/kernel/message';

export const decisionSplitMessages = defineMessages({
  'decision_split.name': { en: 'Decision Split', ko: '결정 분할' },
  'decision_split.description': {
    en: 'Two ways: who matches, and who does not',
    ko: '조건에 맞는 사용자와 아닌 사용자를 나눕니다',
  },
  'decision_split.port.yes': { en: 'Yes', ko: '예' },
  'decision_split.port.no': { en: 'No', ko: '아니요' },
  'decision_split.summary': {
    en: (values, tools) =>
      `Yes or no by ${tools.number(values['filters'])} ${tools.plural(values['filters'], 'filter', 'filters')}`,
    ko: (values, tools) => `필터 ${tools.number(values['filters'])}개로 예/아니요`,
  },
  'decision_split.summary.empty': { en: 'No filter yet', ko: '아직 필터가 없습니다' },
  'decision_split.because.yes': { en: 'Matches the filters', ko: '필터와 일치합니다' },
  'decision_split.because.no': { en: 'Does not match the filters', ko: '필터와 일치하지 않습니다' },
  'decision_split.reason.matched': { en: 'The filters match', ko: '필터와 일치합니다' },
  'decision_split.reason.not_matched': { en: 'The filters do not match', ko: '필터와 일치하지 않습니다' },
  'decision_split.problem.no_filter': {
    en: 'There is no filter, so everybody goes to Yes.',
    ko: '필터가 없어 모두 ‘예’ 경로로 갑니다.',
  },
});
