// How git is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';
import { readUsages } from '../commands/usage.ts';

/** Options of git-log(1), git-show(1) and git-diff(1) that people type. */
const patchOptions = `
	-p --patch -u
	-s --no-patch
	-U --unified N
	--raw
	--stat [SPEC]
	--numstat
	--shortstat
	--compact-summary
	--summary
	--name-only
	--name-status
	--color [WHEN]
	--no-color
	--word-diff [MODE]
	--color-words [REGEX]
	--no-renames
	-M --find-renames [N]
	-C --find-copies [N]
	-B --break-rewrites [N]
	--diff-filter LETTERS
	--diff-algorithm NAME
	--minimal
	--patience
	--histogram
	-S TEXT
	-G REGEX
	-R
	-a --text
	-b --ignore-space-change
	-w --ignore-all-space
	--ignore-blank-lines
	-W --function-context
	--relative [PATH]
	--abbrev [N]
	-z
`;
const logOptions = `${patchOptions}
	--follow
	--decorate [MODE]
	--no-decorate
	--source
	-L RANGE   ordered
	-n --max-count N
	--skip N
	--since --after DATE
	--until --before DATE
	--author PATTERN   many
	--committer PATTERN   many
	--grep PATTERN   many
	-i --regexp-ignore-case
	-E --extended-regexp
	-F --fixed-strings
	-P --perl-regexp
	--all-match
	--invert-grep
	--merges
	--no-merges
	--first-parent
	--all
	--branches [PATTERN]
	--tags [PATTERN]
	--remotes [PATTERN]
	-g --walk-reflogs
	--reverse
	--date-order
	--topo-order
	--author-date-order
	--pretty --format [FORMAT]
	--abbrev-commit
	--oneline   = --pretty=oneline --abbrev-commit
	--date FORMAT
	--graph
	--left-right
	--show-signature
	--cherry-pick
`;
/** What git-switch(1) and git-checkout(1) share. */
const switching = `
	-q --quiet   talk
	--progress   talk
	--recurse-submodules [MODE]
	-m --merge
	--conflict STYLE
	-d --detach
	-t --track [MODE]
	-f --force --discard-changes
	--orphan BRANCH
	--guess   usual
	--no-guess
	--ignore-other-worktrees
`;
/** What git-fetch(1) and git-pull(1) share. */
const fetching = `
	-v --verbose   talk
	-q --quiet   talk
	--progress   talk
	--all
	-a --append
	-f --force
	-t --tags
	--no-tags
	-p --prune
	-j --jobs N
	--depth N
	--deepen N
	--unshallow
	--dry-run
	-k --keep
	--set-upstream
	--recurse-submodules [MODE]
	[-46]
`;

const configOptions = `
	--global   one of file
	--system   one of file
	--local   one of file
	--worktree   one of file
	-f --file FILE   one of file
	--get   one of action
	--get-all   one of action
	--get-regexp   one of action
	--add   one of action
	--unset   one of action
	--unset-all   one of action
	--replace-all   harmless; one of action
	--rename-section   one of action
	--remove-section   one of action
	-l --list   one of action
	-e --edit   one of action
	-z --null
	--name-only
	--show-origin
	--show-scope
	-t --type TYPE
	--bool   = --type=bool
	--int   = --type=int
	--path   = --type=path
	--default VALUE
`;

