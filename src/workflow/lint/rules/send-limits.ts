import { defineRule, type Hit } from '@/core/lint/contract';
import type { FlowSubject } from '../subjects';

const mostCaps = 10;

/** Limits on sending that do nothing, or would only show in a run with everybody. */
export const sendLimits = defineRule<FlowSubject>({
  id: 'send-limits',
  severity: 'warning',
  basis: ['C-SEND-3', 'W-CAP-1'],
  messages: {
    'lint.send-limits.no_quiet_hours': {
      en: 'Both times are the same, so there are no quiet hours.',
      ko: '시작과 끝이 같아 방해금지 시간이 적용되지 않습니다.',
    },
    'lint.send-limits.too_many_caps': {
      en: (values, tools) =>
        `The workspace has ${tools.number(values['caps'])} frequency caps; only the first 10 count.`,
      ko: (values, tools) =>
        `워크스페이스의 최대 게재빈도 설정이 ${tools.number(values['caps'])}개입니다. 처음 10개만 적용됩니다.`,
    },
  },
  check({ send, all }) {
    const hits: Hit[] = [];
    const { quietHours, capping } = send;
    if (quietHours !== undefined && quietHours.from === quietHours.to) {
      hits.push({ path: ['send', 'quietHours'], variant: 'no_quiet_hours' });
    }
    const caps = all.workspace.frequencyCaps?.length ?? 0;
    if (caps > mostCaps && (capping ?? 'obey') === 'obey') {
      hits.push({ path: ['send'], variant: 'too_many_caps', values: { caps } });
    }
    return hits;
  },
});
