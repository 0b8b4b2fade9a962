import type { Person } from '@/workflow/documents/people';

/** Short names in these scripts are written family name first and together; a transcribed one is not. */
function isFamilyFirst(first: string, last: string): boolean {
  return (
    /^[\p{Script=Hangul}\p{Script=Han}]{1,2}$/u.test(last) && /^[\p{Script=Hangul}\p{Script=Han}]{1,3}$/u.test(first)
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** A person's name as their script writes it; null without one. */
export function personName(person: Person): string | null {
  const first = textOf(person['first_name']);
  const last = textOf(person['last_name']);
  const name = isFamilyFirst(first, last) ? `${last}${first}` : `${first} ${last}`.trim();
  return name === '' ? null : name;
}
