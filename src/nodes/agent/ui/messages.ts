import { defineMessages } from '@/core/kernel/message';

/** Texts of the card and the panel. */
export const agentUiMessages = defineMessages({
  lede: {
    en: 'A language model would answer here. **A run does not ask it**: the variable gets the fallback, as when the agent fails.',
    ko: '원래는 언어 모델이 답하는 단계입니다. **실행에서는 묻지 않고**, 에이전트가 실패했을 때처럼 변수에 대체 값을 넣습니다.',
  },
  no_variable: { en: 'variable?', ko: '변수?' },
  output: { en: 'Output', ko: '결과' },
  variable: { en: 'Context variable', ko: '컨텍스트 변수' },
  fallback: { en: 'Fallback', ko: '대체 값' },
  has_fallback: { en: 'Fallback value', ko: '대체 값 사용' },
  no_fallback: { en: 'Without one the variable stays empty.', ko: '없으면 변수는 비어 있습니다.' },
  instructions: { en: 'Instructions', ko: '지침' },
  instructions_help: { en: 'Kept for Braze.', ko: 'Braze용으로 보관합니다.' },
  on: { en: 'On', ko: '켬' },
  off: { en: 'Off', ko: '끔' },
  line: {
    en: (values, tools) => `\`${String(values['variable'])}\` = ${tools.value(values['value'] ?? undefined)}`,
    ko: (values, tools) => `\`${String(values['variable'])}\` = ${tools.value(values['value'] ?? undefined)}`,
  },
});
