// How tensorboard is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** tensorboard. */
export const tensorboard: ProgramSpec = {
	program: 'tensorboard',
	manual: 'the flags of tensorboard/plugins/core/core_plugin.py, TensorBoard 2.21',
	options: `
		--logdir DIR
		--logdir_spec SPEC
		--host HOST
		--bind_all
		--port N   default 6006
		--reuse_port TEXT
		--load_fast TEXT
		--inspect
		--version_tb --version
		--tag TAG
		--event_file FILE
		--path_prefix PATH
		--window_title TEXT
		--max_reload_threads N
		--reload_interval N
		--reload_multifile TEXT
		--samples_per_plugin TEXT
		--purge_orphaned_data TEXT
	`,
	operands: '',
	names: ['python -m tensorboard.main'],
	alike: [['tensorboard --bind_all', 'tensorboard --host 0.0.0.0']]
};
