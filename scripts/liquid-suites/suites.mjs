// Reads the public test suites of Liquid into cases of one form.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `expected` lists the texts that are right; `null` means the template has to be refused or to end in an error.
 * @typedef {{ suite: string, group: string, name: string, template: string, data: object,
 *   partials: Record<string, string>, expected: readonly string[] | null }} Case
 */

/** The suites in `folder`, which holds them side by side under their own names. */
export function readSuites(folder, yaml) {
  const suites = [
    { name: 'golden-liquid', read: () => goldenLiquid(join(folder, 'golden-liquid', 'golden_liquid.json')) },
    { name: 'liquid-spec', read: () => liquidSpec(join(folder, 'liquid-spec', 'specs'), yaml) },
  ];
  return suites.filter(({ name }) => existsSync(join(folder, name))).map(({ name, read }) => ({ name, ...read() }));
}

/** Names read `filters, abs, negative integer`; filters and tags are groups of their own each. */
function goldenLiquid(file) {
  const { tests } = JSON.parse(readFileSync(file, 'utf8'));
  const cases = tests.map(({ name, template, data, templates, invalid, result, results }) => {
    const [first, second] = name.split(', ');
    const group = first === 'filters' || first === 'tags' ? `${first}, ${second}` : first;
    const expected = invalid ? null : (results ?? [result]);
    return { suite: 'golden-liquid', group, name, template, data: data ?? {}, partials: templates ?? {}, expected };
  });
  return { cases, leftOut: 0 };
}

/** Suites of the language itself; the others measure speed or need a whole theme. */
const specSuites = ['basics', 'liquid_ruby', 'liquid_ruby_lax', 'parser_errors', 'shopify_production_recordings'];

/** What only Ruby has, or only Shopify. */
const foreign = new Set([
  'activesupport',
  'binary_data',
  'drop_class_output',
  'drops',
  'ruby_drops',
  'ruby_types',
  'shopify_error_format',
  'shopify_error_handling',
  'shopify_filters',
  'shopify_includes',
  'shopify_resource_limits',
  'template_factory',
]);

function liquidSpec(folder, yaml) {
  const cases = [];
  let leftOut = 0;
  for (const suite of specSuites) {
    const files = readdirSync(join(folder, suite)).filter((file) => file.endsWith('.yml') && file !== 'suite.yml');
    for (const file of files.sort()) {
      const document = yaml.parse(readFileSync(join(folder, suite, file), 'utf8'), {
        version: '1.2',
        merge: true,
        maxAliasCount: -1,
        logLevel: 'silent',
        strict: false,
        uniqueKeys: false,
      });
      const specs = Array.isArray(document) ? document : (document.specs ?? []);
      for (const spec of specs) {
        const read = specCase(spec, `${suite}/${file.slice(0, -'.yml'.length)}`, document._metadata);
        if (read === null) leftOut++;
        else cases.push(read);
      }
    }
  }
  return { cases, leftOut };
}

function specCase(spec, group, metadata) {
  const { name, template, environment = {}, filesystem = {}, expected, errors, features = [] } = spec;
  const needs = [...features, ...(metadata?.features ?? [])];
  if (typeof template !== 'string' || needs.some((feature) => foreign.has(feature))) return null;
  if (!isJson(environment) || !Object.values(filesystem).every((text) => typeof text === 'string')) return null;
  const fails = errors?.parse_error !== undefined || errors?.render_error !== undefined;
  // Only the wording of a text that is shown in part is given: nothing to compare with.
  if (!fails && typeof expected !== 'string') return null;
  const partials = Object.fromEntries(
    Object.entries(filesystem).map(([path, text]) => [path.replace(/\.liquid$/, ''), text]),
  );
  return {
    suite: 'liquid-spec',
    group,
    name,
    template,
    data: environment ?? {},
    partials,
    expected: fails ? null : [expected],
  };
}

/** Objects of Ruby are written as `instantiate:Name`; dates and bytes are no JSON either. */
function isJson(value) {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isJson);
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.entries(value).every(([key, inner]) => !key.startsWith('instantiate:') && isJson(inner));
}
