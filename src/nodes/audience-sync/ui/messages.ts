import { defineMessages, type MessageValues } from '@/core/kernel/message';

const audience = (values: MessageValues): string => `\`${String(values['audience'])}\``;
const partner = (values: MessageValues): string => `**${String(values['partner'])}**`;

/** Texts of the card and the panel. */
export const audienceSyncUiMessages = defineMessages({
  lede_add: {
    en: (values) => `Adds people to ${audience(values)} at ${partner(values)}. They move on at once.`,
    ko: (values) => `${partner(values)}의 ${audience(values)} 오디언스에 추가합니다. 바로 다음으로 진행합니다.`,
  },
  lede_remove: {
    en: (values) => `Takes people out of ${audience(values)} at ${partner(values)}. They move on at once.`,
    ko: (values) => `${partner(values)}의 ${audience(values)} 오디언스에서 제거합니다. 바로 다음으로 진행합니다.`,
  },
  lede_empty: {
    en: 'Changes no audience yet. Choose one below.',
    ko: '아직 바꿀 오디언스가 없습니다. 아래에서 선택하세요.',
  },
  line_add: {
    en: (values) => `Adds to ${audience(values)} at ${partner(values)}`,
    ko: (values) => `${partner(values)} ${audience(values)}에 추가`,
  },
  line_remove: {
    en: (values) => `Takes out of ${audience(values)} at ${partner(values)}`,
    ko: (values) => `${partner(values)} ${audience(values)}에서 제거`,
  },
  no_audience: { en: 'audience?', ko: '오디언스?' },
  partner: { en: 'Ad network', ko: '광고 네트워크' },
  choose_partner: { en: 'Choose a network', ko: '네트워크 선택' },
  partner_other: {
    en: (values) => `Use “${String(values['name'])}”`,
    ko: (values) => `‘${String(values['name'])}’ 사용`,
  },
  nothing_found: { en: 'Nothing found', ko: '찾을 수 없음' },
  audience: { en: 'Audience', ko: '오디언스' },
  action: { en: 'Action', ko: '작업' },
  'action.add': { en: 'Add', ko: '추가' },
  'action.remove': { en: 'Take out', ko: '제거' },
  not_called: {
    en: 'No ad network is called: the run keeps who would be in.',
    ko: '실제 광고 네트워크는 호출하지 않으며, 누가 포함될지만 기록합니다.',
  },
});
