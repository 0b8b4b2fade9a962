import { useMemo } from 'react';
import { Copy, CopyPlus, Ellipsis, Trash2, Unlink } from 'lucide-react';
import { renameStep, setStepConfig } from '@/state/commands/steps';
import { TextProblems } from '@/editors/code/text-problems';
import type { PanelProps, PortPoints } from '@/editors/node-ui';
import { useText } from '@/i18n/react';
import { stepUi } from '@/nodes/registry.ui';
import { Icon } from '@/ui/icon';
import { Menu, type MenuItem } from '@/ui/menu';
import { RichText } from '@/ui/rich-text';
import { TextField } from '@/ui/text-field';
import type { Canvas, Step } from '@/workflow/documents/canvas';
import { ProblemBands } from '../chrome/problem-bands';
import { useCanvasNames, useEditor, useGraphView, useKnownNames, useOpenCanvas } from '../context';
import { iconOf } from '../graph/card-frame';
import { editorMessages as m } from '../messages';
import type { GraphCard } from '../model/graph';
import { kindName, rawKind } from '../model/names';
import { reentryMs } from '../model/sentences';
import { useStepFindings } from '../use-problems';
import { NextSteps } from './next-steps';
import { UnknownPanel } from './unknown-panel';

interface StepPanelProps {
  readonly card: GraphCard;
  readonly step: Step;
  readonly onGo: (id: string) => void;
}

/** One step: name, what it does here, its problems, its settings, what follows. */
export function StepPanel({ card, step, onGo }: StepPanelProps) {
  const editor = useEditor();
  const canvas = useOpenCanvas();
  const names = useKnownNames();
  const findings = useStepFindings(step.id);
  const canvases = useCanvasNames();
  const others = useMemo(() => canvases.filter(({ id }) => id !== canvas.id), [canvases, canvas.id]);
  const variables = useMemo(() => variablesOf(canvas.steps), [canvas.steps]);
  const place = usePlace(canvas, step);
  const ui = stepUi(step.kind);
  const points: Readonly<Record<string, PortPoints | null>> = Object.fromEntries(
    card.ports.map((port) => [port.id, port.points]),
  );
  return (
    <>
      <StepHeader card={card} step={step} />
      <Lede card={card} step={step} />
      <ProblemBands findings={findings} />
      {ui === null ? (
        <UnknownPanel step={step} />
      ) : (
        <TextProblems findings={findings}>
          <ui.Panel
            config={step.config}
            points={points}
            attributes={names.attributes}
            events={names.events}
            products={names.products}
            standard={names.standard}
            variables={variables}
            canvases={others}
            place={place}
            launched={canvas.status !== 'draft'}
            onChange={(config, gesture) => {
              const ports = ui.ports(config).map(({ id }) => id);
              editor.edit(
                setStepConfig({ id: step.id, config, ports }),
                gesture === undefined ? undefined : { gesture: `${step.id} ${gesture}` },
              );
            }}
          />
        </TextProblems>
      )}
      <NextSteps card={card} onGo={onGo} />
    </>
  );
}

/** The same object until something of it changes. */
function usePlace({ id, name, variants }: Canvas, step: Step): PanelProps<unknown>['place'] {
  const isFirst = variants.some(({ first }) => first === step.id);
  return useMemo(
    () => ({ flow: { id, name }, step: { id: step.id, name: step.name, isFirst } }),
    [id, name, step.id, step.name, isFirst],
  );
}

/** What `context.${…}` may name in this canvas, beside the properties people enter with. */
function variablesOf(steps: readonly Step[]): readonly string[] {
  const names = steps.flatMap((one) => stepUi(one.kind)?.facts(one.config).sets ?? []);
  return [...new Set(names)].filter((name) => name !== '');
}

function StepHeader({ card, step }: Pick<StepPanelProps, 'card' | 'step'>) {
  const text = useText();
  const { t } = text;
  const editor = useEditor();
  const kind = kindName(step, text);
  return (
    <header>
      <span className="k acc">
        <Icon of={iconOf(card)} />
      </span>
      <div>
        <h3>
          <TextField
            bare
            size="sm"
            className="name-field"
            label={t(m.step_name)}
            placeholder={kind}
            value={step.name}
            maxLength={255}
            onCommit={(name) => editor.edit(renameStep({ id: step.id, name: name.trim() }))}
          />
        </h3>
        <p>{kind}</p>
      </div>
      <Menu
        align="end"
        items={useStepMenu(card)}
        trigger={
          <button type="button" className="btn gh ic" aria-label={t(m.step_more)}>
            <Icon of={Ellipsis} />
          </button>
        }
      />
    </header>
  );
}

function useStepMenu(card: GraphCard): readonly MenuItem[] {
  const { t } = useText();
  const editor = useEditor();
  const ids = [card.id];
  return [
    { label: t(m.duplicate), icon: CopyPlus, keys: 'Mod+D', onSelect: () => editor.duplicate(ids) },
    {
      label: t(m.copy),
      icon: Copy,
      keys: 'Mod+C',
      onSelect: () => {
        const copied = editor.copy(ids);
        // The system's clipboard may be forbidden; our own copy is there either way.
        if (copied !== null) navigator.clipboard.writeText(copied).catch(() => undefined);
      },
    },
    { type: 'separator' },
    {
      label: t(m.disconnect_before),
      icon: Unlink,
      disabled: card.sources.length === 0,
      onSelect: () => editor.disconnectBefore(card.id),
    },
    {
      label: t(m.disconnect_after),
      icon: Unlink,
      disabled: card.ports.every(({ to }) => to === null),
      onSelect: () => editor.disconnectAfter(card.id),
    },
    { type: 'separator' },
    { label: t(m.delete), icon: Trash2, keys: 'Delete', danger: true, onSelect: () => void editor.remove(ids) },
  ];
}

function Lede({ card, step }: Pick<StepPanelProps, 'card' | 'step'>) {
  const text = useText();
  const { t } = text;
  const canvas = useOpenCanvas();
  const { graph } = useGraphView();
  const ui = stepUi(step.kind);
  if (ui === null) {
    return (
      <p className="lede">
        <RichText>{t(m.unknown_lede, { kind: rawKind(step) })}</RichText>
      </p>
    );
  }
  const again = graph.loop?.writers.includes(card.id) === true ? reentryMs(canvas) : null;
  return (
    <p className="lede">
      <RichText>{ui.lede(step.config, text)}</RichText>
      {again !== null && ` ${t(m.loops_back, { duration: again })}`}
    </p>
  );
}
