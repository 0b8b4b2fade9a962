import type { JsonValue } from '@/core/kernel/json';
import type { MessageTools } from '@/core/kernel/message';
import { durationMs } from '@/core/kernel/time';
import { defineRule } from '@/core/lint/contract';
import { leavesOf } from '@/core/segments/walk';
import { entryTriggers } from '../../documents/schedule';
import type { CampaignSubject } from '../subjects';
import { attributeList } from '../words';

/** Re-eligible, and nothing writes back what the audience asks for: the hand-off goes out again and again. */
export const handoffRepeats = defineRule<CampaignSubject>({
  id: 'handoff-repeats',
  severity: 'warning',
  basis: ['W-SEED-3', 'W-ELIG-4', 'O-10'],
  messages: {
    'lint.handoff-repeats': {
      en: (values, tools) =>
        `The same person is sent again at every change of ${attributeList(values['triggers'], 'or', tools)}${every(values['windowMs'], tools)}, decreases included: nothing writes ${attributeList(values['guards'], 'or', tools)} back, so the audience never closes.`,
      ko: (values, tools) =>
        `${attributeList(values['triggers'], 'or', tools)} 값이 바뀔 때마다(감소 포함${values['windowMs'] === 0 ? '' : `, ${tools.duration(values['windowMs'])} 간격`}) 같은 사용자를 다시 보냅니다. ${attributeList(values['guards'], 'or', tools)} 값을 되돌려 쓰는 곳이 없어 오디언스 조건이 계속 충족됩니다.`,
    },
    'lint.handoff-repeats.open': {
      en: (values, tools) =>
        `The same person is sent again at every change of ${attributeList(values['triggers'], 'or', tools)}${every(values['windowMs'], tools)}, decreases included: no filter keeps out who was already handed off.`,
      ko: (values, tools) =>
        `${attributeList(values['triggers'], 'or', tools)} 값이 바뀔 때마다(감소 포함${values['windowMs'] === 0 ? '' : `, ${tools.duration(values['windowMs'])} 간격`}) 같은 사용자를 다시 보냅니다. 이미 핸드오프된 사용자를 거르는 필터가 없습니다.`,
    },
  },
  check({ campaign, all }) {
    const triggers = changeTriggers(entryTriggers(campaign.delivery));
    if (triggers.length === 0 || !campaign.reeligibility.allowed) return [];
    const guards = guardsOf(campaign.audience.filter).filter((name) => !triggers.includes(name));
    const syncedBack = all.workspace.salesforce.syncBack?.attribute;
    if (
      guards.some((name) => name === syncedBack || all.written.has(name) || all.people.attribute(name).writtenByHistory)
    )
      return [];
    const windowMs = durationMs(campaign.reeligibility.window);
    const values = { triggers, guards, windowMs };
    return [{ path: ['reeligibility'], values, ...(guards.length === 0 ? { variant: 'open' } : {}) }];
  },
});

function every(windowMs: JsonValue | undefined, tools: MessageTools): string {
  return windowMs === 0 ? '' : `, once ${tools.duration(windowMs)} have passed`;
}

/** Attributes of which any new value triggers. */
export function changeTriggers(triggers: CampaignSubject['campaign']['delivery']['triggers']): readonly string[] {
  return triggers.flatMap((trigger) =>
    trigger.type === 'custom_attribute_change' && trigger.to === undefined ? trigger.attribute.trim() : [],
  );
}

/** Custom attributes the audience looks at. */
function guardsOf(filter: CampaignSubject['campaign']['audience']['filter']): readonly string[] {
  const names = leavesOf(filter).flatMap(({ leaf }) => (leaf.type === 'custom_attribute' ? leaf.attribute.trim() : []));
  return [...new Set(names)];
}
