// Runs what the shell deck claims in scratch folders: every command, its variants and the mistakes it answers.
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { cardOfKind, readDeck } from './read-deck.ts';
import { fill, has, scratch } from './scratch.ts';
import { mistakesOfPrograms, shellMistakes } from './shell-files-mistakes.ts';
import { programs, trials } from './shell-files-trials.ts';
import { refuted, unshown } from './trial.ts';

// Many small processes: on a busy machine they take their time.
vi.setConfig({ testTimeout: 60_000 });

const deck = readDeck('shell-files');
const start = { folder: 'here' };

function answerOf(id: string): string {
	return cardOfKind(deck, id, 'command', 'code', 'keys').answer;
}

function textOf(id: string): string {
	const { answer } = cardOfKind(deck, id, 'concept', 'cloze', 'choice');
	return typeof answer === 'string' ? answer : (answer.en ?? '');
}

describe('commands of the shell deck', () => {
	it.each(Object.entries(trials))(
		'%s: answer and variants do it, the mistakes do not',
		async (id, trial) => {
			expect(await refuted(cardOfKind(deck, id, 'command'), trial, start)).toEqual([]);
		}
	);

	it.each(Object.entries(shellMistakes))(
		'%s: each mistake does what its answer says',
		async (id, effects) => {
			const trial = trials[id] ?? {};
			expect(await unshown(cardOfKind(deck, id, 'command'), trial, effects, start)).toEqual([]);
		}
	);

	it('leaves no trial without the effects of its mistakes', () => {
		const tried = {
			...trials,
			...programs['tree'],
			...programs['lsb_release'],
			...programs['zip'],
			...programs['make']
		};
		const shown = Object.assign(
			{ ...shellMistakes },
			...Object.values(mistakesOfPrograms)
		) as object;
		expect(Object.keys(tried).filter((id) => !(id in shown))).toEqual([]);
	});

	describe.each(Object.entries(mistakesOfPrograms))('%s', (program, cards) => {
		it.runIf(has(program)).each(Object.entries(cards))(
			'%s: each mistake does what its answer says',
			async (id, effects) => {
				const trial = programs[program]?.[id] ?? {};
				expect(await unshown(cardOfKind(deck, id, 'command'), trial, effects, start)).toEqual([]);
			}
		);
	});

	describe.each(Object.entries(programs))('%s', (program, cards) => {
		it.runIf(has(program)).each(Object.entries(cards))(
			'%s: answer and variants do it, the mistakes do not',
			async (id, trial) => {
				expect(await refuted(cardOfKind(deck, id, 'command'), trial, start)).toEqual([]);
			}
		);
	});

	it('leaves only commands without a trial that have a test of their own below', () => {
		const tried = new Set(
			[trials, ...Object.values(programs)].flatMap((cards) => Object.keys(cards))
		);
		const untried = deck.cards.filter(({ id, kind }) => kind === 'command' && !tried.has(id));
		expect(untried.map(({ id }) => id)).toEqual(['fuser-gpu', 'wget-resume-name', 'wget-no-check']);
	});

	it('fails with an en dash, curly quotes and a star that the shell expands', () => {
		const place = scratch();
		place.sh('mkdir -p ~/data/kitti data; touch data/a.jpg b.jpg c.jpg');
		expect(place.run(answerOf('symlink').replace('-s', '–s')).code).not.toBe(0);
		const find = fill(answerOf('find-name'), { dir: 'data' });
		expect(place.sh(find)).toBe('data/a.jpg');
		expect(place.run(find.replace('"', '“').replace('"', '”')).stdout).toBe('');
		expect(place.run(find.replaceAll('"', '')).code).not.toBe(0);
	});

	it('makes the folder again without an error', () => {
		const place = scratch();
		place.sh(answerOf('mkdir-parents'));
		expect(place.run(answerOf('mkdir-parents')).code).toBe(0);
		expect(place.run('mkdir data/voc/labels').code).not.toBe(0);
	});
});

describe.runIf(has('fuser'))('devices', () => {
	it('shows who holds a file open, and kills only with -k', () => {
		const { answer, wrong } = cardOfKind(deck, 'fuser-gpu', 'command');
		const shown = (command: string) => {
			const held = command.replace('/dev/nvidia*', 'held*');
			return scratch().sh(`touch held1; sleep 5 < held1 & pid=$!
				sleep 0.05; ${held} > out 2>&1; sleep 0.05
				grep -q "$pid" out && kill -0 $pid && echo shown; kill -9 $pid; wait $pid 2> err; true`);
		};
		expect(shown(answer)).toContain('shown');
		expect(scratch().run(`sleep 5 & ${wrong?.[0]?.answer ?? ''}; kill $!`).code).toBe(0);
	});
});

