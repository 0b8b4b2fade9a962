import { defineRule } from '@/core/lint/contract';
import { code } from '@/core/segments/phrases';
import type { TextSubject } from '../subjects';
import { templateHits } from '../template-hits';
import { whereEn, whereKo } from '../template-words';

/** A text without a way that does not abort. */
export const abortAlways = defineRule<TextSubject>({
  id: 'abort-always',
  severity: 'error',
  basis: ['L-ABORT-1', 'L-ABORT-11'],
  messages: {
    'lint.abort-always.all': {
      en: (values, tools) =>
        `Nothing is ever sent: whoever this is rendered for, it ends in ${code('abort_message')}.${whereEn(values, tools)}`,
      ko: (values, tools) =>
        `아무것도 전송되지 않습니다. 누구에게 렌더링해도 ${code('abort_message')} 태그에서 중단됩니다.${whereKo(values, tools)}`,
    },
  },
  check: (subject) => templateHits(subject, 'abort_always'),
});
