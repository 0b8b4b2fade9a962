import type { JsonValue } from '@/core/kernel/json';

/** A template and what comes out of it; a test renders every one. */
export interface DocExample {
  readonly source: string;
  readonly result: string;
  /** Custom attributes the example reads. */
  readonly given?: Readonly<Record<string, JsonValue>>;
  /** What `result` is: text by default, the reason of an abort, or the address that is called. */
  readonly kind?: 'aborted' | 'called';
}

/** What the editor says about one word of the dialect. */
export interface DocEntry {
  readonly signature: string;
  readonly text: { readonly en: string; readonly ko: string };
  readonly example?: DocExample;
}

export type DocEntries = Readonly<Record<string, DocEntry>>;

/** The entry of a name an author wrote, which may be any text. */
export function entryOf(entries: DocEntries, name: string): DocEntry | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}
