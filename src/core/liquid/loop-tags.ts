import {
  evalToken,
  Tag,
  TypeGuards,
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
import { leadingInteger, toInteger } from './integer';
import { runOf, type Run } from './run';
import { isArray, isPlainObject, jsonText, plain, textOf } from './values';

/** `x in list reversed limit: n`, as the preprocessor writes it. */
interface LoopHead {
  readonly variable: string;
  readonly collection: Token;
  /** For `offset: continue`: loops of this name go on from each other. */
  readonly name: string;
  readonly reversed: boolean;
  readonly options: Readonly<Record<string, Token>>;
}

function readHead({ tokenizer }: TagToken): LoopHead {
  const variable = tokenizer.readIdentifier().content;
  tokenizer.readIdentifier();
  const collection = tokenizer.readValue();
  if (collection === undefined) throw new Error('A loop has nothing to go through');
  const options: Record<string, Token> = {};
  let reversed = false;
  for (let word = readWord(tokenizer); word !== ''; word = readWord(tokenizer)) {
    if (word === 'reversed') reversed = true;
    else {
      tokenizer.readTo(':');
      const value = tokenizer.readValue();
      if (value !== undefined) options[word] = value;
    }
  }
  return { variable, collection, name: `${variable}-${collection.getText()}`, reversed, options };
}

function readWord(tokenizer: TagToken['tokenizer']): string {
  tokenizer.skipBlank();
  return tokenizer.readIdentifier().content;
}

/**
 * What a loop goes through: a text is one element whatever the options say, and an object is its pairs. `null` where
 * there is nothing of the kind.
 */
function* readCollection(head: LoopHead, context: Context): Generator<unknown, Collection | null, unknown> {
  const token = head.collection;
  if (TypeGuards.isRangeToken(token)) {
    const low = leadingInteger(yield evalToken(token.lhs, context));
    const high = leadingInteger(yield evalToken(token.rhs, context));
    return { whole: false, size: Math.max(0, high - low + 1), at: (index) => low + index };
  }
  const value = plain(yield evalToken(token, context));
  if (typeof value === 'string') return { whole: true, size: value === '' ? 0 : 1, at: () => value };
  if (value === undefined || value === false) return null;
  const list = isArray(value) ? value : isPlainObject(value) ? Object.entries(value) : [];
  return { whole: false, size: list.length, at: (index) => list[index] };
}

interface Collection {
  /** Not to be cut. */
  readonly whole: boolean;
  readonly size: number;
  at(index: number): unknown;
}

/** The part from an offset on, no longer than a limit. Made only after it was paid for. */
function cut(collection: Collection | null, offset: number, limit: number, run: Run): unknown[] {
  if (collection === null) return [];
  const { whole, size } = collection;
  const begin = whole ? 0 : Math.max(0, offset);
  const end = whole ? size : Math.min(size, offset + limit);
  run.budget.charge(Math.max(0, end - begin));
  return Array.from({ length: Math.max(0, end - begin) }, (_, index) => collection.at(begin + index));
}

/** Where a loop stands, for templates to read. */
function loopAt(index0: number, length: number) {
  const last = length - 1;
  return {
    length,
    index: index0 + 1,
    index0,
    rindex: length - index0,
    rindex0: last - index0,
    first: index0 === 0,
    last: index0 === last,
  };
}

/** Renders the body once; whether the loop goes on. */
function* renderBody(
  liquid: Liquid,
  templates: Template[],
  context: Context,
  emitter: Emitter,
): Generator<unknown, boolean, unknown> {
  yield liquid.renderer.renderTemplates(templates, context, emitter);
  const goesOn = !context.breakCalled;
  context.breakCalled = false;
  context.continueCalled = false;
  return goesOn && !runOf(context).stopped;
}

/** `for … else` with Ruby's slices: `else` also where nothing is left of the list (L-TAG-2). */
class ForTag extends Tag {
  private readonly head: LoopHead;
  private readonly templates: Template[];
  private readonly otherwise: Template[] = [];
  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid);
    this.head = readHead(token);
    this.templates = readBody(token, remaining, parser, { else: () => this.otherwise });
  }

  override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const { loops } = runOf(context);
    const segment = yield* this.segment(context);
    if (segment.length === 0) {
      yield this.liquid.renderer.renderTemplates(this.otherwise, context, emitter);
      return;
    }
    const scope: Record<string, unknown> = { __proto__: null };
    const forloop: Record<string, unknown> = { __proto__: null, name: this.head.name, parentloop: loops.at(-1) };
    scope['forloop'] = Object.assign(forloop, loopAt(0, segment.length));
    context.push(scope);
    loops.push(forloop);
    for (const [index, item] of segment.entries()) {
      scope[this.head.variable] = item;
      const goesOn = yield* renderBody(this.liquid, this.templates, context, emitter);
      Object.assign(forloop, loopAt(index + 1, segment.length));
      if (!goesOn) break;
    }
    loops.pop();
    context.pop();
  }

  private *segment(context: Context): Generator<unknown, unknown[], unknown> {
    const { name, options, reversed } = this.head;
    const run = runOf(context);
    const offset = yield* this.offset(context);
    const limit = options['limit'] === undefined ? undefined : plain(yield evalToken(options['limit'], context));
    const most = limit === undefined ? Number.POSITIVE_INFINITY : toInteger(limit);
    const segment = cut(yield* readCollection(this.head, context), offset, most, run);
    run.offsets.set(name, offset + segment.length);
    return reversed ? segment.reverse() : segment;
  }

  private *offset(context: Context): Generator<unknown, number, unknown> {
    const token = this.head.options['offset'];
    if (token === undefined) return 0;
    if (token.getText() === 'continue') return runOf(context).offsets.get(this.head.name) ?? 0;
    const value = plain(yield evalToken(token, context));
    return value === undefined ? 0 : toInteger(value);
  }
}

