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
  'outcome.sent': { en: 'sent', ko: '전송' },
  'outcome.broken': { en: 'sent broken', ko: '깨진 채 전송' },
  'outcome.failed': { en: 'failed', ko: '실패' },
  'outcome.aborted': { en: 'aborted', ko: '중단' },
  'outcome.unsendable': { en: 'not sendable', ko: '전송 불가' },
  none: { en: 'none', ko: '없음' },
  no_request: { en: 'no request', ko: '요청 없음' },
  run_first: { en: 'run to count', ko: '실행하면 집계' },
  rendering: { en: 'Rendering…', ko: '렌더링 중…' },
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

  person: { en: 'Person', ko: '사용자' },
  find_person: { en: 'Name, email or ID', ko: '이름, 이메일 또는 ID' },
  no_person: { en: 'Nobody matches.', ko: '일치하는 사용자가 없습니다.' },
  no_people: {
    en: 'No people yet. Import or generate some to see a real request; the boundary on the left works without.',
    ko: '아직 사용자가 없습니다. 가져오거나 생성하면 실제 요청을 볼 수 있습니다. 왼쪽 경계값은 사용자 없이도 동작합니다.',
  },
  go_people: { en: 'Go to people', ko: '사용자로 이동' },
  moment: { en: 'Moment', ko: '시점' },
  moments: { en: 'When this campaign was triggered', ko: '캠페인이 트리거된 시점' },
  never_triggered: {
    en: 'Never triggered for this person in the run.',
    ko: '실행 기간에 이 사용자에게 트리거되지 않았습니다.',
  },
  other_moment: { en: 'Any other moment', ko: '다른 시점' },
  more_moments: {
    en: ({ count }, tools) => `${tools.number(count)} more: type a moment below`,
    ko: ({ count }, tools) => `${tools.number(count)}개 더 있음: 아래에 시점을 입력하세요`,
  },
  'moment.sent': { en: 'sent', ko: '전송' },
  'moment.aborted': { en: 'aborted', ko: '중단' },
  'moment.failed': { en: 'failed', ko: '실패' },
  'moment.pending': { en: 'pending', ko: '대기' },
  'moment.refused': { en: 'not sent', ko: '미전송' },

  receives: {
    en: ({ host }) => `What ${text(host)} receives`,
    ko: ({ host }) => `${text(host)}에서 받는 내용`,
  },
  receiver: { en: 'the receiver', ko: '수신 시스템' },
  nothing_leaves: { en: 'Nothing leaves', ko: '나가는 요청 없음' },
  inferred: { en: 'inferred from the body', ko: '본문에서 추론' },
  by_braze: { en: 'added by Braze', ko: 'Braze가 추가' },
  simulated_token: { en: 'simulated token', ko: '시뮬레이션 토큰' },
  no_body_text: { en: 'No body', ko: '본문 없음' },
  aborted_because: {
    en: ({ reason }) => `Not sent: the message was aborted (\`${text(reason)}\`).`,
    ko: ({ reason }) => `보내지 않았습니다. 메시지가 중단되었습니다(\`${text(reason)}\`).`,
  },
  'error.syntax': { en: 'The template cannot be read.', ko: '템플릿을 읽을 수 없습니다.' },
  'error.unknown_tag': { en: 'The template uses a tag that does not exist.', ko: '템플릿에 없는 태그를 사용했습니다.' },
  'error.limit_parse': { en: 'The template is too large.', ko: '템플릿이 너무 큽니다.' },
  'error.limit_render_time': {
    en: 'The template takes too long and was stopped. Nothing would be sent.',
    ko: '템플릿 처리가 너무 오래 걸려 중단했습니다. 아무것도 전송되지 않습니다.',
  },
  'error.limit_memory': {
    en: 'The template uses too much memory and was stopped.',
    ko: '템플릿이 메모리를 너무 많이 사용해 중단했습니다.',
  },
  'error.limit_output': { en: 'The rendered text is too long.', ko: '렌더링된 텍스트가 너무 깁니다.' },
  'error.limit_nesting': { en: 'The template is nested too deeply.', ko: '템플릿 중첩이 너무 깊습니다.' },
  'error.connected_content_url': {
    en: 'The Connected Content address is no address.',
    ko: 'Connected Content 주소가 올바르지 않습니다.',
  },
  'error.too_many_calls': {
    en: 'The template makes more than 50 Connected Content calls.',
    ko: '템플릿이 Connected Content를 50번 넘게 호출합니다.',
  },
  error_in: {
    en: ({ field, line, column }, tools) =>
      line === undefined
        ? `In ${text(field)}`
        : `In ${text(field)}, line ${tools.number(line)}, column ${tools.number(column)}`,
    ko: ({ field, line, column }, tools) =>
      line === undefined ? `${text(field)}에서` : `${text(field)} ${tools.number(line)}행 ${tools.number(column)}열`,
  },
  'unsendable.url_invalid': {
    en: 'This is no web address, so nothing is sent.',
    ko: '웹 주소가 아니어서 아무것도 전송되지 않습니다.',
  },
  'unsendable.url_port': {
    en: 'Only ports 80 and 443 are allowed, so nothing is sent.',
    ko: '포트 80과 443만 허용되어 아무것도 전송되지 않습니다.',
  },
  'unsendable.header_newline': {
    en: 'A header contains a line break, so nothing is sent.',
    ko: '헤더에 줄바꿈이 있어 아무것도 전송되지 않습니다.',
  },
  liquid_error_sent: {
    en: 'A Liquid error became part of the request:',
    ko: 'Liquid 오류가 요청에 포함되었습니다:',
  },

  delivery: { en: 'Delivery', ko: '전달' },
  simulated: { en: 'simulated, nothing leaves this browser', ko: '시뮬레이션이며 브라우저 밖으로 나가지 않음' },
  triggered_by: {
    en: ({ name, before, after }, tools) =>
      `Triggered by \`${text(name)}\` ${tools.value(before)} → ${tools.value(after)}`,
    ko: ({ name, before, after }, tools) =>
      `\`${text(name)}\` ${tools.value(before)} → ${tools.value(after)} 변경으로 트리거됨`,
  },
  triggered_event: {
    en: ({ name }) => `Triggered by \`${text(name)}\``,
    ko: ({ name }) => `\`${text(name)}\`에 의해 트리거됨`,
  },
  triggered: { en: 'Triggered', ko: '트리거됨' },
  not_triggered: {
    en: 'Not triggered at this moment: shown as if it were',
    ko: '이 시점에는 트리거되지 않음: 트리거된 것으로 가정',
  },
  kept_from: { en: 'Triggered, but not sent in the run:', ko: '트리거되었으나 실행에서는 전송되지 않음:' },
  content_call: { en: 'Connected Content', ko: 'Connected Content' },
  token_call: { en: 'Token', ko: '토큰' },
  attempt: {
    en: ({ method, attempt }, tools) => `${text(method)}, attempt ${tools.number(attempt)}`,
    ko: ({ method, attempt }, tools) => `${text(method)}, ${tools.number(attempt)}번째 시도`,
  },
  attempt_of: {
    en: ({ method, attempt }, tools) => `${text(method)}, attempt ${tools.number(attempt)} of 6`,
    ko: ({ method, attempt }, tools) => `${text(method)}, ${tools.number(attempt)}/6번째 시도`,
  },
  retry_at: {
    en: ({ time }) => `Tried again at ${text(time)}, with the same request`,
    ko: ({ time }) => `${text(time)}에 같은 요청으로 다시 시도`,
  },
  final_failure: {
    en: 'Not tried again. The person has not received it and stays eligible.',
    ko: '다시 시도하지 않습니다. 수신하지 않은 것으로 보며 자격이 유지됩니다.',
  },
  gave_up: { en: 'The last attempt failed.', ko: '마지막 시도가 실패했습니다.' },
  no_answer: { en: 'no answer', ko: '응답 없음' },
  lead_now: {
    en: ({ fields }) => `The lead now has ${text(fields)}`,
    ko: ({ fields }) => `리드의 현재 값: ${text(fields)}`,
  },

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
