import type { EventLine, Person } from '@/workflow/documents/people';

/** What a file most likely holds, by its first line: names of a time column or member mean events. */
export function guessSubject(head: string): 'people' | 'events' {
  const text = head.replace(/^\uFEFF/, '').trimStart();
  if (text.startsWith('{') || text.startsWith('[')) {
    const first = text.split('\n', 1)[0] ?? '';
    if (/"(events|purchases)"\s*:/.test(text.slice(0, 4096))) return 'people';
    return /"time"\s*:/.test(first.length > 2 ? first : text.slice(0, 4096)) ? 'events' : 'people';
  }
  const headers = (text.split(/\r?\n/, 1)[0] ?? '')
    .split(/[,;\t|]/)
    .map((cell) => cell.replace(/["\s]/g, '').toLowerCase());
  return headers.some((header) => timeHeaders.has(header)) ? 'events' : 'people';
}

const timeHeaders = new Set(['time', 'timestamp', 'event_time', 'eventtime', 'occurred_at', 'event_name', 'event']);

/** People that events speak of and nobody knows, as bare profiles: a run needs a profile for everybody. */
export function strangersOf(
  known: readonly Person[],
  given: readonly Person[],
  events: readonly EventLine[],
): readonly Person[] {
  const ids = new Set([...known, ...given].map((person) => person.external_id));
  const strangers: Person[] = [];
  for (const { external_id } of events) {
    if (ids.has(external_id)) continue;
    ids.add(external_id);
    strangers.push({ external_id });
  }
  return strangers;
}
