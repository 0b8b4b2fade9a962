import { code } from '@/core/segments/phrases';
import { defineRule, type Hit } from '@/core/lint/contract';
import { liquidParts, mapLiquidParts, placeIn } from '../liquid-parts';
import type { TextSubject } from '../subjects';

const curly = /[‘’“”]/;

/** Quotes a word processor made: Liquid does not know them. */
export const curlyQuotes = defineRule<TextSubject>({
  id: 'curly-quotes',
  severity: 'error',
  basis: ['L-SYN-2'],
  messages: {
    'lint.curly-quotes': {
      en: (values) =>
        `${code(values['part'])} does not work: Liquid only knows straight quotes, not ${code('‘ ’ “ ”')}.`,
      ko: (values) =>
        `${code(values['part'])} 부분은 동작하지 않습니다. Liquid에서는 ${code('‘ ’ “ ”')} 같은 둥근따옴표가 아니라 곧은따옴표만 쓸 수 있습니다.`,
    },
    'lint.curly-quotes.fix': { en: 'Use straight quotes', ko: '곧은따옴표로 바꾸기' },
  },
  check: ({ fields, step }) =>
    fields.flatMap(({ text, path }): readonly Hit[] => {
      const first = liquidParts(text).find((part) => curly.test(part.text));
      if (first === undefined) return [];
      const value = straightenQuotes(text);
      const fix = { label: { key: 'lint.curly-quotes.fix' }, edits: [{ op: 'set', path, value }] } as const;
      return [
        {
          path,
          values: { part: first.text, ...placeIn(text, first.at, first.text.length) },
          fix,
          ...(step === null ? {} : { step }),
        },
      ];
    }),
});

/** The text with straight quotes inside its Liquid. */
export function straightenQuotes(text: string): string {
  return mapLiquidParts(text, straighten);
}

function straighten(part: string): string {
  return part.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"');
}
