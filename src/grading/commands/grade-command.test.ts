import { describe, expect, it } from 'vitest';
import { climb } from '../ladder.ts';
import { gradeCommand } from './grade-command.ts';

function judge(expected: string, typed: string) {
	const { rung, reasons } = climb(gradeCommand, expected, typed);
	return { rung, codes: reasons.map((reason) => reason.code) };
}

describe('a wrong command', () => {
	it.each([
		['docker run -p 80:80 -v a:b x', 'docker run -v 80:80 -p a:b x', 'valuesSwapped'],
		['docker run -p 8080:80 x', 'docker run -p 80:8080 x', 'partsSwapped'],
		['docker run -it x', 'docker run x -it', 'optionAfterOperand'],
		['scp -r a h:', 'scp a h: -r', 'optionAfterOperand'],
		['git branch -d x', 'git branch -D x', 'optionCaseDiffers'],
		['ssh -p 22 h', 'ssh -P 22 h', 'optionCaseDiffers'],
		['tar -xzf a', 'tar -czf a', 'optionDiffers'],
		['ls -l -t', 'ls -t', 'optionMissing'],
		['ls -t', 'ls -t -r', 'optionExtra'],
		['docker run --name web x', 'docker run -name web x', 'optionDashes'],
		['git commit --amend', 'git commit --ammend', 'optionMisspelt'],
		['head -n 5 f', 'head f -n', 'optionWithoutValue'],
		['head -n 5 f', 'head -n 6 f', 'valueDiffers'],
		['tar -cf a --exclude b c', 'tar -cf a c --exclude b', 'orderDiffers'],
		['kill -9 42', 'kill 42 -9', 'optionAfterOperand'],
		['cp a b', 'cp a', 'operandMissing'],
		['cat a', 'cat a b', 'operandExtra'],
		['cd data', 'cd Data', 'caseDiffers'],
		['ln -s a b', 'ln -s b a', 'operandsSwapped'],
		['docker ps', 'docker images', 'commandDiffers'],
		['mkdir x', 'touch x', 'programDiffers'],
		['a > f 2>&1', 'a 2>&1 > f', 'redirectionOrder'],
		['ls > f', 'ls >> f', 'redirectionDiffers'],
		['A=1 ls', 'A=2 ls', 'assignmentDiffers'],
		['ls && pwd', 'ls || pwd', 'operatorDiffers'],
		['ls | wc -l', 'ls', 'stageMissing'],
		[`find . -name '*.py'`, 'find . -name *.py', 'unquotedPattern'],
		['rm *.py', `rm '*.py'`, 'quotedPattern'],
		['echo a', 'echo "a', 'unclosedQuote'],
		['ls', '  ', 'empty']
	])('%s ← %s is close, because %s', (expected, typed, code) => {
		const { rung, codes } = judge(expected, typed);
		expect({ rung, first: codes[0] }).toEqual({ rung: 'close', first: code });
	});
});

describe('what the specifications cannot decide', () => {
	it.each([
		['frobnicate -a x', 'frobnicate x -a', 'unknownProgram'],
		["grep -E 'a|b' f", 'grep -e a -e b f', 'mostlyTheSame'],
		['git branch x', 'git branch --strange x', 'unknownOption'],
		['git frob', 'git nicate', 'unknownCommand'],
		['cat f', 'less f', 'otherProgram'],
		['sudo ls', 'ls', 'privilegeDiffers'],
		['ls', 'sudo -s ls', 'privilegeDiffers'],
		['ls', 'sudo --strange ls', 'privilegeDiffers'],
		['cd a && ls', 'cd a; ls', 'sequenceDiffers'],
		['scp a h:dir', 'scp a h:dir/', 'trailingSlash'],
		['for f in a; do ls; done', 'for g in a; do ls; done', 'unreadable'],
		['tar -xf a', 'tar -xvf a', 'onlyOutputDiffers'],
		['mkdir a', 'mkdir -p a', 'harmlessOption'],
		['git switch main', 'git checkout v1.0', 'operandDiffers'],
		['kill $PIDS', 'kill "$PIDS"', 'quotedVariable'],
		['python a.py', 'python3 a.py', 'otherProgram'],
		['chmod a+x f', 'chmod +x f', 'mostlyTheSame'],
		['wc -l f', 'wc -l < f', 'otherShape'],
		['cp <file> <file>.bak', 'cp a b.bak', 'placeholderDiffers']
	])('%s ← %s is never accepted: %s', (expected, typed, code) => {
		const { rung, codes } = judge(expected, typed);
		expect(['undecided', 'close']).toContain(rung);
		expect(codes).toContain(code);
	});
});

