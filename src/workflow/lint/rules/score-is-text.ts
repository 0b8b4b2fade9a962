import { code, particleAfter } from '@/core/segments/phrases';
import { leavesOf } from '@/core/segments/walk';
import { defineRule, type Hit } from '@/core/lint/contract';
import type { AnalysedWorkspace } from '../analysis';
import { thresholdsOf } from '../thresholds';

/** People hold as text what is added to or compared as a number. */
export const scoreIsText = defineRule<AnalysedWorkspace>({
  id: 'score-is-text',
  severity: 'warning',
  basis: ['V10', 'C-UU-14', 'L-SEED-6', 'S-ATTR-NUM-7'],
  messages: {
    'lint.score-is-text': {
      en: (values, tools) =>
        `${tools.number(values['text'])} ${tools.plural(values['text'], 'person holds', 'people hold')} ${code(values['attribute'])} as text, such as ${tools.value(values['sample'])}: points are never added to it, it passes no number filter, and comparing it in Liquid fails.`,
      ko: (values, tools) =>
        `사용자 ${tools.number(values['text'])}명의 ${code(values['attribute'])} 값이 ${tools.value(values['sample'])}처럼 텍스트입니다. 점수가 더해지지 않고, 숫자 필터에 해당하지 않으며, Liquid 비교도 실패합니다.`,
    },
    'lint.score-is-text.history': {
      en: (values, tools) =>
        `${code(values['attribute'])} arrives as text, ${tools.value(values['sample'])}: from then on no points are added to it, it passes no number filter, and comparing it in Liquid fails.`,
      ko: (values, tools) =>
        `${code(values['attribute'])} 값이 텍스트 ${tools.value(values['sample'])}${particleAfter(values['sample'], '으로/로', tools)} 들어옵니다. 그때부터 점수가 더해지지 않고, 숫자 필터에 해당하지 않으며, Liquid 비교도 실패합니다.`,
    },
    'lint.score-is-text.fix': {
      en: 'Store it as a number',
      ko: '숫자로 저장',
    },
  },
  check(all) {
    return [...numericAttributes(all)].sort().flatMap((attribute): readonly Hit[] => {
      const { text, firstText, textInHistory: late } = all.people.attribute(attribute);
      const people: readonly Hit[] =
        firstText === null
          ? []
          : [
              {
                path: ['people', firstText.index, attribute],
                values: { attribute, text, sample: firstText.value },
                ...fixFor(all, attribute),
              },
            ];
      if (late === null) return people;
      const path = ['events', late.index, 'attributes', attribute];
      return [...people, { path, variant: 'history', values: { attribute, sample: late.value } }];
    });
  },
});

/** Only texts that are plainly a number are turned into it. */
function fixFor({ workspace }: AnalysedWorkspace, attribute: string): Pick<Hit, 'fix'> {
  const edits = workspace.people.flatMap((person, index) => {
    const value = person[attribute];
    if (typeof value !== 'string' || !/^-?\d{1,15}(\.\d{1,6})?$/.test(value)) return [];
    return [{ op: 'set', path: ['people', index, attribute], value: Number(value) } as const];
  });
  return edits.length === 0 ? {} : { fix: { label: { key: 'lint.score-is-text.fix' }, edits } };
}

function numericAttributes({ workspace, canvases }: AnalysedWorkspace): ReadonlySet<string> {
  const filters = [...workspace.canvases, ...workspace.campaigns].map((document) => document.audience.filter);
  const compared = filters.flatMap((filter) =>
    leavesOf(filter).flatMap(({ leaf }) =>
      leaf.type === 'custom_attribute' && leaf.comparison.type === 'number' ? leaf.attribute.trim() : [],
    ),
  );
  const steps = canvases.flatMap((canvas) => canvas.steps.flatMap(({ facts }) => facts ?? []));
  const added = steps.flatMap(({ writes }) =>
    writes.flatMap(({ attribute, delta }) => (delta === null ? [] : attribute.trim())),
  );
  const sent = [...workspace.campaigns.map(({ message }) => message), ...steps.flatMap(({ sends }) => sends)];
  return new Set([...compared, ...added, ...sent.flatMap(thresholdsOf).map(({ attribute }) => attribute)]);
}
