import { describe, expect, it } from 'vitest';
import { explain } from '@/core/engine/explain';
import { entryMessages } from '@/core/engine/messages-entry';
import type { TraceEntry } from '@/core/engine/trace';
import { locales } from '@/core/kernel/message';
import { createLiquid } from '@/core/liquid/liquid';
import { createOutside } from '@/core/outside/outside';
import '@/i18n/catalogue';
import { findMessage } from '@/i18n/registry';
import { createText } from '@/i18n/text';
import { conversions } from '../__scenarios__/conversions';
import { edits } from '../__scenarios__/edits';
import { gettingIn } from '../__scenarios__/getting-in';
import { gettingOut } from '../__scenarios__/getting-out';
import type { Scenario } from '../__scenarios__/scenario';
import { scheduled } from '../__scenarios__/scheduled';
import { stops } from '../__scenarios__/stops';
import { simulate } from '../simulate';

function tracesOf({ workspace }: Scenario): readonly (readonly TraceEntry[])[] {
  const deps = { liquid: createLiquid(), outside: createOutside(workspace.salesforce) };
  const result = simulate({ workspace, settings: workspace.run, traceLevel: 'full' }, deps);
  return result.ok ? Object.values(result.value.trace) : [];
}

const traces = [...scheduled, ...gettingIn, ...gettingOut, ...conversions, ...edits, ...stops].flatMap(tracesOf);

const refs = traces.flat().flatMap((entry) => {
  if (!('cause' in entry)) return [];
  return [entry.cause.because, ...(entry.cause.alternatives ?? []).map(({ reason }) => reason)];
});

/** Said only where a start is refused that no scenario makes. */
const unsaid = ['engine.gate.starts_by_scheduled', 'engine.gate.not_live', 'engine.exit.step_changed'];

describe('sentences about getting in and out', () => {
  it('every one of them is said by a scenario', () => {
    const said = new Set(refs.map(({ key }) => key));
    expect(Object.keys(entryMessages).filter((key) => !said.has(key) && !unsaid.includes(key))).toEqual([]);
  });

  it.each(locales)('is a sentence in %s, with nothing left open', (locale) => {
    const { t } = createText(locale, { zone: 'UTC' });
    for (const ref of refs) {
      expect(findMessage(ref.key), ref.key).not.toBeNull();
      expect(t(ref), ref.key).not.toMatch(/undefined|NaN|\?$|^$/);
    }
  });

  it('every entry of a trace goes back to an input', () => {
    for (const trace of traces) {
      for (const entry of trace) expect(explain(trace, entry.seq)[0]?.type).toBe('input');
    }
  });
});
