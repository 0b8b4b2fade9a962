import { Plus, X } from 'lucide-react';
import { webhookMethods, type WebhookMessage } from '@/core/webhooks/message';
import { useText } from '@/i18n/react';
import { Button, IconButton } from '@/ui/button';
import { Field } from '@/ui/field';
import { Section } from '@/ui/section';
import { Segmented } from '@/ui/segmented';
import { Select } from '@/ui/select';
import { TextField } from '@/ui/text-field';
import type { CompletionNames } from './code/code-names';
import { CodeText } from './code/code-text';
import { editorsMessages as m } from './messages';

interface WebhookFieldsProps {
  readonly value: WebhookMessage;
  /** Edits with the same `gesture` in a row are one undo step. */
  readonly onChange: (value: WebhookMessage, gesture?: string) => void;
  /** Names the texts can read. */
  readonly names: CompletionNames;
}

/** URL, method, headers and body of a webhook (W-COMP-1…10). */
export function WebhookFields({ value, onChange, names }: WebhookFieldsProps) {
  const { t } = useText();
  return (
    <>
      <Section className="border-0">
        <Field stack label={t(m['webhook.url'])} help={t(m['webhook.liquid'])}>
          <CodeText
            singleLine
            kind="url"
            path="url"
            label={t(m['webhook.url'])}
            value={value.url}
            names={names}
            onChange={(url, run) => onChange({ ...value, url }, `url ${run}`)}
          />
        </Field>
        <Field label={t(m['webhook.method'])}>
          <Select
            value={value.method}
            options={webhookMethods.map((method) => ({ value: method, label: method }))}
            onChange={(method) => onChange({ ...value, method })}
          />
        </Field>
      </Section>
      <Section title={t(m['webhook.headers'])}>
        <Headers value={value} onChange={onChange} names={names} />
      </Section>
      <Section title={t(m['webhook.body'])}>
        <Body value={value} onChange={onChange} names={names} />
      </Section>
    </>
  );
}

function Headers({ value, onChange, names }: WebhookFieldsProps) {
  const { t } = useText();
  const { headers } = value;
  const change = (at: number, part: Partial<WebhookMessage['headers'][number]>, gesture?: string): void =>
    onChange(
      { ...value, headers: headers.map((header, index) => (index === at ? { ...header, ...part } : header)) },
      gesture,
    );
  return (
    <div className="grid gap-1.5">
      {headers.length === 0 && <p className="m text-xs">{t(m['webhook.no_headers'])}</p>}
      {headers.map((header, index) => (
        // Headers have no identity; order is the composer's.
        <div key={index} className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto] items-start gap-1.5">
          <TextField
            mono
            label={t(m['webhook.header_name'], { row: index + 1 })}
            value={header.name}
            onCommit={(name) => change(index, { name })}
          />
          <CodeText
            path={`headers.${index}.value`}
            label={t(m['webhook.header_value'], { row: index + 1 })}
            value={header.value}
            names={names}
            onChange={(next, run) => change(index, { value: next }, `header ${index} ${run}`)}
          />
          <IconButton
            icon={X}
            name={t(m['webhook.remove_header'], { row: index + 1 })}
            onClick={() => onChange({ ...value, headers: headers.filter((_, other) => other !== index) })}
          />
        </div>
      ))}
      <button
        type="button"
        className="add"
        onClick={() => onChange({ ...value, headers: [...headers, { name: '', value: '' }] })}
      >
        {t(m['webhook.add_header'])}
      </button>
    </div>
  );
}

function Body({ value, onChange, names }: WebhookFieldsProps) {
  const { t } = useText();
  const { body } = value;
  if (value.method === 'GET') return <p className="m text-xs">{t(m['webhook.no_body'], { method: value.method })}</p>;
  return (
    <div className="grid gap-2">
      <div>
        <Segmented
          label={t(m['webhook.body'])}
          value={body.type}
          options={[
            { value: 'raw', label: t(m['webhook.body_raw']) },
            { value: 'json', label: t(m['webhook.body_json']) },
          ]}
          onChange={(type) =>
            onChange({
              ...value,
              body: type === 'raw' ? { type, text: '' } : { type, pairs: [{ key: '', value: '' }] },
            })
          }
        />
      </div>
      {body.type === 'raw' ? (
        <CodeText
          lineNumbers
          path="body.text"
          label={t(m['webhook.body'])}
          value={body.text}
          names={names}
          onChange={(text, run) => onChange({ ...value, body: { type: 'raw', text } }, `body ${run}`)}
        />
      ) : (
        <Pairs value={value} pairs={body.pairs} onChange={onChange} names={names} />
      )}
    </div>
  );
}

interface PairsProps extends WebhookFieldsProps {
  readonly pairs: readonly { readonly key: string; readonly value: string }[];
}

function Pairs({ value, pairs, onChange, names }: PairsProps) {
  const { t } = useText();
  const set = (next: PairsProps['pairs'], gesture?: string): void =>
    onChange({ ...value, body: { type: 'json', pairs: [...next] } }, gesture);
  return (
    <div className="grid gap-1.5">
      {pairs.map((pair, index) => (
        // Pairs have no identity; order is the composer's.
        <div key={index} className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto] gap-1.5">
          <TextField
            mono
            label={t(m['webhook.key'], { row: index + 1 })}
            value={pair.key}
            onCommit={(key) => set(pairs.with(index, { ...pair, key }))}
          />
          <CodeText
            kind="pair"
            path={`body.pairs.${index}.value`}
            label={t(m['webhook.value'], { row: index + 1 })}
            value={pair.value}
            names={names}
            onChange={(next, run) => set(pairs.with(index, { ...pair, value: next }), `pair ${index} ${run}`)}
          />
          <IconButton
            icon={X}
            name={t(m['webhook.remove_pair'], { row: index + 1 })}
            onClick={() => set(pairs.toSpliced(index, 1))}
          />
        </div>
      ))}
      <div>
        <Button size="sm" variant="ghost" icon={Plus} onClick={() => set([...pairs, { key: '', value: '' }])}>
          {t(m['webhook.add_pair'])}
        </Button>
      </div>
    </div>
  );
}
