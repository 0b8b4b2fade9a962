import type { Decision } from '../contract-analysis';
import { emit, emitText, endOf, type EmitTools } from './emit';
import { assumeCondition, valueOf, type Surroundings } from './evaluate';
import type { Condition, Expression } from './expressions';
import { JsonReader, jsonLost, jsonStart } from './json-text';
import { readKey } from './keys';
import { runLoop, type Runner } from './loops';
import type { Branch, Fork, Node, Span, Tree } from './nodes';
import type { Report } from './report';
import { Facts, joined, merged, Scope, withVariables, type Way } from './state';
import { checkCondition, checkExpression } from './type-checks';
import { codeValue, numberValue, unknownValue } from './values';
import { decide, type Witness } from './witness';

/** Units of work: nodes and characters passed on each way, and what is known there. */
const budget = 100_000;

/** Ways kept apart by what is known on them; when there are more, only the place in the JSON text tells them apart. */
const mostWays = 4;

/** Ways in all. */
const mostPlaces = 32;

/** Captures printed inside captures. */
const replayDepth = 3;

/** The work is more than anybody wants to wait for. */
class Exhausted extends Error {
  override readonly name = 'Exhausted';
}

export interface FlowResult {
  readonly bounded: boolean;
  /** Some way comes to the end of the text. */
  readonly ends: boolean;
  /** The abort that was reached first. */
  readonly abort: Span | null;
  /** Forks that were reached, and those of their branches that were taken. */
  readonly forks: ReadonlyMap<Fork, ForkVisit>;
}

export interface ForkVisit {
  readonly taken: Set<Branch>;
  /** How the fork was first reached. */
  readonly witness: Witness | null;
}

/** Follows a template through its branches, until the ways go on alike again. */
export class Flow implements Runner {
  private spent = 0;
  private bounded = false;
  private abort: Span | null = null;
  private readonly forks = new Map<Fork, ForkVisit>();
  private readonly tree: Tree;
  readonly around: Surroundings;
  private readonly tools: EmitTools;
  private readonly report: Report;
  private replays = 0;
  constructor(tree: Tree, around: Surroundings, report: Report) {
    this.tree = tree;
    this.around = around;
    this.report = report;
    this.tools = { reader: new JsonReader(), report, spend: (units) => this.spend(units) };
  }

  run(json: boolean, length: number): FlowResult {
    const start: Way = {
      json: json ? jsonStart : null,
      scope: new Scope(),
      facts: new Facts(),
      jump: null,
      loop: null,
      witness: null,
    };
    let ways: readonly Way[] = [];
    try {
      ways = this.nodes(this.tree.nodes, [start], length);
      for (const way of ways) endOf(way, length, this.tools);
    } catch (error) {
      if (!(error instanceof Exhausted)) throw error;
      this.bounded = true;
    }
    return { bounded: this.bounded, ends: ways.length > 0, abort: this.abort, forks: this.forks };
  }

  spend(units: number): void {
    this.spent += units;
    if (this.spent > budget) throw new Exhausted('The template has too many ways');
  }

  /** `end`: where what stands behind the nodes begins. */
  nodes(nodes: readonly Node[], from: readonly Way[], end: number): readonly Way[] {
    let ways = from;
    nodes.forEach((node, index) => {
      const moving = ways.filter(({ jump }) => jump === null);
      if (moving.length === 0) return;
      const still = ways.filter(({ jump }) => jump !== null);
      const next = moving.flatMap((way) => this.node(node, way));
      const passed =
        node.type === 'fork' || node.type === 'loop' ? this.settled(next, placeOf(nodes[index + 1]) ?? end) : next;
      ways = [...still, ...passed];
    });
    return ways;
  }

  /** What is not asked for any more is forgotten, so that ways that differ by it alone become one. */
  settled(ways: readonly Way[], offset: number): readonly Way[] {
    if (ways.length < 2) return ways;
    const { lastUse } = this.tree;
    const lean = ways.map((way) => {
      this.spend(2 + way.scope.values.size + way.facts.size);
      const scope = way.scope.alive(offset, lastUse);
      return { ...way, scope, facts: way.facts.alive(offset, lastUse, scope) };
    });
    const kept = merged(lean);
    if (kept.length <= mostWays) return kept;
    const places = joined(kept);
    if (places.length > mostPlaces) this.bounded = true;
    return places.slice(0, mostPlaces);
  }

