/** One rule per row of the layer table in docs/decisions/0001-layers.md. `only(name, from, to, packages)` reads as that row. */
const only = (name, from, to, packages = [], extra = {}) => ({
  name,
  comment: `${from} may import ${[...to, ...packages].join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: from, pathNot: ['\\.test\\.tsx?$', '__scenarios__', '__fixtures__', ...(extra.fromNot ?? [])] },
  to: {
    pathNot: [
      ...to,
      ...packages.map((name) => `node_modules/(@types/)?${name.replace('/', '\\/')}(/|$)`),
      ...(extra.toAlso ?? []),
    ],
  },
});

const kernel = '^src/core/kernel/';
const core = '^src/core/';
const nodesPure = '^src/nodes/(?![^/]+/ui/|registry\\.ui)';
const nodesUi = '^src/nodes/([^/]+/ui/|registry\\.ui)';
const workflow = '^src/workflow/';
const adapters = '^src/adapters/';
const css = '\\.css$';

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Cycles hide the order things are made in.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    only('kernel-imports-nothing', kernel, [kernel]),
    only('segments', '^src/core/segments/', [kernel, '^src/core/segments/'], ['zod']),
    only('webhooks', '^src/core/webhooks/', [kernel, '^src/core/webhooks/'], ['zod']),
    only('outside', '^src/core/outside/', [kernel, '^src/core/(webhooks|outside)/'], ['zod']),
    only('engine', '^src/core/engine/', [kernel, '^src/core/(engine|segments|webhooks|liquid/contract)'], ['zod']),
    only('lint', '^src/core/lint/', [kernel, '^src/core/(lint|engine|segments|webhooks)/'], ['zod']),
    only('liquid', '^src/core/liquid/', [kernel, '^src/core/(liquid|webhooks)/'], ['liquidjs', '@noble/hashes']),
    only('nodes-pure', nodesPure, ['^src/core/(?!liquid/)', nodesPure], ['zod']),
    only('workflow', workflow, [core, nodesPure, workflow], ['zod']),
    {
      name: 'workflow-takes-liquid-as-an-argument',
      comment:
        'Only the contract: the dialect is handed in, so that the sealed program stays free of its ambient types.',
      severity: 'error',
      from: { path: [workflow, '^src/core/engine/', nodesPure], pathNot: '\\.test\\.ts$' },
      to: { path: '^src/core/liquid/', pathNot: '^src/core/liquid/contract' },
    },
    only('adapters', adapters, [core, nodesPure, workflow, adapters], ['dexie', 'zod', 'csv-parse']),
    {
      name: 'dexie-only-in-persistence',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/persistence/' },
      to: { path: 'node_modules/dexie' },
    },
    {
      name: 'liquidjs-only-in-liquid',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/core/liquid/' },
      to: { path: 'node_modules/liquidjs' },
    },
    only('state', '^src/state/', [core, nodesPure, workflow, adapters, '^src/state/'], ['zustand', 'react']),
    {
      name: 'state-knows-adapter-types-only',
      comment: 'Stores receive adapters; app, cli and runner make them.',
      severity: 'error',
      from: { path: '^src/state/', pathNot: '\\.test\\.tsx?$' },
      to: { path: adapters, dependencyTypesNot: ['type-only'] },
    },
    only('i18n', '^src/i18n/', [core, nodesPure, workflow, '^src/i18n/', '/messages\\.ts$'], ['react']),
    only(
      'ui',
      '^src/ui/',
      [kernel, '^src/ui/', css],
      ['react', 'react-dom', 'radix-ui', 'lucide-react', 'cmdk', 'sonner', '@tanstack/react-virtual'],
    ),
    only(
      'editors',
      '^src/editors/',
      [core, nodesPure, workflow, '^src/(ui|i18n|editors|state)/', css],
      [
        'react',
        'lucide-react',
        '@codemirror/autocomplete',
        '@codemirror/commands',
        '@codemirror/language',
        '@codemirror/lint',
        '@codemirror/search',
        '@codemirror/state',
        '@codemirror/view',
      ],
    ),
    only(
      'nodes-ui',
      nodesUi,
      [core, nodesPure, nodesUi, workflow, '^src/(ui|i18n|editors)/', css],
      ['react', 'lucide-react'],
    ),
    {
      name: 'features-never-import-each-other',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'features-know-no-app',
      severity: 'error',
      from: { path: '^src/(features|editors|ui|i18n|state|adapters|workflow|core|nodes)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/(app|cli|runner|library)/' },
    },
    only('mocks', '^src/mocks/', [core, workflow, '^src/mocks/'], ['msw']),
    {
      name: 'app-knows-no-host',
      severity: 'error',
      from: { path: '^src/app/' },
      to: { path: '^src/(cli|runner|library)/' },
    },
    {
      name: 'cli-knows-no-screen',
      severity: 'error',
      from: { path: '^src/(cli|library|runner)/' },
      to: { path: '^src/(app|features|ui|editors|state)/' },
    },
    {
      name: 'core-reaches-no-ui',
      comment: 'Not even through others.',
      severity: 'error',
      from: { path: ['^src/core/', '^src/workflow/', nodesPure], pathNot: '\\.test\\.ts$' },
      to: {
        path: '^src/(ui|features|app|state|i18n|editors)/|node_modules/(react|react-dom|@xyflow)/',
        reachable: true,
      },
    },
    {
      name: 'node-built-ins-only-in-hosts',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(cli|runner|library)/', '\\.test\\.tsx?$', '^src/mocks/node'] },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default', 'types'] },
  },
};
