// How docker is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';
import { readUsages } from '../commands/usage.ts';

const creating = `
	--add-host HOST   many
	-a --attach STREAM   many
	--cap-add NAME   many
	--cap-drop NAME   many
	--cidfile FILE
	-c --cpu-shares N
	--cpus N
	--cpuset-cpus LIST
	-d --detach
	--detach-keys KEYS
	--device DEVICE   many
	--dns HOST   many
	--entrypoint PROGRAM
	-e --env SETTING   many
	--env-file FILE   many
	--expose PORT   many
	--gpus REQUEST
	--group-add GROUP   many
	-h --hostname NAME
	--init
	-i --interactive
	--ip ADDRESS
	--ipc MODE
	-l --label LABEL   many
	--link NAME   many
	--log-driver NAME
	--log-opt OPTION   many
	-m --memory MEMORY
	--memory-swap MEMORY
	--mount MOUNT   many
	--name NAME
	--network --net NETWORK   many
	--network-alias NAME   many
	--no-healthcheck
	--pid MODE
	--pids-limit N
	--platform NAME
	--privileged
	-p --publish PORTS   many
	-P --publish-all
	--pull POLICY
	-q --quiet   talk
	--read-only
	--restart POLICY
	--rm   harmless
	--runtime NAME
	--security-opt OPTION   many
	--shm-size MEMORY
	--stop-signal SIGNAL
	--stop-timeout N
	--sysctl SETTING   many
	--tmpfs DIR   many
	-t --tty
	--ulimit LIMIT   many
	-u --user USER
	-v --volume VOLUME   many
	--volumes-from NAME   many
	-w --workdir DIR
`;
const listing = `
	-a --all
	-f --filter FILTER   many
	--format FORMAT
	--no-trunc
	-q --quiet
`;
const pruning = '--filter FILTER   many\n-f --force';

