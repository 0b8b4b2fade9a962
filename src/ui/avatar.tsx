import { classNames } from './class-names';

interface AvatarProps {
  readonly name: string;
  readonly large?: boolean;
}

/** Decoration beside a name that is written out. */
export function Avatar({ name, large = false }: AvatarProps) {
  return (
    <span className={classNames('av', large && 'l')} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

/** First letters of the first and last word; of a Hangul or Han name its first syllable. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s._@-]+/)
    .filter((word) => word !== '');
  const first = words[0] === undefined ? undefined : [...words[0]][0];
  if (first === undefined) return '?';
  if (/[\p{Script=Hangul}\p{Script=Han}]/u.test(first)) return first;
  const last = words.length > 1 ? [...(words.at(-1) ?? '')][0] : undefined;
  return `${first}${last ?? ''}`.toUpperCase();
}
