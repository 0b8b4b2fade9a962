import { stepUi } from '@/nodes/registry.ui';
import { useText } from '@/i18n/react';
import type { Text } from '@/i18n/text';
import { useCanvas } from '@/state/react';
import { Field } from '@/ui/field';
import { Select } from '@/ui/select';
import type { Canvas } from '@/workflow/documents/canvas';
import type { RunSettings } from '@/workflow/documents/run-settings';
import { simulatorMessages as messages } from '../messages';

interface PathChoicesProps {
  readonly flowId: string;
  readonly settings: RunSettings;
  readonly onChange: (change: Partial<RunSettings>) => void;
}

/** Not an id: ids of ports are never made of spaces alone. */
const mix = ' ';

/** Where only Braze could tell which path wins, the path that everybody takes (C-EXP-4, C-EXP-5). */
export function PathChoices({ flowId, settings, onChange }: PathChoicesProps) {
  const text = useText();
  const { t } = text;
  const canvas = useCanvas(flowId);
  if (canvas === undefined) return null;
  const choices = settings.paths ?? [];
  return optimizedSteps(canvas, text).map(({ step, name, ports }) => {
    const chosen = choices.find((choice) => choice.canvas === flowId && choice.step === step)?.path ?? mix;
    const others = choices.filter((choice) => choice.canvas !== flowId || choice.step !== step);
    return (
      <Field key={step} label={t(messages.bestPath, { step: name })} help={t(messages.bestPathHelp)}>
        <Select
          grow
          value={ports.some(({ value }) => value === chosen) ? chosen : mix}
          options={[{ value: mix, label: t(messages.bestPathMix) }, ...ports]}
          onChange={(path) => {
            onChange({ paths: path === mix ? others : [...others, { canvas: flowId, step, path }] });
          }}
        />
      </Field>
    );
  });
}

interface OptimizedStep {
  readonly step: string;
  readonly name: string;
  readonly ports: readonly { readonly value: string; readonly label: string }[];
}

function optimizedSteps(canvas: Canvas, text: Text): readonly OptimizedStep[] {
  return canvas.steps.flatMap((step) => {
    const ui = stepUi(step.kind);
    if (ui?.facts(step.config).optimizes !== true) return [];
    const ports = ui.ports(step.config).map((port, index) => ({
      value: port.id,
      label: port.name === undefined || port.name === '' ? ui.portName(port, index + 1, text) : port.name,
    }));
    return [{ step: step.id, name: step.name === '' ? text.t(ui.name) : step.name, ports }];
  });
}
