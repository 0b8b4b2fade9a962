// What earlier runs found, so that a run can be stopped and gone on with: `MUTATION_MEMORY=file` holds a line per mutant.
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** A mutant found out once stays so while its file is the same; one that survived is tried again. */
export function createMemory(file) {
  const known = new Set();
  const prints = new Map();
  if (file !== null && existsSync(file)) {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const [status, , key] = line.split('\t');
      if (status === 'killed' || status === 'timeout') known.add(key);
    }
  }

  function printOf(source) {
    if (!prints.has(source)) {
      prints.set(source, createHash('sha256').update(readFileSync(source)).digest('hex').slice(0, 12));
    }
    return prints.get(source);
  }

  return {
    keyOf({ fileName, location, mutatorName, replacement }) {
      const { start, end } = location;
      const place = `${start.line + 1}:${start.column + 1}-${end.line + 1}:${end.column + 1}`;
      const source = fileName.slice(fileName.lastIndexOf('/src/') + 1);
      return `${source} ${printOf(fileName)} ${place} ${mutatorName} ${JSON.stringify(replacement ?? '')}`;
    },
    isKnown: (key) => known.has(key),
    note(key, status, ms) {
      if (file !== null) appendFileSync(file, `${status}\t${Math.round(ms)}\t${key}\n`);
    },
  };
}
