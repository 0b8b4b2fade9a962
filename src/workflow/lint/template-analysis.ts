import type { AnalyseTemplate, AnalysisOptions, KnownWorld, TemplateAnalysis } from '@/core/liquid/contract-analysis';
import type { WebhookMessage } from '@/core/webhooks/message';
import type { TemplateField, TextSubject } from './subjects';

export interface AnalysisDeps {
  readonly analyse: AnalyseTemplate | null;
  readonly library: AnalysisOptions['library'];
  /** Asked for only where a text holds Liquid, or has to be JSON. */
  readonly known: () => KnownWorld;
}

/** Looks through each text once, and only when a rule asks. `message`: the one whose texts they are. */
export function analysisOfFields(deps: AnalysisDeps, message: WebhookMessage | null): TextSubject['analysisOf'] {
  const { analyse, library, known } = deps;
  const done = new Map<TemplateField, TemplateAnalysis | null>();
  return (field) => {
    const before = done.get(field);
    if (before !== undefined) return before;
    const json = message !== null && field.field === 'body' && isJsonBody(message);
    const isWorth = json || /\{[{%]/.test(field.text);
    const analysis = analyse === null || !isWorth ? null : analyse(field.text, { known: known(), library, json });
    done.set(field, analysis);
    return analysis;
  };
}

/** The body is told to be JSON; pairs are written as JSON for the author (W-COMP-7, W-COMP-8, W-COMP-11). */
function isJsonBody({ headers, body, method }: WebhookMessage): boolean {
  if (body.type !== 'raw' || method === 'GET') return false;
  return headers.some(({ name, value }) => name.trim().toLowerCase() === 'content-type' && /\bjson\b/i.test(value));
}
