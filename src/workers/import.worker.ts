// The import worker's entry: requests in, progress and results out.
import { ImportJobs } from './do-import-job.ts';
import type { Reply, Request } from './import-jobs.ts';

const jobs = new ImportJobs();
const reply = (message: Reply) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<Request>) => {
	const { turn } = data;
	jobs
		.do(data, (progress) => reply({ turn, kind: 'progress', progress }))
		.then(
			(output) => reply({ turn, kind: 'done', output }),
			(error: unknown) => {
				const message = error instanceof Error ? error.message : String(error);
				reply({ turn, kind: 'failed', message });
			}
		);
});
