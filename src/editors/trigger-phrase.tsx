import type { MessageRef, MessageValues } from '@/core/kernel/message';
import { describeTrigger } from '@/core/segments/describe';
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
  const phrase = isWorded(trigger)
    ? t(m[`phrase.${trigger.type}`], phraseValues(trigger))
    : capital(t(describeBare(trigger)));
  const conditions = 'properties' in trigger ? trigger.properties.length : 0;
  return conditions === 0 ? phrase : `${phrase} (${t(m['phrase.conditions'], { count: conditions })})`;
}

type WordedTrigger = Extract<
  Trigger,
  {
    type:
      | 'custom_attribute_change'
      | 'email_added'
      | 'custom_event'
      | 'session_start'
      | 'purchase'
      | 'email_subscription_change'
      | 'unknown';
  }
>;

/** Triggers with a phrase of their own here; of the others the description serves. */
function isWorded(trigger: Trigger): trigger is WordedTrigger {
  return Object.hasOwn(m, `phrase.${trigger.type}`);
}

/** Without conditions: those are counted behind it. */
function describeBare(trigger: Trigger): MessageRef {
  return describeTrigger('properties' in trigger ? { ...trigger, properties: [] } : trigger);
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
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
