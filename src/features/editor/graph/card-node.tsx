import { memo, type MouseEvent } from 'react';
import { Handle, Position, type NodeProps } from '@xyflow/react';
import { Plus, RotateCw } from 'lucide-react';
import { useText } from '@/i18n/react';
import { classNames } from '@/ui/class-names';
import { Icon } from '@/ui/icon';
import { RichText } from '@/ui/rich-text';
import { useEditor, useSession } from '../context';
import { portKey, samePort } from '../editor';
import { editorMessages as m } from '../messages';
import { entryId, type GraphPort } from '../model/graph';
import { CardFrame } from './card-frame';
import { inHandle, type CardFlowNode } from './flow-model';
import { passesOf, useOverlay } from './overlay';

/** A card with its ports. The + of a port stands in the card, so that Tab goes card, +, next card. */
export const CardNode = memo(function CardNode({ data, selected }: NodeProps<CardFlowNode>) {
  const { card, detail, flag, loop, labels } = data;
  return (
    <>
      {card.id !== entryId && (
        <Handle id={inHandle} type="target" position={Position.Top} isConnectableStart={false} className="handle-in" />
      )}
      <CardFrame card={card} detail={detail} flag={flag} selected={selected} />
      {loop !== null && (
        <span className="re" style={{ left: loop.x, top: loop.y }} aria-hidden="true">
          <Icon of={RotateCw} size="xs" />
        </span>
      )}
      {card.ports.map((port, index) => (
        <Port key={port.id} port={port} owner={card.id} top={card.height} label={labels[index] ?? ''} />
      ))}
    </>
  );
});

interface PortProps {
  readonly port: GraphPort;
  readonly owner: string;
  readonly top: number;
  readonly label: string;
}

/** Middle of a + below the edge of its card. */
const plusDrop = 26;

const Port = memo(function Port({ port, owner, top, label }: PortProps) {
  const lod = useSession((session) => session.lod);
  return (
    <>
      <Handle id={port.id} type="source" position={Position.Bottom} className="port" style={{ left: port.x, top }} />
      {lod === 'all' && <PortEnd port={port} owner={owner} top={top} label={label} />}
    </>
  );
});

function PortEnd({ port, owner, top, label }: PortProps) {
  const hasPill = useOverlay(() => true) === true;
  const armed = useSession((session) => samePort(session.armed, port.from) || samePort(session.connecting, port.from));
  return (
    <>
      {port.to === null && !hasPill && <span className="stub" style={{ left: port.x, top }} aria-hidden="true" />}
      {hasPill && port.to !== null && <PortPill port={port} owner={owner} top={top} />}
      <PlusButton port={port} top={top} label={label} armed={armed} quiet={hasPill} />
    </>
  );
}

interface PlusButtonProps {
  readonly port: GraphPort;
  readonly top: number;
  readonly label: string;
  readonly armed: boolean;
  /** A pill stands in its place: seen only while pointed at or focused. */
  readonly quiet: boolean;
}

function PlusButton({ port, top, label, armed, quiet }: PlusButtonProps) {
  const { t } = useText();
  const editor = useEditor();
  const open = useSession((session) => samePort(session.menu?.port ?? null, port.from));
  const handleClick = (event: MouseEvent<HTMLButtonElement>): void => {
    event.stopPropagation();
    const box = event.currentTarget.getBoundingClientRect();
    editor.session.setState({
      armed: port.from,
      menu: { port: port.from, anchor: { x: box.left + 10, y: box.bottom } },
    });
  };
  return (
    <button
      type="button"
      className={classNames('plus nodrag nopan', armed && 'armed', quiet && 'quiet')}
      style={{ left: port.x + (quiet && port.to !== null ? 44 : 0), top: top + plusDrop }}
      data-plus={portKey(port.from)}
      data-state={open ? 'open' : 'closed'}
      aria-label={t(m.add_after, { name: label })}
      aria-haspopup="menu"
      aria-expanded={open}
      onClick={handleClick}
      onFocus={() => editor.session.setState({ armed: port.from })}
    >
      <Icon of={Plus} size="xs" />
    </button>
  );
}

/** What passed here: "114,996 61 %" of a cohort, "× 5" of one person. */
function PortPill({ port, owner, top }: Omit<PortProps, 'label'>) {
  const { t, tools } = useText();
  const kind = useOverlay((overlay) => overlay.kind);
  const count = useOverlay(({ steps }) =>
    owner === entryId ? (steps[port.to ?? '']?.entered ?? 0) : (steps[owner]?.ports[port.id] ?? 0),
  );
  const total = useOverlay(({ steps, entries }) => {
    const step = steps[owner];
    return owner === entryId || step === undefined ? entries : passesOf(step);
  });
  const taken = useOverlay(({ steps }) => steps[owner]?.takenPort === port.id) === true;
  // One variant: the entry's own figure says it.
  if (owner === entryId && kind === 'cohort' && count === total) return null;
  if (count === null || total === null || (owner === entryId && kind === 'journey')) return null;
  return (
    <span className={classNames('pill at', taken && 'acc')} style={{ left: port.x, top: top + plusDrop }}>
      {taken && <i className="tok-dot" aria-hidden="true" />}
      {kind === 'journey' ? (
        count === 0 ? (
          '0'
        ) : (
          t(m.times, { count })
        )
      ) : (
        <RichText>{t(m.share, { count, percent: tools.percent(total === 0 ? 0 : count / total) })}</RichText>
      )}
    </span>
  );
}
