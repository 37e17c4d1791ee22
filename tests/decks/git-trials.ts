// For each command of the git deck: a repository in which it is needed, and what must be true afterwards.
import type { Trial } from './trial.ts';

/**
 * The repository `repo` that every trial starts from: `main` (two commits, pushed), `feature` (not merged, not
 * pushed), tag `v1` on the first commit; its origin is `../origin.git`, which also has the branch `remote-only`.
 */
export const template = `
git init -q --bare -b main origin.git
git init -q -b main repo && cd repo
printf 'one\\n' > a.txt; printf 'b\\n' > b.txt
git add . && git commit -q -m one && git tag v1
git branch remote-only && git branch feature
printf 'one\\ntwo\\n' > a.txt && git commit -q -a -m two
git remote add origin ../origin.git
git push -q origin main remote-only v1
git branch -q -D remote-only && git branch -q -u origin/main
git switch -q feature && echo f > f.txt && git add f.txt && git commit -q -m feature
git switch -q main`;

const commitMore = 'echo more >> a.txt && git commit -q -a -m more';
const stashOnce = 'echo edit >> a.txt && git stash -q';

export const trials: Readonly<Record<string, Trial>> = {
	'user-name': {
		words: { name: 'Grace' },
		after: '[ "$(git config -f ~/.gitconfig user.name)" = Grace ]'
	},
	init: { folder: 'fresh', before: 'echo code > main.py', after: '[ -d .git ] && [ -f main.py ]' },
	'stage-file': {
		words: { file: 'new.txt' },
		before: 'echo new > new.txt; echo edit >> a.txt',
		after: '[ "$(git diff --cached --name-only)" = new.txt ]'
	},
	'commit-message': {
		words: { message: 'fix the reader' },
		before: 'echo edit >> a.txt; git add a.txt; echo edit >> b.txt',
		after:
			'[ "$(git log -1 --format=%s)" = "fix the reader" ] && [ "$(git show --name-only --format= HEAD)" = a.txt ]'
	},
	status: {
		before: 'echo s > staged.txt; git add staged.txt; echo edit >> a.txt; echo u > untracked.txt',
		after: 'grep -q staged.txt ../out && grep -q a.txt ../out && grep -q untracked.txt ../out'
	},
	'diff-unstaged': {
		words: { file: 'a.txt' },
		before: 'echo staged >> a.txt; git add a.txt; echo unstaged >> a.txt',
		after: 'grep -q ^+unstaged ../out && ! grep -q ^+staged ../out'
	},
	'diff-staged': {
		before: 'echo staged >> a.txt; git add a.txt; echo unstaged >> a.txt',
		after: 'grep -q ^+staged ../out && ! grep -q unstaged ../out'
	},
	'log-oneline': {
		after: '[ "$(grep -cE "^[0-9a-f]{7,12} (one|two)$" ../out)" = 2 ]'
	},
	unstage: {
		words: { file: 'a.txt' },
		before: 'echo edit >> a.txt; git add a.txt',
		after: 'git diff --cached --quiet && grep -q edit a.txt'
	},
	'discard-edits': {
		words: { file: 'a.txt' },
		before: 'echo staged >> a.txt; git add a.txt; echo spoiled >> a.txt',
		after: '! grep -q spoiled a.txt && git diff --cached | grep -q ^+staged'
	},
	untrack: {
		words: { file: 'a.txt' },
		after:
			'[ -f a.txt ] && ! git ls-files --error-unmatch a.txt && git commit -q -m x && [ -f a.txt ]'
	},
	'branch-all': {
		after: 'grep -q " feature$" ../out && grep -q remotes/origin/remote-only ../out'
	},
	'switch-create': {
		words: { branch: 'fresh' },
		after:
			'[ "$(git branch --show-current)" = fresh ] && [ "$(git rev-parse HEAD)" = "$(git rev-parse main)" ]'
	},
	'branch-here': {
		words: { branch: 'fresh' },
		after:
			'[ "$(git branch --show-current)" = main ] && [ "$(git rev-parse refs/heads/fresh)" = "$(git rev-parse main)" ]'
	},
	'checkout-commit': {
		words: { commit: 'old' },
		before: 'git tag old v1',
		after:
			'[ "$(git rev-parse HEAD)" = "$(git rev-parse old)" ] && [ "$(cat a.txt)" = one ] && ! git symbolic-ref -q HEAD && [ "$(git rev-parse main)" = "$(git rev-parse origin/main)" ]'
	},
	'switch-branch': {
		words: { branch: 'feature' },
		after: '[ "$(git branch --show-current)" = feature ]'
	},
	merge: {
		words: { branch: 'feature' },
		after:
			'git merge-base --is-ancestor origin/main main && git merge-base --is-ancestor feature main && [ -f f.txt ]'
	},
	'merge-abort': {
		before:
			'git switch -q -c other v1; echo other >> a.txt; git commit -q -a -m other; git switch -q main; ! git merge other',
		after:
			'git diff --quiet HEAD && [ ! -e .git/MERGE_HEAD ] && [ "$(git rev-parse main)" = "$(git rev-parse origin/main)" ]'
	},
	stash: {
		before: 'echo staged >> a.txt; git add a.txt; echo edit >> b.txt',
		after: '[ -z "$(git status --porcelain)" ] && [ "$(git stash list | wc -l)" = 1 ]'
	},
	'stash-untracked': {
		before:
			'echo "*.log" > .gitignore; git add .gitignore; git commit -q -m x; echo 1 > data.log; echo new > new.txt; echo edit >> a.txt',
		after: '[ -z "$(git status --porcelain)" ] && [ -f data.log ]'
	},
	'stash-list': {
		before: `${stashOnce}; echo other > a.txt; git stash -q`,
		after: 'grep -q "stash@{0}" ../out && grep -q "stash@{1}" ../out'
	},
	'stash-pop': {
		before: stashOnce,
		after: 'grep -q edit a.txt && [ -z "$(git stash list)" ]'
	},
	'stash-apply': {
		before: stashOnce,
		after: 'grep -q edit a.txt && [ "$(git stash list | wc -l)" = 1 ]'
	},
	'stash-drop': {
		before: 'echo edit >> a.txt; git stash -q -m older; echo edit >> a.txt; git stash -q -m newer',
		after:
			'[ "$(git stash list | wc -l)" = 1 ] && git stash list | grep -q older && git diff --quiet HEAD'
	},
	'reset-hard': {
		before: commitMore,
		after:
			'[ "$(git rev-parse main)" = "$(git rev-parse origin/main)" ] && [ -z "$(git status --porcelain)" ]'
	},
	reflog: {
		before: `${commitMore}; git tag lost; git reset -q --hard HEAD~2`,
		after: 'grep -q "$(git rev-parse --short lost)" ../out'
	},
	'undo-reset': {
		before: `${commitMore}; ${commitMore}; ${commitMore}; git rev-parse HEAD > ../tip; git reset -q --hard HEAD~3`,
		after: '[ "$(git rev-parse main)" = "$(cat ../tip)" ]'
	},
	revert: {
		words: { commit: 'bad' },
		before:
			'echo 1 > bad.txt; git add .; git commit -q -m bad; git tag bad; echo 1 > good.txt; git add .; git commit -q -m good; git push -q',
		after: '[ ! -e bad.txt ] && [ -e good.txt ] && git push -q'
	},
	clone: {
		words: { url: '../origin.git' },
		after: '[ "$(git -C origin rev-list --count HEAD)" = 2 ]'
	},
	'remote-add': {
		words: { url: '../origin.git' },
		before: 'git remote remove origin',
		after: '[ "$(git remote get-url origin)" = ../origin.git ] && git fetch -q origin'
	},
	'push-upstream': {
		words: { branch: 'feature' },
		before: 'git switch -q feature',
		after: 'git -C ../origin.git rev-parse -q --verify feature && git push -q'
	},
	'push-other': {
		words: { branch: 'feature' },
		before: commitMore,
		after:
			'[ "$(git -C ../origin.git rev-parse feature)" = "$(git rev-parse feature)" ] && [ "$(git branch --show-current)" = main ]'
	},
	'push-delete': {
		words: { branch: 'remote-only' },
		before: 'git branch -q remote-only origin/remote-only',
		after: '! git -C ../origin.git rev-parse -q --verify remote-only'
	},
	'set-upstream': {
		words: { branch: 'remote-only' },
		before: `git switch -q --no-track -c remote-only origin/remote-only; ${commitMore}`,
		after:
			'[ "$(git rev-parse --abbrev-ref "@{u}")" = origin/remote-only ] && [ "$(git -C ../origin.git rev-parse remote-only)" = "$(git rev-parse v1)" ]'
	},
	fetch: {
		before: `git clone -q ../origin.git ../else && (cd ../else && ${commitMore} && git push -q)`,
		after: '[ "$(git rev-list --count main..origin/main)" = 1 ]'
	},
	'pull-other': {
		words: { branch: 'remote-only' },
		before: `git config pull.rebase false; git branch -q remote-only origin/remote-only; git clone -q -b remote-only ../origin.git ../else; (cd ../else; echo 1 > new.txt; git add .; git commit -q -m new; git push -q)`,
		after: '[ -f new.txt ] && git merge-base --is-ancestor origin/main HEAD'
	},
	'pull-divergent': {
		before: `git clone -q ../origin.git ../else; (cd ../else; echo 1 > new.txt; git add .; git commit -q -m new; git push -q); ${commitMore}; git rev-parse HEAD > ../mine; git pull 2>&1 | grep -q 'Need to specify how to reconcile divergent branches'`,
		after: '[ -f new.txt ] && git merge-base --is-ancestor "$(cat ../mine)" HEAD'
	},
	'track-remote-branch': {
		words: { branch: 'remote-only' },
		after:
			'[ "$(git branch --show-current)" = remote-only ] && [ "$(git rev-parse --abbrev-ref "@{u}")" = origin/remote-only ]'
	},
	'clone-at-tag': {
		words: { url: '../origin.git', tag: 'v1' },
		after: '[ "$(git -C origin rev-parse HEAD)" = "$(git rev-parse v1)" ]'
	},
	'push-tag': {
		words: { tag: 'v2' },
		before:
			'git tag v2; git tag private; git push -q; ! git -C ../origin.git rev-parse -q --verify v2',
		after:
			'git -C ../origin.git rev-parse -q --verify v2 && ! git -C ../origin.git rev-parse -q --verify private'
	},
	'clone-submodules': {
		words: { url: '../origin.git' },
		before:
			'git config --global protocol.file.allow always; git clone -q --bare ../origin.git ../part.git; git submodule --quiet add "$(realpath ../part.git)" part; git commit -q -m part; git push -q',
		after: '[ -f origin/part/a.txt ]'
	},
	'proxy-get': {
		before:
			'git config --global http.proxy http://127.0.0.1:7890; git config http.proxy http://127.0.0.1:1080',
		after: '[ "$(cat ../out)" = http://127.0.0.1:7890 ]'
	},
	'proxy-unset': {
		before: 'git config --global http.proxy http://127.0.0.1:7890',
		after: '! git config http.proxy'
	}
};