/** A table, row by row, with Ruby's line ends (O-10). */
class TablerowTag extends Tag {
  private readonly head: LoopHead;
  private readonly templates: Template[];
  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid);
    this.head = readHead(token);
    this.templates = readBody(token, remaining, parser);
  }

  override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const collection = yield* readCollection(this.head, context);
    if (collection === null) return;
    const offset = (yield* this.option('offset', context)) ?? 0;
    const limit = (yield* this.option('limit', context)) ?? Number.POSITIVE_INFINITY;
    const items = cut(collection, offset, limit, runOf(context));
    const cols = (yield* this.option('cols', context)) ?? items.length;
    const scope: Record<string, unknown> = { __proto__: null };
    context.push(scope);
    emitter.write('<tr class="row1">\n');
    let [row, col] = [1, 1];
    for (const [index, item] of items.entries()) {
      const place = { row, col, col0: col - 1, col_first: col === 1, col_last: col === cols };
      scope['tablerowloop'] = { __proto__: null, ...loopAt(index, items.length), ...place };
      scope[this.head.variable] = item;
      emitter.write(`<td class="col${col}">`);
      const goesOn = yield* renderBody(this.liquid, this.templates, context, emitter);
      emitter.write('</td>');
      if (!goesOn) break;
      if (col === cols && index < items.length - 1) emitter.write(`</tr>\n<tr class="row${row + 1}">`);
      [row, col] = col === cols ? [row + 1, 1] : [row, col + 1];
    }
    emitter.write('</tr>\n');
    context.pop();
  }

  private *option(name: string, context: Context): Generator<unknown, number | undefined, unknown> {
    const token = this.head.options[name];
    return token === undefined ? undefined : leadingInteger(yield evalToken(token, context));
  }
}

/** One value after the other, over all cycles of one name, or else of the same written values (O-10). */
class CycleTag extends Tag {
  private readonly group: Token | null = null;
  private readonly values: readonly Token[];
  /** Two cycles that name variables are never the same, as in Ruby. */
  private readonly key: string | this;
  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid);
    const { tokenizer } = token;
    const values: Token[] = [];
    for (let value = tokenizer.readValue(); value !== undefined; value = tokenizer.readValue()) {
      tokenizer.skipBlank();
      if (tokenizer.peek() === ':') this.group = value;
      else values.push(value);
      if (!tokenizer.end()) tokenizer.advance();
    }
    this.values = values;
    const written = values.every((value) =>
      [TypeGuards.isQuotedToken, TypeGuards.isNumberToken, TypeGuards.isLiteralToken].some((is) => is(value)),
    );
    this.key = written ? values.map((value) => value.getText()).join() : this;
  }

  override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const { cycles } = runOf(context);
    const key = this.group === null ? this.key : jsonText([plain(yield evalToken(this.group, context))]);
    const turn = cycles.get(key) ?? 0;
    const value = this.values[turn];
    emitter.write(value === undefined ? '' : textOf(yield evalToken(value, context)));
    cycles.set(key, turn + 1 < this.values.length ? turn + 1 : 0);
  }
}

export function registerLoopTags(liquid: Liquid): void {
  liquid.registerTag('for', ForTag);
  liquid.registerTag('tablerow', TablerowTag);
  liquid.registerTag('cycle', CycleTag);
}
