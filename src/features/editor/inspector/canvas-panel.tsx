import { Workflow } from 'lucide-react';
import { useText } from '@/i18n/react';
import { Icon } from '@/ui/icon';
import { Section } from '@/ui/section';
import type { Finding } from '@/workflow/run-result';
import { ProblemBands } from '../chrome/problem-bands';
import { useGraphView, useOpenCanvas } from '../context';
import { editorMessages as m } from '../messages';
import { entryId } from '../model/graph';
import { tabOfFinding } from '../model/problems';
import { longestStayMs } from '../model/sentences';
import { namesUsed } from '../model/used-names';
import { useCanvasFindings } from '../use-problems';

interface CanvasPanelProps {
  readonly onTab: (tab: string) => void;
  readonly onGo: (id: string) => void;
}

/** Nothing is selected: the canvas itself, and all that will surprise. */
export function CanvasPanel({ onTab, onGo }: CanvasPanelProps) {
  const { t, tools } = useText();
  const canvas = useOpenCanvas();
  const { graph } = useGraphView();
  const findings = useCanvasFindings();
  const counted = [...namesUsed(canvas).counted];
  const show = (finding: Finding): void => {
    if (finding.step !== undefined && graph.byId.has(finding.step)) onGo(finding.step);
    else if (tabOfFinding(finding) === 'build') onGo(entryId);
    else onTab(tabOfFinding(finding));
  };
  return (
    <>
      <header>
        <span className="k">
          <Icon of={Workflow} />
        </span>
        <div>
          <h3 className="cut">{canvas.name || t(m.unnamed_canvas)}</h3>
          <p>{t(m.about)}</p>
        </div>
      </header>
      <p className="lede">{canvas.description || t(m.nothing_selected)}</p>
      <ProblemBands findings={findings} most={8} onShow={show} />
      <Section>
        <dl className="facts">
          <Fact name={t(m['about.steps'])}>{tools.number(canvas.steps.length)}</Fact>
          <Fact name={t(m['about.longest'])}>{tools.duration(longestStayMs(canvas))}</Fact>
          {counted.length > 0 && <Fact name={t(m['about.score'])}>{counted.join(', ')}</Fact>}
        </dl>
        {canvas.description !== '' && <p className="m mt-3 text-xs">{t(m.nothing_selected)}</p>}
      </Section>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
