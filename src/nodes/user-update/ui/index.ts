import type { MessageValues } from '@/core/kernel/message';
import type { NodeUi, StartHints } from '@/editors/node-ui';
import type { Text } from '@/i18n/text';
import { late } from '@/ui/late';
import { userUpdateMessages } from '../messages';
import type { UpdateRow, UserUpdateConfig } from '../schema';
import { UserUpdateCard, UserUpdateHeaderEnd } from './card';
import { userUpdateIcon } from './icon';
import { userUpdateUiMessages as m } from './messages';
import { shownWrites, userUpdateSize } from './size';

export const userUpdateUi: NodeUi<UserUpdateConfig> = {
  Icon: userUpdateIcon,
  section: 'data',
  letter: 'U',
  name: userUpdateMessages['user_update.name'],
  description: userUpdateMessages['user_update.description'],
  size: userUpdateSize,
  Card: UserUpdateCard,
  HeaderEnd: UserUpdateHeaderEnd,
  lede,
  outline,
  portName: (_port, _rank, { t }) => t(userUpdateMessages['user_update.port.next']),
  start,
  Panel: late(async () => (await import('./panel')).UserUpdatePanel),
};

/** In a canvas that a score starts, the likeliest update is one of that score. */
function start({ score, otherwise }: StartHints): UserUpdateConfig {
  return { mode: 'ui', rows: [{ operation: otherwise ? 'decrement' : 'increment', attribute: score ?? '', by: 1 }] };
}

function sentence(row: UpdateRow, { t }: Text): string {
  const values: MessageValues = {
    attribute: row.attribute,
    ...('by' in row && { by: row.by }),
    ...('value' in row && { value: row.value }),
  };
  return t(m[`does.${row.operation}`], values);
}

function outline(config: UserUpdateConfig, text: Text): readonly string[] {
  if (config.mode === 'ui') return config.rows.map((row) => sentence(row, text));
  return shownWrites(config).map(({ attribute }) => text.t(m['does.json'], { attribute }));
}

function lede(config: UserUpdateConfig, text: Text): string {
  if (config.mode === 'json') return text.t(m.lede_json);
  const [first] = config.rows;
  if (first === undefined) return text.t(m.lede_empty);
  const count = config.rows.length - 1;
  return text.t(count === 0 ? m.lede_one : m.lede_more, { first: sentence(first, text), count });
}
