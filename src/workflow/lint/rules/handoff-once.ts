import { code } from '@/core/segments/phrases';
import { defineRule } from '@/core/lint/contract';
import type { AnalysedWorkspace } from '../analysis';
import { entryTriggers } from '../../documents/schedule';
import type { CampaignSubject } from '../subjects';
import { thresholdsOf } from '../thresholds';
import { changeTriggers } from './handoff-repeats';

/** One receipt for ever, over a threshold that can be crossed twice. */
export const handoffOnce = defineRule<CampaignSubject>({
  id: 'handoff-once',
  severity: 'info',
  basis: ['W-ELIG-1', 'W-SEED-2', 'O-10'],
  messages: {
    'lint.handoff-once': {
      en: (values, tools) =>
        `The first hand-off is the last: whoever falls below ${tools.number(values['value'])} ${code(values['attribute'])} and rises again later, or is rejected by sales, is not sent a second time.`,
      ko: (values, tools) =>
        `첫 핸드오프가 마지막입니다. ${code(values['attribute'])} 값이 ${tools.number(values['value'])} 아래로 내려갔다가 다시 오르거나 영업에서 거절된 사용자도 다시 보내지 않습니다.`,
    },
  },
  check({ campaign, all }) {
    if (campaign.reeligibility.allowed) return [];
    const triggers = changeTriggers(entryTriggers(campaign.delivery));
    const threshold = thresholdsOf(campaign.message).find(({ attribute }) => triggers.includes(attribute));
    if (threshold === undefined || !canFall(all, threshold.attribute)) return [];
    return [{ path: ['reeligibility'], values: { attribute: threshold.attribute, value: threshold.value } }];
  },
});

function canFall({ canvases }: AnalysedWorkspace, attribute: string): boolean {
  return canvases.some(({ steps }) =>
    steps.some(({ facts }) =>
      facts?.writes.some((write) => write.attribute.trim() === attribute && (write.delta ?? -1) < 0),
    ),
  );
}
