// For each command of the SSH deck that this machine can try: where it is needed, and what must be true then.
import type { Trial } from './trial.ts';

/**
 * Instead of a server: `ssh` keeps its options in `$work/options` and runs the command here, at home in
 * `$work/remote`. A login by key is refused, so that `ssh-copy-id` has something to do.
 */
const server = `mkdir -p ~/.ssh $work/remote $work/bin
cat > $work/bin/ssh <<'END'
#!/bin/bash
case "$*" in *PreferredAuthentications*) echo 'Permission denied' >&2; exit 255;; esac
cd "$(dirname "$0")/../remote"; echo "$*" >> ../options
while [ $# -gt 0 ]; do
	case "$1" in -[plio]) shift 2;; --) shift; break;; -*) shift;; *) break;; esac
done
shift; HOME=$PWD exec bash -c "$*"
END
chmod +x $work/bin/ssh; PATH="$work/bin:$PATH"; export RSYNC_RSH=$work/bin/ssh
scp() { command scp -O -S $work/bin/ssh "$@"; }
`;
const read = 'ssh() { command ssh -G -F /dev/null "$@"; }';
const keys = 'command ssh-keygen -q -t ed25519 -N "" -f';

/** By card id. */
export const trials: Readonly<Record<string, Trial>> = {
	login: {
		words: { user: 'ada', host: 'gpu.example' },
		before: read,
		after:
			"grep -qx 'user ada' ../out && grep -qx 'hostname gpu.example' ../out && grep -qx 'port 22' ../out"
	},
	'login-port': {
		words: { user: 'ada', host: 'gpu.example' },
		before: read,
		after:
			"grep -qx 'user ada' ../out && grep -qx 'hostname gpu.example' ../out && grep -qx 'port 20000' ../out"
	},
	'forward-tensorboard': {
		words: { alias: 'gpu' },
		before: read,
		after:
			"grep -Eq '^localforward (.?localhost.?:)?6006 .?(localhost|127.0.0.1).?:6006$' ../out && grep -qx 'port 22' ../out"
	},
	'host-key-changed': {
		words: { host: 'gpu' },
		before: `ssh-keygen() { command ssh-keygen -f ~/.ssh/known_hosts "$@"; }
			mkdir ~/.ssh; ${keys} key; for host in gpu other; do echo "$host $(cut -d' ' -f1,2 key.pub)"; done > ~/.ssh/known_hosts`,
		after: '! grep -q ^gpu ~/.ssh/known_hosts && grep -q ^other ~/.ssh/known_hosts'
	},
	keygen: {
		before: 'ssh-keygen() { command ssh-keygen -q -N "" -f key "$@"; }',
		after: 'grep -q ^ssh-ed25519 key.pub && [ -f key ]'
	},
	'copy-id': {
		words: { alias: 'gpu' },
		before: `${server} ${keys} ~/.ssh/id_ed25519; mkdir $work/remote/.ssh; echo older > $work/remote/.ssh/authorized_keys`,
		after:
			'grep -q older $work/remote/.ssh/authorized_keys && grep -qF "$(cat ~/.ssh/id_ed25519.pub)" $work/remote/.ssh/authorized_keys'
	},
	'key-permissions': {
		words: { key: 'key' },
		before: `${keys} key; chmod 644 key`,
		after: 'ssh-keygen -y -f key && [ -w key ]'
	},
	'scp-upload': {
		words: { dir: 'data', alias: 'gpu' },
		before: `${server} mkdir -p data/sub; echo 1 > data/sub/f`,
		after: '[ -f $work/remote/data/sub/f ]'
	},
	'scp-download': {
		words: { alias: 'gpu' },
		before: `${server} mkdir -p $work/remote/runs/1; echo 1 > $work/remote/runs/1/log`,
		after: '[ -f runs/1/log ]'
	},
	'scp-port': {
		words: { file: 'a.txt', user: 'ada', host: 'gpu' },
		before: `${server} echo 1 > a.txt`,
		after: "[ -f $work/remote/a.txt ] && grep -Eq -- '-p 20000|Port=20000' $work/options"
	}
};

/** Trials of programs that not every machine has, by program and card id. */
export const programs: Readonly<Record<string, Readonly<Record<string, Trial>>>> = {
	watch: {
		'watch-gpu': {
			before: `mkdir -p bin; printf '#!/bin/sh\\nif [ $# = 0 ]; then echo >> ~/asked; else exit 1; fi\\n' > bin/nvidia-smi
				chmod +x bin/nvidia-smi; PATH="$PWD/bin:$PATH"
				watch() { script -qec "timeout --foreground 1.5 watch $*" /dev/null < /dev/null || true; }`,
			after: '[ "$(wc -l < ~/asked)" = 2 ]'
		}
	}
};

export const remote = server;
