import type { MessageValues } from '@/core/kernel/message';
import type { Trigger } from '@/core/segments/trigger';
import { useText } from '@/i18n/react';
import type { Text } from '@/i18n/text';
import { Chip } from '@/ui/chip';
import { RichText } from '@/ui/rich-text';
import { editorsMessages as m } from './messages';
import { plainText } from './plain-text';

/** A trigger as half a sentence: "`lead score` changes to any new value". */
export function triggerPhrase(trigger: Trigger, { t }: Text): string {
  if (trigger.type === 'email_subscription_change' && trigger.to !== undefined) {
    return t(m[`phrase.email_subscription_change.${trigger.to}`]);
  }
  const phrase = t(m[`phrase.${trigger.type}`], phraseValues(trigger));
  const conditions = 'properties' in trigger ? trigger.properties.length : 0;
  return conditions === 0 ? phrase : `${phrase} (${t(m['phrase.conditions'], { count: conditions })})`;
}

function phraseValues(trigger: Trigger): MessageValues {
  switch (trigger.type) {
    case 'custom_attribute_change':
      return { name: trigger.attribute, to: trigger.to };
    case 'custom_event':
      return { name: trigger.event };
    case 'purchase':
      return { name: trigger.product };
    default:
      return {};
  }
}

export function TriggerPhrase({ trigger }: { readonly trigger: Trigger }) {
  return <RichText>{triggerPhrase(trigger, useText())}</RichText>;
}

/** Name for controls that belong to a trigger: the event or attribute itself where it has one. */
export function triggerName(trigger: Trigger, text: Text): string {
  if (trigger.type === 'custom_event' && trigger.event !== '') return trigger.event;
  return plainText(triggerPhrase(trigger, text));
}

/** A trigger in a chip: the event's own name in mono, else words. */
export function TriggerChip({ trigger }: { readonly trigger: Trigger }) {
  const text = useText();
  const { t } = text;
  if (trigger.type === 'custom_event' && trigger.event !== '') return <Chip>{trigger.event}</Chip>;
  if (trigger.type === 'custom_event') return <Chip words>{t(m['chip.unnamed_event'])}</Chip>;
  if (trigger.type === 'custom_attribute_change') {
    const { attribute } = trigger;
    return (
      <Chip words>{t(m[attribute === '' ? 'chip.unnamed_attribute' : 'chip.attribute'], { name: attribute })}</Chip>
    );
  }
  return <Chip words>{plainText(triggerPhrase(trigger, text))}</Chip>;
}
