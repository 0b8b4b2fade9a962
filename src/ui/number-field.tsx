import type { KeyboardEvent } from 'react';
import { classNames } from './class-names';
import { useControlAttributes, type ControlNaming } from './field';
import { formatNumber, formatPoints, parseNumber } from './number-text';
import { useDraft } from './use-draft';

export interface NumberFieldProps extends ControlNaming {
  readonly value: number;
  readonly onCommit: (value: number) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly integer?: boolean;
  /** Show the sign: `+5`, `−1`. */
  readonly signed?: boolean;
  readonly size?: 'md' | 'sm';
  readonly disabled?: boolean;
  readonly width?: number;
  readonly className?: string;
}

/** Arrow up and down change it by `step`, with Shift by ten steps. */
export function NumberField(props: NumberFieldProps) {
  const { value, onCommit, min = -Infinity, max = Infinity, step = 1, integer, signed, size, label } = props;
  const attributes = useControlAttributes(label);
  const parse = (text: string): { value: number } | null => {
    const parsed = parseNumber(text);
    if (parsed === null || parsed < min || parsed > max) return null;
    return integer === true && !Number.isInteger(parsed) ? null : { value: parsed };
  };
  const draft = useDraft({
    value,
    toText: signed === true ? formatPoints : formatNumber,
    parse,
    isEqual: Object.is,
    onCommit,
  });
  const handleKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (direction === 0) {
      draft.handleKey(event);
      return;
    }
    event.preventDefault();
    const from = parse(draft.text)?.value ?? value;
    const moved = Number((from + direction * step * (event.shiftKey ? 10 : 1)).toPrecision(12));
    const next = Math.min(max, Math.max(min, moved));
    draft.revert();
    if (next !== value) onCommit(next);
  };
  return (
    <input
      {...attributes}
      {...(draft.wrong && { 'aria-invalid': true as const })}
      type="text"
      role="spinbutton"
      inputMode={integer === true && min >= 0 ? 'numeric' : 'decimal'}
      aria-valuenow={value}
      aria-valuetext={signed === true ? formatPoints(value) : undefined}
      aria-valuemin={Number.isFinite(min) ? min : undefined}
      aria-valuemax={Number.isFinite(max) ? max : undefined}
      className={classNames('inp digits', size === 'sm' && 'sm', props.className)}
      style={{ width: props.width ?? 64 }}
      value={draft.text}
      disabled={props.disabled}
      autoComplete="off"
      onChange={(event) => draft.change(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={draft.commit}
      onKeyDown={handleKey}
    />
  );
}
