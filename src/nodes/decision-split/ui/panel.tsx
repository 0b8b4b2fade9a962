import type { PanelProps } from '@/editors/node-ui';
import { StepFilter } from '@/editors/step-filter';
import { useText } from '@/i18n/react';
import { Section } from '@/ui/section';
import type { DecisionSplitConfig } from '../schema';
import { decisionSplitUiMessages as m } from './messages';

export function DecisionSplitPanel(props: PanelProps<DecisionSplitConfig>) {
  const { config, onChange } = props;
  const { t } = useText();
  return (
    <Section title={t(m.filters)}>
      <StepFilter {...props} value={config.filter} onChange={(filter) => onChange({ ...config, filter })} />
    </Section>
  );
}
