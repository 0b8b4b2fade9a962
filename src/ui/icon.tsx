import type { LucideIcon } from 'lucide-react';
import { classNames } from './class-names';

export type IconSize = 'l' | 's' | 'xs';

interface IconProps {
  readonly of: LucideIcon;
  readonly size?: IconSize;
  readonly className?: string | undefined;
}

/** Decoration only: whatever it stands in carries the name. */
export function Icon({ of: Glyph, size = 'l', className }: IconProps) {
  return <Glyph className={classNames('i', size !== 'l' && size, className)} aria-hidden="true" focusable="false" />;
}
