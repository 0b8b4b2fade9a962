/** The header says everything. */
export function ExitCard() {
  return null;
}
