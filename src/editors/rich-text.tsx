import type { ReactNode } from 'react';
import { AttributeName } from '@/ui/chip';

/** A sentence from a catalogue: `backticks` around names people gave (mono), **stars** around the one fact it is about. */
export function RichText({ text }: { readonly text: string }) {
  return richParts(text);
}

function richParts(text: string): readonly ReactNode[] {
  return text.split(/(`[^`]*`|\*\*[^*]+\*\*)/).flatMap((part, index) => {
    if (part === '') return [];
    // Parts are positional: the sentence is rendered anew as a whole.
    if (part.startsWith('`')) return <AttributeName key={index}>{part.slice(1, -1)}</AttributeName>;
    if (part.startsWith('**')) return <b key={index}>{part.slice(2, -2)}</b>;
    return part;
  });
}

/** The same sentence without its marks, for names of controls and for copying. */
export function plainText(text: string): string {
  return text.replace(/`([^`]*)`|\*\*([^*]+)\*\*/g, (_, code?: string, bold?: string) => code ?? bold ?? '');
}
