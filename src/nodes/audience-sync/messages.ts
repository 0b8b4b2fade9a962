import { defineMessages, type MessageValues } from '@/core/kernel/message';

const audience = (values: MessageValues): string => `\`${String(values['audience'])}\``;
const partner = (values: MessageValues): string => String(values['partner']);

export const audienceSyncMessages = defineMessages({
  'audience_sync.name': { en: 'Audience Sync', ko: '오디언스 동기화' },
  'audience_sync.description': {
    en: 'Adds people to an ad network’s audience, or takes them out',
    ko: '광고 네트워크의 오디언스에 사용자를 추가하거나 제거합니다',
  },
  'audience_sync.port.next': { en: 'Next', ko: '다음' },
  'audience_sync.summary.empty': { en: 'No audience yet', ko: '아직 오디언스가 없습니다' },
  'audience_sync.summary.add': {
    en: (values) => `Adds to ${audience(values)} at ${partner(values)}`,
    ko: (values) => `${partner(values)} ${audience(values)}에 추가`,
  },
  'audience_sync.summary.remove': {
    en: (values) => `Takes out of ${audience(values)} at ${partner(values)}`,
    ko: (values) => `${partner(values)} ${audience(values)}에서 제거`,
  },
  'audience_sync.because.add': {
    en: 'The person is added outside, and goes on at once',
    ko: '외부 오디언스에 추가하고 바로 다음으로 진행합니다',
  },
  'audience_sync.because.remove': {
    en: 'The person is taken out outside, and goes on at once',
    ko: '외부 오디언스에서 제거하고 바로 다음으로 진행합니다',
  },
  'audience_sync.problem.no_partner': { en: 'No ad network is chosen.', ko: '광고 네트워크를 선택하지 않았습니다.' },
  'audience_sync.problem.no_audience': { en: 'No audience is named.', ko: '오디언스 이름이 없습니다.' },
});
