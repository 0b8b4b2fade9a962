import { classNames } from './class-names';
import { parseClock } from './clock-text';
import { useControlAttributes, type ControlNaming } from './field';
import { useDraft } from './use-draft';

export interface ClockFieldProps extends ControlNaming {
  /** `HH:MM`. */
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly disabled?: boolean;
}

/** A time of day on a 24-hour clock. "7pm" and "오후 7시" are understood; arrow keys move it by 15 minutes, with Shift by an hour. */
export function ClockField({ value, onCommit, disabled, label }: ClockFieldProps) {
  const attributes = useControlAttributes(label);
  const draft = useDraft({
    value,
    toText: (time) => time,
    parse: (text) => {
      const time = parseClock(text);
      return time === null ? null : { value: time };
    },
    isEqual: Object.is,
    onCommit,
  });
  return (
    <input
      {...attributes}
      {...(draft.wrong && { 'aria-invalid': true as const })}
      type="text"
      inputMode="numeric"
      className={classNames('inp digits')}
      style={{ width: 72 }}
      value={draft.text}
      disabled={disabled}
      autoComplete="off"
      onChange={(event) => draft.change(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={draft.commit}
      onKeyDown={(event) => {
        const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
        if (direction === 0) {
          draft.handleKey(event);
          return;
        }
        event.preventDefault();
        draft.revert();
        onCommit(moved(parseClock(draft.text) ?? value, direction * (event.shiftKey ? 60 : 15)));
      }}
    />
  );
}

function moved(time: string, by: number): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const total = (((hours * 60 + minutes + by) % 1440) + 1440) % 1440;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
