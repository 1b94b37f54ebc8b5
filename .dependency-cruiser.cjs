/**
 * Which part may import which. `npm run arrows` checks it; the README has the picture.
 * Each package lists the packages that it may import, besides itself and npm packages.
 */
const mayImport = {
  calendar: [],
  sop: ['calendar'],
  contact: [],
  complaints: ['sop', 'calendar', 'contact'],
  letters: ['complaints', 'sop', 'calendar', 'tenants'],
  tenants: ['sop', 'calendar', 'contact'],
  access: ['complaints', 'tenants'],
  wording: ['complaints', 'letters', 'sop', 'calendar', 'tenants'],
  narration: ['wording', 'complaints', 'sop', 'calendar', 'tenants'],
  telemetry: [],
  'sign-in': ['calendar', 'tenants'],
  // Adapter to the user pool.
  'user-pool': ['sign-in'],
  pdf: [],
  attachments: ['casework', 'access', 'calendar', 'pdf'],
  casework: [
    'contact',
    'complaints',
    'letters',
    'sop',
    'calendar',
    'access',
    'tenants',
    'narration',
    'wording',
    'telemetry',
  ],
  problems: ['casework', 'wording', 'calendar'],
  documents: ['letters', 'calendar', 'tenants', 'wording'],
  // Adapters: they implement ports that casework, tenants and notices name.
  table: [
    'contact',
    'casework',
    'complaints',
    'letters',
    'notices',
    'access',
    'tenants',
    'calendar',
    'mail',
    'sign-in',
    'telemetry',
  ],
  mail: ['contact', 'calendar'],
  vault: ['casework', 'access'],
  files: ['casework', 'access', 'calendar'],
  notices: [
    'contact',
    'narration',
    'documents',
    'letters',
    'casework',
    'complaints',
    'sop',
    'calendar',
    'access',
    'tenants',
    'wording',
    'telemetry',
    'mail',
  ],
  pages: ['sign-in', 'casework', 'complaints', 'sop', 'calendar', 'tenants', 'wording'],
  // Types only: the names of officers' roles.
  routes: ['tenants'],
  'api-description': ['casework', 'complaints', 'letters', 'problems', 'routes', 'sop'],
};

/** Packages that may import the contracts of events. All may import `events/vocabulary.ts`. */
const knowsEvents = [
  'access',
  'sop',
  'complaints',
  'letters',
  'casework',
  'narration',
  'wording',
  'notices',
  'table',
  'pages',
  'api-description',
];

/** The folders of a package from the bottom up, each with those that it may import. */
const mayImportRooms = {
  complaints: {
    model: [],
    work: ['model'],
    fold: ['model', 'work'],
    'lifecycle.ts': ['model', 'work'],
    steps: ['model', 'work', 'fold', 'lifecycle.ts'],
    simulation: ['model', 'work', 'fold', 'steps'],
  },
  casework: {
    records: [],
    identifiers: [],
    rights: ['records'],
    attachments: ['records', 'rights'],
    views: ['records', 'identifiers', 'rights', 'attachments'],
    commands: ['records', 'identifiers', 'rights', 'views'],
    following: ['records', 'identifiers'],
    letters: ['records', 'identifiers', 'commands'],
    'personal-data': ['records', 'rights', 'attachments', 'views'],
    integrity: ['records'],
    recomputation: ['records', 'commands'],
    procedure: ['records'],
  },
};

const roomPath = (name, room) => `^packages/${name}/${room.replace('.', '\\.')}(/|$)`;

const roomArrows = Object.entries(mayImportRooms).flatMap(([name, rooms]) =>
  Object.entries(rooms).map(([room, others]) => ({
    name: `arrow-${name}-${room}`,
    severity: 'error',
    comment: `packages/${name}/${room} may import ${others.join(', ') || 'no other room of its package'}.`,
    from: { path: roomPath(name, room) },
    to: {
      path: `^packages/${name}/`,
      pathNot: [room, ...others].map((other) => roomPath(name, other)),
    },
  })),
);

const packageArrows = Object.entries(mayImport).map(([name, others]) => ({
  name: `arrow-${name}`,
  severity: 'error',
  comment: `packages/${name} may import ${others.join(', ') || 'no other package'}.`,
  from: { path: `^packages/${name}/` },
  to: {
    path: '^(packages|functions|infra|commands|tests|bench|events)/',
    pathNot: [
      ...[name, ...others].map((other) => `^packages/${other}/`),
      knowsEvents.includes(name) ? '^events/' : '^events/vocabulary\\.ts$',
    ],
  },
}));

/** Folders of notices; each may import those before it. */
const noticeRooms = ['plan', 'mails', 'render', 'compose', 'delivery', 'letters'];
const noticeArrows = [
  ...noticeRooms.slice(0, -1).map((room, n) => ({
    name: `arrow-notices-${room}`,
    severity: 'error',
    comment: `packages/notices/${room} may import ${noticeRooms.slice(0, n).join(', ') || 'no other room'}.`,
    from: { path: `^packages/notices/${room}/` },
    to: { path: `^packages/notices/(${[...noticeRooms.slice(n + 1), 'suppression'].join('|')})/` },
  })),
  {
    name: 'arrow-notices-suppression',
    severity: 'error',
    comment:
      'Suppression hears of mails that went out and sends none: it shares ports with the others alone.',
    from: { path: '^packages/notices/suppression/' },
    to: { path: `^packages/notices/(${noticeRooms.join('|')})/` },
  },
];

