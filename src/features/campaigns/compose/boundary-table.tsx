import { useState, type ReactNode } from 'react';
import { Plus, X } from 'lucide-react';
import { failureWords } from '@/editors/webhook-preview/failure-words';
import { previewMessages } from '@/editors/webhook-preview/messages';
import { Outcome } from '@/editors/webhook-preview/outcome';
import type { Preview } from '@/editors/webhook-preview/preview';
import { useText } from '@/i18n/react';
import type { Text } from '@/i18n/text';
import { useRunState } from '@/state/react';
import { Button, IconButton } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { Field } from '@/ui/field';
import { Popover } from '@/ui/popover';
import { RichText } from '@/ui/rich-text';
import { TextField } from '@/ui/text-field';
import { campaignMessages as m } from '../messages';
import { changesTo, parseBoundaryValue, reasonOf, type BoundaryValue } from '../model/boundary';
import type { BoundaryView } from './use-boundary';

/** One made-up person per column, rendered as you type. */
export function BoundaryTable({ view }: { readonly view: BoundaryView | null }) {
  const { t } = useText();
  return (
    <>
      <div className="lab">
        <b>{t(m.boundary)}</b>
        {view !== null && (
          <span className="m">
            <RichText>{t(m.boundary_note, { attribute: view.boundary.attribute })}</RichText>
          </span>
        )}
        <span className="sp" />
        {view !== null && <AddValue onAdd={view.add} />}
      </div>
      {view === null ? (
        <p className="m text-xs">{t(m.boundary_none)}</p>
      ) : (
        <div className="card bm-card" tabIndex={0} role="region" aria-label={t(m.boundary)}>
          <Columns view={view} />
        </div>
      )}
    </>
  );
}

interface Row {
  readonly name: string;
  readonly of: (value: BoundaryValue, preview: Preview | undefined) => ReactNode;
}

function Columns({ view }: { readonly view: BoundaryView }) {
  const text = useText();
  const { t } = text;
  const people = useRunState((state) => state.result?.people ?? null);
  const { boundary, values, previews, added } = view;
  const { threshold } = boundary;
  const cell = (value: BoundaryValue) => classNames(threshold !== null && value === threshold.value && 'hi');
  const count = (value: BoundaryValue): string => {
    const changes = people === null ? null : changesTo(people, value);
    return changes === null ? t(m.run_first) : text.tools.number(changes);
  };
  const hasReasons =
    threshold !== null || previews.some((preview) => preview !== undefined && preview.type !== 'request');
  const whyRow: Row = {
    name: t(m['row.why']),
    of: (value, preview) => <Why view={view} value={value} preview={preview} />,
  };
  const rows: readonly Row[] = [
    { name: t(m['row.outcome']), of: (_, preview) => <Outcome preview={view.isPending ? undefined : preview} /> },
    { name: t(m['row.body']), of: (_, preview) => <BodyText preview={preview} /> },
    { name: t(m['row.answer']), of: (_, preview) => <Answer preview={preview} /> },
    { name: t(m['row.changes']), of: (value) => <span className="m">{count(value)}</span> },
    ...(hasReasons ? [whyRow] : []),
  ];
  return (
    <table className="bm">
      <thead>
        <tr>
          <td />
          {values.map((value) => (
            <th key={nameOf(value, text)} scope="col" className={cell(value)}>
              <ValueName value={value} />
              {added.includes(value) && !boundary.values.includes(value) && (
                <IconButton
                  variant="ghost"
                  size="sm"
                  icon={X}
                  name={t(m.remove_value, { value: nameOf(value, text) })}
                  onClick={() => view.remove(value)}
                />
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            {values.map((value, index) => (
              <td key={nameOf(value, text)} className={cell(value)}>
                {row.of(value, previews[index])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nameOf(value: BoundaryValue, { t, tools }: Text): string {
  if (value === undefined) return t(m.missing);
  return typeof value === 'number' ? tools.number(value) : `"${value}"`;
}

function ValueName({ value }: { readonly value: BoundaryValue }) {
  const text = useText();
  return (
    <>
      {nameOf(value, text)} {typeof value === 'string' && <small>{text.t(m.as_text)}</small>}
    </>
  );
}

function BodyText({ preview }: { readonly preview: Preview | undefined }) {
  const { t } = useText();
  const body = preview?.type === 'request' || preview?.type === 'unsendable' ? preview.request.body : null;
  if (body === null || body.trim() === '') return <span className="m">{t(m.none)}</span>;
  return <span className="mono bm-body">{body.trim().replaceAll(/\s*\n\s*/g, '')}</span>;
}

function Answer({ preview }: { readonly preview: Preview | undefined }) {
  const { t } = useText();
  if (preview?.type !== 'request') return <span className="m">{t(m.no_request)}</span>;
  const last = preview.rows.findLast((row) => row.type === 'attempt');
  if (last === undefined) return null;
  return (
    <>{last.response === null ? t(previewMessages.no_answer) : shortAnswer(last.response.status, last.response.body)}</>
  );
}

/** "400 JSON_PARSER_ERROR": the status, and Salesforce's own word for what is wrong. */
function shortAnswer(status: number, body: string): string {
  const code = /"errorCode"\s*:\s*"([A-Z_]+)"/.exec(body)?.[1];
  return code === undefined ? String(status) : `${status} ${code}`;
}

interface WhyProps {
  readonly view: BoundaryView;
  readonly value: BoundaryValue;
  readonly preview: Preview | undefined;
}

function Why({ view, value, preview }: WhyProps) {
  const text = useText();
  const { t } = text;
  const { threshold } = view.boundary;
  if (preview?.type === 'failed' || preview?.type === 'unsendable') {
    return <span className="m2">{failureWords(preview, text)}</span>;
  }
  if (threshold !== null) {
    const reason = reasonOf(threshold, value);
    const values = { limit: threshold.value, ...(value === undefined ? {} : { value }) };
    return (
      <span className="m2">
        <RichText>{t(m[`why.${reason}`], values)}</RichText>
      </span>
    );
  }
  return <span className="m2">{preview?.type === 'aborted' ? preview.reason : ''}</span>;
}

function AddValue({ onAdd }: { readonly onAdd: (value: BoundaryValue) => void }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const missing = [m.missing.en, m.missing.ko].filter((word) => typeof word === 'string');
  const read = (text: string) => parseBoundaryValue(text, missing);
  return (
    <Popover
      label={t(m.add_value)}
      open={isOpen}
      onOpenChange={setOpen}
      align="end"
      width={260}
      trigger={
        <Button variant="ghost" size="sm" icon={Plus}>
          {t(m.add_value)}
        </Button>
      }
    >
      <div className="p-3">
        <Field stack label={t(m.new_value)} help={t(m.value_help)}>
          <TextField
            autoFocus
            onlyWhenDone
            value=""
            onCommit={(typed) => {
              const value = read(typed);
              if (value !== null) onAdd(value);
              setOpen(false);
            }}
          />
        </Field>
      </div>
    </Popover>
  );
}
