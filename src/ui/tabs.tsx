import { useEffect, useRef, type ReactNode } from 'react';
import { Tabs as Radix } from 'radix-ui';
import { Check, type LucideIcon } from 'lucide-react';
import { Icon } from './icon';

export interface TabOption<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
  readonly icon?: LucideIcon;
  /** A check before the name: nothing left to do here. */
  readonly done?: boolean;
  readonly count?: string;
  readonly tone?: 'warn' | 'stop' | 'acc';
  /** What the count or the check means, for screen readers. */
  readonly note?: string;
}

export interface TabsProps<V extends string> {
  readonly value: V;
  readonly tabs: readonly TabOption<V>[];
  readonly onChange: (value: V) => void;
  /** Accessible name of the row of tabs. */
  readonly label: string;
  /** Right end of the bar. */
  readonly end?: ReactNode;
}

/** A bar of tabs. What a tab shows is the page itself, so a tab points to no panel of its own. */
export function Tabs<V extends string>({ value, tabs, onChange, label, end }: TabsProps<V>) {
  const handleChange = (next: string): void => {
    const tab = tabs.find((one) => one.value === next);
    if (tab !== undefined) onChange(tab.value);
  };
  const list = useRef<HTMLDivElement>(null);
  // Where tabs do not fit, the open one is in sight.
  useEffect(() => {
    list.current?.querySelector('[data-state="active"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [value]);
  return (
    <Radix.Root value={value} onValueChange={handleChange} activationMode="manual" className="contents">
      <div className="tabs">
        <Radix.List aria-label={label} ref={list}>
          {tabs.map((tab) => (
            <Radix.Trigger key={tab.value} value={tab.value} aria-controls={undefined}>
              {tab.done === true && <Icon of={Check} size="s" className="ok" />}
              {tab.icon !== undefined && <Icon of={tab.icon} size="s" />}
              {tab.label}
              {tab.count !== undefined && (
                <span className={`num ${tab.tone ?? ''}`} aria-hidden={tab.note !== undefined}>
                  {tab.count}
                </span>
              )}
              {tab.note !== undefined && <span className="sr">{tab.note}</span>}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {end !== undefined && <div className="end">{end}</div>}
      </div>
    </Radix.Root>
  );
}
