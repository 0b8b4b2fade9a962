import type { CardDetail, CardSize } from './node-ui';

/** Dimensions of the design, in pixels. */
const columnWidth = 206;
/** Lines a column shows; more are counted on one of their own. */
export const mostLines = 3;

const header = 42;
const footer = 30;
const columnsBesideRun = { compact: 59, slim: 43 } as const;
/** Border, padding, name line and its margin, padding. */
const columnFrame = 1 + 9 + 18 + 7 + 10;
const line = 18;
const lineGap = 4;

/** Lines taken by a list: at least one, which says that there is nothing. */
export function listLines(length: number): number {
  return length > mostLines ? mostLines + 1 : Math.max(length, 1);
}

/** Size of a card with one column per way out. `lines` is what the fullest column shows under its name. */
export function columnsSize(columns: number, lines: number, detail: CardDetail, hasFooter: boolean): CardSize {
  // A single column is still wide enough for the header and the footer.
  const width = Math.max(columns * columnWidth, 2 * columnWidth - 16);
  const column = width / columns;
  const columnsHeight =
    detail === 'full' ? columnFrame + lines * line + (lines - 1) * lineGap : columnsBesideRun[detail];
  return {
    width,
    height: header + columnsHeight + (detail === 'full' && hasFooter ? footer : 0),
    portX: Array.from({ length: columns }, (_, index) => column * (index + 0.5)),
  };
}
