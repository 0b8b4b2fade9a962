import type { ReactElement, ReactNode } from 'react';
import { ContextMenu as RadixContext, DropdownMenu as Radix } from 'radix-ui';
import { Check, ChevronRight, type LucideIcon } from 'lucide-react';
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
  | { readonly type: 'heading'; readonly label: ReactNode }
  | {
      readonly type: 'sub';
      readonly label: ReactNode;
      readonly icon?: LucideIcon;
      readonly items: readonly MenuItem[];
    };

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
          <MenuItems items={items} parts={Radix} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

interface ContextMenuProps {
  readonly items: readonly MenuItem[];
  readonly children: ReactElement;
  readonly onOpenChange?: (open: boolean) => void;
}

/** The same menu under the pointer. Everything in it must be reachable elsewhere too. */
export function ContextMenu({ items, children, onOpenChange }: ContextMenuProps) {
  return (
    <RadixContext.Root modal={false} {...(onOpenChange !== undefined && { onOpenChange })}>
      <RadixContext.Trigger asChild>{children}</RadixContext.Trigger>
      <RadixContext.Portal>
        <RadixContext.Content className="pop" collisionPadding={8}>
          <MenuItems items={items} parts={RadixContext} />
        </RadixContext.Content>
      </RadixContext.Portal>
    </RadixContext.Root>
  );
}

type MenuParts = Pick<
  typeof Radix | typeof RadixContext,
  'Item' | 'Label' | 'Separator' | 'Sub' | 'SubTrigger' | 'SubContent' | 'Portal'
>;

function MenuItems({ items, parts }: { readonly items: readonly MenuItem[]; readonly parts: MenuParts }) {
  // Items are positional and never reordered while the menu is open.
  return items.map((item, index) => <MenuEntry key={index} item={item} parts={parts} />);
}

function MenuEntry({ item, parts: Part }: { readonly item: MenuItem; readonly parts: MenuParts }) {
  if (item.type === 'separator')
    return (
      <Part.Separator asChild>
        <hr />
      </Part.Separator>
    );
  if (item.type === 'heading') return <Part.Label className="opt-head">{item.label}</Part.Label>;
  if (item.type === 'sub') {
    return (
      <Part.Sub>
        <Part.SubTrigger className="opt">
          {item.icon !== undefined && <Icon of={item.icon} size="s" />}
          <span className="opt-text">{item.label}</span>
          <Icon of={ChevronRight} size="s" />
        </Part.SubTrigger>
        <Part.Portal>
          <Part.SubContent className="pop" collisionPadding={8}>
            <MenuItems items={item.items} parts={Part} />
          </Part.SubContent>
        </Part.Portal>
      </Part.Sub>
    );
  }
  return (
    <Part.Item
      className={classNames('opt', item.danger === true && 'bad')}
      disabled={item.disabled === true}
      onSelect={item.onSelect}
    >
      {item.icon !== undefined && <Icon of={item.icon} size="s" />}
      <span className="opt-text">{item.label}</span>
      {item.hint !== undefined && <small>{item.hint}</small>}
      {item.keys !== undefined && <Kbd keys={item.keys} />}
      {item.checked === true && <Icon of={Check} size="s" className="text-accent" />}
    </Part.Item>
  );
}