describe('downloads of the shell deck', () => {
	const body = '0123456789';
	const asked: (string | undefined)[] = [];
	const serve: RequestListener = (request, response) => {
		const { range } = request.headers;
		asked.push(range);
		const from = Number(/bytes=(\d+)-/.exec(range ?? '')?.[1] ?? 0);
		response.setHeader('Content-Length', body.length - from);
		if (range !== undefined) {
			response.setHeader(
				'Content-Range',
				`bytes ${String(from)}-${String(body.length - 1)}/${String(body.length)}`
			);
		}
		response.writeHead(range === undefined ? 200 : 206);
		response.end(body.slice(from));
	};

	async function listen(server: ReturnType<typeof createServer>): Promise<number> {
		asked.length = 0;
		await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
		onTestFinished(() => void server.close());
		return (server.address() as AddressInfo).port;
	}

	it('continues a broken download under the wanted name', async () => {
		const { answer, accept, wrong } = cardOfKind(deck, 'wget-resume-name', 'command');
		const url = `http://127.0.0.1:${String(await listen(createServer(serve)))}/far.pt`;
		const get = async (command: string) => {
			const place = scratch();
			writeFileSync(join(place.work, 'near.pt'), body.slice(0, 4));
			await place.start(fill(command, { name: 'near.pt', url }));
			return [asked.pop(), readFileSync(join(place.work, 'near.pt'), 'utf8')];
		};
		for (const right of [answer, ...(accept ?? [])])
			expect(await get(right)).toEqual(['bytes=4-', body]);
		const [log, restart] = wrong ?? [];
		expect((await get(log?.answer ?? ''))[1]).toContain('HTTP request sent');
		expect(await get(restart?.answer ?? '')).toEqual([undefined, body]);
	});

	it('cuts an address without quotes at the ampersand', async () => {
		const address = /wget https:\/\/host(\S+)`/.exec(
			cardOfKind(deck, 'url-ampersand', 'concept').prompt.en ?? ''
		)?.[1];
		const place = scratch();
		const lines = place.sh(
			`wget() { echo "$1" > asked; }; wget http://host${address ?? ''}; wait; cat asked; echo "$key"`
		);
		expect(lines).toBe('http://host/f.tgz?id=7\nabc');
		expect(textOf('url-ampersand')).toContain('cuts the command at `&`');
	});

	it.runIf(has('openssl'))(
		'accepts a certificate that does not verify only when told so',
		async () => {
			const { answer, accept, wrong } = cardOfKind(deck, 'wget-no-check', 'command');
			const place = scratch();
			place.sh(
				'openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout key -out cert -days 2 -subj /CN=x 2> err'
			);
			const pem = (name: string) => readFileSync(join(place.work, name));
			const port = await listen(createTlsServer({ key: pem('key'), cert: pem('cert') }, serve));
			const url = `https://127.0.0.1:${String(port)}/f`;
			for (const right of [answer, ...(accept ?? [])])
				expect((await place.start(fill(right, { url }))).code).toBe(0);
			for (const other of ['wget <url>', ...(wrong ?? []).map((mistake) => mistake.answer)]) {
				expect((await place.start(fill(other, { url }))).code).not.toBe(0);
			}
		}
	);
});

describe('keys of the shell deck', () => {
	it('sends what the terminal and bash have bound to the keys on the cards', () => {
		const place = scratch();
		const control = (chord: string) => chord.replace('Ctrl+', '').toLowerCase();
		const bound = (name: string) => place.run(`bind -q ${name} 2> err`).stdout;
		expect(place.sh("script -qc 'stty -a' /dev/null")).toContain(
			`intr = ^${control(answerOf('interrupt')).toUpperCase()};`
		);
		expect(bound('unix-line-discard')).toContain(`"\\C-${control(answerOf('kill-line'))}"`);
		expect(answerOf('complete-twice')).toBe('Tab Tab');
		expect(bound('complete')).toContain('"\\C-i"');
	});
});

