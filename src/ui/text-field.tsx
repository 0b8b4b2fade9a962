import type { KeyboardEvent, Ref } from 'react';
import { classNames } from './class-names';
import { useControlAttributes, type ControlNaming } from './field';
import { useDraft } from './use-draft';

export interface TextFieldProps extends ControlNaming {
  readonly value: string;
  /** Called when typing pauses, on blur and on Enter, only with a changed text. */
  readonly onCommit: (value: string) => void;
  /** Called on every keystroke, for previews. */
  readonly onInput?: (text: string) => void;
  /** Called when editing ends, however it ends: for fields that stand only while they are typed in. */
  readonly onDone?: () => void;
  /** Texts it refuses (an empty name): shown as wrong, and dropped on blur. */
  readonly accepts?: (text: string) => boolean;
  /** Only Enter and leaving the field commit: for fields that add something. */
  readonly onlyWhenDone?: boolean;
  readonly multiline?: boolean;
  readonly placeholder?: string;
  readonly mono?: boolean;
  /** Shown as dots, and kept by no browser. */
  readonly secret?: boolean;
  readonly size?: 'md' | 'sm';
  /** Looks like text until it is pointed at. */
  readonly bare?: boolean;
  readonly maxLength?: number;
  readonly disabled?: boolean;
  readonly readOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly className?: string;
  readonly ref?: Ref<HTMLInputElement>;
}

export function TextField(props: TextFieldProps) {
  const { value, onCommit, onInput, accepts, multiline, mono, size, bare, className, label, ref } = props;
  const attributes = useControlAttributes(label);
  const draft = useDraft({
    value,
    toText: (text: string) => text,
    parse: (text) => (accepts === undefined || accepts(text) ? { value: text } : null),
    isEqual: (left, right) => left === right,
    onCommit,
    ...(props.onlyWhenDone !== undefined && { onlyWhenDone: props.onlyWhenDone }),
  });
  const shared = {
    ...attributes,
    ...(draft.wrong && { 'aria-invalid': true as const }),
    className: classNames('inp', size === 'sm' && 'sm', bare === true && 'bare', mono === true && 'mono', className),
    value: draft.text,
    placeholder: props.placeholder,
    maxLength: props.maxLength,
    disabled: props.disabled,
    readOnly: props.readOnly,
    spellCheck: mono === true ? false : undefined,
    autoComplete: props.secret === true ? 'new-password' : 'off',
    onBlur: () => {
      draft.commit();
      props.onDone?.();
    },
  };
  const handleChange = (text: string): void => {
    draft.change(text);
    onInput?.(text);
  };
  const handleKey = (event: KeyboardEvent<HTMLElement>, isMultiline: boolean): void => {
    const ends = event.key === 'Escape' || (event.key === 'Enter' && !isMultiline);
    draft.handleKey(event, isMultiline);
    if (ends && !event.nativeEvent.isComposing) props.onDone?.();
  };
  if (multiline === true) {
    return (
      <textarea
        {...shared}
        onChange={(event) => handleChange(event.target.value)}
        onKeyDown={(event) => handleKey(event, true)}
      />
    );
  }
  return (
    <input
      {...shared}
      ref={ref}
      type={props.secret === true ? 'password' : 'text'}
      autoFocus={props.autoFocus}
      onChange={(event) => handleChange(event.target.value)}
      onKeyDown={(event) => handleKey(event, false)}
    />
  );
}
