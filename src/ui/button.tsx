import type { ComponentPropsWithRef, ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';
import { classNames } from './class-names';
import { Icon } from './icon';
import { Kbd } from './kbd';
import { ariaKeys } from './keys';
import { Tooltip } from './tooltip';
import { useMedia } from './use-media';

export type ButtonVariant = 'default' | 'primary' | 'ghost' | 'danger';

interface LookProps {
  readonly variant?: ButtonVariant;
  readonly size?: 'md' | 'sm';
}

export interface ButtonProps extends ComponentPropsWithRef<'button'>, LookProps {
  readonly icon?: LucideIcon | undefined;
  readonly iconEnd?: LucideIcon | undefined;
  /** Shown beside the text and announced. */
  readonly keys?: string | undefined;
  /** Makes it a toggle. */
  readonly pressed?: boolean | undefined;
  readonly children?: ReactNode;
}

const variantClass: Readonly<Record<ButtonVariant, string | null>> = {
  default: null,
  primary: 'pri',
  ghost: 'gh',
  danger: 'bad',
};

function look({ variant = 'default', size = 'md' }: LookProps): string {
  return classNames('btn', variantClass[variant], size === 'sm' && 'sm');
}

export function Button(props: ButtonProps) {
  const { variant, size, icon, iconEnd, keys, pressed, className, children, ...rest } = props;
  return (
    <button
      type="button"
      aria-pressed={pressed}
      aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
      {...rest}
      className={classNames(look({ variant: variant ?? 'default', size: size ?? 'md' }), className)}
    >
      {icon !== undefined && <Icon of={icon} size="s" />}
      {children}
      {keys !== undefined && <Kbd keys={keys} />}
      {iconEnd !== undefined && <Icon of={iconEnd} size="s" />}
    </button>
  );
}

/** A button that gives up its text on a narrow page; then a tooltip shows it. */
export function FoldingButton({ className, children, ...props }: ButtonProps) {
  const isFolded = useMedia('(width < 1000px)');
  const button = (
    <Button {...props} className={classNames(isFolded && 'folded', className)}>
      {children}
    </Button>
  );
  if (!isFolded) return button;
  return (
    <Tooltip text={children} keys={props.keys}>
      {button}
    </Tooltip>
  );
}

export interface ButtonLinkProps extends ComponentPropsWithRef<'a'>, LookProps {
  readonly icon?: LucideIcon | undefined;
}

/** Looks like a button, goes somewhere. */
export function ButtonLink({ variant, size, icon, className, children, ...rest }: ButtonLinkProps) {
  return (
    <a {...rest} className={classNames(look({ variant: variant ?? 'default', size: size ?? 'md' }), className)}>
      {icon !== undefined && <Icon of={icon} size="s" />}
      {children}
    </a>
  );
}

export interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'name' | 'children'>, LookProps {
  readonly icon: LucideIcon;
  /** What it does; the accessible name and the tooltip. */
  readonly name: string;
  readonly keys?: string | undefined;
  readonly pressed?: boolean | undefined;
  readonly tooltipSide?: 'top' | 'right' | 'bottom' | 'left';
}

export function IconButton(props: IconButtonProps) {
  const { icon, name, keys, pressed, variant, size, tooltipSide, className, ...rest } = props;
  return (
    <Tooltip text={name} keys={keys} side={tooltipSide ?? 'bottom'}>
      <button
        type="button"
        aria-label={name}
        aria-pressed={pressed}
        aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
        {...rest}
        className={classNames(look({ variant: variant ?? 'ghost', size: size ?? 'md' }), 'ic', className)}
      >
        <Icon of={icon} size={size === 'sm' ? 's' : 'l'} />
      </button>
    </Tooltip>
  );
}
