import { Context, type Liquid } from 'liquidjs';
import type { ContentAnswer, ContentCall, RenderData } from './contract';
import { Budget, type LiquidLimits } from './limits';
import type { ContentLibrary } from './library';
import type { ContentSpec, LibrarySpec } from './program';
import { RuntimeError } from './runtime-error';
import { sizeOf } from './values';

/** State of one rendering. */
export class Run {
  readonly budget: Budget;
  readonly errors: string[] = [];
  aborted: string | null = null;
  needs: ContentCall | null = null;
  /** Connected Content calls reached so far. */
  calls = 0;
  /** Draws taken so far. */
  draws = 0;
  /** What `forloop` is of every loop around, the innermost last. */
  readonly loops: object[] = [];
  /** Where loops of a name stopped, for `offset: continue`. */
  readonly offsets = new Map<string, number>();
  /** Whose turn it is in each `cycle`. */
  readonly cycles = new Map<unknown, number>();
  readonly data: RenderData;
  readonly answers: readonly ContentAnswer[];
  /** What `message_extras` collected (L-EXTRA-1). */
  readonly extras = new Map<string, string>();
  readonly program: CompiledProgram;
  constructor(limits: LiquidLimits, data: RenderData, answers: readonly ContentAnswer[], program: CompiledProgram) {
    this.budget = new Budget(limits);
    this.data = data;
    this.answers = answers;
    this.program = program;
  }

  /** Nothing after this node is rendered: an abort, or a call that waits for its answer. Set, never thrown. */
  get stopped(): boolean {
    return this.aborted !== null || this.needs !== null;
  }
}

/** A text with Liquid inside, ready to be evaluated. */
export type CompiledText = (context: RunContext) => Generator<unknown, string, unknown>;

/** A `connected_content` tag ready to run. */
export interface CompiledContent {
  readonly spec: ContentSpec;
  readonly url: CompiledText;
  readonly body: CompiledText | null;
  readonly contentType: CompiledText | null;
  readonly headers: readonly { readonly name: string; readonly value: CompiledText }[];
}

/** A tag that asks the content library, ready to run. */
export interface CompiledLibraryTag {
  readonly spec: LibrarySpec;
  readonly texts: readonly CompiledText[];
}

/** What the tags of one template run on. */
export interface CompiledProgram {
  readonly contents: readonly CompiledContent[];
  readonly libraryTags: readonly CompiledLibraryTag[];
  readonly library: ContentLibrary;
  /** Renders a text found in a catalog, within the same budget. */
  renderInside(text: string, run: Run): Generator<unknown, string, unknown>;
}

/** The engine's context with our state on it. Its clock is never read and its counting is ours. */
export class RunContext extends Context {
  readonly run: Run;
  constructor(run: Run, environment: object, liquid: Liquid) {
    super(environment, liquid.options, { sync: true }, { renderLimit: endless, liquid });
    this.run = run;
    const use = (count: number) => run.budget.charge(count > 0 ? count : 0);
    Object.assign(this, { memoryLimit: { use, check: use } });
  }
}

/** The engine looks at its clock when it makes a limit; handing one over keeps it from looking. */
const endless = new Context({}, undefined, { renderLimit: Number.POSITIVE_INFINITY }).renderLimit;

export function runOf(context: Context): Run {
  if (context instanceof RunContext) return context.run;
  throw new RuntimeError('internal');
}

/** One unit of work, and as much as the values are long. */
export function chargeFor(context: Context, ...values: readonly unknown[]): void {
  const { budget } = runOf(context);
  budget.step();
  for (const value of values) budget.charge(sizeOf(value));
}
