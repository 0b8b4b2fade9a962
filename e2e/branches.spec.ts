import { expect, expectAccessible, test } from './support';
import { addStep, addTrigger, card, choose, inspector, openHome, runCohort, setChange, simulation } from './verbs';

test('variants, a control group, a split and an experiment are built by hand and run', async ({ page }) => {
  test.setTimeout(120_000);
  const panel = inspector(page);

  await test.step('a blank canvas that starts with a session', async () => {
    await openHome(page);
    await page.getByRole('button', { name: /^Blank canvas/ }).click();
    await page.getByRole('button', { name: 'Choose triggers' }).click();
    await addTrigger(page, panel, 'Start session');
  });

  await test.step('C-VAR-1: C-VAR-5: two variants and a control group share 100 percent', async () => {
    await panel.getByRole('button', { name: 'Add variant' }).click();
    await panel.getByRole('button', { name: 'Add control group' }).click();
    await expect(panel.getByText('100 of 100 %')).toBeVisible();
    const share = panel.getByRole('spinbutton', { name: 'Share of Variant 2 in percent' });
    await share.fill('40');
    await share.press('Enter');
    await expect(panel.getByText('90 of 100 %')).toBeVisible();
    await panel.getByRole('button', { name: 'Distribute evenly' }).click();
    await expect(panel.getByText('100 of 100 %')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('C-SPLIT-1: the first variant asks for a score', async () => {
    await addStep(page, 'Decision Split', 'Variant 1');
    await expect(panel.getByText('There is no filter, so everybody goes to Yes.')).toBeVisible();
    await panel.getByRole('button', { name: 'Add filter' }).click();
    await choose(page, panel.getByRole('combobox', { name: 'Attribute' }), /lead score/);
    await expect(panel.getByText('There is no filter')).toBeHidden();
    await addStep(page, 'User Update', 'Yes');
    await setChange(page, 'lead score', 'Increase', 5);
  });

  await test.step('C-EXP-1: the second variant is an experiment with a control group', async () => {
    await addStep(page, 'Experiment Paths', 'Variant 2');
    await panel.getByRole('switch', { name: 'Control group' }).click();
    await panel.getByRole('button', { name: 'Distribute evenly' }).click();
    await expect(panel.getByText('100 of 100 %')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('people are shared out, and everybody who entered is counted somewhere', async () => {
    await runCohort(page);
    const entered = await simulation(page)
      .getByRole('button', { name: /entered/ })
      .innerText();
    expect(Number(/^\d+/.exec(entered)?.[0])).toBeGreaterThan(0);
    const passed = await card(page, 'Entry')
      .getByText(/ \d+ %$/)
      .count();
    expect(passed).toBeGreaterThan(0);
  });
});
