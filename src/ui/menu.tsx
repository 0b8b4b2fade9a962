import type { ReactElement, ReactNode } from 'react';
import { DropdownMenu as Radix } from 'radix-ui';
import { Check, type LucideIcon } from 'lucide-react';
import { classNames } from './class-names';
import { Icon } from './icon';
import { Kbd } from './kbd';

export type MenuItem =
  | {
      readonly type?: 'action';
      readonly label: ReactNode;
      readonly onSelect: () => void;
      readonly icon?: LucideIcon;
      readonly keys?: string;
      readonly hint?: ReactNode;
      readonly danger?: boolean;
      readonly disabled?: boolean;
      /** Set on one of several alternatives. */
      readonly checked?: boolean;
    }
  | { readonly type: 'separator' }
  | { readonly type: 'heading'; readonly label: ReactNode };

interface MenuProps {
  /** One button; it gets the menu's attributes. */
  readonly trigger: ReactElement;
  readonly items: readonly MenuItem[];
  readonly align?: 'start' | 'center' | 'end';
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  readonly onOpenChange?: (open: boolean) => void;
}

export function Menu({ trigger, items, align = 'start', side = 'bottom', onOpenChange }: MenuProps) {
  return (
    <Radix.Root modal={false} {...(onOpenChange !== undefined && { onOpenChange })}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className="pop" align={align} side={side} sideOffset={4} collisionPadding={8}>
          {/* Items are positional and never reordered while the menu is open. */}
          {items.map((item, index) => (
            <MenuEntry key={index} item={item} />
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function MenuEntry({ item }: { readonly item: MenuItem }) {
  if (item.type === 'separator')
    return (
      <Radix.Separator asChild>
        <hr />
      </Radix.Separator>
    );
  if (item.type === 'heading') return <Radix.Label className="opt-head">{item.label}</Radix.Label>;
  return (
    <Radix.Item
      className={classNames('opt', item.danger === true && 'bad')}
      disabled={item.disabled === true}
      onSelect={item.onSelect}
    >
      {item.icon !== undefined && <Icon of={item.icon} size="s" />}
      <span className="opt-text">{item.label}</span>
      {item.hint !== undefined && <small>{item.hint}</small>}
      {item.keys !== undefined && <Kbd keys={item.keys} />}
      {item.checked === true && <Icon of={Check} size="s" className="text-accent" />}
    </Radix.Item>
  );
}
