import { TemplateFault } from './fault';
import { LimitError } from './limits';

interface Block {
  readonly name: string;
  readonly begin: number;
  /** A `for` with its `else`: no other may follow. In `if` and `case` Ruby lets branches follow. */
  readonly closed: boolean;
}

const openers: ReadonlySet<string> = new Set(['if', 'unless', 'case', 'for', 'tablerow', 'capture', 'translation']);

/** Which blocks a branch belongs into. */
const branches: Readonly<Record<string, readonly string[]>> = {
  else: ['if', 'unless', 'case', 'for'],
  elsif: ['if', 'unless'],
  when: ['case'],
};

/** Checks that blocks open and close in order (L-SYN-3), in the author's own terms and places. */
export class Blocks {
  private readonly open: Block[] = [];
  private readonly limit: number;
  constructor(limit: number) {
    this.limit = limit;
  }

  get depth(): number {
    return this.open.length;
  }

  /** A tag that opens a block or begins a branch; others are let through. */
  enter(name: string, begin: number): void {
    const owners = Object.hasOwn(branches, name) ? branches[name] : undefined;
    if (owners !== undefined) this.branch(name, begin, owners);
    if (!openers.has(name)) return;
    if (name === 'translation' && this.open.some((block) => block.name === name)) {
      throw new TemplateFault(begin, '`translation` cannot stand inside another (L-TRANS-1)');
    }
    if (this.open.length >= this.limit) throw new LimitError('limit_nesting', this.limit);
    this.open.push({ name, begin, closed: false });
  }

  close(endName: string, begin: number): void {
    const name = endName.slice('end'.length);
    const block = this.open.pop();
    if (block?.name === name) return;
    if (!openers.has(name))
      throw new TemplateFault(begin, `There is no tag \`${endName}\``, 'unknown_tag', { tag: endName });
    const message =
      block === undefined
        ? `\`${endName}\` closes nothing`
        : `\`${endName}\` cannot close \`${block.name}\`: \`{% end${block.name} %}\` is missing`;
    throw new TemplateFault(begin, message);
  }

  finish(): void {
    if (this.open.length > 0) this.failOpen();
  }

  failOpen(): never {
    const { name, begin } = this.open.at(-1) ?? { name: 'block', begin: 0 };
    throw new TemplateFault(begin, `\`${name}\` is not closed: \`{% end${name} %}\` is missing`);
  }

  private branch(name: string, begin: number, owners: readonly string[]): void {
    const block = this.open.at(-1);
    if (block === undefined || !owners.includes(block.name)) {
      throw new TemplateFault(
        begin,
        `\`${name}\` can only stand in ${owners.map((owner) => `\`${owner}\``).join(', ')}`,
      );
    }
    if (block.name !== 'for' || name !== 'else') return;
    if (block.closed) throw new TemplateFault(begin, '`for` can have one `else` only');
    this.open[this.open.length - 1] = { ...block, closed: true };
  }
}
