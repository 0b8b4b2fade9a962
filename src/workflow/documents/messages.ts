import type { JsonValue } from '@/core/kernel/json';
import { defineMessages, type MessageTools, type MessageValues } from '@/core/kernel/message';

/** What a schema wanted, in words. Keys are zod's type names. */
const expectedWords: Readonly<Record<string, { readonly en: string; readonly ko: string }>> = {
  string: { en: 'text', ko: '텍스트' },
  number: { en: 'a number', ko: '숫자' },
  int: { en: 'a whole number', ko: '정수' },
  boolean: { en: 'true or false', ko: 'true 또는 false' },
  array: { en: 'a list', ko: '목록' },
  object: { en: 'an object', ko: '객체' },
  record: { en: 'an object', ko: '객체' },
  instant: { en: 'a date and time such as 2026-03-02T09:00:00Z', ko: '2026-03-02T09:00:00Z와 같은 날짜와 시간' },
};

function expected(values: MessageValues, tools: MessageTools): string {
  const word = expectedWords[text(values['expected'])];
  return word === undefined ? text(values['expected']) : word[tools.locale];
}

export const documentMessages = defineMessages({
  'document.empty': {
    en: 'The file is empty. Choose a file that Leadloom or the command line wrote.',
    ko: '파일이 비어 있습니다. Leadloom이나 명령줄에서 저장한 파일을 선택하세요.',
  },
  'document.syntax': {
    en: (v, t) =>
      `This is not JSON: line ${t.number(v['line'])}, column ${t.number(v['column'])} cannot be read. Fix that place and load it again.`,
    ko: (v, t) =>
      `JSON이 아닙니다. ${t.number(v['line'])}행 ${t.number(v['column'])}열을 읽을 수 없습니다. 그 부분을 고친 뒤 다시 불러오세요.`,
  },
  'document.too-long': {
    en: (v, t) =>
      `The file has ${t.number(v['length'])} characters; ${t.number(v['limit'])} can be loaded. Move people and events into files of their own.`,
    ko: (v, t) =>
      `파일이 ${t.number(v['length'])}자입니다. 최대 ${t.number(v['limit'])}자까지 불러올 수 있습니다. 사용자와 이벤트를 별도 파일로 옮기세요.`,
  },
  'document.too-deep': {
    en: (v, t) => `${at(v)}: nested more than ${t.number(v['limit'])} levels deep. Flatten it and load it again.`,
    ko: (v, t) => `${at(v)}: 중첩이 ${t.number(v['limit'])}단계를 넘습니다. 구조를 줄인 뒤 다시 불러오세요.`,
  },
  'document.too-many-values': {
    en: (v, t) => `The file holds more than ${t.number(v['limit'])} values. Split it into several files.`,
    ko: (v, t) => `파일에 담긴 값이 ${t.number(v['limit'])}개를 넘습니다. 여러 파일로 나누세요.`,
  },
  'document.not-an-object': {
    en: 'The file holds no canvas, campaign or workspace: it should start with {.',
    ko: '파일에 Canvas, 캠페인, 워크스페이스가 없습니다. {로 시작해야 합니다.',
  },
  'document.forbidden-key': {
    en: (v) => `${at(v)}: a member with this name cannot be kept and was left out.`,
    ko: (v) => `${at(v)}: 이 이름의 항목은 보관할 수 없어 제외했습니다.`,
  },
  'document.not-json': {
    en: (v) => `${at(v)}: the value is no JSON value and became null.`,
    ko: (v) => `${at(v)}: JSON 값이 아니어서 null로 바꾸었습니다.`,
  },
  'document.type-missing': {
    en: (v) => `The file does not say what it is. It was read as ${text(v['type'])}.`,
    ko: (v, t) => `파일에 문서 종류가 없습니다. ${t.particle(text(v['type']), '으로/로')} 읽었습니다.`,
  },
  'document.type-unknown': {
    en: (v, t) =>
      `The type ${t.value(v['type'])} is not known here. Leadloom reads "canvas", "campaign" and "workspace".`,
    ko: (v, t) =>
      `알 수 없는 종류 ${t.value(v['type'])}입니다. Leadloom은 "canvas", "campaign", "workspace"를 읽습니다.`,
  },
  'document.version-missing': {
    en: (v, t) => `No schemaVersion was given. Version ${t.number(v['version'])} was assumed.`,
    ko: (v, t) => `schemaVersion이 없습니다. 버전 ${t.particle(t.number(v['version']), '으로/로')} 간주했습니다.`,
  },
  'document.version-newer': {
    en: (v, t) =>
      `Made by a newer Leadloom (version ${t.number(v['version'])}; this one reads up to ${t.number(v['current'])}). Update Leadloom and load it again.`,
    ko: (v, t) =>
      `더 새로운 Leadloom에서 만든 파일입니다(버전 ${t.number(v['version'])}, 여기서는 ${t.number(v['current'])}까지 읽음). Leadloom을 업데이트한 뒤 다시 불러오세요.`,
  },
  'document.version-unreadable': {
    en: (v, t) => `schemaVersion ${t.value(v['version'])} is no version this Leadloom can read.`,
    ko: (v, t) => `schemaVersion ${t.particle(t.value(v['version']), '은/는')} 읽을 수 있는 버전이 아닙니다.`,
  },
  'document.migrated': {
    en: (v, t) => `Brought from version ${t.number(v['from'])} to version ${t.number(v['to'])}.`,
    ko: (v, t) => `버전 ${t.number(v['from'])}에서 버전 ${t.particle(t.number(v['to']), '으로/로')} 옮겼습니다.`,
  },
  'document.field-invalid': {
    en: (v, t) => `${at(v)}: this should be ${expected(v, t)}.`,
    ko: (v, t) => `${at(v)}: ${t.particle(expected(v, t), '이라/라')}야 합니다.`,
  },
  'document.field-choice': {
    en: (v) => `${at(v)}: this should be one of ${text(v['choices'])}.`,
    ko: (v) => `${at(v)}: ${text(v['choices'])} 중 하나여야 합니다.`,
  },
  'document.field-limit': {
    en: (v, t) => `${at(v)}: ${boundEn(v)} ${t.number(v['limit'])}${unitEn(v, t)}.`,
    ko: (v, t) => `${at(v)}: ${unitKo(v)}${t.number(v['limit'])}${countKo(v)} ${boundKo(v)}여야 합니다.`,
  },
  'document.field-wrong': {
    en: (v) => `${at(v)}: this value cannot stand here. Look the member up in the JSON Schema.`,
    ko: (v) => `${at(v)}: 여기에 쓸 수 없는 값입니다. JSON Schema에서 이 항목을 확인하세요.`,
  },
  'document.field-unknown': {
    en: (v) => `${at(v)} is not known here: it is kept in the file, and has no effect.`,
    ko: (v) => `${at(v)}: 알 수 없는 항목입니다. 파일에는 그대로 남지만 동작에는 영향을 주지 않습니다.`,
  },
  'document.trigger-unknown': {
    en: (v, t) => `${at(v)}: the trigger ${t.value(v['type'])} is not known here. It is kept, and cannot be simulated.`,
    ko: (v, t) =>
      `${at(v)}: 알 수 없는 트리거 ${t.value(v['type'])}입니다. 그대로 보관하지만 시뮬레이션할 수 없습니다.`,
  },
  'document.trigger-unreadable': {
    en: (v) =>
      `${at(v)}: the trigger is not complete or holds something unknown. It is kept, and cannot be simulated until you choose it again.`,
    ko: (v) =>
      `${at(v)}: 트리거가 완전하지 않거나 알 수 없는 내용이 있습니다. 그대로 보관하며, 다시 선택하기 전에는 시뮬레이션할 수 없습니다.`,
  },
  'document.filter-unknown': {
    en: (v, t) => `${at(v)}: the filter ${t.value(v['type'])} is not known here. It is kept, and cannot be simulated.`,
    ko: (v, t) => `${at(v)}: 알 수 없는 필터 ${t.value(v['type'])}입니다. 그대로 보관하지만 시뮬레이션할 수 없습니다.`,
  },
  'document.filter-unreadable': {
    en: (v) =>
      `${at(v)}: the filter is not complete or holds something unknown. It is kept, and cannot be simulated until you set it again.`,
    ko: (v) =>
      `${at(v)}: 필터가 완전하지 않거나 알 수 없는 내용이 있습니다. 그대로 보관하며, 다시 설정하기 전에는 시뮬레이션할 수 없습니다.`,
  },
  'document.filter-wrapped': {
    en: (v) => `${at(v)}: a single filter stood where a group belongs. It was put into a group.`,
    ko: (v) => `${at(v)}: 그룹 자리에 필터 하나가 있어 그룹 안에 넣었습니다.`,
  },
  'document.step-unknown': {
    en: (v, t) =>
      `Step ${t.value(v['name'])}: the kind ${t.value(v['kind'])} is not known here. It is kept as it came, and cannot be simulated.`,
    ko: (v, t) =>
      `단계 ${t.value(v['name'])}: 알 수 없는 종류 ${t.value(v['kind'])}입니다. 그대로 보관하지만 시뮬레이션할 수 없습니다.`,
  },
  'document.step-unreadable': {
    en: (v, t) =>
      `Step ${t.value(v['name'])}: its settings cannot be read (${text(v['where'])}). It is kept as it came, and cannot be simulated.`,
    ko: (v, t) =>
      `단계 ${t.value(v['name'])}: 설정을 읽을 수 없습니다(${text(v['where'])}). 그대로 보관하지만 시뮬레이션할 수 없습니다.`,
  },
  'document.next-missing': {
    en: (v, t) =>
      `Step ${t.value(v['name'])}: the path ${t.value(v['port'])} leads to ${t.value(v['target'])}, and no step has that id. Connect it again (C-STEP-8).`,
    ko: (v, t) =>
      `단계 ${t.value(v['name'])}: 경로 ${t.value(v['port'])}의 다음 단계 ${t.particle(t.value(v['target']), '이/가')} 없습니다. 다시 연결하세요(C-STEP-8).`,
  },
  'document.next-missing.first': {
    en: (v, t) =>
      `Variant ${t.value(v['name'])} starts at ${t.value(v['target'])}, and no step has that id. Connect it again (C-STEP-8).`,
    ko: (v, t) =>
      `배리언트 ${t.value(v['name'])}의 첫 단계 ${t.particle(t.value(v['target']), '이/가')} 없습니다. 다시 연결하세요(C-STEP-8).`,
  },
  'document.layout-unreadable': {
    en: (v, t) =>
      `${t.number(v['count'])} ${t.plural(v['count'], 'place', 'places')} on the canvas could not be read. Those steps are arranged again.`,
    ko: (v, t) => `위치 정보 ${t.number(v['count'])}개를 읽을 수 없어 해당 단계를 다시 배치합니다.`,
  },
  'document.id-missing': {
    en: (v, t) => `${at(v)}: there was no id. It got ${t.value(v['id'])}.`,
    ko: (v, t) => `${at(v)}: ID가 없어 ${t.particle(t.value(v['id']), '을/를')} 부여했습니다.`,
  },
  'document.id-duplicate': {
    en: (v, t) => `${at(v)}: the id ${t.value(v['id'])} is used twice. The second one is now ${t.value(v['renamed'])}.`,
    ko: (v, t) =>
      `${at(v)}: ID ${t.particle(t.value(v['id']), '이/가')} 두 번 쓰였습니다. 두 번째는 ${t.particle(t.value(v['renamed']), '으로/로')} 바꾸었습니다.`,
  },
  'document.name-missing': {
    en: (v) => `${at(v)}: there was no name. It is empty now.`,
    ko: (v) => `${at(v)}: 이름이 없어 빈 이름으로 두었습니다.`,
  },
  'document.name-long': {
    en: (v, t) => `${at(v)}: the name was longer than ${t.number(v['limit'])} characters and was cut there.`,
    ko: (v, t) => `${at(v)}: 이름이 ${t.number(v['limit'])}자를 넘어 그 뒤를 잘랐습니다.`,
  },
  'document.created-missing': {
    en: (v, t) =>
      `createdAt is missing or no date. It is ${t.value(v['value'])} now; it decides which canvas goes first.`,
    ko: (v, t) =>
      `createdAt이 없거나 날짜가 아닙니다. ${t.particle(t.value(v['value']), '으로/로')} 정했습니다. 이 값은 여러 Canvas의 순서를 정합니다.`,
  },
  'document.zone-missing': {
    en: (v, t) => `${at(v)}: ${t.value(v['text'])} names no time zone. It was read as UTC.`,
    ko: (v, t) => `${at(v)}: ${t.value(v['text'])}에 시간대가 없어 UTC로 읽었습니다.`,
  },
  'document.variants-missing': {
    en: 'The canvas had no variant. It got one with 100 %.',
    ko: 'Canvas에 배리언트가 없어 100% 배리언트 하나를 추가했습니다.',
  },
  'document.variants.sum': {
    en: (v, t) => `The variants make ${t.number(v['sum'])} % together; it must be 100 % (C-VAR-1).`,
    ko: (v, t) => `배리언트 비율의 합이 ${t.number(v['sum'])}%입니다. 100%가 되어야 합니다(C-VAR-1).`,
  },
  'document.run-missing': {
    en: 'The workspace did not say when a run starts and ends. Both were taken from its events.',
    ko: '워크스페이스에 실행 시작과 종료 시간이 없어 이벤트를 기준으로 정했습니다.',
  },
  'document.item-unreadable': {
    en: (v) => `${at(v)} cannot be read. It is kept in the file and left out of runs.`,
    ko: (v) => `${at(v)}: 읽을 수 없습니다. 파일에는 그대로 보관하고 실행에서는 제외합니다.`,
  },
  'document.person-duplicate': {
    en: (v, t) => `${at(v)}: ${t.value(v['id'])} is in the list twice. Where both say something, the later one holds.`,
    ko: (v, t) =>
      `${at(v)}: ${t.particle(t.value(v['id']), '이/가')} 두 번 있습니다. 값이 겹치면 나중 값을 사용합니다.`,
  },
  'document.more-findings': {
    en: (v, t) => `${t.number(v['count'])} more of these were found.`,
    ko: (v, t) => `이 밖에 ${t.number(v['count'])}건이 더 있습니다.`,
  },
});

export type DocumentMessageKey = keyof typeof documentMessages;

function text(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function boundEn(values: MessageValues): string {
  return values['bound'] === 'min' ? 'at least' : 'at most';
}

function boundKo(values: MessageValues): string {
  return values['bound'] === 'min' ? '이상이' : '이하';
}

function unitEn(values: MessageValues, tools: MessageTools): string {
  if (values['of'] === 'string') return ` ${tools.plural(values['limit'], 'character', 'characters')}`;
  return values['of'] === 'array' ? ` ${tools.plural(values['limit'], 'item', 'items')}` : '';
}

function unitKo(values: MessageValues): string {
  if (values['of'] === 'string') return '글자 수가 ';
  return values['of'] === 'array' ? '항목 수가 ' : '값이 ';
}

function countKo(values: MessageValues): string {
  if (values['of'] === 'string') return '자';
  return values['of'] === 'array' ? '개' : '';
}

function at(values: MessageValues): string {
  const path = values['path'];
  return typeof path === 'string' && path !== '' ? path : '—';
}
