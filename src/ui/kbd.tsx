import { formatKeys } from './keys';

interface KbdProps {
  /** `Mod+K`, `Shift+ArrowLeft`, `A`. */
  readonly keys: string;
}

export function Kbd({ keys }: KbdProps) {
  return <kbd aria-hidden="true">{formatKeys(keys)}</kbd>;
}
