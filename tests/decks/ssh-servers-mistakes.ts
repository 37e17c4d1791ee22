// What each mistake on a command card of the SSH deck really does, as the answer to it says.
import { remote } from './ssh-servers-trials.ts';
import type { Effect } from './trial.ts';

const said = (words: string) => `grep -q "${words}" $work/err`;
const reads = (line: string) => `grep -qx '${line}' ../out`;

/** By card id: one for each mistake, in the order of the card. */
export const serverMistakes: Readonly<Record<string, readonly Effect[]>> = {
	login: [
		{
			before: `${remote} echo 'touch ran' > $work/bin/gpu.example; chmod +x $work/bin/gpu.example`,
			after: 'grep -qx "ada gpu.example" $work/options && [ -e $work/remote/ran ]'
		},
		said('unknown option -- u')
	],
	'login-port': [`! ${reads('port 20000')}`, reads('hostname gpu.example:20000')],
	'forward-tensorboard': [
		'grep -q ^remoteforward ../out && ! grep -q ^localforward ../out',
		`${reads('port 6006')} && ! grep -q ^localforward ../out`
	],
	'host-key-changed': ['[ ! -e ~/.ssh/known_hosts ]', 'grep -q ^gpu ~/.ssh/known_hosts'],
	keygen: ['grep -q ^ssh-rsa key.pub'],
	'copy-id': [
		'grep -q PRIVATE $work/remote/.ssh/authorized_keys && ! grep -q older $work/remote/.ssh/authorized_keys'
	],
	'key-permissions': ['[ "$(stat -c %A key)" = -rwxrwxrwx ] && ! ssh-keygen -y -f key'],
	'scp-upload': ['[ -f gpu/sub/f ] && [ ! -e $work/remote/data ]', said('not a regular file')],
	'scp-download': ['[ ! -e runs ] && [ -f $work/remote/runs/1/log ]', said('/runs: No such file')],
	'scp-port': [
		`${said('20000: No such file')} && ! grep -Eq -- "-p 20000|Port=20000" $work/options`,
		'[ -f $work/remote/20000 ]'
	]
};
