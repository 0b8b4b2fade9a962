import { useText } from '@/i18n/react';
import type { DeliveryValidation } from '@/nodes/delivery-validation';
import { Section } from '@/ui/section';
import type { PanelProps } from './node-ui';
import { StepFilter } from './step-filter';
import { stepEditorsMessages as m } from './step-messages';

interface DeliveryValidationSectionProps extends Pick<PanelProps<unknown>, 'attributes' | 'standard'> {
  readonly value: DeliveryValidation | undefined;
  readonly onChange: (value: DeliveryValidation) => void;
}

/** Who still has to match when a message goes out (C-MSG-3). */
export function DeliveryValidationSection({ value, onChange, ...names }: DeliveryValidationSectionProps) {
  const { t } = useText();
  return (
    <Section title={t(m.validation)}>
      <p className="m mb-2 text-xs">{t(m.validation_help)}</p>
      <StepFilter {...names} value={value?.filter ?? null} onChange={(filter) => onChange({ ...value, filter })} />
    </Section>
  );
}
