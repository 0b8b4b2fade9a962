import { useMemo, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { X } from 'lucide-react';
import { dateMessages } from '@/editors/date-messages';
import { parseLocal, toLocalText } from '@/editors/local-time';
import { useText } from '@/i18n/react';
import { useStores, useWorkspaceState } from '@/state/react';
import { Button, IconButton } from '@/ui/button';
import { Combobox } from '@/ui/combobox';
import type { ComboboxOption } from '@/ui/combobox-rows';
import { simulatorMessages as messages } from '../messages';
import type { JourneyModel } from '../model/journey-model';
import { actionOfChoice, choiceOf, findKnownActions, parseValue, valueText } from '../model/known-actions';
import { toLine, withChangedLine, withLine, type ScriptAction, type ScriptRow } from '../model/script';
import { useActions } from '../use-actions';
import { useCursor, useFlowIndex } from '../use-simulator';

interface ScriptEditorProps {
  readonly model: JourneyModel;
  /** Null: a new line. */
  readonly row: ScriptRow | null;
}

/** "At … performs …", in the place of the line it edits. Enter saves, Escape leaves it. */
export function ScriptEditor({ model, row }: ScriptEditorProps) {
  const { t, tools } = useText();
  const { workspace } = useStores();
  const cursor = useCursor(model);
  const { set } = useActions();
  const [time, setTime] = useState(() => toLocalText(row?.at ?? minuteAt(cursor), tools.zone));
  const [choice, setChoice] = useState<string | null>(row === null ? null : choiceOf(row.action));
  const [value, setValue] = useState(() => valueText(row === null ? undefined : firstValue(row.action)));
  const options = useOptions(choice);
  const at = parseLocal(time, tools.zone);
  const writes = choice?.startsWith('write:') === true;
  const close = (): void => set({ edit: null });

  const handleSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (at === null || choice === null) return;
    const action = actionOfChoice(choice, parseValue(value), row?.action ?? null);
    const line = toLine(model.personId, at, action, row?.line);
    const { people, events } = workspace.getState().workspace;
    const next = row === null ? withLine(events, line) : withChangedLine(events, row.position, line);
    workspace.actions.replacePeople(people, next);
    set({ edit: null, cursor: at });
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
  return (
    <form className="script-edit" onSubmit={handleSubmit} onKeyDown={handleKey}>
      <div className="script-edit-line">
        <input
          type="text"
          className="inp sm mono"
          aria-label={t(messages.eventTime)}
          aria-invalid={at === null}
          title={at === null ? t(dateMessages.not_a_date) : undefined}
          autoComplete="off"
          autoFocus
          value={time}
          onChange={(event) => setTime(event.target.value)}
        />
        <IconButton icon={X} size="sm" name={t(messages.cancel)} onClick={close} />
      </div>
      <Combobox
        size="sm"
        label={t(messages.eventAction)}
        placeholder={t(messages.eventAction)}
        value={choice}
        options={options}
        onChange={setChoice}
        onCreate={(name) => setChoice(`event:${name}`)}
        createLabel={(name) => t(messages.createEvent, { name })}
        emptyText={t(messages.noSuchAction)}
      />
      <div className="script-edit-line">
        {writes && (
          <input
            type="text"
            className="inp sm mono"
            aria-label={t(messages.eventValue)}
            placeholder={t(messages.eventValue)}
            autoComplete="off"
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        )}
        <span className="sp" />
        <Button
          type="submit"
          size="sm"
          disabled={at === null || choice === null}
          title={at === null || choice === null ? t(messages.lineProblem) : undefined}
        >
          {t(messages.save)}
        </Button>
      </div>
    </form>
  );
}

function minuteAt(at: number): number {
  return Math.floor(at / 60_000) * 60_000;
}

function firstValue(action: ScriptAction) {
  return action.type === 'attributes' ? Object.values(action.attributes)[0] : undefined;
}

function useOptions(choice: string | null): readonly ComboboxOption[] {
  const { t } = useText();
  const index = useFlowIndex();
  const events = useWorkspaceState(({ workspace }) => workspace.events);
  const known = useMemo(() => {
    const flows = [...index.flows.values()];
    const stepTriggers = flows.flatMap((flow) => [...flow.steps.values()].flatMap(({ triggers }) => triggers));
    return findKnownActions([...flows.flatMap(({ triggers }) => triggers), ...stepTriggers], events);
  }, [index, events]);
  return useMemo(() => {
    const eventGroup = t(messages.groupEvents);
    const other = t(messages.groupOther);
    const writeGroup = t(messages.groupWrites);
    const names = choice?.startsWith('event:') === true ? [...known.events, choice.slice(6)] : known.events;
    return [
      ...[...new Set(names)].map((name) => ({ value: `event:${name}`, label: name, group: eventGroup })),
      { value: 'session:', label: t(messages.session), group: other },
      ...(choice?.startsWith('other:') === true ? [{ value: choice, label: choice.slice(6), group: other }] : []),
      ...known.products.map((name) => ({
        value: `purchase:${name}`,
        label: t(messages.buys, { name }).replaceAll('`', ''),
        group: other,
      })),
      ...known.attributes.map((name) => ({ value: `write:${name}`, label: name, glyph: '=', group: writeGroup })),
    ];
  }, [known, choice, t]);
}
