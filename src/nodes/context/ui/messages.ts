import { defineMessages } from '@/core/kernel/message';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Texts of the card and the panel. */
export const contextUiMessages = defineMessages({
  lede: {
    en: (values, tools) =>
      `Keeps ${tools.number(values['count'])} ${tools.plural(values['count'], 'value', 'values')} for this entry: ${text(values['names'])}. Steps behind it read them as \`context.\${name}\`.`,
    ko: (values, tools) =>
      `이 진입에서 쓸 값 ${tools.number(values['count'])}개를 저장합니다: ${text(values['names'])}. 다음 단계에서 \`context.\${이름}\`으로 읽습니다.`,
  },
  lede_empty: {
    en: 'Keeps nothing yet. Name a variable below.',
    ko: '아직 저장하는 값이 없습니다. 아래에서 변수를 추가하세요.',
  },
  more: {
    en: (values, tools) => `+${tools.number(values['count'])} more`,
    ko: (values, tools) => `외 ${tools.number(values['count'])}개`,
  },
  empty: { en: 'Sets nothing yet', ko: '아직 설정하는 변수가 없음' },
  unnamed: { en: 'variable?', ko: '변수?' },
  line: {
    en: (values) => `\`${text(values['name'])}\` = \`${text(values['value'])}\``,
    ko: (values) => `\`${text(values['name'])}\` = \`${text(values['value'])}\``,
  },
  variables: { en: 'Context variables', ko: '컨텍스트 변수' },
  order: {
    en: 'Set from top to bottom: a variable can read the ones above it.',
    ko: '위에서 아래로 설정합니다. 아래의 변수는 위의 변수를 읽을 수 있습니다.',
  },
  variable: {
    en: (values, tools) => `Variable ${tools.number(values['row'])}`,
    ko: (values, tools) => `변수 ${tools.number(values['row'])}`,
  },
  name: { en: 'Name', ko: '이름' },
  type: { en: 'Type', ko: '데이터 유형' },
  value: { en: 'Value', ko: '값' },
  add: { en: 'Add variable', ko: '변수 추가' },
  remove: {
    en: (values, tools) => `Remove variable ${tools.number(values['row'])}`,
    ko: (values, tools) => `변수 ${tools.number(values['row'])} 제거`,
  },
  up: {
    en: (values, tools) => `Move variable ${tools.number(values['row'])} up`,
    ko: (values, tools) => `변수 ${tools.number(values['row'])} 위로 이동`,
  },
  full: {
    en: (values, tools) => `A step holds ${tools.number(values['max'])} variables at most.`,
    ko: (values, tools) => `한 단계에 변수를 ${tools.number(values['max'])}개까지 추가할 수 있습니다.`,
  },
});
