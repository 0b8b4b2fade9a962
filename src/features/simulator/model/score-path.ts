import type { JourneyModel } from './journey-model';
import type { ScoreScale } from './ruler-layout';
import { toX, type TimeView } from './time-scale';

/** The score as a step line from the first row of the ledger to the horizon. */
export function scorePath(model: JourneyModel, view: TimeView, scale: ScoreScale): string {
  const [first, ...rest] = model.ledger;
  if (first === undefined) return '';
  const round = (value: number): number => Math.round(value * 10) / 10;
  const xAt = (at: number): number => round(Math.min(1e6, Math.max(-1e6, toX(view, at))));
  let path = `M${xAt(first.at)} ${round(scale.yAt(first.balance))}`;
  for (const line of rest) path += `H${xAt(line.at)}V${round(scale.yAt(line.balance))}`;
  return `${path}H${xAt(model.until)}`;
}
