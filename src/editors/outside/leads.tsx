import { useText } from '@/i18n/react';
import { Field } from '@/ui/field';
import { TextField } from '@/ui/text-field';
import type { LeadDocument } from '@/workflow/documents/outside';
import { readLeads, writeLeads } from './leads-text';
import { outsideMessages as m } from './messages';

interface LeadsProps {
  readonly leads: readonly LeadDocument[];
  readonly onChange: (leads: LeadDocument[] | undefined) => void;
}

/** What the org knows of leads before a run, beyond what profiles say. */
export function Leads({ leads, onChange }: LeadsProps) {
  const { t } = useText();
  const commit = (text: string): void => {
    const read = readLeads(text);
    if (read !== null) onChange(read.length === 0 ? undefined : read);
  };
  return (
    <Field stack label={t(m.leads)} help={t(m.leads_help)}>
      <TextField
        multiline
        mono
        placeholder={'{"Id":"00Q5g00000KpR2mEAF","Status":"Nurturing"}'}
        value={writeLeads(leads)}
        accepts={(text) => readLeads(text) !== null}
        onCommit={commit}
      />
    </Field>
  );
}
