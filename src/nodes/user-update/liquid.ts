/** Whether there is anything to render. */
export function hasLiquid(text: string): boolean {
  return text.includes('{{') || text.includes('{%');
}
