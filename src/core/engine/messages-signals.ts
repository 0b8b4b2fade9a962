import type { JsonValue } from '../kernel/json';
import { defineMessages } from '../kernel/message';
import { interactionText } from '../segments/leaf-messages';
import { code, plainText } from '../segments/phrases';

/** Sentences about what happened besides events, purchases, sessions and writes. */
export const engineSignalMessages = defineMessages({
  'engine.because.signal.message': {
    en: (values) => capital(interactionText(values, 'en')),
    ko: (values) => interactionText(values, 'ko'),
  },
  'engine.because.signal.conversion': {
    en: ({ flow }) => (flow === undefined ? 'Performed a conversion event' : `Converted from ${code(flow)}`),
    ko: ({ flow }) => (flow === undefined ? '전환 이벤트 수행' : `${code(flow)}에서 전환`),
  },
  'engine.because.signal.location': {
    en: ({ location }) => `Entered ${code(location)}`,
    ko: ({ location }) => `${code(location)} 진입`,
  },
  'engine.because.signal.geofence': {
    en: ({ geofence, event }) => `${event === 'exit' ? 'Left' : 'Entered'} geofence ${code(geofence)}`,
    ko: ({ geofence, event }) => `지오펜스 ${code(geofence)} ${event === 'exit' ? '이탈' : '진입'}`,
  },
  'engine.because.signal.inbound_message': {
    en: ({ channel, text }) => `Wrote by ${word(channel)}${text === undefined ? '' : `: ${code(text)}`}`,
    ko: ({ channel, text }) => `${word(channel)} 메시지 보냄${text === undefined ? '' : `: ${code(text)}`}`,
  },
  'engine.because.subscription_group': {
    en: ({ after }) => `The subscription groups became ${code(states(after))}`,
    ko: ({ after }) => `구독 그룹 상태 변경: ${code(states(after))}`,
  },
});

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function word(channel: JsonValue | undefined): string {
  return channel === 'whatsapp' ? 'WhatsApp' : plainText(channel).toUpperCase();
}

/** "news subscribed, offers unsubscribed". */
function states(groups: JsonValue | undefined): string {
  if (!Array.isArray(groups)) return '';
  const all: readonly JsonValue[] = groups;
  return all
    .map((group) => {
      const { subscription_group_id: id, subscription_state: state } = isGroup(group) ? group : {};
      return `${plainText(id)} ${plainText(state)}`;
    })
    .join(', ');
}

function isGroup(value: JsonValue): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
