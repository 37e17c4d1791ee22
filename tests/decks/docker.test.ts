// Holds the docker deck against the real client: what each command asks of the engine, its variants and mistakes too.
import { describe, expect, it, vi } from 'vitest';
import { inWords, pressAttached, withEngine } from './docker-engine.ts';
import { canOwnSystem, inOwnSystem } from './own-system.ts';
import { cardOfKind, readDeck } from './read-deck.ts';
import { fill, has, scratch } from './scratch.ts';

// Many small processes: on a busy machine they take their time.
vi.setConfig({ testTimeout: 60_000 });

const deck = readDeck('docker');
const words = {
	container: 'box',
	image: 'ubuntu:20.04',
	name: 'lab',
	tag: '1',
	file: 'f',
	old: 'box',
	new: 'lab'
};
const before = 'echo FROM scratch > Dockerfile; tar -cf f.tar Dockerfile';

/** What the engine is asked for, by card id: every right form asks for this, no mistake does. */
const wanted: Readonly<Record<string, RegExp>> = {
	pull: /^POST \/images\/create\?fromImage=ubuntu&tag=20\.04$/,
	images: /^GET \/images\/json$/,
	'remove-image': /^DELETE \/images\/ubuntu:20\.04$/,
	build: /^POST \/build\?.*dockerfile=Dockerfile.*\bt=lab:1\b/,
	'run-detached':
		/^POST \/containers\/create ubuntu:20\.04 tty stdin( bash)? POST \/containers\/ID\/start$/,
	'run-port-name':
		/^POST \/containers\/create\?name=lab ubuntu:20\.04 tty stdin 20000->22\/tcp POST \/containers\/ID\/start$/,
	volume: /^POST \/containers\/create ubuntu:20\.04 tty stdin \/data:\/data POST .*\/attach/,
	gpus: /^POST \/containers\/create ubuntu:20\.04 tty stdin gpus -1 POST .*\/attach/,
	'list-containers': /^GET \/containers\/json\?all=1$/,
	start: /^POST \/containers\/box\/(re)?start$/,
	stop: /^POST \/containers\/box\/stop$/,
	'exec-bash': /^POST \/containers\/box\/exec tty stdin (\/bin\/)?bash POST \/exec\/e0\/start$/,
	attach: /POST \/containers\/box\/attach\?stderr=1&stdin=1/,
	'remove-container': /^DELETE \/containers\/box$/,
	prune: /^POST \/containers\/prune$/,
	'cp-out': /^GET \/containers\/box\/archive\?path=\/root\/log\.txt$/,
	top: /^GET \/containers\/box\/top$/,
	stats: /^GET \/events\?.* GET \/containers\/json/,
	'rename-container': /^POST \/containers\/box\/rename\?name=lab$/,
	commit: /^POST \/commit\?.*container=box&repo=lab&tag=1$/,
	save: /^GET \/images\/get\?names=ubuntu:20\.04$/,
	load: /^POST \/images\/load/,
	export: /^GET \/containers\/box\/export$/,
	import: /^POST \/images\/create\?fromSrc=-&repo=lab:1$/
};

