import { Select as Radix } from 'radix-ui';
import { Check, ChevronDown, type LucideIcon } from 'lucide-react';
import { classNames } from './class-names';
import { useControlAttributes, type ControlNaming } from './field';
import { Icon } from './icon';

export interface SelectOption<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly hint?: string;
  readonly disabled?: boolean;
}

export interface SelectProps<V extends string> extends ControlNaming {
  readonly value: V | null;
  readonly options: readonly SelectOption<V>[];
  readonly onChange: (value: V) => void;
  readonly placeholder?: string;
  readonly size?: 'md' | 'sm';
  readonly disabled?: boolean | undefined;
  readonly grow?: boolean;
}

/** One of a few. For many, or for names people give, take the combobox. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { value, options, onChange, placeholder, size, disabled, grow, label } = props;
  const attributes = useControlAttributes(label);
  const handleChange = (next: string): void => {
    const option = options.find((one) => one.value === next);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <Radix.Root value={value ?? ''} onValueChange={handleChange} {...(disabled === true && { disabled })}>
      <Radix.Trigger {...attributes} className={classNames('inp', size === 'sm' && 'sm', grow === true && 'flex-1')}>
        <span className={classNames('cut', value === null && 'm')}>
          <Radix.Value placeholder={placeholder}>
            {options.find((option) => option.value === value)?.label ?? placeholder}
          </Radix.Value>
        </span>
        <Icon of={ChevronDown} size="s" />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className="pop" position="popper" sideOffset={4} collisionPadding={8}>
          <Radix.Viewport style={{ minWidth: 'var(--radix-select-trigger-width)' }}>
            {options.map((option) => (
              <Radix.Item
                key={option.value}
                value={option.value}
                className="opt"
                {...(option.disabled === true && { disabled: true })}
              >
                {option.icon !== undefined && <Icon of={option.icon} size="s" />}
                <span className="opt-text">
                  <Radix.ItemText>{option.label}</Radix.ItemText>
                </span>
                {option.hint !== undefined && <small>{option.hint}</small>}
                <Radix.ItemIndicator>
                  <Icon of={Check} size="s" className="text-accent" />
                </Radix.ItemIndicator>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
