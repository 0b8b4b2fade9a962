import { defineMessages, type MessageTools, type MessageValues } from '@/core/kernel/message';

const text = (value: MessageValues[string]): string => (typeof value === 'string' ? value : '');

function faultEn({ status, request, times, token, malformed }: MessageValues, tools: MessageTools): string {
  const where = token === true ? 'token request' : 'request';
  const last = typeof request === 'number' && typeof times === 'number' ? request + times - 1 : request;
  const which =
    times === 1 ? `${where} ${tools.number(request)}` : `${where}s ${tools.number(request)}–${tools.number(last)}`;
  return `${text(status)}${malformed === true ? ', broken JSON,' : ''} on ${which}`;
}

function faultKo({ status, request, times, token, malformed }: MessageValues, tools: MessageTools): string {
  const where = token === true ? '토큰 요청' : '요청';
  const last = typeof request === 'number' && typeof times === 'number' ? request + times - 1 : request;
  const which =
    times === 1
      ? `${tools.number(request)}번째 ${where}`
      : `${tools.number(request)}~${tools.number(last)}번째 ${where}`;
  return `${which}에 ${text(status)}${malformed === true ? '(깨진 JSON)' : ''}`;
}

/** Texts about the systems outside as a run meets them. */
export const outsideMessages = defineMessages({
  salesforce: { en: 'Salesforce in the simulation', ko: '시뮬레이션의 Salesforce' },
  everywhere: {
    en: 'Counts for every run of this workspace.',
    ko: '이 워크스페이스의 모든 실행에 적용됩니다.',
  },
  fault: { en: faultEn, ko: faultKo },
  remove_fault: { en: (v, t) => `Remove: ${faultEn(v, t)}`, ko: (v, t) => `삭제: ${faultKo(v, t)}` },
  add_fault: { en: 'Add fault', ko: '장애 추가' },
  fault_at: { en: 'Which requests', ko: '요청 종류' },
  'at.lead': { en: 'of leads', ko: '리드 요청' },
  'at.token': { en: 'for a token', ko: '토큰 요청' },
  fault_request: { en: 'From a person’s request number', ko: '사용자의 몇 번째 요청부터' },
  fault_times: { en: 'How many in a row', ko: '연속 횟수' },
  fault_status: { en: 'Answers', ko: '응답' },
  fault_latency: { en: 'Takes (milliseconds)', ko: '응답 시간(밀리초)' },
  fault_malformed: { en: 'Broken JSON', ko: '깨진 JSON' },
  'fault.200': { en: '200, only late or broken', ko: '200(지연 또는 손상만)' },
  'fault.401': { en: '401 session expired', ko: '401 세션 만료' },
  'fault.403': { en: '403 request limit', ko: '403 요청 한도' },
  'fault.404': { en: '404 not found', ko: '404 찾을 수 없음' },
  'fault.429': { en: '429 too many requests', ko: '429 요청 과다' },
  'fault.500': { en: '500 server error', ko: '500 서버 오류' },
  'fault.503': { en: '503 under maintenance', ko: '503 점검 중' },
  'fault.599': { en: '599 connection dropped', ko: '599 연결 끊김' },
  add: { en: 'Add', ko: '추가' },
  latency: {
    en: ({ ms }, tools) => `latency ${tools.number(ms)} ms`,
    ko: ({ ms }, tools) => `지연 ${tools.number(ms)}ms`,
  },
  latency_label: { en: 'Latency in milliseconds', ko: '지연 시간(밀리초)' },

  accepts: { en: 'Accepts seed fields', ko: '기본 예제 필드 허용' },
  accepts_help: {
    en: 'Store `lead_status` as given. A stock org refuses it: the field is called `Status`.',
    ko: '`lead_status`를 그대로 저장합니다. 기본 조직에서는 필드 이름이 `Status`여서 거절합니다.',
  },

  token: { en: 'Token', ko: '토큰' },
  'token.valid': { en: 'is good for two hours', ko: '2시간 유효' },
  'token.lifetime': { en: 'expires after a time', ko: '일정 시간 후 만료' },
  'token.calls': { en: 'expires after some calls', ko: '일정 호출 수 후 만료' },
  'token.fails': { en: 'is refused: wrong secret', ko: '거절: 잘못된 시크릿' },
  'token.no_user': { en: 'is refused: no user for the flow', ko: '거절: 플로 사용자 없음' },
  token_help: {
    en: 'A retry carries the token it was rendered with, so one that expires in between ends in 401, which is never retried.',
    ko: '재시도는 처음 렌더링한 토큰을 그대로 보내므로, 그사이 만료되면 401로 끝나고 다시 시도하지 않습니다.',
  },
  seconds: { en: 'seconds', ko: '초' },
  calls: { en: 'calls', ko: '회' },

  sync_back: { en: 'Writes the status back to the profile', ko: '상태를 프로필에 다시 기록' },
  sync_back_help: {
    en: 'As a nightly import would. Off, nothing in Braze learns that a lead was qualified, and the hand-off may repeat.',
    ko: '야간 가져오기처럼 동작합니다. 끄면 Braze는 리드가 적격이 되었음을 알 수 없어 전달이 반복될 수 있습니다.',
  },
  sync_after: { en: 'After (seconds)', ko: '지연(초)' },
  sync_attribute: { en: 'Attribute', ko: '속성' },

  assignment: { en: 'Assigns qualified leads to a queue', ko: '적격 리드를 대기열에 배정' },
  assignment_help: {
    en: 'What an assignment rule of the org does once a lead gets this status.',
    ko: '리드가 이 상태가 되면 조직의 배정 규칙이 하는 일입니다.',
  },
  assignment_status: { en: 'Status', ko: '상태' },
  assignment_queue: { en: 'Queue', ko: '대기열' },
  default_queue: { en: 'Inside sales', ko: '인사이드 세일즈' },

  leads: { en: 'Leads in the org before a run', ko: '실행 전 조직에 있는 리드' },
  leads_help: {
    en: 'One JSON record a line, as Salesforce exports them. Everybody else’s lead is as the profile says. A text that is no such list is not kept.',
    ko: '한 줄에 하나씩, Salesforce에서 내보낸 형식의 JSON 레코드를 입력합니다. 그 밖의 리드는 프로필을 따릅니다. 이 형식이 아니면 저장하지 않습니다.',
  },
  partners: { en: 'Other endpoints', ko: '다른 엔드포인트' },
  partners_help: {
    en: 'Every other address accepts what is sent. A script makes one answer as written, one status after the other; the last goes on.',
    ko: '다른 주소는 모든 요청을 받아들입니다. 스크립트를 쓰면 적은 순서대로 상태를 응답하고 마지막 응답을 반복합니다.',
  },
  add_partner: { en: 'Add an endpoint', ko: '엔드포인트 추가' },
  partner_host: { en: 'Host', ko: '호스트' },
  partner_path: { en: 'Path begins with', ko: '경로 시작' },
  partner_answers: { en: 'Answers', ko: '응답' },
  partner_name: {
    en: (v, t) => `Endpoint ${t.number(v['number'])}`,
    ko: (v, t) => `엔드포인트 ${t.number(v['number'])}`,
  },
  remove_partner: {
    en: (v, t) => `Remove endpoint ${t.number(v['number'])}`,
    ko: (v, t) => `엔드포인트 ${t.number(v['number'])} 삭제`,
  },
  on: { en: 'On', ko: '켬' },
  off: { en: 'Off', ko: '끔' },
});
