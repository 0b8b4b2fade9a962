import * as z from 'zod';
import { Dexie, type EntityTable } from 'dexie';

/** A document, the workspace's own settings, or the head of people and events. `text` is file-form JSON. */
export const partRecord = z.object({
  key: z.string(),
  schemaVersion: z.literal(1),
  kind: z.enum(['canvas', 'campaign', 'meta', 'people']),
  order: z.number(),
  revision: z.string(),
  editedAt: z.number(),
  text: z.string(),
});
export type PartRecord = z.output<typeof partRecord>;

/** A slice of people (`people/0`) or events (`events/12`) as a JSON array. */
export interface ChunkRecord {
  readonly key: string;
  readonly schemaVersion: 1;
  readonly text: string;
}

/** What could not be read, as it was. Kept until somebody looks. */
export interface QuarantineRecord {
  readonly id: number;
  readonly key: string;
  readonly reason: string;
  readonly at: number;
  readonly record: unknown;
}

export class LeadloomDatabase extends Dexie {
  readonly parts!: EntityTable<PartRecord, 'key'>;
  readonly chunks!: EntityTable<ChunkRecord, 'key'>;
  readonly quarantine!: EntityTable<QuarantineRecord, 'id'>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({ parts: 'key', chunks: 'key', quarantine: '++id' });
  }
}
