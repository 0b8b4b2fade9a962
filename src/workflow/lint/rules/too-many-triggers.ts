import { defineRule } from '@/core/lint/contract';
import type { FlowSubject } from '../subjects';

/** Ours: the documentation names no limit. */
const mostTriggers = 50;

/** More triggers than anybody can oversee. */
export const tooManyTriggers = defineRule<FlowSubject>({
  id: 'too-many-triggers',
  severity: 'warning',
  basis: ['O-13'],
  messages: {
    'lint.too-many-triggers': {
      en: (values, tools) =>
        `Braze may refuse ${tools.number(values['count'])} triggers: no limit is documented, and ${tools.number(values['most'])} is the most we count on.`,
      ko: (values, tools) =>
        `트리거 ${tools.number(values['count'])}개는 Braze에서 거부될 수 있습니다. 문서화된 한도는 없으며 ${tools.number(values['most'])}개까지 권장합니다.`,
    },
  },
  check({ triggers, triggersPath }) {
    if (triggers.length <= mostTriggers) return [];
    return [{ path: triggersPath, values: { count: triggers.length, most: mostTriggers } }];
  },
});
