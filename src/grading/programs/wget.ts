// How wget is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** wget, GNU’s. `-O` names the saved file, `-o` the log. */
export const wget: ProgramSpec = {
	program: 'wget',
	manual: 'wget(1) and wget --help, GNU wget 1.21',
	options: `
		-V --version
		-b --background
		-e --execute COMMAND   ordered
		-o --output-file FILE
		-a --append-output FILE
		-d --debug
		-q --quiet   talk
		-v --verbose   talk
		-nv --no-verbose   talk
		-i --input-file FILE
		-F --force-html
		-B --base URL
		--config FILE
		-t --tries N
		--retry-connrefused
		-O --output-document FILE
		-nc --no-clobber
		-c --continue
		--progress TYPE   talk
		--show-progress   talk
		-N --timestamping
		-S --server-response   talk
		--spider
		-T --timeout N
		--connect-timeout N
		--read-timeout N
		-w --wait N
		--random-wait
		--no-proxy
		-Q --quota SIZE
		--limit-rate RATE
		-4 --inet4-only
		-6 --inet6-only
		--user USER
		--password TEXT
		--ask-password
		-nd --no-directories
		-x --force-directories
		-nH --no-host-directories
		-P --directory-prefix DIR
		--cut-dirs N
		--http-user USER
		--http-password TEXT
		--no-cache
		-E --adjust-extension
		--header HEADER   many
		--max-redirect N
		--referer URL
		-U --user-agent NAME
		--no-cookies
		--load-cookies FILE
		--save-cookies FILE
		--post-data TEXT
		--post-file FILE
		--method NAME
		--content-disposition
		--https-only
		--no-check-certificate
		--ca-certificate FILE
		-r --recursive
		-l --level N
		--delete-after
		-k --convert-links
		-K --backup-converted
		-m --mirror   = -N -r -l inf --no-remove-listing
		--no-remove-listing
		-p --page-requisites
		-A --accept LIST
		-R --reject LIST
		-D --domains LIST
		-H --span-hosts
		-L --relative
		-I --include-directories LIST
		-X --exclude-directories LIST
		-np --no-parent
	`,
	operands: '{URL...}',
	same: [['wget -P . URL', 'wget URL']]
};
