import { code, plainText } from '@/core/segments/phrases';
import type { JsonValue } from '@/core/kernel/json';
import { defineRule, type Hit } from '@/core/lint/contract';
import type { MessageTools, MessageValues } from '@/core/kernel/message';
import type { TextSubject } from '../subjects';
import { repairAttributes } from './attribute-typo';
import { straightenQuotes } from './curly-quotes';

/** A template that does not parse: nothing is ever sent. */
export const liquidSyntax = defineRule<TextSubject>({
  id: 'liquid-syntax',
  severity: 'error',
  basis: ['L-SYN-3'],
  messages: {
    'lint.liquid-syntax': {
      en: (values, tools) =>
        `Nothing can be sent: the Liquid in ${fieldEn(values)} cannot be read${placeEn(values, tools)}.`,
      ko: (values, tools) =>
        `${fieldKo(values)}${placeKo(values, tools)}의 Liquid를 읽을 수 없어 아무것도 보낼 수 없습니다.`,
    },
    'lint.liquid-syntax.step': {
      en: (values, tools) => `Nothing is updated: the Liquid here cannot be read${placeEn(values, tools)}.`,
      ko: (values, tools) => `Liquid를 읽을 수 없어${placeKo(values, tools)} 아무것도 업데이트하지 않습니다.`,
    },
  },
  check({ fields, step, liquid }) {
    if (liquid === null) return [];
    return fields.flatMap(({ field, name, text, path }): readonly Hit[] => {
      // What has a rule and a fix of its own is not reported a second time.
      const source = straightenQuotes(repairAttributes(text));
      const parsed = source.includes('{') ? liquid.parse(source) : null;
      if (parsed === null || parsed.ok) return [];
      const { position } = parsed.error;
      const place =
        position === null ? {} : { line: position.line, column: position.column, excerpt: position.excerpt };
      const variant = field === 'step' ? { variant: 'step' } : {};
      return [{ path, values: { field, name, ...place }, ...variant, ...(step === null ? {} : { step }) }];
    });
  },
});

function fieldEn({ field, name }: MessageValues): string {
  if (field === 'url') return 'the URL';
  if (field === 'header') return `the header ${code(name)}`;
  return name === '' ? 'the body' : `the value of ${code(name)}`;
}

function fieldKo({ field, name }: MessageValues): string {
  if (field === 'url') return 'URL';
  if (field === 'header') return `${code(name)} 헤더`;
  return name === '' ? '본문' : `${code(name)} 값`;
}

/** The line itself may be long: its beginning is enough to recognise it. */
const longestExcerpt = 60;

function excerptOf(excerpt: JsonValue | undefined): string {
  const text = plainText(excerpt).trim();
  return code(text.length > longestExcerpt ? `${text.slice(0, longestExcerpt)}…` : text);
}

function placeEn({ line, column, excerpt }: MessageValues, tools: MessageTools): string {
  if (line === undefined) return '';
  return ` at line ${tools.number(line)}, column ${tools.number(column)}: ${excerptOf(excerpt)}`;
}

function placeKo({ line, column, excerpt }: MessageValues, tools: MessageTools): string {
  if (line === undefined) return '';
  return ` ${tools.number(line)}행 ${tools.number(column)}열(${excerptOf(excerpt)})`;
}
