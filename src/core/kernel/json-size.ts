import { isJsonObject, type JsonValue } from './json';

/** Bytes of a value as JSON in UTF-8, without building the text. Iterative: depth is the author's to choose. */
export function jsonBytes(root: JsonValue): number {
  const stack: JsonValue[] = [root];
  let bytes = 0;
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    if (typeof value === 'string') bytes += utf8Length(value) + 2;
    else if (Array.isArray(value)) {
      const list: readonly JsonValue[] = value;
      bytes += 2 + Math.max(0, list.length - 1);
      for (const item of list) stack.push(item);
    } else if (isJsonObject(value)) {
      const members = Object.entries(value);
      bytes += 2 + Math.max(0, members.length - 1);
      for (const [name, member] of members) {
        bytes += utf8Length(name) + 3;
        stack.push(member);
      }
    } else bytes += JSON.stringify(value).length;
  }
  return bytes;
}

/** Whether arrays and objects are nested in more levels than this. Iterative: depth is the author's to choose. */
export function isDeeperThan(root: JsonValue, levels: number): boolean {
  const stack: { readonly value: JsonValue; readonly level: number }[] = [{ value: root, level: 1 }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { value, level } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (level > levels) return true;
    for (const member of Object.values<JsonValue>(value)) stack.push({ value: member, level: level + 1 });
  }
  return false;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // Each half of a surrogate pair counts two, the pair four.
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code >= 0xd800 && code < 0xe000 ? 2 : 3;
  }
  return bytes;
}
