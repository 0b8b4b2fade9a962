import { defineMessages, type MessageTools, type MessageValues } from '@/core/kernel/message';

/** People and events, whichever there are. */
function amountsEn(v: MessageValues, t: MessageTools): string {
  const people = `${t.number(v['people'])} ${t.plural(v['people'], 'person', 'people')}`;
  const events = `${t.number(v['events'])} ${t.plural(v['events'], 'event', 'events')}`;
  if (v['events'] === 0) return people;
  return v['people'] === 0 ? events : `${people} and ${events}`;
}

function amountsKo(v: MessageValues, t: MessageTools): string {
  const people = `사용자 ${t.number(v['people'])}명`;
  const events = `이벤트 ${t.number(v['events'])}건`;
  if (v['events'] === 0) return people;
  return v['people'] === 0 ? events : `${people}과 ${events}`;
}

export const importMessages = defineMessages({
  title: { en: 'Import people and events', ko: '사용자와 이벤트 가져오기' },
  lede: {
    en: 'CSV, NDJSON, a JSON list, or the body of a `users/track` request. Nothing is taken over before you say so.',
    ko: 'CSV, NDJSON, JSON 목록 또는 `users/track` 요청 본문을 가져옵니다. 확인하기 전에는 아무것도 반영되지 않습니다.',
  },
  close: { en: 'Close', ko: '닫기' },
  cancel: { en: 'Cancel', ko: '취소' },
  source: { en: 'Source', ko: '원본' },
  fromFile: { en: 'File', ko: '파일' },
  fromText: { en: 'Paste', ko: '붙여넣기' },
  chooseFile: { en: 'Choose a file', ko: '파일 선택' },
  dropHere: { en: 'or drop it here', ko: '또는 여기에 끌어다 놓으세요' },
  otherFile: { en: 'Choose another file', ko: '다른 파일 선택' },
  pasteHere: { en: 'Paste lines here', ko: '여기에 붙여넣으세요' },
  read: { en: 'Read', ko: '읽기' },
  reading: { en: 'Reading…', ko: '읽는 중…' },
  content: { en: 'It holds', ko: '내용' },
  people: { en: 'People', ko: '사용자' },
  events: { en: 'Events', ko: '이벤트' },
  encoding: { en: 'Encoding', ko: '인코딩' },
  recognised: { en: 'recognised', ko: '자동 인식' },
  delimiter: { en: 'Separator', ko: '구분 기호' },
  comma: { en: 'comma', ko: '쉼표' },
  semicolon: { en: 'semicolon', ko: '세미콜론' },
  tab: { en: 'tab', ko: '탭' },
  bar: { en: 'vertical bar', ko: '세로줄' },
  columns: { en: 'Columns', ko: '열' },
  column: { en: 'Column', ko: '열' },
  samples: { en: 'First values', ko: '처음 값' },
  readAs: { en: 'Read as', ko: '지정' },
  type: { en: 'Type', ko: '유형' },
  readColumnAs: { en: (v) => `Read ${String(v['column'])} as`, ko: (v) => `${String(v['column'])} 열 지정` },
  typeOf: { en: (v) => `Type of ${String(v['column'])}`, ko: (v) => `${String(v['column'])} 유형` },
  leaveOut: { en: 'leave out', ko: '제외' },
  customAttribute: { en: (v) => `attribute ${String(v['name'])}`, ko: (v) => `속성 ${String(v['name'])}` },
  property: { en: (v) => `property ${String(v['name'])}`, ko: (v) => `속성정보 ${String(v['name'])}` },
  noTarget: { en: 'Type a name to read the column as it.', ko: '이름을 입력하면 그 이름으로 읽습니다.' },
  readAsName: {
    en: (v) => `Read as “${String(v['name'])}”`,
    ko: (v, t) => `${t.particle(`‘${String(v['name'])}’`, '으로/로')} 읽기`,
  },
  suggested: { en: (v) => `Use ${String(v['target'])}`, ko: (v) => `${String(v['target'])} 사용` },
  auto: { en: 'by its looks', ko: '자동' },
  text: { en: 'text', ko: '텍스트' },
  number: { en: 'number', ko: '숫자' },
  boolean: { en: 'true/false', ko: '참/거짓' },
  time: { en: 'time', ko: '시간' },
  mixed: { en: 'mixed', ko: '혼합' },
  empty: { en: 'empty', ko: '비어 있음' },
  looks: { en: (v) => `looks like ${String(v['type'])}`, ko: (v, t) => `${t.particle(v['type'], '으로/로')} 보임` },
  preview: { en: 'First lines', ko: '처음 몇 줄' },
  problems: { en: 'Problems', ko: '문제' },
  nothingImported: {
    en: (v, t) =>
      `${t.number(v['errors'])} ${t.plural(v['errors'], 'line', 'lines')} cannot be read, so nothing is imported. Fix ${t.plural(v['errors'], 'it', 'them')} or skip ${t.plural(v['errors'], 'it', 'them')}.`,
    ko: (v, t) => `읽을 수 없는 곳이 ${t.number(v['errors'])}개 있어 아무것도 가져오지 않습니다. 고치거나 건너뛰세요.`,
  },
  skipBad: { en: 'Skip bad lines', ko: '잘못된 행 건너뛰기' },
  skipBadHelp: {
    en: (v, t) => `${amountsEn(v, t)} can be read without them.`,
    ko: (v, t) => `제외하면 ${t.particle(amountsKo(v, t), '을/를')} 읽을 수 있습니다.`,
  },
  readAnyway: {
    en: (v) => `Read it as ${String(v['encoding'])}`,
    ko: (v, t) => `${t.particle(v['encoding'], '으로/로')} 읽기`,
  },
  mode: { en: 'Data here', ko: '기존 데이터' },
  add: { en: 'Add to it', ko: '추가' },
  replace: { en: 'Replace it', ko: '바꾸기' },
  addHelp: {
    en: (v, t) =>
      v['known'] === 0
        ? 'Everybody in the file is new here.'
        : `${t.number(v['known'])} of them are here already: their profiles are replaced, their history stays.`,
    ko: (v, t) =>
      v['known'] === 0
        ? '파일의 모든 사용자가 새로운 사용자입니다.'
        : `${t.number(v['known'])}명은 이미 있습니다. 프로필은 바뀌고 기록은 유지됩니다.`,
  },
  replaceHelp: {
    en: (v, t) => `What is here goes away: ${amountsEn(v, t)}.`,
    ko: (v, t) => `기존 ${t.particle(amountsKo(v, t), '이/가')} 사라집니다.`,
  },
  strangers: {
    en: (v, t) =>
      `${t.number(v['count'])} ${t.plural(v['count'], 'person', 'people')} with events ${t.plural(v['count'], 'is', 'are')} not in the workspace: a bare profile is made for each.`,
    ko: (v, t) => `이벤트가 있지만 워크스페이스에 없는 ${t.number(v['count'])}명은 빈 프로필을 만듭니다.`,
  },
  import: { en: 'Import', ko: '가져오기' },
  allSuggestions: { en: 'Use all suggestions', ko: '제안 모두 사용' },
  importPeople: {
    en: (v, t) => `Import ${t.number(v['count'])} ${t.plural(v['count'], 'person', 'people')}`,
    ko: (v, t) => `사용자 ${t.number(v['count'])}명 가져오기`,
  },
  importEvents: {
    en: (v, t) => `Import ${t.number(v['count'])} ${t.plural(v['count'], 'event', 'events')}`,
    ko: (v, t) => `이벤트 ${t.number(v['count'])}건 가져오기`,
  },
  importBoth: {
    en: (v, t) => `Import ${amountsEn(v, t)}`,
    ko: (v, t) => `${amountsKo(v, t)} 가져오기`,
  },
  imported: {
    en: (v, t) => `Imported ${amountsEn(v, t)}.`,
    ko: (v, t) => `${t.particle(amountsKo(v, t), '을/를')} 가져왔습니다.`,
  },
  undo: { en: 'Undo', ko: '실행 취소' },
});
