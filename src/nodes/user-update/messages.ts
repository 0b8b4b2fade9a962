import { defineMessages, type MessageTools, type MessageValues } from '@/core/kernel/message';

const name = (values: MessageValues): string => {
  const attribute = values['attribute'];
  return typeof attribute === 'string' && attribute !== '' ? attribute : '—';
};
const detail = (values: MessageValues, key: string): string => {
  const value = values[key];
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
};
const moreEn = (values: MessageValues, tools: MessageTools): string =>
  values['more'] === 0 ? '' : ` and ${tools.number(values['more'])} more`;
const moreKo = (values: MessageValues, tools: MessageTools): string =>
  values['more'] === 0 ? '' : ` 외 ${tools.number(values['more'])}개`;

export const userUpdateMessages = defineMessages({
  'user_update.name': { en: 'User Update', ko: '사용자 업데이트' },
  'user_update.description': {
    en: 'Changes attributes of the person, or logs events',
    ko: '사용자의 속성을 바꾸거나 이벤트를 기록합니다',
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
  'user_update.summary.add_item': {
    en: (values, tools) => `${name(values)}: adds ${tools.value(values['value'])}${moreEn(values, tools)}`,
    ko: (values, tools) => `${name(values)}에 ${tools.value(values['value'])} 추가${moreKo(values, tools)}`,
  },
  'user_update.summary.remove_item': {
    en: (values, tools) => `${name(values)}: takes out ${tools.value(values['value'])}${moreEn(values, tools)}`,
    ko: (values, tools) => `${name(values)}에서 ${tools.value(values['value'])} 제거${moreKo(values, tools)}`,
  },
  'user_update.summary.json': { en: 'Update written as JSON', ko: 'JSON으로 작성한 업데이트' },
  'user_update.summary.json_empty': { en: 'Changes nothing yet', ko: '아직 바꾸는 속성이 없습니다' },
  'user_update.summary.json_writes': {
    en: (values, tools) => `JSON: ${name(values)}${moreEn(values, tools)}`,
    ko: (values, tools) => `JSON: ${name(values)}${moreKo(values, tools)}`,
  },
  'user_update.because.aborted': {
    en: (values) => `The template aborted (“${detail(values, 'reason')}”): nothing is written, and the entry moves on.`,
    ko: (values) => `템플릿이 중단되어(‘${detail(values, 'reason')}’) 아무것도 쓰지 않고 다음으로 진행합니다.`,
  },
  'user_update.because.not_rendered': {
    en: (values) => `The text cannot be rendered (${detail(values, 'message')}), so nothing is written.`,
    ko: (values) => `텍스트를 렌더링할 수 없어(${detail(values, 'message')}) 아무것도 쓰지 않습니다.`,
  },
  'user_update.because.not_json': {
    en: (values, tools) =>
      `What was rendered is no JSON from line ${tools.number(values['line'])}, column ${tools.number(values['column'])} on, so nothing is written.`,
    ko: (values, tools) =>
      `렌더링된 텍스트가 ${tools.number(values['line'])}행 ${tools.number(values['column'])}열부터 JSON이 아니어서 아무것도 쓰지 않습니다.`,
  },
  'user_update.because.not_object': {
    en: 'What was rendered is no JSON object, so nothing is written.',
    ko: '렌더링된 텍스트가 JSON 객체가 아니어서 아무것도 쓰지 않습니다.',
  },
  'user_update.because.too_long': {
    en: 'What was rendered is longer than 65,536 characters, so nothing is written.',
    ko: '렌더링된 텍스트가 65,536자를 넘어 아무것도 쓰지 않습니다.',
  },
  'user_update.because.too_deep': {
    en: (values, tools) =>
      `What was rendered is nested in more than ${tools.number(values['max'])} levels, so nothing is written.`,
    ko: (values, tools) =>
      `렌더링된 텍스트가 ${tools.number(values['max'])}단계보다 깊이 중첩되어 아무것도 쓰지 않습니다.`,
  },
  'user_update.because.empty': {
    en: 'The text rendered to nothing, so nothing changes.',
    ko: '렌더링된 텍스트가 비어 있어 아무것도 바뀌지 않습니다.',
  },
  'user_update.skipped.unknown_member': {
    en: (values) => `\`${detail(values, 'name')}\` is no part of an update, only attributes, events and purchases are`,
    ko: (values) =>
      `\`${detail(values, 'name')}\` 항목은 업데이트에 쓸 수 없습니다. attributes, events, purchases만 쓸 수 있습니다`,
  },
  'user_update.skipped.not_list': {
    en: (values) => `\`${detail(values, 'name')}\` has to be a list`,
    ko: (values) => `\`${detail(values, 'name')}\` 항목은 목록이어야 합니다`,
  },
  'user_update.skipped.not_object': {
    en: (values) => `\`${detail(values, 'place')}\` has to be an object`,
    ko: (values) => `\`${detail(values, 'place')}\` 항목은 객체여야 합니다`,
  },
  'user_update.skipped.event_name': {
    en: (values) => `\`${detail(values, 'place')}\` has no name of 1 to 255 characters`,
    ko: (values) => `\`${detail(values, 'place')}\`에 1~255자의 이름이 없습니다`,
  },
  'user_update.skipped.time': {
    en: (values) => `\`${detail(values, 'name')}\` is not logged: its \`time\` is missing or no ISO 8601 time`,
    ko: (values) => `\`${detail(values, 'name')}\`의 \`time\`이 없거나 ISO 8601 시간이 아니어서 기록하지 않습니다`,
  },
  'user_update.skipped.properties': {
    en: (values) => `\`${detail(values, 'name')}\` is not logged: Invalid 'properties' field`,
    ko: (values) => `\`${detail(values, 'name')}\`의 properties 항목이 올바르지 않아 기록하지 않습니다`,
  },
  'user_update.skipped.product': {
    en: (values) => `\`${detail(values, 'place')}\` has no \`product_id\` of 1 to 255 characters`,
    ko: (values) => `\`${detail(values, 'place')}\`에 1~255자의 \`product_id\`가 없습니다`,
  },
  'user_update.skipped.price': {
    en: (values) =>
      `\`${detail(values, 'name')}\` is not logged: it needs a price, a currency of three letters, and a quantity of 1 to 100`,
    ko: (values) => `\`${detail(values, 'name')}\`: 가격, 세 글자 통화 코드, 1~100의 수량이 필요하여 기록하지 않습니다`,
  },
  'user_update.problem.json_long': {
    en: (values, tools) => `The JSON is longer than ${tools.number(values['max'])} characters.`,
    ko: (values, tools) => `JSON이 ${tools.number(values['max'])}자를 넘습니다.`,
  },
  'user_update.problem.json_broken': {
    en: (values, tools) =>
      `From line ${tools.number(values['line'])}, column ${tools.number(values['column'])} on this is no JSON, so nothing will be written.`,
    ko: (values, tools) =>
      `${tools.number(values['line'])}행 ${tools.number(values['column'])}열부터 올바른 JSON이 아니어서 아무것도 쓰지 않습니다.`,
  },
  'user_update.problem.json_not_object': {
    en: 'This is no JSON object, so nothing will be written.',
    ko: 'JSON 객체가 아니어서 아무것도 쓰지 않습니다.',
  },
  'user_update.problem.json_row': {
    en: (values) => `\`${detail(values, 'place')}\` will be passed over: it is not written as Braze reads it.`,
    ko: (values) => `\`${detail(values, 'place')}\` 항목은 형식이 올바르지 않아 건너뜁니다.`,
  },
  'user_update.problem.event_properties': {
    en: 'Event properties can be read in message steps only. Use `context` for what the person entered with.',
    ko: '이벤트 속성정보는 메시지 단계에서만 읽을 수 있습니다. 진입할 때의 값은 `context`로 읽으세요.',
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
