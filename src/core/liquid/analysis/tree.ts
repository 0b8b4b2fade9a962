import type { ReadKind } from '../contract-analysis';
import { TemplateFault } from '../fault';
import { lex } from '../lex';
import { memberOf, type ContentLibrary } from '../library';
import { defaultLimits, LimitError } from '../limits';
import { askNode } from './ask-tags';
import { ExpressionReader, insideOf, readOutput, type Expression } from './expressions';
import { itemsOf, type Item } from './items';
import { readKey } from './keys';
import type { Branch, Fork, Node, Span, Tree } from './nodes';
import { Notes, type Origin } from './notes';

/** Blocks in blocks: one in the message, one in that (L-CB-3). */
const blockDepth = 2;

/** The template as a tree. Throws on what the dialect cannot read either: that has its own report. */
export function buildTree(source: string, library: ContentLibrary): Tree {
  const notes = new Notes(library);
  const nodes = new TreeBuilder(source, notes, null).all();
  return { nodes, ...notes.taken() };
}

type Tag = Extract<Item, { readonly type: 'tag' }>;

const kinds: Readonly<Record<string, ReadKind>> = {
  custom_attribute: 'attribute',
  event_properties: 'event_property',
  context: 'context',
  canvas_entry_properties: 'entry_property',
  content_blocks: 'block',
};

class TreeBuilder {
  private at = 0;
  private depth = 0;
  private readonly source: string;
  private readonly items: readonly Item[];
  private readonly notes: Notes;
  private readonly origin: Origin | null;
  constructor(source: string, notes: Notes, origin: Origin | null) {
    this.source = source;
    this.notes = notes;
    this.origin = origin;
    this.items = itemsOf(source);
  }

  all(): readonly Node[] {
    const nodes = this.nodes();
    const item = this.items[this.at];
    if (item !== undefined) throw new TemplateFault(item.begin, 'This closes nothing');
    return nodes;
  }

  /** Up to a tag that ends or divides the block they stand in. */
  private nodes(): readonly Node[] {
    if (++this.depth > defaultLimits.nesting) throw new LimitError('limit_nesting', defaultLimits.nesting);
    const nodes: Node[] = [];
    for (let item = this.items[this.at]; item !== undefined; item = this.items[this.at]) {
      if (item.type === 'tag' && dividers.test(item.name)) break;
      this.at++;
      const node = this.node(item);
      if (node !== null) nodes.push(node);
    }
    this.depth--;
    return nodes;
  }

  private node(item: Item): Node | null {
    switch (item.type) {
      case 'text': {
        const { origin } = this;
        return { type: 'text', text: item.text, at: origin?.span.begin ?? item.begin, fixed: origin !== null };
      }
      case 'output':
        return this.output(item);
      case 'tag':
        return this.tag(item);
    }
  }

  private output(item: Extract<Item, { readonly type: 'output' }>): Node | null {
    const tokens = lex(this.source, item.markup, '}}');
    const [first] = tokens;
    if (first === undefined) return null;
    if (first.type === 'read' && first.root === 'content_blocks') return this.block(first.name.trim(), item);
    return this.print(readOutput(tokens, item.markup.end), item, item.markup.end);
  }

  private print(value: Expression, item: { readonly begin: number; readonly end: number }, end: number): Node {
    this.note(value);
    return { type: 'output', value, span: this.span(item), edit: this.origin === null ? end : null };
  }

  /** The text of a Content Block, as if it stood here (L-CB-1, L-CB-2). */
  private block(name: string, item: Span): Node {
    const span = this.span(item);
    this.notes.read('block', name, 'content_blocks', span, this.origin);
    const depth = (this.origin?.depth ?? 0) + 1;
    const text = memberOf(this.notes.library.blocks, name);
    if (depth > blockDepth) return { type: 'block', name, body: [], span };
    if (text === undefined) {
      this.notes.foreign = true;
      return { type: 'block', name, body: null, span };
    }
    const body = new TreeBuilder(text, this.notes, { span, name, depth }).all();
    return { type: 'block', name, body, span };
  }

