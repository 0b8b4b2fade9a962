import { compileBench, prepare, runColumns, takesAll } from './engine';
import { measure, median } from './measure';
import type { Workload } from './workload';

/** What peers are measured and checked against, bundled for them. */
export { handLoop } from './hand-loop';
export { checksum, makeWorkload } from './workload';

/** Nanoseconds of processor time our engine takes per event of the canvas, on the same yardstick. */
export function enginePerEvent(load: Workload): number {
  const prepared = prepare(compileBench(false), load, takesAll);
  const [measured] = measure([{ name: 'columns', yardstick: 'columns', run: () => runColumns(prepared) }], 5).values();
  return (median(measured?.cpu ?? []) * 1e6) / load.seconds.length;
}
