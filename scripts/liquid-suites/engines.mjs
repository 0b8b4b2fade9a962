// The two that are compared. Each renders a case to a text, and tells of errors in it, or says why it refuses.
import { Liquid } from 'liquidjs';

/** The moment liquid-spec's expectations were written for. */
const now = Date.UTC(2024, 0, 1, 0, 1, 58);

const pattern = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * Our dialect has no variables of a host's own choosing. They come in as custom attributes and are assigned in front of
 * the template, on its first line.
 */
export function ourDialect({ createLiquid }) {
  const engine = createLiquid();
  return ({ template, data }) => {
    const names = Object.keys(data).filter((name) => pattern.test(name));
    const assigned = names.map((name) => `{% assign ${name} = {{custom_attribute.\${${name}}}} %}`).join('');
    const parsed = engine.parse(assigned + template);
    if (!parsed.ok) return refused(parsed.error.message);
    const outcome = parsed.value.render({ now, standard: {}, custom: data });
    if (outcome.type !== 'text') return refused(outcome.type);
    return { text: outcome.text, failed: outcome.errors.length > 0, message: outcome.text };
  };
}

function refused(message) {
  return { text: null, failed: true, message };
}

/** liquidjs as it comes, with the partials of the case. */
export function plainLiquidjs() {
  return ({ template, data, partials }) => {
    const liquid = new Liquid({ templates: partials });
    try {
      const text = atSpecTime(() => liquid.parseAndRenderSync(template, structuredClone(data)));
      return { text, failed: false, message: text };
    } catch (error) {
      return refused(String(error));
    }
  };
}

/** liquidjs reads the clock of its host. */
function atSpecTime(run) {
  const { Date: real } = globalThis;
  globalThis.Date = class extends real {
    constructor(...given) {
      super(...(given.length === 0 ? [now] : given));
    }
    static now() {
      return now;
    }
  };
  try {
    return run();
  } finally {
    globalThis.Date = real;
  }
}

/** Whether what an engine made of a case is what the case says. */
export function passes({ text, failed }, { expected }) {
  return expected === null ? failed : expected.includes(text);
}
