import { Upload } from 'lucide-react';
import { useText } from '@/i18n/react';
import { useRunState } from '@/state/react';
import { Button } from '@/ui/button';
import { downloadText } from '@/ui/download';
import { Menu, type MenuItem } from '@/ui/menu';
import { runFiles, type RunFile, type RunFileName } from '@/workflow/output/run-files';
import type { RunResult } from '@/workflow/run-result';
import { simulatorMessages as messages } from '../messages';

const hints = {
  'summary.json': messages.exportSummary,
  'people.ndjson': messages.exportPeople,
  'ledger.ndjson': messages.exportLedger,
  'trace.ndjson': messages.exportTrace,
  'webhooks.ndjson': messages.exportWebhooks,
  'leads.ndjson': messages.exportLeads,
} as const satisfies Readonly<Record<RunFileName, unknown>>;

/** The result as the files the command line writes, byte for byte. */
export function ExportMenu() {
  const { t } = useText();
  const result = useRunState((state) => state.result);
  const items: readonly MenuItem[] =
    result === null
      ? []
      : [
          { type: 'heading', label: t(messages.exportHeading) },
          ...filesOf(result).map((file): MenuItem => ({
            label: file.name,
            hint: t(hints[file.name]),
            onSelect: () => download(file),
          })),
        ];
  return (
    <Menu
      align="end"
      side="top"
      items={items}
      trigger={
        <Button size="sm" icon={Upload} disabled={result === null}>
          {t(messages.export)}
        </Button>
      }
    />
  );
}

/** A run above the ledger's limit keeps counters only. */
function filesOf(result: RunResult): readonly RunFile[] {
  const keepsLedger = Object.keys(result.ledger).length > 0 || result.webhooks.length > 0;
  return runFiles(result, keepsLedger ? 'ledger' : 'counters');
}

function download(file: RunFile): void {
  const { name } = file;
  const type = name.endsWith('.ndjson') ? 'application/x-ndjson' : 'application/json';
  downloadText(name, [...file.lines()].join(''), type);
}
