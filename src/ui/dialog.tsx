import type { CSSProperties, ReactNode } from 'react';
import { Dialog as Radix } from 'radix-ui';
import { X } from 'lucide-react';
import { IconButton } from './button';
import { classNames } from './class-names';
import { useFocusReturn } from './use-focus-return';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly description?: ReactNode;
  /** Accessible name of the × button. */
  readonly closeLabel: string;
  readonly children: ReactNode;
  /** Buttons, the primary one last. */
  readonly footer?: ReactNode;
  readonly width?: number;
}

interface CustomStyle extends CSSProperties {
  readonly '--dialog-w'?: string;
  readonly '--sheet-w'?: string;
}

/** For what cannot be done in place. Focus goes in, and back to where it came from. */
export function Dialog({ width, ...rest }: DialogProps) {
  const style: CustomStyle | undefined = width === undefined ? undefined : { '--dialog-w': `${width}px` };
  return <Modal {...rest} className="dialog" style={style} />;
}

interface SheetProps extends DialogProps {
  readonly side?: 'left' | 'right';
}

/** A panel from the edge of the window, for what does not fit beside the page. */
export function Sheet({ side = 'right', width, ...rest }: SheetProps) {
  const style: CustomStyle | undefined = width === undefined ? undefined : { '--sheet-w': `${width}px` };
  return <Modal {...rest} className={classNames('sheet', side === 'left' && 'left')} style={style} />;
}

/** The first control of the body, not the × that comes first in the order; the dialog itself when there is none. */
function focusBody(event: Event): void {
  const dialog = event.currentTarget;
  if (!(dialog instanceof HTMLElement)) return;
  event.preventDefault();
  const control = dialog.querySelector<HTMLElement>(
    '.dialog-body :is(input, textarea, select, button, a[href]):not(:disabled, [tabindex="-1"])',
  );
  (control ?? dialog).focus();
}

interface ModalProps extends Omit<DialogProps, 'width'> {
  readonly className: string;
  readonly style: CustomStyle | undefined;
}

function Modal({ open, onClose, title, description, closeLabel, children, footer, className, style }: ModalProps) {
  const focus = useFocusReturn();
  const handleOpen = (event: Event): void => {
    focus.remember();
    focusBody(event);
  };
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="scrim" />
        <Radix.Content
          className={className}
          style={style}
          onOpenAutoFocus={handleOpen}
          onCloseAutoFocus={focus.handleClose}
          {...(description === undefined && { 'aria-describedby': undefined })}
        >
          <header>
            <Radix.Title>{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton icon={X} name={closeLabel} size="sm" />
            </Radix.Close>
            {description !== undefined && <Radix.Description>{description}</Radix.Description>}
          </header>
          <div className="dialog-body">{children}</div>
          {footer !== undefined && <footer>{footer}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
