import { defineMessages, type MessageTools, type MessageValues } from '@/core/kernel/message';

const text = (values: MessageValues, key: string): string => {
  const value = values[key];
  return typeof value === 'string' ? value : '';
};
const name = (values: MessageValues): string => `\`${text(values, 'name')}\``;
const row = (values: MessageValues, tools: MessageTools): string => tools.number(values['row']);

const types: Readonly<Record<string, readonly [en: string, ko: string]>> = {
  string: ['text', '텍스트'],
  number: ['number', '숫자'],
  boolean: ['true or false', '참 또는 거짓'],
  time: ['time', '시간'],
  array: ['list', '배열'],
  objects: ['list of objects', '객체 배열'],
  object: ['object', '객체'],
};
const typeOf = (values: MessageValues, language: 0 | 1): string => types[text(values, 'type')]?.[language] ?? '';

export const contextMessages = defineMessages({
  'context.name': { en: 'Context', ko: '컨텍스트' },
  'context.description': {
    en: 'Keeps values for this entry, to be read by the steps behind it',
    ko: '이 진입에서 쓸 값을 저장해 다음 단계에서 읽습니다',
  },
  'context.port.next': { en: 'Next', ko: '다음' },
  'context.type': { en: (values) => typeOf(values, 0), ko: (values) => typeOf(values, 1) },
  'context.summary.none': { en: 'Sets no variable yet', ko: '아직 설정하는 변수가 없습니다' },
  'context.summary': {
    en: (values, tools) =>
      `Sets ${name(values)}${values['more'] === 0 ? '' : ` and ${tools.number(values['more'])} more`}`,
    ko: (values, tools) => `${name(values)} 설정${values['more'] === 0 ? '' : ` 외 ${tools.number(values['more'])}개`}`,
  },
  'context.because.set': {
    en: 'The variables are settled, so the entry moves on.',
    ko: '변수를 모두 처리했으므로 다음으로 진행합니다.',
  },
  'context.because.empty': {
    en: (values) => `${name(values)} is not updated: its text rendered to nothing`,
    ko: (values) => `${name(values)} 변수를 업데이트하지 않습니다. 렌더링된 텍스트가 비어 있습니다`,
  },
  'context.because.wrong_type': {
    en: (values) => `${name(values)} is not updated: “${text(values, 'text')}” cannot be read as ${typeOf(values, 0)}`,
    ko: (values) =>
      `${name(values)} 변수를 업데이트하지 않습니다. ‘${text(values, 'text')}’ 값을 ${typeOf(values, 1)} 유형으로 읽을 수 없습니다`,
  },
  'context.because.aborted': {
    en: (values) => `${name(values)} is not updated: its text aborted (“${text(values, 'reason')}”)`,
    ko: (values) =>
      `${name(values)} 변수를 업데이트하지 않습니다. 템플릿이 중단되었습니다(‘${text(values, 'reason')}’)`,
  },
  'context.because.not_rendered': {
    en: (values) => `${name(values)} is not updated: its text cannot be rendered (${text(values, 'message')})`,
    ko: (values) => `${name(values)} 변수를 업데이트하지 않습니다. 렌더링할 수 없습니다(${text(values, 'message')})`,
  },
  'context.because.too_large': {
    en: (values) => `${name(values)} is not updated: the variables of a step hold 50 KB at most`,
    ko: (values) => `${name(values)} 변수를 업데이트하지 않습니다. 한 단계의 변수는 모두 합해 50KB까지입니다`,
  },
  'context.problem.empty': { en: 'This step sets no variable.', ko: '이 단계는 변수를 설정하지 않습니다.' },
  'context.problem.too_many': {
    en: (values, tools) => `A step sets ${tools.number(values['max'])} variables at most.`,
    ko: (values, tools) => `한 단계에서는 변수를 ${tools.number(values['max'])}개까지 설정할 수 있습니다.`,
  },
  'context.problem.name': {
    en: (values, tools) =>
      `Variable ${row(values, tools)} needs a name of letters, digits and underscores, 100 at most.`,
    ko: (values, tools) => `${row(values, tools)}번째 변수의 이름은 영문자, 숫자, 밑줄로 100자까지 쓸 수 있습니다.`,
  },
  'context.problem.name_twice': {
    en: (values) => `${name(values)} is set twice: the later value hides the earlier one.`,
    ko: (values) => `${name(values)} 변수를 두 번 설정합니다. 나중 값만 남습니다.`,
  },
  'context.problem.value_empty': {
    en: (values) => `${name(values)} has no value, so it is never updated.`,
    ko: (values) => `${name(values)} 변수에 값이 없어 업데이트되지 않습니다.`,
  },
  'context.problem.value_long': {
    en: (values, tools) => `The value of ${name(values)} is longer than ${tools.number(values['max'])} characters.`,
    ko: (values, tools) => `${name(values)} 변수의 값이 ${tools.number(values['max'])}자를 넘습니다.`,
  },
  'context.problem.event_properties': {
    en: (values) =>
      `${name(values)} reads event properties, which only message steps can. Use \`context\` for what the person entered with.`,
    ko: (values) =>
      `${name(values)} 변수가 이벤트 속성정보를 읽습니다. 메시지 단계에서만 읽을 수 있으니 진입할 때의 값은 \`context\`로 읽으세요.`,
  },
});
