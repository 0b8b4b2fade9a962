import { useState } from 'react';
import { useText } from '@/i18n/react';
import { Button } from '@/ui/button';
import { FileDrop } from '@/ui/file-drop';
import { Segmented } from '@/ui/segmented';
import { importMessages } from './messages';
import type { ImportSource } from './use-import';

interface SourceFieldProps {
  readonly source: ImportSource | null;
  readonly onOpen: (source: ImportSource) => void;
}

/** A file, or text from the clipboard. */
export function SourceField({ source, onOpen }: SourceFieldProps) {
  const { t } = useText();
  const [kind, setKind] = useState<'file' | 'text'>('file');
  const [text, setText] = useState('');
  const openFile = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) onOpen({ name: file.name, input: new Uint8Array(await file.arrayBuffer()) });
  };
  return (
    <div className="grid gap-2">
      <div className="flex items-center gap-3">
        <Segmented
          label={t(importMessages.source)}
          value={kind}
          onChange={setKind}
          options={[
            { value: 'file', label: t(importMessages.fromFile) },
            { value: 'text', label: t(importMessages.fromText) },
          ]}
        />
        {source !== null && source.name !== '' && <b className="cut">{source.name}</b>}
      </div>
      {kind === 'file' ? (
        <FileDrop
          accept=".csv,.tsv,.txt,.json,.ndjson,.jsonl,text/csv,application/json"
          button={t(source === null ? importMessages.chooseFile : importMessages.otherFile)}
          hint={t(importMessages.dropHere)}
          onFiles={([file]) => void openFile(file)}
        />
      ) : (
        <div className="grid gap-2 justify-items-start">
          <textarea
            className="inp mono"
            rows={6}
            aria-label={t(importMessages.pasteHere)}
            placeholder={t(importMessages.pasteHere)}
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button disabled={text.trim() === ''} onClick={() => onOpen({ name: '', input: text })}>
            {t(importMessages.read)}
          </Button>
        </div>
      )}
    </div>
  );
}
