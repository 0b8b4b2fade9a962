import type { JsonObject, JsonValue } from '../kernel/json';
import type { HttpResponse } from '../webhooks/message';
import { restError } from './respond';

export interface FieldSettings {
  /** Store the seed's `lead_status` as given instead of refusing an unknown column (W-SF-12). */
  readonly acceptSeedFields: boolean;
}

/** Columns of a stock Lead that an update may set. */
const standardFields = [
  'Salutation',
  'FirstName',
  'MiddleName',
  'LastName',
  'Suffix',
  'Title',
  'Company',
  'Street',
  'City',
  'State',
  'PostalCode',
  'Country',
  'Phone',
  'MobilePhone',
  'Fax',
  'Email',
  'Website',
  'Description',
  'LeadSource',
  'Status',
  'Industry',
  'Rating',
  'AnnualRevenue',
  'NumberOfEmployees',
  'OwnerId',
  'HasOptedOutOfEmail',
  'DoNotCall',
] as const;

const byLowerCase = new Map(standardFields.map((name) => [name.toLowerCase(), name]));

/** The picklist of `Status` in the mock org: stock values, and what a lead-scoring team adds. */
const statuses: readonly string[] = [
  'Open - Not Contacted',
  'Working - Contacted',
  'Closed - Converted',
  'Closed - Not Converted',
  'New',
  'Nurturing',
  'MQL',
  'SQL',
];

export type CheckedFields =
  | { readonly type: 'fields'; readonly fields: JsonObject }
  | { readonly type: 'refused'; readonly response: HttpResponse };

/**
 * Names are case-insensitive (W-SF-17). Any `…__c` column exists in the mock org: which custom fields a real org has is
 * not ours to know. First offence wins, in the body's order.
 */
export function checkFields(body: JsonObject, settings: FieldSettings): CheckedFields {
  const fields = new Map<string, JsonValue>();
  for (const [given, value] of Object.entries(body)) {
    const name = columnName(given, settings);
    if (name === null) {
      const message = `No such column '${given}' on sobject of type Lead`;
      return { type: 'refused', response: restError(400, 'INVALID_FIELD', message) };
    }
    if (name === 'Status' && !(typeof value === 'string' && statuses.includes(value))) {
      const shown = typeof value === 'string' ? value : JSON.stringify(value);
      const message = `Status: bad value for restricted picklist field: ${shown}`;
      return {
        type: 'refused',
        response: restError(400, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', message, ['Status']),
      };
    }
    fields.set(name, value);
  }
  return { type: 'fields', fields: Object.fromEntries(fields) };
}

function columnName(given: string, settings: FieldSettings): string | null {
  if (/^[A-Za-z][0-9A-Za-z_]*__c$/i.test(given)) return given;
  if (settings.acceptSeedFields && given === 'lead_status') return given;
  return byLowerCase.get(given.toLowerCase()) ?? null;
}
