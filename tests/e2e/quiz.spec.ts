import AxeBuilder from '@axe-core/playwright';
import { answer, expect, rows, startFirstReview, test } from './app.ts';

test('a quiz asks typed answers, leaves the schedule alone and ends with what was missed', async ({
	page
}) => {
	await page.goto('decks/');
	await page.getByRole('link', { name: 'Quiz' }).click();
	await page.getByLabel('Git commands and traps').check();
	for (const kind of [
		'Keys',
		'Formulas',
		'Code',
		'Numbers and shapes',
		'Gaps',
		'Orders',
		'Choices'
	]) {
		await page.getByLabel(kind, { exact: true }).uncheck();
	}
	await page.getByLabel('Cards at most').selectOption('5');
	expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([]);
	await page.getByRole('button', { name: 'Start the quiz' }).click();

	const field = page.getByRole('textbox', { name: 'Your answer' });
	const verdict = page.getByRole('status', { name: 'Verdict' });
	const question = page.getByRole('region', { name: 'Question' });
	for (let turn = 0; turn < 5; turn += 1) {
		await expect(page.getByText(`${turn + 1} / 5`)).toBeVisible();
		if (turn === 0) {
			await page.getByRole('button', { name: 'I don’t know, show it' }).click();
			await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible();
			await page.getByRole('button', { name: 'Next' }).click();
			continue;
		}
		// The right answer is the one whose card shows this question.
		await field.fill('git status --no-such-option');
		await field.press('Enter');
		await expect(verdict).toBeVisible();
		const right = page.getByRole('button', { name: /Next|It was right/ });
		await right.click();
	}
	await expect(page.getByRole('heading', { name: 'Missed' })).toBeVisible();
	const cards = await rows<{ key: string; kind: string; answer: string; prompt: object }>(
		page,
		'cards'
	);
	const commands = cards.filter(({ key, kind }) => key.startsWith('git/') && kind === 'command');
	expect(commands.length).toBeGreaterThan(20);
	expect(await rows(page, 'events')).toEqual([]);
	await page.getByRole('button', { name: 'Ask these again now' }).click();
	await expect(question).toBeVisible();
});

/** As a Chinese input method leaves it: every sign in its full width. */
function fullWidth(text: string): string {
	return [...text]
		.map((sign) => {
			const code = sign.charCodeAt(0);
			return code === 0x20 ? '\u3000' : code < 0x7f ? String.fromCharCode(code + 0xfee0) : sign;
		})
		.join('');
}

test('typed with an input method above a keyboard, another card’s answer is remembered as a confusion', async ({
	page
}) => {
	await page.goto('quiz/');
	await page.getByLabel('Git commands and traps').check();
	for (const kind of [
		'Keys',
		'Formulas',
		'Code',
		'Numbers and shapes',
		'Gaps',
		'Orders',
		'Choices'
	]) {
		await page.getByLabel(kind, { exact: true }).uncheck();
	}
	await page.getByLabel('Cards at most').selectOption('5');
	await page.getByRole('button', { name: 'Start the quiz' }).click();
	const field = page.getByRole('textbox', { name: 'Your answer' });
	await expect(field).toBeVisible();
	const cards = await rows<{ key: string; kind: string; answer: string; prompt: { en: unknown } }>(
		page,
		'cards'
	);
	const asked = await page.getByRole('region', { name: 'Question' }).textContent();
	const other = cards.find(
		({ kind, answer, prompt }) =>
			kind === 'command' &&
			answer.startsWith('git stash') &&
			!JSON.stringify(prompt.en).includes((asked ?? '').trim().slice(0, 12))
	);
	// The keyboard opens: the button stays in reach, and the page where it is.
	await page.setViewportSize({ width: 360, height: 400 });
	await field.tap();
	const check = page.getByRole('button', { name: 'Check', exact: true });
	await expect(check).toBeInViewport({ ratio: 1 });
	await expect(field).toBeInViewport({ ratio: 1 });
	expect(await page.evaluate(() => [scrollY, document.documentElement.scrollHeight])).toEqual([
		0, 400
	]);
	// Enter chooses among what the input method offers and submits nothing: told by the event, by the
	// composition alone, or by the code that Safari gives it.
	const input = await page.context().newCDPSession(page);
	await input.send('Input.imeSetComposition', { text: 'git', selectionStart: 3, selectionEnd: 3 });
	await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
	await field.dispatchEvent('keydown', { key: 'Enter' });
	const typed = fullWidth(other?.answer ?? '');
	await input.send('Input.insertText', { text: typed });
	await field.dispatchEvent('keydown', { key: 'Enter', keyCode: 229 });
	await page.waitForTimeout(300);
	await expect(field).toHaveValue(typed);
	const verdict = page.getByRole('status', { name: 'Verdict' });
	await expect(verdict).toHaveCount(0);
	await field.press('Enter');
	await expect(verdict).toBeInViewport();
	await page
		.getByRole('button', { name: /Next|It was wrong/ })
		.first()
		.click();
	await expect
		.poll(() => rows<{ otherKey: string }>(page, 'confusions'))
		.toMatchObject([{ otherKey: other?.key }]);
});

