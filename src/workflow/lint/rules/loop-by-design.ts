import { defineRule } from '@/core/lint/contract';
import { perpetualLoop, type AnalysedCanvas } from '../analysis';
import { attributeList } from '../words';

/** The canvas starts itself again on purpose: said once, so that nobody takes it for a defect. */
export const loopByDesign = defineRule<AnalysedCanvas>({
  id: 'loop-by-design',
  severity: 'info',
  basis: ['C-LOOP-1', 'O-18', 'W-SEED-8'],
  messages: {
    'lint.loop-by-design': {
      en: (values, tools) =>
        `Every finished entry starts the next one: a changed ${attributeList(values['attributes'], 'or', tools)} enters again, and this canvas changes it itself. Scoring works that way and goes on until something breaks the chain.`,
      ko: (values, tools) =>
        `진입 하나가 끝날 때마다 다음 진입이 시작됩니다. ${attributeList(values['attributes'], 'or', tools)} 값이 바뀌면 다시 진입하는데, 이 Canvas가 직접 그 값을 바꾸기 때문입니다. 스코어링은 이렇게 동작하며 체인이 끊길 때까지 계속됩니다.`,
    },
  },
  check(subject) {
    const loop = perpetualLoop(subject);
    if (loop === null) return [];
    return [{ path: ['entry', 'triggers'], values: { attributes: loop.attributes } }];
  },
});
