import type { CardDetail, CardSize } from '@/editors/node-ui';
import type { ContextConfig } from '../schema';

const width = 190;
export const mostLines = 3;

const header = 42;
const line = 30;

export function contextSize({ variables: { length } }: ContextConfig, detail: CardDetail): CardSize {
  const lines = length > mostLines ? mostLines + 1 : Math.max(length, 1);
  return { width, height: detail === 'full' ? header + lines * line : header, portX: [width / 2] };
}
