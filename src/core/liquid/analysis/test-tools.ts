import type { AnalysisOptions, KnownName, KnownType, KnownWorld, TemplateDiagnostic } from '../contract-analysis';
import { analyseTemplate } from './analyse';

function known(type: KnownType, sample?: string, missing = 0): KnownName {
  return { type, sample, missing, needsEscape: false };
}

/** A workspace of ten people. */
export const world: KnownWorld = {
  attributes: new Map([
    ['lead score', known('number', '40', 3)],
    ['plan', known('text', 'gold')],
    ['zip', known('text', '04103')],
    ['vip', known('boolean', 'true')],
    ['tags', known('list')],
    ['address', known('object')],
    ['mixed', known(null, 'x')],
  ]),
  standard: new Map([['user_id', known('text', 'a')]]),
  eventProperties: new Map([['page_url', known('text', '/')]]),
  context: ['points'],
  people: 10,
};

/** What is found in a text, as `code variant line:column`. */
export function found(source: string, options: AnalysisOptions = { known: world }): readonly string[] {
  return diagnostics(source, options).map(
    ({ code, variant, place }) => `${code} ${variant} ${place.line}:${place.column}`,
  );
}

export function diagnostics(
  source: string,
  options: AnalysisOptions = { known: world },
): readonly TemplateDiagnostic[] {
  return analyseTemplate(source, options).diagnostics;
}

/** The same for a text that has to be JSON. */
export function foundInJson(source: string): readonly string[] {
  return found(source, { known: world, json: true });
}
