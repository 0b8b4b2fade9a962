import { durationMs, durationUnits, type Duration, type DurationUnit } from '@/core/kernel/time';
import { parseDuration } from './duration-text';
import { useControlAttributes, type ControlNaming } from './field';
import { formatNumber } from './number-text';
import { Select } from './select';
import { useDraft } from './use-draft';

export interface DurationLabels {
  readonly units: Readonly<Record<DurationUnit, string>>;
  /** Accessible name of the unit menu. */
  readonly unit: string;
}

export interface DurationFieldProps extends ControlNaming {
  readonly value: Duration;
  readonly onCommit: (value: Duration) => void;
  readonly labels: DurationLabels;
  /** Units offered; all of them when left out. */
  readonly units?: readonly DurationUnit[];
  readonly max?: Duration;
  readonly min?: Duration;
  /** The limit in words, beside the field. */
  readonly limit?: string;
  readonly integer?: boolean;
  readonly disabled?: boolean;
}

/** Number and unit. Typing "36h" or "1일 12시간" into the number sets both. */
export function DurationField(props: DurationFieldProps) {
  const { value, onCommit, labels, units = durationUnits, max, min, integer, disabled, label } = props;
  const attributes = useControlAttributes(label);
  const isAllowed = (candidate: Duration): boolean => {
    const ms = durationMs(candidate);
    if (max !== undefined && ms > durationMs(max)) return false;
    if (min !== undefined && ms < durationMs(min)) return false;
    return integer !== true || Number.isInteger(candidate.value);
  };
  const draft = useDraft<Duration>({
    value,
    toText: (duration) => formatNumber(duration.value),
    parse: (text) => {
      const parsed = parseDuration(text, value.unit);
      return parsed !== null && units.includes(parsed.unit) && isAllowed(parsed) ? { value: parsed } : null;
    },
    isEqual: (left, right) => left.value === right.value && left.unit === right.unit,
    onCommit,
  });
  const handleUnit = (unit: DurationUnit): void => {
    const next = { value: value.value, unit };
    onCommit(
      isAllowed(next) || max === undefined
        ? next
        : { value: Math.floor(durationMs(max) / durationMs({ value: 1, unit })), unit },
    );
  };
  return (
    <>
      <input
        {...attributes}
        {...(draft.wrong && { 'aria-invalid': true as const })}
        type="text"
        className="inp digits"
        style={{ width: Math.max(42, 22 + draft.text.length * 8), maxWidth: 120 }}
        value={draft.text}
        disabled={disabled}
        autoComplete="off"
        onChange={(event) => draft.change(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={draft.commit}
        onKeyDown={(event) => draft.handleKey(event)}
      />
      <Select
        value={value.unit}
        onChange={handleUnit}
        label={labels.unit}
        disabled={disabled}
        options={units.map((unit) => ({ value: unit, label: labels.units[unit] }))}
      />
      {props.limit !== undefined && <span className="m text-xs whitespace-nowrap">{props.limit}</span>}
    </>
  );
}
