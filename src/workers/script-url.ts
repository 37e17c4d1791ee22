// The one Trusted Types policy of the app: addresses of its own workers.

interface Policy {
	createScriptURL(url: string): string;
}
interface PolicyFactory {
	createPolicy(name: string, rules: Policy): Policy;
}

let policy: Policy | undefined;

const rules: Policy = {
	createScriptURL(url) {
		const { origin } = globalThis.location;
		if (new URL(url, globalThis.location.href).origin !== origin) {
			throw new TypeError(`not a script of this app: ${url}`);
		}
		return url;
	}
};

/**
 * An address as the browser accepts it for a worker under the app's Trusted Types policy.
 * Throws TypeError for a script of another origin.
 */
export function trustedScriptUrl(url: string): string {
	const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
	policy ??= factory?.createPolicy('warmup-worker', rules) ?? rules;
	return policy.createScriptURL(url);
}
