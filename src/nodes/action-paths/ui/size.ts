import { columnsSize, listLines } from '@/editors/card-columns-size';
import type { CardDetail, CardSize } from '@/editors/node-ui';
import type { ActionPathsConfig } from '../schema';

/** A column per group and one for the rest, as high as the fullest. */
export function actionPathsSize(config: ActionPathsConfig, detail: CardDetail): CardSize {
  const columnLines = (triggers: number, exits: boolean): number => listLines(triggers) + (exits ? 1 : 0);
  const lines = Math.max(
    columnLines(1, config.otherwise.exits),
    ...config.groups.map((group) => columnLines(group.triggers.length, group.exits)),
  );
  return columnsSize(config.groups.length + 1, lines, detail, true);
}
