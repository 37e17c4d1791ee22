// Runs what the thought cards on tools say: editors, libraries, processes and shells themselves show it.
import { describe, expect, it, vi } from 'vitest';
import { cardOfKind, readDeck } from './read-deck.ts';
import { runPython } from './run-python.ts';
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