  private node(node: Node, way: Way): readonly Way[] {
    this.spend(1);
    switch (node.type) {
      case 'text':
        return [emitText(node, way, this.tools)];
      case 'output':
        return this.output(node, way);
      case 'fork':
        return this.fork(node, way);
      case 'loop':
        checkExpression(node.items, way, this.around, this.report);
        return runLoop(this, node, way);
      case 'assign': {
        this.spend(way.scope.values.size + way.facts.size);
        checkExpression(node.value, way, this.around, this.report);
        const value = valueOf(node.value, way, this.around);
        return [{ ...way, scope: way.scope.set(node.name, value), facts: way.facts.without(node.name) }];
      }
      case 'capture': {
        const silent = this.nodes(node.body, [{ ...way, json: null }], Number.POSITIVE_INFINITY);
        const captured = replayable(node.name, node.body) ? { id: node.span.begin, body: node.body } : undefined;
        const value = { ...unknownValue, type: 'text', opaque: true, captured } as const;
        return silent.map((after) => ({ ...withVariables(after, [node.name], value), json: way.json }));
      }
      case 'abort':
        this.abort ??= node.span;
        return [];
      case 'jump':
        // Outside of a loop it ends the text.
        return [{ ...way, jump: node.jump }];
      case 'ask':
        return [withVariables(way, node.names, unknownValue)];
      case 'print': {
        const value = node.what === 'number' ? numberValue : node.what === 'code' ? codeValue : null;
        const after = withVariables(way, node.names, numberValue);
        if (value !== null) return [emit({ value, span: node.span, edit: null, text: '' }, after, this.tools)];
        return [after.json === null ? after : { ...after, json: jsonLost }];
      }
      case 'block':
        if (node.body === null) return [way.json === null ? way : { ...way, json: jsonLost }];
        return this.nodes(node.body, [way], node.span.end);
    }
  }

  private output(node: Extract<Node, { readonly type: 'output' }>, way: Way): readonly Way[] {
    checkExpression(node.value, way, this.around, this.report);
    const value = valueOf(node.value, way, this.around);
    if (way.json !== null && value.captured !== undefined && this.replays < replayDepth) {
      this.replays++;
      const after = this.nodes(value.captured.body, [way], node.span.end);
      this.replays--;
      return after;
    }
    const { begin, end } = node.value;
    const edit = node.edit === null ? null : { begin: end, end };
    return [emit({ value, span: { begin, end }, edit, text: nameOf(node.value) }, way, this.tools)];
  }

  private fork(fork: Fork, way: Way): readonly Way[] {
    let visit = this.forks.get(fork);
    if (visit === undefined) this.forks.set(fork, (visit = { taken: new Set(), witness: way.witness }));
    const done: Way[] = [];
    let open: readonly Way[] = [way];
    let isForked = false;
    for (const branch of fork.branches) {
      const { yes, no, said } = this.divide(fork, branch, open);
      if (yes.length > 0) visit.taken.add(branch);
      // What cannot be missed is no decision.
      const isDecision = no.length > 0 || isForked;
      isForked ||= yes.length > 0;
      const entered = isDecision && said !== null ? yes.map((each) => decided(each, said, fork, branch)) : yes;
      done.push(...this.nodes(branch.body, this.settled(entered, branch.span.end), fork.end));
      open = no;
      if (open.length === 0) break;
    }
    const missed = isForked ? otherwiseOf(fork) : null;
    const rest = missed === null ? open : open.map((each) => decided(each, missed, fork, fork.branches[0]));
    const passed = [...done, ...rest];
    const kept = this.settled(passed, fork.end);
    const [single] = kept;
    // All ways on are one: how it was come by does not matter.
    return kept.length === 1 && single !== undefined ? [{ ...single, witness: way.witness }] : kept;
  }

