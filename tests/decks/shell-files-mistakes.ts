// What each mistake on a command card of the shell deck really does, as the answer to it says.
import type { Effect } from './trial.ts';

const said = (words: string) => `grep -q "${words}" $work/err`;
const counted = (number: number) => `[ "$(cat ../out)" -eq ${String(number)} ]`;
const inOldFolder = '[ "$(readlink cuda)" = cuda-11 ] && [ -L cuda-11/cuda-12 ]';
const bashrc = "echo 'export MARK=1; touch ~/ran' > ~/.bashrc";

/** By card id: one for each mistake, in the order of the card. */
export const shellMistakes: Readonly<Record<string, readonly Effect[]>> = {
	'history-grep': [said('history: No such file'), said('numeric argument required')],
	'cd-back': ['[ "$PWD" = / ]', '[ "$PWD" = "$HOME" ]'],
	'ls-hidden': ['grep -q seen ../out && ! grep -q hidden ../out'],
	'ls-human': ['[ "$(cat ../out)" = big ]', "grep -q ' 2097152 ' ../out"],
	'count-entries': [counted(3 + 1), counted(3 + 3)],
	'count-files-deep': [counted(2), counted(3 + 3)],
	'count-lines': ["grep -q '^8 ' ../out"],
	'disk-usage': [
		'grep -q sub ../out && ! grep -q 3[.][0-9]M ../out',
		'[ "$(wc -l < ../out)" = 2 ] && grep -q data/sub ../out'
	],
	'copy-dir': [`[ $end != 0 ] && [ ! -e dst ] && ${said('omitting directory')}`],
	rename: ['[ -f a ] && [ -f b ]'],
	'mkdir-parents': ['[ $end != 0 ] && mkdir -p data/voc/labels && ! mkdir data/voc/labels'],
	'remove-dir': ['[ $end != 0 ] && rm d/f && rmdir d', '[ $end != 0 ] && [ -f d/f ]'],
	'remove-only-dirs': [
		'[ ! -e file ] && [ ! -e a ]',
		'[ ! -e file ] && [ -f a/g ] && [ $end != 0 ]'
	],
	'copy-first-n': [`[ -z "$(ls dst)" ] && ${said("cannot stat '01.jpg'")}`],
	'find-name': [
		{
			before: 'mkdir data; touch data/a.jpg data/.jpg',
			after: '[ "$(cat ../out)" = data/.jpg ]'
		},
		{ before: 'mkdir data; touch data/a.jpg b.jpg', after: '[ ! -s ../out ]' }
	],
	'find-empty-labels': ['grep -q data/nothing ../out && grep -q data/empty ../out'],
	which: ['[ "$(cat ../out)" = "Python 3" ]'],
	'grep-packages': ['grep -q torch grep'],
	'grep-recursive': ['[ ! -s ../out ]', said('Is a directory')],
	'chmod-readable': [said("cannot access 'r'"), '[ "$(stat -c %a f)" = 777 ]'],
	'chmod-execute': [
		{
			before: `printf '#!/bin/sh\\necho ran\\n' > run.sh; chmod 644 run.sh; sudo() { "$@"; }`,
			after: '[ $end = 126 ] && ! grep -q ran ../out'
		},
		'grep -q ran ../out && [ ! -x run.sh ]'
	],
	symlink: ['[ ! -e kitti ] && [ -L ~/data/kitti/kitti ]', said('hard link not allowed')],
	'symlink-remove': [
		'[ ! -e data/label ] && [ -d data ] && [ -L kitti ]',
		'[ ! -e data/label ] && [ $end != 0 ]'
	],
	'symlink-replace': [inOldFolder, inOldFolder],
	'tar-extract-to': [
		`${said('refusing to create an empty archive')} && tar -tzf data.tar.gz`,
		said('there: Not found in archive'),
		said('zv: Cannot open')
	],
	'tar-create': [
		`${said('src: Cannot open\\|data.tar.gz: Cannot stat')} && [ ! -e data.tar.gz ]`,
		'! gzip -t data.tar.gz && tar -tf data.tar.gz | grep -q src/a'
	],
	'tar-list': ['[ -f src/a ]'],
	'append-line': ['[ "$(cat notes.txt)" = done ]', `[ $end != 0 ] && [ "$(cat notes.txt)" = old ]`],
	nohup: [
		'sleep 0.1; [ -n "$(jobs -r)" ] && ! ignored $!',
		'[ -z "$(jobs -p)" ] && grep -q err train.log'
	],
	'redirect-both': [
		'[ "$(cat run.log)" = out ] && grep -q err $work/out',
		'[ "$(cat run.log)" = out ] && grep -q err $work/err'
	],
	'path-prepend': [
		'[[ $PATH = *:$HOME/gcc/bin ]] && [ "$(command -v ls)" != ~/gcc/bin/ls ]',
		'! command -v cat',
		said('not a valid identifier')
	],
	'source-bashrc': [
		{ before: bashrc, after: '[ -z "$MARK" ] && [ -e ~/ran ]' },
		{
			before: bashrc,
			after: `${said('Permission denied')} && chmod +x ~/.bashrc && ~/.bashrc && [ -z "$MARK" ] && [ -e ~/ran ]`
		}
	],
	'kill-hard': ['sleep 0.1; kill -0 $pid && kill -9 $pid']
};

/** The same of programs that not every machine has. */
export const mistakesOfPrograms: Readonly<
	Record<string, Readonly<Record<string, readonly Effect[]>>>
> = {
	tree: { 'tree-level': ['grep -q "^1 .*error opening dir" ../out'] },
	lsb_release: {
		'ubuntu-version': [
			'. /etc/os-release; grep -qF "$(uname -r)" ../out && ! grep -q "$VERSION_CODENAME" ../out'
		]
	},
	make: {
		'make-jobs': [
			"grep -Eq -- '-j($| )' ../out",
			`[ $end != 0 ] && ${said('No rule to make target')}`
		]
	},
	zip: {
		'unzip-to': [
			'[ $end != 0 ] && [ ! -e there/src/a ]',
			{
				before: 'mkdir src there; echo 1 > src/a; zip -qr data.zip src',
				after: '[ $end != 0 ] && [ -z "$(ls there)" ]'
			}
		]
	}
};
