import type { CardDetail, CardSize } from '@/editors/node-ui';
import type { UserUpdateConfig } from '../schema';

const updateCardWidth = 190;
export const mostRows = 3;

const header = 42;
const row = 30;
/** Room under the last row for the mark of the loop hint. */
const foot = 6;

export function userUpdateSize(config: UserUpdateConfig, detail: CardDetail): CardSize {
  const { length } = config.rows;
  const rows = length > mostRows ? mostRows + 1 : Math.max(length, 1);
  return {
    width: updateCardWidth,
    height: detail === 'full' ? header + rows * row + foot : header,
    portX: [updateCardWidth / 2],
  };
}
