import { Plus, X } from 'lucide-react';
import { useText } from '@/i18n/react';
import { setMessage } from '@/state/commands/campaign';
import { Button, IconButton } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { TextField } from '@/ui/text-field';
import { CodeField } from '@/editors/code/code-field';
import { useComposer } from '../context';
import { campaignMessages as m } from '../messages';
import { findingsAt } from '../problems';
import { useCodeProblems } from './code-problems';

/** Name and value per row; the order is the composer's (W-COMP-10). */
export function HeaderTable() {
  const { t } = useText();
  const { campaign, edit } = useComposer();
  const { headers } = campaign.message;
  return (
    <>
      <div className="lab">
        <b>{t(m.headers)}</b>
        <span className="sp" />
        <Button
          variant="ghost"
          size="sm"
          icon={Plus}
          onClick={() => edit.change(setMessage({ headers: [...headers, { name: '', value: '' }] }))}
        >
          {t(m.add_header)}
        </Button>
      </div>
      {headers.length === 0 ? (
        <p className="m text-xs">{t(m.no_headers)}</p>
      ) : (
        <div className="hd" role="group" aria-label={t(m.headers)}>
          {headers.map((_, index) => (
            // Headers have no identity; order is the composer's.
            <HeaderRow key={index} index={index} />
          ))}
        </div>
      )}
    </>
  );
}

function HeaderRow({ index }: { readonly index: number }) {
  const { t } = useText();
  const { campaign, edit, names, findings } = useComposer();
  const { headers } = campaign.message;
  const problems = useCodeProblems(`message.headers.${index}.value`);
  const header = headers[index];
  if (header === undefined) return null;
  const set = (part: Partial<typeof header>) => setMessage({ headers: headers.with(index, { ...header, ...part }) });
  const isOdd = findingsAt(findings, `message.headers.${index}.name`).length > 0;
  return (
    <div className="hd-row">
      <TextField
        bare
        mono
        className={classNames('hd-name', isOdd && 'sq')}
        label={t(m.header_name, { row: index + 1 })}
        value={header.name}
        onCommit={(name) => edit.change(set({ name }))}
      />
      <CodeField
        label={t(m.header_value, { row: index + 1 })}
        value={header.value}
        names={names}
        problems={problems}
        onChange={(value) => edit.change(set({ value }), `header ${index}`)}
        onBlur={edit.end}
      />
      <IconButton
        variant="ghost"
        size="sm"
        icon={X}
        name={t(m.remove_header, { row: index + 1 })}
        onClick={() => edit.change(setMessage({ headers: headers.toSpliced(index, 1) }))}
      />
    </div>
  );
}
