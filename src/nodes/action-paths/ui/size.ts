import type { CardDetail, CardSize } from '@/editors/node-ui';
import type { ActionPathsConfig } from '../schema';

/** Dimensions of the design, in pixels. */
const columnWidth = 206;
export const mostChips = 3;

const header = 42;
const footer = 30;
const columnsBesideRun = { compact: 59, slim: 43 } as const;
/** Border, padding, name line and its margin, padding. */
const columnFrame = 1 + 9 + 18 + 7 + 10;
const chip = 18;
const chipGap = 4;

/** Lines a column shows under its name. */
function columnLines(triggers: number, exits: boolean): number {
  const chips = triggers > mostChips ? mostChips + 1 : Math.max(triggers, 1);
  return chips + (exits ? 1 : 0);
}

export function actionPathsSize(config: ActionPathsConfig, detail: CardDetail): CardSize {
  const columns = config.groups.length + 1;
  // A single column is still wide enough for the header and the footer.
  const width = Math.max(columns * columnWidth, 2 * columnWidth - 16);
  const column = width / columns;
  const lines = Math.max(
    columnLines(1, config.otherwise.exits),
    ...config.groups.map((group) => columnLines(group.triggers.length, group.exits)),
  );
  const columnsHeight =
    detail === 'full' ? columnFrame + lines * chip + (lines - 1) * chipGap : columnsBesideRun[detail];
  return {
    width,
    height: header + columnsHeight + (detail === 'full' ? footer : 0),
    portX: Array.from({ length: columns }, (_, index) => column * (index + 0.5)),
  };
}
