import { RadioGroup } from 'radix-ui';
import { SendLimits } from '@/editors/send-limits';
import { setSend } from '@/state/commands/settings';
import { useText } from '@/i18n/react';
import { stepUi } from '@/nodes/registry.ui';
import { useEditor, useOpenCanvas } from '../context';
import { editorMessages as m } from '../messages';
import { WizardCard, WizardPage } from './wizard-page';

const choices = ['subscribed_or_opted_in', 'opted_in_only', 'all'] as const;

export function SendTab() {
  const { t } = useText();
  const editor = useEditor();
  const canvas = useOpenCanvas();
  const sends = canvas.steps.some((step) => {
    const facts = stepUi(step.kind)?.facts(step.config);
    return facts !== undefined && (facts.delivers === true || facts.sends.length > 0);
  });
  const choose = (value: string): void => {
    const to = choices.find((choice) => choice === value);
    if (to !== undefined) editor.edit(setSend({ to }));
  };
  return (
    <WizardPage tab="send">
      <WizardCard title={t(m['send.title'])} lede={t(m['send.lede'])}>
        <RadioGroup.Root className="choices" aria-label={t(m['send.to'])} value={canvas.send.to} onValueChange={choose}>
          {choices.map((choice) => (
            <RadioGroup.Item key={choice} value={choice} className="choice">
              <span className="dot" aria-hidden="true" />
              {t(m[`to.${choice}`])}
            </RadioGroup.Item>
          ))}
        </RadioGroup.Root>
        {!sends && <p className="m mt-3 text-xs">{t(m['send.no_messages'])}</p>}
      </WizardCard>
      <WizardCard title={t(m['send.limits'])} lede={t(m['send.limits_lede'])}>
        <SendLimits value={canvas.send} onChange={(change) => editor.edit(setSend(change))} />
      </WizardCard>
    </WizardPage>
  );
}
