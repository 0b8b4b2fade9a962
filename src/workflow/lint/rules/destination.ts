import { defineRule, type Hit } from '@/core/lint/contract';
import type { AnalysedCanvas } from '../analysis';
import { titled } from '../words';

/** A step sends people to a canvas that will not take them. */
export const destination = defineRule<AnalysedCanvas>({
  id: 'destination',
  severity: 'error',
  basis: ['C-DEST-1'],
  messages: {
    'lint.destination.missing': {
      en: 'Nobody gets anywhere by this step: the canvas it sends to does not exist.',
      ko: '이 단계가 보내는 Canvas가 없어 아무도 진입하지 않습니다.',
    },
    'lint.destination.stopped': {
      en: (values, tools) =>
        `Nobody gets into ${titled(values['canvas'], tools)}: it is stopped or archived, so this step sends nobody.`,
      ko: (values, tools) =>
        `${titled(values['canvas'], tools)} Canvas가 중지되었거나 보관되어 이 단계에서 아무도 진입하지 않습니다.`,
    },
  },
  check({ steps, all }) {
    return steps.flatMap(({ step, index, facts }): readonly Hit[] =>
      (facts?.sendsTo ?? []).flatMap((id): readonly Hit[] => {
        const at = { path: ['steps', index, 'config', 'canvas'], step: step.id };
        const target = all.workspace.canvases.find((canvas) => canvas.id === id);
        if (target === undefined) return [{ ...at, variant: 'missing' }];
        if (target.status !== 'stopped' && target.status !== 'archived') return [];
        return [{ ...at, variant: 'stopped', severity: 'warning', values: { canvas: target.name } }];
      }),
    );
  },
});
