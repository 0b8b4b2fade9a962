import { code } from '@/core/segments/phrases';
import { defineRule } from '@/core/lint/contract';
import type { MessageSubject } from '../subjects';
import { thresholdsIn } from '../thresholds';

/** `>` leaves out the number itself. */
export const thresholdStrict = defineRule<MessageSubject>({
  id: 'threshold-strict',
  severity: 'info',
  basis: ['L-SEED-3'],
  messages: {
    'lint.threshold-strict': {
      en: (values, tools) =>
        `Whoever has exactly ${tools.number(values['value'])} ${code(values['attribute'])} is not handed off: the text asks for more than that.`,
      ko: (values, tools) =>
        `${code(values['attribute'])} 값이 정확히 ${tools.number(values['value'])}인 사용자는 핸드오프되지 않습니다. 이보다 커야 합니다.`,
    },
  },
  check: ({ fields, step }) =>
    fields.flatMap(({ text, path }) =>
      thresholdsIn(text)
        .filter(({ operator }) => operator === '>')
        .map(({ attribute, value }) => ({ path, values: { attribute, value }, ...(step === null ? {} : { step }) })),
    ),
});
