// A year of a robot, 200 answers a day: ends with the same state as a plain model, or says where not.
import { Robot } from '../robot/robot.ts';

const robot = await Robot.start({
	...{ seed: 2026, days: 365, answersPerDay: 200, newPerDay: 60, decks: 20, cardsPerDeck: 500 }
});
await robot.live();
const faults = await robot.compare();
console.log(
	Object.entries(robot.counts)
		.map(([name, count]) => `${name} ${count}`)
		.join(', ')
);
console.log(faults.length === 0 ? 'The same state as the plain model.' : faults.join('\n'));
if (faults.length > 0) process.exitCode = 1;
