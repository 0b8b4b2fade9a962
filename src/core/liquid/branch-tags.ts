import {
  evalToken,
  Tag,
  toValue,
  Value,
  type Context,
  type Emitter,
  type Liquid,
  type Parser,
  type TagToken,
  type Template,
  type Token,
  type TopLevelToken,
} from 'liquidjs';
import { readBody } from './body';
import { isEqual } from './operators';
import { chargeFor, runOf } from './run';
import { plain } from './values';

/** `if`, `elsif`, `else`: the first branch whose condition holds. What follows an `else` is never reached, as in Ruby. */
class IfTag extends Tag {
  private readonly branches: { readonly condition: Value | null; readonly templates: Template[] }[] = [];
  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid);
    const begin = (condition: Value | null, templates: Template[] = []): Template[] => {
      this.branches.push({ condition, templates });
      return templates;
    };
    const read = ({ tokenizer }: TagToken) => new Value(tokenizer.readFilteredValue(), liquid);
    const first = read(token);
    const templates = begin(first);
    templates.push(
      ...readBody(token, remaining, parser, { elsif: (branch) => begin(read(branch)), else: () => begin(null) }),
    );
  }

  override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    for (const [index, { condition, templates }] of this.branches.entries()) {
      if (condition !== null) {
        const known = plain(toValue(yield condition.value(context)));
        const holds = known !== undefined && known !== false;
        if (holds === this.isNegated(index)) continue;
      }
      yield this.liquid.renderer.renderTemplates(templates, context, emitter);
      return;
    }
  }

  protected isNegated(_index: number): boolean {
    return false;
  }
}

/** As `if`, with the first condition turned round. */
class UnlessTag extends IfTag {
  protected override isNegated(index: number): boolean {
    return index === 0;
  }
}

/** Every `when` that fits, once for each value that does; an `else` if none in front of it did, as in Ruby (L-TAG-1). */
class CaseTag extends Tag {
  private readonly value: Value;
  /** Without values: `else`. */
  private readonly branches: { readonly values: readonly Token[] | null; readonly templates: Template[] }[] = [];
  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid);
    this.value = new Value(token.tokenizer.readFilteredValue(), liquid);
    const begin = (values: readonly Token[] | null): Template[] => {
      const templates: Template[] = [];
      this.branches.push({ values, templates });
      return templates;
    };
    readBody(token, remaining, parser, { when: (branch) => begin(valuesOf(branch)), else: () => begin(null) });
  }

  override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const run = runOf(context);
    const target = yield this.value.value(context);
    let found = false;
    for (const { values, templates } of this.branches) {
      let times: number = values === null && !found ? 1 : 0;
      for (const token of values ?? []) {
        const value = yield evalToken(token, context);
        chargeFor(context, target, value);
        if (isEqual(target, value)) times++;
      }
      found ||= values !== null && times > 0;
      for (; times > 0; times--) {
        yield this.liquid.renderer.renderTemplates(templates, context, emitter);
        if (run.stopped || context.breakCalled || context.continueCalled) return;
      }
    }
  }
}

/** `a, b, c`, as the preprocessor writes them. */
function valuesOf({ tokenizer }: TagToken): readonly Token[] {
  const values: Token[] = [];
  for (let value = tokenizer.readValue(); value !== undefined; value = tokenizer.readValue()) {
    values.push(value);
    tokenizer.skipBlank();
    if (tokenizer.peek() === ',') tokenizer.advance();
  }
  return values;
}

export function registerBranchTags(liquid: Liquid): void {
  liquid.registerTag('if', IfTag);
  liquid.registerTag('unless', UnlessTag);
  liquid.registerTag('case', CaseTag);
}
