/** The outputs and tags of a text, braces included, in order. Comments and raw blocks are not told apart. */
export function liquidParts(text: string): readonly string[] {
  return text.match(/\{\{[\s\S]*?\}\}\}?|\{%[\s\S]*?%\}/g) ?? [];
}
