/**
 * Text as a string literal of the engine below, which knows JSON's escapes and looks for `%}` inside strings. The
 * dialect itself has no escapes: a backslash in the author's text is a backslash.
 */
export function quote(text: string): string {
  return JSON.stringify(text).replaceAll('}', '\\u007d');
}
