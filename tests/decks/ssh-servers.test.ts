// Holds the SSH deck against OpenSSH itself: its reading of command lines and settings, and copies to a stand-in server.
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { canOwnSystem, inOwnSystem } from './own-system.ts';
import { cardOfKind, readDeck } from './read-deck.ts';
import { hasModule, runPython } from './run-python.ts';
import { fill, has, scratch } from './scratch.ts';
import { programs, remote, trials } from './ssh-servers-trials.ts';
import { serverMistakes } from './ssh-servers-mistakes.ts';
import { refuted, unshown } from './trial.ts';

// Many small processes: on a busy machine they take their time.
vi.setConfig({ testTimeout: 60_000 });

const deck = readDeck('ssh-servers');
const start = { folder: 'here' };

function textOf(id: string): string {
	const { answer } = cardOfKind(deck, id, 'concept', 'cloze', 'choice');
	return typeof answer === 'string' ? answer : (answer.en ?? '');
}

function promptOf(id: string): string {
	return cardOfKind(deck, id, 'concept', 'cloze', 'choice').prompt.en ?? '';
}

/** What a prompt shows between backticks, the n-th of them. */
function quoted(id: string, n = 0): string {
	return [...promptOf(id).matchAll(/`([^`]+)`/g)][n]?.[1] ?? '';
}

describe.runIf(has('scp'))('commands of the SSH deck', () => {
	it.each(Object.entries(serverMistakes))(
		'%s: each mistake does what its answer says',
		async (id, effects) => {
			const trial = trials[id] ?? {};
			expect(await unshown(cardOfKind(deck, id, 'command'), trial, effects, start)).toEqual([]);
		}
	);

	it('leaves no trial without the effects of its mistakes', () => {
		expect(Object.keys(serverMistakes).sort()).toEqual(Object.keys(trials).sort());
	});

	it.each(Object.entries(trials))(
		'%s: answer and variants do it, the mistakes do not',
		async (id, trial) => {
			expect(await refuted(cardOfKind(deck, id, 'command'), trial, start)).toEqual([]);
		}
	);

	describe.each(Object.entries(programs))('%s', (program, cards) => {
		it.runIf(has(program)).each(Object.entries(cards))(
			'%s: answer and variants do it, the mistakes do not',
			async (id, trial) => {
				expect(await refuted(cardOfKind(deck, id, 'command'), trial, start)).toEqual([]);
			}
		);
	});

	it('leaves only commands without a trial that need a root shell, a GPU or a licence', () => {
		const tried = new Set(
			[trials, ...Object.values(programs)].flatMap((cards) => Object.keys(cards))
		);
		const untried = deck.cards.filter(({ id, kind }) => kind === 'command' && !tried.has(id));
		expect(untried.map(({ id }) => id)).toEqual([
			'leave',
			'rz',
			'tensorboard-start',
			'add-user',
			'grant-sudo',
			'nvcc-version',
			'torchrun',
			'matlab-batch'
		]);
	});

	it('leaves any shell by exit, and only a login shell by logout', () => {
		const { answer, wrong } = cardOfKind(deck, 'leave', 'command');
		const inside = (command: string, options: string) =>
			scratch().sh(`bash ${options} -c '${command}; echo still here' 2> err; true`);
		expect(inside(answer, '')).toBe('');
		expect(inside(answer, '-l')).toBe('');
		expect(inside(wrong?.[0]?.answer ?? '', '')).toBe('still here');
	});

	it.runIf(has('usermod') && process.getuid?.() === 0)('adds a group and keeps the others', () => {
		const { answer, wrong } = cardOfKind(deck, 'grant-sudo', 'command');
		const groups = (command: string) => {
			const place = scratch();
			return place.sh(`mkdir etc; echo ada:x:1000:1000::/home/ada:/bin/sh > etc/passwd; : > etc/shadow
				printf 'ada:x:1000:\\nsudo:x:27:\\nvideo:x:44:ada\\n' > etc/group
				usermod() { command usermod -P "$PWD" "$@"; }
				${fill(command, { user: 'ada' })} > out 2>&1
				cut -d: -f1,4 etc/group; cut -d: -f4 etc/passwd`);
		};
		expect(groups(answer)).toBe('ada:\nsudo:ada\nvideo:ada\n1000');
		expect(groups(wrong?.[0]?.answer ?? '')).toBe('ada:\nsudo:ada\nvideo:\n1000');
		expect(groups(wrong?.[1]?.answer ?? '')).toBe('ada:\nsudo:\nvideo:ada\n27');
	});

	it.runIf(canOwnSystem && has('adduser'))('makes a user who can log in to a home', () => {
		const { answer, wrong = [] } = cardOfKind(deck, 'add-user', 'command');
		const made = (command: string): string =>
			inOwnSystem(
				`${fill(command, { user: 'ada' })} > said 2>&1
				[ -d /home/ada ] && echo home; grep -q '^ada:[$]' /etc/shadow && echo password; true`,
				['Long-enough-1', 'Long-enough-1', '', '', '', '', '', 'y']
			);
		expect(made(answer)).toBe('home\npassword');
		for (const slip of wrong) expect(made(slip.answer)).toBe('');
	});

	it.runIf(has('nvcc'))('says the version of the compiler', () => {
		const { answer, accept = [], wrong = [] } = cardOfKind(deck, 'nvcc-version', 'command');
		const tells = (command: string): boolean =>
			/Cuda compilation tools, release \d+\.\d+/.test(scratch().run(command).stdout);
		for (const right of [answer, ...accept]) expect(tells(right), right).toBe(true);
		for (const slip of wrong) expect(tells(slip.answer), slip.answer).toBe(false);
	});

	describe.runIf(hasModule('argparse'))('programs that this machine need not have', () => {
		/** Options that matter here, in the spellings of the program's manual; `read` gives what a line comes to. */
		const launcher = `import argparse, shlex
launcher = argparse.ArgumentParser()
launcher.add_argument('--nproc-per-node', '--nproc_per_node', default='1')
launcher.add_argument('--standalone', action='store_true')
launcher.add_argument('script')
launcher.add_argument('rest', nargs=argparse.REMAINDER)
def read(line):
    head = shlex.split(line.replace('python -m torch.distributed.run', 'torchrun'))
    if head[0] != 'torchrun': return None
    given = launcher.parse_args(head[1:])
    return given.nproc_per_node, given.script, given.rest`;
		const board = `import argparse, os, shlex
board = argparse.ArgumentParser()
board.add_argument('--logdir', required=True)
board.add_argument('--host')
board.add_argument('--port', type=int, default=6006)
def read(line):
    given = board.parse_args(shlex.split(line)[1:])
    return os.path.normpath(given.logdir), given.port, given.host`;
		it.each([
			['torchrun', launcher, "('4', 'train.py', [])"],
			['tensorboard-start', board, "('logs', 6006, None)"]
		])('%s: only the right lines come to what is wanted', (id, before, wanted) => {
			const { answer, accept = [], wrong = [] } = cardOfKind(deck, id, 'command');
			const right = [answer, ...accept];
			const outcomes = runPython(
				[...right, ...wrong.map((slip) => slip.answer)].map((line) => ({
					before,
					form: `read(${JSON.stringify(line)})`,
					holds: `value == ${wanted}`
				}))
			);
			expect(outcomes.map(({ held }) => held)).toEqual([
				...right.map(() => true),
				...wrong.map(() => false)
			]);
		});
	});

	it('counts cards from 1 in MATLAB and from 0 in nvidia-smi', () => {
		const { answer, prompt, wrong = [] } = cardOfKind(deck, 'matlab-gpu-index', 'number');
		const ordinal = Number(/gpuDevice\((\d)\)/.exec(prompt.en ?? '')?.[1]);
		expect([0, 1, 2, 3][ordinal - 1]).toBe(answer);
		expect(wrong.map((slip) => slip.answer)).toEqual([ordinal]);
	});
});

describe.runIf(has('ssh'))('settings of the SSH deck', () => {
	/** How ssh reads the settings in a prompt, its gap filled. */
	function settings(id: string, word: string): string {
		const place = scratch();
		const block = /```\n([^]*?)```/.exec(promptOf(id))?.[1] ?? '';
		return place.run(
			`cat > config <<'END'\n${block.replace('{{}}', word)}END\nssh -G -F config gpu`
		).stdout;
	}

	it('finds the address of an alias under the keyword on the card', () => {
		const { wrong } = cardOfKind(deck, 'config-hostname', 'cloze');
		expect(settings('config-hostname', textOf('config-hostname'))).toMatch(
			/^hostname 10\.0\.0\.7$/m
		);
		expect(settings('config-hostname', String(wrong?.[0]?.answer))).not.toMatch(/^hostname 10/m);
	});

	it('connects through a command, and puts host and port into it', () => {
		const { wrong } = cardOfKind(deck, 'config-proxy-command', 'cloze');
		const word = textOf('config-proxy-command');
		expect(settings('config-proxy-command', word)).toMatch(/^proxycommand ncat .* %h %p$/m);
		expect(settings('config-proxy-command', String(wrong?.[0]?.answer))).not.toMatch(
			/^proxycommand/m
		);
		const place = scratch();
		place.run(
			`ssh -F /dev/null -o HostName=10.0.0.7 -o '${word} sh -c "echo %h %p > seen; true"' gpu 2> err`
		);
		expect(place.sh('cat seen')).toBe('10.0.0.7 22');
	});

	it('tells the container from its host by the port', () => {
		const place = scratch();
		place.sh(
			`printf 'Host box\\n HostName 10.0.0.7\\n ${textOf('config-container')} 20000\\n' > config`
		);
		expect(place.sh('ssh -G -F config box')).toMatch(/^port 20000$/m);
	});

	it('keeps accepted servers in the file on the card', () => {
		const files =
			/^userknownhostsfile (.*)$/m.exec(scratch().sh('ssh -G -F /dev/null gpu'))?.[1] ?? '';
		expect(files.split(' ')[0]).toMatch(new RegExp(`/${textOf('known-hosts').replace('~/', '')}$`));
	});
});

describe.runIf(has('scp'))('facts of the SSH deck', () => {
	const place = (before: string) => {
		const there = scratch();
		const run = (command: string) => there.run(`work=$PWD\n${remote}\n${command}`);
		run(before);
		return { run, work: there.work };
	};

	it('expands a variable here unless it is quoted', () => {
		const { run } = place('mkdir -p remote/data; touch remote/data/x');
		expect(run(quoted('remote-expansion')).code).not.toBe(0);
		const cure = /`(ssh .+)`/.exec(textOf('remote-expansion'))?.[1] ?? '';
		expect(run(cure).stdout).toBe('x');
	});

	it('adds the key to the file on the card', () => {
		const { run } = place('ssh-keygen -q -t ed25519 -N "" -f ~/.ssh/id_ed25519; ssh-copy-id gpu');
		expect(
			run(`grep -c ssh-ed25519 remote/${textOf('authorized-keys').replace('~/', '')}`).stdout
		).toBe('1');
	});

	it('copies to a local name where the colon is missing', () => {
		const { run } = place('echo weights > best.pt');
		expect(run(quoted('scp-no-colon')).code).toBe(0);
		expect(run('cat gpu; ls remote').stdout).toBe('weights');
		expect(textOf('scp-no-colon')).toContain('under the name `gpu`');
	});

	it('counts remote paths from the home folder', () => {
		const { run } = place('echo 1 > a.txt; mkdir -p remote/data');
		expect(run(quoted('scp-relative')).code).toBe(0);
		const folder = /`~\/(\w+)`/.exec(textOf('scp-relative'))?.[1] ?? '';
		expect(run(`ls remote/${folder}`).stdout).toBe('a.txt');
	});

	it('reads no options behind the first file', () => {
		const { run } = place('echo 1 > a.txt');
		const { code, stderr } = run(quoted('scp-option-last'));
		expect(code).not.toBe(0);
		expect(stderr).toMatch(/20000: (Not a directory|No such file)/);
		expect(run('cat options').stdout).not.toContain('-p 20000');
		expect(textOf('scp-option-last')).toMatch(
			/^Two file names, and `20000` even for the destination/
		);
	});

	it.runIf(has('rsync'))('fills the target only with a slash behind the source', () => {
		const after = (command: unknown) => {
			const { run } = place('mkdir -p data remote/data; touch data/x');
			run(String(command));
			return run('cd remote; find . -name x').stdout;
		};
		const { answer, wrong } = cardOfKind(deck, 'rsync-slash', 'choice');
		expect(after(answer)).toBe('./data/x');
		for (const slip of wrong ?? []) expect(after(slip.answer)).toBe('./data/data/x');
	});

	it('goes up from the home folder, which is not where root lives', () => {
		const { run, work } = place('');
		const path = /`mkdir -p (.+)`/.exec(promptOf('home-parent'))?.[1] ?? '';
		const seen = run(`HOME=$PWD/home/ada; mkdir -p $HOME; realpath -m ${path}`).stdout;
		expect(seen).toBe(join(work, textOf('home-parent')));
	});

	it('takes the private key for unencrypted when there is no passphrase', () => {
		const { run } = place(
			'for word in "" secret; do ssh-keygen -q -t ed25519 -N "$word" -f "key$word"; done'
		);
		expect(run('ssh-keygen -y -P "" -f key').code).toBe(0);
		expect(run('ssh-keygen -y -P "" -f keysecret').code).not.toBe(0);
		expect(textOf('keygen-enter')).toMatch(/stored unencrypted/);
	});
});
