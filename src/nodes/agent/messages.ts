import { defineMessages, type MessageValues } from '@/core/kernel/message';

const variable = (values: MessageValues): string => `\`${String(values['variable'])}\``;

export const agentMessages = defineMessages({
  'agent.name': { en: 'Agent', ko: '에이전트' },
  'agent.description': {
    en: 'Asks a language model; a run takes the fallback',
    ko: '언어 모델에 묻습니다. 실행에서는 대체 값을 씁니다',
  },
  'agent.port.next': { en: 'Next', ko: '다음' },
  'agent.summary': {
    en: (values) => `Sets ${variable(values)} to its fallback`,
    ko: (values) => `${variable(values)} 변수에 대체 값 설정`,
  },
  'agent.summary.no_variable': { en: 'No variable yet', ko: '아직 변수가 없습니다' },
  'agent.because.fallback': {
    en: (values, tools) =>
      values['name'] === ''
        ? 'Agents are not simulated; people go on'
        : `Agents are not simulated: \`${String(values['name'])}\` gets the fallback, ${tools.value(values['value'] ?? undefined)}`,
    ko: (values, tools) =>
      values['name'] === ''
        ? '에이전트는 시뮬레이션하지 않으며, 다음으로 진행합니다'
        : `에이전트는 시뮬레이션하지 않습니다. \`${String(values['name'])}\` 변수는 대체 값(${tools.value(values['value'] ?? undefined)})을 받습니다`,
  },
  'agent.problem.not_simulated': {
    en: 'No language model is called in a run: the variable gets its fallback, as when the agent fails.',
    ko: '실행에서는 언어 모델을 호출하지 않습니다. 에이전트가 실패했을 때처럼 변수에 대체 값을 넣습니다.',
  },
  'agent.problem.no_variable': {
    en: 'No context variable takes the output, so later steps cannot read it.',
    ko: '결과를 받을 컨텍스트 변수가 없어 이후 단계에서 읽을 수 없습니다.',
  },
});
