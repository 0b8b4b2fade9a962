import { defineRule } from '@/core/lint/contract';
import type { MessageTools, MessageValues } from '@/core/kernel/message';
import { code } from '@/core/segments/phrases';
import type { TextSubject } from '../subjects';
import { templateHits } from '../template-hits';
import { decisionsEn, decisionsKo, quoted, whereEn, whereKo } from '../template-words';

/** A branch of a template that nobody can come to. */
export const branchNever = defineRule<TextSubject>({
  id: 'branch-never',
  severity: 'warning',
  basis: ['L-ABORT-2', 'L-TAG-1', 'L-CMP-1'],
  messages: {
    'lint.branch-never.plain': {
      en: (values, tools) => `This branch is never taken: ${whyEn(values)}.${restEn(values, tools)}`,
      ko: (values, tools) => `이 분기는 실행되지 않습니다. ${whyKo(values)}${restKo(values, tools)}`,
    },
    'lint.branch-never.abort': {
      en: (values, tools) => `This never aborts: ${whyEn(values)}.${restEn(values, tools)}`,
      ko: (values, tools) => `이 분기의 중단은 실행되지 않습니다. ${whyKo(values)}${restKo(values, tools)}`,
    },
  },
  check: (subject) => templateHits(subject, 'branch_never'),
});

function whyEn({ kind, text, subject }: MessageValues): string {
  if (kind === 'else') return 'one of the conditions before it always holds';
  if (kind === 'when') return `${quoted(subject)} cannot be ${quoted(text)} here`;
  return `${quoted(text)} cannot be ${kind === 'unless' ? 'false' : 'true'} here`;
}

function whyKo({ kind, text, subject }: MessageValues): string {
  if (kind === 'else') return `앞의 조건 가운데 하나가 항상 ${code('else')}보다 먼저 충족됩니다.`;
  if (kind === 'when') return `여기서는 ${quoted(subject)} 값이 ${quoted(text)}에 해당할 수 없습니다.`;
  return `여기서는 ${quoted(text)} 조건이 ${kind === 'unless' ? '거짓' : '참'}일 수 없습니다.`;
}

function restEn(values: MessageValues, tools: MessageTools): string {
  const decisions = decisionsEn(values['when'], tools);
  return (decisions === '' ? '' : ` People only get here when ${decisions}.`) + whereEn(values, tools);
}

function restKo(values: MessageValues, tools: MessageTools): string {
  const decisions = decisionsKo(values['when']);
  return (decisions === '' ? '' : ` ${decisions}만 이곳에 도달합니다.`) + whereKo(values, tools);
}
