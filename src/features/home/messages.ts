import { defineMessages } from '@/core/kernel/message';

export const homeMessages = defineMessages({
  workspaceName: { en: 'Name of the workspace', ko: '워크스페이스 이름' },
  lede: {
    en: (v, t) =>
      `${t.number(v['canvases'])} ${t.plural(v['canvases'], 'canvas', 'canvases')}, ${t.number(v['campaigns'])} ${t.plural(v['campaigns'], 'campaign', 'campaigns')} and ${t.number(v['people'])} ${t.plural(v['people'], 'person', 'people')}. Change anything: nothing is sent.`,
    ko: (v, t) =>
      `Canvas ${t.number(v['canvases'])}개, 캠페인 ${t.number(v['campaigns'])}개, 사용자 ${t.number(v['people'])}명. 무엇이든 바꿔 보세요. 실제로 전송되는 것은 없습니다.`,
  },
  import: { en: 'Import', ko: '가져오기' },
  new: { en: 'New', ko: '새로 만들기' },
  blankCanvas: { en: 'Blank canvas', ko: '빈 Canvas' },
  blankCanvasHint: { en: 'one entry, nothing else', ko: '진입 조건만 있는 상태' },
  blankCampaign: { en: 'Blank webhook campaign', ko: '빈 웹훅 캠페인' },
  blankCampaignHint: { en: 'a request, nothing else', ko: '요청만 있는 상태' },
  leadScoring: { en: 'Lead scoring', ko: '리드 스코어링' },
  leadScoringHint: { en: '+5, +1, −1, a day idle −1', ko: '+5, +1, −1, 하루 무활동 −1' },
  handOff: { en: 'Hand-off to Salesforce', ko: 'Salesforce 리드 핸드오프' },
  handOffHint: { en: 'PATCH above a threshold', ko: '기준 점수 초과 시 PATCH' },
  fromTemplate: { en: 'From a template', ko: '템플릿으로 시작' },
  startNew: { en: 'Start something new', ko: '새로 시작하기' },
  startNewHint: {
    en: 'templates are ordinary canvases and campaigns, change them freely',
    ko: '템플릿은 일반 Canvas와 캠페인입니다. 자유롭게 바꾸세요',
  },

  firstSteps: { en: 'First steps', ko: '첫 단계' },
  hide: { en: 'Hide the first steps', ko: '첫 단계 숨기기' },
  stepDone: { en: 'done', ko: '완료' },
  runStep: {
    en: (v) => `Run “${String(v['name'])}”`,
    ko: (v) => `‘${String(v['name'])}’ 시뮬레이션 실행`,
  },
  runStepHint: {
    en: (v, t) =>
      `${t.duration(v['length'])} of events of ${t.number(v['people'])} ${t.plural(v['people'], 'person', 'people')}, in virtual time.`,
    ko: (v, t) => `사용자 ${t.number(v['people'])}명의 ${t.duration(v['length'])}간 이벤트를 가상 시간으로 실행합니다.`,
  },
  run: { en: 'Run', ko: '시뮬레이션 실행' },
  pointsStep: {
    en: (v, t) => `Make ${t.points(v['from'])} a ${t.points(v['to'])}`,
    ko: (v, t) => `${t.particle(t.points(v['from']), '을/를')} ${t.particle(t.points(v['to']), '으로/로')} 바꾸기`,
  },
  pointsStepHint: {
    en: 'Run again and see who newly qualifies.',
    ko: '다시 실행해 새로 자격을 얻는 사용자를 확인합니다.',
  },
  openStep: { en: 'Open the step', ko: '단계 열기' },
  handOffStep: { en: 'Look over Salesforce’s shoulder', ko: 'Salesforce가 받는 내용 살펴보기' },
  handOffStepHint: {
    en: 'The request for a score of 99, 100, 101, missing or text.',
    ko: '점수가 99, 100, 101이거나 없거나 텍스트일 때의 요청을 봅니다.',
  },
  openHandOff: { en: 'Open the hand-off', ko: '핸드오프 열기' },

  show: { en: 'Show', ko: '보기' },
  all: { en: 'All', ko: '전체' },
  canvases: { en: 'Canvases', ko: 'Canvas' },
  campaigns: { en: 'Campaigns', ko: '캠페인' },
  archived: { en: 'Archived', ko: '보관됨' },
  tagAny: { en: 'Tag: any', ko: '태그: 전체' },
  tagIs: { en: (v) => `Tag: ${String(v['tag'])}`, ko: (v) => `태그: ${String(v['tag'])}` },
  anyTag: { en: 'Any tag', ko: '모든 태그' },
  sorted: { en: 'Sorted by last edit', ko: '최근 수정 순' },

  picture: { en: 'Picture', ko: '그림' },
  actions: { en: 'Actions', ko: '작업' },
  name: { en: 'Name', ko: '이름' },
  status: { en: 'Status', ko: '상태' },
  lastEdit: { en: 'Last edit', ko: '마지막 수정' },
  leadsPerDay: { en: 'New leads sent, per day', ko: '일별 신규 전송 리드' },
  lastRun: { en: 'Last simulation', ko: '마지막 시뮬레이션' },
  steps: {
    en: (v, t) => `${t.number(v['count'])} ${t.plural(v['count'], 'step', 'steps')}`,
    ko: (v, t) => `단계 ${t.number(v['count'])}개`,
  },
  webhookCampaign: { en: 'webhook campaign', ko: '웹훅 캠페인' },
  draft: { en: 'Draft', ko: '초안' },
  active: { en: 'Active', ko: '활성' },
  stopped: { en: 'Stopped', ko: '중지됨' },
  notYetEdited: { en: 'Not edited yet', ko: '아직 수정하지 않음' },
  noTrigger: { en: (v) => `${String(v['method'])}, no trigger yet`, ko: (v) => `${String(v['method'])}, 트리거 없음` },
  onTrigger: {
    en: (v) => `${String(v['method'])} on ${String(v['what'])}`,
    ko: (v) => `${String(v['what'])} 시 ${String(v['method'])}`,
  },
  attributeChange: { en: (v) => String(v['name']), ko: (v) => `${String(v['name'])} 변경` },
  eventPerformed: { en: (v) => String(v['name']), ko: (v) => `${String(v['name'])} 수행` },
  emailAdded: { en: 'email added', ko: '이메일 추가' },
  sessionStart: { en: 'session start', ko: '세션 시작' },
  purchase: { en: 'purchase', ko: '구매' },
  subscriptionChange: { en: 'subscription change', ko: '구독 상태 변경' },
  unknownTrigger: { en: 'an unknown trigger', ko: '알 수 없는 트리거' },
  noPoints: { en: 'changes no score', ko: '점수를 바꾸지 않음' },
  neverRun: { en: 'never run', ko: '시뮬레이션한 적 없음' },
  notInRun: { en: 'not in the last run', ko: '마지막 실행에 없음' },
  sendsNothing: { en: 'leads to no request', ko: '요청으로 이어지지 않음' },
  runNow: { en: 'Run now', ko: '지금 시뮬레이션 실행' },
  ranWith: {
    en: (v, t) =>
      `${t.number(v['people'])} ${t.plural(v['people'], 'person', 'people')}, ${t.number(v['days'])} ${t.plural(v['days'], 'day', 'days')}`,
    ko: (v, t) => `${t.number(v['people'])}명, ${t.number(v['days'])}일`,
  },
  requests: {
    en: (v, t) => `${t.number(v['sent'])} sent, ${t.number(v['aborted'])} aborted`,
    ko: (v, t) => `전송 ${t.number(v['sent'])}건, 중단 ${t.number(v['aborted'])}건`,
  },
  outdated: { en: 'changed since', ko: '이후 변경됨' },
  problems: {
    en: (v, t) => `${t.number(v['count'])} ${t.plural(v['count'], 'problem', 'problems')}`,
    ko: (v, t) => `문제 ${t.number(v['count'])}개`,
  },
  sparkline: {
    en: (v, t) =>
      `${t.number(v['people'])} new leads over ${t.number(v['days'])} days, at most ${t.number(v['most'])} a day`,
    ko: (v, t) =>
      `${t.number(v['days'])}일 동안 신규 리드 ${t.number(v['people'])}명, 하루 최대 ${t.number(v['most'])}명`,
  },
  running: {
    en: (v, t) => `${t.number(v['done'])} of ${t.number(v['total'])} people`,
    ko: (v, t) => `${t.number(v['total'])}명 중 ${t.number(v['done'])}명`,
  },
  runProgress: { en: 'Progress of the simulation', ko: '시뮬레이션 진행 상황' },
  cancel: { en: 'Cancel', ko: '취소' },

  more: { en: (v) => `More about ${String(v['name'])}`, ko: (v) => `${String(v['name'])} 추가 작업` },
  open: { en: 'Open', ko: '열기' },
  duplicate: { en: 'Duplicate', ko: '복제' },
  rename: { en: 'Rename', ko: '이름 바꾸기' },
  exportJson: { en: 'Export JSON', ko: 'JSON 내보내기' },
  archive: { en: 'Archive', ko: '보관' },
  unarchive: { en: 'Move to drafts', ko: '초안으로 옮기기' },
  delete: { en: 'Delete', ko: '삭제' },
  copyOf: { en: (v) => `${String(v['name'])} (copy)`, ko: (v) => `${String(v['name'])} (사본)` },
  deleted: {
    en: (v) => `“${String(v['name'])}” was deleted.`,
    ko: (v, t) => `${t.particle(`‘${String(v['name'])}’`, '을/를')} 삭제했습니다.`,
  },
  archivedToast: {
    en: (v) => `“${String(v['name'])}” was archived.`,
    ko: (v, t) => `${t.particle(`‘${String(v['name'])}’`, '을/를')} 보관했습니다.`,
  },
  undo: { en: 'Undo', ko: '실행 취소' },

  nothingYet: {
    en: 'No canvas yet. Start from a template, or import a file.',
    ko: '아직 Canvas가 없습니다. 템플릿으로 시작하거나 파일을 가져오세요.',
  },
  nothingArchived: {
    en: 'Nothing is archived. Archived canvases and campaigns are kept here, and take no part in runs.',
    ko: '보관된 항목이 없습니다. 보관한 Canvas와 캠페인은 여기에 남으며 실행에 포함되지 않습니다.',
  },
  nothingTagged: { en: 'Nothing here has this tag.', ko: '이 태그가 붙은 항목이 없습니다.' },
  showAll: { en: 'Show all', ko: '전체 보기' },

  importTitle: { en: 'Import canvases, campaigns or a workspace', ko: 'Canvas, 캠페인 또는 워크스페이스 가져오기' },
  importLede: {
    en: 'JSON files exported here or by the command line. People and events come in on the People page.',
    ko: '여기나 명령줄에서 내보낸 JSON 파일을 가져옵니다. 사용자와 이벤트는 사용자 페이지에서 가져옵니다.',
  },
  chooseFiles: { en: 'Choose files', ko: '파일 선택' },
  dropHere: { en: 'or drop them here', ko: '또는 여기에 끌어다 놓으세요' },
  close: { en: 'Close', ko: '닫기' },
  unreadableFile: { en: 'Nothing in it could be read.', ko: '읽을 수 있는 내용이 없습니다.' },
  readFine: { en: 'Read without remarks.', ko: '문제없이 읽었습니다.' },
  isCanvas: { en: 'Canvas', ko: 'Canvas' },
  isCampaign: { en: 'Campaign', ko: '캠페인' },
  isWorkspace: { en: 'Workspace', ko: '워크스페이스' },
  workspaceHolds: {
    en: (v, t) =>
      `${t.number(v['canvases'])} ${t.plural(v['canvases'], 'canvas', 'canvases')}, ${t.number(v['campaigns'])} ${t.plural(v['campaigns'], 'campaign', 'campaigns')}, ${t.number(v['people'])} people, ${t.number(v['events'])} events`,
    ko: (v, t) =>
      `Canvas ${t.number(v['canvases'])}개, 캠페인 ${t.number(v['campaigns'])}개, 사용자 ${t.number(v['people'])}명, 이벤트 ${t.number(v['events'])}건`,
  },
  sameId: {
    en: 'Already here: importing replaces it, or adds it beside as a copy.',
    ko: '이미 있는 문서입니다. 바꾸거나 사본으로 추가할 수 있습니다.',
  },
  addIt: { en: 'Add', ko: '추가' },
  replaceIt: { en: 'Replace', ko: '바꾸기' },
  addCopy: { en: 'Add as copy', ko: '사본으로 추가' },
  replaceAll: { en: 'Replace this workspace', ko: '이 워크스페이스 바꾸기' },
  addAll: { en: 'Add its canvases and campaigns', ko: 'Canvas와 캠페인만 추가' },
  imported: {
    en: (v) => `“${String(v['name'])}” was imported.`,
    ko: (v, t) => `${t.particle(`‘${String(v['name'])}’`, '을/를')} 가져왔습니다.`,
  },
  replaced: {
    en: (v) => `The workspace is now “${String(v['name'])}”.`,
    ko: (v, t) => `워크스페이스를 ${t.particle(`‘${String(v['name'])}’`, '으로/로')} 바꿨습니다.`,
  },
  inFile: { en: 'Imported', ko: '가져옴' },
  at: { en: (v) => `at ${String(v['path'])}`, ko: (v) => `위치: ${String(v['path'])}` },
  andMore: {
    en: (v, t) => `and ${t.number(v['count'])} more`,
    ko: (v, t) => `외 ${t.number(v['count'])}개`,
  },
});
