interface Site {
	/** 0 takes any free one. */
	port: number;
	/** The sub-path, e.g. `/warmup`; empty at the root of a host. */
	base?: string;
	folder?: string;
	/** Forbids the browser's own cache. */
	noStore?: boolean;
}

/** Serves a folder as a static host would. */
export function serve(site: Site): Promise<{ url: string; close: () => void }>;
