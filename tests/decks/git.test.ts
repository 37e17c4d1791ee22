// Runs what the git deck claims in real repositories: every command, its variants and the mistakes it answers.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { gitMistakes } from './git-mistakes.ts';
import { template, trials } from './git-trials.ts';
import { cardOfKind, readDeck } from './read-deck.ts';
import { fill, scratch, type Scratch } from './scratch.ts';
import { refuted, unshown } from './trial.ts';

// Many small processes: on a busy machine they take their time.
vi.setConfig({ testTimeout: 60_000 });

const deck = readDeck('git');
let start: Scratch;

beforeAll(() => {
	start = scratch({ keep: true });
	start.sh(`set -e\n${template}`);
});
afterAll(() => {
	start.remove();
});

/** A copy of the template repository; its commands run in `repo`. */
function repository(): Scratch {
	const place = scratch();
	place.sh(`cp -r ${start.work}/. .`);
	const inside = (command: string) => `cd repo\n${command}`;
	return {
		...place,
		run: (command) => place.run(inside(command)),
		start: (command) => place.start(inside(command)),
		sh: (command) => place.sh(inside(command))
	};
}

function answerOf(id: string): string {
	return cardOfKind(deck, id, 'command', 'code').answer;
}

function textOf(id: string): string {
	const { answer } = cardOfKind(deck, id, 'concept', 'cloze', 'choice');
	return typeof answer === 'string' ? answer : (answer.en ?? '');
}

describe('commands of the git deck', () => {
	it.each(Object.entries(trials))(
		'%s: answer and variants do it, the mistakes do not',
		async (id, trial) => {
			const place = { copyOf: start.work, folder: 'repo' };
			expect(await refuted(cardOfKind(deck, id, 'command'), trial, place)).toEqual([]);
		}
	);

	it.each(Object.entries(gitMistakes))(
		'%s: each mistake does what its answer says',
		async (id, effects) => {
			const trial = trials[id] ?? { words: { branch: 'feature' } };
			const place = { copyOf: start.work, folder: 'repo' };
			expect(await unshown(cardOfKind(deck, id, 'command'), trial, effects, place)).toEqual([]);
		}
	);

	it('leaves only commands without a trial that have a test of their own below', () => {
		const untried = deck.cards.filter(({ id, kind }) => kind === 'command' && !(id in trials));
		expect(untried.map(({ id }) => id)).toEqual(['branch-delete', 'lfs-track', 'proxy-set']);
		const unproven = deck.cards.filter(
			({ id, kind }) => kind === 'command' && !(id in gitMistakes)
		);
		expect(unproven.map(({ id }) => id)).toEqual(['lfs-track', 'proxy-set']);
	});

	it('takes a long dash for a file name', () => {
		const repo = repository();
		repo.sh('echo spoiled >> a.txt');
		const { answer } = cardOfKind(deck, 'discard-edits', 'command');
		expect(repo.run('git checkout — a.txt').stderr).toContain('pathspec');
		expect(repo.run(fill(answer, { file: 'a.txt' })).code).toBe(0);
	});

	it('deletes a merged branch and refuses one that is not merged', () => {
		const { answer, wrong } = cardOfKind(deck, 'branch-delete', 'command');
		const repo = repository();
		const command = fill(answer, { branch: 'feature' });
		expect(repo.run(command).code).not.toBe(0);
		repo.sh('git merge -q -m m feature');
		repo.sh(command);
		expect(repo.sh('git branch --list feature')).toBe('');
		expect(repository().run(fill(wrong?.[0]?.answer ?? '', { branch: 'feature' })).code).toBe(0);
	});

	it('hands git-lfs the pattern itself only when it is quoted', () => {
		const { answer, accept, wrong } = cardOfKind(deck, 'lfs-track', 'command');
		const repo = repository();
		repo.sh(
			`mkdir ../bin; printf '#!/bin/sh\\necho "$@"\\n' > ../bin/git-lfs; chmod +x ../bin/git-lfs; touch x.pt`
		);
		const tracked = (command: string) => repo.sh(`PATH="$PWD/../bin:$PATH"; ${command}`);
		for (const right of [answer, ...(accept ?? [])]) expect(tracked(right)).toBe('track *.pt');
		expect(tracked(wrong?.[0]?.answer ?? '')).toBe('track x.pt');
	});
});

