/**
 * How much of the text behind the cursor belongs to the `${name}` the cursor stands in, its brace included; 0 when the
 * brace is not written yet. Braces further on may be those of the output, of the tag or of the JSON around.
 */
export function nameEnd(before: string, behind: string): number {
  const match = /^([^{}"'\n]*)(\}+)/.exec(behind);
  if (match === null) return 0;
  const [whole, name = '', braces = ''] = match;
  const end = name.length + 1;
  const after = behind.slice(end);
  if (before.lastIndexOf('{%') > before.lastIndexOf('{{')) {
    return !name.endsWith('%') && /^[^{\n]*%\}/.test(after) ? end : 0;
  }
  if (braces.length === 1) return /^[^{\n]*\}\}/.test(after) ? end : 0;
  return whole.length >= name.length + 3 ? end : 0;
}
