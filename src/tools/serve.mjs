// A static host for the built app, as plain as any: files, a sub-path, 404.html for the rest.
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { root } from './bootstrap.mjs';

/**
 * Serves a folder. Files are looked up at each request, so a new build is served at once.
 * `port` 0 takes any free one.
 */
export async function serve({ port, base = '', folder = join(root, 'build'), noStore = false }) {
	const files = sirv(folder, {
		dev: true,
		brotli: true,
		gzip: true,
		setHeaders: (response) => {
			response.setHeader('Cache-Control', noStore ? 'no-store' : 'no-cache');
		}
	});
	const server = createServer((request, response) => {
		const missing = () => {
			response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
			createReadStream(join(folder, '404.html'))
				.on('error', () => response.end('Not found'))
				.pipe(response);
		};
		const path = request.url ?? '/';
		if (base && path === base) {
			response.writeHead(301, { Location: `${base}/` }).end();
		} else if (base && !path.startsWith(`${base}/`)) {
			missing();
		} else {
			request.url = path.slice(base.length) || '/';
			files(request, response, missing);
		}
	});
	await new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, resolve);
	});
	const address = server.address();
	const actual = typeof address === 'object' && address ? address.port : port;
	return { url: `http://localhost:${actual}${base}/`, close: () => server.close() };
}
