import { defineMessages } from '@/core/kernel/message';

/** Texts of the card and the panel. */
export const audiencePathsUiMessages = defineMessages({
  lede: {
    en: (values) =>
      `Asks once, on arrival, from the top. The first group that fits is the path; no group: **${String(values['otherwise'])}**.`,
    ko: (values, tools) =>
      `도착할 때 위에서부터 한 번 확인합니다. 처음 맞는 그룹의 경로로 가고, 맞는 그룹이 없으면 **${tools.particle(values['otherwise'], '으로/로').replace(String(values['otherwise']), `${String(values['otherwise'])}**`)} 갑니다.`,
  },
  lede_empty: {
    en: (values) => `No group yet: everybody takes **${String(values['otherwise'])}**. Add one below.`,
    ko: (values) => `아직 그룹이 없어 모두 **${String(values['otherwise'])}** 경로로 갑니다. 아래에서 추가하세요.`,
  },
  no_group_fits: { en: 'No group fits', ko: '맞는 그룹 없음' },
  footer: { en: 'First group that fits, from the left', ko: '왼쪽부터 처음 맞는 그룹으로 이동합니다' },
  unnamed: {
    en: (values, tools) => `Group ${tools.number(values['rank'])}`,
    ko: (values, tools) => `그룹 ${tools.number(values['rank'])}`,
  },
  groups: { en: 'Groups by rank', ko: '순위별 그룹' },
  launched: {
    en: 'Groups and ranking are fixed once a canvas is launched.',
    ko: 'Canvas를 시작한 뒤에는 그룹과 순위를 바꿀 수 없습니다.',
  },
  outline_group: {
    en: (values) => `${String(values['name'])}: ${String(values['what'])}`,
    ko: (values) => `${String(values['name'])}: ${String(values['what'])}`,
  },
});
