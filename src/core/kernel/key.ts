/**
 * Names joined into one key, from which each can be read again: `/` in a name is escaped, as is everything a URL would not
 * take. Half a surrogate pair, which a URL cannot say at all, becomes `%uXXXX`.
 */
export function joinKey(names: readonly (string | number)[]): string {
  return names.map((name) => escapeName(String(name))).join('/');
}

const loneSurrogate = /[\uD800-\uDFFF]/u;

function escapeName(name: string): string {
  return loneSurrogate.test(name) ? [...name].map(escapeCharacter).join('') : encodeURIComponent(name);
}

function escapeCharacter(character: string): string {
  if (!loneSurrogate.test(character)) return encodeURIComponent(character);
  return `%u${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
