import { defineRule, type Hit } from '@/core/lint/contract';
import { leavesOf } from '@/core/segments/walk';
import { code } from '@/core/segments/phrases';
import type { FlowSubject } from '../subjects';

/**
 * The audience looks at the very attribute that triggers: a race in Braze. An address is none: that the audience sees it
 * after the write is documented (C-AUD-4).
 */
export const audienceOnTrigger = defineRule<FlowSubject>({
  id: 'audience-on-trigger',
  severity: 'warning',
  basis: ['C-AUD-5', 'W-TRIG-5', 'S-TIME-5'],
  messages: {
    'lint.audience-on-trigger': {
      en: (values) =>
        `Whether somebody passes may depend on luck: the audience looks at ${code(values['name'])}, whose change is also the trigger, and Braze advises against that race. The simulation always shows the audience the new value.`,
      ko: (values) =>
        `해당 여부가 우연에 달릴 수 있습니다. 트리거인 ${code(values['name'])} 값을 오디언스에서도 확인하는데, Braze는 이런 경합 조건을 피하라고 안내합니다. 시뮬레이션에서는 오디언스가 항상 새 값을 봅니다.`,
    },
  },
  check({ triggers, filter, filterPath }) {
    const attributes = new Set(
      triggers.flatMap((trigger) => (trigger.type === 'custom_attribute_change' ? trigger.attribute.trim() : [])),
    );
    return leavesOf(filter).flatMap(({ leaf, path }): readonly Hit[] => {
      if (leaf.type !== 'custom_attribute' || !attributes.has(leaf.attribute.trim())) return [];
      return [{ path: [...filterPath, ...path], values: { name: leaf.attribute } }];
    });
  },
});
