import { defineRule, type Hit } from '@/core/lint/contract';
import { stepName, ways, type AnalysedCanvas } from '../analysis';
import { portTitle, portValues, titled } from '../words';

/** A connection leads to a step that does not exist. */
export const nextMissing = defineRule<AnalysedCanvas>({
  id: 'next-missing',
  severity: 'error',
  basis: ['C-STEP-8'],
  messages: {
    'lint.next-missing': {
      en: (values, tools) =>
        `Braze would not load this canvas: ${portTitle(values, tools)} out of ${titled(values['step'], tools)} leads to a step that does not exist.`,
      ko: (values, tools) =>
        `Braze에서 이 Canvas를 불러올 수 없습니다. ${titled(values['step'], tools)}의 ${portTitle(values, tools)} 경로가 없는 단계로 이어집니다.`,
    },
    'lint.next-missing.first': {
      en: (values, tools) =>
        `Braze would not load this canvas: the variant ${titled(values['variant'], tools)} begins with a step that does not exist.`,
      ko: (values, tools) =>
        `Braze에서 이 Canvas를 불러올 수 없습니다. ${titled(values['variant'], tools)} 배리언트의 첫 단계가 존재하지 않습니다.`,
    },
  },
  check({ canvas, steps, byId }) {
    const firsts = canvas.variants.flatMap(({ first, name }, index): readonly Hit[] => {
      if (first === null || byId.has(first)) return [];
      return [{ path: ['variants', index, 'first'], variant: 'first', values: { variant: name } }];
    });
    const nexts = steps.flatMap((step) =>
      ways(step)
        .filter((way) => way.to !== null && !byId.has(way.to))
        .map((way): Hit => {
          const values = { step: stepName(step), ...portValues(step.step, way) };
          return { path: ['steps', step.index, 'next', way.port.id], step: step.step.id, values };
        }),
    );
    return [...firsts, ...nexts];
  },
});
