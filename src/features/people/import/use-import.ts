import { useMemo, useState, useTransition } from 'react';
import type { CellType } from '@/adapters/files/cells';
import type { FileSubject } from '@/adapters/files/columns';
import type { Encoding } from '@/adapters/files/decode';
import { readEvents, readPeople, type ReadOptions, type ReadOutcome } from '@/adapters/files/read';
import { guessSubject } from '../model/import-source';

export interface ImportSource {
  readonly name: string;
  readonly input: Uint8Array | string;
}

interface Choices {
  readonly subject: FileSubject;
  readonly mapping: Readonly<Record<string, string | null>>;
  readonly types: Readonly<Record<string, CellType>>;
  readonly delimiter: string | null;
  readonly encoding: Encoding | null;
  readonly skipBad: boolean;
}

export interface ImportState extends Choices {
  readonly source: ImportSource | null;
  readonly outcome: ReadOutcome | null;
  /** A choice was made and the file is being read again. */
  readonly reading: boolean;
  readonly open: (source: ImportSource) => void;
  readonly change: (change: Partial<Choices>) => void;
}

const initial: Choices = {
  subject: 'people',
  mapping: {},
  types: {},
  delimiter: null,
  encoding: null,
  skipBad: false,
};

/** A file, how it is to be read, and what comes of it. Read again with every choice. */
export function useImport(): ImportState {
  const [source, setSource] = useState<ImportSource | null>(null);
  const [choices, setChoices] = useState<Choices>(initial);
  const [reading, startReading] = useTransition();
  const outcome = useMemo(() => (source === null ? null : readSource(source, choices)), [source, choices]);
  return {
    ...choices,
    source,
    outcome,
    reading,
    open: (next) =>
      startReading(() => {
        setSource(next);
        setChoices({ ...initial, subject: guessSubject(headOf(next.input)) });
      }),
    change: (change) => startReading(() => setChoices((before) => ({ ...before, ...change }))),
  };
}

function headOf(input: Uint8Array | string): string {
  return typeof input === 'string'
    ? input.slice(0, 8192)
    : new TextDecoder().decode(input.subarray(0, 8192)).replaceAll('\u0000', '');
}

function readSource(source: ImportSource, choices: Choices): ReadOutcome {
  const options: ReadOptions = {
    mapping: choices.mapping,
    types: choices.types,
    skipBad: choices.skipBad,
    ...(choices.delimiter !== null && { delimiter: choices.delimiter }),
    ...(choices.encoding !== null && { encoding: choices.encoding }),
  };
  return choices.subject === 'people' ? readPeople(source.input, options) : readEvents(source.input, options);
}
