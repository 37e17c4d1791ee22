// How nvidia-smi is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** nvidia-smi. Options have one, two or more letters and never run together. */
export const nvidiaSmi: ProgramSpec = {
	program: 'nvidia-smi',
	manual: 'nvidia-smi(1), NVIDIA driver 550',
	options: `
		-h --help
		--version
		-L --list-gpus
		-q --query
		-u --unit
		-i --id ID
		-f --filename FILE
		-x --xml-format
		-d --display LIST
		-l --loop N
		-lms --loop-ms N
		--query-gpu LIST
		--query-compute-apps LIST
		--query-supported-clocks LIST
		--format LIST
		-pm --persistence-mode MODE
		-e --ecc-config MODE
		-c --compute-mode MODE
		-r --gpu-reset
		-ac --applications-clocks CLOCKS
		-rac --reset-applications-clocks
		-pl --power-limit N
		-lgc --lock-gpu-clocks CLOCKS
		-rgc --reset-gpu-clocks
		-mig --multi-instance-gpu MODE
	`,
	operands: '',
	commands: {
		topo: { options: '-m --matrix\n-i ID', operands: '' },
		dmon: { options: '-i ID\n-d N\n-c N\n-s LIST\n-o FORMAT\n-f FILE', operands: '' },
		pmon: { options: '-i ID\n-d N\n-c N\n-s LIST\n-o FORMAT\n-f FILE', operands: '' },
		nvlink: { options: '-s --status\n-i ID\n-c', operands: '' }
	}
};
