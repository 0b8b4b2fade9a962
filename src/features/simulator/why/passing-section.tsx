import { useText } from '@/i18n/react';
import { Section } from '@/ui/section';
import type { RunSummary } from '@/workflow/run-result';
import { simulatorMessages as messages } from '../messages';
import { sayGate } from '../sentences';
import { useFlowNames } from '../use-simulator';
import { NumberTable, type NumberRow } from './number-table';

/** What messages of other channels, feature flags and audiences outside came to. */
export function PassingSections({ summary }: { readonly summary: RunSummary }) {
  const { t } = useText();
  const names = useFlowNames();
  const memberships = summary.memberships ?? [];
  return (
    <>
      {(summary.messages ?? []).map((counts) => {
        const name = names.step(counts.flow, counts.step);
        const channel = t({ key: `engine.channel.${counts.channel}` });
        const rows: readonly NumberRow[] = [
          [t(messages.rowSent), counts.sent],
          [t(messages.rowSentPeople), counts.people],
          ...(counts.live === 0 ? [] : [[t(messages.rowLive), counts.live] as const]),
          ...Object.entries(counts.refused).map(([gate, n]): NumberRow => [
            t(messages.rowRefused, { gate: sayGate(gate, t) }),
            n,
          ]),
        ];
        return (
          <Section
            key={`${counts.flow} ${counts.step}`}
            level={3}
            title={t(messages.messageTitle, { channel })}
            end={<span className="cut send-name">{name}</span>}
          >
            <NumberTable label={`${t(messages.messageTitle, { channel })}: ${name}`} rows={rows} />
          </Section>
        );
      })}
      {memberships.length > 0 && (
        <Section level={3} title={t(messages.memberships)}>
          <NumberTable
            label={t(messages.memberships)}
            rows={memberships.flatMap(({ type, name, added, removed }): readonly NumberRow[] => [
              [t(type === 'feature_flag' ? messages.flagOn : messages.audienceIn, { name }), added],
              ...(removed === 0 ? [] : [[t(messages.audienceOut, { name }), removed] as const]),
            ])}
          />
        </Section>
      )}
    </>
  );
}
