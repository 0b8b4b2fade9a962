import { defineRule } from '@/core/lint/contract';
import { code } from '@/core/segments/phrases';
import type { TextSubject } from '../subjects';
import { templateHits } from '../template-hits';
import { whereEn, whereKo } from '../template-words';

/** A number in JSON text that some people do not have. */
export const jsonMissing = defineRule<TextSubject>({
  id: 'json-missing',
  severity: 'warning',
  basis: ['L-DEF-3', 'L-VAR-7', 'W-COMP-16'],
  messages: {
    'lint.json-missing.value': {
      en: (values, tools) =>
        `The body is no JSON for ${tools.number(values['missing'])} ${tools.plural(values['missing'], 'person', 'people')}: without a ${code(values['name'])} nothing stands here. Add a default, such as ${code('| default: 0')}.${whereEn(values, tools)}`,
      ko: (values, tools) =>
        `사용자 ${tools.number(values['missing'])}명은 본문이 올바른 JSON이 되지 않습니다. ${code(values['name'])} 값이 없으면 이 자리가 비게 됩니다. ${code('| default: 0')}처럼 기본값을 추가하세요.${whereKo(values, tools)}`,
    },
  },
  check: (subject) => templateHits(subject, 'json_missing'),
});
