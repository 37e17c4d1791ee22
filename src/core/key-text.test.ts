import { expect, it } from 'vitest';
import { addKeyPress, type KeyPress } from './key-text.ts';

const press = (key: string, held = ''): KeyPress => ({
	key,
	ctrlKey: held.includes('C'),
	altKey: held.includes('A'),
	shiftKey: held.includes('S'),
	metaKey: held.includes('M')
});

it.each<[text: string, presses: KeyPress[]]>([
	['Ctrl+b d', [press('Control', 'C'), press('b', 'C'), press('d')]],
	['Ctrl+b %', [press('b', 'C'), press('Shift', 'S'), press('%', 'S')]],
	['Ctrl+b Ctrl+b', [press('b', 'C'), press('b', 'C')]],
	['gg=G', [press('g'), press('g'), press('='), press('G', 'S')]],
	['Esc :wq Enter', [press('Escape'), press(':', 'S'), press('w'), press('q'), press('Enter')]],
	['Ctrl+Shift+T', [press('T', 'CS')]],
	['Ctrl+b', [press('B', 'C')]],
	['Alt+Shift+Up', [press('ArrowUp', 'AS')]],
	['Space F5', [press(' '), press('F5')]],
	['Ctrl++ a', [press('+', 'CS'), press('a')]],
	['"+y', [press('"', 'S'), press('+', 'S'), press('y')]],
	['Cmd+c', [press('c', 'M')]],
	['', [press('Dead'), press('Process'), press('Tab')]]
])('writes presses as %s', (text, presses) => {
	expect(presses.reduce(addKeyPress, '')).toBe(text);
});
