import { defineMessages } from '@/core/kernel/message';

/** Texts of the card and the panel. */
export const actionPathsUiMessages = defineMessages({
  lede: {
    en: (values, tools) =>
      `Waits up to **${tools.duration(values['window'])}** for an action. The first match picks the path. No action: **${String(values['otherwise'])}**.`,
    ko: (values, tools) =>
      `최대 **${tools.duration(values['window'])}** 동안 행동을 기다립니다. 먼저 일치한 행동이 경로를 정하고, 아무 행동이 없으면 **${tools.particle(values['otherwise'], '으로/로').replace(String(values['otherwise']), `${String(values['otherwise'])}**`)} 갑니다.`,
  },
  lede_ranked: {
    en: (values, tools) =>
      `Waits the full **${tools.duration(values['window'])}**, then takes the highest-ranked group with an action. No action: **${String(values['otherwise'])}**.`,
    ko: (values, tools) =>
      `**${tools.duration(values['window'])}**을 다 기다린 뒤, 행동이 있었던 그룹 중 순위가 가장 높은 경로로 갑니다. 아무 행동이 없으면 **${tools.particle(values['otherwise'], '으로/로').replace(String(values['otherwise']), `${String(values['otherwise'])}**`)} 갑니다.`,
  },
  lede_empty: {
    en: (values, tools) =>
      `Nothing to wait for yet: everybody takes **${String(values['otherwise'])}** after ${tools.duration(values['window'])}. Add a group below.`,
    ko: (values, tools) =>
      `아직 기다릴 행동이 없습니다. 모두 ${tools.duration(values['window'])} 후 **${String(values['otherwise'])}** 경로로 갑니다. 아래에서 그룹을 추가하세요.`,
  },
  footer_first: { en: 'First matching action decides, at once', ko: '먼저 일치한 행동에 따라 바로 이동합니다' },
  footer_ranked: {
    en: (values, tools) => `Highest-ranked group after ${tools.duration(values['window'])} decides`,
    ko: (values, tools) => `${tools.duration(values['window'])} 후 순위가 가장 높은 그룹으로 이동합니다`,
  },
  no_action: {
    en: (values, tools) => `No action in ${tools.duration(values['window'])}`,
    ko: (values, tools) => `${tools.duration(values['window'])} 동안 행동 없음`,
  },
  more: {
    en: (values, tools) => `+${tools.number(values['count'])} more`,
    ko: (values, tools) => `외 ${tools.number(values['count'])}개`,
  },
  no_trigger: { en: 'No trigger yet', ko: '트리거 없음' },
  exits: { en: 'Exits the canvas', ko: 'Canvas에서 나감' },
  unnamed: {
    en: (values, tools) => `Group ${tools.number(values['rank'])}`,
    ko: (values, tools) => `그룹 ${tools.number(values['rank'])}`,
  },
  settings: { en: 'Action settings', ko: '액션 설정' },
  window: { en: 'Evaluation window', ko: '평가 기간' },
  window_max: { en: 'max 31 days', ko: '최대 31일' },
  ranked: { en: 'Advance by ranked order', ko: '순위에 따라 이동' },
  ranked_on: {
    en: 'Everybody stays until the window ends; several actions count once.',
    ko: '모두 평가 기간이 끝날 때까지 기다립니다. 행동이 여러 번이어도 한 번만 반영됩니다.',
  },
  on: { en: 'On', ko: '켬' },
  off: { en: 'Off', ko: '끔' },
  groups: { en: 'Action groups', ko: '행동 그룹' },
  exit_option: { en: 'Let this group exit the canvas', ko: '이 그룹은 Canvas에서 나가기' },
  drag_off: { en: 'Order decides only when ranking is on', ko: '순위를 켜면 순서를 끌어서 바꿀 수 있습니다' },
  launched: {
    en: 'Groups, window and ranking are fixed once a canvas is launched. Triggers can still change.',
    ko: 'Canvas를 시작한 뒤에는 그룹, 평가 기간, 순위를 바꿀 수 없습니다. 트리거는 바꿀 수 있습니다.',
  },
  outline_group: {
    en: (values) => `${String(values['name'])}: ${String(values['triggers'])}`,
    ko: (values) => `${String(values['name'])}: ${String(values['triggers'])}`,
  },
});
