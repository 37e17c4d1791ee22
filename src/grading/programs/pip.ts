// How pip is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

const requirements = `
	-r --requirement FILE   many
	-c --constraint FILE   many
	--no-deps
	--pre
	-i --index-url URL
	--extra-index-url URL   many
	--no-index
	-f --find-links URL   many
	--no-binary NAMES
	--only-binary NAMES
	--prefer-binary
	--no-build-isolation
	--progress-bar STYLE   talk
	--platform NAME
	--python-version VERSION
`;

/** pip, Python's package installer. */
export const pip: ProgramSpec = {
	program: 'pip',
	names: ['python -m pip', 'python3 -m pip'],
	similar: ['pip3'],
	manual: 'pip help COMMAND, pip 23.2',
	shortEquals: true,
	shared: `
		-h --help
		--isolated
		-v --verbose   talk
		-V --version
		-q --quiet   talk
		--log FILE
		--no-input
		--proxy PROXY
		--retries N
		--timeout N
		--trusted-host HOST   many
		--cert FILE
		--cache-dir DIR
		--no-cache-dir
		--disable-pip-version-check   talk
		--no-color   talk
	`,
	commands: {
		install: {
			options: `${requirements}
				-e --editable DIR   many
				--dry-run
				-t --target DIR
				--user
				--root DIR
				--prefix DIR
				--src DIR
				-U --upgrade
				--upgrade-strategy NAME
				--force-reinstall
				-I --ignore-installed
				--break-system-packages
				-C --config-settings SETTING   many
				--no-compile
				--report FILE
			`,
			operands: '[{PACKAGE_PIP...}]'
		},
		download: { options: `${requirements}\n-d --dest DIR`, operands: '[{PACKAGE_PIP...}]' },
		wheel: { options: `${requirements}\n-w --wheel-dir DIR`, operands: '[{PACKAGE_PIP...}]' },
		uninstall: {
			options: '-r --requirement FILE   many\n-y --yes\n--break-system-packages',
			operands: '[{PACKAGE_PIP...}]'
		},
		freeze: {
			options: '-r --requirement FILE   many\n-l --local\n--user\n--all\n--exclude-editable',
			operands: ''
		},
		list: {
			options: `
				-o --outdated
				-u --uptodate
				-e --editable
				-l --local
				--user
				--pre
				--format FORMAT
				--not-required
			`,
			operands: ''
		},
		show: { options: '-f --files', operands: '{PACKAGE_PIP...}' },
		check: {},
		config: { options: '--global\n--user\n--site\n--editor NAME', operands: 'WORDS...' },
		cache: { options: '--format FORMAT', operands: 'WORDS...' },
		index: { options: '--pre', operands: 'WORDS...' }
	},
	alike: [
		['pip uninstall PACKAGE', 'pip uninstall -y PACKAGE'],
		['pip list', 'pip freeze']
	]
};
