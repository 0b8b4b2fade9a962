import { code } from '@/core/segments/phrases';
import { defineRule } from '@/core/lint/contract';
import { liquidParts, placeIn } from '../liquid-parts';
import type { TextSubject } from '../subjects';

/** Names of built-in personalisation (L-VAR-2). */
const builtIn = new Set(
  'city country date_of_birth email_address first_name gender language last_name last_used_app_date most_recent_app_version most_recent_locale most_recent_location phone_number time_zone user_id braze_id random_bucket_number'.split(
    ' ',
  ),
);

/** A variable called like something built in. */
export const variableShadows = defineRule<TextSubject>({
  id: 'variable-shadows',
  severity: 'warning',
  basis: ['L-VAR-30'],
  messages: {
    'lint.variable-shadows': {
      en: (values) =>
        `Conditions on ${code(values['variable'])} may go wrong: a variable of that name hides the built-in one. Choose another name.`,
      ko: (values) =>
        `${code(values['variable'])}에 대한 조건이 잘못 동작할 수 있습니다. 같은 이름의 변수가 기본 제공 값을 가립니다. 다른 이름을 사용하세요.`,
    },
  },
  check: ({ fields, step }) =>
    fields.flatMap(({ text, path }) =>
      liquidParts(text).flatMap((part) => {
        const [opening = '', variable = ''] = /^\{%-?\s*(?:assign|capture)\s+([A-Za-z_]\w*)/.exec(part.text) ?? [];
        if (!builtIn.has(variable)) return [];
        const place = placeIn(text, part.at + opening.length - variable.length, variable.length);
        return [{ path, values: { variable, ...place }, ...(step === null ? {} : { step }) }];
      }),
    ),
});
