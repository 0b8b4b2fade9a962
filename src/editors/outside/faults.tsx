import { useState } from 'react';
import { Plus, TriangleAlert, X } from 'lucide-react';
import { useText } from '@/i18n/react';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { NumberField } from '@/ui/number-field';
import { Popover } from '@/ui/popover';
import { Segmented } from '@/ui/segmented';
import { Select } from '@/ui/select';
import { Switch } from '@/ui/switch';
import type { SalesforceFault, SalesforceMock } from '@/workflow/documents/outside';
import { outsideMessages as m } from './messages';

const statuses = ['401', '403', '404', '429', '500', '503', '599', '200'] as const;
type Status = (typeof statuses)[number];

interface FaultsProps {
  readonly faults: SalesforceMock['faults'];
  readonly onChange: (faults: SalesforceMock['faults']) => void;
}

/** Every fault that was ordered; pressing one takes it back. */
export function FaultChips({ faults, onChange }: FaultsProps) {
  const { t } = useText();
  return faults.map((fault) => (
    <button
      key={`${fault.at ?? 'lead'} ${fault.request}`}
      type="button"
      className="bd warn"
      aria-label={t(m.remove_fault, valuesOf(fault))}
      onClick={() => onChange(faults.filter((other) => other !== fault))}
    >
      <Icon of={TriangleAlert} size="xs" />
      {t(m.fault, valuesOf(fault))}
      <Icon of={X} size="xs" />
    </button>
  ));
}

function valuesOf({ status, request, times = 1, at, malformed = false }: SalesforceFault) {
  return { status: String(status), request, times, token: at === 'token', malformed };
}

interface Draft {
  readonly at: 'lead' | 'token';
  readonly request: number;
  readonly times: number;
  readonly status: Status;
  readonly latencyMs: number;
  readonly malformed: boolean;
}

const plain: Draft = { at: 'lead', request: 1, times: 1, status: '503', latencyMs: 0, malformed: false };

export function AddFault({ faults, onChange }: FaultsProps) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState(plain);
  const set = (change: Partial<Draft>): void => setDraft({ ...draft, ...change });
  const add = (): void => {
    const fault = toFault(draft);
    const others = faults.filter((other) => other.request !== fault.request || (other.at ?? 'lead') !== draft.at);
    onChange([...others, fault].sort((a, b) => a.request - b.request));
    setOpen(false);
  };
  return (
    <Popover
      label={t(m.add_fault)}
      open={isOpen}
      onOpenChange={setOpen}
      align="end"
      width={300}
      trigger={
        <button type="button" className="bd">
          <Icon of={Plus} size="xs" />
          {t(m.add_fault)}
        </button>
      }
    >
      <div className="p-3 grid gap-2">
        <Field stack label={t(m.fault_at)}>
          <Segmented
            value={draft.at}
            options={(['lead', 'token'] as const).map((at) => ({ value: at, label: t(m[`at.${at}`]) }))}
            onChange={(at) => set({ at })}
          />
        </Field>
        <Field stack label={t(m.fault_request)}>
          <NumberField integer min={1} max={1_000} value={draft.request} onCommit={(request) => set({ request })} />
        </Field>
        <Field stack label={t(m.fault_times)}>
          <NumberField integer min={1} max={1_000} value={draft.times} onCommit={(times) => set({ times })} />
        </Field>
        <Field stack label={t(m.fault_status)}>
          <Select
            value={draft.status}
            options={statuses.map((status) => ({ value: status, label: t(m[`fault.${status}`]) }))}
            onChange={(status) => set({ status })}
          />
        </Field>
        <Field stack label={t(m.fault_latency)}>
          <NumberField
            integer
            min={0}
            max={120_000}
            step={100}
            width={96}
            value={draft.latencyMs}
            onCommit={(latencyMs) => set({ latencyMs })}
          />
        </Field>
        <Switch checked={draft.malformed} label={t(m.fault_malformed)} onChange={(malformed) => set({ malformed })} />
        <Button variant="primary" onClick={add}>
          {t(m.add)}
        </Button>
      </div>
    </Popover>
  );
}

/** Only what differs from the usual is written down. */
function toFault({ at, request, times, status, latencyMs, malformed }: Draft): SalesforceFault {
  return {
    request,
    status: Number(status),
    ...(at === 'token' && { at }),
    ...(times > 1 && { times }),
    ...(latencyMs > 0 && { latencyMs }),
    ...(malformed && { malformed }),
  };
}
