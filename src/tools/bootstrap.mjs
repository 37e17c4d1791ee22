// What has to be there before anything runs: packages and, for the tests, a Chromium.
// Plain JavaScript: Node 20 runs no TypeScript, and nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a program in the repository's root and ends this process if it fails. */
export function run(program, args) {
	const { status, error } = spawnSync(program, args, {
		cwd: root,
		stdio: 'inherit'
	});
	if (error) console.error(`${program}: ${error.message}`);
	if (status !== 0) process.exit(status ?? 1);
}

/** Installs the packages of the lockfile when they are missing or older than it. */
export function installPackages() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major < 20 || (major === 20 && minor < 19)) {
		console.error(`Node ${process.versions.node} is too old: Warmup needs 20.19 or later.`);
		process.exit(1);
	}
	const installed = `${root}node_modules/.package-lock.json`;
	const locked = `${root}package-lock.json`;
	if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(locked).mtimeMs) return;
	console.log('Installing packages …');
	run('npm', ['ci', '--no-audit', '--no-fund']);
}

const chromiums = [
	process.env.CHROMIUM_PATH,
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome'
];

/** The system's Chromium, or undefined. */
export function findChromium() {
	return chromiums.find((path) => path && existsSync(path));
}

/** Finds a Chromium, or installs one: Debian's package where that needs no question, else Playwright's own. */
export function installChromium() {
	if (findChromium()) return;
	console.log('Installing Chromium …');
	// Ubuntu's package of that name is a snap, which a test can't rely on.
	const isDebian = existsSync('/etc/debian_version') && !existsSync('/usr/bin/snap');
	if (!isDebian || !installDebianPackages(['chromium', 'fonts-noto-cjk'])) {
		run('npx', ['playwright', 'install', 'chromium']);
	}
}

/** Programs that the decks' commands are tried with, and Debian's packages of them. */
const programs = {
	bzip2: 'bzip2',
	fuser: 'psmisc',
	git: 'git',
	openssl: 'openssl',
	python3: 'python3',
	rsync: 'rsync',
	scp: 'openssh-client',
	screen: 'screen',
	tmux: 'tmux',
	tree: 'tree',
	unzip: 'unzip',
	vim: 'vim',
	zip: 'zip'
};

/** Installs the programs that are missing, or says which they are. */
export function installPrograms() {
	const folders = (process.env.PATH ?? '').split(':');
	const missing = Object.keys(programs).filter(
		(name) => !folders.some((folder) => existsSync(`${folder}/${name}`))
	);
	if (missing.length === 0) return;
	console.log(`Installing ${missing.join(', ')} …`);
	if (installDebianPackages(missing.map((name) => programs[name]))) return;
	console.error(`The decks’ commands are tried for real. Please install: ${missing.join(', ')}`);
	process.exit(1);
}

/** Installs packages of Debian as root, or by a sudo that asks nothing. False where neither is. */
function installDebianPackages(names) {
	if (!existsSync('/usr/bin/apt-get')) return false;
	const isRoot = process.getuid?.() === 0;
	if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
	const apt = [
		...(isRoot ? [] : ['sudo', '-n']),
		'env',
		'DEBIAN_FRONTEND=noninteractive',
		'apt-get'
	];
	run(apt[0], [...apt.slice(1), 'update', '-qq']);
	run(apt[0], [...apt.slice(1), 'install', '-y', '-qq', ...names]);
	return true;
}
