import { Plus, Trash2 } from 'lucide-react';
import { useText } from '@/i18n/react';
import { Button, IconButton } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import type { PartnerMock } from '@/workflow/documents/outside';
import { outsideMessages as m } from './messages';

interface PartnersProps {
  readonly partners: readonly PartnerMock[];
  readonly onChange: (partners: PartnerMock[] | undefined) => void;
}

/** Endpoints other than Salesforce that answer by a script. */
export function Partners({ partners, onChange }: PartnersProps) {
  const { t } = useText();
  const change = (next: readonly PartnerMock[]): void => onChange(next.length === 0 ? undefined : [...next]);
  return (
    <div className="grid gap-2">
      <div>
        <b>{t(m.partners)}</b>
        <p className="m text-xs">{t(m.partners_help)}</p>
      </div>
      {partners.map((partner, index) => (
        // Endpoints have no identity and are edited in place.
        <PartnerRow
          key={index}
          partner={partner}
          number={index + 1}
          onChange={(next) => change(partners.with(index, next))}
          onRemove={() => change(partners.toSpliced(index, 1))}
        />
      ))}
      <div>
        <Button
          icon={Plus}
          onClick={() =>
            change([...partners, { host: 'partner.example', answers: [{ status: 503 }, { status: 200 }] }])
          }
        >
          {t(m.add_partner)}
        </Button>
      </div>
    </div>
  );
}

interface PartnerRowProps {
  readonly partner: PartnerMock;
  readonly number: number;
  readonly onChange: (partner: PartnerMock) => void;
  readonly onRemove: () => void;
}

function PartnerRow({ partner, number, onChange, onRemove }: PartnerRowProps) {
  const { t } = useText();
  const name = t(m.partner_name, { number });
  const label = (part: string): string => `${name}: ${part}`;
  const setPath = (path: string): void => {
    const { path: _before, ...rest } = partner;
    onChange(path.trim() === '' ? rest : { ...partner, path: path.trim() });
  };
  return (
    <div role="group" aria-label={name} className="flex flex-wrap items-center gap-2">
      <TextField
        mono
        label={label(t(m.partner_host))}
        value={partner.host}
        accepts={(text) => text.trim() !== ''}
        onCommit={(host) => onChange({ ...partner, host: host.trim() })}
      />
      <TextField mono label={label(t(m.partner_path))} placeholder="/" value={partner.path ?? ''} onCommit={setPath} />
      <TextField
        mono
        label={label(t(m.partner_answers))}
        value={partner.answers.map(({ status }) => String(status)).join(', ')}
        accepts={(text) => statusesOf(text) !== null}
        onCommit={(text) => onChange({ ...partner, answers: answersWith(partner, statusesOf(text) ?? []) })}
      />
      <IconButton variant="ghost" icon={Trash2} name={t(m.remove_partner, { number })} onClick={onRemove} />
    </div>
  );
}

/** `503, 200` as numbers; `null` if something in it is no status. */
function statusesOf(text: string): readonly number[] | null {
  const parts = text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map(Number);
  return parts.length > 0 && parts.every((status) => Number.isInteger(status) && status >= 100 && status <= 599)
    ? parts
    : null;
}

/** Bodies and headers written by hand stay with their place. */
function answersWith({ answers }: PartnerMock, statuses: readonly number[]): PartnerMock['answers'] {
  return statuses.map((status, index) => ({ ...answers[index], status }));
}
