import type { Locator, Page } from '@playwright/test';
import { expect } from './support';

/** What people do without a mouse. */

/** Tabs on until something has the focus; fails when the keyboard cannot reach it. */
export async function tabTo(page: Page, target: Locator, back = false): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  await expect(target, 'reached by Tab').toBeFocused();
}

export async function pressOn(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Chooses in the open menu, by arrows. */
export async function arrowTo(page: Page, item: string): Promise<void> {
  const target = page.getByRole('menuitem', { name: item, exact: true });
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 20; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(target).toBeFocused();
  await page.keyboard.press('Enter');
}

/** From card to card by an arrow key. The focus follows once the graph has moved. */
export async function arrowAlong(page: Page, key: string, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 8; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    const before = await page.evaluateHandle(() => document.activeElement);
    await page.keyboard.press(key);
    await page.waitForFunction((element) => document.activeElement !== element, before);
  }
  await expect(target).toBeFocused();
}

/** Chooses in a list that opens, by the first letters of what stands in it. */
export async function typeTo(page: Page, field: Locator, option: string): Promise<void> {
  await pressOn(page, field);
  const target = page.getByRole('option', { name: option });
  await expect(target).toBeVisible();
  await page.keyboard.type(option.slice(0, 5));
  await expect(target).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field).toHaveText(option);
}

/** From whichever tab is open to another one. */
export async function arrowToTab(page: Page, name: string): Promise<void> {
  const open = page.getByRole('tab', { selected: true });
  await tabTo(page, open);
  const wanted = page.getByRole('tab', { name: new RegExp(`^${name}`) });
  for (let presses = 0; presses < 8; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
  await expect(wanted).toBeFocused();
  await expect(wanted).toHaveAttribute('aria-selected', 'true');
}
