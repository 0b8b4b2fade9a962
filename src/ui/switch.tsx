import { useId, type ReactNode } from 'react';
import { Switch as Radix } from 'radix-ui';

export interface SwitchProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly label: ReactNode;
  /** The state in words ("On", "Off"), at the right. */
  readonly state?: string;
  readonly help?: ReactNode;
  readonly disabled?: boolean;
}

/** A switch stands before its label; its state is also said in words. */
export function Switch({ checked, onChange, label, state, help, disabled = false }: SwitchProps) {
  const id = useId();
  return (
    <div>
      <div className="swr">
        <Radix.Root
          id={id}
          className="sw"
          checked={checked}
          disabled={disabled}
          onCheckedChange={onChange}
          {...(help !== undefined && { 'aria-describedby': `${id}h` })}
        />
        <label htmlFor={id}>{label}</label>
        {state !== undefined && (
          <span className="m" aria-hidden="true">
            {state}
          </span>
        )}
      </div>
      {help !== undefined && (
        <p id={`${id}h`} className="m text-xs pl-9">
          {help}
        </p>
      )}
    </div>
  );
}
