import { LiquidError, type Context, type Emitter, type Template } from 'liquidjs';
import { TemplateFault } from './fault';
import { LimitError, type Budget } from './limits';
import { runOf } from './run';
import { RuntimeError } from './runtime-error';
import { textOf } from './values';

/** Collects text, and counts it. */
class TextEmitter implements Emitter {
  buffer = '';
  private readonly budget: Budget;
  constructor(budget: Budget) {
    this.budget = budget;
  }
  write(value: unknown): void {
    const text = textOf(value);
    this.budget.charge(text.length);
    this.buffer += text;
    this.budget.output(this.buffer.length);
  }
}

/**
 * Replaces the engine's renderer: no clock is read, an error stays in the place of its node (L-ERR-1), and an abort is a
 * flag looked at between nodes, not an exception.
 */
export class DialectRenderer {
  /** The engine's declaration wants it; nothing here streams. */
  renderTemplatesToNodeStream(): never {
    throw new RuntimeError('internal');
  }

  *renderTemplates(templates: Template[], context: Context, emitter?: Emitter): Generator<unknown, string, unknown> {
    const run = runOf(context);
    const target = emitter ?? new TextEmitter(run.budget);
    run.budget.step();
    for (const template of templates) {
      if (run.stopped) break;
      run.budget.step();
      try {
        const text: unknown = yield template.render(context, target);
        if (text !== undefined && text !== '') target.write(text);
      } catch (error) {
        const message = `Liquid error: ${runtimeMessage(error, template.token.begin)}`;
        run.errors.push(message);
        target.write(message);
      }
      if (context.breakCalled || context.continueCalled) break;
    }
    return target.buffer;
  }
}

/** Ends the rendering. `offset`: of the innermost node, in the text the engine below was given. */
export class FatalError extends Error {
  override readonly name = 'FatalError';
  override readonly cause: Error;
  readonly offset: number;
  constructor(cause: Error, offset: number) {
    super(cause.message);
    this.cause = cause;
    this.offset = offset;
  }
}

/** The words of an error that stays in place; limits and exhausted stacks end the rendering instead. */
function runtimeMessage(error: unknown, offset: number): string {
  if (error instanceof FatalError) throw error;
  const cause = causeOf(error);
  if (cause instanceof LimitError || cause instanceof TemplateFault || cause instanceof RangeError)
    throw new FatalError(cause, offset);
  return cause instanceof RuntimeError ? cause.message : 'internal';
}

/** The engine wraps what is thrown in errors of its own. */
export function causeOf(error: unknown): unknown {
  let cause = error;
  while (LiquidError.is(cause) && 'originalError' in cause && cause.originalError instanceof Error) {
    cause = cause.originalError;
  }
  return cause;
}
