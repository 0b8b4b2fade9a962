import { useState } from 'react';
import { Plus, TriangleAlert, X } from 'lucide-react';
import { useText } from '@/i18n/react';
import { useStores, useWorkspaceState } from '@/state/react';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { NumberField } from '@/ui/number-field';
import { Popover } from '@/ui/popover';
import { RichText } from '@/ui/rich-text';
import { Select } from '@/ui/select';
import { Switch } from '@/ui/switch';
import type { SalesforceMock } from '@/workflow/documents/outside';
import { campaignMessages as m } from '../messages';

const statuses = ['401', '403', '404', '429', '500', '503', '599'] as const;

/** How the mock Salesforce behaves, in words; each can be changed where it stands. */
export function SalesforceCard() {
  const { t } = useText();
  const salesforce = useWorkspaceState(({ workspace }) => workspace.salesforce);
  const { workspace } = useStores();
  const { faults, latencyMs, tokenFails, acceptSeedFields } = salesforce;
  const remove = (fault: SalesforceMock['faults'][number]): void =>
    workspace.actions.editSalesforce({ faults: faults.filter((other) => other !== fault) });
  return (
    <section className="card">
      <header>
        <b>{t(m.salesforce)}</b>
        <span className="m">{t(m.mock_everywhere)}</span>
      </header>
      <div className="mock">
        {faults.map((fault) => (
          <button
            key={`${fault.request} ${fault.status}`}
            type="button"
            className="bd warn"
            aria-label={t(m.remove_fault, { status: String(fault.status), request: fault.request })}
            onClick={() => remove(fault)}
          >
            <Icon of={TriangleAlert} size="xs" />
            {t(m.fault, { status: String(fault.status), request: fault.request })}
            <Icon of={X} size="xs" />
          </button>
        ))}
        <LatencyChip latencyMs={latencyMs} />
        <Badge role={tokenFails ? 'warn' : 'plain'}>{t(tokenFails ? m.token_fails : m.token_valid)}</Badge>
        <Badge>{t(acceptSeedFields ? m.accepts : m.refuses_fields)}</Badge>
        <AddFault faults={faults} />
      </div>
      <div className="mock-switches">
        <Switch
          checked={acceptSeedFields}
          label={t(m.accepts)}
          help={<RichText>{t(m.accepts_help)}</RichText>}
          onChange={(next) => workspace.actions.editSalesforce({ acceptSeedFields: next })}
        />
        <Switch
          checked={tokenFails}
          label={t(m.token_fails)}
          help={t(m.token_fails_help)}
          onChange={(next) => workspace.actions.editSalesforce({ tokenFails: next })}
        />
      </div>
    </section>
  );
}

function LatencyChip({ latencyMs }: { readonly latencyMs: number }) {
  const { t } = useText();
  const { workspace } = useStores();
  return (
    <Popover
      label={t(m.latency_label)}
      width={220}
      trigger={
        <button type="button" className="bd">
          {t(m.latency, { ms: latencyMs })}
        </button>
      }
    >
      <div className="p-3">
        <Field stack label={t(m.latency_label)}>
          <NumberField
            integer
            min={0}
            max={120_000}
            value={latencyMs}
            onCommit={(next) => workspace.actions.editSalesforce({ latencyMs: next })}
          />
        </Field>
      </div>
    </Popover>
  );
}

function AddFault({ faults }: { readonly faults: SalesforceMock['faults'] }) {
  const { t } = useText();
  const { workspace } = useStores();
  const [isOpen, setOpen] = useState(false);
  const [request, setRequest] = useState(1);
  const [status, setStatus] = useState<(typeof statuses)[number]>('503');
  const add = (): void => {
    const others = faults.filter((fault) => fault.request !== request);
    const next = [...others, { request, status: Number(status) }].sort((a, b) => a.request - b.request);
    workspace.actions.editSalesforce({ faults: next });
    setOpen(false);
  };
  return (
    <Popover
      label={t(m.add_fault)}
      open={isOpen}
      onOpenChange={setOpen}
      align="end"
      width={280}
      trigger={
        <button type="button" className="bd">
          <Icon of={Plus} size="xs" />
          {t(m.add_fault)}
        </button>
      }
    >
      <div className="p-3 grid gap-2">
        <Field stack label={t(m.fault_request)}>
          <NumberField integer min={1} max={1_000} value={request} onCommit={setRequest} />
        </Field>
        <Field stack label={t(m.fault_status)}>
          <Select
            value={status}
            options={statuses.map((value) => ({ value, label: t(m[`fault.${value}`]) }))}
            onChange={setStatus}
          />
        </Field>
        <Button variant="primary" onClick={add}>
          {t(m.add)}
        </Button>
      </div>
    </Popover>
  );
}