  private tag(tag: Tag): Node | null {
    const reader = Object.hasOwn(this.tags, tag.name) ? this.tags[tag.name] : undefined;
    if (reader !== undefined) return reader(tag);
    const { source, notes, origin } = this;
    return askNode({ source, tag, notes, origin, span: this.span(tag), note: (value) => this.note(value) });
  }

  private readonly tags: Readonly<Record<string, (tag: Tag) => Node | null>> = {
    if: (tag) => this.fork(tag, false),
    unless: (tag) => this.fork(tag, true),
    case: (tag) => this.cases(tag),
    for: (tag) => this.loop(tag),
    tablerow: (tag) => this.loop(tag),
    capture: (tag) => this.capture(tag),
    translation: (tag) => this.translation(tag),
    assign: (tag) => {
      const reader = this.reader(tag);
      const name = reader.name();
      if (!reader.takeMark('=')) throw reader.fault();
      const value = reader.filtered();
      this.note(value);
      this.notes.assigned.add(name);
      return { type: 'assign', name, value, span: this.span(tag) };
    },
    echo: (tag) => {
      const reader = this.reader(tag);
      return reader.done ? null : this.print(reader.filtered(), tag, tag.markup.end);
    },
    abort_message: (tag) => ({ type: 'abort', span: this.span(tag) }),
    break: (tag) => ({ type: 'jump', jump: 'break', span: this.span(tag) }),
    continue: (tag) => ({ type: 'jump', jump: 'continue', span: this.span(tag) }),
    render: () => null,
  };

  private fork(tag: Tag, negated: boolean): Fork {
    const branches: Branch[] = [];
    let head = this.branch(tag, negated);
    for (;;) {
      branches.push({ ...head, body: this.nodes() });
      const next = this.take();
      if (next.name === `end${tag.name}`) return this.forked(null, branches, tag);
      head = next.name === 'elsif' ? this.branch(next, false) : this.otherwise(next);
    }
  }

  private branch(tag: Tag, negated: boolean): Omit<Branch, 'body'> {
    const reader = this.reader(tag);
    const condition = reader.condition();
    if (!reader.done) throw reader.fault();
    for (const { left, right } of condition.terms) {
      this.note(left);
      if (right !== null) this.note(right);
    }
    return { test: { type: 'condition', condition, text: this.words(tag), negated }, span: this.span(tag) };
  }

  private otherwise(tag: Tag): Omit<Branch, 'body'> {
    if (tag.name !== 'else') throw new TemplateFault(tag.begin, 'This does not belong here');
    return { test: { type: 'else' }, span: this.span(tag) };
  }

  private cases(tag: Tag): Fork {
    const value = this.reader(tag).operand();
    this.note(value);
    const subject = { value, text: this.words(tag) };
    const branches: Branch[] = [];
    // What stands before the first `when` is never printed.
    this.nodes();
    for (let next = this.take(); next.name !== 'endcase'; next = this.take()) {
      const head = next.name === 'when' ? this.when(next) : this.otherwise(next);
      branches.push({ ...head, body: this.nodes() });
    }
    return this.forked(subject, branches, tag);
  }

  private when(tag: Tag): Omit<Branch, 'body'> {
    const reader = this.reader(tag);
    const values = [reader.operand()];
    while (reader.takeMark(',') || reader.takeWord('or') !== null) values.push(reader.operand());
    for (const value of values) this.note(value);
    return { test: { type: 'when', values, text: this.words(tag) }, span: this.span(tag) };
  }

  /** Texts uploaded for other languages stand beside the default (L-TRANS-1). */
  private translation(tag: Tag): Fork {
    const id = this.words(tag);
    const span = this.span(tag);
    this.notes.read('translation', id, null, span, this.origin);
    const branches = Object.entries(this.notes.library.translations ?? {}).flatMap(([locale, byId]): Branch[] => {
      const text = memberOf(byId, id);
      if (text === undefined) return [];
      const body = new TreeBuilder(text, this.notes, { span, name: `${id} (${locale})`, depth: blockDepth }).all();
      return [{ test: { type: 'translation', locale }, body, span }];
    });
    const body = this.nodes();
    this.end(tag);
    return this.forked(null, [...branches, { test: { type: 'else' }, body, span }], tag);
  }

