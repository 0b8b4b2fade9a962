import type { CardDetail, CardSize } from '@/editors/node-ui';
import { staticWrites, type StaticWrite } from '../static-update';
import type { UserUpdateConfig } from '../schema';

const updateCardWidth = 190;
export const mostRows = 3;

const header = 42;
const row = 30;
/** Room under the last row for the mark of the loop hint. */
const foot = 6;

export function userUpdateSize(config: UserUpdateConfig, detail: CardDetail): CardSize {
  const length = config.mode === 'json' ? shownWrites(config).length : config.rows.length;
  const rows = length > mostRows ? mostRows + 1 : Math.max(length, 1);
  return {
    width: updateCardWidth,
    height: detail === 'full' ? header + rows * row + foot : header,
    portX: [updateCardWidth / 2],
  };
}

/** What the JSON is seen to write, for the card. */
export function shownWrites(config: UserUpdateConfig): readonly StaticWrite[] {
  return staticWrites(config.json ?? '');
}
