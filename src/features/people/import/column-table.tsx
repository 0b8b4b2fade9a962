import { useMemo } from 'react';
import { profileFields } from '@/adapters/files/columns';
import { cellTypes, type CellType } from '@/adapters/files/cells';
import type { PreviewColumn } from '@/adapters/files/preview';
import type { Message } from '@/core/kernel/message';
import { useText } from '@/i18n/react';
import { Button } from '@/ui/button';
import { Combobox } from '@/ui/combobox';
import type { ComboboxOption } from '@/ui/combobox-rows';
import { Select } from '@/ui/select';
import { Table, Td, Th } from '@/ui/table';
import { importMessages } from './messages';
import type { ImportState } from './use-import';

interface ColumnTableProps {
  readonly columns: readonly PreviewColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly state: ImportState;
}

const typeNames: Readonly<Record<CellType | 'mixed' | 'empty', Message>> = {
  auto: importMessages.auto,
  text: importMessages.text,
  number: importMessages.number,
  boolean: importMessages.boolean,
  time: importMessages.time,
  mixed: importMessages.mixed,
  empty: importMessages.empty,
};

/** Stands for "leave out" among the targets, which are texts. */
const leftOut = '';

/** Every column with its first values: what it is read as, and how. Below it the first lines as they stand in the file. */
export function ColumnTable({ columns, rows, state }: ColumnTableProps) {
  const { t } = useText();
  const suggested = columns.filter(({ suggestion, target }) => suggestion !== null && suggestion !== target);
  const useAll = (): void => {
    const chosen = Object.fromEntries(suggested.map(({ header, suggestion }) => [header, suggestion]));
    state.change({ mapping: { ...state.mapping, ...chosen } });
  };
  return (
    <div className="mt-4">
      {suggested.length > 1 && (
        <p className="mb-2">
          <Button size="sm" onClick={useAll}>
            {t(importMessages.allSuggestions)}
          </Button>
        </p>
      )}
      <Table
        kind="ppl"
        label={t(importMessages.columns)}
        head={
          <>
            <Th>{t(importMessages.column)}</Th>
            <Th>{t(importMessages.samples)}</Th>
            <Th>{t(importMessages.readAs)}</Th>
            <Th>{t(importMessages.type)}</Th>
          </>
        }
      >
        {columns.map((column, index) => (
          <ColumnRow key={index} column={column} state={state} />
        ))}
      </Table>
      {rows.length > 0 && (
        <details className="mt-2">
          <summary className="text-xs m2">{t(importMessages.preview)}</summary>
          <div className="overflow-auto max-h-52 mt-1">
            <table className="table mono" aria-label={t(importMessages.preview)}>
              <thead>
                <tr>
                  {columns.map((column, index) => (
                    <Th key={index}>{column.header}</Th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row, index) => (
                  <tr key={index}>
                    {row.map((cell, cellIndex) => (
                      <Td key={cellIndex}>{cell}</Td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </div>
  );
}

interface ColumnRowProps {
  readonly column: PreviewColumn;
  readonly state: ImportState;
}

function ColumnRow({ column, state }: ColumnRowProps) {
  const { t } = useText();
  const { header, target, suggestion, looks, samples } = column;
  const options = useTargets(column, state.subject);
  const map = (next: string | null): void => state.change({ mapping: { ...state.mapping, [header]: next } });
  const samplesText = samples.join(' · ');
  return (
    <tr>
      <Td>
        <span className="attr">{header}</span>
      </Td>
      <Td className="cut max-w-56">
        <span className="m2" title={samplesText}>
          {samplesText}
        </span>
      </Td>
      <Td>
        <span className="flex items-center gap-2 py-0.5">
          <span className="w-52 flex">
            <Combobox
              size="sm"
              label={t(importMessages.readColumnAs, { column: header })}
              value={target ?? leftOut}
              options={options}
              emptyText={t(importMessages.noTarget)}
              onChange={(next) => map(next === leftOut ? null : next)}
              onCreate={map}
              createLabel={(name) => t(importMessages.readAsName, { name })}
            />
          </span>
          {suggestion !== null && suggestion !== target && (
            <button type="button" className="link" onClick={() => map(suggestion)}>
              {t(importMessages.suggested, { target: suggestion })}
            </button>
          )}
        </span>
      </Td>
      <Td>
        <Select
          size="sm"
          label={t(importMessages.typeOf, { column: header })}
          value={state.types[header] ?? 'auto'}
          disabled={target === null}
          onChange={(type) => state.change({ types: { ...state.types, [header]: type } })}
          options={cellTypes.map((value) => ({
            value,
            label: value === 'auto' ? `${t(importMessages.auto)}: ${t(typeNames[looks])}` : t(typeNames[value]),
          }))}
        />
      </Td>
    </tr>
  );
}

function useTargets(column: PreviewColumn, subject: 'people' | 'events'): readonly ComboboxOption[] {
  const { t } = useText();
  return useMemo(() => {
    const name = column.header;
    const own: readonly ComboboxOption[] =
      subject === 'people'
        ? [
            { value: 'external_id' },
            { value: `attributes.${name}`, label: t(importMessages.customAttribute, { name }) },
            ...profileFields.map((value) => ({ value })),
          ]
        : [
            ...['external_id', 'time', 'name', 'type', 'product_id', 'price', 'currency', 'quantity'].map((value) => ({
              value,
            })),
            { value: `properties.${name}`, label: t(importMessages.property, { name }) },
            { value: `attributes.${name}`, label: t(importMessages.customAttribute, { name }) },
          ];
    const all = [...own, { value: leftOut, label: t(importMessages.leaveOut) }];
    const { target } = column;
    return target === null || all.some(({ value }) => value === target) ? all : [{ value: target }, ...all];
  }, [column, subject, t]);
}
