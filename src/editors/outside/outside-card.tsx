import type { ReactNode } from 'react';
import { useText } from '@/i18n/react';
import { useStores, useWorkspaceState } from '@/state/react';
import { Field } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import { Popover } from '@/ui/popover';
import { RichText } from '@/ui/rich-text';
import { Select } from '@/ui/select';
import { Switch } from '@/ui/switch';
import { TextField } from '@/ui/text-field';
import type { SalesforceMock } from '@/workflow/documents/outside';
import { AddFault, FaultChips } from './faults';
import { Leads } from './leads';
import { outsideMessages as m } from './messages';
import { Partners } from './partners';

interface OutsideCardProps {
  /** Everything that can be ordered, not only what a hand-off meets. */
  readonly whole?: boolean;
}

/** How the systems outside behave in every run of the workspace, in words; each can be changed where it stands. */
export function OutsideCard({ whole = false }: OutsideCardProps) {
  const { t } = useText();
  const salesforce = useWorkspaceState(({ workspace }) => workspace.salesforce);
  const { workspace } = useStores();
  const change = (next: Partial<SalesforceMock>): void => workspace.actions.editSalesforce(next);
  const { faults, latencyMs, acceptSeedFields } = salesforce;
  return (
    <section className="card">
      <header>
        <b>{t(m.salesforce)}</b>
        <span className="m">{t(m.everywhere)}</span>
      </header>
      <div className="mock">
        <FaultChips faults={faults} onChange={(next) => change({ faults: next })} />
        <LatencyChip latencyMs={latencyMs} onChange={(next) => change({ latencyMs: next })} />
        <AddFault faults={faults} onChange={(next) => change({ faults: next })} />
      </div>
      <div className="mock-switches">
        <TokenField salesforce={salesforce} onChange={change} />
        <Switch
          checked={acceptSeedFields}
          label={t(m.accepts)}
          help={<RichText>{t(m.accepts_help)}</RichText>}
          onChange={(next) => change({ acceptSeedFields: next })}
        />
        <SyncBack salesforce={salesforce} onChange={change} />
        <Assignment salesforce={salesforce} onChange={change} />
        {whole && <Leads leads={salesforce.leads ?? []} onChange={(leads) => change({ leads })} />}
        {whole && <Partners partners={salesforce.partners ?? []} onChange={(partners) => change({ partners })} />}
      </div>
    </section>
  );
}

interface PartProps {
  readonly salesforce: SalesforceMock;
  readonly onChange: (change: Partial<SalesforceMock>) => void;
}

const tokenKinds = ['valid', 'lifetime', 'calls', 'fails', 'no_user'] as const;
type TokenKind = (typeof tokenKinds)[number];

const newToken: Readonly<Record<TokenKind, SalesforceMock['token']>> = {
  valid: {},
  lifetime: { lifetime: 30 },
  calls: { calls: 1 },
  fails: {},
  no_user: { noUser: true },
};

function tokenKindOf({ tokenFails, token }: SalesforceMock): TokenKind {
  if (tokenFails) return 'fails';
  if (token?.noUser === true) return 'no_user';
  if (token?.calls !== undefined) return 'calls';
  return token?.lifetime === undefined ? 'valid' : 'lifetime';
}

function TokenField({ salesforce, onChange }: PartProps) {
  const { t } = useText();
  const kind = tokenKindOf(salesforce);
  const { lifetime: _lifetime, calls: _calls, noUser: _noUser, ...kept } = salesforce.token ?? {};
  const setToken = (tokenFails: boolean, part: SalesforceMock['token']): void => {
    const token = { ...kept, ...part };
    onChange({ tokenFails, token: Object.keys(token).length === 0 ? undefined : token });
  };
  const choose = (next: TokenKind): void => setToken(next === 'fails', newToken[next]);
  return (
    <Field label={t(m.token)} help={t(m.token_help)}>
      <Select
        value={kind}
        options={tokenKinds.map((one) => ({ value: one, label: t(m[`token.${one}`]) }))}
        onChange={choose}
      />
      {kind === 'lifetime' && (
        <Counted unit={t(m.seconds)}>
          <NumberField
            integer
            label={t(m.seconds)}
            min={0}
            max={86_400}
            value={salesforce.token?.lifetime ?? 0}
            onCommit={(lifetime) => setToken(false, { lifetime })}
          />
        </Counted>
      )}
      {kind === 'calls' && (
        <Counted unit={t(m.calls)}>
          <NumberField
            integer
            label={t(m.calls)}
            min={0}
            max={1_000}
            value={salesforce.token?.calls ?? 0}
            onCommit={(calls) => setToken(false, { calls })}
          />
        </Counted>
      )}
    </Field>
  );
}

function Counted({ unit, children }: { readonly unit: string; readonly children: ReactNode }) {
  return (
    <>
      {children}
      <span className="m">{unit}</span>
    </>
  );
}

function SyncBack({ salesforce: { syncBack }, onChange }: PartProps) {
  const { t } = useText();
  return (
    <>
      <Switch
        checked={syncBack !== undefined}
        label={t(m.sync_back)}
        help={t(m.sync_back_help)}
        onChange={(on) => onChange({ syncBack: on ? { after: 60, attribute: 'lead_status' } : undefined })}
      />
      {syncBack !== undefined && (
        <div className="pl-9 grid gap-2">
          <Field label={t(m.sync_after)}>
            <NumberField
              integer
              min={0}
              max={604_800}
              width={88}
              value={syncBack.after}
              onCommit={(after) => onChange({ syncBack: { ...syncBack, after } })}
            />
          </Field>
          <Field label={t(m.sync_attribute)}>
            <TextField
              mono
              value={syncBack.attribute}
              accepts={(text) => text.trim() !== ''}
              onCommit={(attribute) => onChange({ syncBack: { ...syncBack, attribute: attribute.trim() } })}
            />
          </Field>
        </div>
      )}
    </>
  );
}

function Assignment({ salesforce: { assignment }, onChange }: PartProps) {
  const { t } = useText();
  return (
    <>
      <Switch
        checked={assignment !== undefined}
        label={t(m.assignment)}
        help={t(m.assignment_help)}
        onChange={(on) => onChange({ assignment: on ? { status: 'MQL', queue: t(m.default_queue) } : undefined })}
      />
      {assignment !== undefined && (
        <div className="pl-9 grid gap-2">
          <Field label={t(m.assignment_status)}>
            <TextField
              value={assignment.status}
              accepts={(text) => text.trim() !== ''}
              onCommit={(status) => onChange({ assignment: { ...assignment, status: status.trim() } })}
            />
          </Field>
          <Field label={t(m.assignment_queue)}>
            <TextField
              value={assignment.queue}
              accepts={(text) => text.trim() !== ''}
              onCommit={(queue) => onChange({ assignment: { ...assignment, queue: queue.trim() } })}
            />
          </Field>
        </div>
      )}
    </>
  );
}

interface LatencyChipProps {
  readonly latencyMs: number;
  readonly onChange: (latencyMs: number) => void;
}

function LatencyChip({ latencyMs, onChange }: LatencyChipProps) {
  const { t } = useText();
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
          <NumberField integer min={0} max={120_000} value={latencyMs} onCommit={onChange} />
        </Field>
      </div>
    </Popover>
  );
}
