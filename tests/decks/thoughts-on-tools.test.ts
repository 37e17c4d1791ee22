// Runs what the thought cards on tools say: editors, libraries, processes and shells themselves show it.
import { describe, expect, it, vi } from 'vitest';
import { press } from './press.ts';
import { cardOfKind, readDeck } from './read-deck.ts';
import { runPython } from './run-python.ts';
import { canOwnSystem, inOwnSystem } from './own-system.ts';
import { has, scratch } from './scratch.ts';
import { answerOf, expectAnswer } from './thought.ts';

// Many small processes: on a busy machine they take their time.
vi.setConfig({ testTimeout: 60_000 });

describe('editors and terminals', () => {
	it.runIf(has('vim'))('Vim is no longer compatible when it reads a user file', () => {
		const place = scratch();
		const write = 'call writefile([&compatible], "seen")';
		const start = 'vim -i NONE --not-a-term -T xterm';
		place.sh(`${start} -u NONE -c '${write}' -c q < /dev/null > out 2>&1; cp seen without`);
		place.sh(`echo '${write}' > ~/.vimrc; ${start} -c q < /dev/null > out 2>&1`);
		expect(place.sh('cat without seen')).toBe('1\n0');
		expectAnswer('vim/nocompatible', /^The mere presence of a `\.vimrc`/);
	});
	it.runIf(has('vim'))('Vim takes what is pasted in normal mode for commands', () => {
		const { prompt } = cardOfKind(readDeck('vim'), 'paste-as-commands', 'concept');
		const gone = /The `([^`]+)` of the first line is gone/.exec(prompt.en ?? '')?.[1] ?? '?';
		const paste = `${gone} -O a.tgz "u"\r${gone} -O b.tgz "v"\x1b`;
		const all = paste.replace('\x1b', '').split('\r');
		const left = press('', { lines: [''], then: paste }).buffer;
		expect(left).toEqual([all[0]?.replace(`${gone} `, ''), all[1]]);
		const first = /press `(.)` before pasting/.exec(answerOf('vim/paste-as-commands'))?.[1] ?? '';
		expect(press(first, { lines: [''], then: paste }).buffer).toEqual(all);
	});
	it.runIf(has('tmux'))('a program in tmux is a child of its server', () => {
		const parent = scratch().sh(`export TMUX_TMPDIR=$PWD; unset TMUX
			tmux -f /dev/null new-session -d 'sleep 9'
			server=$(tmux display-message -p '#{pid}')
			ps -o ppid= -p $(tmux display-message -p '#{pane_pid}') | grep -qw $server && echo server
			tmux kill-server`);
		expect(parent).toBe('server');
		expectAnswer('tmux-screen/survives', /belongs to the tmux server process/);
	});
});

describe('LaTeX', () => {
	it('calls the place of packages by the word in its own message', () => {
		const { prompt } = cardOfKind(readDeck('latex'), 'usepackage-late', 'concept');
		const word = /Can be used only in (\w+)/.exec(prompt.en ?? '')?.[1];
		expect(answerOf('latex/preamble')).toBe(word);
	});
});

describe('shared libraries', () => {
	it.runIf(has('gcc'))('come from the first folder of the variable on the cards', () => {
		const place = scratch();
		place.sh(`set -e; mkdir old new
			for v in old new; do
				echo "const char *version(void) { return \\"$v\\"; }" | gcc -shared -fPIC -x c - -o $v/libv.so
			done
			printf '#include <stdio.h>\\nconst char *version(void);int main(void){puts(version());}' | gcc -x c - -o run -Lold -lv`);
		const [first = ''] = /[A-Z]+_[A-Z_]+/.exec(answerOf('shell-files/glibcxx-missing')) ?? [];
		expect(place.sh(`${first}=$PWD/new:$PWD/old ./run; ${first}=$PWD/old:$PWD/new ./run`)).toBe(
			'new\nold'
		);
		expectAnswer('shell-files/glibcxx-missing', /first in `LD_LIBRARY_PATH`/);
		expect(place.run('./run').stderr).toContain('cannot open shared object file');
		expect(answerOf('ssh-servers/libcudart-missing')).toContain(`\`${first}\``);
	});
});

