import { defineMessages } from '@/core/kernel/message';

/** Texts of the card and the panel. */
export const experimentPathsUiMessages = defineMessages({
  lede: {
    en: 'Shares people out at random. A re-entry takes the same path again.',
    ko: '사용자를 무작위로 나눕니다. 재진입하면 같은 경로로 다시 갑니다.',
  },
  lede_randomized: {
    en: 'Shares people out at random, **anew at every entry**.',
    ko: '**진입할 때마다 새로** 무작위로 나눕니다.',
  },
  unnamed: {
    en: (values, tools) => `Path ${tools.number(values['rank'])}`,
    ko: (values, tools) => `경로 ${tools.number(values['rank'])}`,
  },
  share: {
    en: (values, tools) => `${tools.number(values['percentage'])} %`,
    ko: (values, tools) => `${tools.number(values['percentage'])}%`,
  },
  control_exits: {
    en: (values, tools) => `Leaves after ${tools.duration(values['window'])}`,
    ko: (values, tools) => `${tools.duration(values['window'])} 후 나감`,
  },
  control_continues: {
    en: (values, tools) => `Goes on after ${tools.duration(values['window'])}`,
    ko: (values, tools) => `${tools.duration(values['window'])} 후 진행`,
  },
  footer: { en: 'At random, the same at every re-entry', ko: '무작위, 재진입해도 같은 경로' },
  footer_randomized: { en: 'At random, anew at every entry', ko: '진입할 때마다 무작위' },
  footer_optimized: {
    en: 'Choose the best path in the run settings',
    ko: '최적 경로는 실행 설정에서 선택',
  },
  paths: { en: 'Paths', ko: '경로' },
  sum: {
    en: (values, tools) => `${tools.number(values['sum'])} of 100 %`,
    ko: (values, tools) => `합계 ${tools.number(values['sum'])}%`,
  },
  path_name: {
    en: (values, tools) => `Path ${tools.number(values['rank'])} name`,
    ko: (values, tools) => `경로 ${tools.number(values['rank'])} 이름`,
  },
  share_of: {
    en: (values) => `Share of ${String(values['name'])} in percent`,
    ko: (values) => `${String(values['name'])} 비율(%)`,
  },
  control_name: { en: 'Control group name', ko: '대조군 이름' },
  add_path: { en: 'Add path', ko: '경로 추가' },
  add_full: { en: 'Four paths are the most there can be.', ko: '경로는 최대 4개입니다.' },
  remove_path: { en: 'Remove path', ko: '경로 제거' },
  evenly: { en: 'Distribute evenly', ko: '균등하게 나누기' },
  settings: { en: 'Experiment settings', ko: '실험 설정' },
  control: { en: 'Control group', ko: '대조군' },
  control_then: { en: 'After the window', ko: '기간이 끝나면' },
  then_exit: { en: 'Exit the canvas', ko: 'Canvas에서 나가기' },
  then_continue: { en: 'Continue', ko: '계속 진행' },
  window: { en: 'Conversion window', ko: '전환 기간' },
  days: { en: 'days', ko: '일' },
  window_help: {
    en: (values, tools) =>
      `${tools.number(values['min'])} to ${tools.number(values['max'])} days from the step; the control group stays that long.`,
    ko: (values, tools) =>
      `단계 도착부터 ${tools.number(values['min'])}–${tools.number(values['max'])}일이며, 대조군은 그동안 머뭅니다.`,
  },
  randomized: { en: 'Randomised paths', ko: '경로 무작위화' },
  randomized_help: {
    en: 'Every re-entry draws anew instead of repeating its path.',
    ko: '재진입할 때마다 같은 경로를 반복하지 않고 새로 뽑습니다.',
  },
  optimization: { en: 'Optimisation', ko: '최적화' },
  'optimization.none': { en: 'None', ko: '없음' },
  'optimization.winning': { en: 'Winning path', ko: '최적 경로' },
  'optimization.personalized': { en: 'Personalised paths', ko: '개인화 경로' },
  optimization_help: {
    en: 'Which path wins is not simulated: choose it in the run settings.',
    ko: '어떤 경로가 이길지는 시뮬레이션하지 않습니다. 실행 설정에서 선택하세요.',
  },
  on: { en: 'On', ko: '켬' },
  off: { en: 'Off', ko: '끔' },
  outline_path: {
    en: (values) => `${String(values['name'])}: ${String(values['what'])}`,
    ko: (values) => `${String(values['name'])}: ${String(values['what'])}`,
  },
});
