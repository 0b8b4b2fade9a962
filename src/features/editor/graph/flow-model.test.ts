import { describe, expect, it } from 'vitest';
import { createText } from '@/i18n/text';
import { leadScoringCanvas } from '@/workflow/templates/lead-scoring';
import { toGraph } from '../model/graph';
import { edgeName, portNames } from '../model/names';
import { placeCards } from '../model/placement';
import { entryShape, shapeOf } from '../model/shapes';
import { toFlowEdges } from './flow-model';

function namesIn(locale: 'en' | 'ko'): readonly (string | undefined)[] {
  const canvas = leadScoringCanvas('en', { id: 'c', createdAt: '2026-03-01T09:00:00.000Z' });
  const graph = toGraph(canvas, (step) => shapeOf(step, 'full'), entryShape(canvas, 'full'));
  const text = createText(locale);
  const labels = portNames(graph, text);
  const edges = toFlowEdges({ graph, ...placeCards(graph, canvas.layout) }, (port, target) =>
    edgeName(labels.get(port) ?? '', target, text),
  );
  return edges.map(({ ariaLabel }) => ariaLabel);
}

describe('edges of the graph', () => {
  it('are called by the names on the canvas, in the language of the page', () => {
    expect(namesIn('en').slice(0, 2)).toEqual([
      'From Entry to Score activity, Action Paths',
      'From Engaged to Engaged, User Update',
    ]);
    expect(namesIn('ko')[0]).toBe('진입에서 Score activity, 행동 경로로 이어짐');
  });

  it('never show an id', () => {
    for (const name of [...namesIn('en'), ...namesIn('ko')])
      expect(name).not.toMatch(/\$entry|action-paths|user-update/);
  });
});
