import {
  pickedCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';

/** What a name stands for, as the list and the card beside it show it. */
export interface CompletionName {
  readonly name: string;
  /** `#` number, `a` text, `◷` time, `✓` boolean. */
  readonly glyph: string;
  /** Lines of the card: type, this person's value, what people have, who changes it. */
  readonly facts: readonly string[];
}

export interface CompletionNames {
  readonly custom: readonly CompletionName[];
  readonly standard: readonly CompletionName[];
  /** Context variables, inside a canvas. */
  readonly context?: readonly CompletionName[];
}

const tags = [
  'assign',
  'if',
  'elsif',
  'else',
  'endif',
  'unless',
  'endunless',
  'case',
  'when',
  'endcase',
  'for',
  'endfor',
  'capture',
  'endcapture',
  'comment',
  'endcomment',
  'abort_message',
  'connected_content',
];

/** Names after `${`, tags after `{%`. `names` is asked each time, since people and the chosen person change. */
export function liquidCompletion(names: () => CompletionNames) {
  return (context: CompletionContext): CompletionResult | null => {
    const custom = context.matchBefore(/custom_attribute\.\$\{[^{}]*/);
    if (custom !== null) {
      const from = custom.from + custom.text.indexOf('${') + 2;
      return { from, options: names().custom.map(toCompletion), validFor: /^[^{}]*$/ };
    }
    const variable = context.matchBefore(/(?<![\w.])context\.\$\{[^{}]*/);
    if (variable !== null) {
      const from = variable.from + variable.text.indexOf('${') + 2;
      return { from, options: (names().context ?? []).map(toCompletion), validFor: /^[^{}]*$/ };
    }
    const standard = context.matchBefore(/(?<![\w.])\$\{[^{}]*/);
    if (standard !== null) {
      return { from: standard.from + 2, options: names().standard.map(toCompletion), validFor: /^[^{}]*$/ };
    }
    const opened = context.matchBefore(/\{%-?\s*[a-z_]*/);
    if (opened !== null) {
      const from = opened.from + (/^\{%-?\s*/.exec(opened.text)?.[0].length ?? 2);
      return { from, options: tags.map((label) => ({ label, type: 'keyword' })), validFor: /^[a-z_]*$/ };
    }
    const attribute = context.matchBefore(/custom_attribute\.?\$?|custom_att\w*/);
    if (attribute === null) return null;
    return { from: attribute.from, options: [{ label: 'custom_attribute.${', apply: 'custom_attribute.${' }] };
  };
}

function toCompletion({ name, glyph, facts }: CompletionName): Completion {
  return { label: name, type: glyph, apply: applyName, info: () => infoOf(name, facts) };
}

/** Closes the name's brace unless it is closed already. */
function applyName(view: EditorView, completion: Completion, from: number, to: number): void {
  const rest = view.state.sliceDoc(to, Math.min(view.state.doc.length, to + 200));
  const tail = /^[^{}\n]*\}/.exec(rest)?.[0];
  const insert = `${completion.label}}`;
  view.dispatch({
    changes: { from, to: tail === undefined ? to : to + tail.length, insert },
    selection: { anchor: from + insert.length },
    annotations: pickedCompletion.of(completion),
  });
}

function infoOf(name: string, facts: readonly string[]): Node {
  const card = document.createElement('div');
  const [type, ...rest] = facts;
  const head = card.appendChild(document.createElement('p'));
  head.appendChild(document.createElement('b')).textContent = name;
  if (type !== undefined) head.append(` ${type}`);
  for (const fact of rest) card.appendChild(document.createElement('p')).textContent = fact;
  return card;
}
