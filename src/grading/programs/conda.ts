// How conda is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

const environment = `
	-n --name NAME
	-p --prefix DIR
`;
const prompting = `
	-y --yes
	-d --dry-run
	-q --quiet   talk
	-v --verbose   talk
	--json
`;
const packages = `${environment}${prompting}
	-c --channel CHANNEL   ordered
	-O --override-channels
	--use-local
	--file FILE   many
	--no-deps
	--only-deps
	--no-pin
	--copy
	--offline
	-k --insecure
	-C --use-index-cache
	--download-only
	--solver NAME
	--strict-channel-priority
	--no-channel-priority
`;

/** conda, environments and packages. */
export const conda: ProgramSpec = {
	program: 'conda',
	similar: ['mamba'],
	manual: 'Commands of the conda documentation, 24.5 to 26.9',
	shortEquals: true,
	options: '-V --version\n-h --help',
	commands: {
		create: {
			options: `${packages}\n--clone NAME\n--no-default-packages`,
			operands: '[{CONDA...}]'
		},
		install: {
			options: `${packages}\n--force-reinstall\n--freeze-installed\n-m --mkdir`,
			operands: '[{CONDA...}]'
		},
		update: { also: ['upgrade'], options: `${packages}\n--all`, operands: '[{CONDA...}]' },
		remove: {
			also: ['uninstall'],
			options: `${packages}\n--all\n--keep-env\n--force-remove --force`,
			operands: '[{NAME...}]'
		},
		activate: { options: '--stack\n--no-stack', operands: '[NAME=base]' },
		deactivate: {},
		list: {
			options: `${environment}${prompting}\n-e --export\n-f --full-name\n--explicit\n--md5\n--show-channel-urls\n--reverse`,
			operands: '[PATTERN]'
		},
		search: {
			options: `${prompting}\n-c --channel CHANNEL   ordered\n-i --info\n--envs\n--override-channels`,
			operands: 'PATTERN'
		},
		info: {
			options: `${prompting}\n-a --all\n--base\n-e --envs\n-s --system`,
			operands: ''
		},
		init: {
			options: `${prompting}\n--all\n--user\n--system\n--reverse`,
			operands: '[{SHELL...}]'
		},
		clean: {
			options: `${prompting}
				-a --all
				-i --index-cache
				-p --packages
				-t --tarballs
				-f --force-pkgs-dirs
				-l --logfiles
			`,
			operands: ''
		},
		config: {
			options: `
				--add SETTING
				--append SETTING
				--prepend SETTING
				--set SETTING
				--remove SETTING
				--remove-key KEY
				--get
				--show
				--show-sources
				--env
				--system
				--file FILE
			`,
			operands: '[WORDS...]'
		},
		run: {
			options: `${environment}\n--cwd DIR\n--no-capture-output --live-stream\n-v --verbose   talk`,
			operands: 'COMMAND...'
		},
		rename: { options: `${environment}${prompting}\n--force`, operands: 'NAME' },
		env: {
			commands: {
				list: { options: '--json\n--size', operands: '' },
				create: {
					options: `${environment}${prompting}\n-f --file FILE\n--solver NAME`,
					operands: ''
				},
				remove: { options: `${environment}${prompting}`, operands: '' },
				update: { options: `${environment}\n-f --file FILE\n--prune\n--json`, operands: '' },
				export: {
					options: `${environment}\n-f --file FILE\n--no-builds\n--from-history\n--ignore-channels\n--json`,
					operands: ''
				}
			}
		},
		export: {
			options: `${environment}\n-f --file FILE\n--no-builds\n--from-history\n--ignore-channels\n--json\n--format FORMAT`,
			operands: ''
		}
	},
	same: [
		// "An alias for conda info --envs" (conda env list); both remove the environment.
		['conda env list', 'conda info --envs'],
		['conda env remove -n NAME', 'conda remove -n NAME --all'],
		['conda env export', 'conda export'],
		['conda env create', 'conda env create -f environment.yml']
	],
	alike: [
		['conda create -n NAME PACKAGES...', 'conda create -y -n NAME PACKAGES...'],
		['conda install PACKAGES...', 'conda install -y PACKAGES...'],
		['conda remove PACKAGES...', 'conda remove -y PACKAGES...'],
		['conda env remove -n NAME', 'conda env remove -y -n NAME'],
		['conda env export', 'conda env export --no-builds', 'conda env export --from-history'],
		// How conda before 4.4 spelt it.
		['conda activate NAME', 'source activate NAME']
	]
};
