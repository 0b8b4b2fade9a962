import { Download, Plus, TriangleAlert, X } from 'lucide-react';
import { stableStringify } from '@/core/kernel/json';
import { useText } from '@/i18n/react';
import { Badge } from '@/ui/badge';
import { Button, IconButton } from '@/ui/button';
import { downloadText } from '@/ui/download';
import { Field } from '@/ui/field';
import { RichText } from '@/ui/rich-text';
import { TextField } from '@/ui/text-field';
import { isFilled, type CredentialDocument } from '@/workflow/documents/credentials';
import { contentMessages as m } from './content-messages';
import { freshName, Name, Part, Row } from './content-parts';

interface CredentialFieldsProps {
  readonly value: readonly CredentialDocument[];
  readonly onChange: (value: CredentialDocument[]) => void;
}

/** Credentials of Connected Content: what was typed as a value is used, and not shown again (L-CC-10). */
export function CredentialFields({ value, onChange }: CredentialFieldsProps) {
  const { t } = useText();
  // A name in a tag ends at a space.
  const spaced = value.map(({ name }) => ({ name: name.replaceAll('_', ' ') }));
  const fresh = freshName(spaced, t(m.fresh)).replaceAll(' ', '_');
  const token = { type: 'token', name: fresh, domain: '', headers: [{ name: 'Authorization' }] } as const;
  return (
    <Part
      title={m.credentials}
      empty={m.credentials_empty}
      count={value.length}
      adds={[
        { label: m.credential_add_basic, onAdd: () => onChange([...value, { type: 'basic', name: fresh }]) },
        { label: m.credential_add_token, onAdd: () => onChange([...value, { ...token, headers: [...token.headers] }]) },
      ]}
    >
      <p className="m">{t(m.credentials_help)}</p>
      {value.map((credential, index) => (
        <Row key={index} name={credential.name} onRemove={() => onChange(value.toSpliced(index, 1))}>
          <CredentialRow value={credential} onChange={(next) => onChange(value.with(index, next))} />
        </Row>
      ))}
      {value.some(isFilled) && <DownloadButton value={value} />}
    </Part>
  );
}

interface CredentialRowProps {
  readonly value: CredentialDocument;
  readonly onChange: (value: CredentialDocument) => void;
}

function CredentialRow({ value, onChange }: CredentialRowProps) {
  const { t } = useText();
  const { name } = value;
  return (
    <div role="group" aria-label={name} className="grid gap-2 rounded-md border border-line p-3">
      <p className="flex flex-wrap items-center gap-2 text-xs">
        <span className="m2">{t(m[`credential.${value.type}`])}</span>
        {!isFilled(value) && (
          <Badge role="warn" icon={TriangleAlert}>
            {t(m.credential_missing)}
          </Badge>
        )}
      </p>
      <Name
        label={t(m.credential_name)}
        value={name}
        accepts={(text) => /^[^\s{}"']+$/.test(text.trim())}
        onCommit={(next) => onChange({ ...value, name: next })}
      />
      {value.type === 'basic' ? (
        <>
          <Field label={t(m.username, { name })}>
            <TextField value={value.username ?? ''} onCommit={(username) => onChange({ ...value, username })} />
          </Field>
          <Field label={t(m.password, { name })}>
            <Secret isStored={value.password !== undefined} onCommit={(password) => onChange({ ...value, password })} />
          </Field>
        </>
      ) : (
        <TokenFields value={value} onChange={onChange} />
      )}
    </div>
  );
}

interface TokenFieldsProps {
  readonly value: Extract<CredentialDocument, { readonly type: 'token' }>;
  readonly onChange: (value: CredentialDocument) => void;
}

function TokenFields({ value, onChange }: TokenFieldsProps) {
  const { t } = useText();
  const { name, headers } = value;
  const setHeader = (index: number, part: Partial<(typeof headers)[number]>): void =>
    onChange({ ...value, headers: headers.map((header, at) => (at === index ? { ...header, ...part } : header)) });
  return (
    <>
      <Field label={t(m.domain, { name })} help={t(m.domain_help)}>
        <TextField
          mono
          placeholder="api.example.com"
          value={value.domain}
          onCommit={(domain) => onChange({ ...value, domain: domain.trim() })}
        />
      </Field>
      {headers.map((header, index) => (
        <div key={index} className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto] items-center gap-2">
          <TextField
            mono
            label={t(m.header, { name, row: index + 1 })}
            placeholder={t(m.header_name_hint)}
            value={header.name}
            accepts={(text) => text.trim() !== ''}
            onCommit={(next) => setHeader(index, { name: next.trim() })}
          />
          <Secret
            label={t(m.header_value, { name, row: index + 1 })}
            isStored={header.value !== undefined}
            onCommit={(next) => setHeader(index, { value: next })}
          />
          <IconButton
            variant="ghost"
            icon={X}
            name={t(m.header_remove, { name, row: index + 1 })}
            onClick={() => onChange({ ...value, headers: headers.toSpliced(index, 1) })}
          />
        </div>
      ))}
      <div>
        <Button
          size="sm"
          variant="ghost"
          icon={Plus}
          onClick={() => onChange({ ...value, headers: [...headers, { name: `X-Key-${headers.length + 1}` }] })}
        >
          {t(m.header_add)}
        </Button>
      </div>
    </>
  );
}

interface SecretProps {
  readonly label?: string;
  readonly isStored: boolean;
  readonly onCommit: (text: string) => void;
}

/** Takes a value and shows none. */
function Secret({ label, isStored, onCommit }: SecretProps) {
  const { t } = useText();
  return (
    <TextField
      secret
      onlyWhenDone
      {...(label !== undefined && { label })}
      value=""
      placeholder={t(isStored ? m.value_stored : m.value_none)}
      onCommit={onCommit}
    />
  );
}

/** The only way a value leaves the browser: somebody asks for it. */
function DownloadButton({ value }: Pick<CredentialFieldsProps, 'value'>) {
  const { t } = useText();
  return (
    <div className="grid gap-1">
      <div>
        <Button icon={Download} onClick={() => downloadText('credentials.json', `${stableStringify(value, 2)}\n`)}>
          {t(m.credentials_download)}
        </Button>
      </div>
      <p className="m text-xs">
        <RichText>{t(m.credentials_download_help)}</RichText>
      </p>
    </div>
  );
}
