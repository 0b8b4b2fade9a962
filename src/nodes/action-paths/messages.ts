import { defineMessages, type MessageTools, type MessageValues } from '@/core/kernel/message';
import { segmentText } from '@/core/segments/messages';

const text = (value: MessageValues[string]): string => (typeof value === 'string' ? value : '');

const groupEn = (values: MessageValues): string =>
  text(values['group']) === '' ? 'the unnamed group' : `“${text(values['group'])}”`;
const groupKo = (values: MessageValues): string =>
  text(values['group']) === '' ? '이름 없는 그룹' : `‘${text(values['group'])}’`;

const movesEn = (values: MessageValues): string =>
  values['leaves'] === true ? 'so the entry leaves the canvas' : 'so the entry moves on at once';
const movesKo = (values: MessageValues): string =>
  values['leaves'] === true ? '따라서 이 진입은 Canvas에서 나갑니다' : '따라서 바로 다음으로 진행합니다';

/** `Performed “demo_requested”, which is in “+5”, so …` */
const didEn = (what: string) => (values: MessageValues) =>
  `${what.replace('%', () => `\`${text(values['action'])}\``)}, which is in ${groupEn(values)}, ${movesEn(values)}.`;
const didKo = (what: string) => (values: MessageValues) =>
  `${what.replace('%', () => `\`${text(values['action'])}\``)} 이 행동은 ${groupKo(values)}에 속합니다. ${movesKo(values)}.`;

const durationOf = (values: MessageValues, tools: MessageTools): string => tools.duration(values['window']);

export const actionPathsMessages = defineMessages({
  'action_paths.name': { en: 'Action Paths', ko: '행동 경로' },
  'action_paths.description': {
    en: 'Waits for what people do and sends them down the matching path',
    ko: '사용자의 행동을 기다렸다가 해당하는 경로로 보냅니다',
  },
  'action_paths.port.otherwise': { en: 'Everyone Else', ko: '다른 모든 사용자' },
  'action_paths.summary': {
    en: (values, tools) =>
      `${tools.number(values['groups'])} ${tools.plural(values['groups'], 'group', 'groups')} · waits up to ${durationOf(values, tools)}${values['ranked'] === true ? ' · ranked' : ''}`,
    ko: (values, tools) =>
      `그룹 ${tools.number(values['groups'])}개 · 최대 ${durationOf(values, tools)} 대기${values['ranked'] === true ? ' · 순위 적용' : ''}`,
  },
  'action_paths.because.custom_event': { en: didEn('Performed %'), ko: didKo('% 이벤트를 수행했습니다.') },
  'action_paths.because.session_start': {
    en: (values) => `Started a session, which is in ${groupEn(values)}, ${movesEn(values)}.`,
    ko: (values) => `세션을 시작했습니다. 이 행동은 ${groupKo(values)}에 속합니다. ${movesKo(values)}.`,
  },
  'action_paths.because.purchase': { en: didEn('Purchased %'), ko: didKo('% 상품을 구매했습니다.') },
  'action_paths.because.custom_attribute_change': {
    en: didEn('The attribute % changed'),
    ko: didKo('% 속성 값이 바뀌었습니다.'),
  },
  'action_paths.because.email_added': {
    en: (values) => `An email address was added or changed, which is in ${groupEn(values)}, ${movesEn(values)}.`,
    ko: (values) =>
      `이메일 주소가 추가되거나 바뀌었습니다. 이 행동은 ${groupKo(values)}에 속합니다. ${movesKo(values)}.`,
  },
  'action_paths.because.email_subscription_change': {
    en: (values) => `The email subscription changed, which is in ${groupEn(values)}, ${movesEn(values)}.`,
    ko: (values) => `이메일 구독 상태가 바뀌었습니다. 이 행동은 ${groupKo(values)}에 속합니다. ${movesKo(values)}.`,
  },
  'action_paths.because.other': {
    en: (values, tools) =>
      `What the group waits for happened (${segmentText(values['trigger'], tools)}), which is in ${groupEn(values)}, ${movesEn(values)}.`,
    ko: (values, tools) =>
      `그룹이 기다리던 일이 일어났습니다(${segmentText(values['trigger'], tools)}). 이 행동은 ${groupKo(values)}에 속합니다. ${movesKo(values)}.`,
  },
  'action_paths.because.nothing_happened': {
    en: (values, tools) =>
      `No action of any group within ${durationOf(values, tools)}${values['leaves'] === true ? ', and Everyone Else leaves the canvas' : ''}.`,
    ko: (values, tools) =>
      `${durationOf(values, tools)} 동안 어떤 그룹의 행동도 없었습니다.${values['leaves'] === true ? ' 다른 모든 사용자는 Canvas에서 나갑니다.' : ''}`,
  },
  'action_paths.because.ranked': {
    en: (values, tools) =>
      `After ${durationOf(values, tools)}, ${groupEn(values)} is the highest-ranked group with an action${values['leaves'] === true ? '; it leaves the canvas' : ''}.`,
    ko: (values, tools) =>
      `${tools.particle(durationOf(values, tools), '이/가')} 지났습니다. 행동이 있었던 그룹 중 순위가 가장 높은 것은 ${groupKo(values)}입니다.${values['leaves'] === true ? ' 이 그룹은 Canvas에서 나갑니다.' : ''}`,
  },
  'action_paths.because.exit_held': {
    en: (values) => `The window is over, and ${groupEn(values)} leaves the canvas at its end.`,
    ko: (values) => `평가 기간이 끝났습니다. ${groupKo(values)}에 속한 진입은 이때 Canvas에서 나갑니다.`,
  },
  'action_paths.because.exit_waits': {
    en: (values) => `Already in ${groupEn(values)}, which leaves the canvas when the window ends.`,
    ko: (values) => `이미 ${groupKo(values)}에 속하며, 평가 기간이 끝나면 Canvas에서 나갑니다.`,
  },
  'action_paths.because.before_step': {
    en: (values, tools) =>
      `Performed at ${tools.instant(values['time'])}, before the entry reached this step at ${tools.instant(values['entered'])}, so it does not count.`,
    ko: (values, tools) =>
      `${tools.instant(values['time'])}에 수행되었습니다. 이 단계에 도달한 ${tools.instant(values['entered'])}보다 앞서므로 인정되지 않습니다.`,
  },
  'action_paths.because.noted_best': {
    en: (values) => `Noted for ${groupEn(values)}, the highest-ranked so far. The window end decides.`,
    ko: (values) =>
      `지금까지 순위가 가장 높은 ${groupKo(values)}의 행동으로 기록했습니다. 평가 기간이 끝날 때 경로가 정해집니다.`,
  },
  'action_paths.because.noted_lower': {
    en: (values) =>
      `In ${groupEn(values)}, but “${text(values['best'])}” already qualifies and ranks at least as high.`,
    ko: (values) =>
      `${groupKo(values)}의 행동이지만, 순위가 같거나 더 높은 ‘${text(values['best'])}’의 행동이 이미 있습니다.`,
  },
  'action_paths.reason.taken': { en: 'Taken', ko: '선택됨' },
  'action_paths.reason.no_match': { en: 'No trigger of this group fits', ko: '이 그룹의 트리거와 맞지 않습니다' },
  'action_paths.reason.no_action': {
    en: 'No action of this group in the window',
    ko: '평가 기간에 이 그룹의 행동이 없었습니다',
  },
  'action_paths.reason.listed_lower': {
    en: 'Fits too, but stands lower in the list',
    ko: '맞지만 목록에서 더 아래에 있습니다',
  },
  'action_paths.reason.ranked_lower': { en: 'Ranked lower', ko: '순위가 더 낮습니다' },
  'action_paths.reason.action_came_first': { en: 'A group had an action', ko: '행동이 있었던 그룹이 있습니다' },
  'action_paths.problem.window_limits': {
    en: (values, tools) =>
      `The evaluation window must lie between ${tools.duration(values['min'])} and ${tools.duration(values['max'])}.`,
    ko: (values, tools) =>
      `평가 기간은 ${tools.duration(values['min'])}에서 ${tools.duration(values['max'])} 사이여야 합니다.`,
  },
  'action_paths.problem.too_many_groups': {
    en: (values, tools) => `At most ${tools.number(values['max'])} groups besides Everyone Else.`,
    ko: (values, tools) => `다른 모든 사용자를 제외하고 그룹은 최대 ${tools.number(values['max'])}개입니다.`,
  },
  'action_paths.problem.no_groups': {
    en: 'There is no action group, so everybody waits for the whole window and takes Everyone Else.',
    ko: '행동 그룹이 없습니다. 모두가 평가 기간을 다 기다린 뒤 다른 모든 사용자 경로로 갑니다.',
  },
  'action_paths.problem.group_id_twice': {
    en: (values) => `Another path already uses the id of ${groupEn(values)}.`,
    ko: (values) => `${groupKo(values)}의 ID를 다른 경로가 이미 쓰고 있습니다.`,
  },
  'action_paths.problem.group_without_trigger': {
    en: (values) => `The group ${groupEn(values)} has no trigger, so nobody can take this path.`,
    ko: (values) => `${groupKo(values)}에 트리거가 없어 아무도 이 경로로 갈 수 없습니다.`,
  },
});
