import type { Message } from '@/core/kernel/message';
import { delimiters } from '@/adapters/files/csv-rows';
import { encodingNames, encodings } from '@/adapters/files/decode';
import { useText } from '@/i18n/react';
import { Segmented } from '@/ui/segmented';
import { Select } from '@/ui/select';
import { importMessages } from './messages';
import type { ImportState } from './use-import';

const delimiterNames: Readonly<Record<(typeof delimiters)[number], Message>> = {
  ',': importMessages.comma,
  ';': importMessages.semicolon,
  '\t': importMessages.tab,
  '|': importMessages.bar,
};

/** What the file is taken for; each guess can be corrected. */
export function FileFacts({ state }: { readonly state: ImportState }) {
  const { t } = useText();
  const preview = state.outcome?.preview ?? null;
  const separator = delimiters.find((one) => one === (state.delimiter ?? preview?.delimiter)) ?? null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 mt-4 text-xs">
      <span className="flex items-center gap-2">
        <span className="m2">{t(importMessages.content)}</span>
        <Segmented
          label={t(importMessages.content)}
          value={state.subject}
          onChange={(subject) => state.change({ subject, mapping: {}, types: {} })}
          options={[
            { value: 'people', label: t(importMessages.people) },
            { value: 'events', label: t(importMessages.events) },
          ]}
        />
      </span>
      <span className="flex items-center gap-2">
        <span className="m2">{t(importMessages.encoding)}</span>
        <Select
          size="sm"
          label={t(importMessages.encoding)}
          value={state.encoding ?? preview?.encoding ?? null}
          placeholder="—"
          onChange={(encoding) => state.change({ encoding })}
          options={encodings.map((value) => ({ value, label: encodingNames[value] }))}
        />
      </span>
      {separator !== null && (
        <span className="flex items-center gap-2">
          <span className="m2">{t(importMessages.delimiter)}</span>
          <Select
            size="sm"
            label={t(importMessages.delimiter)}
            value={separator}
            onChange={(delimiter) => state.change({ delimiter, mapping: {}, types: {} })}
            options={delimiters.map((value) => ({ value, label: t(delimiterNames[value]) }))}
          />
        </span>
      )}
    </div>
  );
}
