import type { Page } from '@playwright/test';
import { expect } from './support';

/** Markup that would tell of itself by `window.hacked`, a dialog, or a request for `/hacked-image`. */
export const markup = `<img src=hacked-image onerror="window.hacked=1;alert(1)">`;
export const script = `"><script>window.hacked=1;alert(1)</script>`;
export const address = `javascript:window.hacked=1`;

/** Members that would reach every object if a reader assigned them. */
export const pollution = `"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}`;

interface Watch {
  /** Nothing scripted, and the objects of the page are what they were. */
  readonly expectUntouched: () => Promise<void>;
}

/** Watches a page from its first document on. */
export async function watch(page: Page): Promise<Watch> {
  const signs: string[] = [];
  page.on('dialog', (dialog) => {
    signs.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url().includes('hacked-image')) signs.push(request.url());
  });
  const native = await prototypeNames(page);
  const expectUntouched = async (): Promise<void> => {
    expect(signs).toEqual([]);
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
    expect(await prototypeNames(page)).toEqual(native);
  };
  return { expectUntouched };
}

function prototypeNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => Object.getOwnPropertyNames(Object.prototype));
}

/** `text` inside itself, `times` deep. */
export function nested(open: string, close: string, times: number): string {
  return `${open.repeat(times)}${close.repeat(times)}`;
}
