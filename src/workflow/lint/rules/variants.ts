import { defineRule, type Hit } from '@/core/lint/contract';
import type { AnalysedCanvas } from '../analysis';
import { titled } from '../words';

/** Shares that do not make 100 %, and variants without steps. */
export const variants = defineRule<AnalysedCanvas>({
  id: 'variants',
  severity: 'error',
  basis: ['C-VAR-1', 'C-WIZ-5'],
  messages: {
    'lint.variants.sum': {
      en: (values, tools) =>
        `Braze would not launch this canvas: its variants share out ${tools.number(values['sum'])} % instead of 100 %.`,
      ko: (values, tools) =>
        `Braze에서 이 Canvas를 시작할 수 없습니다. 배리언트 비율의 합이 100%가 아니라 ${tools.number(values['sum'])}%입니다.`,
    },
    'lint.variants.too_many': {
      en: (values, tools) =>
        `Braze would not take this canvas: it has ${tools.number(values['count'])} variants beside the control group, and eight are the most.`,
      ko: (values, tools) =>
        `대조군을 제외한 배리언트가 ${tools.number(values['count'])}개입니다. Braze에서는 최대 8개까지 만들 수 있습니다.`,
    },
    'lint.variants.empty': {
      en: (values, tools) =>
        `Whoever gets the variant ${titled(values['variant'], tools)} leaves at once: it has no first step.`,
      ko: (values, tools) =>
        `${titled(values['variant'], tools)} 배리언트에는 첫 단계가 없어, 여기에 배정된 사용자는 바로 나갑니다.`,
    },
  },
  check({ canvas }) {
    const sum = canvas.variants.reduce((total, variant) => total + variant.percentage, 0);
    const wrongSum: readonly Hit[] = sum === 100 ? [] : [{ path: ['variants'], variant: 'sum', values: { sum } }];
    const empty = canvas.variants.flatMap(({ first, name, control }, index): readonly Hit[] => {
      if (first !== null || control === true) return [];
      return [
        {
          path: ['variants', index, 'first'],
          variant: 'empty',
          severity: 'warning',
          values: { variant: name === '' ? String(index + 1) : name },
        },
      ];
    });
    const count = canvas.variants.filter(({ control }) => control !== true).length;
    const tooMany: readonly Hit[] = count > 8 ? [{ path: ['variants'], variant: 'too_many', values: { count } }] : [];
    return [...wrongSum, ...tooMany, ...empty];
  },
});
