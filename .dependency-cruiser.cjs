// The layers of README "How it works": what each may import, and who owns which package.
const layers = {
	core: [],
	deck: ['core', 'content'],
	notes: ['core', 'deck', 'content'],
	content: ['core'],
	grading: ['core'],
	messages: [],
	db: ['core', 'deck'],
	search: ['core'],
	workers: ['core', 'notes', 'deck', 'content', 'grading', 'search'],
	session: ['core', 'db'],
	gpu: [],
	ui: ['core', 'messages'],
	demos: ['gpu', 'ui', 'messages'],
	routes: [
		'core',
		'session',
		'db',
		'ui',
		'demos',
		'gpu',
		'messages',
		'search',
		'workers',
		'grading',
		'deck',
		'notes',
		'content'
	],
	tools: ['core', 'deck', 'notes', 'content', 'grading', 'messages']
};

const owners = {
	'ts-fsrs': ['src/core/fsrs\\.ts$'],
	dexie: ['src/db/'],
	katex: ['src/ui/', 'src/content/'],
	yaml: ['src/deck/', 'src/tools/'],
	valibot: ['src/deck/', 'src/db/'],
	minisearch: ['src/search/'],
	unified: ['src/content/', 'src/notes/'],
	'(?:remark|rehype|mdast|hast|micromark|unist)-[a-z-]+': ['src/content/', 'src/notes/'],
	lowlight: ['src/content/'],
	'workbox-[a-z-]+': ['src/service-worker\\.ts$'],
	'@cortex-js/compute-engine': ['src/grading/']
};

const pure = '^src/(?:core|deck|notes|content|grading)/';
const tests = '\\.test\\.ts$';

module.exports = {
	forbidden: [
		...Object.entries(layers).map(([layer, allowed]) => ({
			name: `layer-${layer}`,
			severity: 'error',
			comment: `src/${layer} may import ${allowed.length > 0 ? allowed.join(', ') : 'no other layer'}.`,
			from: { path: `^src/${layer}/`, pathNot: tests },
			to: {
				path: '^src/',
				pathNot: [
					`^src/(?:${[layer, ...allowed].join('|')})/`,
					...(layer === 'demos' ? ['^src/core/(?:random|rating)\\.ts$'] : []),
					...(layer === 'tools' ? ['^src/demos/(?:contract|[^/]+/(?:demo|reference))\\.ts$'] : [])
				]
			}
		})),
		{
			name: 'demos-apart',
			severity: 'error',
			comment: 'A demo never imports another demo.',
			from: { path: '^src/demos/([^/]+)/' },
			to: { path: '^src/demos/[^/]+/', pathNot: '^src/demos/$1/' }
		},
		{
			name: 'pure-without-node',
			severity: 'error',
			comment: 'Pure layers run in Node and in a browser alike.',
			from: { path: pure, pathNot: tests },
			to: { dependencyTypes: ['core'] }
		},
		{
			name: 'node-only-in-tools',
			severity: 'error',
			from: { path: '^src/', pathNot: [tests, '^src/tools/'] },
			to: { dependencyTypes: ['core'] }
		},
		...Object.entries(owners).map(([name, places]) => ({
			name: `owner-${name.replace(/[^a-z]+/g, '-')}`,
			severity: 'error',
			comment: `${name} is imported in one place only.`,
			from: { path: '^src/', pathNot: [tests, ...places.map((place) => `^${place}`)] },
			to: { path: `^node_modules/${name}/` }
		})),
		{
			name: 'no-circular',
			severity: 'error',
			from: {},
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
		},
		{
			name: 'not-resolvable',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true, pathNot: '^(?:hast$|mdast$|\\$app|\\$service-worker|.*\\?)' }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'import', 'browser', 'default', 'types'],
			extensions: ['.ts', '.js', '.svelte', '.json']
		}
	}
};
