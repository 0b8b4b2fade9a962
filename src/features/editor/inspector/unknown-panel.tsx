import { useText } from '@/i18n/react';
import { Section } from '@/ui/section';
import type { Step } from '@/workflow/documents/canvas';
import { editorMessages as m } from '../messages';

/** A kind this version does not know: shown, never changed. */
export function UnknownPanel({ step }: { readonly step: Step }) {
  const { t } = useText();
  return (
    <Section title={t(m.raw)}>
      <pre className="mono raw-json" tabIndex={0}>
        {JSON.stringify(step.raw ?? step.config, null, 2)}
      </pre>
    </Section>
  );
}
