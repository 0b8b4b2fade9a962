import { useEffect, useMemo, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import type { EpochMs } from '@/core/kernel/time';
import { useText } from '@/i18n/react';
import { useStores, useWorkspaceState } from '@/state/react';
import { Points } from '@/ui/badge';
import { IconButton } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { Kbd } from '@/ui/kbd';
import { RichText } from '@/ui/rich-text';
import { showToast } from '@/ui/toast';
import { simulatorMessages as messages } from '../messages';
import type { JourneyModel } from '../model/journey-model';
import { buildScript, withoutLine, type ScriptRow } from '../model/script';
import { plainWords, sayScriptAction } from '../sentences';
import { useActions } from '../use-actions';
import { useCursor, useSession } from '../use-simulator';
import { ScriptEditor } from './script-editor';

interface EventScriptProps {
  readonly model: JourneyModel;
}

const rowHeight = 25;
const editHeight = 104;

/** What the person does, editable where it stands. The row at the cursor is marked; a click goes there. */
export function EventScript({ model }: EventScriptProps) {
  const { t } = useText();
  const events = useWorkspaceState(({ workspace }) => workspace.events);
  const rows = useMemo(() => buildScript(events, model), [events, model]);
  const edit = useSession((session) => session.edit);
  const { set } = useActions();
  return (
    <div className="script" role="group" aria-label={t(messages.script)}>
      <h2 className="script-head">
        {t(messages.script)}
        <span>{t(messages.eventCount, { count: rows.length })}</span>
      </h2>
      <StartRow model={model} />
      <ScriptRows rows={rows} model={model} />
      {edit?.type === 'new' ? (
        <ScriptEditor model={model} row={null} />
      ) : (
        <button
          type="button"
          className="script-row edit"
          onClick={() => set({ edit: { type: 'new' }, playing: false })}
        >
          <Icon of={Plus} size="xs" />
          <span className="cut">{t(messages.addEvent)}</span>
          <Kbd keys="E" />
        </button>
      )}
    </div>
  );
}

/** What the person brought along, when it is a score. */
function StartRow({ model }: EventScriptProps) {
  const { t, tools } = useText();
  const { seek } = useActions();
  const [first] = model.ledger;
  if (first?.cause.type !== 'start' || model.score === null) return null;
  return (
    <button type="button" className="script-row" onClick={() => seek(model.from)}>
      <time>{tools.instant(model.from)}</time>
      <span className="cut">
        <RichText>{t(messages.startsWith, { name: model.score, value: model.journey.person.startScore })}</RichText>
      </span>
    </button>
  );
}

interface ScriptRowsProps extends EventScriptProps {
  readonly rows: readonly ScriptRow[];
}

function ScriptRows({ rows, model }: ScriptRowsProps) {
  const { t } = useText();
  const scroll = useRef<HTMLDivElement>(null);
  const cursor = useCursor(model);
  const edit = useSession((session) => session.edit);
  const edited = edit?.type === 'line' ? edit.position : null;
  const current = rows.findLastIndex(({ at, place }) => place === 'inside' && at <= cursor);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (edited !== null && rows[index]?.position === edited ? editHeight : rowHeight),
    getItemKey: (index) => rows[index]?.position ?? index,
    overscan: 8,
  });
  useEffect(() => virtual.measure(), [virtual, edited, rows]);
  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current, { align: 'auto' });
  }, [virtual, current]);
  if (rows.length === 0) return <p className="script-none">{t(messages.emptyScript)}</p>;
  return (
    <div ref={scroll} className="script-scroll">
      <ul className="script-space" aria-label={t(messages.script)} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <li key={item.key} style={{ transform: `translateY(${item.start}px)`, height: item.size }}>
              {row.position === edited ? (
                <ScriptEditor model={model} row={row} />
              ) : (
                <Row row={row} isCurrent={item.index === current} cursor={cursor} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface RowProps {
  readonly row: ScriptRow;
  readonly isCurrent: boolean;
  readonly cursor: EpochMs;
}

function Row({ row, isCurrent, cursor }: RowProps) {
  const text = useText();
  const { t, tools } = text;
  const { workspace } = useStores();
  const { seek, set } = useActions();
  const words = sayScriptAction(row.action, text);
  const event = `${tools.instant(row.at)} ${plainWords(words)}`;
  const isFaint = row.place !== 'inside' || row.at > cursor;
  const handleDelete = (): void => {
    const { people, events } = workspace.getState().workspace;
    workspace.actions.replacePeople(people, withoutLine(events, row.position));
    showToast(t(messages.deleted), {
      label: t(messages.undo),
      onSelect: () => {
        const now = workspace.getState().workspace;
        workspace.actions.replacePeople(now.people, now.events.toSpliced(row.position, 0, row.line));
      },
    });
  };
  return (
    <div className={`script-row${isCurrent ? ' on' : ''}${isFaint ? ' fut' : ''}`}>
      <button
        type="button"
        className="script-go"
        aria-current={isCurrent ? 'time' : undefined}
        title={row.place === 'inside' ? undefined : t(messages.outsideRun)}
        onClick={() => seek(row.at)}
        onDoubleClick={() => set({ edit: { type: 'line', position: row.position } })}
      >
        <time>{tools.instant(row.at)}</time>
        <span className="cut" title={plainWords(words)}>
          <RichText>{words}</RichText>
          {row.place !== 'inside' && <span className="m"> · {t(messages.outsideRun)}</span>}
        </span>
      </button>
      {row.mark !== null && row.mark.points !== 0 && <Points value={row.mark.points} pale={isFaint} />}
      <span className="script-acts">
        <IconButton
          icon={Pencil}
          size="sm"
          name={t(messages.editEvent, { event })}
          onClick={() => set({ edit: { type: 'line', position: row.position }, playing: false })}
        />
        <IconButton icon={Trash2} size="sm" name={t(messages.deleteEvent, { event })} onClick={handleDelete} />
      </span>
    </div>
  );
}
