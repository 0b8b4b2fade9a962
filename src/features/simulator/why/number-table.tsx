import { useText } from '@/i18n/react';
import { Table, Td, Th } from '@/ui/table';
import { simulatorMessages as messages } from '../messages';

export type NumberRow = readonly [label: string, value: number];

/** Figures with their names, one a line. */
export function NumberTable({ label, rows }: { readonly label: string; readonly rows: readonly NumberRow[] }) {
  const { t, tools } = useText();
  return (
    <Table
      label={label}
      kind="cmp"
      className="number-table"
      head={
        <>
          <Th className="sr">{t(messages.what)}</Th>
          <Th right className="sr">
            {t(messages.howMany)}
          </Th>
        </>
      }
    >
      {rows.map(([name, value]) => (
        <tr key={name}>
          <Td>{name}</Td>
          <Td right>
            <b className={value === 0 ? 'm' : undefined}>{tools.number(value)}</b>
          </Td>
        </tr>
      ))}
    </Table>
  );
}
