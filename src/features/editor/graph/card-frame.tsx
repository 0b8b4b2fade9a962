import { memo, type ReactNode } from 'react';
import { CircleHelp, Clock, TriangleAlert, CircleAlert, Zap, type LucideIcon } from 'lucide-react';
import type { CardDetail, PortPoints } from '@/editors/node-ui';
import { useText } from '@/i18n/react';
import { stepUi } from '@/nodes/registry.ui';
import { Badge } from '@/ui/badge';
import { classNames } from '@/ui/class-names';
import { Icon } from '@/ui/icon';
import { RichText } from '@/ui/rich-text';
import { useCanvasNames, useSession } from '../context';
import { editorMessages as m } from '../messages';
import type { GraphCard } from '../model/graph';
import { cardName, kindName, rawKind } from '../model/names';
import type { Flag } from '../model/problems';
import { EntryBody, EntryMeta } from './entry-body';
import { passesOf, useOverlay, useOverlayStep } from './overlay';

interface CardFrameProps {
  readonly card: GraphCard;
  readonly detail: CardDetail;
  readonly flag: Flag | null;
  readonly selected: boolean;
}

/** From this width on there is room for the kind beside the name. */
const kindFits = 232;

export function iconOf(card: GraphCard): LucideIcon {
  if (card.step === null) return Zap;
  return stepUi(card.step.kind)?.Icon ?? CircleHelp;
}

/** One card as the design draws it: header, body of its kind, flag. */
export const CardFrame = memo(function CardFrame({ card, detail, flag, selected }: CardFrameProps) {
  const text = useText();
  const lod = useSession((session) => session.lod);
  const overlay = useOverlayStep(card.id);
  const name = cardName(card, text);
  const kind = card.step === null ? null : kindName(card.step, text);
  const isUnknown = card.step !== null && stepUi(card.step.kind) === null;
  return (
    <div
      className={classNames(
        'node',
        lod !== 'all' && `lod-${lod}`,
        selected && 'sel',
        isUnknown && 'unknown',
        !card.reachable && 'unreach',
        overlay?.current === true && 'run',
      )}
      style={{ width: card.width, height: card.height }}
    >
      {lod === 'block' ? (
        <BlockCount card={card} />
      ) : (
        <>
          <header>
            <span className="k">
              <Icon of={iconOf(card)} size="s" />
            </span>
            <b className="cut" title={name}>
              {name}
            </b>
            {kind !== null && kind !== name && card.width > kindFits && <span className="m cut">{kind}</span>}
            {overlay !== null && <WaitBadge id={card.id} />}
            {lod === 'all' && <HeaderEnd card={card} detail={detail} />}
          </header>
          {lod === 'all' && <Body card={card} detail={detail} />}
        </>
      )}
      {flag !== null && lod !== 'block' && <FlagMark flag={flag} name={name} />}
    </div>
  );
});

function FlagMark({ flag, name }: { readonly flag: Flag; readonly name: string }) {
  const { t, tools } = useText();
  return (
    <span
      className={classNames('flag', flag.stop && 'stop')}
      role="img"
      aria-label={t(m.flag, { name, count: flag.count })}
    >
      <Icon of={flag.stop ? CircleAlert : TriangleAlert} size="xs" />
      {tools.number(flag.count)}
    </span>
  );
}

function BlockCount({ card }: { readonly card: GraphCard }) {
  const { tools } = useText();
  const entered = useOverlay(({ steps, entries }) => (card.step === null ? entries : (steps[card.id]?.entered ?? 0)));
  return entered === null ? null : <b className="block-count">{tools.number(entered)}</b>;
}

function WaitBadge({ id }: { readonly id: string }) {
  const { t } = useText();
  const step = useOverlayStep(id);
  if (step?.waitingUntil !== undefined) {
    return (
      <Badge role="wait" icon={Clock}>
        {t(m.waits_until, { until: step.waitingUntil })}
      </Badge>
    );
  }
  if (step === null || step.waiting === 0) return null;
  return (
    <Badge role="wait" icon={Clock}>
      {t(m.waiting, { count: step.waiting })}
    </Badge>
  );
}

interface PartProps {
  readonly card: GraphCard;
  readonly detail: CardDetail;
}

function HeaderEnd({ card, detail }: PartProps) {
  const cardProps = useCardProps(card, detail);
  const ui = card.step === null ? null : stepUi(card.step.kind);
  return (
    <span className="meta">
      {card.step === null && <EntryMeta />}
      {card.step !== null && ui !== null && <ui.HeaderEnd config={card.step.config} {...cardProps} />}
    </span>
  );
}

function Body({ card, detail }: PartProps) {
  const { t } = useText();
  const cardProps = useCardProps(card, detail);
  if (card.step === null) return <EntryBody detail={detail} />;
  const ui = stepUi(card.step.kind);
  if (ui !== null) return <ui.Card config={card.step.config} {...cardProps} />;
  return (
    <div className="row">
      <span className="mono cut">{rawKind(card.step)}</span>
      <span className="m">· {t(m.kept_as_is)}</span>
    </div>
  );
}

function useCardProps(card: GraphCard, detail: CardDetail) {
  const points: Readonly<Record<string, PortPoints | null>> = Object.fromEntries(
    card.ports.map((port) => [port.id, port.points]),
  );
  return { detail, points, otherwise: card.otherwise, counts: usePortCounts(card, detail), canvases: useCanvasNames() };
}

/** "3 of 9 passes" by port, while one person's journey is shown. */
function usePortCounts(card: GraphCard, detail: CardDetail): Readonly<Record<string, ReactNode>> | null {
  const { t } = useText();
  const step = useOverlayStep(card.id);
  if (detail !== 'compact' || step === null) return null;
  const total = passesOf(step);
  return Object.fromEntries(
    card.ports.map((port) => {
      const count = step.ports[port.id] ?? 0;
      return [
        port.id,
        <RichText key={port.id}>{count === 0 ? t(m.not_taken) : t(m.passes_of, { count, total })}</RichText>,
      ];
    }),
  );
}
