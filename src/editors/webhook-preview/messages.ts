import { defineMessages } from '@/core/kernel/message';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What the previews of a webhook say, beside a campaign's composer and in a step. */
export const previewMessages = defineMessages({
  'outcome.sent': { en: 'sent', ko: '전송' },
  'outcome.broken': { en: 'sent broken', ko: '깨진 채 전송' },
  'outcome.failed': { en: 'failed', ko: '실패' },
  'outcome.aborted': { en: 'aborted', ko: '중단' },
  'outcome.unsendable': { en: 'not sendable', ko: '전송 불가' },
  rendering: { en: 'Rendering…', ko: '렌더링 중…' },
  person: { en: 'Person', ko: '사용자' },
  find_person: { en: 'Name, email or ID', ko: '이름, 이메일 또는 ID' },
  no_person: { en: 'Nobody matches.', ko: '일치하는 사용자가 없습니다.' },
  moment: { en: 'Moment', ko: '시점' },
  moments: { en: 'When it was triggered in the run', ko: '실행에서 트리거된 시점' },
  layout: { en: 'Layout of the body', ko: '본문 표시 방식' },
  layout_pretty: { en: 'For reading', ko: '읽기 좋게' },
  layout_sent: { en: 'As sent', ko: '전송되는 그대로' },
  step_preview: { en: 'What is sent', ko: '전송 내용' },
  step_no_people: {
    en: 'No people yet. Import or generate some to see a real request.',
    ko: '아직 사용자가 없습니다. 가져오거나 생성하면 실제 요청을 볼 수 있습니다.',
  },
  step_go_people: { en: 'Go to people', ko: '사용자로 이동' },
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
});
