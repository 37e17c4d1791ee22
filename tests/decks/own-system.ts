// A system of one's own for commands of root: /etc, /home and /run are copies that vanish with it.
import { spawnSync } from 'node:child_process';
import { scratch } from './scratch.ts';

/** `mount` prepares what commands then see; the copies lie in memory, over the real folders. */
const own = `
mkdir -p over && mount -t tmpfs none over && mkdir over/etc over/work
mount -t overlay overlay -o lowerdir=/etc,upperdir=over/etc,workdir=over/work /etc
mount -t tmpfs none /home && mount -t tmpfs none /run || exit 99
PATH=$PATH:/usr/sbin:/sbin`;

/** True when this process may give commands a system of their own. */
export const canOwnSystem =
	process.getuid?.() === 0 &&
	spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;

/**
 * Runs bash as root in a system of its own and gives what it prints; `typed` is what a person
 * answers when asked. The system itself is left as it was.
 */
export function inOwnSystem(command: string, typed: readonly string[] = []): string {
	const place = scratch();
	place.sh(`cat > script <<'END'\n${own}\n${command}\nEND`);
	const answers = typed.map((line) => `${line}\\n`).join('');
	const { code, stdout, stderr } = place.run(`printf '${answers}' | unshare -m bash script`);
	if (code === 99) throw new Error(stderr);
	return stdout;
}