const typeOnly = ['type-only'];

module.exports = {
  forbidden: [
    ...packageArrows,
    ...noticeArrows,
    ...roomArrows,
    {
      name: 'package-without-arrows',
      severity: 'error',
      comment: 'A new package gets its line in mayImport.',
      from: {
        path: '^packages/',
        pathNot: Object.keys(mayImport).map((name) => `^packages/${name}/`),
      },
      to: {},
    },
    {
      name: 'arrow-events',
      severity: 'error',
      comment: 'Contracts know no rule, not even its types: the types of the domain follow from them.',
      from: { path: '^events/' },
      to: { path: '^(packages|functions|infra|commands|tests|bench)/' },
    },
    {
      name: 'contracts-table-is-for-docs',
      severity: 'error',
      comment: 'It holds every contract and example at once: no function may carry it.',
      from: { path: '^functions/' },
      to: { path: '^(events/contracts\\.ts|packages/api-description/)', reachable: true },
    },
    {
      name: 'arrow-functions',
      severity: 'error',
      comment: 'Functions run without the infrastructure that makes them.',
      from: { path: '^functions/' },
      to: { path: '^(infra|commands|tests|bench)/' },
    },
    {
      name: 'zones-of-trust',
      severity: 'error',
      comment: 'A zone does not reach into another; what they share lies beside them in functions/.',
      from: { path: '^functions/([^/]+)/' },
      to: { path: '^functions/[^/]+/', pathNot: ['^functions/$1/', '^functions/queue/sqs-sender\\.ts$'] },
    },
    {
      name: 'infra-knows-no-rule',
      severity: 'error',
      comment:
        'What exists in AWS follows no rule of the domain. The names of indexes are the table’s own, and the routes are data.',
      from: { path: '^infra/', pathNot: '^infra/local/' },
      to: {
        path: '^(packages|functions|events|commands|tests|bench)/',
        pathNot: ['^packages/table/keys/', '^packages/routes/'],
      },
    },
    {
      name: 'routes-are-data',
      severity: 'error',
      comment:
        'Infrastructure, functions and the API’s description all read the table of routes, so it brings no code along.',
      from: { path: '^packages/routes/' },
      to: { pathNot: '^packages/routes/', dependencyTypesNot: typeOnly },
    },
    {
      name: 'local-stage-knows-no-rule',
      severity: 'error',
      comment: 'The stage on one machine loads a tenant as the command does, and decides nothing.',
      from: { path: '^infra/local/' },
      to: {
        path: '^(packages|functions|events|commands|tests|bench)/',
        pathNot: ['^packages/(table|tenants)/', '^commands/'],
        dependencyTypesNot: typeOnly,
      },
    },
    {
      name: 'rules-know-only-zod',
      severity: 'error',
      comment:
        'Rules know neither AWS, nor the clock, nor the machine: no built-in of Node, no package but zod.',
      from: { path: '^(packages/(calendar|sop|complaints|letters)|events)/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'core'],
        pathNot: ['^node_modules/zod/'],
      },
    },
    {
      name: 'aws-behind-ports',
      severity: 'error',
      comment: 'Only adapters and functions speak to AWS.',
      from: { path: '^packages/', pathNot: '^packages/(table|mail|vault|files|user-pool)/' },
      to: { path: '^node_modules/@(aws-sdk|smithy)/' },
    },
    {
      name: 'tenant-files-stay-home',
      severity: 'error',
      comment: 'Functions read the stored configuration; loader and YAML are for commands.',
      from: { path: '^functions/' },
      to: {
        path: ['^packages/tenants/(load-tenant|read-yaml)\\.ts$', '^node_modules/yaml/'],
        reachable: true,
      },
    },
    {
      name: 'no-development-package',
      severity: 'error',
      comment: 'What runs in a Lambda is a dependency, not a tool of ours.',
      from: { path: '^(functions|packages|events)/', pathNot: '^packages/tenants/read-yaml\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: typeOnly },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Not even by types: a reader of either file would need the other one first.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'only-entry-points-compose-casework',
      severity: 'error',
      comment:
        'The runner with all steps and texts is handed to what needs it: an action or package that imports it loads them all.',
      from: { path: '^(packages|functions)/', pathNot: '^functions/([^/]+/handler|queue/[^/]+)\\.ts$' },
      to: { path: '^packages/casework/wiring\\.ts$' },
    },
    {
      name: 'stores-are-bound-where-they-are-made',
      severity: 'error',
      comment:
        'A scope comes from a configuration that was loaded, where stores are made: packages are handed bound stores, and make no scope.',
      from: { path: '^packages/' },
      to: { path: '^packages/access/tenant-scope\\.ts$', dependencyTypesNot: typeOnly },
    },
    {
      name: 'only-wiring-makes-scopes',
      severity: 'error',
      comment: 'Only entry points, wiring, commands and the set-up of tests and measurements make a scope.',
      from: {
        pathNot: [
          '^packages/',
          '^functions/(wiring|attachment-stores)\\.ts$',
          '^functions/([^/]+/handler|queue/[^/]+)\\.ts$',
          '^(commands|infra/local|tests|bench)/',
        ],
      },
      to: { path: '^packages/access/tenant-scope\\.ts$', dependencyTypesNot: typeOnly },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: ['^\\.local/', '^cdk\\.out/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