describe('proxies of the git deck', () => {
	/** Counts the connections that a proxy on a free port sees while git runs `command` after `setting`. */
	async function connections(setting: string, command: string): Promise<number> {
		let seen = 0;
		const server = createServer();
		server.on('connect', (_request, socket) => {
			seen += 1;
			socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
		});
		await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
		onTestFinished(() => void server.close());
		const { port } = server.address() as AddressInfo;
		const place = scratch();
		place.sh(setting.replace('7890', String(port)));
		await place.start(command);
		return seen;
	}
	const overHttps = 'git ls-remote https://127.0.0.1:1/x.git';

	it('reaches https remotes through http.proxy, and never through https.proxy', async () => {
		const { answer, accept, wrong } = cardOfKind(deck, 'proxy-set', 'command');
		for (const right of [answer, ...(accept ?? [])])
			expect(await connections(right, overHttps)).toBe(1);
		expect(await connections(wrong?.[0]?.answer ?? '', overHttps)).toBe(0);
		expect(scratch().sh('git help -c').split('\n')).not.toContain('https.proxy');
	});

	it('leaves ssh remotes outside of http.proxy', async () => {
		expect(textOf('proxy-not-ssh')).toContain('SSH, which ignores `http.proxy`');
		const overSsh = 'GIT_SSH_COMMAND=false git ls-remote git@127.0.0.1:x.git';
		expect(await connections(answerOf('proxy-set'), overSsh)).toBe(0);
	});
});

