import { reachableFrom } from '@/core/lint/graph';
import { perpetualLoop, ways, type AnalysedCanvas, type AnalysedStep } from './analysis';

/** A way on which doing nothing costs points, over and over. */
export interface Decay {
  readonly attribute: string;
  readonly delta: number;
  /** How long doing nothing takes. */
  readonly windowMs: number;
  /** The step that takes the points. */
  readonly writer: AnalysedStep;
}

/**
 * Ways of a self-perpetuating canvas that people take by doing nothing (ports no trigger leads to, of steps that wait)
 * and on which the entry attribute falls.
 */
export function findDecays(subject: AnalysedCanvas): readonly Decay[] {
  const loop = perpetualLoop(subject);
  if (loop === null) return [];
  const { steps, reachable, graph, byId } = subject;
  return steps.flatMap((step): readonly Decay[] => {
    const { facts } = step;
    if (facts === null || facts.listens.length === 0 || !reachable.has(step.step.id)) return [];
    const listening = new Set(facts.listens.map(({ port }) => port));
    const idle = ways(step).flatMap((way) => (listening.has(way.port.id) ? [] : (way.to ?? [])));
    const behind = reachableFrom(graph, idle, (id) => loop.writers.has(id));
    return [...behind].flatMap((id) => {
      const writer = byId.get(id);
      const fall = writer?.facts?.writes.find(({ attribute, delta }) => {
        return loop.attributes.includes(attribute.trim()) && delta !== null && delta < 0;
      });
      if (writer === undefined || fall === undefined || fall.delta === null) return [];
      return [{ attribute: fall.attribute.trim(), delta: fall.delta, windowMs: facts.longestMs, writer }];
    });
  });
}
