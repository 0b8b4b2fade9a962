import { codeFolding, foldGutter, foldKeymap, foldService } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { templateOf } from './template-field';

/** Objects, lists and Liquid blocks of several lines; a line folds the outermost it opens. */
export function folding(): Extension {
  return [
    foldService.of((state, lineStart, lineEnd) => {
      const pair = templateOf(state).structure.pairs.find(
        ({ open, close, folds }) =>
          folds && open.from >= lineStart && open.to <= lineEnd && close.from > lineEnd && close.from > open.to,
      );
      return pair === undefined ? null : { from: pair.open.to, to: pair.close.from };
    }),
    codeFolding({ placeholderText: '⋯' }),
    // For the pointer; by key it is Ctrl+Shift+[ and ], which are announced.
    foldGutter({
      markerDOM: (isOpen) => {
        const marker = document.createElement('span');
        marker.className = isOpen ? 'fold-mark' : 'fold-mark closed';
        return marker;
      },
    }),
    keymap.of(foldKeymap),
  ];
}
