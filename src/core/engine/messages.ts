import type { JsonValue } from '../kernel/json';
import { defineMessages, type MessageText, type MessageTools, type MessageValues } from '../kernel/message';

const plain = (value: MessageValues[string]): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? null);

const code = (value: MessageValues[string]): string => `\`${plain(value)}\``;

function cycle({ cycle: links }: MessageValues): string {
  const all: readonly JsonValue[] = Array.isArray(links) ? links : [];
  return all.map(code).join(' → ');
}

const states: Readonly<Record<string, readonly [en: string, ko: string]>> = {
  opted_in: ['opted in', '수신 동의'],
  subscribed: ['subscribed', '구독 중'],
  unsubscribed: ['unsubscribed', '구독 취소'],
};

function stateOf(value: MessageValues[string], language: 0 | 1): string {
  return (
    (typeof value === 'string' && Object.hasOwn(states, value) ? states[value]?.[language] : undefined) ?? code(value)
  );
}

/** A length of time as the subject of "has passed". */
function past(value: MessageValues[string], tools: MessageTools): string {
  return tools.particle(tools.duration(value), '이/가');
}

const statusEn: MessageText = ({ status }) => (typeof status === 'number' ? `HTTP ${status}` : 'No answer');
const statusKo: MessageText = ({ status }) => (typeof status === 'number' ? `HTTP ${status}` : '응답 없음');

