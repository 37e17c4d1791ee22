// `npm test`: the whole gate, from a fresh clone to the totals.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { installChromium, installPackages, installPrograms, root } from './bootstrap.mjs';

const results = `${root}test-results`;
rmSync(results, { recursive: true, force: true });
installPackages();
installChromium();
installPrograms();

const node = process.execPath;
const stages = [
	['check', () => status(node, ['src/tools/check.mjs'])],
	['build', () => build({})],
	['build for a sub-path', () => build({ BUILD_DIR: 'build-sub', BASE_PATH: '/warmup' })],
	['build of a next version', () => build({ BUILD_DIR: 'build-next' })],
	['browser and end-to-end tests', () => status('node_modules/.bin/playwright', ['test'])]
];
let failedStage;
for (const [name, stage] of stages) {
	console.log(`\n== ${name}`);
	if (stage() !== 0) {
		failedStage = name;
		break;
	}
}

const unit = totals('unit.json', (report) => ({
	passed: report.numPassedTests,
	failed: report.numFailedTests,
	untried: report.testResults.flatMap(({ assertionResults }) =>
		assertionResults.filter(({ status }) => status === 'skipped' || status === 'pending')
	)
}));
const browser = totals('browser.json', ({ stats }) => ({
	passed: stats.expected,
	failed: stats.unexpected + stats.flaky
}));
const passed = unit.passed + browser.passed;
// A stage that broke without a failing test still counts as one failure.
const failed = Math.max(unit.failed + browser.failed, failedStage ? 1 : 0);
// Cards on programs too large to install here, such as TensorFlow, are tried where these are.
for (const { fullName } of unit.untried)
	console.log(`Not tried, its program is missing: ${fullName}`);
if (failedStage) console.log(`\nFailed in: ${failedStage}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

function status(program, args, env = {}) {
	const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } };
	return spawnSync(program, args, options).status ?? 1;
}

/** The decks are there: the check has compiled them. */
function build(env) {
	return status('node_modules/.bin/vite', ['build', '--logLevel', 'warn'], env);
}

function totals(file, read) {
	const path = `${results}/${file}`;
	return existsSync(path)
		? read(JSON.parse(readFileSync(path, 'utf8')))
		: { passed: 0, failed: 0, untried: [] };
}
