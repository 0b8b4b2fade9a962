import { defineRule } from '@/core/lint/contract';
import type { AnalysedCanvas } from '../analysis';

/** Steps Braze loads without trouble. */
const mostSteps = 200;

/** More steps than Braze loads without trouble. */
export const tooManySteps = defineRule<AnalysedCanvas>({
  id: 'too-many-steps',
  severity: 'warning',
  basis: ['C-STEP-1'],
  messages: {
    'lint.too-many-steps': {
      en: (values, tools) =>
        `Braze has trouble loading a canvas of ${tools.number(values['steps'])} steps; up to ${tools.number(values['most'])} work well.`,
      ko: (values, tools) =>
        `단계가 ${tools.number(values['steps'])}개인 Canvas는 Braze에서 불러오는 데 문제가 생길 수 있습니다. ${tools.number(values['most'])}개까지 권장합니다.`,
    },
  },
  check({ canvas }) {
    if (canvas.steps.length <= mostSteps) return [];
    return [{ path: ['steps'], values: { steps: canvas.steps.length, most: mostSteps } }];
  },
});
