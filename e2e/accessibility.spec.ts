import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support';
import { openHome, simulation } from './verbs';

const canvas = '/#/canvases/lead-scoring';
const campaign = '/#/campaigns/hand-off';

/** Every page as it opens, and the tab or heading that tells it is there. */
const pages: readonly (readonly [address: string, role: 'tab' | 'heading', name: RegExp])[] = [
  ['/', 'heading', /Sample workspace|샘플 워크스페이스/],
  [`${canvas}/basics`, 'tab', /Basics|기본 사항/],
  [`${canvas}/entry`, 'tab', /Entry schedule|진입 스케줄/],
  [`${canvas}/audience`, 'tab', /Target audience|타겟 오디언스/],
  [`${canvas}/send`, 'tab', /Send settings|전송 설정/],
  [`${canvas}/build`, 'tab', /Build|구축/],
  [`${canvas}/summary`, 'tab', /Summary|요약/],
  [`${campaign}/compose`, 'tab', /Compose|작성/],
  [`${campaign}/delivery`, 'tab', /Delivery|전달/],
  [`${campaign}/audience`, 'tab', /Target audience|타겟 오디언스/],
  [`${campaign}/summary`, 'tab', /Summary|요약/],
  ['/#/people', 'heading', /People|사용자/],
  ['/#/people/00Q5g00000KpR2mEAF', 'heading', /Jiyoon Park|박지윤/],
  ['/#/inbox', 'heading', /Lead inbox|리드 인박스/],
  ['/#/settings', 'heading', /Settings|설정/],
];

async function open(page: Page, [address, role, name]: (typeof pages)[number]): Promise<void> {
  await page.goto(address);
  const sign =
    role === 'tab' ? page.getByRole('tab', { name, selected: true }) : page.getByRole('heading', { name, level: 1 });
  await expect(sign).toBeVisible();
}

async function expectEveryPageAccessible(page: Page): Promise<void> {
  for (const entry of pages) {
    await test.step(entry[0], async () => {
      await open(page, entry);
      await expectAccessible(page);
    });
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('every page is accessible', async ({ page }) => {
      test.setTimeout(120_000);
      await expectEveryPageAccessible(page);
    });

    test('a run, a journey, the outline and the key sheet are accessible', async ({ page }) => {
      test.setTimeout(120_000);
      await openHome(page);
      await page.getByRole('button', { name: 'Run', exact: true }).click();
      const everybody = simulation(page).getByRole('table', { name: 'People of the run' });
      await expect(everybody).toBeVisible();
      await expectAccessible(page);
      await everybody.getByRole('row', { name: /Jiyoon Park/ }).press('Enter');
      await expect(page.getByText('Score ledger').first()).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Outline' }).click();
      await expectAccessible(page);
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page);
    });
  });
}

/** Everything that opens over a page: how to open it, and what it is. */
const overlays = [
  ['', 'Import', 'dialog'],
  ['', 'Find', 'dialog'],
  ['', 'New', 'menu'],
  ['', 'More about Lead scoring canvas', 'menu'],
  ['people', 'Import', 'dialog'],
  ['people', 'Generate', 'dialog'],
  ['canvases/lead-scoring/build', 'Launch…', 'dialog'],
  ['canvases/lead-scoring/build', 'Add a step after Engaged', 'menu'],
  ['canvases/lead-scoring/build', 'Find a step', 'dialog'],
  ['canvases/lead-scoring/build', 'Keyboard shortcuts', 'dialog'],
  ['canvases/lead-scoring/entry', 'Add trigger', 'menu'],
  ['campaigns/hand-off/compose', 'Add value', 'dialog'],
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`over a page, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('what opens is accessible, takes the focus, and gives it back', async ({ page }) => {
      test.setTimeout(120_000);
      await openHome(page);
      for (const [path, name, role] of overlays) {
        await test.step(`${path} ${name}`, async () => {
          await page.goto(`/#/${path}`);
          const button = page.getByRole('button', { name, exact: true });
          await button.focus();
          await page.keyboard.press('Enter');
          const overlay = page.getByRole(role);
          await expect(overlay).toBeVisible();
          await expect(overlay.locator(':focus').or(overlay.and(page.locator(':focus')))).toHaveCount(1);
          await expectAccessible(page);
          await page.keyboard.press('Escape');
          await expect(overlay).toBeHidden();
          await expect(button).toBeFocused();
        });
      }
    });
  });
}

test.describe('in Korean', () => {
  test.use({ locale: 'ko-KR' });

  test('every page is accessible', async ({ page }) => {
    test.setTimeout(120_000);
    await expectEveryPageAccessible(page);
  });
});
