import { useStores } from '@/state/react';
import { knownProperties } from '../known-names';
import { described, type CompletionNames } from './code-names';

/** Adds to the names of a field what the workspace knows. A function: events are read when somebody asks. */
export function useNames(names: CompletionNames): () => CompletionNames {
  const { workspace } = useStores();
  return () => {
    const { content, events } = workspace.getState().workspace;
    return { ...names, content, properties: knownProperties(events).map(described) };
  };
}
