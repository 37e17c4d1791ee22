// Every program that has a specification, in one list.
import type { ProgramSpec } from '../commands/spec.ts';
import { adduser } from './adduser.ts';
import { aptCache } from './apt-cache.ts';
import { aptGet } from './apt-get.ts';
import { apt } from './apt.ts';
import { awk } from './awk.ts';
import { bash } from './bash.ts';
import { cat } from './cat.ts';
import { cd } from './cd.ts';
import { chmod } from './chmod.ts';
import { chown } from './chown.ts';
import { conda } from './conda.ts';
import { cp } from './cp.ts';
import { curl } from './curl.ts';
import { cut } from './cut.ts';
import { df } from './df.ts';
import { diff } from './diff.ts';
import { docker } from './docker.ts';
import { dpkg } from './dpkg.ts';
import { du } from './du.ts';
import { echo } from './echo.ts';
import { env } from './env.ts';
import { exit } from './exit.ts';
import { exportVariable } from './export.ts';
import { find } from './find.ts';
import { free } from './free.ts';
import { fuser } from './fuser.ts';
import { git } from './git.ts';
import { gpasswd } from './gpasswd.ts';
import { egrep, fgrep, grep } from './grep.ts';
import { gunzip } from './gunzip.ts';
import { gzip } from './gzip.ts';
import { head } from './head.ts';
import { history } from './history.ts';
import { kill } from './kill.ts';
import { killall } from './killall.ts';
import { less } from './less.ts';
import { ln } from './ln.ts';
import { logout } from './logout.ts';
import { ls } from './ls.ts';
import { lsbRelease } from './lsb_release.ts';
import { make } from './make.ts';
import { mkdir } from './mkdir.ts';
import { mv } from './mv.ts';
import { nice } from './nice.ts';
import { nohup } from './nohup.ts';
import { nvidiaSmi } from './nvidia-smi.ts';
import { passwd } from './passwd.ts';
import { pgrep } from './pgrep.ts';
import { pip } from './pip.ts';
import { pkill } from './pkill.ts';
import { ps } from './ps.ts';
import { pwd } from './pwd.ts';
import { python } from './python.ts';
import { rm } from './rm.ts';
import { rmdir } from './rmdir.ts';
import { rsync } from './rsync.ts';
import { scp } from './scp.ts';
import { screen } from './screen.ts';
import { sed } from './sed.ts';
import { sleep } from './sleep.ts';
import { sort } from './sort.ts';
import { source } from './source.ts';
import { sshCopyId } from './ssh-copy-id.ts';
import { sshKeygen } from './ssh-keygen.ts';
import { ssh } from './ssh.ts';
import { su } from './su.ts';
import { sudo } from './sudo.ts';
import { tail } from './tail.ts';
import { tar } from './tar.ts';
import { tee } from './tee.ts';
import { tensorboard } from './tensorboard.ts';
import { time } from './time.ts';
import { timeout } from './timeout.ts';
import { tmux } from './tmux.ts';
import { top } from './top.ts';
import { touch } from './touch.ts';
import { tr } from './tr.ts';
import { tree } from './tree.ts';
import { uname } from './uname.ts';
import { uniq } from './uniq.ts';
import { unzip } from './unzip.ts';
import { useradd } from './useradd.ts';
import { usermod } from './usermod.ts';
import { vim, vimdiff } from './vim.ts';
import { watch } from './watch.ts';
import { wc } from './wc.ts';
import { wget } from './wget.ts';
import { which } from './which.ts';
import { xargs } from './xargs.ts';
import { zcat } from './zcat.ts';
import { zip } from './zip.ts';

/** The specifications, in alphabetical order of their names here. */
export const programs: readonly ProgramSpec[] = [
	adduser,
	apt,
	aptCache,
	aptGet,
	awk,
	bash,
	cat,
	cd,
	chmod,
	chown,
	conda,
	cp,
	curl,
	cut,
	df,
	diff,
	docker,
	dpkg,
	du,
	echo,
	egrep,
	env,
	exit,
	exportVariable,
	fgrep,
	find,
	free,
	fuser,
	git,
	gpasswd,
	grep,
	gunzip,
	gzip,
	head,
	history,
	kill,
	killall,
	less,
	ln,
	logout,
	ls,
	lsbRelease,
	make,
	mkdir,
	mv,
	nice,
	nohup,
	nvidiaSmi,
	passwd,
	pgrep,
	pip,
	pkill,
	ps,
	pwd,
	python,
	rm,
	rmdir,
	rsync,
	scp,
	screen,
	sed,
	sleep,
	sort,
	source,
	ssh,
	sshCopyId,
	sshKeygen,
	su,
	sudo,
	tail,
	tar,
	tee,
	tensorboard,
	time,
	timeout,
	tmux,
	top,
	touch,
	tr,
	tree,
	uname,
	uniq,
	unzip,
	useradd,
	usermod,
	vim,
	vimdiff,
	watch,
	wc,
	wget,
	which,
	xargs,
	zcat,
	zip
];