/** What the mistakes ask the engine for instead, in the order of the card; nothing when the client refuses. */
const instead: Readonly<Record<string, readonly RegExp[]>> = {
	pull: [/fromImage=ubuntu&tag=latest$/, /^$/],
	images: [/^GET \/containers\/json\?all=1$/, /^$/],
	'remove-image': [/^DELETE \/containers\/ubuntu:20\.04$/],
	build: [/^$/, /^$/],
	'run-detached': [
		/^POST \/containers\/create ubuntu:20\.04 POST \/containers\/ID\/start$/,
		/^POST \/containers\/create ubuntu:20\.04 tty stdin$/
	],
	'run-port-name': [/ 22->20000\/tcp /, / tty stdin -p 20000:22 --name lab POST /],
	volume: [/ tty stdin POST /, / tty stdin data:\/data POST /],
	gpus: [/ tty stdin POST .*\/attach/, / tty stdin --gpus all POST .*\/attach/],
	'list-containers': [/^GET \/containers\/json$/],
	start: [
		/^POST \/containers\/create box POST /,
		/^POST \/containers\/box\/exec tty stdin bash POST /
	],
	stop: [
		/^POST \/containers\/box\/kill(\?signal=(SIG)?KILL)?$/,
		/^DELETE \/containers\/box\?force=1$/,
		/^POST \/containers\/box\/pause$/
	],
	'exec-bash': [/POST \/containers\/box\/attach/, /^POST \/containers\/box\/exec bash POST /],
	attach: [/^POST \/containers\/box\/exec tty stdin bash POST /],
	'remove-container': [/^DELETE \/images\/box$/, /^POST \/containers\/prune$/],
	prune: [
		/^POST \/containers\/prune POST \/networks\/prune POST \/images\/prune\S+ POST \/build\/prune/,
		/^POST \/images\/prune\?filters=\{"dangling":\{"true":true\}\}$/
	],
	'cp-out': [/ PUT \/containers\/box\/archive\?\S*path=\/root$/, /^$/],
	top: [/^$/],
	stats: [/^$/],
	'rename-container': [/^POST \/images\/box\/tag\?repo=lab&tag=latest$/],
	commit: [/container=lab:1&repo=box/, /^GET \/images\/get\?names=box$/],
	save: [/^GET \/containers\/ubuntu:20\.04\/export$/, /^$/],
	load: [/^POST \/images\/create\?fromSrc=-$/, /^$/],
	export: [/^GET \/images\/get\?names=box$/],
	import: [/^POST \/images\/load/]
};

async function asks(command: string): Promise<string> {
	const asked = await withEngine(fill(command, words), before);
	return asked.map(inWords).join(' ');
}