test.describe('with a keyboard', () => {
	test.use({ hasTouch: false, isMobile: false, viewport: { width: 1280, height: 800 } });

	test('keys are pressed as well as typed, nobody is caught in it, and the minutes end it', async ({
		page
	}) => {
		await page.goto('quiz/');
		await page.getByLabel('tmux and screen').check();
		for (const kind of [
			'Commands',
			'Formulas',
			'Code',
			'Numbers and shapes',
			'Gaps',
			'Orders',
			'Choices'
		]) {
			await page.getByLabel(kind, { exact: true }).uncheck();
		}
		await page.getByLabel('Time').selectOption('3 minutes');
		await page.getByRole('button', { name: 'Start the quiz' }).click();
		const capture = page.getByRole('button', { name: 'Press the keys' });
		await capture.click();
		for (const key of ['Control+b', 'Escape', 'Space', 'd']) await page.keyboard.press(key);
		await expect(page.getByRole('textbox', { name: 'Your answer' })).toHaveValue(
			'Ctrl+b Esc Space d'
		);
		await page.keyboard.press('Tab');
		await expect(capture).toHaveAttribute('aria-pressed', 'false');
		await expect(page.getByRole('button', { name: 'Check' })).toBeFocused();

		await page.clock.setFixedTime(Date.now() + 4 * 60_000);
		await page.keyboard.press('Enter');
		await page
			.getByRole('button', { name: /Next|It was wrong/ })
			.first()
			.click();
		await expect(page.getByText('0 of 1 right.')).toBeVisible();
	});

	test('a deck can show its answers without typing, whatever the settings say', async ({
		page
	}) => {
		await page.goto('deck/?id=git');
		const choice = page.getByLabel('Answers of this deck');
		await expect(choice).toHaveValue('general');
		await choice.selectOption('Just show');
		await expect
			.poll(() => rows<{ key: string; value: object }>(page, 'settings'))
			.toContainEqual({ key: 'deck/git', value: { awake: false, typing: false } });
	});
});

test('one deck is practised by its link, and what was missed today by its own', async ({
	page
}) => {
	await startFirstReview(page);
	await answer(page, 'Again');
	await answer(page, 'Easy');
	const before = await rows(page, 'events');
	await page.goto('deck/?id=vim');
	await page.getByRole('link', { name: 'Practise, off the schedule' }).click();
	await expect(page.getByLabel('Vim keys')).toBeChecked();
	await expect(page.getByLabel('Shell and files')).not.toBeChecked();
	await page.goto('quiz/?missed');
	await expect(page.getByText('1 / 1')).toBeVisible();
	await page.getByRole('button', { name: 'I don’t know, show it' }).click();
	// Who gives up is shown the answer, not judged.
	await expect(page.getByRole('status', { name: 'Verdict' })).toBeHidden();
	await page.getByRole('button', { name: 'Next' }).click();
	await expect(page.getByText('0 of 1 right.')).toBeVisible();
	expect(await rows(page, 'events')).toEqual(before);
});
