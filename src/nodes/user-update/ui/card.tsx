import type { CardProps } from '@/editors/node-ui';
import { useText } from '@/i18n/react';
import { Points } from '@/ui/badge';
import { AttributeName, Chip } from '@/ui/chip';
import type { UpdateRow, UserUpdateConfig } from '../schema';
import { userUpdateUiMessages as m } from './messages';
import { mostRows, shownWrites } from './size';

type Props = CardProps<UserUpdateConfig>;

/** One line per change. */
export function UserUpdateCard(props: Props) {
  const { config, detail, otherwise } = props;
  const { t } = useText();
  if (detail !== 'full') return null;
  if (config.mode === 'json') return <JsonLines {...props} />;
  const more = config.rows.length - mostRows;
  return (
    <>
      {config.rows.length === 0 && <div className="row m">{t(m['card.empty'])}</div>}
      {config.rows.slice(0, mostRows).map((row, index) => (
        // Rows have no identity and are drawn anew as a whole.
        <div className="row" key={index}>
          <RowText row={row} />
          <span className="ms-auto flex-none">
            <RowEnd row={row} hollow={otherwise} />
          </span>
        </div>
      ))}
      {more > 0 && <div className="row m">{t(m['card.more'], { count: more })}</div>}
    </>
  );
}

/** What the JSON is seen to write; names that Liquid makes are not among it. */
function JsonLines({ config, otherwise }: Props) {
  const { t } = useText();
  const writes = shownWrites(config);
  const more = writes.length - mostRows;
  return (
    <>
      {writes.length === 0 && <div className="row m">{t(m['card.json'])}</div>}
      {writes.slice(0, mostRows).map(({ attribute, delta }) => (
        <div className="row" key={attribute}>
          <span className="cut" title={attribute}>
            <AttributeName>{attribute}</AttributeName>
          </span>
          <span className="ms-auto flex-none">
            {delta === null ? <span className="m">JSON</span> : <Points value={delta} hollow={otherwise} />}
          </span>
        </div>
      ))}
      {more > 0 && <div className="row m">{t(m['card.more'], { count: more })}</div>}
    </>
  );
}

/** English puts the verb first, Korean last. */
function RowText({ row }: { readonly row: UpdateRow }) {
  const { t, locale } = useText();
  const verb = <span className="flex-none">{t(m[`card.${row.operation}`])}</span>;
  const name =
    row.attribute === '' ? (
      <span className="m cut">{t(m['card.unnamed'])}</span>
    ) : (
      <span className="cut" title={row.attribute}>
        <AttributeName>{row.attribute}</AttributeName>
      </span>
    );
  return locale === 'ko' ? (
    <>
      {name}
      {verb}
    </>
  ) : (
    <>
      {verb}
      {name}
    </>
  );
}

function RowEnd({ row, hollow }: { readonly row: UpdateRow; readonly hollow: boolean }) {
  const { tools } = useText();
  switch (row.operation) {
    case 'increment':
      return <Points value={row.by} hollow={hollow} />;
    case 'decrement':
      return <Points value={-row.by} hollow={hollow} />;
    case 'set':
    case 'add_item':
    case 'remove_item':
      return <Chip className="max-w-[72px]">{typeof row.value === 'string' ? row.value : tools.value(row.value)}</Chip>;
    case 'remove':
      return null;
  }
}

/** Beside a run the card is its header: the points move up into it. */
export function UserUpdateHeaderEnd({ config, detail, otherwise }: Props) {
  const first =
    config.mode === 'json'
      ? undefined
      : config.rows.find((row) => row.operation === 'increment' || row.operation === 'decrement');
  if (detail === 'full' || first === undefined) return null;
  return <RowEnd row={first} hollow={otherwise} />;
}
