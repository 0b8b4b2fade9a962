export interface ComboboxOption {
  readonly value: string;
  /** Shown and searched; the value itself when left out. */
  readonly label?: string;
  /** One character that says the type: `#`, `a`, `◷`, `✓`. */
  readonly glyph?: string;
  /** At the right: sample values, counts. */
  readonly hint?: string;
  /** Further words it is found by. */
  readonly keywords?: string;
  /** Heading it stands under; options of one group come together. */
  readonly group?: string;
}

export type ComboboxRow =
  { readonly type: 'option'; readonly option: ComboboxOption } | { readonly type: 'create'; readonly text: string };

/** Rows beyond this are found by typing, not by scrolling. */
export const shownAtMost = 100;

export function labelOf(option: ComboboxOption): string {
  return option.label ?? option.value;
}

function matches(option: ComboboxOption, query: string): boolean {
  if (query === '') return true;
  return `${labelOf(option)} ${option.value} ${option.keywords ?? ''}`.toLowerCase().includes(query);
}

/** What is offered for the text in the field: what it finds, then making it new. */
export function rowsFor(options: readonly ComboboxOption[], query: string, canCreate: boolean): readonly ComboboxRow[] {
  const typed = query.trim();
  const found = options.filter((option) => matches(option, typed.toLowerCase())).slice(0, shownAtMost);
  const rows: ComboboxRow[] = found.map((option) => ({ type: 'option', option }));
  const isKnown = options.some((option) => option.value === typed || labelOf(option) === typed);
  if (canCreate && typed !== '' && !isKnown) rows.push({ type: 'create', text: typed });
  return rows;
}

interface Leaving {
  readonly rows: readonly ComboboxRow[];
  readonly query: string;
  /** Row the arrows or the pointer went to; `null` while only typing decided. */
  readonly chosen: number | null;
}

/**
 * What leaving the field keeps. A row the arrows went to comes first, then the option that is called exactly that, then
 * the new name, then the only option found. Text that names nothing, or several things, is dropped.
 */
export function rowToKeep({ rows, query, chosen }: Leaving): ComboboxRow | null {
  if (chosen !== null) return rows[chosen] ?? null;
  const typed = query.trim();
  if (typed === '') return null;
  const called = (row: ComboboxRow): boolean =>
    row.type === 'option' && (row.option.value === typed || labelOf(row.option) === typed);
  const exact = rows.find(called) ?? rows.find(({ type }) => type === 'create');
  return exact ?? (rows.length === 1 ? (rows[0] ?? null) : null);
}
