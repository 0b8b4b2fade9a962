import { defineMessages } from '@/core/kernel/message';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Everything the webhook composer says. */
export const campaignMessages = defineMessages({
  campaigns: { en: 'Campaigns', ko: '캠페인' },
  untitled: { en: 'Untitled campaign', ko: '제목 없는 캠페인' },
  name: { en: 'Campaign name', ko: '캠페인 이름' },
  'status.draft': { en: 'Draft', ko: '초안' },
  'status.active': { en: 'Active', ko: '활성' },
  'status.stopped': { en: 'Stopped', ko: '중지됨' },
  'status.archived': { en: 'Archived', ko: '보관됨' },
  undo: { en: 'Undo', ko: '실행 취소' },
  redo: { en: 'Redo', ko: '다시 실행' },
  find: { en: 'Find', ko: '찾기' },
  simulate: { en: 'Simulate', ko: '시뮬레이션' },
  copy_curl: { en: 'Copy as cURL', ko: 'cURL로 복사' },
  curl_copied: { en: 'Copied as a cURL command.', ko: 'cURL 명령으로 복사했습니다.' },
  curl_redacted: {
    en: 'Copied as a cURL command. Secrets are left out: fill in the variables.',
    ko: 'cURL 명령으로 복사했습니다. 비밀 값은 제외했으니 변수를 채워 주세요.',
  },
  curl_refused: {
    en: 'This browser did not allow copying. Nothing was copied.',
    ko: '브라우저가 복사를 허용하지 않아 복사하지 못했습니다.',
  },
  curl_none: {
    en: 'For this person and moment no request leaves.',
    ko: '이 사용자와 시점에는 나가는 요청이 없습니다.',
  },

  tabs: { en: 'Parts of the campaign', ko: '캠페인 구성' },
  'tab.compose': { en: 'Compose', ko: '작성' },
  'tab.delivery': { en: 'Delivery', ko: '전달' },
  'tab.audience': { en: 'Target audience', ko: '타겟 오디언스' },
  'tab.summary': { en: 'Summary', ko: '요약' },
  problems: {
    en: ({ count }, tools) => `${tools.number(count)} ${tools.plural(count, 'problem', 'problems')}`,
    ko: ({ count }, tools) => `문제 ${tools.number(count)}개`,
  },
  no_problems: { en: 'No problems', ko: '문제 없음' },

  request: { en: 'Request', ko: '요청' },
  liquid_everywhere: { en: 'Liquid works in every field', ko: '모든 필드에서 Liquid를 쓸 수 있습니다' },
  method: { en: 'HTTP method', ko: 'HTTP 메서드' },
  url: { en: 'Webhook URL', ko: 'Webhook URL' },
  url_placeholder: { en: 'https://…', ko: 'https://…' },
  headers: { en: 'Headers', ko: '헤더' },
  no_headers: { en: 'No headers yet.', ko: '아직 헤더가 없습니다.' },
  add_header: { en: 'Add header', ko: '헤더 추가' },
  header_name: {
    en: ({ row }, tools) => `Name of header ${tools.number(row)}`,
    ko: ({ row }, tools) => `헤더 ${tools.number(row)} 이름`,
  },
  header_value: {
    en: ({ row }, tools) => `Value of header ${tools.number(row)}`,
    ko: ({ row }, tools) => `헤더 ${tools.number(row)} 값`,
  },
  remove_header: {
    en: ({ row }, tools) => `Remove header ${tools.number(row)}`,
    ko: ({ row }, tools) => `헤더 ${tools.number(row)} 삭제`,
  },
  body: { en: 'Body', ko: '본문' },
  body_kind: { en: 'Kind of body', ko: '본문 형식' },
  body_raw: { en: 'Raw text', ko: '원시 텍스트' },
  body_json: { en: 'JSON key-value pairs', ko: 'JSON 키-값 쌍' },
  get_no_body: { en: 'GET sends no body.', ko: 'GET 요청은 본문을 보내지 않습니다.' },
  body_valid: { en: 'valid JSON whenever it is sent', ko: '보낼 때마다 올바른 JSON' },
  body_broken: { en: 'not always valid JSON', ko: '올바른 JSON이 아닐 때가 있음' },
  pair_key: { en: ({ row }, tools) => `Key ${tools.number(row)}`, ko: ({ row }, tools) => `키 ${tools.number(row)}` },
  pair_value: {
    en: ({ row }, tools) => `Value ${tools.number(row)}`,
    ko: ({ row }, tools) => `값 ${tools.number(row)}`,
  },
  add_pair: { en: 'Add pair', ko: '쌍 추가' },
  remove_pair: {
    en: ({ row }, tools) => `Remove pair ${tools.number(row)}`,
    ko: ({ row }, tools) => `쌍 ${tools.number(row)} 삭제`,
  },
  pairs_are_text: {
    en: 'Values are always sent as JSON text, also when they look like numbers.',
    ko: '값은 숫자처럼 보여도 항상 JSON 텍스트로 전송됩니다.',
  },

  boundary: { en: 'At the boundary', ko: '경계값' },
  boundary_note: {
    en: ({ attribute }) => `made-up \`${text(attribute)}\` per column, rendered as you type`,
    ko: ({ attribute }) => `열마다 가상의 \`${text(attribute)}\` 값으로, 입력하는 동안 렌더링`,
  },
  boundary_none: {
    en: 'Compare a number attribute in the body, or start the campaign on one: then values just below and above it stand here.',
    ko: '본문에서 숫자 속성을 비교하거나 숫자 속성으로 캠페인을 시작하면, 그 값 바로 아래와 위의 결과가 여기에 표시됩니다.',
  },
  add_value: { en: 'Add value', ko: '값 추가' },
  value_help: {
    en: 'A number, text in quotes, or “missing”.',
    ko: '숫자, 따옴표로 묶은 텍스트, 또는 ‘없음’.',
  },
  new_value: { en: 'New value', ko: '새 값' },
  remove_value: { en: ({ value }) => `Remove column ${text(value)}`, ko: ({ value }) => `${text(value)} 열 삭제` },
  missing: { en: 'missing', ko: '없음' },
  as_text: { en: 'text', ko: '텍스트' },
  'row.outcome': { en: 'Outcome', ko: '결과' },
  'row.body': { en: 'Body', ko: '본문' },
  'row.answer': { en: 'Answer', ko: '응답' },
  'row.changes': { en: 'Sample changes to it', ko: '샘플에서 이 값이 된 횟수' },
  'row.why': { en: 'Why', ko: '이유' },
  none: { en: 'none', ko: '없음' },
  no_request: { en: 'no request', ko: '요청 없음' },
  run_first: { en: 'run to count', ko: '실행하면 집계' },
  'why.above': {
    en: ({ limit }, tools) => `above ${tools.number(limit)}`,
    ko: ({ limit }, tools) => `${tools.number(limit)}보다 큼`,
  },
  'why.at_least': {
    en: ({ limit }, tools) => `${tools.number(limit)} or more`,
    ko: ({ limit }, tools) => `${tools.number(limit)} 이상`,
  },
  'why.not_above': {
    en: ({ value, limit }, tools) => `${tools.number(value)} is not above ${tools.number(limit)}`,
    ko: ({ value, limit }, tools) =>
      `${tools.particle(tools.number(value), '은/는')} ${tools.number(limit)}보다 크지 않음`,
  },
  'why.not_at_least': {
    en: ({ value, limit }, tools) => `${tools.number(value)} is below ${tools.number(limit)}`,
    ko: ({ value, limit }, tools) => `${tools.particle(tools.number(value), '은/는')} ${tools.number(limit)}보다 작음`,
  },
  'why.equal': {
    en: ({ value, limit }, tools) => `${tools.number(value)} is not **above** ${tools.number(limit)}`,
    ko: ({ value, limit }, tools) =>
      `${tools.particle(tools.number(value), '은/는')} ${tools.number(limit)}보다 **크지** 않음`,
  },
  'why.decimal': { en: 'decimals count', ko: '소수도 계산됨' },
  'why.missing': { en: 'nothing is never above', ko: '값이 없으면 크지 않음' },
  'why.text': { en: 'text can’t be compared with a number', ko: '텍스트는 숫자와 비교할 수 없음' },

  no_people: {
    en: 'No people yet. Import or generate some to see a real request; the boundary on the left works without.',
    ko: '아직 사용자가 없습니다. 가져오거나 생성하면 실제 요청을 볼 수 있습니다. 왼쪽 경계값은 사용자 없이도 동작합니다.',
  },
  go_people: { en: 'Go to people', ko: '사용자로 이동' },

  audience_now: { en: 'Audience at this moment', ko: '이 시점의 오디언스' },
  passes: { en: 'passes', ko: '통과' },
  refused: { en: 'refused', ko: '제외' },
  rule: { en: ({ id }) => `Rule ${text(id)}`, ko: ({ id }) => `규칙 ${text(id)}` },
  subscription_refuses: {
    en: ({ state }) => `Not sent to people whose email subscription is \`${text(state)}\`.`,
    ko: ({ state }) => `이메일 구독 상태가 \`${text(state)}\`인 사용자에게는 보내지 않습니다.`,
  },

  window: { en: 'Time window', ko: '기간' },
  window_start: { en: 'From', ko: '시작' },
  window_end: { en: 'Until', ko: '종료' },
  window_open_start: { en: 'from the start of a run', ko: '실행 시작부터' },
  window_open_end: { en: 'no end', ko: '종료 없음' },
  window_help: {
    en: ({ zone }) => `Triggers outside are lost, not delayed. Times in ${text(zone)}.`,
    ko: ({ zone }) => `기간 밖의 트리거는 지연되지 않고 사라집니다. 시간대: ${text(zone)}.`,
  },
  clear: { en: 'Clear', ko: '지우기' },
  reeligibility: { en: 'Re-eligibility', ko: '재자격' },
  'reeligible.once': { en: 'Once', ko: '한 번만' },
  'reeligible.every': { en: 'Every change', ko: '변경될 때마다' },
  'reeligible.after': { en: 'After…', ko: '일정 기간 후' },
  'reeligible.once.help': {
    en: 'The first 2xx answer is the last request of that person for ever. Aborted or failed sends do not use it up.',
    ko: '첫 2xx 응답 이후 해당 사용자에게는 다시 보내지 않습니다. 중단되거나 실패한 전송은 횟수에 포함되지 않습니다.',
  },
  'reeligible.every.help': {
    en: 'Every later change that passes sends again, until something takes the person out of the audience.',
    ko: '이후 조건을 통과하는 모든 변경에서 다시 보냅니다. 사용자가 오디언스에서 제외되어야 멈춥니다.',
  },
  'reeligible.after.help': {
    en: 'Again this long after a receipt. Triggers in between are lost.',
    ko: '수신 후 이 기간이 지나면 다시 보냅니다. 그 사이의 트리거는 사라집니다.',
  },
  wait_length: { en: 'Time since the last receipt', ko: '마지막 수신 이후 기간' },
  send_to: { en: 'Send to', ko: '보낼 대상' },
  'send.subscribed_or_opted_in': { en: 'Subscribed or opted-in users', ko: '구독 또는 수신 동의한 사용자' },
  'send.opted_in_only': { en: 'Opted-in users only', ko: '수신 동의한 사용자만' },
  'send.all': { en: 'All users including unsubscribed users', ko: '구독 취소한 사용자를 포함한 모든 사용자' },

  audience_help: {
    en: 'Asked at the moment of the trigger. People who do not match are not rendered at all.',
    ko: '트리거 시점에 확인합니다. 일치하지 않는 사용자는 렌더링하지 않습니다.',
  },
  summary_says: { en: 'What this campaign does', ko: '캠페인 동작' },
  'summary.trigger': { en: 'Sends when', ko: '전송 시점' },
  'summary.window': { en: 'Between', ko: '기간' },
  'summary.audience': { en: 'To', ko: '대상' },
  'summary.request': { en: 'Request', ko: '요청' },
  'summary.repeats': { en: 'Repeats', ko: '반복' },
  'summary.last_run': { en: 'Last run', ko: '마지막 실행' },
  'summary.run': {
    en: ({ sent, people, aborted, failed }, tools) =>
      `${tools.number(sent)} sent to ${tools.number(people)} ${tools.plural(people, 'person', 'people')}, ${tools.number(aborted)} aborted, ${tools.number(failed)} failed`,
    ko: ({ sent, people, aborted, failed }, tools) =>
      `${tools.number(people)}명에게 ${tools.number(sent)}건 전송, ${tools.number(aborted)}건 중단, ${tools.number(failed)}건 실패`,
  },
  'summary.no_run': { en: 'Not run yet', ko: '아직 실행하지 않음' },
  no_triggers: { en: 'Nothing sets it off yet.', ko: '아직 트리거가 없습니다.' },
  or: { en: 'or', ko: '또는' },
  identity: { en: 'About', ko: '정보' },
  description: { en: 'Description', ko: '설명' },
  tags: { en: 'Tags', ko: '태그' },
  tags_help: { en: 'Separated by commas', ko: '쉼표로 구분' },
  status: { en: 'Status', ko: '상태' },

  'fact.number': { en: 'number', ko: '숫자' },
  'fact.string': { en: 'text', ko: '텍스트' },
  'fact.boolean': { en: 'true or false', ko: '참/거짓' },
  'fact.time': { en: 'time', ko: '시간' },
  'fact.list': { en: 'List', ko: '배열' },
  'fact.other': { en: 'object', ko: '객체' },
  'fact.person_has': {
    en: ({ person, value }, tools) => `${text(person)}: ${tools.value(value)}`,
    ko: ({ person, value }, tools) => `${text(person)}: ${tools.value(value)}`,
  },
  'fact.range': {
    en: ({ low, high }, tools) => `Sample values: ${tools.number(low)} to ${tools.number(high)}`,
    ko: ({ low, high }, tools) => `샘플 값: ${tools.number(low)}~${tools.number(high)}`,
  },
  'fact.samples': {
    en: ({ samples }) => `For example ${text(samples)}`,
    ko: ({ samples }) => `예: ${text(samples)}`,
  },
  'fact.changed_by': {
    en: ({ count }, tools) => `Changed by ${tools.number(count)} ${tools.plural(count, 'step', 'steps')}`,
    ko: ({ count }, tools) => `${tools.number(count)}개 단계에서 변경`,
  },
});
