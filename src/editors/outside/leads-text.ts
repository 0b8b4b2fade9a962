import { parseJson } from '@/core/kernel/json';
import { salesforceMock, type LeadDocument } from '@/workflow/documents/outside';

const leads = salesforceMock.shape.leads.unwrap();

/** One record a line. */
export function writeLeads(records: readonly LeadDocument[]): string {
  return records.map((record) => JSON.stringify(record)).join('\n');
}

/** A JSON array, or one record a line; `null`: something in it is no record with the id of a lead. */
export function readLeads(text: string): LeadDocument[] | null {
  const whole = parseJson(text);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const read = leads.safeParse(Array.isArray(whole) ? whole : lines.map(parseJson));
  return read.success ? read.data : null;
}
