import type { MessageRef } from '../kernel/message';
import { emailSlot, groupsSlot, subscriptionSlot } from './slots';
import type { Occurrence } from './occurrence';

/** What happened, as a sentence. */
export function explainOccurrence(occurrence: Occurrence): MessageRef {
  const { type, name, before, after, slot } = occurrence;
  switch (type) {
    case 'custom_event':
      return { key: 'engine.because.custom_event', values: { event: name } };
    case 'purchase':
      return { key: 'engine.because.purchase', values: { product: name } };
    case 'session_start':
      return { key: 'engine.because.session_start' };
    case 'signal':
      return { key: `engine.because.signal.${name}`, values: { ...occurrence.properties } };
    case 'schedule':
      return { key: 'engine.because.schedule' };
    case 'api':
      return { key: 'engine.because.api' };
    case 'destination':
      return { key: 'engine.because.destination', values: { step: name, canvas: after } };
    case 'attribute':
      if (slot === emailSlot) return { key: 'engine.because.email', values: { before, after } };
      if (slot === subscriptionSlot) return { key: 'engine.because.subscription', values: { before, after } };
      if (slot === groupsSlot) return { key: 'engine.because.subscription_group', values: { before, after } };
      return { key: 'engine.because.attribute', values: { attribute: name, before, after } };
  }
}
