import { defineMessages, type MessageTools, type MessageValues } from '@/core/kernel/message';

const text = (values: MessageValues, key: string): string => {
  const value = values[key];
  return typeof value === 'string' ? value : '';
};
const count = (values: MessageValues, tools: MessageTools): string => tools.number(values['count']);
const problems = (values: MessageValues, tools: MessageTools): string =>
  `${count(values, tools)} ${tools.plural(values['count'], 'problem', 'problems')}`;

/** Texts of the canvas editor. Backticks mark names people gave, stars the one fact a line is about. */
export const editorMessages = defineMessages({
  canvases: { en: 'Canvases', ko: 'Canvas' },
  canvas_name: { en: 'Canvas name', ko: 'Canvas 이름' },
  unnamed_canvas: { en: 'Untitled canvas', ko: '제목 없는 Canvas' },
  'status.draft': { en: 'Draft', ko: '초안' },
  'status.active': { en: 'Active', ko: '활성' },
  'status.stopped': { en: 'Stopped', ko: '중지됨' },
  'status.archived': { en: 'Archived', ko: '보관됨' },
  undo: { en: 'Undo', ko: '실행 취소' },
  redo: { en: 'Redo', ko: '다시 실행' },
  find: { en: 'Find', ko: '찾기' },
  simulate: { en: 'Simulate', ko: '시뮬레이션' },
  launch: { en: 'Launch…', ko: '시작…' },
  live: { en: 'Live…', ko: '활성…' },

  tabs: { en: 'Steps of the canvas', ko: 'Canvas 설정 단계' },
  'tab.basics': { en: 'Basics', ko: '기본 사항' },
  'tab.entry': { en: 'Entry schedule', ko: '진입 스케줄' },
  'tab.audience': { en: 'Target audience', ko: '타겟 오디언스' },
  'tab.send': { en: 'Send settings', ko: '전송 설정' },
  'tab.build': { en: 'Build', ko: 'Canvas 구축' },
  'tab.summary': { en: 'Summary', ko: '요약' },
  tab_done: { en: 'complete', ko: '완료' },
  problems: { en: problems, ko: (values, tools) => `문제 ${count(values, tools)}개` },
  no_problems: { en: 'No problems', ko: '문제 없음' },
  outline: { en: 'Outline', ko: '개요' },

  // Palette
  palette: { en: 'Steps to add', ko: '추가할 단계' },
  add_step: { en: 'Add a step', ko: '단계 추가' },
  'section.flow': { en: 'Flow', ko: '흐름' },
  'section.data': { en: 'Data', ko: '데이터' },
  'section.messages': { en: 'Messages', ko: '메시지' },
  'section.canvas': { en: 'On the canvas', ko: 'Canvas 위' },
  note: { en: 'Note', ko: '메모' },
  palette_foot: {
    en: 'Drag in, or press the letter with a + or an edge in focus.',
    ko: '끌어다 놓거나, + 버튼이나 연결선을 선택하고 단축키를 누르세요.',
  },
  palette_target: {
    en: (values) => `Adds after ${text(values, 'name')}`,
    ko: (values) => `${text(values, 'name')} 다음에 추가`,
  },
  palette_none: { en: 'No step of that name', ko: '해당 이름의 단계가 없습니다' },
  palette_collapse: { en: 'Collapse the palette', ko: '팔레트 접기' },
  palette_expand: { en: 'Expand the palette', ko: '팔레트 펼치기' },
  add_kind: { en: (values) => `Add ${text(values, 'name')}`, ko: (values) => `${text(values, 'name')} 추가` },

  // Graph
  graph: { en: 'Canvas graph', ko: 'Canvas 그래프' },
  add_after: {
    en: (values) => `Add a step after ${text(values, 'name')}`,
    ko: (values) => `${text(values, 'name')} 다음에 단계 추가`,
  },
  connect_to: { en: 'Connect to a step…', ko: '단계에 연결…' },
  disconnect: { en: 'Disconnect', ko: '연결 해제' },
  paste_here: { en: 'Paste here', ko: '여기에 붙여넣기' },
  connecting: {
    en: (values) => `Choose where ${text(values, 'name')} leads: arrow keys and Enter, or click a step. Esc cancels.`,
    ko: (values) =>
      `${text(values, 'name')} 다음에 연결할 단계를 고르세요. 방향키와 Enter 또는 클릭, Esc로 취소합니다.`,
  },
  entry: { en: 'Entry', ko: '진입' },
  action_based: { en: 'Action-based', ko: '행동 기반' },
  or: { en: 'or', ko: '또는' },
  no_trigger: { en: 'Choose what starts this canvas.', ko: '이 Canvas를 시작할 조건을 고르세요.' },
  more_triggers: {
    en: (values, tools) => `${count(values, tools)} more ${tools.plural(values['count'], 'trigger', 'triggers')}`,
    ko: (values, tools) => `트리거 ${count(values, tools)}개 더`,
  },
  'reentry.off': { en: 'Enters once in a lifetime', ko: '평생 한 번만 진입' },
  'reentry.after': {
    en: (values, tools) => `Re-enters after ${tools.duration(values['duration'])}`,
    ko: (values, tools) => `${tools.duration(values['duration'])} 후 재진입`,
  },
  'reentry.maximum': { en: 'Re-enters after the maximum duration', ko: '최대 기간 후 재진입' },
  'send.all': { en: 'includes unsubscribed', ko: '구독 취소한 사용자 포함' },
  'send.subscribed_or_opted_in': { en: 'subscribed or opted in', ko: '구독 또는 수신 동의' },
  'send.opted_in_only': { en: 'opted in only', ko: '수신 동의만' },
  unknown_step: { en: 'Unknown step', ko: '알 수 없는 단계' },
  kept_as_is: { en: 'kept as is', ko: '그대로 유지' },
  unreachable: { en: 'Nothing leads here', ko: '이어지는 경로 없음' },
  flag: {
    en: (values, tools) => `${problems(values, tools)} in ${text(values, 'name')}`,
    ko: (values, tools) => `${text(values, 'name')}: 문제 ${count(values, tools)}개`,
  },
  loop_after: {
    en: (values, tools) =>
      `A changed ${text(values, 'attribute')} enters again, after ${tools.duration(values['duration'])}`,
    ko: (values, tools) =>
      `${tools.particle(text(values, 'attribute'), '이/가')} 바뀌면 ${tools.duration(values['duration'])} 후 다시 진입합니다`,
  },
  loop_maximum: {
    en: (values) => `A changed ${text(values, 'attribute')} enters again, after the maximum duration`,
    ko: (values, tools) => `${tools.particle(text(values, 'attribute'), '이/가')} 바뀌면 최대 기간 후 다시 진입합니다`,
  },
  zoom_in: { en: 'Zoom in', ko: '확대' },
  zoom_out: { en: 'Zoom out', ko: '축소' },
  zoom_reset: { en: 'Zoom to 100 %', ko: '100%로 보기' },
  fit: { en: 'Fit', ko: '맞춤' },
  tidy: { en: 'Tidy', ko: '정렬' },
  find_step: { en: 'Find a step', ko: '단계 찾기' },
  find_none: {
    en: 'No step, group, trigger or attribute of that name',
    ko: '해당 이름의 단계, 그룹, 트리거, 속성이 없습니다',
  },
  keys: { en: 'Keyboard shortcuts', ko: '키보드 단축키' },
  why: { en: 'Why', ko: '이유' },
  results: { en: 'Results', ko: '결과' },
  edge: {
    en: (values) => `From ${text(values, 'name')} to ${text(values, 'target')}`,
    ko: (values, tools) => `${text(values, 'name')}에서 ${tools.particle(text(values, 'target'), '으로/로')} 이어짐`,
  },
  minimap: { en: 'Overview map', ko: '전체 지도' },
  width_cohort: { en: 'Edge width: share of entries', ko: '연결선 굵기: 진입 비율' },
  width_journey: { en: 'Edge width: passes of this person', ko: '연결선 굵기: 이 사용자의 통과 횟수' },

  // Overlay
  entries: {
    en: (values, tools) => `**${count(values, tools)}** ${tools.plural(values['count'], 'entry', 'entries')}`,
    ko: (values, tools) => `진입 **${count(values, tools)}**회`,
  },
  waiting: {
    en: (values, tools) => `${count(values, tools)} waiting`,
    ko: (values, tools) => `${count(values, tools)}건 대기 중`,
  },
  waits_until: {
    en: (values, tools) => `waits until ${tools.instant(values['until'])}`,
    ko: (values, tools) => `${tools.instant(values['until'])}까지 대기`,
  },
  passes_of: {
    en: (values, tools) =>
      `**${count(values, tools)}** of ${tools.number(values['total'])} ${tools.plural(values['total'], 'pass', 'passes')}`,
    ko: (values, tools) => `${tools.number(values['total'])}회 중 **${count(values, tools)}**회`,
  },
  not_taken: { en: 'not taken yet', ko: '아직 지나지 않음' },
  share: {
    en: (values, tools) => `**${count(values, tools)}** ${text(values, 'percent')}`,
    ko: (values, tools) => `**${count(values, tools)}** ${text(values, 'percent')}`,
  },
  times: { en: (values, tools) => `× ${count(values, tools)}`, ko: (values, tools) => `× ${count(values, tools)}` },

  // Empty canvas
  empty_title: { en: 'Choose what starts this canvas.', ko: '이 Canvas를 시작할 조건을 고르세요.' },
  empty_action: { en: 'Choose triggers', ko: '트리거 선택' },

  // Inspector
  inspector: { en: 'Inspector', ko: '속성 패널' },
  close: { en: 'Close', ko: '닫기' },
  step_name: { en: 'Step name', ko: '단계 이름' },
  step_more: { en: 'More for this step', ko: '이 단계 더 보기' },
  duplicate: { en: 'Duplicate', ko: '복제' },
  copy: { en: 'Copy', ko: '복사' },
  delete: { en: 'Delete', ko: '삭제' },
  disconnect_before: { en: 'Disconnect from what leads here', ko: '들어오는 연결 해제' },
  disconnect_after: { en: 'Disconnect from what follows', ko: '나가는 연결 해제' },
  resize: { en: 'Width of the inspector', ko: '속성 패널 너비' },
  loops_back: {
    en: (values, tools) => `The change enters this canvas again, after ${tools.duration(values['duration'])}.`,
    ko: (values, tools) => `값이 바뀌면 ${tools.duration(values['duration'])} 후 이 Canvas에 다시 진입합니다.`,
  },
  next_steps: { en: 'Next steps', ko: '다음 단계' },
  next_open: { en: 'Ends', ko: '종료' },
  next_of: { en: (values) => `After ${text(values, 'name')}`, ko: (values) => `${text(values, 'name')} 다음` },
  connect: { en: 'Connect', ko: '연결' },
  more_problems: {
    en: (values, tools) => `${count(values, tools)} more`,
    ko: (values, tools) => `${count(values, tools)}개 더`,
  },
  entry_lede: {
    en: 'People come in when any one of these happens, if the audience lets them in.',
    ko: '다음 중 하나가 일어나면, 오디언스에 해당하는 사용자가 진입합니다.',
  },
  entry_lede_empty: {
    en: 'Nobody enters yet: nothing starts this canvas.',
    ko: '이 Canvas를 시작하는 조건이 없어 아직 아무도 진입하지 않습니다.',
  },
  triggers: { en: 'Starts when somebody…', ko: '시작 조건' },
  audience: { en: 'Audience', ko: '오디언스' },
  entry_controls: { en: 'Entry controls', ko: '진입 제어' },
  edit: { en: 'Edit', ko: '편집' },
  unknown_lede: {
    en: (values) =>
      `This version does not know the kind \`${text(values, 'kind')}\`. The step is **kept as is**: it can be moved, renamed and rewired, and leaves in files unchanged.`,
    ko: (values) =>
      `이 버전은 \`${text(values, 'kind')}\` 종류를 알지 못합니다. 이 단계는 **그대로 유지**됩니다. 옮기고, 이름을 바꾸고, 연결을 바꿀 수 있으며 파일에는 원래대로 저장됩니다.`,
  },
  raw: { en: 'As it stands in the file', ko: '파일에 있는 내용' },
  nothing_selected: {
    en: 'Select a card to see and change what it does here.',
    ko: '카드를 선택하면 하는 일을 보고 바꿀 수 있습니다.',
  },
  several_selected: {
    en: (values, tools) => `${count(values, tools)} cards selected`,
    ko: (values, tools) => `카드 ${count(values, tools)}개 선택됨`,
  },
  about: { en: 'This canvas', ko: '이 Canvas' },
  'about.steps': { en: 'Steps', ko: '단계' },
  'about.longest': { en: 'Longest stay', ko: '최대 체류 시간' },
  'about.score': { en: 'Score', ko: '점수' },
  show_step: { en: 'Show', ko: '보기' },
  note_text: { en: 'Text of the note', ko: '메모 내용' },
  note_empty: { en: 'Empty note', ko: '빈 메모' },
  note_lede: { en: 'For people only: notes change nothing.', ko: '사람을 위한 메모입니다. 실행에는 영향이 없습니다.' },
  back_to_results: { en: 'Back to the results', ko: '결과로 돌아가기' },
  back_to_journey: { en: 'Back to the journey', ko: '여정으로 돌아가기' },

  // Outline
  'outline.title': { en: 'Outline of the canvas', ko: 'Canvas 개요' },
  'outline.path': { en: (values) => `Path ${text(values, 'name')}`, ko: (values) => `${text(values, 'name')} 경로` },
  'outline.ends': { en: 'ends', ko: '종료' },
  'outline.again': {
    en: (values) => `goes on with ${text(values, 'name')}, above`,
    ko: (values, tools) => `위의 ${tools.particle(text(values, 'name'), '으로/로')} 이어짐`,
  },
  'outline.lost': { en: 'Not connected', ko: '연결되지 않음' },
  'outline.notes': { en: 'Notes', ko: '메모' },

  // Wizard
  'basics.title': { en: 'Basics', ko: '기본 사항' },
  'basics.name': { en: 'Name', ko: '이름' },
  'basics.description': { en: 'Description', ko: '설명' },
  'basics.description_hint': { en: 'What this canvas is for', ko: '이 Canvas의 목적' },
  'basics.tags': { en: 'Tags', ko: '태그' },
  'basics.add_tag': { en: 'Add a tag', ko: '태그 추가' },
  'basics.tags_help': {
    en: 'Tags make a canvas easier to find.',
    ko: '태그를 지정하면 Canvas를 쉽게 찾을 수 있습니다.',
  },
  'basics.name_needed': { en: 'A canvas needs a name.', ko: 'Canvas에는 이름이 필요합니다.' },
  'entry.title': { en: 'What starts it', ko: '시작 조건' },
  'entry.lede': {
    en: 'Action-based: people enter when they do any one of these.',
    ko: '행동 기반: 다음 중 하나를 하면 진입합니다.',
  },
  'entry.window': { en: 'When it is open', ko: '진입 가능 기간' },
  'entry.window_lede': {
    en: 'Only what happens inside this time lets people in. Who is inside already goes on.',
    ko: '이 기간에 일어난 일만 진입으로 이어집니다. 이미 진입한 사용자는 계속 진행합니다.',
  },
  'entry.start': { en: 'Start', ko: '시작' },
  'entry.end': { en: 'End', ko: '종료' },
  'entry.no_start': { en: 'From the first event on', ko: '첫 이벤트부터' },
  'entry.no_end': { en: 'Stays open', ko: '종료 없음' },
  'entry.zone': {
    en: (values) => `Times are in ${text(values, 'zone')}.`,
    ko: (values) => `시간은 ${text(values, 'zone')} 기준입니다.`,
  },
  'entry.order': {
    en: 'The end lies before the start: nobody enters.',
    ko: '종료가 시작보다 앞서 아무도 진입하지 않습니다.',
  },
  'audience.title': { en: 'Who may enter', ko: '진입할 수 있는 사용자' },
  'audience.lede': {
    en: 'Asked once, on entering. Later changes of a person change nothing for an entry that is under way.',
    ko: '진입할 때 한 번만 확인합니다. 진입한 뒤 사용자 정보가 바뀌어도 진행 중인 진입에는 영향이 없습니다.',
  },
  'audience.reentry': {
    en: 'Allow people to re-enter this canvas',
    ko: '사용자가 이 Canvas에 다시 진입할 수 있도록 허용',
  },
  'audience.reentry_off': { en: 'Off: one entry per person, for ever', ko: '끔: 한 사람당 한 번만 진입' },
  'audience.reentry_on': { en: 'On', ko: '켬' },
  'audience.reentry_after': { en: 'Re-entry after', ko: '재진입 시점' },
  'audience.specified': { en: 'Specified window', ko: '지정된 기간' },
  'audience.maximum': { en: 'Maximum duration of the canvas', ko: 'Canvas의 최대 기간' },
  'audience.window': { en: 'Window', ko: '기간' },
  'audience.zero': {
    en: 'At 0 people may be inside several times at once. Within one second only the first entry counts.',
    ko: '0이면 한 사람이 동시에 여러 번 진입할 수 있습니다. 1초 안에는 첫 번째 진입만 인정됩니다.',
  },
  'audience.longest': {
    en: (values, tools) => `Now ${tools.duration(values['duration'])}, the longest way through all steps.`,
    ko: (values, tools) => `현재 ${tools.duration(values['duration'])}입니다(모든 단계를 지나는 가장 긴 경로).`,
  },
  'audience.who': { en: 'Who matches now', ko: '현재 해당하는 사용자' },
  'audience.who_more': {
    en: (values, tools) => `and ${count(values, tools)} more`,
    ko: (values, tools) => `외 ${count(values, tools)}명`,
  },
  'send.title': { en: 'Subscription settings', ko: '구독 설정' },
  'send.to': { en: 'Send to these users', ko: '이 사용자에게 보내기' },
  'send.lede': {
    en: 'Asked at every message; never keeps anybody from entering.',
    ko: '메시지를 보낼 때마다 확인하며, 진입을 막지 않습니다.',
  },
  'send.limits': { en: 'When messages go out', ko: '메시지 전송 시간과 빈도' },
  'send.limits_lede': {
    en: 'These act inside each message step, never on who enters or how people are scored.',
    ko: '각 메시지 단계에만 적용되며, 진입이나 점수에는 영향을 주지 않습니다.',
  },
  'send.no_messages': {
    en: 'This canvas sends nothing to people, so this setting changes nothing.',
    ko: '이 Canvas는 사용자에게 메시지를 보내지 않으므로 이 설정의 영향이 없습니다.',
  },
  'to.subscribed_or_opted_in': { en: 'Users who are subscribed or opted in', ko: '구독 중이거나 수신에 동의한 사용자' },
  'to.opted_in_only': { en: 'Opted-in users only', ko: '수신에 동의한 사용자만' },
  'to.all': { en: 'All users, including unsubscribed', ko: '모든 사용자(구독 취소한 사용자 포함)' },
  'summary.title': { en: 'Summary', ko: '요약' },
  'summary.starts': { en: 'Starts', ko: '시작' },
  'summary.open': { en: 'Open', ko: '진입 가능 기간' },
  'summary.who': { en: 'Who', ko: '대상' },
  'summary.again': { en: 'Again', ko: '재진입' },
  'summary.sends': { en: 'Sends to', ko: '전송 대상' },
  'summary.flow': { en: 'Flow', ko: '흐름' },
  'summary.hand_on': { en: 'Hand it on', ko: '내보내기' },
  'summary.hand_on_lede': {
    en: 'The same file runs on the command line and in a backend, to the same result.',
    ko: '같은 파일을 명령줄과 백엔드에서 실행하면 같은 결과가 나옵니다.',
  },
  'summary.export': { en: 'Export JSON', ko: 'JSON 내보내기' },
  'summary.copy': { en: 'Copy JSON', ko: 'JSON 복사' },
  'summary.copied': { en: 'Copied', ko: '복사됨' },
  'summary.not_copied': { en: 'The browser did not allow copying', ko: '브라우저가 복사를 허용하지 않았습니다' },
  'summary.clean': { en: 'No problems found.', ko: '발견된 문제가 없습니다.' },
  'summary.from_until': {
    en: (values) => `from ${text(values, 'start')} until ${text(values, 'end')}`,
    ko: (values) => `${text(values, 'start')}부터 ${text(values, 'end')}까지`,
  },
  'summary.from': {
    en: (values) => `from ${text(values, 'start')} on`,
    ko: (values) => `${text(values, 'start')}부터`,
  },
  'summary.until': { en: (values) => `until ${text(values, 'end')}`, ko: (values) => `${text(values, 'end')}까지` },
  'summary.always': { en: 'always', ko: '항상' },

  // Launch
  'launch.title': { en: 'Launch this canvas', ko: '이 Canvas 시작' },
  'launch.lede': {
    en: 'Leadloom sends nothing. Launching marks the canvas as active: groups, window and ranking are fixed from then on, as they are in Braze.',
    ko: 'Leadloom은 아무것도 보내지 않습니다. 시작하면 Canvas가 활성으로 표시되고, Braze와 같이 그룹, 평가 기간, 순위가 고정됩니다.',
  },
  'launch.live': { en: 'This canvas is active.', ko: '이 Canvas는 활성 상태입니다.' },
  'launch.errors': {
    en: (values, tools) =>
      `${count(values, tools)} ${tools.plural(values['count'], 'error keeps', 'errors keep')} it from running`,
    ko: (values, tools) => `오류 ${count(values, tools)}개 때문에 시작할 수 없습니다`,
  },
  'launch.go': { en: 'Launch canvas', ko: 'Canvas 시작' },
  'launch.stop': { en: 'Stop canvas', ko: 'Canvas 중지' },
  'launch.resume': { en: 'Resume canvas', ko: 'Canvas 재개' },
  'launch.draft': { en: 'Back to draft', ko: '초안으로 되돌리기' },

  // Keys
  'keys.title': { en: 'Keyboard shortcuts', ko: '키보드 단축키' },
  'keys.add': { en: 'Add', ko: '추가' },
  'keys.move': { en: 'Move around', ko: '이동' },
  'keys.edit': { en: 'Edit', ko: '편집' },
  'keys.view': { en: 'View', ko: '보기' },
  'keys.palette': { en: 'Add a step by name', ko: '이름으로 단계 추가' },
  'keys.flow': { en: 'Next and previous along the flow', ko: '흐름을 따라 다음·이전으로' },
  'keys.siblings': { en: 'Between neighbours', ko: '이웃 사이 이동' },
  'keys.inspector': { en: 'Open in the inspector', ko: '속성 패널에서 열기' },
  'keys.connect': { en: 'Connect a port to a step', ko: '포트를 단계에 연결' },
  'keys.nudge': { en: 'Move the card', ko: '카드 위치 옮기기' },
  'keys.duplicate': { en: 'Duplicate', ko: '복제' },
  'keys.copy_paste': { en: 'Copy and paste', ko: '복사하고 붙여넣기' },
  'keys.selection': { en: 'Zoom to the selection', ko: '선택한 항목에 맞춤' },
  'keys.next_problem': { en: 'Next problem', ko: '다음 문제' },
  'keys.all': { en: 'All keys', ko: '모든 단축키' },
  'keys.single': { en: 'Single-letter keys', ko: '한 글자 단축키' },
  'keys.single_help': {
    en: 'Letters without ⌘ or Ctrl. They always rest in text fields.',
    ko: '⌘ 또는 Ctrl 없이 쓰는 키입니다. 입력란에서는 항상 작동하지 않습니다.',
  },
  deleted: {
    en: (values) => `Deleted ${text(values, 'name')}`,
    ko: (values, tools) => `${tools.particle(text(values, 'name'), '을/를')} 삭제했습니다`,
  },
  reading: {
    en: 'This screen is narrow: the canvas is shown as an outline, to read.',
    ko: '화면이 좁아 Canvas를 읽기용 개요로 표시합니다.',
  },
});