/** docker, the client's container, image, volume, network and system commands. */
export const docker: ProgramSpec = {
	program: 'docker',
	manual: 'docker help COMMAND, Docker 28.2',
	shortEquals: true,
	options: `
		--config DIR
		-c --context NAME
		-D --debug
		-H --host HOST   many
		-l --log-level LEVEL
		-v --version
	`,
	commands: {
		run: { options: creating, operands: 'IMAGE [COMMAND...]', optionsUntil: 'IMAGE' },
		create: { options: creating, operands: 'IMAGE [COMMAND...]', optionsUntil: 'IMAGE' },
		exec: {
			options: `
				-d --detach
				--detach-keys KEYS
				-e --env SETTING   many
				--env-file FILE   many
				-i --interactive
				--privileged
				-t --tty
				-u --user USER
				-w --workdir DIR
			`,
			operands: 'CONTAINER COMMAND...',
			optionsUntil: 'CONTAINER'
		},
		ps: { options: `${listing}\n-n --last N\n-l --latest\n-s --size`, operands: '' },
		images: { options: `${listing}\n--digests\n--tree`, operands: '[IMAGE_NAME]' },
		build: {
			options: `
				--add-host HOST   many
				--build-arg SETTING   many
				--cache-from NAME   many
				-f --file FILE
				--force-rm
				--iidfile FILE
				--label LABEL   many
				--load
				-m --memory MEMORY
				--network MODE
				--no-cache
				-o --output TARGET   many
				--platform NAME
				--progress STYLE   talk
				--pull
				--push
				-q --quiet   talk
				--rm   usual
				--secret SECRET   many
				--shm-size MEMORY
				--ssh AGENT   many
				--squash
				-t --tag IMAGE   many
				--target STAGE
				--ulimit LIMIT   many
			`,
			operands: 'DIR'
		},
		update: {
			options: `
				-c --cpu-shares N
				--cpus N
				--cpuset-cpus LIST
				-m --memory MEMORY
				--memory-reservation MEMORY
				--memory-swap MEMORY
				--pids-limit N
				--restart POLICY
			`,
			operands: '{CONTAINER...}'
		},
		...readUsages(`
			start [-a|--attach] [-i|--interactive] [--detach-keys KEYS] {CONTAINER...}
			stop [-s|--signal SIGNAL] [-t|--timeout|--time N] {CONTAINER...}
			restart [-s|--signal SIGNAL] [-t|--timeout|--time N] {CONTAINER...}
			kill [-s|--signal SIGNAL] {CONTAINER...}
			rm [-f|--force] [-l|--link] [-v|--volumes] {CONTAINER...}
			rmi [-f|--force] [--no-prune] {IMAGE...}
			commit [-a|--author NAME] [-c|--change TEXT] [-m|--message TEXT] [-p|--pause] CONTAINER [IMAGE]
			attach [--detach-keys KEYS] [--no-stdin] [--sig-proxy] CONTAINER
			save [-o|--output FILE] {IMAGE_NAME...}
			load [-i|--input FILE]
			export [-o|--output FILE] CONTAINER
			import [-c|--change TEXT] [-m|--message TEXT] FILE [IMAGE]
			cp [-a|--archive] [-L|--follow-link] SOURCE_REMOTE REMOTE
			logs [--details] [-f|--follow] [--since DATE] [-n|--tail N] [-t|--timestamps] [--until DATE] CONTAINER
			pull [-a|--all-tags] [--platform NAME] IMAGE
			push [-a|--all-tags] [--platform NAME] IMAGE
			tag IMAGE IMAGE
			login [-p|--password TEXT] [--password-stdin] [-u|--username NAME] [SERVER]
			logout [SERVER]
			inspect [-f|--format FORMAT] [-s|--size] [--type TYPE] {NAME...}
			top CONTAINER [ARGS...]
			stats [-a|--all] [--format FORMAT] [--no-stream] [--no-trunc] [{CONTAINER...}]
			rename OLD NEW
			port CONTAINER [PORT]
			pause {CONTAINER...}
			unpause {CONTAINER...}
			wait {CONTAINER...}
			search [-f|--filter FILTER] [--format FORMAT] [--limit N] [--no-trunc] TERM
			info [-f|--format FORMAT]
			version [-f|--format FORMAT]
			events [-f|--filter FILTER] [--format FORMAT] [--since DATE] [--until DATE]
			history [--format FORMAT] [-H|--human] [--no-trunc] [-q|--quiet] IMAGE
			diff CONTAINER
		`),
		container: {
			commands: {
				...Object.fromEntries(
					`run create exec start stop restart kill rm commit attach export cp logs inspect top stats
					rename update port pause unpause wait diff`
						.split(/\s+/)
						.map((name) => [name, name])
				),
				ls: 'ps',
				list: 'ps',
				ps: 'ps',
				remove: 'rm',
				prune: { options: pruning, operands: '' }
			}
		},
		image: {
			commands: {
				...Object.fromEntries(
					'build pull push save load import tag history inspect'
						.split(' ')
						.map((name) => [name, name])
				),
				ls: 'images',
				list: 'images',
				rm: 'rmi',
				remove: 'rmi',
				prune: { options: `${pruning}\n-a --all`, operands: '' }
			}
		},
		builder: { commands: { build: 'build', prune: { options: `${pruning}\n-a --all` } } },
		buildx: { commands: { build: 'build' } },
		system: {
			commands: {
				prune: { options: `${pruning}\n-a --all\n--volumes`, operands: '' },
				df: { options: '-v --verbose\n--format FORMAT', operands: '' },
				info: 'info',
				events: 'events'
			}
		},
		volume: {
			commands: {
				...readUsages(`
					create [-d|--driver NAME] [--label LABEL] [-o|--opt OPTION] [VOLUME]
					ls (list) [-f|--filter FILTER] [--format FORMAT] [-q|--quiet]
					rm (remove) [-f|--force] {VOLUME...}
					inspect [-f|--format FORMAT] {VOLUME...}
				`),
				prune: { options: `${pruning}\n-a --all`, operands: '' }
			}
		},
		network: {
			commands: {
				...readUsages(`
					create [-d|--driver NAME] [--subnet NET] [--gateway ADDRESS] [--internal] [--attachable] NETWORK
					ls (list) [-f|--filter FILTER] [--format FORMAT] [--no-trunc] [-q|--quiet]
					rm (remove) [-f|--force] {NETWORK...}
					connect [--alias NAME] [--ip ADDRESS] NETWORK CONTAINER
					disconnect [-f|--force] NETWORK CONTAINER
					inspect [-f|--format FORMAT] [-v|--verbose] {NETWORK...}
				`),
				prune: { options: pruning, operands: '' }
			}
		},
		compose: {
			options:
				'-f --file FILE   ordered\n-p --project-name NAME\n--profile NAME   many\n--env-file FILE',
			commands: readUsages(`
				up [-d|--detach] [--build] [--no-build] [--force-recreate] [--no-deps] [--remove-orphans] [{SERVICE...}]
				down [-v|--volumes] [--remove-orphans] [--rmi TYPE] [{SERVICE...}]
				build [--no-cache] [--pull] [{SERVICE...}]
				ps [-a|--all] [-q|--quiet] [{SERVICE...}]
				logs [-f|--follow] [-n|--tail N] [-t|--timestamps] [{SERVICE...}]
				start [{SERVICE...}]
				stop [-t|--timeout N] [{SERVICE...}]
				restart [-t|--timeout N] [{SERVICE...}]
				pull [{SERVICE...}]
				config [-q|--quiet]
				rm [-f|--force] [-s|--stop] [-v|--volumes] [{SERVICE...}]
			`)
		}
	},
	same: [
		['docker logs --tail all CONTAINER', 'docker logs CONTAINER'],
		['docker kill CONTAINER', 'docker kill -s KILL CONTAINER'],
		['docker network create NETWORK', 'docker network create -d bridge NETWORK']
	],
	alike: [
		['docker exec -i -t CONTAINER bash', 'docker exec -i -t CONTAINER sh'],
		['docker inspect NAME', 'docker inspect --type=container NAME']
	]
};
