import type { UpdateRow } from '../schema';

export type Operation = UpdateRow['operation'];

/** The same row under another operation, keeping attribute and amount where they still mean something. */
export function withOperation(row: UpdateRow, operation: Operation): UpdateRow {
  const { attribute } = row;
  switch (operation) {
    case 'increment':
    case 'decrement':
      return { operation, attribute, by: 'by' in row ? row.by : 1 };
    case 'set':
      return { operation, attribute, value: 'value' in row ? row.value : '' };
    case 'add_item':
    case 'remove_item':
      return { operation, attribute, value: ('value' in row ? row.value : null) ?? '' };
    case 'remove':
      return { operation, attribute };
  }
}
