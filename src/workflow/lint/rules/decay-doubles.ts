import { defineRule } from '@/core/lint/contract';
import type { AnalysedCanvas, AnalysedWorkspace } from '../analysis';
import { findDecays } from '../decay';
import { code } from '@/core/segments/phrases';
import { entryTriggers } from '../../documents/schedule';

/** A second way in starts a second waiting entry: actions score once, doing nothing costs twice. */
export const decayDoubles = defineRule<AnalysedCanvas>({
  id: 'decay-doubles',
  severity: 'warning',
  basis: ['C-LOOP-7', 'W-SEED-9', 'C-ACTION-21', 'C-ACTION-23'],
  messages: {
    'lint.decay-doubles': {
      en: 'Whoever enters a second time while an entry waits is scored once per action, but loses the points for doing nothing twice: once per waiting entry.',
      ko: '진입 하나가 기다리는 동안 다시 진입하면, 행동 점수는 한 번만 받지만 아무것도 하지 않을 때의 감점은 기다리는 진입마다 한 번씩, 두 번 받습니다.',
    },
    'lint.decay-doubles.outside': {
      en: (values) =>
        `Whoever’s ${code(values['attribute'])} is also changed from outside this canvas gets a second waiting entry: actions still score once, but doing nothing costs the points twice.`,
      ko: (values) =>
        `이 Canvas 밖에서도 ${code(values['attribute'])} 값이 바뀌면 기다리는 진입이 하나 더 생깁니다. 행동 점수는 한 번만 받지만 아무것도 하지 않을 때의 감점은 두 번 받습니다.`,
    },
  },
  check(subject) {
    const [decay] = findDecays(subject);
    if (decay === undefined) return [];
    const { canvas, loop, all } = subject;
    const second = entryTriggers(canvas.entry).findIndex(
      (trigger) => trigger.type !== 'custom_attribute_change' || !loop?.attributes.includes(trigger.attribute.trim()),
    );
    if (second !== -1) return [{ path: ['entry', 'triggers', second] }];
    const { attribute } = decay;
    if (!isWrittenElsewhere(all, subject, attribute)) return [];
    return [{ path: ['entry', 'triggers'], variant: 'outside', values: { attribute } }];
  },
});

function isWrittenElsewhere(all: AnalysedWorkspace, own: AnalysedCanvas, attribute: string): boolean {
  if (all.people.attribute(attribute).writtenByHistory) return true;
  return all.canvases.some(({ canvas, steps }) => {
    if (canvas === own.canvas) return false;
    return steps.some(({ facts }) => facts?.writes.some((write) => write.attribute.trim() === attribute) ?? false);
  });
}
