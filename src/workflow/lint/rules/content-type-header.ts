import { code, particleAfter } from '@/core/segments/phrases';
import { defineRule, type Hit } from '@/core/lint/contract';
import type { MessageSubject } from '../subjects';

/** The header of the seed's table, with an underscore. */
export const contentTypeHeader = defineRule<MessageSubject>({
  id: 'content-type-header',
  severity: 'warning',
  basis: ['W-COMP-11', 'O-8'],
  messages: {
    'lint.content-type-header': {
      en: (values) =>
        `The receiver is told a guessed type: ${code(values['header'])} is just another header, and without ${code('Content-Type')} Braze infers the type from the body.`,
      ko: (values, tools) =>
        `수신 시스템에는 추측된 형식이 전달됩니다. ${code(values['header'])}${particleAfter(values['header'], '은/는', tools)} 단순한 추가 헤더일 뿐이며, ${code('Content-Type')}이 없으면 Braze가 본문을 보고 형식을 추론합니다.`,
    },
    'lint.content-type-header.fix': {
      en: 'Rename it to Content-Type',
      ko: 'Content-Type으로 이름 변경',
    },
  },
  check({ message, path, step }) {
    if (message.headers.some(({ name }) => name.trim().toLowerCase() === 'content-type')) return [];
    return message.headers.flatMap(({ name }, index): readonly Hit[] => {
      if (name.trim().toLowerCase() !== 'content_type') return [];
      const at = [...path, 'headers', index, 'name'];
      const edits = [{ op: 'set', path: at, value: 'Content-Type' }] as const;
      const fix = { label: { key: 'lint.content-type-header.fix' }, edits };
      return [{ path: at, values: { header: name }, fix, ...(step === null ? {} : { step }) }];
    });
  },
});
