// Programs that can serve the same purpose: one typed for the other is for a person to judge.

/** Groups of programs; a difference inside a group is never called wrong. */
export const kin: readonly (readonly string[])[] = [
	['cat', 'less', 'more', 'head', 'tail', 'sed', 'awk', 'tac', 'bat'],
	['vim', 'vi', 'nano', 'gedit', 'emacs'],
	['wget', 'curl'],
	['pip', 'conda', 'apt', 'apt-get'],
	['mv', 'rename', 'cp', 'rsync'],
	['scp', 'rsync', 'sftp'],
	['rm', 'rmdir', 'unlink', 'find'],
	['find', 'locate', 'fd', 'grep', 'ls', 'tree', 'du'],
	['grep', 'rg', 'ag', 'awk', 'sed', 'pgrep', 'ps'],
	['top', 'htop', 'ps', 'nvidia-smi', 'nvtop', 'gpustat'],
	['kill', 'pkill', 'killall', 'fuser'],
	['which', 'type', 'whereis', 'command'],
	['tmux', 'screen', 'nohup', 'setsid', 'disown'],
	['sort', 'uniq', 'awk'],
	['cut', 'awk', 'sed', 'tr'],
	['zip', 'tar', 'gzip'],
	['unzip', 'tar', 'gunzip'],
	['adduser', 'useradd'],
	['bash', 'sh', 'source', '.', 'zsh'],
	['sudo', 'su'],
	['df', 'du', 'ls'],
	['wc', 'grep', 'awk'],
	['touch', 'echo', 'cp'],
	['ssh-copy-id', 'scp', 'ssh'],
	['exit', 'logout'],
	['python', 'torchrun', 'ipython'],
	['export', 'env'],
	['ls', 'echo', 'printf', 'find'],
	['usermod', 'gpasswd', 'adduser']
];
