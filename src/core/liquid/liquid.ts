import { Liquid, LiquidError, Token, toValueSync, type Template as Node } from 'liquidjs';
import { compileContent, compileText } from './content-call';
import type { ContentAnswer, LiquidEngine, RenderData, RenderOutcome, Template } from './contract';
import { environmentOf } from './environment';
import { toTemplateError } from './fault';
import { registerFilters } from './filters/register';
import { emptyLibrary, type ContentLibrary } from './library';
import { defaultLimits, type LiquidLimits } from './limits';
import { operators } from './operators';
import { preprocess } from './preprocess';
import type { LibrarySpec, Piece } from './program';
import { causeOf, DialectRenderer, FatalError } from './renderer';
import { Run, RunContext, type CompiledContent, type CompiledLibraryTag, type CompiledProgram } from './run';
import type { Prepared } from './sink';
import { registerTags } from './tags';

/**
 * The dialect of Braze (`liquid.md`), on top of liquidjs. Deterministic and free of I/O: time, chance and answers from
 * outside come with the data. Limits are counts; a host that wants a limit in time runs it in a worker it can end.
 */
export function createLiquid(limits: Partial<LiquidLimits> = {}): LiquidEngine {
  const all = { ...defaultLimits, ...limits };
  const liquid = createEngine();
  return {
    parse(source, library = emptyLibrary) {
      let prepared: Prepared | null = null;
      try {
        prepared = preprocess(source, all, library);
        const nodes = liquid.parse(prepared.text);
        return { ok: true, value: new DialectTemplate(source, prepared, nodes, liquid, all, library) };
      } catch (error) {
        return { ok: false, error: toTemplateError(causeOf(error), source, offsetOf(error, prepared)) };
      }
    },
  };
}

function createEngine(): Liquid {
  const liquid = new Liquid({ operators, groupedExpressions: true, ownPropertyOnly: true, cache: false });
  Object.defineProperty(liquid, 'renderer', { value: new DialectRenderer() });
  registerFilters(liquid);
  registerTags(liquid);
  return liquid;
}

class DialectTemplate implements Template, CompiledProgram {
  readonly source: string;
  readonly reads: Template['reads'];
  readonly contents: readonly CompiledContent[];
  readonly libraryTags: readonly CompiledLibraryTag[];
  readonly library: ContentLibrary;
  private readonly prepared: Prepared;
  private readonly nodes: Node[];
  private readonly liquid: Liquid;
  private readonly limits: LiquidLimits;
  constructor(
    source: string,
    prepared: Prepared,
    nodes: Node[],
    liquid: Liquid,
    limits: LiquidLimits,
    library: ContentLibrary,
  ) {
    this.source = source;
    this.reads = prepared.reads;
    this.prepared = prepared;
    this.nodes = nodes;
    this.contents = prepared.calls.map((spec) => compileContent(spec, liquid));
    this.libraryTags = prepared.libraryTags.map((spec) => ({
      spec,
      texts: piecesOf(spec).map((pieces) => compileText(pieces, liquid)),
    }));
    this.library = library;
    this.liquid = liquid;
    this.limits = limits;
  }

  render(data: RenderData, answers: readonly ContentAnswer[] = []): RenderOutcome {
    const run = new Run(this.limits, data, answers, this);
    try {
      const environment = environmentOf(this.prepared.slots, data);
      const context = new RunContext(run, environment, this.liquid);
      const text = String(toValueSync(this.liquid.renderer.renderTemplates(this.nodes, context)));
      if (run.aborted !== null) return { type: 'aborted', reason: run.aborted };
      if (run.needs !== null) return { type: 'needs', call: run.needs };
      const { errors, extras } = run;
      return extras.size === 0
        ? { type: 'text', text, errors }
        : { type: 'text', text, errors, extras: Object.fromEntries(extras) };
    } catch (error) {
      const fatal = error instanceof FatalError;
      const offset = fatal ? this.prepared.toSource(error.offset) : null;
      return { type: 'failed', error: toTemplateError(fatal ? error.cause : error, this.source, offset) };
    }
  }

  /** One level deep: what such a text asks of the outside or of the library is not there (L-CAT-1). */
  *renderInside(text: string, run: Run): Generator<unknown, string, unknown> {
    run.budget.charge(text.length);
    const prepared = preprocess(text, this.limits, emptyLibrary);
    if (prepared.calls.length > 0 || prepared.libraryTags.length > 0) {
      run.errors.push('A catalog item can hold no Connected Content and no catalog of its own');
      return '';
    }
    const context = new RunContext(run, environmentOf(prepared.slots, run.data), this.liquid);
    return String(yield this.liquid.renderer.renderTemplates(this.liquid.parse(prepared.text), context));
  }
}

function piecesOf(spec: LibrarySpec): readonly (readonly Piece[])[] {
  if (spec.type === 'items') return spec.ids;
  return spec.type === 'extras' ? [spec.value] : [];
}

/** Where a failure of the engine below lies in the author's text. */
function offsetOf(error: unknown, prepared: Prepared | null): number | null {
  if (prepared === null || !LiquidError.is(error) || !('token' in error)) return null;
  const { token } = error;
  return token instanceof Token ? prepared.toSource(token.begin) : null;
}
