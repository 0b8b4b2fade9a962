import type { ReactElement, ReactNode } from 'react';
import { Popover as Radix } from 'radix-ui';

interface PopoverProps {
  readonly trigger: ReactElement;
  /** Accessible name. */
  readonly label: string;
  readonly children: ReactNode;
  readonly align?: 'start' | 'center' | 'end';
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  readonly width?: number;
  /** Controlled, when both are given. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
}

export function Popover(props: PopoverProps) {
  const { trigger, label, children, align = 'start', side = 'bottom', width, open, onOpenChange } = props;
  return (
    <Radix.Root {...(open !== undefined && { open })} {...(onOpenChange !== undefined && { onOpenChange })}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className="pop pad"
          aria-label={label}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          style={{ width }}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