describe('Python', () => {
	it('writes a line end twice unless told not to translate', () => {
		const write = (newline: string) => ({
			before:
				'import csv, io\nraw = io.BytesIO()\ndef open(newline="\\r\\n"): return io.TextIOWrapper(raw, newline=newline)',
			form: `f = open(${newline}); csv.writer(f).writerow("a"); f.flush()\nprint(raw.getvalue())`
		});
		const argument = answerOf('python/csv-newline').replaceAll('`', '');
		expect(runPython([write(''), write(argument)]).map(({ said }) => said)).toEqual([
			"b'a\\r\\r\\n'",
			"b'a\\r\\n'"
		]);
	});
	it('starts processes without end unless the guard on the card stops it', () => {
		const place = scratch();
		const run = (guard: string) =>
			place.run(`cat > start.py <<'END'
import multiprocessing
multiprocessing.set_start_method('spawn', force=True)
${guard}
    p = multiprocessing.Process(target=print, args=('ran',)); p.start(); p.join()
END
python3 start.py`);
		expect(run('if True:').stderr).toContain('before the\n        current process has finished');
		expect(run(answerOf('python/main-guard').replaceAll('`', '')).stdout).toBe('ran');
	});
	it('keeps a module in memory until it starts anew', () => {
		const place = scratch();
		const versions = place.sh(`cat > run.py <<'END'
import sys; sys.dont_write_bytecode = True
open('kit.py', 'w').write('version = 1')
import kit
open('kit.py', 'w').write('version = 2')
import kit
print(kit.version)
END
python3 run.py; python3 -c 'import kit; print(kit.version)'`);
		expect(versions).toBe('1\n2');
		expectAnswer('conda-pip/restart-runtime', /^Restart the runtime and import again/);
	});
	it('looks for relative paths in the folder where it was started', () => {
		const place = scratch();
		place.sh(
			'mkdir -p configs tools; echo 1 > configs/a.py; echo "open(\'./configs/a.py\')" > tools/train.py'
		);
		expect(place.run('python3 tools/train.py').code).toBe(0);
		expect(place.run('cd tools; python3 train.py').stderr).toContain('FileNotFoundError');
		expectAnswer('python/launch-cwd', /^`cwd`/);
	});
});

