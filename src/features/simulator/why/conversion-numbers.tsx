import { useText } from '@/i18n/react';
import { Section } from '@/ui/section';
import { Table, Td, Th } from '@/ui/table';
import { useWorkspaceState } from '@/state/react';
import type { CanvasCounts } from '@/workflow/run-result';
import { triggerName } from '@/editors/trigger-phrase';
import { simulatorMessages as messages } from '../messages';
import { useFlowNames } from '../use-simulator';

/** Entries and conversions by variant, and the message they are credited to (C-CONV-5). */
export function ConversionNumbers({ counts }: { readonly counts: CanvasCounts }) {
  const text = useText();
  const { t, tools } = text;
  const names = useFlowNames();
  const canvas = useWorkspaceState(({ workspace }) => workspace.canvases.find(({ id }) => id === counts.canvas));
  const { variants = [], conversions = [] } = counts;
  if (variants.length === 0) return null;
  const nameOf = (id: string): string => canvas?.variants.find((variant) => variant.id === id)?.name ?? id;
  const eventOf = (id: string): string => {
    const conversion = (canvas?.conversions ?? []).find((one) => one.id === id);
    return conversion === undefined ? id : triggerName(conversion.trigger, text);
  };
  const rows = variants.flatMap(({ variant, entries }) => {
    const own = conversions.filter((row) => row.variant === variant);
    return [
      { key: variant, name: nameOf(variant), event: '', step: '', count: entries },
      ...own.map(({ conversion, step, count }) => ({
        key: `${variant} ${conversion} ${step ?? ''}`,
        name: '',
        event: eventOf(conversion),
        step: step === null ? t(messages.conversionNoMessage) : names.step(counts.canvas, step),
        count,
      })),
    ];
  });
  return (
    <Section level={3} title={t(messages.conversions)}>
      <Table
        label={t(messages.conversions)}
        className="step-table"
        head={
          <>
            <Th>{t(messages.conversionVariant)}</Th>
            <Th right>{t(messages.howMany)}</Th>
          </>
        }
      >
        {rows.map(({ key, name, event, step, count }) => (
          <tr key={key} className={name === '' ? 'step-port' : undefined}>
            <Td className="cut">{name === '' ? `${event} · ${step}` : name}</Td>
            <Td right>{tools.number(count)}</Td>
          </tr>
        ))}
      </Table>
    </Section>
  );
}
