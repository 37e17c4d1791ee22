// Does a phrase say what one wants to do?

const verb =
	'查看|查找|执行|删除|创建|新建|建立|安装|卸载|打开|关闭|启动|退出|进入|修改|更改|更换|设置|下载|上传|复制|移动|激活|运行|编译|配置|增大|减小|增加|减少|提高|降低|获取|获得|取得|得到|判断|避免|防止|解决|切换|转换|使用|分配|添加|取消|开启|限制|计算|统计|读取|保存|加载|生成|实现|调用|更新|恢复|备份|连接|登录|验证|测试|调试|合并|拆分|分离|插入|替换|导入|导出|打印|遍历|访问|指定|显示|列出|清空|清除|重启|停止|暂停|重命名|格式化|压缩|解压|拉取|推送|提交|回滚|撤销|初始化|冻结|固定|传递|声明|写入|粘贴|跳转|搜索|翻阅|挂起|实例化';
const english =
	'(?:install|uninstall|remove|create|delete|open|close|start|stop|run|set|get|find|list|show|print|add|build|check|enable|disable|avoid|fix|read|write|load|save|convert|copy|move|rename|connect|update|upgrade|configure|switch|undo|restore|merge|split|search|download|upload|count|compute|return|use|make|turn|go|jump|select|kill|push|pull|fetch|commit|clone)s? +[A-Za-z]';
const task = new RegExp(`^(?!计算机)(?:直接|一键)?(?:${verb}|${english})`, 'i');
const action = new RegExp(
	`^(?!计算机)(?:直接|一键|递归|只)?(?:${verb}|返回|输出|定义|注册|选中|保留|取|从|把|将|用|给|让|对|在|按|向|沿|根据|满足|${english})`,
	'i'
);
/** Endings that make a noun of what begins like an action: 测试阶段, 查找算法. */
const compound =
	/(?:阶段|集|方法|方式|步骤|过程|结果|函数|模块|参数|类型|地址|顺序|对象|算法|工具|命令|区别|数据|列表|策略|器|层次|率|值|度|量|图|的(?:时候|目的|意义))$/;

/** 查看 is never part of a noun, as 测试 and 使用 are; what follows it may end like one. */
const surely =
	/^(?:查看|查找|获取|获得|得到|删除|创建|新建|打开|关闭|退出|进入|修改|更改|添加|实例化|显示|列出)(?!.*(?:方法|方式|步骤|过程|函数|模块|算法|工具|命令|操作)$)/;

/** "kill ring" is a thing, "kill the window" an action. */
const englishTask = new RegExp(`^${english}`, 'i');
const determiner = /\b(?:the|an?|all|your|every|to|into|from)\b|[a-z]{2}s$/i;

/** 配置文件 is a thing, 执行 m 文件 an action. */
const kindOfFile = new RegExp(`^(?:${verb})文件$`);

/** True for a phrase that begins with an action, such as 查看行数 or "list sessions". */
export function isAction(text: string): boolean {
	return action.test(text.trim());
}

/** True for an action that is no name of a thing: 测试 is one, 测试集 is not. */
export function isTask(label: string): boolean {
	if (englishTask.test(label.trim())) return determiner.test(label);
	if (kindOfFile.test(label)) return false;
	return surely.test(label.trim()) || (task.test(label.trim()) && !compound.test(label));
}
