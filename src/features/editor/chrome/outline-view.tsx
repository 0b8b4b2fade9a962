import { CornerDownRight, RotateCw } from 'lucide-react';
import { audienceSummary } from '@/editors/audience-summary';
import { describeTrigger } from '@/core/segments/describe';
import { useText } from '@/i18n/react';
import { stepUi } from '@/nodes/registry.ui';
import { Points } from '@/ui/badge';
import { classNames } from '@/ui/class-names';
import { Icon } from '@/ui/icon';
import { RichText } from '@/ui/rich-text';
import { useEditor, useGraphView, useOpenCanvas, useSession } from '../context';
import { iconOf } from '../graph/card-frame';
import { loopText } from '../graph/loop-layer';
import { editorMessages as m } from '../messages';
import type { GraphCard } from '../model/graph';
import { cardName, kindName, portName, rawKind } from '../model/names';
import { toOutline, type OutlineCard, type OutlineItem } from '../model/outline';
import { reentryText } from '../model/sentences';
import { variantLines } from '../model/variants';
import { useStepFlags } from '../use-problems';
import { entryWayText } from '@/editors/schedule-text';

interface OutlineViewProps {
  /** Opens a card in the inspector. */
  readonly onGo: (id: string) => void;
}

/** Everything the graph says, as nested lists: to read, to search, to hear. */
export function OutlineView({ onGo }: OutlineViewProps) {
  const text = useText();
  const { t } = text;
  const canvas = useOpenCanvas();
  const { graph } = useGraphView();
  const outline = toOutline(graph);
  return (
    <section className="outline-doc" aria-label={t(m['outline.title'])}>
      <h2>{t(m['outline.title'])}</h2>
      <Items items={outline.flow} onGo={onGo} />
      {graph.loop !== null && (
        <p className="outline-loop">
          <Icon of={RotateCw} size="s" />
          {loopText(canvas, graph, text)}
        </p>
      )}
      {outline.lost.length > 0 && (
        <>
          <h3>{t(m['outline.lost'])}</h3>
          {outline.lost.map((items, index) => (
            // Flows without a start have no identity but their place.
            <Items key={index} items={items} onGo={onGo} />
          ))}
        </>
      )}
      {canvas.notes.length > 0 && (
        <>
          <h3>{t(m['outline.notes'])}</h3>
          <ul>
            {canvas.notes.map((note) => (
              <li key={note.id} className="outline-note">
                {note.text || t(m.note_empty)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface ItemsProps extends OutlineViewProps {
  readonly items: readonly OutlineItem[];
}

function Items({ items, onGo }: ItemsProps) {
  const text = useText();
  const { t } = text;
  return (
    <ol className="outline-list">
      {items.map((item, index) =>
        item.type === 'card' ? (
          <CardItem key={item.card.id} item={item} onGo={onGo} />
        ) : (
          <li key={index} className="outline-end">
            <Icon of={CornerDownRight} size="xs" />
            {item.type === 'end' ? t(m['outline.ends']) : t(m['outline.again'], { name: cardName(item.card, text) })}
          </li>
        ),
      )}
    </ol>
  );
}

function CardItem({ item, onGo }: OutlineViewProps & { readonly item: OutlineCard }) {
  const text = useText();
  const { t, tools } = text;
  const { card, number, branches } = item;
  const editor = useEditor();
  const selected = useSession((session) => session.selection.includes(card.id));
  const flag = useStepFlags().get(card.id);
  const name = cardName(card, text);
  const kind = card.step === null ? null : kindName(card.step, text);
  return (
    <li>
      <button
        type="button"
        className={classNames('outline-card', selected && 'on')}
        aria-current={selected ? 'true' : undefined}
        onClick={() => {
          editor.select([card.id]);
          onGo(card.id);
        }}
      >
        <Icon of={iconOf(card)} size="s" />
        {number > 0 && <span className="m">{tools.number(number)}</span>}
        <b>{name}</b>
        {kind !== null && kind !== name && <span className="m">{kind}</span>}
        {flag !== undefined && (
          <span className={classNames('num', flag.stop ? 'stop' : 'warn')}>{t(m.problems, { count: flag.count })}</span>
        )}
      </button>
      <Lines card={card} />
      {branches.length > 0 && (
        <ul className="outline-branches">
          {branches.map(({ port, items }) => (
            <li key={port.id}>
              <p className="outline-path">
                {t(m['outline.path'], { name: portName(card, port, text) })}
                {typeof port.points?.delta === 'number' && <Points value={port.points.delta} hollow={port.otherwise} />}
              </p>
              <Items items={items} onGo={onGo} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Lines({ card }: { readonly card: GraphCard }) {
  const text = useText();
  const { t, tools } = text;
  const canvas = useOpenCanvas();
  const ui = card.step === null ? null : stepUi(card.step.kind);
  const lines =
    card.step === null
      ? [
          canvas.entry.type !== 'action'
            ? entryWayText(canvas.entry, text)
            : canvas.entry.triggers.length === 0
              ? t(m.no_trigger)
              : tools.list(
                  canvas.entry.triggers.map((trigger) => t(describeTrigger(trigger))),
                  'or',
                ),
          audienceSummary(canvas.audience.filter, text),
          `${reentryText(canvas, text)} · ${t(m[`send.${canvas.send.to}`])}`,
          ...variantLines(canvas, text),
        ]
      : (ui?.outline(card.step.config, text) ?? [`\`${rawKind(card.step)}\` · ${t(m.kept_as_is)}`]);
  return (
    <div className="outline-lines">
      {lines.map((line, index) => (
        // Lines are drawn anew as a whole.
        <p key={index}>
          <RichText>{line}</RichText>
        </p>
      ))}
      {!card.reachable && <p className="m">{t(m.unreachable)}</p>}
    </div>
  );
}
