/** What fits on a card: plain words, and without the zone, which stands in the panel. */
export function cardLine(text: string): string {
  return text.replaceAll('`', '').replace(/\s*\([^()]*\)$/, '');
}
