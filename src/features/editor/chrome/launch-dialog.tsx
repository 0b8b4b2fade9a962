import { Download } from 'lucide-react';
import { setIdentity } from '@/state/commands/settings';
import type { Status } from '@/workflow/documents/common';
import { serializeText } from '@/workflow/documents/serialize';
import { useText } from '@/i18n/react';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { downloadText, fileName } from '@/ui/download';
import { ProblemNote } from '@/ui/problem-note';
import type { Message } from '@/core/kernel/message';
import type { Canvas } from '@/workflow/documents/canvas';
import { useEditor, useOpenCanvas, useSession } from '../context';
import { editorMessages as m } from '../messages';
import { isProblem } from '../model/problems';
import { useCanvasFindings } from '../use-problems';

export function exportCanvas(canvas: Canvas): void {
  downloadText(fileName(canvas.name, 'canvas.json'), serializeText(canvas));
}

const nextStatus: Readonly<Record<Status, readonly { readonly to: Status; readonly label: Message }[]>> = {
  draft: [{ to: 'active', label: m['launch.go'] }],
  active: [
    { to: 'draft', label: m['launch.draft'] },
    { to: 'stopped', label: m['launch.stop'] },
  ],
  stopped: [
    { to: 'draft', label: m['launch.draft'] },
    { to: 'active', label: m['launch.resume'] },
  ],
  archived: [{ to: 'draft', label: m['launch.draft'] }],
};

/** What launching means here, what stands in its way, and the file that goes on to a backend. */
export function LaunchDialog() {
  const { t } = useText();
  const editor = useEditor();
  const canvas = useOpenCanvas();
  const open = useSession((session) => session.launchOpen);
  const findings = useCanvasFindings();
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const problems = findings.filter(isProblem).length;
  const close = (): void => editor.session.setState({ launchOpen: false });
  const steps = nextStatus[canvas.status];
  return (
    <Dialog
      open={open}
      onClose={close}
      title={t(m['launch.title'])}
      description={t(canvas.status === 'active' ? m['launch.live'] : m['launch.lede'])}
      closeLabel={t(m.close)}
      width={480}
      footer={
        <>
          <Button icon={Download} onClick={() => exportCanvas(canvas)}>
            {t(m['summary.export'])}
          </Button>
          <span className="sp" />
          {steps.map(({ to, label }, index) => (
            <Button
              key={to}
              variant={index === steps.length - 1 ? 'primary' : 'default'}
              disabled={to === 'active' && errors > 0}
              onClick={() => {
                editor.edit(setIdentity({ status: to }));
                close();
              }}
            >
              {t(label)}
            </Button>
          ))}
        </>
      }
    >
      {errors > 0 ? (
        <ProblemNote card tone="stop" title={t(m['launch.errors'], { count: errors })} />
      ) : (
        <ProblemNote
          card
          tone={problems > 0 ? 'warn' : 'info'}
          title={problems > 0 ? t(m.problems, { count: problems }) : t(m['summary.clean'])}
        />
      )}
    </Dialog>
  );
}
