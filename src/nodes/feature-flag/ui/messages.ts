import { defineMessages } from '@/core/kernel/message';

/** Texts of the card and the panel. */
export const featureFlagUiMessages = defineMessages({
  lede: {
    en: (values) =>
      `Turns \`${String(values['flag'])}\` on for everybody who passes. It goes off again while the canvas is stopped.`,
    ko: (values) =>
      `지나가는 모든 사용자에게 \`${String(values['flag'])}\` 플래그를 켭니다. Canvas가 중지된 동안에는 다시 꺼집니다.`,
  },
  lede_empty: { en: 'Turns nothing on yet. Name a flag below.', ko: '아직 켤 플래그가 없습니다. 아래에 입력하세요.' },
  no_flag: { en: 'flag?', ko: '플래그?' },
  line: {
    en: (values) => `Turns \`${String(values['flag'])}\` on`,
    ko: (values) => `\`${String(values['flag'])}\` 켜기`,
  },
  property_line: {
    en: (values) => `\`${String(values['name'])}\` = ${String(values['value'])}`,
    ko: (values) => `\`${String(values['name'])}\` = ${String(values['value'])}`,
  },
  turns_on: { en: 'Turns on', ko: '켜기' },
  flag: { en: 'Feature flag', ko: '피처 플래그' },
  flag_help: { en: 'The id of the flag, as your app asks for it.', ko: '앱에서 사용하는 플래그 ID입니다.' },
  properties: { en: 'Properties for these people', ko: '이 사용자에게 적용할 속성정보' },
  property: {
    en: (values, tools) => `Property ${tools.number(values['row'])}`,
    ko: (values, tools) => `속성정보 ${tools.number(values['row'])}`,
  },
  value_of: {
    en: (values, tools) => `Value of property ${tools.number(values['row'])}`,
    ko: (values, tools) => `속성정보 ${tools.number(values['row'])} 값`,
  },
  name: { en: 'Name', ko: '이름' },
  value: { en: 'Value', ko: '값' },
  add: { en: 'Add property', ko: '속성정보 추가' },
  remove: {
    en: (values, tools) => `Remove property ${tools.number(values['row'])}`,
    ko: (values, tools) => `속성정보 ${tools.number(values['row'])} 제거`,
  },
});
