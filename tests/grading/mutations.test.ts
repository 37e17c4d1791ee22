import { expect, it } from 'vitest';
import { isAccepted } from '#core/verdict.ts';
import { compileDeck } from '#deck/compile-deck.ts';
import { grade } from '#grading/grade.ts';
import { questionOf } from '../../src/routes/review/grade-card.ts';
import { deckIds, readDeck } from '../decks/read-deck.ts';
import { mutationsOf } from './mutations.ts';

/** Mutations that are the same act after all, by the reason; each was looked up in the manual. */
const same: Readonly<Record<string, readonly string[]>> = {
	'the program reads its options wherever they stand': [
		'git restore <file> --staged',
		'git rm <file> --cached',
		'git branch <branch> -d',
		'git reset HEAD~1 --hard',
		'git reset HEAD@{1} --hard',
		'git push origin -u <branch>',
		'git push origin -d <branch>',
		'git checkout origin/<branch> -t',
		'git clone <url> --recurse-submodules',
		'wc <file> -l',
		'du <dir> -sh',
		'cp <source> -r <target>',
		'mkdir data/voc/labels -p',
		'rm <dir> -r',
		'rm */ -r',
		'grep lr_scheduler -rn <dir>',
		'ln ~/data/kitti -s kitti',
		'ln cuda-12 -sfn cuda',
		'fuser /dev/nvidia* -v',
		'wget "<url>" -O <name> -c',
		'wget <url> --no-check-certificate',
		'vim <file> -r'
	],
	'the order of these options is free': [
		'git config --unset --global http.proxy',
		'git config --get --global http.proxy',
		'tree -d -a -L 1',
		'screen -r -D <name>'
	],
	'-R is another name of -r': ['rm -R */'],
	'case does not matter in the name of a package (PEP 503)': ['pip install OPENCV-PYTHON-HEADLESS'],
	'a right that is given twice is given': ['chmod +xx run.sh'],
	'&> takes both outputs already': [
		'nohup <command> &> train.log 2>& 1 &',
		'<command> &> run.log 2>& 1'
	],
	'errors are sent where they go already, and nohup takes a terminal away from them': [
		'nohup <command> > train.log 2>& 2 &'
	]
};

it('accepts no mutation of any command card but those that are known to be the same', () => {
	const known = new Set(Object.values(same).flat());
	const seen = new Set<string>();
	const accepted = deckIds.flatMap((id) =>
		compileDeck(readDeck(id)).deck.cards.flatMap((card) => {
			const question = card.reverse ? undefined : questionOf(card);
			if (question?.kind !== 'command') return [];
			const forms = [question.answer, ...(question.accept ?? [])];
			return mutationsOf(question.answer)
				.filter(({ line }) => !forms.includes(line))
				.filter(({ line }) => {
					seen.add(line);
					return isAccepted(grade(question, line).rung);
				})
				.map(({ line }) => line);
		})
	);
	expect([...new Set(accepted)].filter((line) => !known.has(line))).toEqual([]);
	expect([...known].filter((line) => !accepted.includes(line))).toEqual([]);
	expect(seen.size).toBeGreaterThan(5000);
});
