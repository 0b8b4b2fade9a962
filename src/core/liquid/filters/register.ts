import type { Liquid } from 'liquidjs';
import { chargeFor, runOf } from '../run';
import { RuntimeError } from '../runtime-error';
import { isArray, isEmpty, plain } from '../values';
import { arityFault } from './arity';
import { arrayFilters } from './arrays';
import { encodingFilters } from './encodings';
import type { Filter } from './filter';
import { numberFilters } from './numbers';
import { textFilters } from './texts';
import { timeFilters } from './times';

/**
 * Replaces nil, false and what is empty; not white space (L-DEF-1…4). With `allow_false: true` false stays.
 * Keyword arguments arrive as pairs.
 */
const defaultFilter: Filter = (_tools, input, ...args) => {
  const keyword = args.find((arg) => isArray(arg) && arg.length === 2 && arg[0] === 'allow_false');
  const [fallback] = args.filter((arg) => arg !== keyword);
  const allowFalse = isArray(keyword) && plain(keyword[1]) === true;
  if (input === false) return allowFalse ? input : fallback;
  return input === undefined || isEmpty(input) ? fallback : input;
};

/** Every filter the sheet lists as supported (section 5); any other name passes its input on (L-FIL-20). */
export const filters: Readonly<Record<string, Filter>> = {
  ...textFilters,
  ...numberFilters,
  ...arrayFilters,
  ...encodingFilters,
  ...timeFilters,
  default: defaultFilter,
};

/** Takes the engine's own filters away and gives it ours: what Braze lacks must not work here (L-FIL-20, L-FIL-21). */
export function registerFilters(liquid: Liquid): void {
  for (const name of Object.keys(liquid.filters)) liquid.unregisterFilter(name);
  for (const [name, filter] of Object.entries(filters)) {
    liquid.registerFilter(name, function (input: unknown, ...args: readonly unknown[]) {
      const run = runOf(this.context);
      const fault = arityFault(name, args.length);
      if (fault !== null) throw new RuntimeError(fault);
      const [value, ...rest] = [input, ...args].map(plain);
      chargeFor(this.context, value);
      const result = filter({ budget: run.budget, now: run.data.now }, value, ...rest);
      chargeFor(this.context, result);
      return result;
    });
  }
}