describe.runIf(has('docker') && has('script'))('commands of the docker deck', () => {
	it.each(Object.entries(wanted))(
		'%s asks the engine for what the card says, and a mistake for what its answer says',
		async (id, pattern) => {
			const { answer, accept = [], wrong = [] } = cardOfKind(deck, id, 'command');
			const all = (forms: readonly string[]) => Promise.all(forms.map(asks));
			for (const asked of await all([answer, ...accept])) expect(asked).toMatch(pattern);
			const mistakes = instead[id] ?? [];
			expect(wrong, id).toHaveLength(mistakes.length);
			for (const [index, asked] of (await all(wrong.map((slip) => slip.answer))).entries()) {
				expect(asked).not.toMatch(pattern);
				expect(asked).toMatch(mistakes[index] ?? '');
			}
		}
	);

	it('leaves only commands that are no business of docker', () => {
		const untried = deck.cards.filter(({ id, kind }) => kind === 'command' && !(id in wanted));
		expect(untried.map(({ id }) => id)).toEqual(['docker-group', 'set-root-password']);
	});

	it('sends the limit of memory and swap only with the option on the card', async () => {
		const { answer, prompt } = cardOfKind(deck, 'update-memory', 'concept');
		const [command = ''] = /docker update[^`]+/.exec(prompt.en ?? '') ?? [];
		const limits = async (line: string) => (await withEngine(line)).at(-1)?.body;
		const option = String(answer).replaceAll('`', '');
		expect(await limits(command)).toMatchObject({ Memory: 500 * 2 ** 20, MemorySwap: 0 });
		expect(await limits(`${command} ${option}`)).toMatchObject({
			Memory: 500 * 2 ** 20,
			MemorySwap: 500 * 2 ** 20
		});
	});

	it('sets the size of the shared memory by the option on the card', async () => {
		const option = String(cardOfKind(deck, 'shm', 'concept').answer).replaceAll('`', '');
		const asked = await withEngine(`docker run -d ${option} ubuntu:20.04`);
		expect(asked[0]?.body).toMatchObject({ HostConfig: { ShmSize: 8 * 2 ** 30 } });
	});

	it('saves to a file that only its owner may read, unless the shell makes it', async () => {
		const { answer, why } = cardOfKind(deck, 'save-mode', 'concept');
		const mode = /mode (\d+)/.exec(typeof answer === 'string' ? answer : (answer.en ?? ''))?.[1];
		const [, redirected = ''] = /`sudo (docker save [^`]+)`/.exec(why?.en ?? '') ?? [];
		// The mode is told to the engine as a name, for all to see.
		const told = (save: string) =>
			asks(`umask 022; ${save}; docker rename m $(stat -c %a env.tar)`);
		expect(await told('docker save -o env.tar env:1')).toMatch(new RegExp(`name=${mode ?? ''}$`));
		expect(await told(redirected)).toMatch(/name=644$/);
	});

	it('leaves an attached container by the keys on the card, and hands other keys through', async () => {
		const { answer, wrong = [] } = cardOfKind(deck, 'detach-keys', 'keys');
		expect(await pressAttached(answer)).toBe('left');
		expect(await Promise.all(wrong.map((slip) => pressAttached(slip.answer)))).toEqual([
			{ through: '\x04' },
			{ through: '\x02d' }
		]);
	});

	it('reaches nothing but the daemon itself, which asks the registry', () => {
		const steps = cardOfKind(deck, 'pull-path', 'order').answer.map((step) => JSON.stringify(step));
		const { code, stderr } = scratch().run('DOCKER_HOST=unix://$PWD/none docker pull ubuntu');
		expect(code).not.toBe(0);
		const next = /Cannot connect to the Docker (\w+)/.exec(stderr)?.[1] ?? 'nothing';
		expect(steps.findIndex((step) => step.includes(next))).toBe(1);
		expect(steps[0]).toContain('client');
	});

	it('makes a new container at every run', async () => {
		const { prompt } = cardOfKind(deck, 'run-again', 'concept');
		const command = /`(docker run[^`]+)`/.exec(prompt.en ?? '')?.[1] ?? '';
		expect(await asks(command)).toMatch(/^POST \/containers\/create/);
	});
});

describe('facts of the docker deck', () => {
	it.runIf(has('usermod') && process.getuid?.() === 0)(
		'joins the group and keeps the others',
		() => {
			const { answer, accept = [], wrong = [] } = cardOfKind(deck, 'docker-group', 'command');
			const members = (command: string) =>
				scratch()
					.sh(`mkdir etc; echo ada:x:1000:1000::/home/ada:/bin/sh > etc/passwd; : > etc/shadow
				printf 'ada:x:1000:\\ndocker:x:998:\\nvideo:x:44:ada\\n' > etc/group
				sudo() { "$@"; }; usermod() { command usermod -P "$PWD" "$@"; }; whoami() { echo ada; }
				USER=ada; ${command} > out 2>&1; cut -d: -f1,4 etc/group`);
			for (const right of [answer, ...accept])
				expect(members(right)).toBe('ada:\ndocker:ada\nvideo:ada');
			expect(members(wrong[0]?.answer ?? '')).toBe('ada:\ndocker:ada\nvideo:');
		}
	);

	it.runIf(canOwnSystem && has('passwd'))('gives root a password, where there is no sudo', () => {
		const { answer, accept = [], wrong = [] } = cardOfKind(deck, 'set-root-password', 'command');
		const changes = (command: string): boolean =>
			inOwnSystem(
				`mount --bind /dev/null "$(command -v sudo || echo /mnt)" 2> none
				hash() { grep ^root: /etc/shadow | cut -d: -f2; }
				before=$(hash); ${command} > said 2>&1
				[ "$(hash)" = "$before" ] || echo changed`,
				['Long-enough-1', 'Long-enough-1']
			) === 'changed';
		for (const right of [answer, ...accept]) expect(changes(right), right).toBe(true);
		for (const slip of wrong) expect(changes(slip.answer), slip.answer).toBe(false);
	});

	it.runIf(has('docker'))('waits as long as the grace period of a service', () => {
		const { answer } = cardOfKind(deck, 'stop-ten', 'number');
		const help = scratch().sh('docker service create --help').replaceAll(/\s+/g, ' ');
		const seconds = /before force killing a container [^ ]+ \(default (\d+)s\)/.exec(help)?.[1];
		expect(answer).toMatchObject({ value: Number(seconds), unit: 's' });
	});
});
