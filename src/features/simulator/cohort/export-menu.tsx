import { Upload } from 'lucide-react';
import { useText } from '@/i18n/react';
import { useRunState } from '@/state/react';
import { Button } from '@/ui/button';
import { downloadText } from '@/ui/download';
import { Menu, type MenuItem } from '@/ui/menu';
import type { RunResult } from '@/workflow/run-result';
import { stableStringify } from '@/core/kernel/json';
import { simulatorMessages as messages } from '../messages';

/** The result as the files the command line writes. */
export function ExportMenu() {
  const { t } = useText();
  const result = useRunState((state) => state.result);
  const items: readonly MenuItem[] =
    result === null
      ? []
      : [
          { type: 'heading', label: t(messages.exportHeading) },
          fileItem('summary.json', t(messages.exportSummary), () => `${stableStringify(result.summary, 2)}\n`),
          fileItem('people.ndjson', t(messages.exportPeople), () =>
            toLines(result.people.map(({ profile }) => profile)),
          ),
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

function fileItem(name: string, hint: string, write: () => string): MenuItem {
  const type = name.endsWith('.ndjson') ? 'application/x-ndjson' : 'application/json';
  return { label: name, hint, onSelect: () => downloadText(name, write(), type) };
}

function toLines(values: readonly RunResult['people'][number]['profile'][]): string {
  return values.map((value) => `${stableStringify(value)}\n`).join('');
}