  private divide(fork: Fork, branch: Branch, open: readonly Way[]): Division {
    const { test } = branch;
    switch (test.type) {
      case 'else':
        return { yes: open, no: [], said: otherwiseOf(fork) };
      case 'translation':
        return { yes: open, no: open, said: { type: 'translation', locale: test.locale } };
      case 'condition':
        for (const way of open) checkCondition(test.condition, way, this.around, this.report);
        return {
          ...this.asked(test.condition, open, !test.negated),
          said: { type: 'condition', text: test.text, holds: !test.negated },
        };
      case 'when': {
        const subject = fork.subject?.value;
        const condition = subject === undefined ? null : anyOf(subject, test.values);
        const divided = condition === null ? { yes: open, no: open } : this.asked(condition, open, true);
        return { ...divided, said: { type: 'when', subject: fork.subject?.text ?? '', text: test.text } };
      }
    }
  }

  private asked(condition: Condition, open: readonly Way[], wanted: boolean): Pick<Division, 'yes' | 'no'> {
    this.spend(open.length * condition.terms.length);
    return {
      yes: open.flatMap((way) => assumeCondition(condition, way, wanted, this.around)),
      no: open.flatMap((way) => assumeCondition(condition, way, !wanted, this.around)),
    };
  }
}

interface Division {
  readonly yes: readonly Way[];
  readonly no: readonly Way[];
  readonly said: Decision | null;
}

function placeOf(node: Node | undefined): number | undefined {
  if (node === undefined) return undefined;
  return node.type === 'text' ? node.at : node.span.begin;
}

function decided(way: Way, decision: Decision, fork: Fork, branch: Branch | undefined): Way {
  return { ...way, witness: decide(decision, aboutOf(fork, branch), way.witness) };
}

/** Names that a decision is about. */
export function aboutOf(fork: Fork, branch: Branch | undefined): readonly string[] {
  if (fork.subject !== null) return namesOf(fork.subject.value);
  const test = branch?.test.type === 'else' ? fork.branches[0]?.test : branch?.test;
  if (test?.type !== 'condition') return [];
  return test.condition.terms.flatMap(({ left, right }) => [
    ...namesOf(left),
    ...(right === null ? [] : namesOf(right)),
  ]);
}

function namesOf(expression: Expression): readonly string[] {
  if (expression.type === 'read') return [readKey(expression.root, expression.name)];
  if (expression.type === 'variable') return [expression.name];
  return expression.type === 'filtered' ? namesOf(expression.input) : [];
}

/** What is written, as a message names it. */
function nameOf(expression: Expression): string {
  if (expression.type === 'filtered') return nameOf(expression.input);
  if (expression.type === 'variable') {
    return expression.name + expression.path.map((access) => ('name' in access ? `.${access.name}` : '[…]')).join('');
  }
  if (expression.type !== 'read') return '';
  return `${expression.root === null ? '' : `${expression.root}.`}\${${expression.name.trim()}}`;
}

/** What it means to come past every branch: the last condition decided it. */
function otherwiseOf({ subject, branches }: Fork): Decision | null {
  if (subject !== null) return { type: 'otherwise', subject: subject.text };
  const test = branches.findLast((branch) => branch.test.type === 'condition')?.test;
  return test?.type === 'condition' ? { type: 'condition', text: test.text, holds: test.negated } : null;
}

/** `when a, b`: the subject equals one of them. */
function anyOf(subject: Expression, values: readonly Expression[]): Condition {
  const { begin, end } = subject;
  return {
    terms: values.map((right) => ({ left: subject, operator: '==' as const, right, begin, end })),
    joints: values.slice(1).map(() => 'or' as const),
  };
}

/** Printing it anew gives the same text: it sets nothing, and does not print itself. */
function replayable(name: string, body: readonly Node[]): boolean {
  return body.every((node) => {
    if (node.type === 'output') return !namesOf(node.value).includes(name);
    if (node.type === 'fork') return node.branches.every((branch) => replayable(name, branch.body));
    return node.type === 'text';
  });
}
