import { defineMessages } from '@/core/kernel/message';

export const peopleMessages = defineMessages({
  title: { en: 'People', ko: '사용자' },
  lede: {
    en: (v, t) =>
      `${t.number(v['people'])} ${t.plural(v['people'], 'person', 'people')} with ${t.number(v['events'])} events. They live in this browser and nowhere else.`,
    ko: (v, t) => `사용자 ${t.number(v['people'])}명, 이벤트 ${t.number(v['events'])}건. 이 브라우저에만 저장됩니다.`,
  },
  import: { en: 'Import', ko: '가져오기' },
  generate: { en: 'Generate', ko: '생성' },
  export: { en: 'Export', ko: '내보내기' },
  peopleCsv: { en: 'People as CSV', ko: '사용자 CSV' },
  peopleNdjson: { en: 'People as NDJSON', ko: '사용자 NDJSON' },
  eventsCsv: { en: 'Events as CSV', ko: '이벤트 CSV' },
  lossy: {
    en: (v) => `CSV cannot hold everything in ${String(v['columns'])}. NDJSON can.`,
    ko: (v) => `CSV에는 ${String(v['columns'])} 열의 값을 모두 담을 수 없습니다. NDJSON을 사용하세요.`,
  },
  eventsNdjson: { en: 'Events as NDJSON', ko: '이벤트 NDJSON' },
  search: { en: 'Find a person', ko: '사용자 찾기' },
  searchHint: { en: 'Name, id, email or any value', ko: '이름, ID, 이메일 또는 속성 값' },
  found: {
    en: (v, t) => `${t.number(v['found'])} of ${t.number(v['people'])} people`,
    ko: (v, t) => `${t.number(v['people'])}명 중 ${t.number(v['found'])}명`,
  },
  empty: {
    en: 'No people yet. Import a file or generate 500 sample people.',
    ko: '아직 사용자가 없습니다. 파일을 가져오거나 샘플 사용자 500명을 만들어 보세요.',
  },
  generate500: { en: 'Generate 500 people', ko: '사용자 500명 생성' },
  nobody: {
    en: (v, t) => `Nobody matches ${t.value(v['query'])}.`,
    ko: (v, t) => `${t.particle(t.value(v['query']), '과/와')} 일치하는 사용자가 없습니다.`,
  },
  clear: { en: 'Show everybody', ko: '전체 보기' },

  name: { en: 'Name', ko: '이름' },
  externalId: { en: 'External ID', ko: '외부 ID' },
  email: { en: 'Email', ko: '이메일' },
  score: { en: 'Score', ko: '점수' },
  attributes: { en: 'Attributes', ko: '속성' },
  events: { en: 'Events', ko: '이벤트' },
  noValue: { en: 'not set', ko: '값 없음' },
  scoreAttribute: { en: (v) => `Score: ${String(v['name'])}`, ko: (v) => `점수: ${String(v['name'])}` },

  afterRun: {
    en: (v, t) => `${t.value(v['score'])} after the last run`,
    ko: (v, t) => `마지막 실행 후 ${t.value(v['score'])}`,
  },

  back: { en: 'People', ko: '사용자' },
  notHere: {
    en: 'This person is not in the workspace. They may have been removed.',
    ko: '이 사용자는 워크스페이스에 없습니다. 삭제되었을 수 있습니다.',
  },
  allPeople: { en: 'All people', ko: '전체 사용자' },
  playJourney: { en: 'Play the journey', ko: '여정 재생' },
  removePerson: { en: 'Remove', ko: '삭제' },
  removed: {
    en: (v) => `“${String(v['name'])}” was removed with all events.`,
    ko: (v, t) => `${t.particle(`‘${String(v['name'])}’`, '을/를')} 이벤트와 함께 삭제했습니다.`,
  },
  undo: { en: 'Undo', ko: '실행 취소' },
  profile: { en: 'Profile', ko: '프로필' },
  profileHint: { en: 'as it is before the run starts', ko: '실행 시작 전 상태' },
  attribute: { en: 'Attribute', ko: '속성' },
  value: { en: 'Value', ko: '값' },
  valueOf: { en: (v) => `Value of ${String(v['name'])}`, ko: (v) => `${String(v['name'])} 값` },
  removeAttribute: { en: (v) => `Remove ${String(v['name'])}`, ko: (v) => `${String(v['name'])} 제거` },
  addAttribute: { en: 'Add an attribute', ko: '속성 추가' },
  notJson: { en: 'This is not JSON.', ko: 'JSON이 아닙니다.' },
  history: { en: 'Event history', ko: '이벤트 기록' },
  eventCount: {
    en: (v, t) => `${t.number(v['count'])} ${t.plural(v['count'], 'event', 'events')}`,
    ko: (v, t) => `${t.number(v['count'])}건`,
  },
  noEvents: {
    en: 'No events yet. Import some, or add them in the event script of a journey.',
    ko: '아직 이벤트가 없습니다. 파일을 가져오거나 여정의 이벤트 스크립트에서 추가하세요.',
  },
  time: { en: 'Time', ko: '시간' },
  event: { en: 'Event', ko: '이벤트' },
  details: { en: 'Details', ko: '상세' },
  startsSession: { en: 'Starts a session', ko: '세션 시작' },
  buys: { en: 'Buys', ko: '구매' },
  dataWritten: { en: 'Data written', ko: '데이터 기록' },
  unreadableTime: { en: 'not a date', ko: '날짜가 아님' },

  generateTitle: { en: 'Generate sample people', ko: '샘플 사용자 생성' },
  generateLede: {
    en: 'Made-up B2B leads with sessions, webinars, demos and pricing visits. The same seed gives the same people.',
    ko: '세션, 웨비나, 데모, 가격 페이지 방문 기록이 있는 가상의 B2B 리드입니다. 시드가 같으면 같은 사용자가 만들어집니다.',
  },
  count: { en: 'How many', ko: '인원' },
  countHelp: { en: 'Up to 20,000 at once.', ko: '한 번에 최대 20,000명.' },
  seed: { en: 'Seed', ko: '시드' },
  period: { en: 'History', ko: '기록 기간' },
  periodIs: {
    en: (v, t) => `${t.date(v['from'])} to ${t.date(v['until'])}, the dates of the run`,
    ko: (v, t) => `${t.date(v['from'])} ~ ${t.date(v['until'])}(실행 기간)`,
  },
  generateAdd: { en: 'Add to the people here', ko: '기존 사용자에 추가' },
  generateReplace: { en: 'Replace all people', ko: '모든 사용자 바꾸기' },
  mode: { en: 'People here', ko: '기존 사용자' },
  generated: {
    en: (v, t) => `${t.number(v['people'])} people with ${t.number(v['events'])} events were generated.`,
    ko: (v, t) => `사용자 ${t.number(v['people'])}명과 이벤트 ${t.number(v['events'])}건을 생성했습니다.`,
  },
  cancel: { en: 'Cancel', ko: '취소' },
  close: { en: 'Close', ko: '닫기' },
});
