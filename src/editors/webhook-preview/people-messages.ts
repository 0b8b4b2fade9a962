import { defineMessages } from '@/core/kernel/message';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What the picker of the previews says about whom to look at, and about two people side by side. */
export const peopleMessages = defineMessages({
  quick: { en: 'Quick choices', ko: '빠른 선택' },
  at_threshold: {
    en: ({ attribute, value }, tools) => `Someone with ${text(attribute)} at exactly ${tools.number(value)}`,
    ko: ({ attribute, value }, tools) => `${text(attribute)} 값이 정확히 ${tools.number(value)}인 사용자`,
  },
  without: {
    en: ({ attribute }) => `Someone without ${text(attribute)}`,
    ko: ({ attribute }, tools) => `${tools.particle(text(attribute), '이/가')} 없는 사용자`,
  },
  random: { en: 'Someone at random', ko: '임의의 사용자' },
  fitting: {
    en: ({ count }, tools) => `${tools.number(count)} ${tools.plural(count, 'person', 'people')}`,
    ko: ({ count }, tools) => `${tools.number(count)}명`,
  },
  none_at: {
    en: 'Nobody stands there as the run begins, nor in the last run.',
    ko: '실행 시작 시점과 마지막 실행에 해당하는 사용자가 없습니다.',
  },
  none_at_unrun: {
    en: 'Nobody stands there as the run begins. Run to find who comes to.',
    ko: '실행 시작 시점에 해당하는 사용자가 없습니다. 실행하면 도달하는 사용자를 찾을 수 있습니다.',
  },
  none_without: { en: 'Everybody has it as the run begins.', ko: '실행 시작 시점에 모든 사용자에게 있습니다.' },
  no_threshold: {
    en: 'The message compares no attribute with a number.',
    ko: '메시지에서 속성을 숫자와 비교하지 않습니다.',
  },
  no_boundary: {
    en: 'The campaign neither compares an attribute with a number nor starts on one.',
    ko: '캠페인에서 속성을 숫자와 비교하거나 속성 변경으로 시작하지 않습니다.',
  },
  none_other: { en: 'There is only one person.', ko: '사용자가 한 명뿐입니다.' },
  threshold_any: { en: 'Someone at exactly the threshold', ko: '값이 정확히 임계값인 사용자' },
  without_any: { en: 'Someone without the attribute', ko: '속성이 없는 사용자' },
});
