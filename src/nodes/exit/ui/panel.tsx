import { useText } from '@/i18n/react';
import { Section } from '@/ui/section';
import { exitUiMessages as m } from './messages';

export function ExitPanel() {
  const { t } = useText();
  return (
    <Section>
      <p className="m text-xs">{t(m.nothing)}</p>
    </Section>
  );
}
