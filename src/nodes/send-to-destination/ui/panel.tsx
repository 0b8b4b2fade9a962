import type { PanelProps } from '@/editors/node-ui';
import { useText } from '@/i18n/react';
import { Combobox } from '@/ui/combobox';
import { Field } from '@/ui/field';
import { Section } from '@/ui/section';
import { sendToDestinationMessages } from '../messages';
import type { SendToDestinationConfig } from '../schema';
import { sendToDestinationUiMessages as m } from './messages';

export function SendToDestinationPanel({ config, onChange, canvases }: PanelProps<SendToDestinationConfig>) {
  const { t } = useText();
  const options = canvases.map(({ id, name }) => ({ value: id, label: name === '' ? t(m.unnamed) : name }));
  const isGone = config.canvas !== '' && !canvases.some(({ id }) => id === config.canvas);
  return (
    <Section title={t(sendToDestinationMessages['send_to_destination.name'])}>
      <Field label={t(m.destination)} {...(isGone && { problem: t(m.gone) })}>
        <Combobox
          value={config.canvas === '' || isGone ? null : config.canvas}
          options={options}
          placeholder={isGone ? config.canvas : t(m.choose)}
          emptyText={t(m.none)}
          onChange={(canvas) => onChange({ ...config, canvas })}
        />
      </Field>
    </Section>
  );
}
