// How curl is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** curl. Without -o or -O it prints what it gets. */
export const curl: ProgramSpec = {
	program: 'curl',
	manual: 'curl(1) and curl --help all, curl 7.88',
	options: `
		-a --append
		--compressed
		-K --config FILE
		--connect-timeout N
		-C --continue-at OFFSET
		-b --cookie DATA   ordered
		-c --cookie-jar FILE
		--create-dirs
		-d --data --data-ascii DATA   ordered
		--data-binary DATA   ordered
		--data-raw DATA   ordered
		--data-urlencode DATA   ordered
		-q --disable
		-D --dump-header FILE
		-f --fail
		-F --form FIELD   ordered
		-G --get   shifts
		-g --globoff
		-I --head
		-H --header HEADER   many
		-0 --http1.0
		--http1.1
		--http2
		-i --include
		-k --insecure
		-4 --ipv4
		-6 --ipv6
		--json DATA
		--limit-rate RATE
		-L --location
		-m --max-time N
		--max-redirs N
		-n --netrc
		-N --no-buffer
		--no-progress-meter   talk
		--noproxy LIST
		-o --output FILE   ordered
		--output-dir DIR
		-Z --parallel
		-# --progress-bar   talk
		-x --proxy PROXY
		-U --proxy-user USER
		-r --range RANGE
		-e --referer URL
		-J --remote-header-name
		-O --remote-name   count
		--remote-name-all
		-R --remote-time
		-X --request METHOD
		--resolve HOST   many
		--retry N
		--retry-delay N
		-S --show-error   talk
		-s --silent   talk
		--socks5 HOST
		--socks5-hostname HOST
		-E --cert FILE
		--cacert FILE
		--key FILE
		-T --upload-file FILE
		--url URL   shifts
		-u --user USER
		-A --user-agent NAME
		-v --verbose   talk
		-V --version
		-w --write-out FORMAT
	`,
	operands: '[URL...]',
	same: [
		['curl -X GET URL', 'curl URL'],
		['curl -X POST -d DATA URL', 'curl -d DATA URL'],
		['curl --url URL   shifts', 'curl URL']
	],
	alike: [
		['curl -O URL', 'curl -L -O URL'],
		['curl -o FILE URL', 'curl -L -o FILE URL'],
		['curl -I URL', 'curl -i URL']
	]
};
