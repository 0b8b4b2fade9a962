import { Tag, type Context, type Emitter, type Liquid, type TagToken, type TopLevelToken } from 'liquidjs';
import { randomByLabel } from '../kernel/hash';
import { utf8Length, type JsonObject, type JsonValue } from '../kernel/json';
import { memberOf } from './library';
import { RunContext, type CompiledLibraryTag } from './run';

/** More than this of `message_extras` is cut (L-EXTRA-1). */
const extrasLimit = 1024;

/** A tag whose own grammar was read before: the engine sees an index only. */
class LibraryTag extends Tag {
  private readonly index: number;
  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid);
    this.index = Number(token.args);
  }
  override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    if (!(context instanceof RunContext)) return;
    const tag = context.run.program.libraryTags[this.index];
    if (tag === undefined) return;
    switch (tag.spec.type) {
      case 'items':
      case 'selection':
        yield* setItems(tag, context);
        break;
      case 'promotion':
        emitter.write(takeCode(tag.spec.list, context));
        break;
      case 'extras':
        yield* noteExtra(tag, context);
    }
    if (context.run.stopped) context.breakCalled = true;
  }
}

export function registerLibraryTag(liquid: Liquid): void {
  liquid.registerTag('library', LibraryTag);
}

/** `items` holds what was found; an unknown id leaves no object (L-CAT-1). */
function* setItems(tag: CompiledLibraryTag, context: RunContext): Generator<unknown, void, unknown> {
  const { spec } = tag;
  const { run } = context;
  if (spec.type !== 'items' && spec.type !== 'selection') return;
  const catalog = memberOf(run.program.library.catalogs, spec.catalog);
  if (catalog === undefined) run.errors.push(`There is no catalog ${spec.catalog} in this workspace`);
  const ids: string[] = [];
  if (spec.type === 'selection') {
    const selected = memberOf(catalog?.selections, spec.selection);
    if (catalog !== undefined && selected === undefined) {
      run.errors.push(`There is no selection ${spec.selection} in the catalog ${spec.catalog}`);
    }
    ids.push(...(selected ?? []));
  } else for (const text of tag.texts) ids.push((yield* text(context)).trim());
  const found: JsonObject[] = [];
  for (const id of ids) {
    const item = memberOf(catalog?.items, id);
    if (item === undefined) continue;
    run.budget.charge(JSON.stringify(item).length);
    found.push(spec.rerender ? yield* rerender(item, context) : item);
  }
  context.bottom()['items'] = found;
}

/** Liquid inside the texts of an item is rendered as well, one level deep. */
function* rerender(item: JsonObject, context: RunContext): Generator<unknown, JsonObject, unknown> {
  const members: [string, JsonValue][] = [];
  for (const [name, value] of Object.entries(item)) {
    const isTemplate = typeof value === 'string' && /\{[{%]/.test(value);
    members.push([name, isTemplate ? yield* context.run.program.renderInside(value, context.run) : value]);
  }
  return Object.fromEntries(members);
}

/**
 * One code per person and message, however often it is asked for; an empty list cancels the message (L-PROMO-1). Which
 * code is drawn by label: a list that runs dry over many people is not simulated.
 */
function takeCode(list: string, { run }: RunContext): string {
  const codes = memberOf(run.program.library.promotions, list);
  if (codes === undefined) {
    run.errors.push(`There is no promotion list ${list} in this workspace`);
    return '';
  }
  if (codes.length === 0) {
    run.aborted = `No promotion codes left in ${list}`;
    return '';
  }
  const label = `promotion ${list}`;
  const draw = run.data.random === undefined ? randomByLabel('liquid', label) : run.data.random(label);
  return codes[Math.floor(draw * codes.length)] ?? '';
}

/** First of a key wins; what passes 1 KB is cut (L-EXTRA-1). */
function* noteExtra(tag: CompiledLibraryTag, context: RunContext): Generator<unknown, void, unknown> {
  const { spec } = tag;
  const [text] = tag.texts;
  if (spec.type !== 'extras' || text === undefined) return;
  const value = yield* text(context);
  const { extras } = context.run;
  if (extras.has(spec.key)) return;
  const used = utf8Length(JSON.stringify(Object.fromEntries([...extras, [spec.key, value]])));
  if (used > extrasLimit) context.run.errors.push(`message_extras: ${spec.key} does not fit into 1 KB`);
  else extras.set(spec.key, value);
}
