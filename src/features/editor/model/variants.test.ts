import { describe, expect, it } from 'vitest';
import { createText } from '@/i18n/text';
import { canvas } from '@/workflow/documents/canvas';
import { entryId, toGraph } from './graph';
import { entryShape, shapeOf } from './shapes';
import { variantLines, variantName } from './variants';

const en = createText('en', { zone: 'UTC', year: 2026 });
const ko = createText('ko', { zone: 'UTC', year: 2026 });

const tested = canvas.parse({
  type: 'canvas',
  schemaVersion: 1,
  id: 'x',
  name: 'X',
  createdAt: '2026-01-01T00:00:00Z',
  variants: [
    { id: 'a', name: 'Long copy', percentage: 45, first: 'end' },
    { id: 'b', name: '', percentage: 45, first: null },
    { id: 'c', name: '', percentage: 10, first: null, control: true },
  ],
  steps: [{ id: 'end', kind: 'exit', name: 'End' }],
});

describe('variants of a canvas', () => {
  it('are called by their name, or by what they are', () => {
    expect(tested.variants.map((variant, rank) => variantName(variant, rank, en))).toEqual([
      'Long copy',
      'Variant 2',
      'Control group',
    ]);
    expect(tested.variants.map((variant, rank) => variantName(variant, rank, ko)).slice(1)).toEqual([
      '배리언트 2',
      '대조군',
    ]);
  });

  it('C-VAR-1: are listed with their shares as soon as there are several', () => {
    expect(variantLines(tested, en)).toEqual(['Long copy 45 %', 'Variant 2 45 %', 'Control group 10 %']);
    expect(variantLines({ ...tested, variants: tested.variants.slice(0, 1) }, en)).toEqual([]);
  });

  it('C-VAR-5: nothing leads out of the control group, and the others keep their columns', () => {
    const shape = entryShape(tested, 'full');
    const entry = toGraph(tested, (step) => shapeOf(step, 'full'), shape).byId.get(entryId);
    expect(entry?.ports.map(({ id, x }) => [id, x])).toEqual([
      ['a', shape.width / 6],
      ['b', shape.width / 2],
    ]);
  });
});
