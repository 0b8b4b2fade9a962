import { defineMessages, type MessageValues } from '@/core/kernel/message';

const flag = (values: MessageValues): string => `\`${String(values['flag'])}\``;

export const featureFlagMessages = defineMessages({
  'feature_flag.name': { en: 'Feature Flag', ko: '피처 플래그' },
  'feature_flag.description': {
    en: 'Turns a feature on for whoever passes',
    ko: '지나가는 사용자에게 기능을 켭니다',
  },
  'feature_flag.port.next': { en: 'Next', ko: '다음' },
  'feature_flag.summary': { en: (values) => `Turns ${flag(values)} on`, ko: (values) => `${flag(values)} 켜기` },
  'feature_flag.summary.no_flag': { en: 'No flag yet', ko: '아직 플래그가 없습니다' },
  'feature_flag.because.enabled': { en: 'The flag is on, and people go on', ko: '플래그가 켜졌고 다음으로 진행합니다' },
  'feature_flag.problem.no_flag': { en: 'No feature flag is named.', ko: '피처 플래그 이름이 없습니다.' },
});
