import { createContext, use, useId, useMemo, type ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';
import { classNames } from './class-names';
import { Icon } from './icon';

interface FieldContextValue {
  readonly id: string;
  readonly labelId: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}

const FieldContext = createContext<FieldContextValue | null>(null);

interface FieldProps {
  readonly label: ReactNode;
  /** A sentence under the control. */
  readonly help?: ReactNode;
  /** What is wrong, in words; replaces the help. */
  readonly problem?: ReactNode;
  /** Label above instead of 116 px to the left. */
  readonly stack?: boolean;
  readonly children: ReactNode;
}

/** Label left, control right. The first control inside takes its name from the label. */
export function Field({ label, help, problem, stack = false, children }: FieldProps) {
  const base = useId();
  const bad = problem !== undefined && problem !== null && problem !== '';
  const note = bad ? problem : help;
  const noted = note !== undefined && note !== null && note !== '';
  const context = useMemo(
    () => ({
      id: `${base}c`,
      labelId: `${base}l`,
      describedBy: noted ? `${base}n` : undefined,
      invalid: bad,
    }),
    [base, noted, bad],
  );
  return (
    <FieldContext value={context}>
      <div className={classNames('f', stack && 'stack')}>
        <label className="f-label" id={context.labelId} htmlFor={context.id}>
          {label}
        </label>
        <div className="f-control">{children}</div>
        {noted && (
          <p className={classNames('help', bad && 'bad')} id={context.describedBy}>
            {bad && <Icon of={CircleAlert} size="xs" />}
            {note}
          </p>
        )}
      </div>
    </FieldContext>
  );
}

export interface ControlNaming {
  /** Accessible name; needed only outside a {@link Field}, and it wins inside one. */
  readonly label?: string | undefined;
}

interface ControlAttributes {
  readonly id?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

/** Attributes that tie a control to its field. `group` controls are labelled by id, not by `for`. */
export function useControlAttributes(label: string | undefined, kind: 'input' | 'group' = 'input'): ControlAttributes {
  const field = use(FieldContext);
  if (field === null) return label === undefined ? {} : { 'aria-label': label };
  return {
    ...(label !== undefined && { 'aria-label': label }),
    ...(label === undefined && kind === 'input' && { id: field.id }),
    ...(label === undefined && kind === 'group' && { 'aria-labelledby': field.labelId }),
    ...(field.describedBy !== undefined && { 'aria-describedby': field.describedBy }),
    ...(field.invalid && { 'aria-invalid': true as const }),
  };
}
