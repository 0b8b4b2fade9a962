import { defineMessages, type MessageText, type MessageValues } from '@/core/kernel/message';

const armEn = (values: MessageValues): string =>
  values['path'] === '' && values['control'] === true ? 'the control group' : `“${String(values['path'])}”`;
const armKo = (values: MessageValues): string =>
  values['path'] === '' && values['control'] === true ? '대조군' : `‘${String(values['path'])}’`;

const range: MessageText = (values, tools) =>
  typeof values['from'] === 'number' && typeof values['upTo'] === 'number' && values['upTo'] > values['from']
    ? `${tools.number(values['from'])}–${tools.number(values['upTo'] - 1)}`
    : '0 %';

export const experimentPathsMessages = defineMessages({
  'experiment_paths.name': { en: 'Experiment Paths', ko: '실험 경로' },
  'experiment_paths.description': {
    en: 'Shares people out at random over paths and a control group',
    ko: '사용자를 경로와 대조군에 무작위로 나눕니다',
  },
  'experiment_paths.port.path-1': { en: 'Path 1', ko: '경로 1' },
  'experiment_paths.port.path-2': { en: 'Path 2', ko: '경로 2' },
  'experiment_paths.port.path-3': { en: 'Path 3', ko: '경로 3' },
  'experiment_paths.port.path-4': { en: 'Path 4', ko: '경로 4' },
  'experiment_paths.port.control': { en: 'Control group', ko: '대조군' },
  'experiment_paths.summary': {
    en: (values, tools) =>
      `${tools.number(values['paths'])} ${tools.plural(values['paths'], 'path', 'paths')}${values['control'] === true ? ' and a control group' : ''}`,
    ko: (values, tools) => `경로 ${tools.number(values['paths'])}개${values['control'] === true ? '와 대조군' : ''}`,
  },
  'experiment_paths.because.bucket': {
    en: (values, tools) =>
      `The person’s place in this experiment is ${tools.number(values['share'])} of 0–99, which belongs to ${armEn(values)}. A re-entry gets the same`,
    ko: (values, tools) =>
      `이 실험에서 사용자의 번호는 0–99 중 ${tools.number(values['share'])}이며, ${armKo(values)}에 해당합니다. 재진입해도 같습니다`,
  },
  'experiment_paths.because.drawn': {
    en: (values, tools) =>
      `This entry drew ${tools.number(values['share'])} of 0–99, which belongs to ${armEn(values)}`,
    ko: (values, tools) =>
      `이 진입은 0–99 중 ${tools.number(values['share'])}번을 뽑았으며, ${armKo(values)}에 해당합니다`,
  },
  'experiment_paths.because.chosen': {
    en: (values) => `The run settings choose ${armEn(values)}: which path would win is not simulated`,
    ko: (values) => `실행 설정에서 ${armKo(values)} 경로를 선택했습니다. 어떤 경로가 이길지는 시뮬레이션하지 않습니다`,
  },
  'experiment_paths.because.window_over': {
    en: (values, tools) => `The conversion window of ${tools.duration(values['window'])} is over`,
    ko: (values, tools) => `${tools.duration(values['window'])}의 전환 기간이 끝났습니다`,
  },
  'experiment_paths.reason.share': { en: range, ko: range },
  'experiment_paths.reason.chosen': { en: 'Chosen in the run settings', ko: '실행 설정에서 선택함' },
  'experiment_paths.reason.not_chosen': { en: 'Not chosen', ko: '선택하지 않음' },
  'experiment_paths.problem.no_paths': { en: 'There is no path to take.', ko: '갈 수 있는 경로가 없습니다.' },
  'experiment_paths.problem.too_many_paths': {
    en: (values, tools) => `At most ${tools.number(values['max'])} paths besides the control group.`,
    ko: (values, tools) => `대조군을 제외하고 경로는 최대 ${tools.number(values['max'])}개입니다.`,
  },
  'experiment_paths.problem.sum': {
    en: (values, tools) =>
      `The shares make ${tools.number(values['sum'])} % instead of 100 %. Braze would not launch this canvas.`,
    ko: (values, tools) =>
      `비율의 합이 100%가 아니라 ${tools.number(values['sum'])}%입니다. Braze에서는 이 Canvas를 시작할 수 없습니다.`,
  },
  'experiment_paths.problem.id_twice': {
    en: (values) => `Another path already uses the id of ${armEn(values)}.`,
    ko: (values) => `${armKo(values)}의 ID를 다른 경로가 이미 쓰고 있습니다.`,
  },
  'experiment_paths.problem.window': {
    en: (values, tools) =>
      `The conversion window must lie between ${tools.number(values['min'])} and ${tools.number(values['max'])} days.`,
    ko: (values, tools) =>
      `전환 기간은 ${tools.number(values['min'])}일에서 ${tools.number(values['max'])}일 사이여야 합니다.`,
  },
  'experiment_paths.problem.randomized_optimized': {
    en: 'Randomised paths do not go together with a winning or personalised path; every re-entry repeats its path.',
    ko: '경로 무작위화는 최적 경로나 개인화 경로와 함께 쓸 수 없습니다. 재진입해도 같은 경로로 갑니다.',
  },
  'experiment_paths.problem.not_simulated': {
    en: 'Which path would win is not simulated. Choose one in the run settings; without a choice people keep being shared out.',
    ko: '어떤 경로가 이길지는 시뮬레이션하지 않습니다. 실행 설정에서 선택하세요. 선택하지 않으면 비율대로 계속 나눕니다.',
  },
});
