import { defineRule } from '@/core/lint/contract';
import type { Message, MessageValues } from '@/core/kernel/message';
import { code } from '@/core/segments/phrases';
import type { TextSubject } from '../subjects';
import { templateHits } from '../template-hits';
import { whereEn, whereKo } from '../template-words';

/** A name that nothing gives a value, most often a slip. */
export const nameUnknown = defineRule<TextSubject>({
  id: 'name-unknown',
  severity: 'warning',
  basis: ['L-VAR-1', 'L-VAR-2', 'L-VAR-5', 'L-VAR-6', 'L-VAR-14'],
  messages: {
    'lint.name-unknown.attribute': said(
      (name) => `Nothing stands here for anybody: no person has the attribute ${name}, and no step writes it.`,
      (name) => `${name} 속성은 누구에게도 없고 어떤 단계도 저장하지 않아 항상 빈 값이 됩니다.`,
    ),
    'lint.name-unknown.standard': said(
      (name) => `Nothing stands here for anybody: Braze has no profile field ${name}.`,
      (name) => `Braze에는 ${name} 프로필 필드가 없어 항상 빈 값이 됩니다.`,
    ),
    'lint.name-unknown.variable': said(
      (name) => `Nothing stands here for anybody: nothing gives the variable ${name} a value.`,
      (name) => `${name} 변수에 값을 넣는 곳이 없어 항상 빈 값이 됩니다.`,
    ),
    'lint.name-unknown.event_property': said(
      (name) => `Perhaps nothing stands here: no event of the history has the property ${name}.`,
      (name) => `이벤트 기록에 ${name} 속성이 있는 이벤트가 없어 빈 값이 될 수 있습니다.`,
    ),
    'lint.name-unknown.context': said(
      (name) => `Perhaps nothing stands here: no step of this canvas sets the variable ${name}.`,
      (name) => `이 캔버스의 어떤 단계도 ${name} 변수를 설정하지 않아 빈 값이 될 수 있습니다.`,
    ),
    'lint.name-unknown.fix': {
      en: (values) => `Write ${code(values['meant'])}`,
      ko: (values) => `${code(values['meant'])} 사용`,
    },
  },
  check: (subject) =>
    templateHits(subject, 'unknown_name', ({ values }) => ({
      key: 'lint.name-unknown.fix',
      values: { meant: values['meant'] },
    })),
});

function said(en: (name: string) => string, ko: (name: string) => string): Message {
  return {
    en: (values, tools) => `${en(code(values['name']))}${meantEn(values)}${whereEn(values, tools)}`,
    ko: (values, tools) => `${ko(code(values['name']))}${meantKo(values)}${whereKo(values, tools)}`,
  };
}

function meantEn({ meant }: MessageValues): string {
  return meant === undefined ? '' : ` Did you mean ${code(meant)}?`;
}

function meantKo({ meant }: MessageValues): string {
  return meant === undefined ? '' : ` 혹시 ${code(meant)} 값을 쓰려고 하셨나요?`;
}
