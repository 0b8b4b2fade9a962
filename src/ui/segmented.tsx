import type { ReactNode } from 'react';
import { RadioGroup as Radix } from 'radix-ui';
import type { LucideIcon } from 'lucide-react';
import { useControlAttributes, type ControlNaming } from './field';
import { Icon } from './icon';

export interface SegmentedOption<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
  readonly icon?: LucideIcon;
  readonly count?: string;
  /** Meaning of the count, as a class of `.num`. */
  readonly tone?: 'warn' | 'stop' | 'acc';
  readonly disabled?: boolean;
}

export interface SegmentedProps<V extends string> extends ControlNaming {
  readonly value: V;
  readonly options: readonly SegmentedOption<V>[];
  readonly onChange: (value: V) => void;
}

/** One of two to five, all in sight. Arrow keys move the choice. */
export function Segmented<V extends string>({ value, options, onChange, label }: SegmentedProps<V>) {
  const attributes = useControlAttributes(label, 'group');
  const handleChange = (next: string): void => {
    const option = options.find((one) => one.value === next);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <Radix.Root {...attributes} className="seg" orientation="horizontal" value={value} onValueChange={handleChange}>
      {options.map((option) => (
        <Radix.Item key={option.value} value={option.value} disabled={option.disabled === true}>
          {option.icon !== undefined && <Icon of={option.icon} size="s" />}
          {option.label}
          {option.count !== undefined && <span className={`num ${option.tone ?? ''}`}>{option.count}</span>}
        </Radix.Item>
      ))}
    </Radix.Root>
  );
}
