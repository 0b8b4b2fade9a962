import { defineMessages } from '@/core/kernel/message';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Two people side by side. */
export const compareMessages = defineMessages({
  open: { en: 'Compare with another person', ko: '다른 사용자와 비교' },
  title: { en: 'Two people compared', ko: '두 사용자 비교' },
  close: { en: 'Close the comparison', ko: '비교 닫기' },
  rendering: { en: 'Rendering…', ko: '렌더링 중…' },
  aborted: {
    en: ({ reason }) => `is sent nothing: aborted (\`${text(reason)}\`).`,
    ko: ({ reason }) => `전송하지 않음: 중단됨(\`${text(reason)}\`)`,
  },
  neither: { en: 'Nothing leaves for either.', ko: '두 사용자 모두 나가는 요청이 없습니다.' },
  one_side: {
    en: ({ person }) => `Only ${text(person)} is sent a request.`,
    ko: ({ person }) => `${text(person)}에게만 요청을 전송합니다.`,
  },
  differences: {
    en: ({ count }, tools) =>
      count === 0
        ? 'Both are sent the same.'
        : `${tools.number(count)} ${tools.plural(count, 'difference', 'differences')}`,
    ko: ({ count }, tools) => (count === 0 ? '두 요청이 같습니다.' : `차이 ${tools.number(count)}곳`),
  },
  only: { en: ({ person }) => `Only ${text(person)}:`, ko: ({ person }) => `${text(person)}만:` },
});
