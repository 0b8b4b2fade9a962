import { defineMessages, type MessageTools, type MessageValues } from '@/core/kernel/message';

const attribute = (values: MessageValues, fallback: string): string =>
  typeof values['attribute'] === 'string' && values['attribute'] !== '' ? `\`${values['attribute']}\`` : fallback;

const by = (values: MessageValues, tools: MessageTools): string => `**${tools.number(values['by'])}**`;

/** Texts of the card and the panel. */
export const userUpdateUiMessages = defineMessages({
  'card.increment': { en: 'Increase', ko: '증가' },
  'card.decrement': { en: 'Decrease', ko: '감소' },
  'card.set': { en: 'Set', ko: '설정' },
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
  add: { en: 'Add change', ko: '변경 추가' },
  remove_row: {
    en: (values, tools) => `Remove change ${tools.number(values['row'])}`,
    ko: (values, tools) => `변경 ${tools.number(values['row'])} 제거`,
  },
});
