import { decodeEvents, decodePeople, type DecodedChunk } from './codec';
import type { PartValue, Quarantined } from './contract';
import type { ChunkRecord } from './database';

export type PeopleValue = Extract<PartValue, { readonly kind: 'people' }>;

export interface ReadPeople {
  readonly value: PeopleValue;
  readonly unreadable: readonly (Quarantined & { readonly item: unknown })[];
}

/** People and events from their chunks, which come in key order. */
export function readPeople(records: readonly ChunkRecord[]): ReadPeople {
  const unreadable: (Quarantined & { item: unknown })[] = [];
  const read = <T>(list: 'people' | 'events', decode: (text: string) => DecodedChunk<T>): T[] =>
    records
      .filter((record) => record.key.startsWith(`${list}/`))
      .flatMap((record) => {
        const chunk = decode(record.text);
        for (const { index, item } of chunk.unreadable) {
          unreadable.push({ key: `${record.key}#${index}`, reason: 'line-unreadable', item });
        }
        return chunk.items;
      });
  const value: PeopleValue = {
    kind: 'people',
    people: read('people', decodePeople),
    events: read('events', decodeEvents),
  };
  return { value, unreadable };
}