describe('facts of the git deck', () => {
	it('writes global settings into the file that the card names', () => {
		const repo = repository();
		repo.sh('git config --global user.name Grace');
		expect(repo.sh(`grep -c Grace ${textOf('global-config-file')}`)).toBe('1');
	});

	it('commits the version of the moment of git add', () => {
		const repo = repository();
		repo.sh('echo first > a.txt; git add a.txt; echo second > a.txt; git commit -q -m x');
		expect(repo.sh('git show HEAD:a.txt; cat a.txt')).toBe('first\nsecond');
		expect(textOf('staged-snapshot')).toContain('moment of `git add`');
	});

	it('restores a file from the index, or from HEAD when told so', () => {
		const repo = repository();
		repo.sh('echo staged > a.txt; git add a.txt; echo later > a.txt; git restore a.txt');
		expect(repo.sh('cat a.txt')).toBe('staged');
		const option = /--source=HEAD/.exec(textOf('restore-from-index'))?.[0] ?? '';
		expect(repo.sh(`git restore ${option} a.txt; cat a.txt`)).toBe('one\ntwo');
	});

	it('ignores an untracked file but not a tracked one', () => {
		const repo = repository();
		repo.sh('echo a.txt > .gitignore; git add .gitignore; echo edit >> a.txt');
		expect(repo.sh('git status --porcelain')).toContain('a.txt');
		const cure = /git rm --cached/.exec(textOf('ignore-tracked'))?.[0] ?? '';
		repo.sh(`${cure} -q a.txt && git commit -q -m x`);
		expect(repo.sh('git status --porcelain')).toBe('');
	});

	it('ignores all weights but the best, in this order of lines only', () => {
		const { answer, wrong } = cardOfKind(deck, 'ignore-except', 'code');
		const ignored = (lines: string) =>
			repository().sh(`cat > .gitignore <<'END'\n${lines}\nEND\ngit check-ignore last.pt best.pt`);
		expect(ignored(answer)).toBe('last.pt');
		expect(ignored(wrong?.[0]?.answer ?? '')).toBe('last.pt\nbest.pt');
	});

	it('keeps the stash entry when pop runs into a conflict', () => {
		const repo = repository();
		repo.sh('echo mine >> a.txt; git stash -q; echo theirs >> a.txt; git commit -q -a -m x');
		expect(repo.run(answerOf('stash-pop')).code).not.toBe(0);
		expect(repo.sh('git stash list | wc -l')).toBe('1');
		expect(textOf('stash-pop-conflict')).toMatch(/^It stays/);
	});

	it('orders the reset modes by how much they leave', () => {
		const { answer } = cardOfKind(deck, 'reset-modes', 'order');
		const left = answer.map((step) => {
			const mode = /--\w+/.exec(typeof step === 'string' ? step : (step.en ?? ''))?.[0] ?? '';
			const repo = repository();
			repo.sh(`git reset -q ${mode} HEAD~1`);
			const staged = repo.run('git diff --cached --quiet').code;
			return staged + repo.run('git diff --quiet HEAD').code;
		});
		expect(left).toEqual([2, 1, 0]);
	});

	it('counts generations with the tilde, whatever was merged', () => {
		const { answer, wrong } = cardOfKind(deck, 'caret-tilde', 'choice');
		const repo = repository();
		repo.sh('git merge -q -m merge feature; git commit -q --allow-empty -m top');
		repo.sh('git switch -q feature; git switch -q main');
		const commit = (name: string) => repo.run(`git rev-parse -q --verify '${name}'`).stdout;
		const grandparent = commit('origin/main');
		expect(commit(String(answer))).toBe(grandparent);
		expect(commit('HEAD^^')).toBe(grandparent);
		for (const other of wrong ?? []) expect(commit(String(other.answer))).not.toBe(grandparent);
	});

	it('loses uncommitted edits in a hard reset, and the reflog has no trace of them', () => {
		const repo = repository();
		repo.sh('echo precious >> a.txt; git reset -q --hard HEAD');
		expect(repo.sh('git log -g -p')).not.toContain('precious');
		expect(textOf('reset-hard-unsaved')).toContain('never committed');
	});

	it('pulls by fetching and merging the upstream of the branch', () => {
		const repo = repository();
		repo.sh('git branch -q -u origin/remote-only; git reset -q --hard v1');
		repo.sh(
			'git clone -q -b remote-only ../origin.git ../else; cd ../else; git commit -q --allow-empty -m far; git push -q'
		);
		repo.sh('git pull -q');
		expect(repo.sh('git log -1 --format=%s')).toBe('far');
		expect(textOf('pull')).toMatch(/^`git fetch`, then a merge of the current branch's upstream/);
	});

	it('leaves a commit on a detached HEAD on no branch, until one is created', () => {
		const repo = repository();
		repo.sh('git checkout -q v1; git commit -q --allow-empty -m alone');
		expect(repo.sh('git branch --contains HEAD')).toContain('HEAD detached');
		expect(repo.sh('git branch --contains HEAD | wc -l')).toBe('1');
		const keep = /`(git switch -c <branch>)`/.exec(textOf('detached-head'))?.[1] ?? '';
		repo.sh(`${fill(keep, { branch: 'kept' })}; git switch -q main`);
		expect(repo.sh('git log -1 --format=%s kept')).toBe('alone');
	});

	it('still sends a file that a later commit deleted', () => {
		const repo = repository();
		repo.sh(
			'echo weights > big.pt; git add .; git commit -q -m add; git rm -q big.pt; git commit -q -m delete'
		);
		expect(repo.sh('git rev-list --objects origin/main..main')).toContain('big.pt');
		expect(textOf('large-file-in-history')).toContain('still in the earlier one');
	});

	it('passes the four places in the order add, commit, push', () => {
		const places = cardOfKind(deck, 'four-places', 'order').answer.map((place) =>
			typeof place === 'string' ? place : place.en
		);
		const repo = repository();
		const seen = () => [
			repo.run('grep -q edit a.txt').code === 0,
			repo.run('git show :a.txt | grep -q edit').code === 0,
			repo.run('git show HEAD:a.txt | grep -q edit').code === 0,
			repo.run('git -C ../origin.git show main:a.txt | grep -q edit').code === 0
		];
		const reached = [
			'echo edit >> a.txt',
			'git add a.txt',
			'git commit -q -m x',
			'git push -q'
		].map((command) => {
			repo.sh(command);
			return seen().lastIndexOf(true);
		});
		expect(reached).toEqual([0, 1, 2, 3]);
		expect(places.map((place) => place?.split(' ')[0])).toEqual([
			'working',
			'index',
			'commit',
			'remote'
		]);
	});
});
