import { defineRule } from '@/core/lint/contract';
import { code } from '@/core/segments/phrases';
import type { TextSubject } from '../subjects';
import { templateHits } from '../template-hits';
import { whereEn, whereKo } from '../template-words';

/** Text of a person inside a text of JSON, as it is. */
export const jsonUnescaped = defineRule<TextSubject>({
  id: 'json-unescaped',
  severity: 'warning',
  basis: ['L-FIL-14', 'W-COMP-16'],
  messages: {
    'lint.json-unescaped.value': {
      en: (values, tools) =>
        `A quote or a line break in ${code(values['name'])} breaks the JSON: nothing escapes it. Add a filter, ${code('| json_escape')}.${whereEn(values, tools)}`,
      ko: (values, tools) =>
        `${code(values['name'])} 값에 따옴표나 줄바꿈이 있으면 JSON이 깨집니다. 이스케이프되지 않으니 ${code('| json_escape')} 필터를 추가하세요.${whereKo(values, tools)}`,
    },
    'lint.json-unescaped.fix': { en: 'Add json_escape', ko: 'json_escape 추가' },
  },
  check: (subject) => templateHits(subject, 'json_unescaped', () => ({ key: 'lint.json-unescaped.fix' })),
});
