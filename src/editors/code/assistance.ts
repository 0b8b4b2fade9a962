import { acceptCompletion, autocompletion, completionKeymap, type Completion } from '@codemirror/autocomplete';
import { Prec, type Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import type { Text } from '@/i18n/text';
import type { CompletionNames } from './code-names';
import { liquidCompletion } from './completion';
import { documentation } from './documentation';
import { phrases } from './phrases';
import { problemKeys, toNextProblem } from './problem-keys';
import { openSearchPanel, searching } from './search';
import './assistance.css';

export { openSearchPanel, toNextProblem };

interface AssistanceOptions {
  /** Asked each time, since people and the chosen person change. */
  readonly names: () => CompletionNames;
  readonly text: Text;
  /** A field of one line is not searched. */
  readonly isSearched: boolean;
}

/** What helps while writing: completion, documentation, the way through problems, search. Fetched behind the editor. */
export function assistance({ names, text, isSearched }: AssistanceOptions): Extension {
  return [
    phrases(text),
    autocompletion({ override: [liquidCompletion(names, text)], icons: false, addToOptions: [glyphColumn] }),
    Prec.high(keymap.of([{ key: 'Tab', run: acceptCompletion }, ...completionKeymap])),
    documentation(names, text),
    problemKeys(),
    isSearched ? searching(text) : [],
  ];
}

const glyphColumn = {
  position: 20,
  render: ({ type }: Completion): Node => {
    const mark = document.createElement('span');
    mark.className = 'mk';
    mark.setAttribute('aria-hidden', 'true');
    mark.textContent = type === 'keyword' || type === undefined ? '%' : type;
    return mark;
  },
};
