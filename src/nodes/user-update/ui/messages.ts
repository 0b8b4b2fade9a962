import { defineMessages, type MessageTools, type MessageValues } from '@/core/kernel/message';

const attribute = (values: MessageValues, fallback: string): string =>
  typeof values['attribute'] === 'string' && values['attribute'] !== '' ? `\`${values['attribute']}\`` : fallback;

const by = (values: MessageValues, tools: MessageTools): string => `**${tools.number(values['by'])}**`;

/** Texts of the card and the panel. */
export const userUpdateUiMessages = defineMessages({
  'card.increment': { en: 'Increase', ko: '증가' },
  'card.decrement': { en: 'Decrease', ko: '감소' },
  'card.set': { en: 'Set', ko: '설정' },
  'card.add_item': { en: 'Add', ko: '추가' },
  'card.remove_item': { en: 'Take out', ko: '빼기' },
  'card.json': { en: 'Written as JSON', ko: 'JSON으로 작성' },
  'card.remove': { en: 'Remove', ko: '제거' },
  'card.more': {
    en: (values, tools) => `+${tools.number(values['count'])} more`,
    ko: (values, tools) => `외 ${tools.number(values['count'])}개`,
  },
  'card.empty': { en: 'Changes nothing yet', ko: '아직 바꾸는 속성이 없음' },
  'card.unnamed': { en: 'attribute?', ko: '속성?' },
  'does.increment': {
    en: (values, tools) => `Adds ${by(values, tools)} to ${attribute(values, 'an attribute to choose')}`,
    ko: (values, tools) => `${attribute(values, '선택할 속성')} 값을 ${by(values, tools)} 올립니다`,
  },
  'does.decrement': {
    en: (values, tools) => `Takes ${by(values, tools)} from ${attribute(values, 'an attribute to choose')}`,
    ko: (values, tools) => `${attribute(values, '선택할 속성')} 값을 ${by(values, tools)} 내립니다`,
  },
  'does.set': {
    en: (values, tools) => `Sets ${attribute(values, 'an attribute to choose')} to ${tools.value(values['value'])}`,
    ko: (values, tools) =>
      `${attribute(values, '선택할 속성')} 값을 ${tools.particle(tools.value(values['value']), '으로/로')} 바꿉니다`,
  },
  'does.add_item': {
    en: (values, tools) =>
      `Adds ${tools.value(values['value'])} to the list ${attribute(values, 'an attribute to choose')}`,
    ko: (values, tools) =>
      `${attribute(values, '선택할 속성')} 배열에 ${tools.value(values['value'])} 항목을 추가합니다`,
  },
  'does.remove_item': {
    en: (values, tools) =>
      `Takes ${tools.value(values['value'])} out of the list ${attribute(values, 'an attribute to choose')}`,
    ko: (values, tools) =>
      `${attribute(values, '선택할 속성')} 배열에서 ${tools.value(values['value'])} 항목을 제거합니다`,
  },
  'does.json': {
    en: (values) => `Changes ${attribute(values, 'an attribute to choose')} by JSON`,
    ko: (values) => `JSON으로 ${attribute(values, '선택할 속성')} 속성을 바꿉니다`,
  },
  lede_json: {
    en: 'Renders a text with Liquid and carries out the update it describes: attributes, events, purchases.',
    ko: 'Liquid로 작성한 텍스트를 렌더링하여 속성, 이벤트, 구매를 업데이트합니다.',
  },
  'does.remove': {
    en: (values) => `Removes ${attribute(values, 'an attribute to choose')}`,
    ko: (values) => `${attribute(values, '선택할 속성')} 값을 제거합니다`,
  },
  lede_empty: {
    en: 'Changes nothing yet. Name an attribute below.',
    ko: '아직 아무것도 바꾸지 않습니다. 아래에서 속성을 선택하세요.',
  },
  lede_more: {
    en: (values, tools) =>
      `${String(values['first'])}, and ${tools.number(values['count'])} more ${tools.plural(values['count'], 'change', 'changes')}.`,
    ko: (values, tools) => `${String(values['first'])}. 그 외 ${tools.number(values['count'])}가지를 더 바꿉니다.`,
  },
  lede_one: { en: (values) => `${String(values['first'])}.`, ko: (values) => `${String(values['first'])}.` },
  rows: { en: 'Compose', ko: '작성' },
  row: {
    en: (values, tools) => `Change ${tools.number(values['row'])}`,
    ko: (values, tools) => `변경 ${tools.number(values['row'])}`,
  },
  attribute: { en: 'Attribute name', ko: '속성 이름' },
  action: { en: 'Action', ko: '작업' },
  'action.increment': { en: 'Increase', ko: '증가' },
  'action.decrement': { en: 'Decrease', ko: '감소' },
  'action.set': { en: 'Set', ko: '설정' },
  'action.add_item': { en: 'Add list item', ko: '배열 항목 추가' },
  'action.remove_item': { en: 'Remove list item', ko: '배열 항목 제거' },
  'action.remove': { en: 'Remove', ko: '제거' },
  'by.increment': { en: 'Increase by', ko: '증가 값' },
  'by.decrement': { en: 'Decrease by', ko: '감소 값' },
  value: { en: 'Value', ko: '값' },
  samples: {
    en: (values) => `Now for example ${String(values['samples'])}`,
    ko: (values) => `현재 값 예: ${String(values['samples'])}`,
  },
  not_number: {
    en: 'Holds text for most people. Adding to text changes nothing.',
    ko: '대부분의 사용자에게 텍스트 값이 있습니다. 텍스트에는 더하거나 뺄 수 없어 값이 바뀌지 않습니다.',
  },
  unset: {
    en: (values, tools) =>
      `Nobody has it yet: the first change makes it ${values['operation'] === 'decrement' ? '−' : ''}${tools.number(values['by'])}.`,
    ko: (values, tools) =>
      `아직 값이 있는 사용자가 없습니다. 처음 바뀔 때 ${values['operation'] === 'decrement' ? '−' : ''}${tools.number(values['by'])}부터 시작합니다.`,
  },
  liquid: {
    en: 'Liquid is rendered. A number, true or false is kept as such, anything else as text.',
    ko: 'Liquid를 렌더링합니다. 숫자와 true/false는 그대로, 나머지는 텍스트로 저장합니다.',
  },
  mode: { en: 'Editor', ko: '편집기' },
  'mode.ui': { en: 'UI editor', ko: 'UI 편집기' },
  'mode.json': { en: 'Advanced JSON editor', ko: '고급 JSON 편집기' },
  json: { en: 'JSON', ko: 'JSON' },
  json_help: {
    en: 'An object with `attributes`, `events` or `purchases`, as in `/users/track`. Who it is about is settled.',
    ko: '`/users/track`과 같은 `attributes`, `events`, `purchases` 객체입니다. 대상 사용자는 정해져 있습니다.',
  },
  length: {
    en: (values, tools) => `${tools.number(values['length'])} / ${tools.number(values['max'])} characters`,
    ko: (values, tools) => `${tools.number(values['length'])} / ${tools.number(values['max'])}자`,
  },
  add: { en: 'Add change', ko: '변경 추가' },
  remove_row: {
    en: (values, tools) => `Remove change ${tools.number(values['row'])}`,
    ko: (values, tools) => `변경 ${tools.number(values['row'])} 제거`,
  },
});
