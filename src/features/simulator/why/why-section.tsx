import {
  Ban,
  Check,
  CircleAlert,
  CircleX,
  Clock,
  LogIn,
  LogOut,
  Minus,
  Pencil,
  RotateCw,
  Send,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { Alternative } from '@/core/engine/trace';
import { assertNever } from '@/core/kernel/invariant';
import { useText } from '@/i18n/react';
import { Badge } from '@/ui/badge';
import { Icon } from '@/ui/icon';
import { RichText } from '@/ui/rich-text';
import { Section } from '@/ui/section';
import { simulatorMessages as messages } from '../messages';
import { isNumber } from '../model/number-of';
import type { CausedEntry, ChainItem, EntryOf, Why } from '../model/why';
import { nameGate, sayAction, sayChainItem, sayStatus, sayWhy, type Speech } from '../sentences';
import { useSession } from '../use-simulator';

interface WhyProps {
  readonly why: Why;
  readonly speech: Speech;
}

const titles = {
  path: messages.whyPath,
  entered: messages.whyHere,
  not_entered: messages.whyNotEntered,
  exited: messages.whyLeft,
  membership: messages.whyHere,
  message_sent: messages.whyHere,
  noted: messages.whyStayed,
  write_skipped: messages.whyHere,
  variable: messages.whyHere,
  logged: messages.whyHere,
  not_updated: messages.whyHere,
  send_started: messages.whyHere,
  not_sent: messages.whyNotSent,
  send_scheduled: messages.whySendWaits,
  send_due: messages.whyHere,
  aborted: messages.whyNotSent,
  send_failed: messages.whyNotSent,
  response: messages.whyHere,
  converted: messages.whyHere,
  budget_exceeded: messages.whyStopped,
} as const satisfies Readonly<Record<CausedEntry['type'], unknown>>;

function titleOf(decision: CausedEntry | null) {
  if (decision === null) return messages.whyHere;
  if (decision.type === 'response') return decision.outcome === 'sent' ? messages.whySent : messages.whyNotSent;
  return titles[decision.type];
}

/** One sentence, the alternatives with a reason each, the rule. */
export function WhySection({ why, speech }: WhyProps) {
  const { t, tools } = useText();
  const { decision } = why;
  const isPlaying = useSession(({ playing }) => playing);
  return (
    <Section
      level={3}
      className="why-main"
      title={t(titleOf(decision))}
      end={t(messages.momentPrecise, { at: why.at, time: preciseTime(why.at, tools.time) })}
    >
      <p className="big" aria-live={isPlaying ? 'off' : 'polite'}>
        <RichText>{sayWhy(why, speech)}</RichText>
      </p>
      {decision !== null && why.alternatives.length > 0 && (
        <Alternatives why={why} decision={decision} speech={speech} />
      )}
      {decision !== null && <Leaves decision={decision} />}
      {decision !== null && decision.cause.rule !== '' && (
        <p className="rule-line">{t(messages.rule, { rule: decision.cause.rule })}</p>
      )}
    </Section>
  );
}

/** Every filter that was asked, with the value it looked at. One alone is said by the alternatives already. */
function Leaves({ decision }: { readonly decision: CausedEntry }) {
  const { t } = useText();
  const leaves = decision.cause.leaves ?? [];
  if (leaves.length === 0 || (leaves.length === 1 && decision.type === 'path')) return null;
  return (
    <>
      <h4 className="mt-3 text-xs">{t(messages.filtersAsked)}</h4>
      <ul className="alt" aria-label={t(messages.filtersAsked)}>
        {leaves.map(({ path, passed, excludes, because }) => (
          <li key={path}>
            <Icon of={passed ? Check : Minus} size="s" />
            <span className="col-span-2">
              <span className="sr">{t(passed ? messages.gatePassed : messages.gateRefused)} </span>
              {excludes && <span className="m">{t(messages.filterExcludes)} </span>}
              <RichText>{t(because)}</RichText>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Always with seconds; with milliseconds when there are any. */
function preciseTime(at: number, time: (at: number, precise?: boolean) => string): string {
  const precise = time(at, true);
  return precise.endsWith('.000') ? precise.slice(0, -4) : precise;
}

interface AlternativesProps extends WhyProps {
  readonly decision: CausedEntry;
}

function Alternatives({ why, decision, speech }: AlternativesProps) {
  const { t } = useText();
  const isChoice = decision.type === 'path' || decision.type === 'noted';
  return (
    <ul className="alt" aria-label={t(messages.alternatives)}>
      {why.alternatives.map((alternative, index) => (
        <li key={`${alternative.port} ${index}`} className={isChoice && alternative.taken ? 'y' : undefined}>
          <Icon of={alternativeIcon(alternative, isChoice)} size="s" />
          <b>{alternativeName(alternative, decision, speech)}</b>
          <span>
            <span className="sr">{t(alternativeState(alternative, isChoice))} </span>
            <RichText>{alternativeReason(alternative, decision, why, speech)}</RichText>
          </span>
        </li>
      ))}
    </ul>
  );
}

function alternativeIcon({ taken }: Alternative, isChoice: boolean): LucideIcon {
  if (taken) return Check;
  return isChoice ? Minus : Ban;
}

function alternativeState({ taken }: Alternative, isChoice: boolean) {
  if (isChoice) return taken ? messages.taken : messages.notTaken;
  return taken ? messages.gatePassed : messages.gateRefused;
}

function alternativeName(alternative: Alternative, decision: CausedEntry, { names, text }: Speech): string {
  if (alternative.name !== '') return alternative.name;
  if (decision.type === 'path' || decision.type === 'noted') {
    return names.port(decision.flow, decision.step, alternative.port);
  }
  return nameGate(alternative.port, text.t);
}

/** What was taken names the action and its time; the others keep the engine's reason. */
function alternativeReason(alternative: Alternative, decision: CausedEntry, why: Why, speech: Speech): string {
  const { t, tools } = speech.text;
  const input = decision.type === 'path' ? (speech.model.index.inputOf(decision) ?? why.input) : null;
  const action = input === null ? '' : sayAction(input, t);
  if (alternative.taken && action !== '') return t(messages.actionAt, { action, time: tools.time(decision.at) });
  return t(alternative.reason);
}

/** Everything else of the same instant, in order. */
export function FollowedSection({ why, speech }: WhyProps) {
  const { t } = useText();
  return (
    <Section level={3} title={t(messages.followed)} end={t(messages.sameInstant)}>
      <ol className="chain">
        {why.chain.map((item) => (
          <li key={item.entry.seq}>
            <ChainMark item={item} />
            <span>
              <RichText>{sayChainItem(item, why, speech)}</RichText>
            </span>
            <ChainBadge item={item} speech={speech} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function ChainMark({ item }: { readonly item: ChainItem }) {
  const { icon, tone } = markOf(item);
  if (icon === null) return <span className={`d ${tone}`}>{tone === 'up' ? '+' : '−'}</span>;
  return (
    <span className={`d ${tone}`}>
      <Icon of={icon} size="xs" />
    </span>
  );
}

function markOf(item: ChainItem): { readonly icon: LucideIcon | null; readonly tone: string } {
  switch (item.type) {
    case 'write':
      return writeMark(item.entry);
    case 'entered':
      return item.entry.entry > 1 ? { icon: RotateCw, tone: '' } : { icon: LogIn, tone: '' };
    case 'waiting':
      return { icon: Clock, tone: '' };
    case 'request':
      return item.response?.outcome === 'failed' ? { icon: CircleX, tone: 'stop' } : { icon: Send, tone: 'sent' };
    case 'response':
      return item.entry.outcome === 'failed' ? { icon: CircleX, tone: 'stop' } : { icon: Send, tone: 'sent' };
    case 'caused':
      return causedMark(item.entry.type);
    default:
      return assertNever(item);
  }
}

function writeMark({ before, after, by }: EntryOf<'write'>): {
  readonly icon: LucideIcon | null;
  readonly tone: string;
} {
  const from = before ?? 0;
  if (by === undefined || !isNumber(from) || !isNumber(after) || from === after) return { icon: Pencil, tone: '' };
  return { icon: null, tone: after > from ? 'up' : 'down' };
}

type CausedChainType = Extract<ChainItem, { readonly type: 'caused' }>['entry']['type'];

function causedMark(type: CausedChainType): { readonly icon: LucideIcon; readonly tone: string } {
  switch (type) {
    case 'path':
      return { icon: Check, tone: '' };
    case 'send_started':
      return { icon: Users, tone: '' };
    case 'exited':
      return { icon: LogOut, tone: '' };
    case 'noted':
    case 'send_scheduled':
      return { icon: Clock, tone: '' };
    case 'converted':
    case 'send_due':
      return { icon: Check, tone: '' };
    case 'message_sent':
      return { icon: Send, tone: 'sent' };
    case 'membership':
      return { icon: Users, tone: '' };
    case 'variable':
    case 'logged':
      return { icon: Pencil, tone: '' };
    case 'not_entered':
    case 'not_sent':
    case 'aborted':
      return { icon: Ban, tone: 'stop' };
    case 'write_skipped':
    case 'not_updated':
    case 'budget_exceeded':
    case 'send_failed':
      return { icon: CircleAlert, tone: 'stop' };
  }
}

function ChainBadge({ item, speech }: { readonly item: ChainItem; readonly speech: Speech }) {
  const response = item.type === 'request' ? item.response : item.type === 'response' ? item.entry : null;
  if (response === null) return <span />;
  const status = sayStatus(response, speech.text.t);
  const role = response.outcome === 'sent' ? 'sent' : response.outcome === 'retry' ? 'warn' : 'stop';
  return <Badge role={role}>{status}</Badge>;
}
