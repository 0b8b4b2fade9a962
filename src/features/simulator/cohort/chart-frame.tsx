import { useState, type ReactNode } from 'react';
import { useText } from '@/i18n/react';
import { Table, Td, Th } from '@/ui/table';
import { simulatorMessages as messages } from '../messages';

interface ChartFrameProps {
  readonly title: string;
  /** Rows of the same numbers, as text. */
  readonly table: {
    readonly head: readonly [string, string];
    readonly rows: readonly (readonly [string, string])[];
  };
  /** Quiet words after the title. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A chart under its title, and the same as a table. */
export function ChartFrame({ title, table, note, children }: ChartFrameProps) {
  const { t } = useText();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className="chart" aria-label={title}>
      <div className="chart-head">
        <h2>{title}</h2>
        {note !== undefined && <span className="m cut">{note}</span>}
        {table.rows.length > 0 && (
          <button type="button" className="link" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {t(asTable ? messages.showChart : messages.showTable)}
          </button>
        )}
      </div>
      {asTable ? (
        <div className="chart-table" tabIndex={0} role="region" aria-label={title}>
          <Table
            label={title}
            kind="ppl"
            head={
              <>
                <Th>{table.head[0]}</Th>
                <Th right>{table.head[1]}</Th>
              </>
            }
          >
            {table.rows.map(([name, count]) => (
              <tr key={name}>
                <Td>{name}</Td>
                <Td right>{count}</Td>
              </tr>
            ))}
          </Table>
        </div>
      ) : (
        children
      )}
    </figure>
  );
}
