import type { CompletionNames } from './code-names';
import type { FieldKind } from './personalise/place';

/** A place in the text, as the dialect reports it: both from 1. */
export interface CodeProblem {
  readonly line: number;
  readonly column: number;
  /** Characters it is about; left out, the word that stands there. */
  readonly length?: number;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

export interface CodeFieldProps {
  readonly value: string;
  /** `run` tells one run of typing from the next, for steps of undo: it ends with the field, and around an insertion. */
  readonly onChange: (value: string, run: number) => void;
  /** Accessible name. */
  readonly label: string;
  readonly names: CompletionNames;
  /** What kind of text it is, for what is inserted: JSON with line numbers, plain text otherwise. */
  readonly kind?: FieldKind;
  readonly problems?: readonly CodeProblem[];
  /** One logical line: Enter does nothing, pasted breaks become spaces. */
  readonly singleLine?: boolean;
  readonly lineNumbers?: boolean;
  readonly placeholder?: string;
  readonly className?: string;
  /** Asked once: whether a plain field that stood here before was being typed in. */
  readonly takesFocus?: () => boolean;
  /** Text is no longer typed: the next edit is an undo step of its own. */
  readonly onBlur?: () => void;
}
