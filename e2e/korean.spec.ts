import { expect, expectSaved, test } from './support';

test.use({ locale: 'ko-KR' });

test('in Korean: first page, run, reason, request, edit, and English and back', async ({ page }) => {
  await test.step('the language of the browser decides', async () => {
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    await expect(page.getByRole('textbox', { name: '워크스페이스 이름' })).toHaveValue('샘플 워크스페이스');
    await expect(page.getByText('Canvas 1개, 캠페인 1개, 사용자 12명.')).toBeVisible();
  });

  await test.step('the first click runs the canvas of the seed', async () => {
    await page
      .getByRole('region', { name: '첫 단계' })
      .getByRole('button', { name: '시뮬레이션 실행', exact: true })
      .click();
    await expect(page.getByRole('textbox', { name: 'Canvas 이름' })).toHaveValue('리드 스코어링 캔버스');
    await expect(page.getByText('리드 관리', { exact: true })).toBeVisible();
    const dock = page.getByRole('region', { name: '시뮬레이션' });
    await expect(dock.getByRole('button', { name: '10명 진입 · 2명 핸드오프' })).toBeVisible();
    await dock.getByRole('row', { name: /^박지윤 .* 103 12 / }).click();
  });

  const why = page.getByRole('complementary', { name: '이유' });
  await test.step('the reason is a sentence', async () => {
    const sentence =
      '9번째 진입(3월 16일 18:36) 이후 처음 일치한 행동이 pricing_viewed라서 구매 의향 높음 경로로 갔습니다.';
    await expect(why.getByRole('paragraph').filter({ hasText: sentence })).toBeVisible();
    await expect(why.getByText('86 + 20 − 1 = 105', { exact: true })).toBeVisible();
    await expect(why.getByRole('row', { name: '3월 27일 08:15 다른 모든 사용자, 7일 미활동 −1 103' })).toBeVisible();
  });

  await test.step('the request is what Salesforce gets in any language', async () => {
    await why.getByRole('button', { name: /10번째 웹훅 보기/ }).click();
    const sheet = page.getByRole('dialog', { name: 'Salesforce > MQL로 리드 업데이트의 10번째 웹훅' });
    await expect(sheet.getByRole('paragraph').filter({ hasText: 'sobjects/Lead/00Q5g00000KpR2mEAF' })).toHaveText(
      /^PATCH https:/,
    );
    await expect(sheet.getByLabel('본문').first()).toContainText('"lead_status": "MQL"');
    await expect(sheet.getByRole('row', { name: /1번째 시도 204$/ })).toBeVisible();
    await sheet.getByRole('button', { name: '닫기' }).click();
  });

  await test.step('an edit is kept, and undone', async () => {
    await page.getByRole('tab', { name: /^기본 사항/ }).click();
    await page.getByRole('textbox', { name: '설명' }).fill('영업 팀에 넘길 리드를 고릅니다');
    await page.getByRole('textbox', { name: '설명' }).press('Tab');
    await expectSaved(page);
    await page.getByRole('button', { name: '실행 취소' }).click();
    await expect(page.getByRole('textbox', { name: '설명' })).toHaveValue('');
  });

  await test.step('English and back; names people gave stay as they are', async () => {
    await page.getByRole('link', { name: 'Leadloom' }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('link', { name: 'People 12' })).toBeVisible();
    await expect(page.getByRole('link', { name: '리드 스코어링 캔버스' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('link', { name: 'People 12' })).toBeVisible();
    await page.getByRole('button', { name: '한국어' }).click();
    await expect(page.getByRole('link', { name: '사용자 12' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  });
});
