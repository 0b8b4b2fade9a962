/** As much of a profile as a name needs. */
export interface NamedPerson {
  readonly external_id: string;
  readonly [field: string]: unknown;
}

/** Korean family names of two syllables; all others have one. */
const longFamilyNames = new Set(['남궁', '황보', '제갈', '사공', '선우', '서문', '독고', '동방']);
const han = /^\p{Script=Han}{1,2}$/u;

/** What a person is called, as their script has it: "김민서", "Jiyoon Park"; the email or the id where there is no name. */
export function personName(person: NamedPerson): string {
  const first = textOf(person['first_name']);
  const last = textOf(person['last_name']);
  const name = isFamilyFirst(first, last) ? `${last}${first}` : [first, last].filter((part) => part !== '').join(' ');
  if (name !== '') return name;
  const email = textOf(person['email']);
  return email === '' ? person.external_id : email;
}

/** What sentences call a person: the first name where it can stand alone, else {@link personName}. */
export function shortPersonName(person: NamedPerson): string {
  const first = textOf(person['first_name']);
  return first === '' || isFamilyFirst(first, textOf(person['last_name'])) ? personName(person) : first;
}

/** A foreign name transcribed into Hangul keeps its own order and its space: "마커스 첸". */
function isFamilyFirst(first: string, last: string): boolean {
  if (han.test(last) && /^\p{Script=Han}{1,3}$/u.test(first)) return true;
  return /^[가-힣]{1,2}$/.test(first) && (/^[가-힣]$/.test(last) || longFamilyNames.has(last));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