describe('a placeholder', () => {
	it.each([
		['git switch <branch>', 'git switch dev'],
		['git show HEAD:<file>', 'git show @:a.py'],
		['git show HEAD~1:<file>', 'git show HEAD^:a.py'],
		['cp FILE DIR', 'cp a.txt /tmp'],
		['ssh USER@HOST', 'ssh me@example.org'],
		['docker tag IMAGE_NAME:TAG x', 'docker tag web:1.0 x'],
		['docker exec -it CONTAINER COMMAND', 'docker exec -it web ls -l'],
		['git commit -m "<message>"', `git commit -m 'fix it'`],
		['cp <file> <file>.bak', 'cp a a.bak'],
		['docker rename <old> <new>', 'docker rename old_name new_name'],
		['cp -r <source> <target>', 'cp -r src dst'],
		['head -n <n> <file>', 'head -n 10 a.txt'],
		['kill <pid>', 'kill $!'],
		['git clone <url>', 'git clone <repo>'],
		['docker rm <container>', 'docker rm <name>'],
		['rm -r <dir>', 'rm -r env'],
		['docker run -m 1g <image>', 'docker run -m 1024m web'],
		['timeout 5m <command>', 'timeout 300 make'],
		['git revert <commit>', 'git revert HEAD~2'],
		['ls -l <dir>', 'ls -l .']
	])('%s fits %s', (expected, typed) => {
		expect(judge(expected, typed).rung).toBe('equivalent');
	});

	it.each([
		['grep TODO f', 'grep FIXME f'],
		['git reset HEAD', 'git reset dev'],
		['kill -s KILL 1', 'kill -s TERM 1'],
		['cp FILE DIR', 'cp a b c'],
		['export PATH=/a', 'export LANG=/a'],
		[`grep '<html>' f`, `grep '<body>' f`]
	])('is not seen in %s, which refuses %s', (expected, typed) => {
		expect(judge(expected, typed).rung).not.toBe('equivalent');
	});
});

describe('a placeholder that got the name of another one', () => {
	it.each([
		['docker rename <old> <new>', 'docker rename new old'],
		['docker rename <old> <new>', 'docker rename <new> <old>'],
		['docker rename <old> <new>', 'docker rename NEW OLD'],
		['docker rename <old> <new>', 'docker rename $new $old'],
		['docker rename <old> <new>', 'docker rename [new] {old}'],
		['docker rename <old> <new>', 'docker rename new_name old_name'],
		['docker rename <old-name> <new-name>', 'docker rename new old'],
		['cp -r <source> <target>', 'cp -r dst src'],
		['git clone -b <tag> <url>', 'git clone -b <url> <tag>'],
		['wget -O <name> "<url>"', 'wget -O "<url>" <name>'],
		['pip install -i <url> <package>', 'pip install url -i package'],
		['ssh <user>@<host>', 'ssh host@user'],
		['find <dir> -name <file>', 'find file -name folder']
	])('%s ← %s is not right', (expected, typed) => {
		expect(judge(expected, typed).rung).toBe('close');
	});

	it('is for a person when the other one did not get its name', () => {
		expect(judge('docker tag <image> <name>', 'docker tag name web').codes).toEqual([
			'placeholderOther'
		]);
	});

	it('is no matter where the order is free', () => {
		expect(judge('git add <file> <dir>', 'git add dir file').rung).toBe('equivalent');
	});
});

describe('a placeholder that got what can hardly be meant', () => {
	it.each([
		['git clone -b <tag> <url>', 'git clone -b https://example.org/a.git v1'],
		['git diff <branch>', 'git diff main..'],
		['tar -czf <archive> <dir>', 'tar -czf d a.tgz'],
		['head -n <n> <file>', 'head -n a.txt 5'],
		['rm <file>', 'rm *'],
		['git add <file>', 'git add .'],
		['git switch <branch>', 'git switch -'],
		['git push origin <branch>', 'git push origin :dev'],
		['git push origin <branch>', 'git push origin +dev'],
		['git revert <commit>', 'git revert a..b'],
		['ssh <user>@<host>', 'ssh me@example.org:22'],
		['tmux a -t <name>', 'tmux a -t -d'],
		['git checkout -- <file>', 'git checkout -- <branch>'],
		['docker run <image>', 'docker run <container>'],
		['docker rm <container>', 'docker rm image'],
		['docker rm <container>', 'docker rm $(docker ps -aq)'],
		['git reset <file>', 'git reset HEAD'],
		['kill <pid>', 'kill 0']
	])('%s ← %s is for a person', (expected, typed) => {
		expect(judge(expected, typed)).toEqual({ rung: 'undecided', codes: ['placeholderUnlikely'] });
	});
});

