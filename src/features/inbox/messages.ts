import { defineMessages, type MessageValues } from '@/core/kernel/message';

const text = (value: MessageValues[string]): string => (typeof value === 'string' ? value : '');

export const inboxMessages = defineMessages({
  title: { en: 'Lead inbox', ko: '리드 인박스' },
  lede: {
    en: 'What Salesforce made of the last run: who arrived, which status they have, and what it refused.',
    ko: '마지막 실행에서 Salesforce에 도착한 리드와 상태, 그리고 거절된 요청을 보여 줍니다.',
  },
  run: { en: 'Run', ko: '시뮬레이션 실행' },
  running: { en: 'Running…', ko: '실행 중…' },
  stale: {
    en: 'The workspace changed since this run.',
    ko: '이 실행 이후 워크스페이스가 변경되었습니다.',
  },
  no_run: {
    en: 'No run yet. Run the simulation, and the leads it hands over land here.',
    ko: '아직 실행하지 않았습니다. 시뮬레이션을 실행하면 전달된 리드가 여기에 표시됩니다.',
  },
  too_many: {
    en: (v, t) =>
      `This run had ${t.number(v['people'])} people. Leads are kept for runs of up to 20,000; choose fewer people in the simulator to see them.`,
    ko: (v, t) =>
      `이 실행의 사용자는 ${t.number(v['people'])}명입니다. 리드는 20,000명까지의 실행에만 남습니다. 시뮬레이터에서 사용자를 줄이면 볼 수 있습니다.`,
  },
  nothing: {
    en: 'The last run handed nobody over: no request about a lead left the simulation.',
    ko: '마지막 실행에서 전달된 리드가 없습니다. 리드 요청이 한 건도 나가지 않았습니다.',
  },
  none_here: { en: 'No lead here.', ko: '여기에는 리드가 없습니다.' },
  all: { en: 'All', ko: '전체' },
  unassigned: { en: 'Not assigned', ko: '미배정' },
  refused: { en: 'Refused', ko: '거절됨' },
  show: { en: 'Show', ko: '보기' },
  table: { en: 'Leads', ko: '리드' },
  col_lead: { en: 'Lead', ko: '리드' },
  col_status: { en: 'Status', ko: '상태' },
  col_queue: { en: 'Queue', ko: '대기열' },
  col_by: { en: 'Changed by', ko: '변경한 곳' },
  col_refused: { en: 'Refused', ko: '거절' },
  col_last: { en: 'Last', ko: '마지막' },
  no_lead: { en: 'no lead', ko: '리드 없음' },
  deleted: { en: 'deleted', ko: '삭제됨' },
  close: { en: 'Close', ko: '닫기' },
  fields: { en: 'Fields', ko: '필드' },
  history: { en: 'History', ko: '이력' },
  play: { en: 'Open journey', ko: '여정 열기' },
  no_lead_help: {
    en: 'Nothing arrived for this person, so the org has no lead to show.',
    ko: '이 사용자의 요청이 도착하지 않아 조직에 리드가 없습니다.',
  },
  'change.created': { en: 'Created', ko: '생성' },
  'change.updated': { en: 'Updated', ko: '업데이트' },
  'change.deleted': { en: 'Deleted', ko: '삭제' },
  same: { en: 'with the values it had', ko: '값은 그대로' },
  field_change: {
    en: (v, t) => `\`${text(v['name'])}\` ${t.value(v['before'])} → **${t.value(v['after'])}**`,
    ko: (v, t) => `\`${text(v['name'])}\` ${t.value(v['before'])} → **${t.value(v['after'])}**`,
  },
  by: {
    en: (v, t) => `by **${text(v['flow'])}**, send ${t.number(v['delivery'])}`,
    ko: (v, t) => `**${text(v['flow'])}**, ${t.number(v['delivery'])}번째 전송`,
  },
  refused_with: {
    en: (v) => `Refused: **${text(v['status'])}** ${text(v['why'])}`,
    ko: (v) => `거절: **${text(v['status'])}** ${text(v['why'])}`,
  },
  no_answer: { en: 'No answer', ko: '응답 없음' },
});
