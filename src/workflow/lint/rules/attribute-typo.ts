import { code } from '@/core/segments/phrases';
import { defineRule, type Hit } from '@/core/lint/contract';
import { placeIn } from '../liquid-parts';
import type { TextSubject } from '../subjects';

/** `{{$user_id}}}` of the seed's prose, and its kin. */
const typo = /\{\{\s*\$([a-z_]+)\s*\}\}\}?/g;

/** The braces of an attribute stand in the wrong place. */
export const attributeTypo = defineRule<TextSubject>({
  id: 'attribute-typo',
  severity: 'error',
  basis: ['L-VAR-1', 'L-VAR-3'],
  messages: {
    'lint.attribute-typo': {
      en: (values) =>
        `${code(values['written'])} does not read anything of the person: Braze needs ${code(values['meant'])}.`,
      ko: (values) =>
        `${code(values['written'])}에서는 사용자 값을 읽을 수 없습니다. Braze에서는 ${code(values['meant'])} 형식이어야 합니다.`,
    },
    'lint.attribute-typo.fix': {
      en: (values) => `Write ${code(values['meant'])}`,
      ko: (values) => `${code(values['meant'])} 형식으로 수정`,
    },
  },
  check: ({ fields, step }) =>
    fields.flatMap(({ text, path }): readonly Hit[] => {
      const [first] = text.matchAll(typo);
      if (first === undefined) return [];
      const meant = `{{\${${first[1] ?? ''}}}}`;
      const value = repairAttributes(text);
      const fix = {
        label: { key: 'lint.attribute-typo.fix', values: { meant } },
        edits: [{ op: 'set', path, value }],
      } as const;
      return [
        {
          path,
          values: { written: first[0], meant, ...placeIn(text, first.index, first[0].length) },
          fix,
          ...(step === null ? {} : { step }),
        },
      ];
    }),
});

/** The text with every such slip put right. */
export function repairAttributes(text: string): string {
  return text.replace(typo, '{{$${$1}}}');
}
