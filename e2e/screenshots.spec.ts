import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from './support';

/** `UPDATE_SCREENSHOTS=1` also writes the pictures of the READMEs. */
const update = process.env['UPDATE_SCREENSHOTS'] === '1';
const folder = fileURLToPath(new URL('../test-results/screens/', import.meta.url));
const images = fileURLToPath(new URL('../docs/images/', import.meta.url));

const canvas = 'canvases/lead-scoring';
const campaign = 'campaigns/hand-off';

const words = {
  en: {
    run: 'Run',
    simulation: 'Simulation',
    person: /^Jiyoon Park /,
    webhook: /^Show webhook 10 /,
    outline: 'Outline',
    sent: 'sent',
    summary: 'This run',
  },
  ko: {
    run: '시뮬레이션 실행',
    simulation: '시뮬레이션',
    person: /^박지윤 /,
    webhook: /^10번째 웹훅 보기 /,
    outline: '개요',
    sent: '전송',
    summary: '이번 실행',
  },
} as const;

/** Pages whose address says all there is to see. */
const plainPages = {
  home: '',
  'canvas-basics': `${canvas}/basics`,
  'canvas-entry': `${canvas}/entry`,
  'canvas-audience': `${canvas}/audience`,
  'canvas-send': `${canvas}/send`,
  'canvas-build': `${canvas}/build`,
  'canvas-summary': `${canvas}/summary`,
  'campaign-compose': `${campaign}/compose`,
  'campaign-delivery': `${campaign}/delivery`,
  'campaign-audience': `${campaign}/audience`,
  'campaign-summary': `${campaign}/summary`,
  people: 'people',
  inbox: 'inbox',
  person: 'people/00Q5g00000KpR2mEAF',
  settings: 'settings',
} as const;

/** What a page must not do at this size: scroll sideways, or cut the words of a control without saying them elsewhere. */
async function expectWhole(page: Page, name: string): Promise<void> {
  const cut = await page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>('button, [role="tab"], [role="radio"], h1, h2, h3, label');
    const isCut = (one: HTMLElement): boolean =>
      one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible';
    return [...controls].filter((one) => isCut(one) && one.closest('[title]') === null).map((one) => one.innerText);
  });
  expect(cut, `${name}: words cut off`).toEqual([]);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways, `${name}: scrolls sideways by`).toBeLessThanOrEqual(0);
}

for (const language of ['en', 'ko'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${language}, ${colorScheme}`, () => {
      test.use({
        locale: language === 'en' ? 'en-US' : 'ko-KR',
        colorScheme,
        contextOptions: { reducedMotion: 'reduce' },
      });

      test('every page is whole at 1440 × 900', async ({ page }) => {
        test.setTimeout(120_000);
        mkdirSync(folder, { recursive: true });
        const say = words[language];
        const shoot = async (name: string): Promise<void> => {
          await expectWhole(page, name);
          await page.screenshot({ path: `${folder}${name}.${language}.${colorScheme}.png` });
        };
        for (const [name, path] of Object.entries(plainPages)) {
          await page.goto(`/#/${path}`);
          await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
          // Nothing half drawn: the preview of a person who is sent something says so.
          if (name === 'campaign-compose') await expect(page.getByText(say.sent, { exact: true })).toHaveCount(3);
          await page.evaluate(() => document.fonts.ready);
          await shoot(name);
        }
        await page.goto('/#/');
        await page.getByRole('button', { name: say.run, exact: true }).click();
        const dock = page.getByRole('region', { name: say.simulation });
        await expect(dock.getByRole('row', { name: say.person })).toBeVisible();
        await expect(page.getByRole('complementary', { name: say.summary })).toBeVisible();
        await page.mouse.move(0, 0);
        await shoot('simulate-cohort');
        if (update && colorScheme === 'light') {
          await page.screenshot({ path: `${images}canvas${language === 'en' ? '' : '.ko'}.png` });
        }
        await dock.getByRole('row', { name: say.person }).click();
        const why = page.getByRole('button', { name: say.webhook });
        await expect(why).toBeVisible();
        await shoot('simulate-journey');
        await why.click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await shoot('simulate-webhook');
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: say.outline }).click();
        await shoot('canvas-outline');
      });
    });
  }
}
