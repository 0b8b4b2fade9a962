import { position, type Canvas } from './canvas';
import type { FindingLog, Path } from './finding-log';
import { isDraft, type Draft } from './inspect';

/** Gives members without an id one, and the second of two with the same id another. References keep meaning the first. */
export function uniqueIds(list: unknown, path: Path, word: string, log: FindingLog): unknown {
  if (!Array.isArray(list)) return list;
  const taken = new Set<unknown>(list.map((item: unknown) => (isDraft(item) ? item['id'] : undefined)));
  const seen = new Set<unknown>();
  return list.map((item: unknown, index) => {
    if (!isDraft(item)) return item;
    const id = item['id'];
    const missing = id === undefined || id === null || id === '';
    if (!missing && typeof id !== 'string') return item; // the schema refuses it, with its place
    if (!missing && !seen.has(id)) {
      seen.add(id);
      return item;
    }
    const renamed = freeId(missing ? word : id, taken);
    taken.add(renamed);
    const at = [...path, index, 'id'];
    if (missing) log.add('warning', 'id-missing', at, { values: { id: renamed } });
    else log.add('warning', 'id-duplicate', at, { values: { id, renamed } });
    return { ...item, id: renamed };
  });
}

function freeId(base: string, taken: ReadonlySet<unknown>): string {
  for (let ordinal = 2; ; ordinal += 1) {
    const id = `${base.slice(0, 240)}-${ordinal}`;
    if (!taken.has(id)) return id;
  }
}

/** A canvas has at least one variant (C-WIZ-5); without one the first step nothing leads to begins it. */
export function repairVariants(draft: Draft, log: FindingLog): unknown {
  const { variants, steps } = draft;
  if (variants !== undefined && variants !== null && !(Array.isArray(variants) && variants.length === 0))
    return variants;
  log.add('warning', 'variants-missing', ['variants']);
  return [{ id: 'variant-1', name: 'Variant 1', percentage: 100, first: firstStep(steps) }];
}

function firstStep(steps: unknown): string | null {
  if (!Array.isArray(steps)) return null;
  const list = steps.filter(isDraft);
  const reached = new Set<unknown>(list.flatMap((step) => (isDraft(step['next']) ? Object.values(step['next']) : [])));
  const first = list.find((step) => !reached.has(step['id'])) ?? list[0];
  return typeof first?.['id'] === 'string' ? first['id'] : null;
}

/** C-STEP-8: connections to steps that do not exist are reported and kept. C-VAR-1: shares make 100 %. */
export function checkConnections(canvas: Canvas, log: FindingLog): void {
  const ids = new Set(canvas.steps.map((step) => step.id));
  canvas.steps.forEach((step, index) => {
    for (const [port, target] of Object.entries(step.next)) {
      if (target === null || ids.has(target)) continue;
      const values = { name: step.name === '' ? step.id : step.name, port, target };
      log.add('error', 'next-missing', ['steps', index, 'next', port], { step: step.id, values });
    }
  });
  canvas.variants.forEach((variant, index) => {
    if (variant.first === null || ids.has(variant.first)) return;
    log.add('error', 'next-missing.first', ['variants', index, 'first'], {
      values: { name: variant.name, target: variant.first },
    });
  });
  const sum = canvas.variants.reduce((total, variant) => total + variant.percentage, 0);
  if (sum !== 100) log.add('error', 'variants.sum', ['variants'], { values: { sum } });
}

/**
 * A place that cannot be read is left out: the editor finds one for every step without. Steps may always do without a
 * place, because where a card stands means nothing.
 */
export function repairLayout(layout: unknown, log: FindingLog): unknown {
  if (layout === undefined) return undefined;
  const places = isDraft(layout) ? Object.entries(layout) : [];
  const readable = places.filter(([, place]) => position.safeParse(place).success);
  const lost = isDraft(layout) ? places.length - readable.length : 1;
  if (lost === 0) return layout;
  log.add('warning', 'layout-unreadable', ['layout'], { values: { count: lost } });
  return Object.fromEntries(readable);
}
