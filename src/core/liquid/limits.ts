import type { TemplateErrorCode } from './contract';

/** What one template may cost. Counts, never clocks: the same template fails in the same place everywhere. */
export interface LiquidLimits {
  /** Characters of the author's text. */
  readonly source: number;
  /** Outputs and tags in one text. */
  readonly tags: number;
  /** Blocks, brackets or outputs inside each other. */
  readonly nesting: number;
  /** Nodes, filters and operators run in one rendering. */
  readonly steps: number;
  /** Characters and elements touched or made while rendering. */
  readonly memory: number;
  /** Characters of the result. */
  readonly output: number;
}

export const defaultLimits: LiquidLimits = {
  source: 200_000,
  tags: 5_000,
  nesting: 100,
  steps: 50_000,
  memory: 2_000_000,
  output: 1_000_000,
};

/** A limit was passed. Ends the rendering; never shown in place of a node. */
export class LimitError extends Error {
  override readonly name = 'LimitError';
  readonly code: TemplateErrorCode;
  readonly limit: number;
  constructor(code: TemplateErrorCode, limit: number) {
    super(limitMessages[code] ?? 'The template is too expensive');
    this.code = code;
    this.limit = limit;
  }
}

const limitMessages: Readonly<Partial<Record<TemplateErrorCode, string>>> = {
  limit_parse: 'The template is too long',
  limit_nesting: 'Too many blocks, brackets or outputs inside each other',
  limit_render_time: 'The template does too much work',
  limit_memory: 'The template makes values that are too large',
  limit_output: 'The rendered text is too long',
};

/** What one rendering has spent. */
export class Budget {
  private steps = 0;
  private memory = 0;
  private readonly limits: LiquidLimits;
  constructor(limits: LiquidLimits) {
    this.limits = limits;
  }

  step(): void {
    if (++this.steps > this.limits.steps) throw new LimitError('limit_render_time', this.limits.steps);
  }

  /** Called before work proportional to `units` is done, so that the work never happens. */
  charge(units: number): void {
    this.memory += units;
    if (!(this.memory <= this.limits.memory)) throw new LimitError('limit_memory', this.limits.memory);
  }

  output(length: number): void {
    if (length > this.limits.output) throw new LimitError('limit_output', this.limits.output);
  }
}
