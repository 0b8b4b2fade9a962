import { defineMessages, type MessageTools, type MessageValues } from '@/core/kernel/message';

const name = (values: MessageValues): string => {
  const attribute = values['attribute'];
  return typeof attribute === 'string' && attribute !== '' ? attribute : '—';
};
const moreEn = (values: MessageValues, tools: MessageTools): string =>
  values['more'] === 0 ? '' : ` and ${tools.number(values['more'])} more`;
const moreKo = (values: MessageValues, tools: MessageTools): string =>
  values['more'] === 0 ? '' : ` 외 ${tools.number(values['more'])}개`;

export const userUpdateMessages = defineMessages({
  'user_update.name': { en: 'User Update', ko: '사용자 업데이트' },
  'user_update.description': {
    en: 'Changes attributes of the person: set, add, subtract or remove',
    ko: '사용자의 속성을 바꿉니다: 설정, 증가, 감소, 제거',
  },
  'user_update.port.next': { en: 'Next', ko: '다음' },
  'user_update.summary.none': { en: 'Changes nothing yet', ko: '아직 바꾸는 속성이 없습니다' },
  'user_update.summary.set': {
    en: (values, tools) => `${name(values)} = ${tools.value(values['value'])}${moreEn(values, tools)}`,
    ko: (values, tools) => `${name(values)} = ${tools.value(values['value'])}${moreKo(values, tools)}`,
  },
  'user_update.summary.points': {
    en: (values, tools) => `${name(values)} ${tools.points(values['by'])}${moreEn(values, tools)}`,
    ko: (values, tools) => `${name(values)} ${tools.points(values['by'])}${moreKo(values, tools)}`,
  },
  'user_update.summary.remove': {
    en: (values, tools) => `Removes ${name(values)}${moreEn(values, tools)}`,
    ko: (values, tools) => `${name(values)} 제거${moreKo(values, tools)}`,
  },
  'user_update.because.written': {
    en: 'The update is written, so the entry moves on.',
    ko: '업데이트를 기록했으므로 다음으로 진행합니다.',
  },
  'user_update.problem.empty': {
    en: 'This User Update changes nothing.',
    ko: '이 사용자 업데이트는 아무것도 바꾸지 않습니다.',
  },
  'user_update.problem.attribute_missing': {
    en: (values, tools) => `Row ${tools.number(values['row'])} does not name an attribute.`,
    ko: (values, tools) => `${tools.number(values['row'])}번째 행에 속성 이름이 없습니다.`,
  },
  'user_update.problem.by_zero': {
    en: (values) => `Changing “${name(values)}” by 0 leaves it as it is and triggers nothing.`,
    ko: (values) => `‘${name(values)}’ 속성을 0만큼 바꾸면 값이 그대로이므로 아무 트리거도 실행되지 않습니다.`,
  },
});
