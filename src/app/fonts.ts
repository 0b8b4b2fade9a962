/** Fetches the font faces after the first paint; until they arrive the text stands in the system's own fonts. */
export function loadFonts(): void {
  requestAnimationFrame(() => void import('@/ui/styles/fonts.css'));
}
