import * as z from 'zod';
import { channels, interactions } from '@/core/segments/filter';
import { inboundChannels } from '@/core/segments/trigger';
import type { SignalKind } from '@/core/segments/signal';

/** What a line of each kind of signal says besides person and time. The members are what triggers and filters ask for. */
export const signalMembers = {
  /** Something done with a message of a canvas or campaign (`flow`), or with one step of it. */
  message: {
    interaction: z.enum(interactions),
    channel: z.enum(channels).optional(),
    flow: z.string().min(1).optional(),
    step: z.string().min(1).optional(),
    /** Of the link that was clicked. */
    alias: z.string().min(1).optional(),
  },
  /** The conversion event of a canvas or campaign. */
  conversion: { flow: z.string().min(1).optional() },
  location: { location: z.string().min(1) },
  geofence: { geofence: z.string().min(1), event: z.enum(['enter', 'exit']) },
  /** A message from the person. */
  inbound_message: { channel: z.enum(inboundChannels), text: z.string().min(1).optional() },
} as const satisfies Readonly<Record<SignalKind, z.ZodRawShape>>;

const parsers: Readonly<Record<SignalKind, z.ZodType>> = {
  message: z.looseObject(signalMembers.message),
  conversion: z.looseObject(signalMembers.conversion),
  location: z.looseObject(signalMembers.location),
  geofence: z.looseObject(signalMembers.geofence),
  inbound_message: z.looseObject(signalMembers.inbound_message),
};

export function isSignalKind(type: unknown): type is SignalKind {
  return typeof type === 'string' && Object.hasOwn(signalMembers, type);
}

/** The first member of a signal line that does not say what it should; `null` if all do. */
export function wrongSignalMember(kind: SignalKind, line: unknown): string | null {
  const parsed = parsers[kind].safeParse(line);
  return parsed.success ? null : String(parsed.error.issues[0]?.path[0] ?? 'type');
}