/** Sentences of the engine: what happened, which gate said what, how an entry or a send ended. */
export const engineMessages = defineMessages({
  'engine.because.custom_event': {
    en: ({ event }) => `Performed ${code(event)}`,
    ko: ({ event }) => `${code(event)} 수행`,
  },
  'engine.because.purchase': {
    en: ({ product }) => `Purchased ${code(product)}`,
    ko: ({ product }) => `${code(product)} 구매`,
  },
  'engine.because.session_start': { en: 'Started a session', ko: '세션 시작' },
  'engine.because.email': {
    en: ({ after }) => `The email address became ${code(after)}`,
    ko: ({ after }) => `이메일 주소 변경: ${code(after)}`,
  },
  'engine.because.subscription': {
    en: ({ after }) => `The email subscription became “${stateOf(after, 0)}”`,
    ko: ({ after }) => `이메일 구독 상태 변경: ‘${stateOf(after, 1)}’`,
  },
  'engine.because.attribute': {
    en: ({ attribute, before, after }, tools) =>
      `${code(attribute)} changed from ${tools.value(before)} to ${tools.value(after)}`,
    ko: ({ attribute, before, after }, tools) =>
      `${code(attribute)} 값이 ${tools.value(before)}에서 ${tools.particle(tools.value(after), '으로/로')} 바뀜`,
  },

  'engine.gate.active': { en: 'It is active', ko: '활성 상태입니다' },
  'engine.gate.stopped': { en: 'It is stopped, so nobody gets in', ko: '중지된 상태여서 아무도 들어올 수 없습니다' },
  'engine.gate.window_open': {
    en: ({ time }, tools) => `${tools.instant(time)} lies within its schedule`,
    ko: ({ time }, tools) => `${tools.instant(time)}: 일정 안에 있습니다`,
  },
  'engine.gate.window_closed': {
    en: ({ time, opens, closes }, tools) => {
      const from = opens === undefined ? '' : ` from ${tools.instant(opens)}`;
      const until = closes === undefined ? '' : ` until ${tools.instant(closes)}`;
      return `${tools.instant(time)} lies outside its schedule${from}${until}`;
    },
    ko: ({ time, opens, closes }, tools) => {
      const from = opens === undefined ? '' : `${tools.instant(opens)}부터 `;
      const until = closes === undefined ? '' : `${tools.instant(closes)}까지`;
      return `${tools.instant(time)}: 일정(${`${from}${until}`.trim()}) 밖에 있습니다`;
    },
  },
  'engine.gate.subscription_allows': {
    en: ({ state }) => `The email subscription is “${stateOf(state, 0)}”, which the send settings allow`,
    ko: ({ state }) => `이메일 구독 상태: ‘${stateOf(state, 1)}’. 전송 설정에서 허용됩니다`,
  },
  'engine.gate.subscription_refuses': {
    en: ({ state }) => `The email subscription is “${stateOf(state, 0)}”, which the send settings leave out`,
    ko: ({ state }) => `이메일 구독 상태: ‘${stateOf(state, 1)}’. 전송 설정에 따라 제외됩니다`,
  },
  'engine.gate.first_entry': { en: 'This is the first entry', ko: '첫 진입입니다' },
  'engine.gate.reentry_off': {
    en: 'Entered before, and re-entry is off: one entry per person for ever',
    ko: '이미 진입한 적이 있으며, 재진입이 꺼져 있어 한 사람당 한 번만 진입할 수 있습니다',
  },
  'engine.gate.reentry_allowed': {
    en: ({ since, window }, tools) => {
      const again = window === 0 ? 'at any time' : `after ${tools.duration(window)}`;
      return `The last entry was ${tools.duration(since)} ago, and re-entry is allowed ${again}`;
    },
    ko: ({ since, window }, tools) => {
      const again = window === 0 ? '언제든지' : `${tools.duration(window)} 후부터`;
      return `마지막 진입 후 ${past(since, tools)} 지났고, 재진입은 ${again} 허용됩니다`;
    },
  },
  'engine.gate.reentry_too_soon': {
    en: ({ since, window }, tools) =>
      `The last entry was ${tools.duration(since)} ago, but re-entry is allowed only after ${tools.duration(window)}`,
    ko: ({ since, window }, tools) =>
      `마지막 진입 후 ${tools.duration(since)}밖에 지나지 않았습니다. 재진입은 ${tools.duration(window)} 후부터 허용됩니다`,
  },
  'engine.gate.no_entry_yet': { en: 'No entry just before', ko: '직전의 진입이 없습니다' },
  'engine.gate.second_over': {
    en: ({ since }, tools) => `${tools.duration(since)} since the last entry, which is long enough`,
    ko: ({ since }, tools) => `마지막 진입 후 ${past(since, tools)} 지나 충분합니다`,
  },
  'engine.gate.same_second': {
    en: ({ since }, tools) => {
      const ago =
        since === 0 ? 'The last entry was at this very moment' : `Only ${tools.duration(since)} since the last entry`;
      return `${ago}: a person enters a canvas once per second, and this trigger is lost`;
    },
    ko: ({ since }, tools) => {
      const ago =
        since === 0
          ? '바로 이 순간에 이미 진입했습니다'
          : `마지막 진입 후 ${tools.duration(since)}밖에 지나지 않았습니다`;
      return `${ago}. 한 Canvas에는 1초에 한 번만 진입할 수 있어 이 트리거는 사라집니다`;
    },
  },
  'engine.gate.no_receipt': { en: 'Nothing received so far', ko: '아직 받은 적이 없습니다' },
  'engine.gate.received_once': {
    en: ({ at }, tools) => `Received at ${tools.instant(at)}, and re-eligibility is off: once per person for ever`,
    ko: ({ at }, tools) => `${tools.instant(at)}에 이미 받았으며, 재자격이 꺼져 있어 한 사람당 한 번만 보냅니다`,
  },
  'engine.gate.receipt_allowed': {
    en: ({ since, window }, tools) => {
      const again = window === 0 ? 'at any time' : `after ${tools.duration(window)}`;
      return `Last received ${tools.duration(since)} ago; eligible again ${again}`;
    },
    ko: ({ since, window }, tools) => {
      const again = window === 0 ? '언제든지' : `${tools.duration(window)} 후부터`;
      return `마지막으로 받은 지 ${past(since, tools)} 지났고, ${again} 다시 받을 수 있습니다`;
    },
  },
  'engine.gate.receipt_too_soon': {
    en: ({ since, window }, tools) =>
      `Last received ${tools.duration(since)} ago, but eligible again only after ${tools.duration(window)}`,
    ko: ({ since, window }, tools) =>
      `마지막으로 받은 지 ${tools.duration(since)}밖에 지나지 않았습니다. ${tools.duration(window)} 후부터 다시 받을 수 있습니다`,
  },
  'engine.gate.no_other_send': { en: 'No other send is on its way', ko: '진행 중인 다른 전송이 없습니다' },
  'engine.gate.in_progress': {
    en: 'Another send of this campaign is still on its way, so this trigger is lost',
    ko: '이 캠페인의 다른 전송이 아직 진행 중이어서 이 트리거는 사라집니다',
  },

  'engine.exit.completed': { en: 'The path ends here', ko: '경로가 여기서 끝납니다' },
  'engine.exit.no_step': { en: 'This variant has no step', ko: '이 배리언트에는 단계가 없습니다' },
  'engine.exit.deduplicated': {
    en: 'An earlier entry already took this action: entries it fits as well leave, so that one action counts once',
    ko: '더 먼저 진입한 건이 이 행동을 처리했습니다. 하나의 행동이 한 번만 반영되도록 나머지 진입은 종료됩니다',
  },
  'engine.exit.exception_event': {
    en: 'An exception event happened, so the entry leaves',
    ko: '예외 이벤트가 발생하여 진입이 종료됩니다',
  },
  'engine.exit.inactive_canvas_step': {
    en: 'The wait ended while the canvas was stopped',
    ko: 'Canvas가 중지된 동안 대기가 끝났습니다',
  },
  'engine.noted.duplicate_kept': {
    en: 'An earlier entry already took this action; this one goes on waiting',
    ko: '더 먼저 진입한 건이 이 행동을 처리했으므로 이 진입은 계속 기다립니다',
  },
  'engine.noted.exception': {
    en: 'Exception event: the entry takes no further step',
    ko: '예외 이벤트: 이 진입은 더 이상 진행하지 않습니다',
  },

  'engine.write.not_numeric': {
    en: ({ attribute, value, by }, tools) =>
      `${code(attribute)} is ${tools.value(value)}, which is no number, so ${tools.points(by)} is ignored`,
    ko: ({ attribute, value, by }, tools) =>
      `${code(attribute)} 값이 숫자가 아닌 ${tools.value(value)}이므로 ${tools.points(by)} 변경은 무시됩니다`,
  },
  'engine.write.overflow': {
    en: ({ attribute, value, by }, tools) =>
      `${code(attribute)} is ${tools.value(value)}; changing it by ${tools.number(by)} would leave what a number can hold, so it is ignored`,
    ko: ({ attribute, value, by }, tools) =>
      `${code(attribute)} 값이 ${tools.value(value)}입니다. ${tools.number(by)}만큼 바꾸면 숫자로 나타낼 수 있는 범위를 벗어나므로 무시됩니다`,
  },

  'engine.budget.entries': {
    en: (values, tools) =>
      `More than ${tools.number(values['limit'])} entries into “${plain(values['canvas'])}” in one instant. The cycle: ${cycle(values)}. This person’s run stops here.`,
    ko: (values, tools) =>
      `한순간에 ‘${plain(values['canvas'])}’ 진입이 ${tools.number(values['limit'])}회를 넘었습니다. 순환: ${cycle(values)}. 이 사용자의 실행은 여기서 멈춥니다.`,
  },
  'engine.budget.queue': {
    en: (values, tools) =>
      `More than ${tools.number(values['limit'])} consequences in one instant. The cycle: ${cycle(values)}. This person’s run stops here.`,
    ko: (values, tools) =>
      `한순간에 이어진 결과가 ${tools.number(values['limit'])}건을 넘었습니다. 순환: ${cycle(values)}. 이 사용자의 실행은 여기서 멈춥니다.`,
  },
  'engine.budget.steps': {
    en: (values, tools) =>
      `More than ${tools.number(values['limit'])} steps of “${plain(values['canvas'])}” in one instant. The cycle: ${cycle(values)}. This person’s run stops here.`,
    ko: (values, tools) =>
      `한순간에 ‘${plain(values['canvas'])}’의 단계를 ${tools.number(values['limit'])}번 넘게 지났습니다. 순환: ${cycle(values)}. 이 사용자의 실행은 여기서 멈춥니다.`,
  },

  'engine.send.step_reached': {
    en: ({ step }) => `The entry reached the webhook “${plain(step)}”`,
    ko: ({ step }) => `진입이 웹훅 ‘${plain(step)}’에 도달했습니다`,
  },
  'engine.send.aborted': {
    en: ({ field, reason }) => `Aborted by the template of ${code(field)}: “${plain(reason)}”. No request is made`,
    ko: ({ field, reason }) =>
      `${code(field)} 템플릿이 전송을 중단했습니다: ‘${plain(reason)}’. 요청을 보내지 않습니다`,
  },
  'engine.failed.render': {
    en: ({ field, text, line, column }) =>
      `${code(field)} could not be rendered${typeof line === 'number' ? ` (line ${line}, column ${plain(column)})` : ''}: ${plain(text)}`,
    ko: ({ field, text, line, column }) =>
      `${code(field)} 템플릿을 렌더링할 수 없습니다${typeof line === 'number' ? `(${line}행 ${plain(column)}열)` : ''}: ${plain(text)}`,
  },
  'engine.failed.url_invalid': { en: 'The rendered URL is no address', ko: '렌더링된 URL이 올바른 주소가 아닙니다' },
  'engine.failed.url_port': {
    en: 'Only ports 80 and 443 can be called',
    ko: '80번과 443번 포트로만 보낼 수 있습니다',
  },
  'engine.failed.header_newline': {
    en: 'A rendered header has a line break in it',
    ko: '렌더링된 헤더에 줄바꿈이 있습니다',
  },
  'engine.response.content': { en: statusEn, ko: statusKo },
  'engine.response.sent': {
    en: (values, tools) => `${text(statusEn, values, tools)}: received`,
    ko: (values, tools) => `${text(statusKo, values, tools)}: 수신됨`,
  },
  'engine.response.retry': {
    en: (values, tools) => `${text(statusEn, values, tools)}: tried again at ${tools.instant(values['retryAt'])}`,
    ko: (values, tools) => `${text(statusKo, values, tools)}: ${tools.instant(values['retryAt'])}에 다시 시도`,
  },
  'engine.response.failed': {
    en: (values, tools) => `${text(statusEn, values, tools)}: final, not tried again`,
    ko: (values, tools) => `${text(statusKo, values, tools)}: 최종 실패, 다시 시도하지 않음`,
  },

  'engine.step.not_simulated': {
    en: ({ kind }) => `Steps of kind ${code(kind)} are not simulated; the person passes through`,
    ko: ({ kind }) => `${code(kind)} 종류의 단계는 시뮬레이션하지 않으며, 그대로 통과합니다`,
  },
});

function text(message: MessageText, ...args: Parameters<Exclude<MessageText, string>>): string {
  return typeof message === 'string' ? message : message(...args);
}
