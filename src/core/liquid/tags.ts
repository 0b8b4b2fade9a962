import { Tag, Value, type Context, type Emitter, type Liquid, type TagToken, type TopLevelToken } from 'liquidjs';
import { randomByLabel } from '../kernel/hash';
import { registerBranchTags } from './branch-tags';
import { performCall } from './content-call';
import { registerLibraryTag } from './library-tags';
import { registerLoopTags } from './loop-tags';
import { RunContext, runOf } from './run';
import { plain, toNumber } from './values';

/** `{% abort_message %}` stops the rendering without throwing: every list of nodes ends at the flag (L-ABORT-1…3). */
class AbortTag extends Tag {
  private readonly reason: string;
  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid);
    this.reason = constantOf(token);
  }
  override render(context: Context): void {
    const run = runOf(context);
    run.aborted = this.reason === '' ? '{% abort_message %} called' : this.reason;
    context.breakCalled = true;
  }
}

/** `{% connected_content %}`; its own grammar was read before, so the engine sees an index only. */
class ContentTag extends Tag {
  private readonly index: number;
  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid);
    this.index = Number(token.args);
  }
  override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    if (!(context instanceof RunContext)) return;
    const content = context.run.program.contents[this.index];
    if (content === undefined) return;
    const result = yield performCall(content, context);
    if (typeof result === 'string') emitter.write(result);
    if (context.run.stopped) context.breakCalled = true;
  }
}

/** `{% random n %}`: an integer from 0 to n − 1, drawn by label (L-TAG-8). */
class RandomTag extends Tag {
  private readonly value: Value;
  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid);
    this.value = new Value(token.tokenizer.readFilteredValue(), liquid);
  }
  override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const run = runOf(context);
    const bound = Math.floor(toNumber(plain(yield this.value.value(context))) ?? 0);
    const label = `random ${run.draws++}`;
    const draw = run.data.random === undefined ? randomByLabel('liquid', label) : run.data.random(label);
    emitter.write(bound < 1 ? 0 : Math.floor(draw * bound));
  }
}

/** Something is missing here: says so instead of pretending, and prints nothing. */
class NoteTag extends Tag {
  private readonly text: string;
  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid);
    this.text = constantOf(token);
  }
  override render(context: Context): void {
    runOf(context).errors.push(this.text);
  }
}

/** The quoted text a tag was written with. */
function constantOf(token: TagToken): string {
  const text: unknown = JSON.parse(token.args);
  return typeof text === 'string' ? text : '';
}

export function registerTags(liquid: Liquid): void {
  for (const name of ['include', 'layout', 'block', 'render', 'liquid']) Reflect.deleteProperty(liquid.tags, name);
  liquid.registerTag('abort_message', AbortTag);
  liquid.registerTag('connected_content', ContentTag);
  liquid.registerTag('random', RandomTag);
  liquid.registerTag('note', NoteTag);
  registerBranchTags(liquid);
  registerLoopTags(liquid);
  registerLibraryTag(liquid);
}
