import { defineRule } from '@/core/lint/contract';
import type { FlowSubject } from '../subjects';

/** No name. */
export const nameEmpty = defineRule<FlowSubject>({
  id: 'name-empty',
  severity: 'warning',
  basis: ['C-WIZ-2'],
  messages: {
    'lint.name-empty': {
      en: 'Without a name this canvas cannot be told apart in lists, traces and logs.',
      ko: '이름이 없으면 목록, 추적 기록, 로그에서 이 Canvas를 구별할 수 없습니다.',
    },
    'lint.name-empty.campaign': {
      en: 'Without a name this campaign cannot be told apart in lists, traces and logs.',
      ko: '이름이 없으면 목록, 추적 기록, 로그에서 이 캠페인을 구별할 수 없습니다.',
    },
  },
  check({ type, name }) {
    if (name.trim() !== '') return [];
    return [type === 'campaign' ? { path: ['name'], variant: 'campaign' } : { path: ['name'] }];
  },
});
