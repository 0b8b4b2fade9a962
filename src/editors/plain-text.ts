/** A sentence from a catalogue without its marks, for names of controls and for copying. */
export function plainText(text: string): string {
  return text.replace(/`([^`]*)`|\*\*([^*]+)\*\*/g, (_, code?: string, bold?: string) => code ?? bold ?? '');
}
