import * as z from 'zod';
import type { PartWrite } from './contract';
import { decodeDocument, encodeDocument } from './codec';
import { toPartKey } from './tab-channel';

const prefix = 'leadloom.rescue.';

const note = z.object({
  key: z.string(),
  expected: z.string().nullable(),
  editedAt: z.number(),
  order: z.number(),
  /** `null`: the document was removed. */
  text: z.string().nullable(),
});

type StringStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * Notes documents a closing page could not write in time. Local storage is synchronous, so the note is there even if the
 * database write is cut off. Only documents: people and settings are rarely typed in the last fraction of a second.
 */
export class Rescue {
  readonly #storage: StringStorage | null;
  readonly #tab: string;

  constructor(storage: StringStorage | null, tab: string) {
    this.#storage = storage;
    this.#tab = tab;
  }

  save(writes: readonly PartWrite[]): void {
    const notes = writes.flatMap((write): z.input<typeof note>[] => {
      const { key, expected, editedAt, value } = write;
      if (!key.startsWith('document:')) return [];
      if (value === null) return [{ key, expected, editedAt, order: 0, text: null }];
      return 'document' in value ? [{ key, expected, editedAt, order: value.order, text: encodeDocument(value) }] : [];
    });
    const name = `${prefix}${this.#tab}`;
    try {
      if (notes.length === 0) this.#storage?.removeItem(name);
      else this.#storage?.setItem(name, JSON.stringify(notes));
    } catch {
      // Full or refused: the database write under way is then the only one.
    }
  }

  /** Notes of tabs that are gone, and of this one. They are handed out once. */
  take(): readonly PartWrite[] {
    const storage = this.#storage;
    if (storage === null) return [];
    const names = Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter(
      (name): name is string => name?.startsWith(prefix) === true,
    );
    return names.flatMap((name) => {
      const text = storage.getItem(name);
      storage.removeItem(name);
      return text === null ? [] : readNotes(text);
    });
  }
}

function readNotes(text: string): PartWrite[] {
  const parsed = z.array(note).safeParse(parse(text));
  if (!parsed.success) return [];
  return parsed.data.flatMap(({ key: name, expected, editedAt, order, text: document }): PartWrite[] => {
    const key = toPartKey(name);
    if (key === null) return [];
    if (document === null) return [{ key, expected, editedAt, value: null }];
    const decoded = decodeDocument(document, order);
    return decoded.ok ? [{ key, expected, editedAt, value: decoded.value }] : [];
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
