import type { AnalysisOptions, TemplateAnalysis, TemplateDiagnostic, TemplatePlace } from '../contract-analysis';
import { TemplateFault } from '../fault';
import { LimitError } from '../limits';
import { emptyLibrary } from '../library';
import { checkBranches } from './branch-checks';
import { Flow } from './flow';
import { checkNames } from './name-checks';
import type { Span, Tree } from './nodes';
import type { Report, SpannedDiagnostic } from './report';
import { buildTree } from './tree';

/** More of them help nobody, and cost the reader of a hostile text. */
const mostDiagnostics = 100;

/**
 * What a template reads, and what will go wrong with it: names nothing gives a value, comparisons of text with numbers,
 * branches nobody takes, bodies that are no JSON. Pure and deterministic; its work is bounded by counting, whatever the
 * text says, and `bounded` tells when that was too little. A text that cannot be read has no diagnostics here: `parse`
 * tells what is wrong with it.
 */
export function analyseTemplate(source: string, options: AnalysisOptions = {}): TemplateAnalysis {
  const { known = null, library = emptyLibrary, json = false } = options;
  const tree = treeOf(source, library);
  if (tree === null) return unreadable;
  const places = new Places(source);
  const found = new Map<string, SpannedDiagnostic>();
  const report: Report = (diagnostic) => {
    const { code, variant, span } = diagnostic;
    const key = `${code} ${variant} ${span.begin}`;
    if (!found.has(key) && found.size < mostDiagnostics) found.set(key, diagnostic);
  };
  checkNames(tree, known, report);
  const { assigned, foreign } = tree;
  const checked = json && source.trim() !== '';
  const result = new Flow(tree, { known, assigned, foreign }, report).run(checked, source.length);
  checkBranches(result, report);
  return {
    readable: true,
    reads: tree.reads.map(({ kind, name, root, span, block }) => {
      return { kind, name, root, place: places.of(span), ...(block === undefined ? {} : { block }) };
    }),
    endpoints: tree.endpoints.map(({ span, ...endpoint }) => ({ ...endpoint, place: places.of(span) })),
    diagnostics: [...found.values()].sort(byPlace).map((diagnostic) => placed(diagnostic, places)),
    bounded: result.bounded,
  };
}

const unreadable: TemplateAnalysis = { readable: false, reads: [], endpoints: [], diagnostics: [], bounded: false };

function treeOf(...args: Parameters<typeof buildTree>): Tree | null {
  try {
    return buildTree(...args);
  } catch (error) {
    if (error instanceof TemplateFault || error instanceof LimitError) return null;
    throw error;
  }
}

function byPlace(left: SpannedDiagnostic, right: SpannedDiagnostic): number {
  return left.span.begin - right.span.begin || (left.code < right.code ? -1 : left.code > right.code ? 1 : 0);
}

function placed({ span, ...diagnostic }: SpannedDiagnostic, places: Places): TemplateDiagnostic {
  return { ...diagnostic, place: places.of(span) };
}

/** Lines and columns of the author's text. */
class Places {
  private readonly starts: readonly number[];
  private readonly length: number;
  constructor(source: string) {
    const starts = [0];
    for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
    this.starts = starts;
    this.length = source.length;
  }

  of({ begin, end }: Span): TemplatePlace {
    const from = Math.min(begin, this.length);
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= from) low = middle;
      else high = middle - 1;
    }
    return { begin: from, end: Math.min(end, this.length), line: low + 1, column: from - (this.starts[low] ?? 0) + 1 };
  }
}
