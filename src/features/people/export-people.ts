import { writeEvents, writePeople } from '@/adapters/files/write';
import type { Stores } from '@/state/contract';
import { downloadText, fileName } from '@/ui/download';

/** Each gives the columns a CSV could not hold without loss, so that the page can say so. */
export function exportPeopleCsv(stores: Stores): readonly string[] {
  const { workspace } = stores.workspace.getState();
  const { text, lossy } = writePeople(workspace.people, 'csv');
  downloadText(fileName(`${workspace.name} people`, 'csv'), text, 'text/csv');
  return lossy;
}

export function exportPeopleNdjson(stores: Stores): void {
  const { workspace } = stores.workspace.getState();
  downloadText(
    fileName(`${workspace.name} people`, 'ndjson'),
    writePeople(workspace.people, 'ndjson').text,
    'application/x-ndjson',
  );
}

export function exportEventsCsv(stores: Stores): readonly string[] {
  const { workspace } = stores.workspace.getState();
  const { text, lossy } = writeEvents(workspace.events, 'csv');
  downloadText(fileName(`${workspace.name} events`, 'csv'), text, 'text/csv');
  return lossy;
}

export function exportEventsNdjson(stores: Stores): void {
  const { workspace } = stores.workspace.getState();
  downloadText(
    fileName(`${workspace.name} events`, 'ndjson'),
    writeEvents(workspace.events, 'ndjson').text,
    'application/x-ndjson',
  );
}