describe('servers', () => {
	it.runIf(has('ssh-keygen'))('a signature is checked with the public key alone', () => {
		const place = scratch();
		place.sh(`ssh-keygen -q -t ed25519 -N '' -f laptop; echo hello > message
			ssh-keygen -q -Y sign -n login -f laptop message 2> /dev/null
			mkdir server; echo "ada $(cat laptop.pub)" > server/allowed; mv message message.sig server`);
		const verify = 'ssh-keygen -Y verify -f allowed -I ada -n login -s message.sig < message';
		expect(place.run(`cd server; ${verify}`).stdout).toContain('Good "login" signature');
		expectAnswer('ssh-servers/which-key-travels', /^The same public key/);
	});
	it.runIf(process.getuid?.() === 0 && has('sudo'))(
		'sudo looks for programs in a path of its own',
		() => {
			const place = scratch();
			place.sh('mkdir env; printf "#!/bin/sh\\n" > env/only-here; chmod +x env/only-here');
			const find = 'sh -c "command -v only-here"';
			expect(place.run(`PATH=$PWD/env:$PATH ${find}`).code).toBe(0);
			expect(place.run(`PATH=$PWD/env:$PATH sudo -n ${find}`).code).not.toBe(0);
			expectAnswer('ssh-servers/sudo-python', /`PATH` of its own/);
		}
	);
	it.runIf(canOwnSystem && has('setpriv'))('a new group counts from the next login on', () => {
		const groups = inOwnSystem(`groupadd docker 2> none; useradd -m ada
			login() { setpriv --reuid=ada --regid=ada --init-groups "$@" 2> none; }
			until_there() { until [ -e "$1" ]; do sleep 0.02; done; }
			export -f until_there; cd /home/ada
			login bash -c ': > here; until_there joined; id -Gn' > old &
			until_there here; usermod -aG docker ada; : > joined; wait
			grep -c docker old; login id -Gn | grep -c docker`);
		expect(groups).toBe('0\n1');
		expectAnswer('docker/group-not-yet', /^A new login/);
	});
	it('another processor cannot run a program', () => {
		const place = scratch();
		// The head of an ELF program for 64-bit ARM or, where this is one, for x86.
		const other = process.arch === 'arm64' ? '\\x3e' : '\\xb7';
		place.sh(
			`printf '\\x7fELF\\x02\\x01\\x01\\0\\0\\0\\0\\0\\0\\0\\0\\0\\x02\\0${other}\\0\\x01\\0\\0\\0' > program
			head -c 96 /dev/zero >> program; chmod +x program`
		);
		expect(place.run('./program').stderr.toLowerCase()).toContain('exec format error');
		expectAnswer('docker/exec-format', /machine code/);
	});
	it.runIf(process.getuid?.() === 0 && has('setpriv'))(
		'what root has made, a user cannot change',
		() => {
			const place = scratch();
			place.sh('umask 022; chmod 777 .; echo alias > bashrc');
			const append = "setpriv --reuid=65534 --clear-groups bash -c 'echo more >> bashrc'";
			expect(place.run(append).stderr).toContain('Permission denied');
			expectAnswer('shell-files/sudo-bashrc', /belongs to root, so you can't change it later/);
		}
	);
	it('count visible cards anew from 0, and processes over all machines', () => {
		const visible = '2,3'.split(',').map(Number);
		expectAnswer('ssh-servers/visible-devices', new RegExp(`^Number ${String(visible[0])}$`));
		const processes = ['one', 'two'].flatMap((machine) =>
			[0, 1, 2, 3].map((card) => machine + String(card))
		);
		expectAnswer('ssh-servers/world-size', new RegExp(`^\`"${String(processes.length)}"\``));
	});
});

describe.runIf(has('pip'))('pip', () => {
	it('looks at the links of a page as well as at the index', () => {
		const place = scratch();
		place.sh(`mkdir page; cd page; python3 - <<'END'
import zipfile
with zipfile.ZipFile('mini-1-py3-none-any.whl', 'w') as wheel:
    wheel.writestr('mini-1.dist-info/METADATA', 'Metadata-Version: 2.1\\nName: mini\\nVersion: 1\\n')
    wheel.writestr('mini-1.dist-info/WHEEL', 'Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')
    wheel.writestr('mini-1.dist-info/RECORD', '')
END
echo '<a href="mini-1-py3-none-any.whl">mini</a>' > index.html`);
		const index = '--index-url http://127.0.0.1:9/simple --retries 0';
		const { stdout } = place.run(
			`PIP_CONFIG_FILE=/dev/null pip install -vv --dry-run --no-deps --ignore-installed ${index} -f page/index.html mini`
		);
		expect(stdout).toContain('Would install mini-1');
		expect(stdout).toContain('/simple/mini/');
		expectAnswer('conda-pip/find-links', /linked from that page as well as at the usual index/);
	});
	it('names the folder of a prebuilt mmcv after CUDA and torch', () => {
		const { answer, prompt } = cardOfKind(readDeck('conda-pip'), 'mmcv-address', 'cloze');
		const [, torch = '', cuda = ''] = /`([\d.]+)\+(cu\d+)`/.exec(prompt.en ?? '') ?? [];
		expect(answer).toBe(`${cuda}/torch${torch}`);
	});
});
