import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({
			fallback: '404.html',
			pages: process.env.BUILD_DIR ?? 'build',
			// Hosts that serve compressed files as they lie find them ready.
			precompress: true
		}),
		// A sub-path such as /warmup; empty when the app has a host of its own.
		paths: { base: process.env.BASE_PATH ?? '', relative: false },
		serviceWorker: { register: false },
		// A hash policy travels in a meta tag, so that any static host keeps it.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// SvelteKit hides its announcer of page titles by a style attribute: exactly that one.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'img-src': ['self', 'data:', 'blob:'],
				'media-src': ['self', 'data:', 'blob:'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'object-src': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'warmup-worker']
			}
		}
	}
};
