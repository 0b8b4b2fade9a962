import type { Person } from '@/workflow/documents/people';

const hangul = /^[\p{Script=Hangul}\s]+$/u;

/** Full name (family name first in Hangul), else the email, else the id. */
export function personName(person: Person): string {
  const first = textOf(person['first_name']);
  const last = textOf(person['last_name']);
  if (first === '' && last === '') return textOf(person['email']) || person.external_id;
  if (hangul.test(first) && hangul.test(last)) return `${last}${first}`;
  return `${first} ${last}`.trim();
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