  private forked(subject: Fork['subject'], branches: readonly Branch[], tag: Tag): Fork {
    const aborts = branches.some(({ body }) => body.some(canAbort));
    const { origin } = this;
    return {
      type: 'fork',
      subject,
      branches,
      span: this.span(tag),
      end: this.closed(),
      aborts,
      isInside: origin !== null,
    };
  }

  /** Where the tag just taken begins. */
  private closed(): number {
    return this.origin?.span.end ?? this.items[this.at - 1]?.begin ?? this.source.length;
  }

  private loop(tag: Tag): Node {
    const reader = this.reader(tag);
    const variable = reader.name();
    if (reader.takeWord('in') === null) throw reader.fault();
    const items = reader.operand();
    const text = this.source.slice(items.begin, items.end);
    const limit = this.loopLimit(reader);
    this.note(items);
    this.notes.assigned.add(variable);
    return this.notes.within(
      'loop',
      () => {
        const body = this.nodes();
        const divider = this.items[this.at];
        let otherwise: readonly Node[] = [];
        if (divider?.type === 'tag' && divider.name === 'else' && tag.name === 'for') {
          this.at++;
          otherwise = this.nodes();
        }
        this.end(tag);
        const [span, end, writes] = [this.span(tag), this.closed(), tag.name === 'tablerow'];
        return { type: 'loop', variable, items, text, limit, body, otherwise, span, end, writes };
      },
      () => this.closed(),
    );
  }

  /** The options of a loop; only a `limit` written as a number is known beforehand. */
  private loopLimit(reader: ExpressionReader): number | null {
    let limit: number | null = null;
    while (!reader.done) {
      reader.takeMark(',');
      const option = reader.takeWord();
      if (option === null) throw reader.fault();
      if (option === 'reversed') continue;
      if (!reader.takeMark(':')) throw reader.fault();
      // Where the loop before stopped: a word, not a variable.
      if (option === 'offset' && reader.takeWord('continue') !== null) continue;
      const value = reader.operand();
      this.note(value);
      if (option === 'limit' && value.type === 'literal' && typeof value.value === 'number') limit = value.value;
    }
    return limit;
  }

  private capture(tag: Tag): Node {
    const name = this.reader(tag).name();
    this.notes.assigned.add(name);
    const body = this.notes.within(
      'capture',
      () => this.nodes(),
      () => 0,
    );
    this.end(tag);
    return { type: 'capture', name, body, span: this.span(tag) };
  }

  private take(): Tag {
    const item = this.items[this.at++];
    if (item?.type !== 'tag') throw new TemplateFault(this.source.length, 'A block is not closed');
    return item;
  }

  private end(tag: Tag): void {
    const end = this.take();
    if (end.name !== `end${tag.name}`) throw new TemplateFault(end.begin, 'This closes something else');
  }

  private reader({ markup }: Tag): ExpressionReader {
    return new ExpressionReader(lex(this.source, markup, '%}'), markup.end);
  }

  private words({ markup }: Tag): string {
    return this.source.slice(markup.begin, markup.end).trim().replaceAll(/\s+/g, ' ');
  }

  private span({ begin, end }: Span): Span {
    return this.origin?.span ?? { begin, end };
  }

  /** Remembers what an expression reads. */
  private note(expression: Expression): void {
    const { notes, origin } = this;
    for (const part of insideOf(expression)) {
      const span = this.span(part);
      if (part.type === 'read') {
        const kind = part.root === null ? 'standard' : Object.hasOwn(kinds, part.root) ? kinds[part.root] : 'other';
        const written = { begin: part.begin, end: part.head };
        notes.read(kind ?? 'other', part.name.trim(), part.root, span, origin, ...(origin === null ? [written] : []));
        notes.use(readKey(part.root, part.name), span.end);
      } else if (part.type === 'variable') {
        const written = this.source.slice(part.begin + part.name.length, part.end);
        notes.variable(part.name, written, span, origin);
      }
    }
  }
}

const dividers = /^(?:end\w*|else|elsif|when)$/;

export function canAbort(node: Node): boolean {
  if (node.type === 'fork') return node.aborts;
  if (node.type === 'loop') return node.body.some(canAbort) || node.otherwise.some(canAbort);
  if (node.type === 'block' || node.type === 'capture') return node.body?.some(canAbort) ?? false;
  return node.type === 'abort';
}
