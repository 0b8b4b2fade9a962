import type { MessageTools, MessageValues } from '@/core/kernel/message';
import { defineMessages } from '@/core/kernel/message';

const text = (values: MessageValues, key: string): string => {
  const value = values[key];
  return typeof value === 'string' ? value : '';
};
const number = (values: MessageValues, key: string, tools: MessageTools): string => tools.number(values[key]);
/** A name in backticks or asterisks, followed by the particle its last sound asks for. */
const marked = (
  values: MessageValues,
  key: string,
  mark: string,
  pair: Parameters<MessageTools['particle']>[1],
  tools: MessageTools,
): string => {
  const word = text(values, key);
  return `${mark}${word}${mark}${tools.particle(word, pair).slice(word.length)}`;
};

export const simulatorMessages = defineMessages({
  // The dock
  dock: { en: 'Simulation', ko: '시뮬레이션' },
  view: { en: 'View', ko: '보기' },
  journey: { en: 'Journey', ko: '여정' },
  cohort: { en: 'Cohort', ko: '코호트' },
  resize: { en: 'Height of the simulation', ko: '시뮬레이션 높이' },
  expand: { en: 'Show the simulation', ko: '시뮬레이션 펼치기' },
  collapse: { en: 'Fold down to the bar', ko: '막대만 남기고 접기' },
  run: { en: 'Run', ko: '시뮬레이션 실행' },
  runAgain: { en: 'Run again', ko: '시뮬레이션 다시 실행' },
  cancel: { en: 'Cancel', ko: '취소' },
  close: { en: 'Close', ko: '닫기' },
  progress: { en: 'Progress of the run', ko: '실행 진행률' },
  progressWords: {
    en: (v, t) => {
      const left = v['left'] === null ? '' : `, ${number(v, 'left', t)} s left`;
      return `${number(v, 'done', t)} of ${number(v, 'total', t)} people${left}`;
    },
    ko: (v, t) => {
      const left = v['left'] === null ? '' : `, ${number(v, 'left', t)}초 남음`;
      return `${number(v, 'total', t)}명 중 ${number(v, 'done', t)}명${left}`;
    },
  },
  progressSoFar: {
    en: (v, t) => `${number(v, 'entries', t)} entries and ${number(v, 'sent', t)} hand-offs so far`,
    ko: (v, t) => `지금까지 진입 ${number(v, 'entries', t)}회, 핸드오프 ${number(v, 'sent', t)}건`,
  },
  inCanvas: {
    en: (v, t) => `${number(v, 'entered', t)} entered · ${number(v, 'sent', t)} handed off`,
    ko: (v, t) => `${number(v, 'entered', t)}명 진입 · ${number(v, 'sent', t)}명 핸드오프`,
  },
  allNumbers: { en: 'All numbers of this run', ko: '이번 실행의 모든 수치' },
  inCampaign: {
    en: (v, t) =>
      `sent to ${number(v, 'people', t)} ${t.plural(v['people'], 'person', 'people')} · seed ${text(v, 'seed')}`,
    ko: (v, t) => `${number(v, 'people', t)}명에게 전송 · 시드 ${text(v, 'seed')}`,
  },
  notRunYet: { en: 'Not run yet', ko: '아직 실행하지 않음' },

  // Notices
  stale: {
    en: 'The workspace changed since this run.',
    ko: '이 실행 이후 워크스페이스가 변경되었습니다.',
  },
  cancelled: {
    en: 'The run was cancelled. What you see is from the run before.',
    ko: '실행을 취소했습니다. 지금 보이는 결과는 이전 실행의 결과입니다.',
  },
  cancelledFirst: { en: 'The run was cancelled.', ko: '실행을 취소했습니다.' },
  couldNotRun: { en: 'The run did not start.', ko: '실행을 시작하지 못했습니다.' },
  showProblem: { en: 'Show', ko: '보기' },
  moreProblems: {
    en: (v, t) => `and ${number(v, 'count', t)} more`,
    ko: (v, t) => `외 ${number(v, 'count', t)}개`,
  },
  horizonEmpty: {
    en: 'The end lies before the start, so nothing can happen.',
    ko: '종료 시점이 시작 시점보다 앞서므로 아무 일도 일어나지 않습니다.',
  },
  horizonWindow: {
    en: (v, t) =>
      `Nobody comes to the end of a wait of ${t.duration(v['window'])}: what is due at the end or later stays pending. End after ${t.instant(v['atLeast'])}.`,
    ko: (v, t) =>
      `${t.duration(v['window'])}의 대기가 끝나는 사용자가 없습니다. 종료 시점 이후에 끝나는 대기는 그대로 남습니다. ${t.instant(v['atLeast'])} 이후에 끝나도록 하세요.`,
  },
  extend: { en: 'Extend the run', ko: '실행 기간 늘리기' },

  // Empty states
  emptyPeople: {
    en: 'No people yet. Import a file or generate 500 sample people.',
    ko: '아직 사용자가 없습니다. 파일을 가져오거나 샘플 사용자 500명을 만들어 보세요.',
  },
  goToPeople: { en: 'Go to People', ko: '사용자로 이동' },
  emptyRun: {
    en: (v, t) =>
      `Run ${number(v, 'people', t)} ${t.plural(v['people'], 'person', 'people')} through this flow in simulated time and see who becomes a qualified lead, when and why.`,
    ko: (v, t) => `${number(v, 'people', t)}명을 가상 시간으로 실행해 누가 언제, 왜 적격 리드가 되는지 확인해 보세요.`,
  },
  emptyRunning: {
    en: (v, t) => `Running ${number(v, 'people', t)} ${t.plural(v['people'], 'person', 'people')}…`,
    ko: (v, t) => `${number(v, 'people', t)}명을 실행하는 중…`,
  },
  emptyNoTrigger: { en: 'Choose what starts this canvas.', ko: '이 Canvas를 시작할 조건을 고르세요.' },
  emptyNever: {
    en: (v) => `Nobody entered. No history holds what starts it: ${text(v, 'trigger')}. Add it to somebody’s script.`,
    ko: (v) =>
      `진입한 사용자가 없습니다. 시작 조건(${text(v, 'trigger')})이 어떤 기록에도 없습니다. 사용자의 이벤트 스크립트에 추가해 보세요.`,
  },
  emptyBefore: {
    en: (v, t) =>
      `Nobody entered. ${number(v, 'people', t)} ${t.plural(v['people'], 'person', 'people')} did what starts it (${text(v, 'trigger')}), all before ${t.date(v['at'])}. Move the start.`,
    ko: (v, t) =>
      `진입한 사용자가 없습니다. ${number(v, 'people', t)}명이 시작 조건(${text(v, 'trigger')})에 해당했지만 모두 ${t.date(v['at'])} 이전입니다. 시작 시점을 옮겨 보세요.`,
  },
  emptyAfter: {
    en: (v, t) =>
      `Nobody entered. ${number(v, 'people', t)} ${t.plural(v['people'], 'person', 'people')} did what starts it (${text(v, 'trigger')}), all at ${t.instant(v['at'])} or later. Move the end.`,
    ko: (v, t) =>
      `진입한 사용자가 없습니다. ${number(v, 'people', t)}명이 시작 조건(${text(v, 'trigger')})에 해당했지만 모두 ${t.instant(v['at'])} 이후입니다. 종료 시점을 옮겨 보세요.`,
  },
  emptyRefused: {
    en: (v) => `Nobody entered. Every attempt was refused: ${text(v, 'gates')}.`,
    ko: (v) => `진입한 사용자가 없습니다. 모든 진입이 거절되었습니다: ${text(v, 'gates')}.`,
  },
  emptyRefusedSilently: {
    en: 'Nobody entered, although people did what starts it: the values did not change, or the conditions on the event did not fit.',
    ko: '시작 조건에 해당하는 행동은 있었지만 진입한 사용자가 없습니다. 값이 바뀌지 않았거나 이벤트 조건에 맞지 않았습니다.',
  },
  startOn: {
    en: (v, t) => `Start on ${t.date(v['at'])} and run`,
    ko: (v, t) => `${t.date(v['at'])}에 시작해 실행`,
  },
  endOn: { en: (v, t) => `End on ${t.date(v['at'])} and run`, ko: (v, t) => `${t.date(v['at'])}까지 실행` },
  gateCount: {
    en: (v, t) => `${text(v, 'gate')} ${number(v, 'count', t)}`,
    ko: (v, t) => `${text(v, 'gate')} ${number(v, 'count', t)}회`,
  },

  // People and settings of a run
  people: { en: 'People in the run', ko: '실행할 사용자' },
  everyone: {
    en: (v, t) => `All ${number(v, 'count', t)} people`,
    ko: (v, t) => `모든 사용자 ${number(v, 'count', t)}명`,
  },
  somePeople: {
    en: (v, t) => `${number(v, 'count', t)} of ${number(v, 'total', t)} people`,
    ko: (v, t) => `${number(v, 'total', t)}명 중 ${number(v, 'count', t)}명`,
  },
  onlySome: { en: 'Only some', ko: '일부만' },
  allOfThem: { en: 'Everyone', ko: '모두' },
  whom: { en: 'Whom to run', ko: '실행 대상' },
  findPerson: { en: 'Find a person', ko: '사용자 찾기' },
  nobodyFound: { en: 'Nobody found.', ko: '찾은 사용자가 없습니다.' },
  moreFound: {
    en: (v, t) => `${number(v, 'count', t)} more: type to narrow it down.`,
    ko: (v, t) => `${number(v, 'count', t)}명 더 있습니다. 입력해서 범위를 좁히세요.`,
  },
  generateHint: {
    en: 'More people come from an import or the generator on the People page.',
    ko: '사용자 페이지에서 파일을 가져오거나 샘플 사용자를 만들면 더 많은 사용자로 실행할 수 있습니다.',
  },
  chooseNone: { en: 'Choose at least one person.', ko: '한 명 이상 선택하세요.' },
  person: { en: 'Person', ko: '사용자' },
  choosePerson: { en: 'Choose a person', ko: '사용자 선택' },
  settings: { en: 'Start, end and rules of the run', ko: '실행 시작, 종료, 규칙' },
  span: {
    en: (v, t) => `${t.date(v['from'])} – ${t.date(v['until'])}, ${t.duration(v['length'])}`,
    ko: (v, t) => `${t.date(v['from'])} – ${t.date(v['until'])}, ${t.duration(v['length'])}`,
  },
  spanBackwards: {
    en: (v, t) => `${t.date(v['from'])} – ${t.date(v['until'])}`,
    ko: (v, t) => `${t.date(v['from'])} – ${t.date(v['until'])}`,
  },
  start: { en: 'Start', ko: '시작' },
  end: { en: 'End', ko: '종료' },
  zoneHelp: {
    en: (v) => `Times in ${text(v, 'zone')}. The end itself is not part of the run.`,
    ko: (v) => `시간대: ${text(v, 'zone')}. 종료 시점은 실행에 포함되지 않습니다.`,
  },
  lengthOfRun: { en: 'Length', ko: '기간' },
  sameSecond: { en: 'Same second', ko: '같은 초' },
  sameSecondHelp: {
    en: 'How soon after an entry the same person is accepted again.',
    ko: '진입한 사용자를 다시 받아들이기까지의 간격입니다.',
  },
  sameSecondDocumented: { en: '1 s between entries', ko: '진입 간격 1초' },
  sameSecondIdeal: { en: 'No limit', ko: '제한 없음' },
  sameSecondSafe: { en: '1.1 s between entries', ko: '진입 간격 1.1초' },
  sameSecondClock: { en: 'One per clock second', ko: '시계의 1초마다 한 번' },
  sameSecondOther: {
    en: (v, t) => `${number(v, 'ms', t)} ms between entries`,
    ko: (v, t) => `진입 간격 ${number(v, 'ms', t)}ms`,
  },
  documented: { en: 'documented', ko: '문서 기준' },
  seed: { en: 'Seed', ko: '시드' },
  seedHelp: {
    en: 'Same people, same seed: same result, to the byte.',
    ko: '사용자와 시드가 같으면 결과도 완전히 같습니다.',
  },
  messageTitle: {
    en: (v) => `Message, ${text(v, 'channel')}`,
    ko: (v) => `메시지(${text(v, 'channel')})`,
  },
  rowLive: { en: 'Waiting to be shown', ko: '표시 대기 중' },
  memberships: { en: 'Flags and audiences', ko: '플래그와 오디언스' },
  flagOn: { en: (v) => `Flag ${text(v, 'name')} on`, ko: (v) => `플래그 ${text(v, 'name')} 켜짐` },
  audienceIn: { en: (v) => `Added to ${text(v, 'name')}`, ko: (v) => `${text(v, 'name')}에 추가` },
  audienceOut: { en: (v) => `Taken out of ${text(v, 'name')}`, ko: (v) => `${text(v, 'name')}에서 제거` },
  filtersAsked: { en: 'Filters asked', ko: '확인한 필터' },
  filterExcludes: { en: 'Exclusion:', ko: '제외 조건:' },
  bestPath: {
    en: (v) => `Path of “${text(v, 'step')}”`,
    ko: (v) => `‘${text(v, 'step')}’ 경로`,
  },
  bestPathHelp: {
    en: 'Which path wins is not simulated. Choose the one everybody takes.',
    ko: '어떤 경로가 이길지는 시뮬레이션하지 않습니다. 모두가 갈 경로를 선택하세요.',
  },
  bestPathMix: { en: 'Shared out as set in the step', ko: '단계에 설정된 비율대로' },
  moreRules: { en: 'Where the documentation is silent', ko: '문서에 나오지 않는 경우' },
  duplicates: { en: 'Duplicates', ko: '중복 진입' },
  duplicatesExit: { en: 'Later entries leave', ko: '나중 진입은 나감' },
  duplicatesKeep: { en: 'Later entries wait on', ko: '나중 진입은 계속 대기' },
  exitGroup: { en: 'Exit groups', ko: '종료 그룹' },
  exitAtAction: { en: 'Leave at the action', ko: '행동 시 나감' },
  exitAtEnd: { en: 'Leave at the window’s end', ko: '평가 기간 종료 시 나감' },
  failedContent: { en: 'Message whose Connected Content failed', ko: '연결된 콘텐츠 호출에 실패한 메시지' },
  failedContentExit: { en: 'The entry leaves', ko: '진입을 종료함' },
  failedContentAdvance: { en: 'Aborted, and the entry goes on', ko: '메시지를 중단하고 다음으로 진행' },
  actionTime: { en: 'Late events', ko: '늦은 이벤트' },
  ownTime: { en: 'Count by their own time', ko: '이벤트 시각 기준' },
  byArrival: { en: 'Count when they arrive', ko: '도착 시각 기준' },
  unsetLess: { en: 'No number “less than n”', ko: '숫자 없음: ‘n보다 작음’' },
  unsetLessPositive: { en: 'Counts as 0', ko: '0으로 봄' },
  unsetLessAlways: { en: 'Always matches', ko: '항상 해당' },
  unsetFalse: { en: 'No value “is false”', ko: '값 없음: ‘거짓’' },
  unsetFalseNo: { en: 'Does not match', ko: '해당하지 않음' },
  unsetFalseYes: { en: 'Matches', ko: '해당' },
  emailTrigger: { en: 'Email added', ko: '이메일 추가' },
  anyAddress: { en: 'Any new address', ko: '모든 새 주소' },
  firstAddress: { en: 'First address only', ko: '첫 주소만' },

  // Cohort
  scoreOn: {
    en: (v, t) => `Score on ${t.date(v['at'])}`,
    ko: (v, t) => `${t.date(v['at'])} 기준 점수`,
  },
  sentPerDay: { en: 'Webhooks sent, per day (UTC)', ko: '일별 웹훅 전송(UTC)' },
  sentPerWeeks: {
    en: (v, t) => `Webhooks sent, per ${number(v, 'days', t)} days (UTC)`,
    ko: (v, t) => `${number(v, 'days', t)}일별 웹훅 전송(UTC)`,
  },
  showTable: { en: 'Show as table', ko: '표로 보기' },
  showChart: { en: 'Show as chart', ko: '차트로 보기' },
  people_: { en: 'People', ko: '사용자 수' },
  scores: { en: 'Scores', ko: '점수' },
  day: { en: 'Day', ko: '날짜' },
  sent: { en: 'Sent', ko: '전송' },
  above: {
    en: (v, t) => `above ${number(v, 'value', t)}`,
    ko: (v, t) => `${number(v, 'value', t)} 초과`,
  },
  atLeast: {
    en: (v, t) => `${number(v, 'value', t)} or more`,
    ko: (v, t) => `${number(v, 'value', t)} 이상`,
  },
  over: {
    en: (v, t) => `${text(v, 'words')}: ${number(v, 'count', t)}`,
    ko: (v, t) => `${text(v, 'words')}: ${number(v, 'count', t)}명`,
  },
  binReading: {
    en: (v, t) => `Score ${text(v, 'range')}: ${number(v, 'count', t)} ${t.plural(v['count'], 'person', 'people')}`,
    ko: (v, t) => `점수 ${text(v, 'range')}: ${number(v, 'count', t)}명`,
  },
  dayReading: {
    en: (v, t) => `${t.date(v['at'])}: ${number(v, 'count', t)} sent`,
    ko: (v, t) => `${t.date(v['at'])}: ${number(v, 'count', t)}건 전송`,
  },
  rangeOpenLow: { en: (v, t) => `${number(v, 'to', t)} or less`, ko: (v, t) => `${number(v, 'to', t)} 이하` },
  rangeOpenHigh: { en: (v, t) => `${number(v, 'from', t)} or more`, ko: (v, t) => `${number(v, 'from', t)} 이상` },
  noScores: {
    en: 'Nobody holds a score that is a number.',
    ko: '숫자로 된 점수를 가진 사용자가 없습니다.',
  },
  noScoreAttribute: {
    en: 'No step of a canvas adds points to an attribute, so there is no score to show.',
    ko: '속성에 점수를 더하는 단계가 없어 표시할 점수가 없습니다.',
  },
  noSends: { en: 'Nothing was sent in this run.', ko: '이 실행에서 전송된 것이 없습니다.' },
  withoutScore: {
    en: (v, t) => `${number(v, 'count', t)} without a score`,
    ko: (v, t) => `점수 없음 ${number(v, 'count', t)}명`,
  },
  notNumeric: {
    en: (v, t) => `${number(v, 'count', t)} with a score that is not a number`,
    ko: (v, t) => `점수가 숫자가 아님 ${number(v, 'count', t)}명`,
  },
  chartKeys: { en: 'Arrow keys read the values', ko: '화살표 키로 값을 읽을 수 있습니다' },
  tabs: { en: 'People of the run', ko: '실행한 사용자' },
  tabQualified: { en: 'Qualified', ko: '적격' },
  tabDropped: { en: 'No longer scored', ko: '더 이상 점수가 바뀌지 않음' },
  tabWaiting: { en: 'Waiting', ko: '대기 중' },
  tabEveryone: { en: 'Everyone', ko: '전체' },
  colStart: { en: 'Start', ko: '시작' },
  colLine: {
    en: (v, t) => `Score, ${t.duration(v['length'])}`,
    ko: (v, t) => `${t.duration(v['length'])}간의 점수`,
  },
  colFinal: { en: 'Now', ko: '최종' },
  colEntries: { en: 'Entries', ko: '진입' },
  colLast: { en: 'Last step', ko: '마지막 단계' },
  colSent: { en: 'Sent', ko: '전송' },
  colAborted: { en: 'Aborted', ko: '중단' },
  colFailed: { en: 'Failed', ko: '실패' },
  colFirstSent: { en: 'First sent', ko: '첫 전송' },
  openJourney: { en: 'Open journey', ko: '여정 열기' },
  waitsUntil: { en: (v, t) => `until ${t.instant(v['until'])}`, ko: (v, t) => `${t.instant(v['until'])}까지` },
  lineAlt: {
    en: (v, t) => `Score from ${number(v, 'from', t)} to ${number(v, 'to', t)}`,
    ko: (v, t) => `점수 ${number(v, 'from', t)}에서 ${number(v, 'to', t)}까지`,
  },
  export: { en: 'Export', ko: '내보내기' },
  exportSummary: { en: 'Counts and distributions', ko: '집계와 분포' },
  exportPeople: { en: 'Final profile of every person', ko: '모든 사용자의 최종 프로필' },
  exportLedger: { en: 'Every change of a score', ko: '모든 점수 변경' },
  exportTrace: { en: 'What happened and why', ko: '무슨 일이 왜 일어났는지' },
  exportWebhooks: { en: 'Every rendered webhook', ko: '렌더링된 모든 웹훅' },
  exportLeads: { en: 'Leads as they are in the end', ko: '실행이 끝났을 때의 리드' },
  exportHeading: { en: 'Files the command line writes too', ko: '명령줄과 같은 파일' },

  // Journey
  script: { en: 'Event script', ko: '이벤트 스크립트' },
  eventCount: {
    en: (v, t) => `${number(v, 'count', t)} ${t.plural(v['count'], 'event', 'events')}`,
    ko: (v, t) => `이벤트 ${number(v, 'count', t)}개`,
  },
  startsWith: {
    en: (v, t) => `Starts with \`${text(v, 'name')}\` ${t.value(v['value'])}`,
    ko: (v, t) => `시작 값: \`${text(v, 'name')}\` ${t.value(v['value'])}`,
  },
  session: { en: 'Starts a session', ko: '세션 시작' },
  buys: { en: (v) => `Buys \`${text(v, 'name')}\``, ko: (v) => `\`${text(v, 'name')}\` 구매` },
  sets: {
    en: (v, t) => `\`${text(v, 'name')}\` ${t.value(v['value'])}`,
    ko: (v, t) => `\`${text(v, 'name')}\` ${t.value(v['value'])}`,
  },
  unsubscribes: { en: 'Unsubscribes', ko: '이메일 구독 취소' },
  optsIn: { en: 'Opts in to email', ko: '이메일 수신 동의' },
  subscribes: { en: 'Subscribes to email', ko: '이메일 구독' },
  setsMore: { en: (v, t) => ` and ${number(v, 'count', t)} more`, ko: (v, t) => ` 외 ${number(v, 'count', t)}개` },
  writesNothing: { en: 'Writes nothing', ko: '쓰는 값 없음' },
  outsideRun: { en: 'outside the run', ko: '실행 기간 밖' },
  addEvent: { en: 'At … performs …', ko: '…에 … 수행' },
  editEvent: { en: (v) => `Edit: ${text(v, 'event')}`, ko: (v) => `편집: ${text(v, 'event')}` },
  deleteEvent: { en: (v) => `Delete: ${text(v, 'event')}`, ko: (v) => `삭제: ${text(v, 'event')}` },
  deleted: { en: 'Event deleted.', ko: '이벤트를 삭제했습니다.' },
  undo: { en: 'Undo', ko: '실행 취소' },
  eventTime: { en: 'Time', ko: '시각' },
  eventAction: { en: 'What happens', ko: '행동' },
  eventValue: { en: 'Value', ko: '값' },
  createEvent: { en: (v) => `Performs “${text(v, 'name')}”`, ko: (v) => `‘${text(v, 'name')}’ 수행` },
  groupEvents: { en: 'Events', ko: '이벤트' },
  groupOther: { en: 'Sessions and purchases', ko: '세션과 구매' },
  groupWrites: { en: 'Written from outside', ko: '외부에서 기록' },
  noSuchAction: { en: 'Type a name to perform a new event.', ko: '이름을 입력하면 새 이벤트를 수행합니다.' },
  save: { en: 'Save', ko: '저장' },
  lineProblem: {
    en: 'Give a time and say what happens.',
    ko: '시각과 행동을 입력하세요.',
  },
  emptyScript: {
    en: 'Nothing happens to this person yet.',
    ko: '아직 이 사용자에게 일어난 일이 없습니다.',
  },
  rewind: { en: 'To the start', ko: '처음으로' },
  previous: { en: 'Previous change', ko: '이전 변경' },
  next: { en: 'Next change', ko: '다음 변경' },
  play: { en: 'Play', ko: '재생' },
  pause: { en: 'Pause', ko: '일시 정지' },
  speed: { en: 'Speed', ko: '속도' },
  speedHour: { en: '1 h/s', ko: '1시간/초' },
  speedDay: { en: '1 d/s', ko: '1일/초' },
  speedWeek: { en: '7 d/s', ko: '7일/초' },
  changes: {
    en: (v, t) =>
      `${t.date(v['from'])} – ${t.date(v['until'])} · ${number(v, 'count', t)} ${t.plural(v['count'], 'change', 'changes')}`,
    ko: (v, t) => `${t.date(v['from'])} – ${t.date(v['until'])} · 변경 ${number(v, 'count', t)}회`,
  },
  emptyJourney: {
    en: 'Choose a person to see every step, every point, and the reason for each.',
    ko: '사용자를 선택하면 모든 단계와 점수, 그 이유를 볼 수 있습니다.',
  },
  openingJourney: { en: 'Running this person…', ko: '이 사용자를 실행하는 중…' },
  nothingHappened: {
    en: 'Nothing happens to this person in the run. Add an event to the script.',
    ko: '실행 기간에 이 사용자에게 아무 일도 일어나지 않습니다. 스크립트에 이벤트를 추가해 보세요.',
  },

  // Ruler
  ruler: { en: 'Time ruler', ko: '시간 눈금자' },
  cursor: { en: 'Cursor in time', ko: '시간 커서' },
  cursorHelp: {
    en: 'Arrow keys go from change to change, with Shift by a day. Enter types a time.',
    ko: '화살표 키로 변경 지점을 오가고, Shift와 함께 누르면 하루씩 이동합니다. Enter를 누르면 시각을 입력합니다.',
  },
  typeTime: { en: 'Go to a time', ko: '시각으로 이동' },
  zoomIn: { en: 'Zoom in', ko: '확대' },
  zoomOut: { en: 'Zoom out', ko: '축소' },
  wholeRun: { en: 'Whole run', ko: '전체 보기' },
  laneActions: { en: 'Actions', ko: '행동' },
  laneEntries: { en: 'Entries', ko: '진입' },
  laneScore: { en: 'Score', ko: '점수' },
  laneHandoff: { en: 'Hand-off', ko: '핸드오프' },
  waitingBar: { en: 'waiting', ko: '대기 중' },
  thresholdAbove: {
    en: (v, t) => `above ${number(v, 'value', t)} is handed off`,
    ko: (v, t) => `${number(v, 'value', t)} 초과 시 핸드오프`,
  },
  thresholdFrom: {
    en: (v, t) => `${number(v, 'value', t)} or more is handed off`,
    ko: (v, t) => `${number(v, 'value', t)} 이상 시 핸드오프`,
  },
  scoreChange: {
    en: (v, t) => `${number(v, 'from', t)} → ${number(v, 'to', t)}`,
    ko: (v, t) => `${number(v, 'from', t)} → ${number(v, 'to', t)}`,
  },
  sentAgain: { en: 'sent again', ko: '다시 전송' },
  andAgain: { en: 'and again', ko: '또 전송' },
  abortedCount: {
    en: (v, t) => `${number(v, 'count', t)} aborted`,
    ko: (v, t) => `중단 ${number(v, 'count', t)}건`,
  },
  abortedReason: {
    en: (v, t) => `${number(v, 'count', t)} aborted, ${text(v, 'reason')}`,
    ko: (v, t) => `중단 ${number(v, 'count', t)}건, ${text(v, 'reason')}`,
  },
  refusedCount: {
    en: (v, t) => `${number(v, 'count', t)} refused`,
    ko: (v, t) => `거절 ${number(v, 'count', t)}건`,
  },
  failedCount: {
    en: (v, t) => `${number(v, 'count', t)} failed`,
    ko: (v, t) => `실패 ${number(v, 'count', t)}건`,
  },
  entryBar: {
    en: (v, t) => `Entry ${number(v, 'entry', t)}: ${text(v, 'outcome')}`,
    ko: (v, t) => `${number(v, 'entry', t)}번째 진입: ${text(v, 'outcome')}`,
  },
  outcomePoints: {
    en: (v, t) => `${text(v, 'port')}, ${t.points(v['points'])}`,
    ko: (v, t) => `${text(v, 'port')}, ${t.points(v['points'])}`,
  },
  outcomeSame: { en: 'left without a change', ko: '변경 없이 나감' },
  markSent: { en: (v) => `Sent, ${text(v, 'status')}`, ko: (v) => `전송, ${text(v, 'status')}` },
  markAgain: { en: (v) => `Sent again, ${text(v, 'status')}`, ko: (v) => `다시 전송, ${text(v, 'status')}` },
  markAborted: { en: (v) => `Aborted: ${text(v, 'reason')}`, ko: (v) => `중단: ${text(v, 'reason')}` },
  markFailed: { en: (v) => `Failed, ${text(v, 'status')}`, ko: (v) => `실패, ${text(v, 'status')}` },
  markRefused: { en: (v) => `Not sent: ${text(v, 'gate')}`, ko: (v) => `전송 안 함: ${text(v, 'gate')}` },
  markPending: { en: 'On its way at the end of the run', ko: '실행 종료 시점에 전송 중' },
  noAnswer: { en: 'no answer', ko: '응답 없음' },
  rulerSummary: {
    en: (v, t) =>
      `${number(v, 'actions', t)} actions, ${number(v, 'entries', t)} entries, score ${number(v, 'score', t)} at the end, ${number(v, 'sent', t)} sent`,
    ko: (v, t) =>
      `행동 ${number(v, 'actions', t)}개, 진입 ${number(v, 'entries', t)}회, 최종 점수 ${number(v, 'score', t)}, 전송 ${number(v, 'sent', t)}건`,
  },

  // Why
  whyPanel: { en: 'Why', ko: '이유' },
  whyPath: { en: 'Why this path', ko: '이 경로를 택한 이유' },
  whyHere: { en: 'What happened', ko: '무슨 일이 있었나' },
  whyNotEntered: { en: 'Why no entry', ko: '진입하지 않은 이유' },
  whySent: { en: 'Why it was sent', ko: '전송한 이유' },
  whyNotSent: { en: 'Why nothing was sent', ko: '전송하지 않은 이유' },
  whySendWaits: { en: 'Why it is sent later', ko: '나중에 전송하는 이유' },
  whyLeft: { en: 'Why the entry ended', ko: '진입이 끝난 이유' },
  whyStayed: { en: 'Why it waits on', ko: '계속 기다리는 이유' },
  whyStopped: { en: 'Why the run stopped', ko: '실행이 멈춘 이유' },
  beforeAnything: {
    en: 'Nothing has happened yet at this time.',
    ko: '이 시각까지는 아무 일도 없었습니다.',
  },
  tookByAction: {
    en: (v, t) =>
      `${text(v, 'who')} took **${text(v, 'port')}** because ${text(v, 'action')} was the first matching action since entry ${number(v, 'entry', t)}, ${t.instant(v['since'])}.`,
    ko: (v, t) =>
      `${number(v, 'entry', t)}번째 진입(${t.instant(v['since'])}) 이후 처음 일치한 행동이 ${text(v, 'action')}${text(v, 'particle')}서 **${text(v, 'port')}** 경로로 갔습니다.`,
  },
  tookNothing: {
    en: (v, t) => `Nothing matched for ${t.duration(v['waited'])}, so ${text(v, 'who')} took **${text(v, 'port')}**.`,
    ko: (v, t) => `${t.duration(v['waited'])} 동안 일치하는 행동이 없어 **${text(v, 'port')}** 경로로 갔습니다.`,
  },
  tookPort: {
    en: (v) => `${text(v, 'who')} took **${text(v, 'port')}**. ${text(v, 'because')}`,
    ko: (v) => `**${text(v, 'port')}** 경로로 갔습니다. ${text(v, 'because')}`,
  },
  leftStep: {
    en: (v) => `${text(v, 'who')} went on from **${text(v, 'step')}**. ${text(v, 'because')}`,
    ko: (v) => `**${text(v, 'step')}** 단계를 지났습니다. ${text(v, 'because')}`,
  },
  actionEvent: { en: (v) => `\`${text(v, 'name')}\``, ko: (v) => `\`${text(v, 'name')}\`` },
  actionSession: { en: 'a session start', ko: '세션 시작' },
  actionPurchase: { en: (v) => `the purchase of \`${text(v, 'name')}\``, ko: (v) => `\`${text(v, 'name')}\` 구매` },
  actionWrite: { en: (v) => `the change of \`${text(v, 'name')}\``, ko: (v) => `\`${text(v, 'name')}\` 변경` },
  actionAt: {
    en: (v) => `${text(v, 'action')} at ${text(v, 'time')}`,
    ko: (v) => `${text(v, 'time')} ${text(v, 'action')}`,
  },
  entered: {
    en: (v, t) => `Entered **${text(v, 'flow')}** as entry ${number(v, 'entry', t)}. ${text(v, 'because')}`,
    ko: (v, t) => `**${text(v, 'flow')}**에 ${number(v, 'entry', t)}번째로 진입했습니다. ${text(v, 'because')}`,
  },
  stepDid: {
    en: (v) => `**${text(v, 'step')}**: ${text(v, 'because')}`,
    ko: (v) => `**${text(v, 'step')}**: ${text(v, 'because')}`,
  },
  converted: {
    en: (v) => `Entry ${text(v, 'entry')} into **${text(v, 'flow')}** converted. ${text(v, 'because')}`,
    ko: (v) => `**${text(v, 'flow')}** 진입 ${text(v, 'entry')}에서 전환이 발생했습니다. ${text(v, 'because')}`,
  },
  actionSchedule: { en: 'the scheduled time', ko: '예약 시각' },
  actionCheck: { en: 'the first check of a schedule in local time', ko: '현지 시간 예약의 첫 확인' },
  actionCall: { en: 'a call through the API', ko: 'API 호출' },
  actionStop: { en: 'the stop', ko: '중지' },
  actionLive: { en: 'the launch or resumption', ko: '시작 또는 재개' },
  actionEdit: { en: 'the edit', ko: '편집' },
  actionDelete: { en: 'the deletion of the profile', ko: '사용자 프로필 삭제' },
  actionMerge: {
    en: (v) => `the merge into \`${text(v, 'name')}\``,
    ko: (v) => `\`${text(v, 'name')}\` 프로필로의 병합`,
  },
  actionJoin: {
    en: (v) => `the profile \`${text(v, 'name')}\` being merged into this one`,
    ko: (v) => `\`${text(v, 'name')}\` 프로필이 이 프로필에 병합된 것`,
  },
  messageSent: {
    en: (v) => `**${text(v, 'flow')}** sent a message (${text(v, 'channel')}). ${text(v, 'because')}`,
    ko: (v) => `**${text(v, 'flow')}**에서 메시지(${text(v, 'channel')})를 보냈습니다. ${text(v, 'because')}`,
  },
  notEntered: {
    en: (v) => `Did not enter **${text(v, 'flow')}**. ${text(v, 'because')}`,
    ko: (v) => `**${text(v, 'flow')}**에 진입하지 않았습니다. ${text(v, 'because')}`,
  },
  sendScheduled: {
    en: (v, t) => `**${text(v, 'flow')}** waits until ${t.instant(v['until'])}. ${text(v, 'because')}`,
    ko: (v, t) => `**${text(v, 'flow')}** 전송이 ${t.instant(v['until'])}까지 기다립니다. ${text(v, 'because')}`,
  },
  sendDue: {
    en: (v) => `**${text(v, 'flow')}** may go out now. ${text(v, 'because')}`,
    ko: (v) => `이제 **${text(v, 'flow')}** 전송을 진행합니다. ${text(v, 'because')}`,
  },
  notSent: {
    en: (v) => `**${text(v, 'flow')}** sent nothing. ${text(v, 'because')}`,
    ko: (v) => `**${text(v, 'flow')}**에서 전송하지 않았습니다. ${text(v, 'because')}`,
  },
  exited: {
    en: (v, t) =>
      `Entry ${number(v, 'entry', t)} left **${text(v, 'flow')}** (${text(v, 'reason')}). ${text(v, 'because')}`,
    ko: (v, t) =>
      `${number(v, 'entry', t)}번째 진입이 **${text(v, 'flow')}**에서 나갔습니다(${text(v, 'reason')}). ${text(v, 'because')}`,
  },
  noted: {
    en: (v, t) => `Entry ${number(v, 'entry', t)} stays in **${text(v, 'step')}**. ${text(v, 'because')}`,
    ko: (v, t) => `${number(v, 'entry', t)}번째 진입은 **${text(v, 'step')}**에 남아 있습니다. ${text(v, 'because')}`,
  },
  writeSkipped: {
    en: (v) => `**${text(v, 'step')}** left \`${text(v, 'attribute')}\` unchanged. ${text(v, 'because')}`,
    ko: (v, t) =>
      `**${text(v, 'step')}** 단계에서 ${marked(v, 'attribute', '`', '을/를', t)} 바꾸지 못했습니다. ${text(v, 'because')}`,
  },
  aborted: {
    en: (v) => `Not sent by **${text(v, 'flow')}**. ${text(v, 'because')}`,
    ko: (v) => `**${text(v, 'flow')}**에서 보내지 않았습니다. ${text(v, 'because')}`,
  },
  renderFailed: {
    en: (v) =>
      `Not sent by **${text(v, 'flow')}**: its ${text(v, 'field')} could not be rendered. ${text(v, 'because')}`,
    ko: (v) =>
      `**${text(v, 'flow')}**에서 보내지 못했습니다. ${text(v, 'field')}을(를) 렌더링할 수 없습니다. ${text(v, 'because')}`,
  },
  answeredSent: {
    en: (v) => `**${text(v, 'flow')}** was sent. ${text(v, 'because')}`,
    ko: (v, t) => `${marked(v, 'flow', '**', '을/를', t)} 보냈습니다. ${text(v, 'because')}`,
  },
  answeredRetry: {
    en: (v) => `**${text(v, 'flow')}** was not received. ${text(v, 'because')}`,
    ko: (v, t) => `${marked(v, 'flow', '**', '이/가', t)} 수신되지 않았습니다. ${text(v, 'because')}`,
  },
  answeredFailed: {
    en: (v) => `**${text(v, 'flow')}** failed. ${text(v, 'because')}`,
    ko: (v, t) => `${marked(v, 'flow', '**', '이/가', t)} 실패했습니다. ${text(v, 'because')}`,
  },
  answeredContent: {
    en: (v) => `**${text(v, 'flow')}** called Connected Content. ${text(v, 'because')}`,
    ko: (v) => `**${text(v, 'flow')}**에서 커넥티드 콘텐츠를 호출했습니다. ${text(v, 'because')}`,
  },
  sendStartedFor: {
    en: (v) => `**${text(v, 'flow')}**: ${text(v, 'reason')}`,
    ko: (v) => `**${text(v, 'flow')}**: ${text(v, 'reason')}`,
  },
  sendStarted: {
    en: (v) => `**${text(v, 'flow')}** is set off. ${text(v, 'because')}`,
    ko: (v) => `**${text(v, 'flow')}** 전송이 시작됩니다. ${text(v, 'because')}`,
  },
  budget: {
    en: (v) => `The run of ${text(v, 'who')} stops here. ${text(v, 'because')}`,
    ko: (v) => `${text(v, 'who')}의 실행은 여기서 멈춥니다. ${text(v, 'because')}`,
  },
  abortedUnder: {
    en: (v, t) => `Not sent: ${number(v, 'score', t)} is not ${text(v, 'words')} (\`${text(v, 'reason')}\`).`,
    ko: (v, t) => {
      const score = t.particle(number(v, 'score', t), '은/는');
      const limit = number(v, 'limit', t);
      const under = v['strict'] === true ? `${limit}보다 크지 않습니다` : `${limit} 이상이 아닙니다`;
      return `보내지 않았습니다. ${score} ${under}(\`${text(v, 'reason')}\`).`;
    },
  },
  momentPrecise: {
    en: (v, t) => `${t.date(v['at'])}, ${text(v, 'time')}`,
    ko: (v, t) => `${t.date(v['at'])} ${text(v, 'time')}`,
  },
  onlyData: {
    en: 'Written from outside; no decision followed.',
    ko: '외부에서 기록되었습니다. 이어진 결정은 없습니다.',
  },
  onlyAction: {
    en: (v) => `Nothing waits for ${text(v, 'action')}, so nothing follows.`,
    ko: (v) => `${text(v, 'action')}${text(v, 'particle')} 기다리는 것이 없어 이어지는 일이 없습니다.`,
  },
  rule: { en: (v) => `Rule ${text(v, 'rule')}`, ko: (v) => `규칙 ${text(v, 'rule')}` },
  alternatives: { en: 'Alternatives', ko: '다른 경로' },
  taken: { en: 'taken', ko: '선택됨' },
  notTaken: { en: 'not taken', ko: '선택되지 않음' },
  followed: { en: 'What followed', ko: '이어진 일' },
  sameInstant: { en: 'same second', ko: '같은 초' },
  pointsAdded: {
    en: (v, t) =>
      `${number(v, 'before', t)} ${text(v, 'sign')} ${number(v, 'by', t)} = **${number(v, 'after', t)}**${text(v, 'crossing')}`,
    ko: (v, t) =>
      `${number(v, 'before', t)} ${text(v, 'sign')} ${number(v, 'by', t)} = **${number(v, 'after', t)}**${text(v, 'crossing')}`,
  },
  valueWritten: {
    en: (v, t) =>
      `\`${text(v, 'attribute')}\`: ${t.value(v['before'])} → **${t.value(v['after'])}**${text(v, 'crossing')}`,
    ko: (v, t) =>
      `\`${text(v, 'attribute')}\`: ${t.value(v['before'])} → **${t.value(v['after'])}**${text(v, 'crossing')}`,
  },
  valueStays: {
    en: (v, t) => `\`${text(v, 'attribute')}\` stays ${t.value(v['value'])}, so nothing is set off`,
    ko: (v, t) => `\`${text(v, 'attribute')}\` 값이 ${t.value(v['value'])} 그대로이므로 아무것도 시작되지 않음`,
  },
  crossingFirst: { en: (v) => `, ${text(v, 'words')} for the first time`, ko: (v) => `, 처음으로 ${text(v, 'words')}` },
  crossingAgain: { en: (v) => `, ${text(v, 'words')} again`, ko: (v) => `, 다시 ${text(v, 'words')}` },
  crossingUnder: { en: (v) => `, no longer ${text(v, 'words')}`, ko: (v) => `, 더 이상 ${text(v, 'words')} 아님` },
  enteredAgain: {
    en: (v, t) => `Entered **${text(v, 'flow')}** as **entry ${number(v, 'entry', t)}**`,
    ko: (v, t) => `**${text(v, 'flow')}**에 **${number(v, 'entry', t)}번째 진입**`,
  },
  enteredWaits: {
    en: (v, t) => `Entered as **entry ${number(v, 'entry', t)}**, waits until ${t.instant(v['until'])}`,
    ko: (v, t) => `**${number(v, 'entry', t)}번째 진입**, ${t.instant(v['until'])}까지 대기`,
  },
  waits: {
    en: (v, t) => `Waits in **${text(v, 'step')}** until ${t.instant(v['until'])}`,
    ko: (v, t) => `**${text(v, 'step')}**에서 ${t.instant(v['until'])}까지 대기`,
  },
  requestSent: {
    en: (v) => `${text(v, 'method')} to \`${text(v, 'host')}\``,
    ko: (v) => `\`${text(v, 'host')}\`에 ${text(v, 'method')} 요청`,
  },
  attempt: {
    en: (v, t) => `, attempt ${number(v, 'attempt', t)}`,
    ko: (v, t) => `, ${number(v, 'attempt', t)}번째 시도`,
  },
  retryAt: {
    en: (v, t) => `, tried again at ${t.instant(v['at'])}`,
    ko: (v, t) => `, ${t.instant(v['at'])}에 다시 시도`,
  },
  ledger: { en: 'Score ledger', ko: '점수 원장' },
  ledgerTime: { en: 'Time', ko: '시각' },
  ledgerCause: { en: 'Cause', ko: '원인' },
  ledgerChange: { en: 'Change', ko: '변화' },
  ledgerBalance: { en: 'Score', ko: '점수' },
  causeStart: { en: 'Start', ko: '시작' },
  causeOutside: { en: 'Written from outside', ko: '외부에서 기록' },
  causeIdle: {
    en: (v, t) => `${text(v, 'port')}, ${t.duration(v['waited'])} idle`,
    ko: (v, t) => `${text(v, 'port')}, ${t.duration(v['waited'])} 미활동`,
  },
  causeStep: { en: (v) => text(v, 'step'), ko: (v) => text(v, 'step') },
  countsAsZero: { en: 'not a number, counts as 0', ko: '숫자가 아니므로 0으로 계산' },
  noLedger: {
    en: 'Nothing changed the score.',
    ko: '점수를 바꾼 일이 없습니다.',
  },
  nextTitle: { en: 'What is next', ko: '다음에 일어날 일' },
  nextWaits: {
    en: (v, t) => `Entry ${number(v, 'entry', t)} waits in **${text(v, 'step')}** until ${t.instant(v['until'])}.`,
    ko: (v, t) =>
      `${number(v, 'entry', t)}번째 진입은 **${text(v, 'step')}**에서 ${t.instant(v['until'])}까지 기다립니다.`,
  },
  nextIdle: {
    en: (v) => ` If nothing happens: ${text(v, 'port')}${text(v, 'points')}.`,
    ko: (v) => ` 행동이 없으면 ${text(v, 'port')}${text(v, 'points')}.`,
  },
  nextOn: {
    en: (v) => ` Then it goes on${text(v, 'points')}.`,
    ko: (v) => ` 그다음 진행합니다${text(v, 'points')}.`,
  },
  nextPoints: { en: (v, t) => `, ${t.points(v['points'])}`, ko: (v, t) => `, ${t.points(v['points'])}` },
  nextNothing: {
    en: (v) => `Nothing waits. No action of ${text(v, 'who')} is scored until something starts a new entry.`,
    ko: (v) => `대기 중인 진입이 없습니다. 새로 진입하기 전까지 ${text(v, 'who')}의 행동은 점수에 반영되지 않습니다.`,
  },
  nextPending: {
    en: 'The run ends before that: it stays pending.',
    ko: '그 전에 실행이 끝나 대기 상태로 남습니다.',
  },

  // Webhooks
  webhooks: { en: 'Webhooks', ko: '웹훅' },
  noWebhooks: { en: 'Nothing was rendered for this person.', ko: '이 사용자에 대해 렌더링된 웹훅이 없습니다.' },
  statusSent: { en: 'sent', ko: '전송' },
  statusAborted: { en: 'aborted', ko: '중단' },
  statusFailed: { en: 'failed', ko: '실패' },
  statusPending: { en: 'pending', ko: '대기' },
  openWebhook: {
    en: (v, t) => `Show webhook ${number(v, 'delivery', t)}`,
    ko: (v, t) => `${number(v, 'delivery', t)}번째 웹훅 보기`,
  },
  webhookTitle: {
    en: (v, t) => `Webhook ${number(v, 'delivery', t)} of ${text(v, 'flow')}`,
    ko: (v, t) => `${text(v, 'flow')}의 ${number(v, 'delivery', t)}번째 웹훅`,
  },
  request: { en: 'Request', ko: '요청' },
  delivery: { en: 'Delivery', ko: '전송 과정' },
  attemptNumber: {
    en: (v, t) => `Attempt ${number(v, 'attempt', t)}`,
    ko: (v, t) => `${number(v, 'attempt', t)}번째 시도`,
  },
  connectedContent: { en: 'Connected Content', ko: '커넥티드 콘텐츠' },
  contentBy: {
    en: 'Called while the webhook was rendered, before it left.',
    ko: '웹훅을 렌더링하는 동안, 보내기 전에 호출했습니다.',
  },
  showTokens: { en: 'Show tokens in full', ko: '토큰 전체 보기' },
  abortedWith: { en: (v) => `Aborted: ${text(v, 'reason')}`, ko: (v) => `중단: ${text(v, 'reason')}` },
  failedWith: { en: (v) => `Failed: ${text(v, 'reason')}`, ko: (v) => `실패: ${text(v, 'reason')}` },
  nothingLeft: { en: 'No request left.', ko: '요청이 나가지 않았습니다.' },
  pendingLeft: {
    en: 'On its way when the run ended.',
    ko: '실행이 끝날 때 전송 중이었습니다.',
  },

  // Summary of a run
  summary: { en: 'This run', ko: '이번 실행' },
  summarySub: {
    en: (v, t) =>
      `${t.date(v['from'])} – ${t.date(v['until'])} · ${number(v, 'events', t)} ${t.plural(v['events'], 'event', 'events')} · seed ${text(v, 'seed')}`,
    ko: (v, t) =>
      `${t.date(v['from'])} – ${t.date(v['until'])} · 이벤트 ${number(v, 'events', t)}개 · 시드 ${text(v, 'seed')}`,
  },
  summaryEntered: {
    en: (v, t) =>
      `**${number(v, 'entered', t)}** of ${number(v, 'people', t)} people entered, ${number(v, 'entries', t)} ${t.plural(v['entries'], 'time', 'times')} in all.`,
    ko: (v, t) =>
      `${number(v, 'people', t)}명 중 **${number(v, 'entered', t)}명**이 모두 ${number(v, 'entries', t)}회 진입했습니다.`,
  },
  summaryQualified: {
    en: (v, t) =>
      `**${number(v, 'count', t)}** ${t.plural(v['count'], 'was', 'were')} handed off${v['repeated'] === 0 ? '.' : `, ${number(v, 'repeated', t)} of them more than once.`}`,
    ko: (v, t) =>
      `**${number(v, 'count', t)}명**을 핸드오프했습니다.${v['repeated'] === 0 ? '' : ` 그중 ${number(v, 'repeated', t)}명은 두 번 이상 보냈습니다.`}`,
  },
  summaryBroken: {
    en: (v, t) =>
      `**${number(v, 'count', t)}** ${t.plural(v['count'], 'person is', 'people are')} no longer scored: the last entry ended and none waits.`,
    ko: (v, t) =>
      `**${number(v, 'count', t)}명**은 더 이상 점수가 바뀌지 않습니다. 마지막 진입이 끝났고 대기 중인 진입이 없습니다.`,
  },
  summaryNone: { en: 'Nobody entered.', ko: '진입한 사용자가 없습니다.' },
  showThem: { en: 'Show them', ko: '보기' },
  rowPeople: { en: 'People', ko: '사용자' },
  rowEntered: { en: 'Entered', ko: '진입' },
  rowEntries: { en: 'Entries', ko: '진입 횟수' },
  rowWaiting: { en: 'Waiting at the end', ko: '종료 시 대기 중' },
  conversions: { en: 'Variants and conversions', ko: '배리언트와 전환' },
  conversionVariant: { en: 'Entries and conversions by variant', ko: '배리언트별 진입과 전환' },
  conversionNoMessage: { en: 'before any message', ko: '메시지를 받기 전' },
  rowBroken: { en: 'No longer scored', ko: '더 이상 점수가 바뀌지 않음' },
  counts: { en: 'Counts', ko: '집계' },
  what: { en: 'What', ko: '항목' },
  howMany: { en: 'Number', ko: '수' },
  sends: { en: 'Sends', ko: '전송' },
  rowSent: { en: 'Sent', ko: '전송됨' },
  rowSentPeople: { en: 'People sent to', ko: '전송 대상자' },
  rowRepeated: { en: 'More than once', ko: '두 번 이상' },
  rowRetries: { en: 'Retries', ko: '재시도' },
  rowPending: { en: 'On their way', ko: '전송 중' },
  rowAborted: { en: (v) => `Aborted: ${text(v, 'reason')}`, ko: (v) => `중단: ${text(v, 'reason')}` },
  rowFailed: { en: (v) => `Failed: ${text(v, 'status')}`, ko: (v) => `실패: ${text(v, 'status')}` },
  rowRefused: { en: (v) => `Refused: ${text(v, 'gate')}`, ko: (v) => `거절: ${text(v, 'gate')}` },
  refusedEntries: { en: 'Refused entries', ko: '거절된 진입' },
  endedEntries: { en: 'Ended entries', ko: '끝난 진입' },
  steps: { en: 'Steps', ko: '단계' },
  stepName: { en: 'Step', ko: '단계' },
  stepEntered: { en: 'Entered', ko: '진입' },
  stepWaiting: { en: 'Waiting', ko: '대기' },
  stopped: { en: 'Stopped', ko: '중단된 실행' },
  stoppedHelp: {
    en: 'The run of these people ended early, so their numbers are not complete.',
    ko: '이 사용자들의 실행은 도중에 멈췄으므로 수치가 완전하지 않습니다.',
  },
  summaryEmpty: {
    en: 'Run the simulation to see what becomes of everyone.',
    ko: '시뮬레이션을 실행하면 모든 사용자의 결과를 볼 수 있습니다.',
  },
  ran: { en: (v, t) => `${number(v, 'seconds', t)} s`, ko: (v, t) => `${number(v, 'seconds', t)}초` },
  ranTitle: { en: 'How long the run took', ko: '실행에 걸린 시간' },

  // Gates and ends
  gateName_status: { en: 'Status', ko: '상태' },
  gateName_window: { en: 'Schedule', ko: '일정' },
  gateName_audience: { en: 'Audience', ko: '오디언스' },
  gateName_re_eligibility: { en: 'Eligibility', ko: '재진입 자격' },
  gateName_same_second: { en: 'Same second', ko: '같은 초' },
  gateName_in_progress: { en: 'Other sends', ko: '다른 전송' },
  gateName_time_of_day: { en: 'Time of day', ko: '전송 시간대' },
  gateName_quiet_hours: { en: 'Quiet hours', ko: '방해금지 시간' },
  gateName_frequency_cap: { en: 'Frequency cap', ko: '최대 게재빈도' },
  gateName_rate_limit: { en: 'Rate limit', ko: '사용량 제한' },
  gateName_exception_event: { en: 'Exception event', ko: '예외 이벤트' },
  gateName_budget: { en: 'Loop guard', ko: '반복 제한' },
  gatePassed: { en: 'passed', ko: '통과' },
  gateRefused: { en: 'refused', ko: '거절' },
  gate_status: { en: 'not active', ko: '활성 아님' },
  gate_window: { en: 'outside the entry window', ko: '진입 기간 밖' },
  gate_audience: { en: 'not in the audience', ko: '오디언스에 없음' },
  gate_re_eligibility: { en: 'not eligible again yet', ko: '아직 재진입 자격 없음' },
  gate_same_second: { en: 'same second', ko: '같은 초' },
  gate_in_progress: { en: 'a send is under way', ko: '전송 진행 중' },
  gate_time_of_day: { en: 'outside the hours of the day', ko: '전송 시간대 밖' },
  gate_quiet_hours: { en: 'quiet hours', ko: '방해금지 시간' },
  gate_frequency_cap: { en: 'frequency cap reached', ko: '최대 게재빈도 도달' },
  gate_rate_limit: { en: 'delayed over 72 hours by the rate limit', ko: '사용량 제한으로 72시간 넘게 지연' },
  gate_exception_event: { en: 'cancelled by an exception event', ko: '예외 이벤트로 취소' },
  gate_reachable: { en: 'not reachable', ko: '도달 불가' },
  gate_entry_type: { en: 'another way of entry', ko: '다른 진입 방식' },
  gate_global_control: { en: 'global control group', ko: '글로벌 컨트롤 그룹' },
  gate_exit_criteria: { en: 'exit criteria met', ko: '종료 기준 충족' },
  gate_volume_limited: { en: 'entrance volume reached', ko: '진입 수 제한 도달' },
  gate_profile: { en: 'no profile', ko: '프로필 없음' },
  gate_budget: { en: 'loop guard', ko: '반복 제한' },
  exit_completed: { en: 'path completed', ko: '경로 완료' },
  exit_deduplicated: { en: 'duplicate', ko: '중복' },
  exit_exit_group: { en: 'group exits the canvas', ko: 'Canvas 종료 그룹' },
  exit_exit_step: { en: 'exit step', ko: '종료 단계' },
  exit_control_group: { en: 'control group', ko: '대조군' },
  exit_delivery_validation: { en: 'delivery validation', ko: '전달 유효성 검사' },
  exit_delay_date_past: { en: 'date already past', ko: '지난 날짜' },
  exit_delay_personalization_failed: { en: 'personalization failed', ko: '개인화 실패' },
  exit_step_failed: { en: 'step failed', ko: '단계 실패' },
  exit_budget: { en: 'loop guard', ko: '반복 제한' },
  exit_exception_event: { en: 'exception event', ko: '예외 이벤트' },
  exit_inactive_canvas_step: { en: 'stopped or deleted meanwhile', ko: '그사이 중지되거나 삭제됨' },
  exit_exit_criteria: { en: 'exit criteria', ko: '종료 기준' },
  exit_variant_deleted: { en: 'variant deleted', ko: '배리언트 삭제' },
  exit_user_profile_not_found: { en: 'profile deleted', ko: '프로필 삭제' },
  exit_merged: { en: 'profile merged', ko: '프로필 병합' },
});