/** git, its everyday sub-commands. */
export const git: ProgramSpec = {
	program: 'git',
	manual:
		'git(1) and the manual of each sub-command, git 2.39; git-config(1) 2.46 for get, set, list',
	options: `
		-C DIR   ordered
		-c SETTING   many
		--git-dir DIR
		--work-tree DIR
		-P --no-pager
		-p --paginate
		-v --version
		--help
	`,
	commands: {
		add: {
			options: `
				-n --dry-run
				-v --verbose   talk
				-i --interactive
				-p --patch
				-e --edit
				-f --force
				-u --update
				-N --intent-to-add
				-A --all --no-ignore-removal
				--refresh
				--ignore-errors
			`,
			operands: '[{PATH_OR_DIR...}]'
		},
		stage: 'add',
		branch: {
			options: `
				-v --verbose   count
				-q --quiet   talk
				-t --track [MODE]
				-u --set-upstream-to UPSTREAM
				--unset-upstream
				--color [WHEN]
				--no-color
				-r --remotes
				--contains REV   last HEAD
				--no-contains REV   last HEAD
				-a --all
				-d --delete
				-D   = --delete --force
				-m --move
				-M   = --move --force
				-c --copy
				-C   = --copy --force
				-l --list
				--show-current
				--edit-description
				-f --force
				--merged REV   last HEAD
				--no-merged REV   last HEAD
				--sort KEY
				--points-at REV
				-i --ignore-case
				--format FORMAT
			`,
			operands: '[BRANCH] [REV]'
		},
		checkout: {
			options: `${switching}
				-b BRANCH
				-B BRANCH
				-l
				-2 --ours
				-3 --theirs
				-p --patch
			`,
			operands: '[REV] [PATH...]',
			keepsDoubleDash: true
		},
		switch: {
			options: `${switching}
				-c --create BRANCH
				-C --force-create BRANCH
			`,
			operands: '[REV]'
		},
		restore: {
			options: `
				-s --source REV
				-S --staged
				-W --worktree
				-q --quiet   talk
				--progress   talk
				-m --merge
				-2 --ours
				-3 --theirs
				-p --patch
				--overlay
				--ignore-unmerged
			`,
			operands: '{PATH_OR_DIR...}'
		},
		reset: {
			options: `
				-q --quiet   talk
				--mixed   usual; one of mode
				--soft   one of mode
				--hard   one of mode
				--merge   one of mode
				--keep   one of mode
				-p --patch
				-N --intent-to-add
			`,
			operands: '[REV] [PATH...]',
			keepsDoubleDash: true
		},
		commit: {
			options: `
				-q --quiet   talk
				-v --verbose   count
				-F --file FILE
				--author NAME
				--date DATE
				-m --message TEXT   ordered
				-c --reedit-message REV
				-C --reuse-message REV
				--fixup REV
				--squash REV
				--reset-author
				-s --signoff
				-t --template FILE
				-e --edit
				--no-edit
				-S --gpg-sign [KEY]
				-a --all
				-i --include
				--interactive
				-p --patch
				-o --only
				-n --no-verify
				--dry-run
				--short
				--porcelain
				-z --null
				--amend
				-u --untracked-files [MODE]
				--allow-empty
				--allow-empty-message
			`,
			operands: '[{PATH_OR_DIR...}]'
		},
		clone: {
			options: `
				-v --verbose   talk
				-q --quiet   talk
				--progress   talk
				-n --no-checkout
				--bare
				--mirror
				-l --local
				-s --shared
				--recurse-submodules --recursive [PATHSPEC]
				-j --jobs N
				--reference REPO
				-o --origin NAME
				-b --branch NAME
				-u --upload-pack PATH
				--depth N
				--shallow-since DATE
				--single-branch
				--no-single-branch
				--no-tags
				--shallow-submodules
				--separate-git-dir DIR
				-c --config SETTING   many
				--filter SPEC
				--sparse
				[-46]
			`,
			operands: 'GIT_URL [DIR]'
		},
		config: {
			options: configOptions,
			operands: '[WORDS...]',
			optionsUntil: 'first',
			commands: Object.fromEntries(
				['get', 'set', 'unset', 'list', 'edit'].map((name) => [
					name,
					{ options: configOptions, operands: '[WORDS...]', optionsUntil: 'first' }
				])
			)
		},
		diff: {
			options: `${patchOptions}
				--cached --staged
				--merge-base
				--no-index
				--exit-code
				--quiet
				--check
			`,
			operands: '[REV_OR_PATH...]',
			keepsDoubleDash: true,
			optionsBehind: 'revisions'
		},
		log: {
			options: logOptions,
			operands: '[REV...]',
			keepsDoubleDash: true,
			optionsBehind: 'revisions',
			dashValue: { kind: 'N', option: '-n' }
		},
		show: {
			options: logOptions,
			operands: '[REV...]',
			keepsDoubleDash: true,
			optionsBehind: 'revisions'
		},
		fetch: {
			options: `${fetching}
				-m --multiple
				-n
				-P --prune-tags
				-u --update-head-ok
			`,
			operands: '[REMOTE_NAME] [REFSPEC...]',
			pairs: { tag: 'refs/tags/' }
		},
		pull: {
			options: `${fetching}
				-r --rebase [MODE]
				--no-rebase
				-n
				--stat
				--squash
				--commit
				--no-commit
				--edit
				--no-edit
				--ff
				--ff-only
				--no-ff
				--autostash
				-s --strategy NAME
				-X --strategy-option NAME   many
				-S --gpg-sign [KEY]
				--allow-unrelated-histories
			`,
			operands: '[REMOTE_NAME] [REFSPEC...]',
			pairs: { tag: 'refs/tags/' }
		},
		push: {
			options: `
				-v --verbose   talk
				-q --quiet   talk
				--progress   talk
				--all
				--mirror
				-d --delete
				--tags
				-n --dry-run
				-f --force
				--force-with-lease [REF]
				--force-if-includes
				-u --set-upstream
				--prune
				--no-verify
				--follow-tags
				--atomic
				-o --push-option OPTION   many
				--porcelain
				[-46]
			`,
			operands: '[REMOTE_NAME] [{REFSPEC...}]',
			pairs: { tag: 'refs/tags/' }
		},
		merge: {
			options: `
				-n --no-stat
				--stat --summary
				--squash
				--commit   usual
				--no-commit
				-e --edit
				--no-edit
				--ff   usual; one of ff
				--no-ff   one of ff
				--ff-only   one of ff
				-s --strategy NAME
				-X --strategy-option NAME   many
				-m --message TEXT
				-F --file FILE
				-v --verbose   talk
				-q --quiet   talk
				--abort
				--quit
				--continue
				--allow-unrelated-histories
				-S --gpg-sign [KEY]
				--autostash
				--signoff
				--no-verify
			`,
			operands: '[REV...]'
		},
		rebase: {
			options: `
				--onto REV
				--keep-base
				--no-verify
				-q --quiet   talk
				-v --verbose   talk
				-n --no-stat
				-C N
				-f --force-rebase --no-ff
				--continue
				--skip
				--abort
				--quit
				--edit-todo
				-m --merge
				-i --interactive
				--autosquash
				--update-refs
				-S --gpg-sign [KEY]
				--autostash
				-x --exec SCRIPT   ordered
				-r --rebase-merges [MODE]
				-s --strategy NAME
				-X --strategy-option NAME   many
				--root
			`,
			operands: '[REV] [BRANCH]'
		},
		'cherry-pick': {
			options: `
				--quit
				--continue
				--abort
				--skip
				-n --no-commit
				-e --edit
				-s --signoff
				-m --mainline N
				--strategy NAME
				-X --strategy-option NAME   many
				-S --gpg-sign [KEY]
				-x
				--ff
				--allow-empty
			`,
			operands: '[REV...]'
		},
		revert: {
			options: `
				--quit
				--continue
				--abort
				--skip
				-n --no-commit
				-e --edit
				--no-edit
				-s --signoff
				-m --mainline N
				-S --gpg-sign [KEY]
			`,
			operands: '[REV...]'
		},
		rm: {
			options: `
				-n --dry-run
				-q --quiet   talk
				--cached
				-f --force
				-r
				--ignore-unmatch
			`,
			operands: '{PATH_OR_DIR...}'
		},
		mv: {
			options: `
				-v --verbose   talk
				-n --dry-run
				-f --force
				-k
			`,
			operands: '{SOURCE_PATH...} PATH'
		},
		status: {
			options: `
				-s --short
				-b --branch
				--show-stash
				--porcelain [VERSION]
				--long
				-v --verbose   count
				-u --untracked-files [MODE]
				--ignored [MODE]
				-z
			`,
			operands: '[{PATH_OR_DIR...}]'
		},
		tag: {
			options: `
				-l --list
				-n [N]
				-d --delete
				-v --verify
				-a --annotate
				-m --message TEXT   ordered
				-F --file FILE
				-e --edit
				-s --sign
				-u --local-user KEY
				-f --force
				--contains REV   last HEAD
				--no-contains REV   last HEAD
				--merged REV   last HEAD
				--no-merged REV   last HEAD
				--sort KEY
				--points-at REV   last HEAD
				-i --ignore-case
			`,
			operands: '[TAG] [REV]'
		},
		stash: {
			otherwise: 'push',
			otherwiseReads: true,
			commands: {
				push: {
					options: `
						-p --patch
						-S --staged
						-k --keep-index
						--no-keep-index
						-q --quiet   talk
						-u --include-untracked
						-a --all
						-m --message TEXT
					`,
					operands: '[{PATH_OR_DIR...}]'
				},
				save: {
					options: `
						-p --patch
						-S --staged
						-k --keep-index
						-q --quiet   talk
						-u --include-untracked
						-a --all
					`,
					operands: '[TEXT]'
				},
				list: { options: logOptions, operands: '' },
				show: {
					options: `${patchOptions}
						--include-untracked
						--only-untracked
					`,
					operands: '[STASH=stash@{0}]'
				},
				drop: { options: '-q --quiet   talk', operands: '[STASH=stash@{0}]' },
				pop: { options: '-q --quiet   talk\n--index', operands: '[STASH=stash@{0}]' },
				apply: { options: '-q --quiet   talk\n--index', operands: '[STASH=stash@{0}]' },
				branch: { operands: 'BRANCH [STASH]' },
				clear: {}
			}
		},
		remote: {
			options: '-v --verbose',
			commands: readUsages(`
				add [-t BRANCH] [-m BRANCH] [-f] [--tags] [--no-tags] REMOTE_NAME GIT_URL
				rename OLD NEW
				remove (rm) REMOTE_NAME
				show [-n] [REMOTE_NAME...]
				prune [-n] REMOTE_NAME
				update [-p] [REMOTE_NAME...]
				get-url [--push] [--all] REMOTE_NAME
				set-url [--push] [--add] [--delete] REMOTE_NAME GIT_URL [GIT_URL]
				set-head [-a] [-d] REMOTE_NAME [BRANCH]
			`)
		},
		submodule: {
			options: '-q --quiet   talk',
			commands: readUsages(
				`
				add [-b BRANCH] [-f] [--name NAME] [--depth N] GIT_URL [DIR]
				status [--cached] [--recursive] [PATH...]
				init [PATH...]
				deinit [-f] [--all] [PATH...]
				update [--init] [--remote] [-N] [-f] [--recursive] [--depth N] [--merge] [--rebase] [PATH...]
				foreach [--recursive] SCRIPT...
				sync [--recursive] [PATH...]
			`,
				{ optionsUntil: 'first' }
			)
		},
		worktree: {
			commands: readUsages(`
				add [-f] [-d] [-b BRANCH] [-B BRANCH] [--lock] DIR [REV]
				list [-v] [--porcelain]
				lock [--reason TEXT] DIR
				move DIR DIR
				prune [-n] [-v]
				remove [-f] DIR
				unlock DIR
			`)
		},
		bisect: {
			commands: readUsages(`
				start [--no-checkout] [--first-parent] [REV...]
				bad (new) [REV=HEAD]
				good (old) [REV...]
				skip [REV...]
				reset [REV]
				log
				run COMMAND...
			`)
		},
		reflog: {
			options: logOptions,
			operands: '[REV...]',
			optionsBehind: 'revisions',
			dashValue: { kind: 'N', option: '-n' }
		},
		...readUsages(`
			init [-q] [--bare] [-b|--initial-branch NAME] [DIR=.]
			clean [-d] [-f|--force] [-i|--interactive] [-n|--dry-run] [-q|--quiet] [-e|--exclude PATTERN] [-x] [-X] [PATH...]
			blame [-L RANGE] [-w] [-e] [-s] [-C] [-M] [REV...]
			ls-files [-c] [-d] [-m] [-o] [-i] [-s] [--others] [--exclude-standard] [PATH...]
			describe [--tags] [--always] [--abbrev[=N]] [REV...]
			shortlog [-s] [-n] [-e] [REV...]
		`),
		...readUsages(
			`
			grep [-n] [-i] [-w] [-l] [-c] [-v] [-E] [-F] [-P] [-e PATTERN] WORDS...
			rev-parse [--short] [--abbrev-ref] [--show-toplevel] [--verify] [REV...]
		`,
			{ optionsUntil: 'first' }
		)
	},
	same: [
		['git switch BRANCH', 'git checkout BRANCH'],
		['git switch -', 'git checkout -'],
		['git switch -c NEW', 'git checkout -b NEW'],
		['git switch -c NEW START', 'git checkout -b NEW START'],
		['git switch -C NEW', 'git checkout -B NEW'],
		['git switch -C NEW START', 'git checkout -B NEW START'],
		['git switch --detach REV', 'git checkout --detach REV'],
		// A remote branch as the start sets tracking (branch.autoSetupMerge).
		[
			'git checkout -t origin/BRANCH',
			'git switch -t origin/BRANCH',
			'git checkout -b BRANCH origin/BRANCH',
			'git checkout -b BRANCH -t origin/BRANCH',
			'git switch -c BRANCH origin/BRANCH',
			'git switch -c BRANCH -t origin/BRANCH'
		],
		['git checkout -- FILE FILES...', 'git restore FILE FILES...'],
		['git checkout FILE_LIKE', 'git checkout -- FILE_LIKE'],
		[
			'git restore --staged FILE FILES...',
			'git reset -- FILE FILES...',
			'git reset HEAD FILE FILES...',
			'git reset HEAD -- FILE FILES...'
		],
		['git reset FILE_LIKE', 'git reset -- FILE_LIKE'],
		['git checkout HEAD -- FILE FILES...', 'git restore -s HEAD -S -W FILE FILES...'],
		['git reset', 'git reset HEAD'],
		['git reset --hard', 'git reset --hard HEAD'],
		['git reset --soft', 'git reset --soft HEAD'],
		['git stash push -m TEXT', 'git stash save TEXT'],
		['git push -d REMOTE REF', 'git push REMOTE :REF'],
		['git push REMOTE BRANCH', 'git push REMOTE BRANCH:BRANCH'],
		['git branch', 'git branch --list'],
		['git branch -d A B', 'git branch -d B A'],
		['git branch -u UPSTREAM', 'git branch -u UPSTREAM HEAD'],
		['git tag', 'git tag --list'],
		['git tag -m TEXT TAG', 'git tag -a -m TEXT TAG'],
		['git config --get KEY', 'git config KEY', 'git config get KEY'],
		['git config KEY VALUE', 'git config set KEY VALUE'],
		['git config --unset KEY', 'git config unset KEY'],
		['git config --list', 'git config list'],
		['git show', 'git show HEAD'],
		['git log', 'git log HEAD'],
		['git diff FROM TO', 'git diff FROM..TO'],
		// gitrevisions(7): `r1..r2` is `^r1 r2`.
		['git log TO ^FROM', 'git log ^FROM TO', 'git log FROM..TO'],
		// git-reflog(1): show "is an alias for git log -g --abbrev-commit --pretty=oneline".
		[
			'git reflog',
			'git reflog show',
			'git reflog HEAD',
			'git reflog show HEAD',
			'git log -g --oneline',
			'git log -g --oneline HEAD'
		],
		['git diff FILE_LIKE', 'git diff -- FILE_LIKE'],
		['git log FILE_LIKE', 'git log -- FILE_LIKE'],
		['git checkout REVISION FILE_LIKE', 'git checkout REVISION -- FILE_LIKE']
	],
	alike: [
		['git checkout NAME', 'git switch NAME'],
		['git checkout NAME', 'git switch --detach NAME', 'git checkout --detach NAME'],
		['git checkout NAME', 'git restore NAME'],
		['git checkout -t origin/BRANCH', 'git switch BRANCH', 'git checkout BRANCH'],
		['git add .', 'git add -A', 'git add *'],
		['git push REMOTE REF', 'git push REMOTE tag REF'],
		['git push -u REMOTE BRANCH', 'git push -u REMOTE HEAD'],
		['git pull', 'git pull REMOTE BRANCH'],
		['git fetch', 'git fetch REMOTE', 'git fetch --all'],
		['git remote update', 'git fetch --all'],
		['git reset FILE', 'git reset -- FILE'],
		['git diff FILE', 'git diff -- FILE'],
		['git reflog', 'git log -g'],
		['git log --oneline', 'git log --pretty=oneline']
	]
};