describe('facts of the shell deck', () => {
	it('finds files up to the size on the card and none above', () => {
		const { answer } = cardOfKind(deck, 'find-size-rounds', 'number');
		const bytes = (answer as { value: number }).value;
		const place = scratch();
		place.sh(
			`truncate -s ${String(bytes)} most; truncate -s ${String(bytes + 1)} more; truncate -s 1 one; touch none`
		);
		expect(place.sh('find . -type f -size -10k | sort')).toBe('./most\n./none\n./one');
		expect(place.sh('find . -type f -size -1M')).toBe('./none');
	});

	it('gives the permissions on the card by its octal number', () => {
		const { answer, prompt } = cardOfKind(deck, 'mode-octal', 'number');
		const place = scratch();
		expect(place.sh(`touch f; chmod ${String(answer)} f; stat -c %A f`)).toBe(
			/-[rwx-]{9}/.exec(prompt.en ?? '')?.[0]
		);
	});

	it('copies into the target when it is there already', () => {
		const place = scratch();
		place.sh('mkdir src; touch src/f; cp -r src dst; cp -r src dst');
		const second = /`(.+)`/.exec(textOf('copy-dir-twice'))?.[1] ?? '';
		expect(place.sh(`ls ${second}; ls dst/f`)).toBe('f\ndst/f');
	});

	it('touches the time and not the content', () => {
		const place = scratch();
		place.sh('echo text > f; touch -d 2001-01-01 f; touch f');
		expect(place.sh('cat f; find f -newermt 2002-01-01')).toBe('text\nf');
		expect(textOf('touch-existing')).toContain('content stays');
	});

	it('expands globs before the program starts', () => {
		const place = scratch();
		expect(place.sh('touch a.txt b.txt; rm() { echo "$@"; }; rm *.txt')).toBe('a.txt b.txt');
		expect(textOf('glob-not-regex')).toMatch(/^No, a glob; the shell expands it/);
	});

	it('forces by not asking and not minding missing files', () => {
		const place = scratch();
		expect(place.run('rm missing').code).not.toBe(0);
		expect(place.run('rm -f missing').code).toBe(0);
		expect(place.sh('touch f; rm -i -f f < /dev/null; ls')).toBe('');
		expect(textOf('rm-force')).toBe('It never asks, and a missing file is no error.');
	});

	it('reads a relative link from the folder that holds it', () => {
		const place = scratch();
		place.sh('mkdir -p data/kitti links; ln -s data/kitti links/kitti');
		expect(place.sh('realpath -m links/kitti')).toBe(
			join(place.work, /`(.+)`/.exec(textOf('symlink-relative'))?.[1] ?? '')
		);
		expect(place.sh('rm links/kitti; ln -sr data/kitti links/kitti; cd links/kitti; pwd -P')).toBe(
			join(place.work, 'data/kitti')
		);
	});

	it('writes through a link', () => {
		const place = scratch();
		expect(place.sh('mkdir data; ln -s data kitti; echo 1 > kitti/label; cat data/label')).toBe(
			'1'
		);
		expect(textOf('symlink-write')).toContain('same files');
	});

	it.runIf(has('bzip2'))('compresses with bzip2 by the letter on the card', () => {
		const place = scratch();
		place.sh(
			`echo 1 > a; tar -c${textOf('tar-compression-letter')}f a.tar.bz2 a; rm a; tar -xf a.tar.bz2`
		);
		expect(place.sh('head -c 3 a.tar.bz2; cat a')).toBe('BZh1');
	});

	it('opens the file of a redirection before sudo has its say', () => {
		const place = scratch();
		expect(place.sh('sudo() { :; }; sudo echo x > f; ls')).toBe('f');
		expect(textOf('sudo-redirect')).toContain('Your own shell opens the file');
	});

	it('hands only exported variables to a child', () => {
		const place = scratch();
		const { prompt } = cardOfKind(deck, 'export-needed', 'concept');
		const line = /`(DATA=\S+)`/.exec(prompt.en ?? '')?.[1] ?? '';
		const missing = /`(\w+)`/.exec(textOf('export-needed'))?.[1] ?? '';
		expect(place.sh(`${line}; bash -c 'echo "[$DATA]"'`)).toBe('[]');
		expect(place.sh(`${missing} ${line}; bash -c 'echo "[$DATA]"'`)).toBe('[/data]');
	});

	it('keeps earlier Python paths only when they are named', () => {
		const [first, second] = [
			...(cardOfKind(deck, 'pythonpath-overwrite', 'concept').prompt.en ?? '').matchAll(
				/`([^`]+)`/g
			)
		];
		const after = (line: string | undefined) =>
			scratch().sh(`PYTHONPATH=/old; ${line ?? ''}; echo "$PYTHONPATH"`);
		expect(after(first?.[1])).toBe('/a');
		expect(after(second?.[1])).toBe('/a:/old');
	});

	it('takes an empty entry of a path for the current folder', () => {
		const place = scratch();
		place.sh("printf '#!/bin/sh\\necho here\\n' > tool; chmod +x tool");
		for (const path of ['/nowhere::/bin', '/nowhere:', ':/nowhere']) {
			expect(place.sh(`PATH=${path}; tool`)).toBe('here');
		}
		expect(place.run('PATH=/nowhere:/bin; tool').code).toBe(127);
		expect(textOf('empty-path-entry')).toContain('::');
	});

	it('defines the alias only without spaces', () => {
		const { answer, accept, wrong } = cardOfKind(deck, 'alias-line', 'code');
		const place = scratch();
		for (const right of [answer, ...(accept ?? [])]) {
			expect(place.sh(`${right}; alias python`)).toBe("alias python='python3'");
		}
		const [spaced, reversed] = wrong ?? [];
		expect(place.run(spaced?.answer ?? '').code).not.toBe(0);
		expect(place.run(`${reversed?.answer ?? ''}; alias`).stdout).toBe("alias python3='python'");
	});
});