describe('what was left out', () => {
	it.each([
		['find <dir> -type f | wc -l', 'find -type f | wc -l'],
		['du -sh <dir>', 'du -sh'],
		['ls -l <dir>', 'ls -l'],
		['git stash show <stash>', 'git stash show'],
		['head -n <n> <file>', 'head a.txt']
	])('is missing in %s ← %s, though the program has a default', (expected, typed) => {
		const { rung, codes } = judge(expected, typed);
		expect(rung).toBe('close');
		expect(['operandMissing', 'optionMissing']).toContain(codes[0]);
	});

	it.each([
		['ls', 'ls .'],
		['ls .', 'ls'],
		['head a', 'head -n 10 a'],
		['tmux', 'tmux new-session'],
		['git stash push -u', 'git stash -u']
	])('is the default where no placeholder asks for it: %s ← %s', (expected, typed) => {
		expect(judge(expected, typed).rung).toBe('equivalent');
	});

	it.each([
		['tar -czf a.tgz d', 'tar cfz a.tgz d'],
		['tail -f -n 5 a', 'tail -fn5 a'],
		['docker run -v /a:/b x', 'docker run -v /a:/b:rw x'],
		['git push origin tag v1', 'git push origin refs/tags/v1']
	])('is read where its manual lets it stand: %s ← %s', (expected, typed) => {
		expect(judge(expected, typed).rung).toBe('equivalent');
	});

	it.each([
		['tar -czf a.tgz d', 'tar -cfz a.tgz d', 'close'],
		['docker run -v /a:/b x', 'docker run -v /a:/b:ro x', 'close'],
		['git push origin tag v1', 'git push origin v1 tag', 'undecided'],
		['docker run -p 80 -e 80 x', 'docker run -h 80 x', 'undecided'],
		[`grep -E 'a|b' f`, `grep -E 'b|a' f`, 'undecided'],
		['git commit -m a', 'git commit -m b -m a', 'close'],
		['echo $<NAME>', 'echo $HOME', 'undecided'],
		['ls -a', 'ls -a -a', 'undecided'],
		['nohup x > f 2>&1', 'nohup x > 1 2>& f', 'undecided'],
		['ls > f', 'ls > g > f', 'close']
	])('does not hide a difference: %s ← %s is %s', (expected, typed, rung) => {
		expect(judge(expected, typed).rung).toBe(rung);
	});

	it.each([
		['tmux new -s train', 'tmux -s train'],
		['tmux new -d', 'tmux -d']
	])('is not a sub-command with its options: %s ← %s', (expected, typed) => {
		expect(judge(expected, typed).rung).toBe('undecided');
	});
});

describe('find', () => {
	it.each([
		[`find . -name '*.a' -type f`, `find -type f -name "*.a"`],
		['find . -maxdepth 1 -name x', 'find . -name x -maxdepth 1'],
		['find . ! -empty', 'find . -not -empty'],
		['find . -name a -print', 'find . -name a'],
		['find . -name a -o -name b', String.raw`find . \( -name b -or -name a \)`],
		[String.raw`find . -exec rm {} \;`, `find . -exec rm '{}' ';'`]
	])('%s is %s', (expected, typed) => {
		expect(judge(expected, typed).rung).toBe('equivalent');
	});

	it.each([
		['find . -name x -delete', 'find . -delete -name x'],
		['find . -size +1M', 'find . -size -1M'],
		[String.raw`find . \( -name a -o -name b \) -delete`, 'find . -name a -o -name b -delete'],
		['find . -name x', 'find . -iname x'],
		['find a -name x', 'find b -name x'],
		[String.raw`find . -exec rm {} \;`, 'find . -exec rm {} +']
	])('%s is not %s', (expected, typed) => {
		expect(judge(expected, typed).rung).not.toBe('equivalent');
	});
});

describe('the difference that is shown', () => {
	const signs = { same: '', missing: '+', extra: '-' };

	it.each([
		['rm -r <dir>', 'ls -a', '+rm +-r +<dir> -ls --a'],
		['git clone <url>', 'ls > f', '+git +clone -ls -> f'],
		['rm -r <dir>', 'rm -f data', 'rm +-r --f data'],
		['<command> > f', 'ls 2> f', 'ls +> -2> f']
	])('takes neither a program nor an option for an operand: %s ← %s', (expected, typed, shown) => {
		const { difference = [] } = gradeCommand(expected, typed);
		expect(difference.map(({ op, text }) => signs[op] + text).join(' ')).toBe(shown);
	});
});
