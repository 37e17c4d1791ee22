// For each command of the shell deck: a folder in which it is needed, and what must be true afterwards.
import type { Trial } from './trial.ts';

const archive = 'mkdir src; echo 1 > src/a; tar -czf data.tar.gz src; rm -r src';
const stub = (name: string, line: string) =>
	`mkdir -p bin; printf '#!/bin/sh\\n${line}\\n' > bin/${name}; chmod +x bin/${name}; PATH="$PWD/bin:$PATH"`;

/** By card id. */
export const trials: Readonly<Record<string, Trial>> = {
	'history-grep': {
		words: { word: 'needle' },
		before: "set -o history; history -s 'echo needle 1'; history -s ls",
		after: "grep -q 'echo needle 1' ../out"
	},
	'cd-back': {
		before: 'mkdir -p deep/er; cd deep/er; cd /',
		after: '[ "$PWD" = "$work/here/deep/er" ]'
	},
	'ls-hidden': {
		before: 'touch .hidden seen',
		after: "grep -q '[.]hidden' ../out && grep -q seen ../out"
	},
	'ls-human': { before: 'truncate -s 2M big', after: "grep -Eq ' 2[.]0M .*big' ../out" },
	'count-entries': {
		before: 'mkdir sub; touch a b .hidden sub/c',
		after: '[ "$(cat ../out)" -eq 3 ]'
	},
	'count-files-deep': {
		words: { dir: 'data' },
		before: 'mkdir -p data/x/y; touch data/a data/x/b data/x/y/c',
		after: '[ "$(cat ../out)" -eq 3 ]'
	},
	'count-lines': {
		words: { file: 'labels' },
		before: "printf 'cat\\ndog\\n' > labels",
		after: "grep -Eq '^ *2( |$)' ../out"
	},
	'disk-usage': {
		words: { dir: 'data' },
		before: 'mkdir -p data/sub; head -c 3M /dev/zero > data/sub/big',
		after: '[ "$(wc -l < ../out)" = 1 ] && grep -Eq \'^3[.][0-9]M.*data\' ../out'
	},
	'copy-dir': {
		words: { source: 'src', target: 'dst' },
		before: 'mkdir -p src/sub; touch src/sub/f',
		after: '[ -f dst/sub/f ] && [ -f src/sub/f ]'
	},
	rename: { words: { old: 'a', new: 'b' }, before: 'echo 1 > a', after: '[ -f b ] && [ ! -e a ]' },
	'mkdir-parents': { after: '[ -d data/voc/labels ]' },
	'remove-dir': { words: { dir: 'd' }, before: 'mkdir d; touch d/f', after: '[ ! -e d ]' },
	'remove-only-dirs': {
		before: 'mkdir -p a/b .keep; touch file a/g',
		after: '[ ! -e a ] && [ -f file ] && [ -d .keep ]'
	},
	'copy-first-n': {
		before: 'mkdir src dst; for i in $(seq -w 1 12); do touch src/$i.jpg; done',
		after: '[ "$(ls dst)" = "$(ls src | head -n 10)" ]'
	},
	'find-name': {
		words: { dir: 'data' },
		before: 'mkdir -p data/sub; touch data/a.jpg data/sub/b.jpg data/c.png here.jpg there.jpg',
		after: '[ "$(sort ../out)" = "$(printf "data/a.jpg\\ndata/sub/b.jpg")" ]'
	},
	'find-empty-labels': {
		words: { dir: 'data' },
		before: 'mkdir -p data/nothing; touch data/empty; echo 1 > data/full',
		after: '[ "$(cat ../out)" = data/empty ]'
	},
	which: {
		before: stub('python', 'echo Python 3'),
		after: 'grep -q "$PWD/bin/python" ../out'
	},
	'grep-packages': {
		before: stub('pip', 'echo numpy 1; echo torch 2'),
		after: '[ "$(cat ../out)" = "torch 2" ]'
	},
	'grep-recursive': {
		words: { dir: 'project' },
		before:
			"mkdir -p project/sub; printf 'x\\nfrom torch.optim import lr_scheduler\\n' > project/sub/a.py",
		after: 'grep -q "^project/sub/a.py:2:" ../out'
	},
	'chmod-readable': {
		words: { file: 'f' },
		before: 'umask 022; touch f; chmod 600 f',
		after: '[ "$(stat -c %a f)" = 644 ]'
	},
	'chmod-execute': {
		before: "printf '#!/bin/sh\\necho ran\\n' > run.sh; chmod 644 run.sh",
		after: '[ "$(./run.sh)" = ran ]'
	},
	symlink: {
		before: 'mkdir -p ~/data/kitti; touch ~/data/kitti/label',
		after: '[ -L kitti ] && [ -f kitti/label ]'
	},
	'symlink-remove': {
		before: 'mkdir data; touch data/label; ln -s data kitti',
		after: '[ ! -L kitti ] && [ -f data/label ]'
	},
	'symlink-replace': {
		before: 'mkdir cuda-11 cuda-12; ln -s cuda-11 cuda',
		after: '[ "$(readlink cuda)" = cuda-12 ] && [ -z "$(ls cuda-11)" ]'
	},
	'tar-extract-to': {
		words: { file: 'data', dir: 'there' },
		before: `${archive}; mkdir there`,
		after: '[ -f there/src/a ] && grep -q src/a ../out'
	},
	'tar-create': {
		words: { file: 'data', dir: 'src' },
		before: 'mkdir src; echo 1 > src/a',
		after: 'gzip -t data.tar.gz && tar -tzf data.tar.gz | grep -q src/a'
	},
	'tar-list': {
		words: { file: 'data' },
		before: archive,
		after: '[ ! -e src ] && grep -q src/a ../out'
	},
	'append-line': {
		before: 'echo old > notes.txt',
		after: '[ "$(cat notes.txt)" = "$(printf "old\\ndone")" ]'
	},
	nohup: {
		terminal: true,
		words: { command: './job' },
		before:
			"printf '#!/bin/sh\\necho out; echo err >&2; sleep 0.3\\n' > job; chmod +x job; ignored() { (( 0x$(awk '/SigIgn/ { print $2 }' /proc/$1/status) & 1 )); }",
		after:
			'sleep 0.1; [ -n "$(jobs -r)" ] && ignored $! && wait && grep -q out train.log && grep -q err train.log'
	},
	'redirect-both': {
		words: { command: './job' },
		before: "printf '#!/bin/sh\\necho out; echo err >&2\\n' > job; chmod +x job",
		after:
			'grep -q out run.log && grep -q err run.log && [ ! -s "$work/out" ] && [ ! -s "$work/err" ]'
	},
	'path-prepend': {
		before:
			"mkdir -p ~/gcc/bin; printf '#!/bin/sh\\necho mine\\n' > ~/gcc/bin/ls; chmod +x ~/gcc/bin/ls",
		after: '[ "$(bash -c ls)" = mine ] && command -v cat'
	},
	'source-bashrc': { before: "echo 'export MARK=1' > ~/.bashrc", after: '[ "$MARK" = 1 ]' },
	'kill-hard': {
		words: { pid: '$pid' },
		before:
			'bash -c \'trap "" TERM; touch ready; while :; do sleep 0.02; done\' & pid=$!; until [ -e ready ]; do sleep 0.01; done',
		after:
			'sleep 0.1; alive=$(grep -c "^State:.[SRD]" /proc/$pid/status); kill -9 $pid; [ "${alive:-0}" = 0 ]'
	}
};

/** Trials of programs that not every machine has, by program and card id. */
export const programs: Readonly<Record<string, Readonly<Record<string, Trial>>>> = {
	tree: {
		'tree-level': {
			before: 'mkdir -p alpha/beta .hidden; touch gamma',
			after:
				"grep -q alpha ../out && grep -q '[.]hidden' ../out && ! grep -q beta ../out && ! grep -q gamma ../out"
		}
	},
	lsb_release: {
		'ubuntu-version': { after: '. /etc/os-release; grep -q "$VERSION_CODENAME" ../out' }
	},
	make: {
		'make-jobs': {
			before: "printf 'all:\\n\\t@echo $(MAKEFLAGS)\\n' > Makefile",
			after: "grep -Eq -- '-j ?8' ../out"
		}
	},
	zip: {
		'unzip-to': {
			words: { file: 'data', dir: 'there' },
			before: 'mkdir src; echo 1 > src/a; zip -qr data.zip src; rm -r src',
			after: '[ -f there/src/a ]'
		}
	}
};
