/** Without the marks of rich text: a card shows plain words. */
export function plain(text: string): string {
  return text.replaceAll('`', '');
}
