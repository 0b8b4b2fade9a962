import { code } from '@/core/segments/phrases';
import { defineRule } from '@/core/lint/contract';
import type { MessageSubject } from '../subjects';
import { thresholdsIn } from '../thresholds';

/** A missing value is not above any number. */
export const thresholdMissingScore = defineRule<MessageSubject>({
  id: 'threshold-missing-score',
  severity: 'info',
  basis: ['L-SEED-5', 'L-CMP-1'],
  messages: {
    'lint.threshold-missing-score': {
      en: (values, tools) =>
        `${tools.number(values['missing'])} of ${tools.number(values['people'])} people have no ${code(values['attribute'])} yet: for them the comparison is false, and what follows it is not sent.`,
      ko: (values, tools) =>
        `사용자 ${tools.number(values['people'])}명 중 ${tools.number(values['missing'])}명에게는 아직 ${code(values['attribute'])} 값이 없습니다. 이들에게는 비교가 거짓이 되어 그 내용이 전송되지 않습니다.`,
    },
  },
  check: ({ fields, step, all }) =>
    fields.flatMap(({ text, path }) =>
      thresholdsIn(text).flatMap(({ attribute }) => {
        const { missing, people } = all.people.attribute(attribute);
        if (missing === 0) return [];
        return [{ path, values: { attribute, missing, people }, ...(step === null ? {} : { step }) }];
      }),
    ),
});
