import type { PanelProps } from '@/editors/node-ui';
import { ScalarField } from '@/editors/scalar-field';
import { useText } from '@/i18n/react';
import { Field } from '@/ui/field';
import { Section } from '@/ui/section';
import { Switch } from '@/ui/switch';
import { TextField } from '@/ui/text-field';
import type { AgentConfig } from '../schema';
import { agentUiMessages as m } from './messages';

export function AgentPanel({ config, onChange }: PanelProps<AgentConfig>) {
  const { t } = useText();
  const { fallback } = config;
  return (
    <>
      <Section title={t(m.output)}>
        <Field label={t(m.variable)}>
          <TextField
            mono
            maxLength={100}
            value={config.variable}
            onCommit={(variable) => onChange({ ...config, variable: variable.trim() })}
          />
        </Field>
        <Switch
          checked={fallback !== null}
          label={t(m.has_fallback)}
          state={t(fallback === null ? m.off : m.on)}
          {...(fallback === null && { help: t(m.no_fallback) })}
          onChange={(on) => onChange({ ...config, fallback: on ? '' : null })}
        />
        {fallback !== null && (
          <Field label={t(m.fallback)}>
            <ScalarField
              label={t(m.fallback)}
              value={fallback}
              onChange={(value) => onChange({ ...config, fallback: value })}
            />
          </Field>
        )}
      </Section>
      <Section title={t(m.instructions)}>
        <Field stack label={t(m.instructions)} help={t(m.instructions_help)}>
          <TextField
            multiline
            value={config.instructions}
            onCommit={(instructions) => onChange({ ...config, instructions })}
          />
        </Field>
      </Section>
    </>
  );
}
