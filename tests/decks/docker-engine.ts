// A stand-in for the Docker engine: it notes what the real client asks of it and answers just enough.
import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { scratch } from './scratch.ts';

interface Asked {
	/** `POST /containers/create?name=box`, without the version. */
	readonly line: string;
	/** Parsed where it is JSON. */
	readonly body: unknown;
}

const id = 'c0ffee'.padEnd(64, '0');

/** Questions that change nothing for the person and depend on the client's version. */
const chatter =
	/^(?:HEAD|GET) \/_ping|^GET \/(?:info|version)|\/(?:wait|resize)\?|^GET \/containers\/[^/]+\/json/;

function reply(line: string): unknown {
	if (line.startsWith('POST /containers/create')) return { Id: id, Warnings: [] };
	if (/^POST \/containers\/[^/]+\/exec/.test(line)) return { Id: 'e0' };
	if (line.startsWith('POST /commit')) return { Id: `sha256:${id}` };
	if (/\/top/.test(line)) return { Titles: ['PID'], Processes: [['1']] };
	if (/\/update/.test(line)) return { Warnings: [] };
	if (line.startsWith('DELETE /images')) return [{ Untagged: 'it' }];
	if (line.startsWith('GET /images/') && !line.startsWith('GET /images/json')) return { Id: id };
	if (/^GET \/containers\/[^/]+\/json/.test(line)) {
		return {
			Id: id,
			Name: '/box',
			State: { Running: true },
			Config: { Tty: true, OpenStdin: true }
		};
	}
	return line.startsWith('GET') ? [] : {};
}

async function answer(
	request: IncomingMessage,
	response: ServerResponse,
	asked: Asked[]
): Promise<void> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	const text = Buffer.concat(parts).toString('latin1');
	const json = request.headers['content-type'] === 'application/json' && text !== '';
	const path = decodeURIComponent(request.url ?? '').replace(/^\/v[\d.]+/, '');
	const line = `${request.method ?? ''} ${path}`;
	if (!chatter.test(line)) asked.push({ line, body: json ? JSON.parse(text) : text });
	response.setHeader('Api-Version', '1.50');
	response.setHeader('Ostype', 'linux');
	response.setHeader('Content-Type', 'application/json');
	const made = /\/containers\/create|\/exec\?|\/exec$|\/commit/.test(line);
	const silent = /\/(?:start|stop|restart|rename)\b/.test(line) && !line.includes('/exec/');
	response.writeHead(made ? 201 : silent ? 204 : 200);
	response.end(silent ? '' : JSON.stringify(reply(line)));
}

/** What a question comes to, in words: the request and, for a new container, what the card is about. */
export function inWords({ line, body }: Asked): string {
	const request = line.replaceAll('docker.io/library/', '').replace(id, 'ID');
	if (!request.startsWith('POST /containers/create') && !/\/exec$/.test(request)) return request;
	const made = body as Partial<{
		Image: string;
		Cmd: string[];
		Tty: boolean;
		OpenStdin: boolean;
		AttachStdin: boolean;
		HostConfig: Partial<{
			Binds: string[] | null;
			Mounts: { Type: string; Source: string; Target: string }[];
			PortBindings: Record<string, { HostPort: string }[]>;
			DeviceRequests: { Count: number }[] | null;
		}>;
	}>;
	const { Binds, Mounts, PortBindings, DeviceRequests } = made.HostConfig ?? {};
	return [
		request,
		made.Image,
		made.Tty === true && 'tty',
		(made.OpenStdin === true || made.AttachStdin === true) && 'stdin',
		...Object.entries(PortBindings ?? {}).map(
			([inside, [host]]) => `${host?.HostPort ?? ''}->${inside}`
		),
		...(Binds ?? []),
		...(Mounts ?? []).map(({ Source, Target }) => `${Source}:${Target}`),
		...(DeviceRequests ?? []).map(({ Count }) => `gpus ${String(Count)}`),
		...(made.Cmd ?? [])
	]
		.filter((part) => part !== false && part !== undefined)
		.join(' ');
}

async function listen(socket: string, asked: Asked[]): Promise<Server> {
	const server = createServer((request, response) => {
		void answer(request, response, asked);
	});
	await new Promise<void>((ready) => server.listen(socket, ready));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	return server;
}

/** What the real client asks of the stand-in when the command runs on a terminal, in a folder of its own. */
export async function withEngine(command: string, before = ''): Promise<readonly Asked[]> {
	const place = scratch();
	const socket = join(place.work, 'engine.sock');
	const asked: Asked[] = [];
	await listen(socket, asked);
	place.sh(
		`mkdir files; cd files; ${before === '' ? 'true' : before}; cat > ../command <<'END'\n${command}\nEND`
	);
	await place.start(
		`cd files; export DOCKER_HOST=unix://${socket} USER=ada DOCKER_BUILDKIT=0; timeout 5 script -qec 'bash ../command' ../typed ${/prune/.test(command) ? '<<< y' : '< /dev/null'}`
	);
	return asked;
}

/**
 * Presses keys, written as on the cards, in a real `docker attach`: `left` when that ends the client
 * while the container runs on, else what came through to the container, as characters.
 */
export async function pressAttached(keys: string): Promise<'left' | { readonly through: string }> {
	const { work, env } = scratch();
	const socket = join(work, 'engine.sock');
	const server = await listen(socket, []);
	const typed = keys
		.split(' ')
		.map((key) => (key.startsWith('Ctrl+') ? String.fromCharCode(key.charCodeAt(5) & 31) : key))
		.join('');
	const client = spawn('script', ['-qec', 'docker attach box', '/dev/null'], {
		cwd: work,
		env: { ...env, DOCKER_HOST: `unix://${socket}` },
		stdio: ['pipe', 'pipe', 'ignore'],
		timeout: 30_000
	});
	return new Promise((done) => {
		let through = '';
		client.on('exit', () => {
			done('left');
		});
		server.on('upgrade', (_request, stream) => {
			stream.write(
				'HTTP/1.1 101 UPGRADED\r\nContent-Type: application/vnd.docker.raw-stream\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n$ '
			);
			stream.on('error', () => stream.destroy());
			stream.on('data', (part) => {
				through += part.toString('latin1');
				if (through !== typed) return;
				done({ through });
				client.removeAllListeners('exit');
				client.kill();
				stream.destroy();
			});
		});
		// Only what the terminal shows has put it into raw mode.
		client.stdout.once('data', () => client.stdin.write(typed));
	});
}
