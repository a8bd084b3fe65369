/**
 * The walls of the house. Each says what may not know what, and why.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const PAYLOAD_RUNTIME = '^node_modules/(payload|@payloadcms)/'
const TESTS = '\\.test\\.tsx?$|^tests/'

module.exports = {
  forbidden: [
    {
      name: 'access-without-payload',
      comment: 'Access answers with booleans and filters; nothing in it runs Payload or reads a database.',
      severity: 'error',
      from: { path: '^access/', pathNot: TESTS },
      to: { path: PAYLOAD_RUNTIME, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'guards-without-payload',
      comment: 'The rules of the workflow are pure, so that tables and properties can test them.',
      severity: 'error',
      from: {
        path: '^src/workflow/((transitions|sign-offs|guards|content-hash|references|fitness)\\.ts$|checklist/|comparison/)',
        pathNot: TESTS,
      },
      to: { path: PAYLOAD_RUNTIME, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'delivery-without-payload',
      comment: 'Delivery is fed by the log alone, so that it can run as its own process.',
      severity: 'error',
      from: { path: '^src/delivery/', pathNot: TESTS },
      to: {
        path: `${PAYLOAD_RUNTIME}|^collections/|^access/|^src/workflow/|^src/admin/`,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'delivery-knows-the-contract-only',
      comment: 'Of publishing, delivery knows the shapes that leave it, and nothing that runs.',
      severity: 'error',
      from: { path: '^src/delivery/', pathNot: TESTS },
      to: { path: '^src/publishing/', pathNot: '^src/publishing/compiled\\.ts$' },
    },
    {
      name: 'nobody-imports-the-server',
      comment: 'The composition root puts things together; nothing hangs on it.',
      severity: 'error',
      from: {},
      to: { path: '^src/server\\.ts$' },
    },
    {
      name: 'collections-without-delivery',
      comment: 'The data has one direction: from the collections to the log to delivery.',
      severity: 'error',
      from: { path: '^collections/' },
      to: { path: '^src/delivery/' },
    },
    {
      name: 'site-reads-by-the-client',
      comment: 'The reference front end reads the Content API through its client, as any other would.',
      severity: 'error',
      from: { path: '^src/(app/\\(site\\)|site)/', pathNot: TESTS },
      to: {
        path: `${PAYLOAD_RUNTIME}|^collections/|^access/|^media/|^src/`,
        pathNot: '^src/(app/\\(site\\)|site|client)/|^src/config/(vocabulary|countries)\\.ts$',
      },
    },
    {
      name: 'client-stands-alone',
      comment: 'Front ends take the client with them, and nothing else of the house.',
      severity: 'error',
      from: { path: '^src/client/', pathNot: TESTS },
      to: { path: '^(src/(?!client/)|collections/|access/|media/)' },
    },
    {
      name: 'no-tests-in-the-house',
      comment: 'What runs does not know its tests.',
      severity: 'error',
      from: { path: '^(src|collections|access|media)/', pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: 'no-circles',
      comment: 'Rooms that need each other are one room, or wrongly cut. Types may point both ways.',
      severity: 'error',
      from: { pathNot: '^src/payload-types\\.ts$' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^\\.next/|^dist/|^data/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
