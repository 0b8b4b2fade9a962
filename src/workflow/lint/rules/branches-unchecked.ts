import { defineRule } from '@/core/lint/contract';
import type { TextSubject } from '../subjects';
import { templateHits } from '../template-hits';

/** More ways through a text than are followed: what is found is right, and not all. */
export const branchesUnchecked = defineRule<TextSubject>({
  id: 'branches-unchecked',
  severity: 'info',
  basis: ['L-TAG-1', 'W-COMP-16'],
  messages: {
    'lint.branches-unchecked.ways': {
      en: 'Not all of this text is checked: it has more branches than can be followed while you type.',
      ko: '분기가 너무 많아 이 텍스트의 일부만 검사했습니다.',
    },
  },
  check: (subject) => templateHits(subject, 'bounded'),
});
