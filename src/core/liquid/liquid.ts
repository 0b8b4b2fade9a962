import { Liquid, LiquidError, Token, toValueSync, type Template as Node } from 'liquidjs';
import { compileContent } from './content-call';
import type { ContentAnswer, LiquidEngine, RenderData, RenderOutcome, Template } from './contract';
import { environmentOf } from './environment';
import { toTemplateError } from './fault';
import { registerFilters } from './filters/register';
import { defaultLimits, type LiquidLimits } from './limits';
import { operators } from './operators';
import { preprocess, type Prepared } from './preprocess';
import { causeOf, DialectRenderer, FatalError } from './renderer';
import { Run, RunContext, type CompiledContent } from './run';
import { registerTags } from './tags';

/**
 * The dialect of Braze (`liquid.md`), on top of liquidjs. Deterministic and free of I/O: time, chance and answers from
 * outside come with the data. Limits are counts; a host that wants a limit in time runs it in a worker it can end.
 */
export function createLiquid(limits: Partial<LiquidLimits> = {}): LiquidEngine {
  const all = { ...defaultLimits, ...limits };
  const liquid = createEngine();
  return {
    parse(source) {
      let prepared: Prepared | null = null;
      try {
        prepared = preprocess(source, all);
        const nodes = liquid.parse(prepared.text);
        const contents = prepared.calls.map((spec) => compileContent(spec, liquid));
        return { ok: true, value: new DialectTemplate(source, prepared, nodes, contents, liquid, all) };
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

class DialectTemplate implements Template {
  readonly source: string;
  readonly reads: Template['reads'];
  private readonly prepared: Prepared;
  private readonly nodes: Node[];
  private readonly contents: readonly CompiledContent[];
  private readonly liquid: Liquid;
  private readonly limits: LiquidLimits;
  constructor(
    source: string,
    prepared: Prepared,
    nodes: Node[],
    contents: readonly CompiledContent[],
    liquid: Liquid,
    limits: LiquidLimits,
  ) {
    this.source = source;
    this.reads = prepared.reads;
    this.prepared = prepared;
    this.nodes = nodes;
    this.contents = contents;
    this.liquid = liquid;
    this.limits = limits;
  }

  render(data: RenderData, answers: readonly ContentAnswer[] = []): RenderOutcome {
    const run = new Run(this.limits, data, answers, this.contents);
    try {
      const environment = environmentOf(this.prepared.slots, data);
      const context = new RunContext(run, environment, this.liquid);
      const text = String(toValueSync(this.liquid.renderer.renderTemplates(this.nodes, context)));
      if (run.aborted !== null) return { type: 'aborted', reason: run.aborted };
      if (run.needs !== null) return { type: 'needs', call: run.needs };
      return { type: 'text', text, errors: run.errors };
    } catch (error) {
      const fatal = error instanceof FatalError;
      const offset = fatal ? this.prepared.toSource(error.offset) : null;
      return { type: 'failed', error: toTemplateError(fatal ? error.cause : error, this.source, offset) };
    }
  }
}

/** Where a failure of the engine below lies in the author's text. */
function offsetOf(error: unknown, prepared: Prepared | null): number | null {
  if (prepared === null || !LiquidError.is(error) || !('token' in error)) return null;
  const { token } = error;
  return token instanceof Token ? prepared.toSource(token.begin) : null;
}
