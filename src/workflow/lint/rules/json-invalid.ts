import { defineRule } from '@/core/lint/contract';
import type { Message, MessageTools, MessageValues } from '@/core/kernel/message';
import { code } from '@/core/segments/phrases';
import type { TextSubject } from '../subjects';
import { templateHits } from '../template-hits';
import { decisionsEn, decisionsKo, quoted, whereEn, whereKo } from '../template-words';

/** What is wrong, in half a sentence; `found` is the character or name that stands there. */
const problems: Readonly<
  Record<string, { readonly en: (found: string) => string; readonly ko: (found: string) => string }>
> = {
  unexpected: {
    en: (found) => (found === '' ? 'it ends in the middle of a value' : `${found} cannot stand here`),
    ko: (found) => (found === '' ? '값이 끝나기 전에 본문이 끝납니다.' : `여기에는 ${found} 문자를 쓸 수 없습니다.`),
  },
  trailing_comma: {
    en: (found) => `a comma too many stands before ${found}`,
    ko: (found) => `${found} 앞에 쉼표가 하나 더 있습니다.`,
  },
  missing_comma: {
    en: (found) => `a comma is missing before ${found}`,
    ko: (found) => `${found} 앞에 쉼표가 없습니다.`,
  },
  missing_colon: {
    en: (found) => `a colon is missing before ${found}`,
    ko: (found) => `${found} 앞에 콜론이 없습니다.`,
  },
  unquoted: {
    en: (found) => `text stands without quotes, ${found}`,
    ko: (found) => `${found} 텍스트에 따옴표가 없습니다.`,
  },
  unquoted_key: {
    en: (found) => `a key stands without quotes, ${found}`,
    ko: (found) => `${found} 키에 따옴표가 없습니다.`,
  },
  single_quote: {
    en: () => 'text stands in double quotes only',
    ko: () => '텍스트는 큰따옴표로만 묶을 수 있습니다.',
  },
  line_break: {
    en: () => 'a line break or a tab stands inside a text in quotes',
    ko: () => '따옴표 안의 텍스트에 줄바꿈이나 탭이 있습니다.',
  },
  escape: {
    en: (found) => `${found} is no escape`,
    ko: (found) => `${found} 문자열은 이스케이프로 쓸 수 없습니다.`,
  },
  open: {
    en: (found) => `${found} is not closed`,
    ko: (found) => `${found} 괄호가 닫히지 않았습니다.`,
  },
  open_string: {
    en: () => 'a text in quotes is not closed',
    ko: () => '따옴표가 닫히지 않았습니다.',
  },
  extra: {
    en: (found) => `${found} stands behind its end`,
    ko: (found) => `JSON이 끝난 뒤에 ${found} 문자가 있습니다.`,
  },
  list: {
    en: (found) => `${found} is a list, and its elements run together. Add a filter, ${code('| as_json_string')}`,
    ko: (found) => `${found} 값은 배열이어서 항목이 서로 붙습니다. ${code('| as_json_string')} 필터를 추가하세요.`,
  },
  json_in_string: {
    en: (found) => `${found} brings quotes of its own. Leave out the quotes around it`,
    ko: (found) => `${found} 값에 이미 따옴표가 있습니다. 바깥쪽 따옴표를 빼세요.`,
  },
};

/** A body that is no JSON on some way through the template, though its header says so. */
export const jsonInvalid = defineRule<TextSubject>({
  id: 'json-invalid',
  severity: 'error',
  basis: ['W-COMP-8', 'W-COMP-16', 'L-SEED-2'],
  messages: {
    ...Object.fromEntries(
      Object.entries(problems).map(([problem, { en, ko }]): [string, Message] => [
        `lint.json-invalid.${problem}`,
        {
          en: (values, tools) => `The body is no JSON: ${en(foundIn(values))}.${restEn(values, tools)}`,
          ko: (values, tools) => `본문이 올바른 JSON이 아닙니다. ${ko(foundIn(values))}${restKo(values, tools)}`,
        },
      ]),
    ),
    'lint.json-invalid.empty': {
      en: (values, tools) => `The body is empty, and that is no JSON.${restEn({ when: values['when'] }, tools)}`,
      ko: (values, tools) => `본문이 비어 있어 올바른 JSON이 아닙니다.${restKo({ when: values['when'] }, tools)}`,
    },
  },
  // An empty body can be meant, a broken one cannot.
  check: (subject) =>
    templateHits(subject, 'json_invalid').map((hit) =>
      hit.variant === 'empty' ? { ...hit, severity: 'warning' as const } : hit,
    ),
});

function foundIn({ found }: MessageValues): string {
  return found === '' || found === undefined ? '' : quoted(found);
}

function restEn(values: MessageValues, tools: MessageTools): string {
  const decisions = decisionsEn(values['when'], tools);
  return (decisions === '' ? '' : ` It happens when ${decisions}.`) + whereEn(values, tools);
}

function restKo(values: MessageValues, tools: MessageTools): string {
  const decisions = decisionsKo(values['when']);
  return (decisions === '' ? '' : ` ${decisions} 그렇습니다.`) + whereKo(values, tools);
}
