import { code } from '@/core/segments/phrases';
import { defineRule } from '@/core/lint/contract';
import { liquidParts, placeIn } from '../liquid-parts';
import type { TextSubject } from '../subjects';

const comparison = /^\{%-?\s*assign\s+([A-Za-z_]\w*)\s*=(?:[^'"]|'[^']*'|"[^"]*")*?\s(==|!=|<=|>=|<|>)\s/;

/** A comparison cannot be stored in a variable. */
export const assignComparison = defineRule<TextSubject>({
  id: 'assign-comparison',
  severity: 'warning',
  basis: ['L-SYN-12'],
  messages: {
    'lint.assign-comparison': {
      en: (values) =>
        `${code(values['variable'])} never holds the answer: ${code('assign')} cannot compare with ${code(values['operator'])}. Compare in an ${code('if')} instead.`,
      ko: (values) =>
        `${code(values['variable'])} 변수에 비교 결과가 저장되지 않습니다. ${code('assign')}에서는 ${code(values['operator'])} 비교를 할 수 없으니 ${code('if')}에서 비교하세요.`,
    },
  },
  check: ({ fields, step }) =>
    fields.flatMap(({ text, path }) =>
      liquidParts(text).flatMap((part) => {
        const match = comparison.exec(part.text);
        if (match === null) return [];
        const place = placeIn(text, part.at, part.text.length);
        const values = { variable: match[1] ?? '', operator: match[2] ?? '', ...place };
        return [{ path, values, ...(step === null ? {} : { step }) }];
      }),
    ),
});
