// What each mistake on a command card of the git deck really does, as the answer to it says.
import type { Effect } from './trial.ts';

const commitMore = 'echo more >> a.txt && git commit -q -a -m more';
const backAtOrigin = '[ "$(git rev-parse main)" = "$(git rev-parse origin/main)" ]';
const current = (branch: string) => `[ "$(git branch --show-current)" = "${branch}" ]`;
const exists = (name: string) => `git rev-parse -q --verify ${name}`;
const onOrigin = (name: string) => `git -C ../origin.git rev-parse -q --verify ${name}`;
const said = (words: string) => `grep -q "${words}" ../err`;
const stillProxied = '[ "$(git config --global http.proxy)" = http://127.0.0.1:7890 ]';

/** By card id: one for each mistake, in the order of the card. */
export const gitMistakes: Readonly<Record<string, readonly Effect[]>> = {
	'user-name': ['[ "$(git config --local user.name)" = Grace ] && ! git config --global user.name'],
	init: [said('not a git repository')],
	'stage-file': ['[ "$(git diff --cached --name-only | xargs)" = "a.txt new.txt" ]'],
	'commit-message': [
		'[ "$(git show --name-only --format= HEAD | xargs)" = "a.txt b.txt" ]',
		said('pathspec')
	],
	status: ['grep -q a.txt ../out && ! grep -q staged ../out && ! grep -q untracked ../out'],
	'diff-unstaged': [
		'grep -q ^+staged ../out && grep -q ^+unstaged ../out',
		'grep -q ^+staged ../out && ! grep -q unstaged ../out'
	],
	'diff-staged': [
		'grep -q ^+unstaged ../out && ! grep -q ^+staged ../out',
		'grep -q ^+unstaged ../out && grep -q ^+staged ../out'
	],
	'log-oneline': ['[ "$(grep -cE "^[0-9a-f]{40} (one|two)$" ../out)" = 2 ]'],
	unstage: [
		{
			before: 'echo edit >> a.txt; git add a.txt; echo later >> a.txt',
			after: '! grep -q later a.txt && git diff --cached | grep -q ^+edit'
		},
		'git diff --cached --name-status | grep -q "^D.a.txt" && git commit -q -m x && ! git ls-files | grep a.txt'
	],
	'discard-edits': [
		'grep -q spoiled a.txt && git diff --cached --quiet',
		'git diff --quiet HEAD && ! grep -q staged a.txt'
	],
	untrack: [
		'[ ! -e a.txt ]',
		'git ls-files --error-unmatch a.txt && echo edit >> a.txt && git status --porcelain | grep -q a.txt'
	],
	'branch-all': [
		'grep -q " main$" ../out && ! grep -q origin ../out',
		'grep -q origin/remote-only ../out && ! grep -q feature ../out'
	],
	'switch-create': [
		`${current('main')} && ${exists('fresh')} && git commit -q --allow-empty -m x && [ "$(git rev-parse main~1)" = "$(git rev-parse fresh)" ]`,
		`${said('did not match')} && ${current('main')}`
	],
	'branch-here': [
		`${current('fresh')} && ${exists('refs/heads/fresh')}`,
		`! ${exists('refs/heads/fresh')} && git checkout -q fresh && git commit -q --allow-empty -m x && [ "$(git rev-parse fresh)" = "$(git rev-parse main)" ]`
	],
	'checkout-commit': [
		`[ "$(git rev-parse main)" = "$(git rev-parse old)" ] && ${current('main')}`,
		`${said('a branch is expected')} && ${current('main')}`
	],
	'switch-branch': [`${said('already exists')} && ${current('main')}`],
	merge: [
		'git merge-base --is-ancestor feature main && [ "$(git log -1 --format=%s)" = two ] && ! git merge-base --is-ancestor origin/main main',
		`[ -f f.txt ] && ! git merge-base --is-ancestor feature main && [ "$(git log -1 --format=%s)" = feature ]`
	],
	'merge-abort': [
		'[ $end != 0 ] && [ -e .git/MERGE_HEAD ] && git add a.txt && git merge --continue && [ "$(git rev-list --merges --count HEAD)" = 1 ]'
	],
	'branch-delete': [
		`! ${exists('feature')} && [ -z "$(git log --branches --format=%s | grep feature)" ]`
	],
	stash: [
		{
			before: 'echo edit >> a.txt; git stash -q; echo mine >> b.txt',
			after: 'grep -q edit a.txt && grep -q mine b.txt && [ "$(git stash list | wc -l)" = 1 ]'
		}
	],
	'stash-untracked': ['[ -f new.txt ] && ! grep -q edit a.txt', '[ ! -e data.log ]'],
	'stash-list': ['grep -q a.txt ../out && ! grep -q "stash@" ../out'],
	'stash-pop': [
		'grep -q edit a.txt && [ "$(git stash list | wc -l)" = 1 ]',
		'! grep -q edit a.txt && [ -z "$(git stash list)" ]'
	],
	'stash-apply': ['grep -q edit a.txt && [ -z "$(git stash list)" ]'],
	'stash-drop': ['[ -z "$(git stash list)" ]'],
	'reset-hard': [
		`${backAtOrigin} && git diff --cached --quiet && grep -q more a.txt`,
		`${backAtOrigin} && git diff --cached | grep -q ^+more`,
		{
			before: `${commitMore}; echo unsaved >> a.txt`,
			after: '[ "$(git log -1 --format=%s)" = more ] && ! grep -q unsaved a.txt'
		}
	],
	reflog: ['! grep -q "$(git rev-parse lost)" ../out'],
	'undo-reset': ['[ "$(git rev-parse HEAD)" = "$(git rev-parse v1)" ]'],
	revert: ['[ -e bad.txt ] && [ ! -e good.txt ] && ! git push -q'],
	clone: ['[ $end = 0 ] && [ ! -e origin ] && cd .. && ! git pull origin.git'],
	'remote-add': [
		said('No such remote'),
		`${said('usage: git remote add')} && [ -z "$(git remote)" ]`
	],
	'push-upstream': [
		said('no upstream branch'),
		`[ $end = 0 ] && ${onOrigin('feature')} && ! git push -q`
	],
	'push-other': [
		`[ "$(git -C ../origin.git rev-parse main)" = "$(git rev-parse main)" ] && ! ${onOrigin('feature')}`,
		'[ "$(git -C ../origin.git rev-parse feature)" = "$(git rev-parse main)" ]'
	],
	'pull-other': Array.from({ length: 3 }, () => '[ $end = 0 ] && [ ! -e new.txt ]'),
	'pull-divergent': [
		'[ -f new.txt ] && [ "$(git log -1 --format=%s)" = more ] && ! git merge-base --is-ancestor "$(cat ../mine)" HEAD',
		'[ $end != 0 ] && [ ! -e new.txt ]'
	],
	'push-delete': [
		`! ${exists('refs/heads/remote-only')} && ${onOrigin('remote-only')}`,
		`! ${exists('origin/remote-only')} && git fetch -q && ${exists('origin/remote-only')}`
	],
	'set-upstream': [
		'[ "$(git -C ../origin.git rev-parse remote-only)" = "$(git rev-parse HEAD)" ]',
		said('no longer supported')
	],
	fetch: [
		`${backAtOrigin} && [ "$(git log -1 --format=%s)" = more ]`,
		'[ "$(git rev-list --count main..origin/main)" = 0 ]'
	],
	'track-remote-branch': [
		`${current('')} && ! ${exists('refs/heads/remote-only')}`,
		`${current('main')} && [ "$(git rev-parse --abbrev-ref "remote-only@{u}")" = origin/remote-only ]`
	],
	'clone-at-tag': ['[ "$(git -C v1 rev-parse HEAD)" = "$(git rev-parse main)" ]'],
	'push-tag': [`${onOrigin('v2')} && ${onOrigin('private')}`],
	'clone-submodules': [
		'[ -z "$(ls -A origin/part)" ] && cd origin && git submodule --quiet update --init --recursive && [ -f part/a.txt ]'
	],
	'proxy-get': ['[ "$(cat ../out)" = http://127.0.0.1:1080 ]', '[ ! -s ../out ]'],
	'proxy-unset': [
		stillProxied,
		{
			before:
				'git config --global http.proxy http://127.0.0.1:7890; git config http.proxy http://other',
			after: `! git config --local http.proxy && ${stillProxied}`
		}
	]
};
