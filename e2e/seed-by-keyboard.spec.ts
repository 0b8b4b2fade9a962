import { readFileSync } from 'node:fs';
import { arrowAlong, arrowTo, arrowToTab, pressOn, tabTo, typeTo } from './keyboard';
import { eventsNdjson, expectedRows, people } from './seed';
import { expect, expectSaved, test } from './support';
import { card, expectRun, inspector, openHome, simulation } from './verbs';

/** Five people and the hand-off, no canvas. */
function workspaceFile(): string {
  const fixture: unknown = JSON.parse(readFileSync(new URL('fixtures/workspace.json', import.meta.url), 'utf8'));
  const events: unknown = JSON.parse(`[${eventsNdjson.trim().replaceAll('\n', ',')}]`);
  return JSON.stringify({ ...(fixture as object), canvases: [], people, events });
}

test('the seed is built from a blank canvas with the keyboard, and runs to the same scores', async ({ page }) => {
  test.setTimeout(180_000);
  const { keyboard } = page;

  await test.step('a workspace is taken over', async () => {
    await openHome(page);
    await pressOn(page, page.getByRole('button', { name: 'Import', exact: true }));
    const asked = page.waitForEvent('filechooser');
    await pressOn(page, page.getByRole('dialog').getByRole('button', { name: 'Choose files' }).last());
    const buffer = Buffer.from(workspaceFile());
    await (await asked).setFiles({ name: 'workspace.json', mimeType: 'application/json', buffer });
    await pressOn(page, page.getByRole('button', { name: 'Replace this workspace' }));
    await keyboard.press('Escape');
    await pressOn(page, page.getByRole('button', { name: /^Blank canvas/ }));
    await expect(card(page, 'Entry')).toBeVisible();
  });

  await test.step('what starts it', async () => {
    const panel = inspector(page);
    await pressOn(page, page.getByRole('button', { name: 'Choose triggers' }));
    await pressOn(page, panel.getByRole('button', { name: 'Add trigger' }));
    await arrowTo(page, 'Change custom attribute value');
    await tabTo(page, panel.getByRole('combobox', { name: 'Attribute' }));
    await keyboard.type('lead sc');
    await keyboard.press('Enter');
    await pressOn(page, panel.getByRole('button', { name: 'Add trigger' }));
    await arrowTo(page, 'Add an email address');
    await expect(
      panel.getByRole('button', { name: 'Edit trigger: lead score changes to any new value' }),
    ).toBeVisible();
  });

  await test.step('who may enter, how often, and whom it sends to', async () => {
    await arrowToTab(page, 'Target audience');
    const except = page.getByRole('group', { name: 'Except people who match' });
    await pressOn(
      page,
      page.getByRole('region', { name: 'Who may enter' }).getByRole('button', { name: 'Add exclusion' }),
    );
    await tabTo(page, except.getByRole('combobox', { name: 'Attribute' }));
    await keyboard.type('email');
    await keyboard.press('Enter');
    await typeTo(page, except.getByRole('combobox', { name: 'Operator' }), 'contains any of');
    await tabTo(page, except.getByRole('textbox', { name: 'Values' }));
    await keyboard.type('@acme.example');
    await keyboard.press('Enter');
    await expect(page.getByText('4 of 5 people')).toBeVisible();
    await pressOn(page, page.getByRole('switch', { name: 'Allow people to re-enter this canvas' }), 'Space');
    await expect(page.getByRole('textbox', { name: 'Window' })).toHaveValue('0');
    await arrowToTab(page, 'Send settings');
    await tabTo(page, page.getByRole('radio', { checked: true }));
    await keyboard.press('ArrowUp');
    const everybody = page.getByRole('radio', { name: 'All users, including unsubscribed' });
    await expect(everybody).toBeFocused();
    await keyboard.press('Space');
    await expect(everybody).toBeChecked();
  });

  await test.step('Action Paths with three groups', async () => {
    const panel = inspector(page);
    await arrowToTab(page, 'Build');
    await tabTo(page, card(page, 'Entry'));
    await keyboard.press('ArrowDown');
    await expect(page.getByRole('button', { name: 'Add a step after Entry' })).toBeFocused();
    await keyboard.press('a');
    await expect(card(page, 'Action Paths')).toBeFocused();
    await keyboard.press('Enter');
    await tabTo(page, panel.getByRole('textbox', { name: 'Evaluation window' }));
    await keyboard.press('Control+a');
    await keyboard.type('7');
    await keyboard.press('Enter');
    const groups = [
      ['+5', ['pricing_viewed', 'demo_requested']],
      ['+1', [null]],
      ['−1', ['trial_expired']],
    ] as const;
    for (const [name, events] of groups) {
      await pressOn(page, panel.getByRole('button', { name: 'Add group' }));
      await tabTo(page, panel.getByRole('textbox', { name: /^Group \d name$/ }).last(), true);
      await keyboard.press('Control+a');
      await keyboard.type(name);
      await keyboard.press('Enter');
      const group = panel.getByRole('group', { name, exact: true });
      for (const event of events) {
        await pressOn(page, group.getByRole('button', { name: /^Add trigger/ }));
        await arrowTo(page, event === null ? 'Start session' : 'Perform custom event');
        if (event === null) continue;
        await tabTo(page, group.getByRole('combobox', { name: 'Event' }));
        await keyboard.type(event);
        // A new name is kept by Enter, and by going on to the next field.
        await keyboard.press(event === 'trial_expired' ? 'Tab' : 'Enter');
        await expect(group.getByRole('button', { name: `Edit trigger: ${event}` })).toBeVisible();
      }
    }
  });

  await test.step('a User Update by its letter, and a path connected by L', async () => {
    const change = inspector(page).getByRole('group', { name: 'Change 1' });
    const updates = [
      ['+5', 'Increase', '5'],
      ['+1', 'Increase', '1'],
      ['−1', 'Decrease', '1'],
    ] as const;
    for (const [path, action, by] of updates) {
      await tabTo(page, page.getByRole('button', { name: `Add a step after ${path}`, exact: true }), true);
      await keyboard.press('u');
      await expect(card(page, 'User Update').and(page.locator(':focus'))).toBeVisible();
      await keyboard.press('Enter');
      await typeTo(page, change.getByRole('combobox', { name: 'Action' }), action);
      await tabTo(page, change.getByRole('spinbutton', { name: `${action} by` }));
      await keyboard.press('Control+a');
      await keyboard.type(by);
      await keyboard.press('Enter');
    }
    await tabTo(page, page.getByRole('button', { name: 'Add a step after Everyone Else', exact: true }), true);
    await keyboard.press('l');
    const last = card(page, 'User Update').filter({ hasText: '−1' });
    await expect(card(page, 'User Update').and(page.locator(':focus'))).toBeVisible();
    await arrowAlong(page, 'ArrowRight', last);
    await keyboard.press('Enter');
    await keyboard.press('Control+z');
    await keyboard.press('Control+Shift+z');
  });

  await test.step('the outline reads the same canvas', async () => {
    await keyboard.press('o');
    await expect(page.getByText('goes on with User Update, above')).toBeVisible();
    await keyboard.press('o');
  });

  await test.step('everyone runs to the scores worked out by hand', async () => {
    await keyboard.press('r');
    await expect(simulation(page).getByRole('radio', { name: 'Cohort' })).toBeChecked();
    await expectRun(page, expectedRows);
    const row = simulation(page).getByRole('row', { name: /^Ada Moon / });
    await pressOn(page, row);
    await expect(page.getByRole('complementary', { name: 'Why' })).toContainText('Ada took +5 because pricing_viewed');
    await expectSaved(page);
  });
});
