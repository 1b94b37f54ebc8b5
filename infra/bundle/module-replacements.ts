import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { exactPath, type ModuleReplacement, replaceImport } from './module-replacement.ts';
import { plainErrors } from './plain-errors.ts';

const anyClient = exactPath(/@aws-sdk\/client-[^/]+\//);
const dynamoClient = exactPath(/@aws-sdk\/client-dynamodb\//);
const ofClient = /@aws-sdk\/client-[^/]+\//;
const ofCore = /@smithy\/core\//;
const ofMiddy = /@middy\/core\//;

/** The clients read only their version, for the user agent. */
const packageFile: ModuleReplacement = {
  what: 'package.json of a client',
  isDue: anyClient,
  setup: ({ onLoad }, _, met) =>
    onLoad({ filter: /@aws-sdk[\\/]client-[^\\/]+[\\/]package\.json$/ }, async ({ path }) => {
      met();
      const { version } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    }),
};

const clientErrors: ModuleReplacement = {
  what: 'errors of a client',
  isDue: anyClient,
  setup: ({ onLoad }, _, met) =>
    onLoad(
      { filter: /@aws-sdk[\\/]client-[^\\/]+[\\/]dist-es[\\/]models[\\/]errors\.js$/ },
      async ({ path }) => {
        met();
        return { contents: plainErrors(await readFile(path, 'utf8')), loader: 'js' };
      },
    ),
};

/** Parts of the SDK and of middy that never run in a Lambda: a third of bundle and load time. */
export const sdkReplacements: readonly ModuleReplacement[] = [
  replaceImport('@aws-sdk/credential-provider-node', {
    imported: /^@aws-sdk\/credential-provider-node$/,
    importer: ofClient,
    by: 'infra/bundle/environment-credentials.ts',
    isDue: anyClient,
  }),
  replaceImport('@aws-sdk/middleware-endpoint-discovery', {
    imported: /^@aws-sdk\/middleware-endpoint-discovery$/,
    importer: ofClient,
    by: 'infra/bundle/no-endpoint-discovery.ts',
    isDue: dynamoClient,
  }),
  replaceImport('@smithy/core/event-streams', {
    imported: /^@smithy\/core\/event-streams$/,
    importer: ofCore,
    by: 'infra/bundle/no-event-streams.ts',
    isDue: anyClient,
  }),
  replaceImport('fromSharedConfigFiles of @smithy/core', {
    imported: /\/fromSharedConfigFiles$/,
    importer: ofCore,
    by: 'infra/bundle/no-config-files.ts',
    isDue: anyClient,
  }),
  replaceImport('getInstanceMetadataRegion of @smithy/core', {
    imported: /\/getInstanceMetadataRegion$/,
    importer: ofCore,
    by: 'infra/bundle/no-instance-metadata.ts',
    isDue: anyClient,
  }),
  replaceImport('Sha256Js of @smithy/core', {
    imported: /\/Sha256Js$/,
    importer: ofCore,
    by: 'infra/bundle/no-sha256-in-script.ts',
    isDue: anyClient,
  }),
  replaceImport('AdaptiveRetryStrategy of @smithy/core', {
    imported: /util-retry\/AdaptiveRetryStrategy$/,
    importer: ofCore,
    by: 'infra/bundle/no-adaptive-retry.ts',
    isDue: anyClient,
  }),
  replaceImport('endpointResolver of @aws-sdk/client-dynamodb', {
    imported: /\/endpointResolver$/,
    importer: /@aws-sdk\/client-dynamodb\//,
    by: 'infra/bundle/plain-dynamodb-endpoint.ts',
    isDue: dynamoClient,
  }),
  replaceImport('partitions of @aws-sdk/core', {
    imported: /\/partitions$/,
    importer: /@aws-sdk\/core\//,
    by: 'infra/bundle/one-partition.ts',
    isDue: anyClient,
  }),
  replaceImport('@aws/lambda-invoke-store', {
    imported: /^@aws\/lambda-invoke-store$/,
    importer: /@aws-sdk\/core\//,
    by: 'infra/bundle/no-invoke-store.ts',
    isDue: anyClient,
  }),
  replaceImport('uuid of @smithy/core', {
    imported: /\/uuid\/v4$/,
    importer: ofCore,
    by: 'infra/bundle/uuid-of-node.ts',
    isDue: anyClient,
  }),
  replaceImport('stream-type-check of @smithy/core', {
    imported: /\/stream-type-check$/,
    importer: ofCore,
    by: 'infra/bundle/node-streams-only.ts',
    isDue: anyClient,
  }),
  replaceImport('isStreamingPayload of @smithy/core', {
    imported: /\/isStreamingPayload$/,
    importer: ofCore,
    by: 'infra/bundle/node-streams-only.ts',
    isDue: anyClient,
  }),
  replaceImport('node:stream/web of @middy/core', {
    imported: /^node:stream\/web$/,
    importer: ofMiddy,
    by: 'infra/bundle/no-web-streams.ts',
    isDue: exactPath(/@middy\/core\//),
  }),
  packageFile,
  clientErrors,
];

/** Parts of the PDF engine for WOFF2 fonts and SVG images, which we do not use: half of its code. */
export const pdfReplacements: readonly ModuleReplacement[] = [
  replaceImport('brotli of fontkit', {
    imported: /^brotli\/decompress\.js$/,
    importer: /fontkit\//,
    by: 'infra/bundle/no-woff2.ts',
    isDue: exactPath(/\/fontkit\//),
  }),
  replaceImport('svg-to-pdfkit of pdfmake', {
    imported: /\/svg-to-pdfkit$/,
    importer: /pdfmake\/js\/Renderer/,
    by: 'infra/bundle/no-svg.ts',
    isDue: exactPath(/\/pdfmake\//),
  }),
  replaceImport('xmldoc of pdfmake', {
    imported: /^xmldoc$/,
    importer: /pdfmake\/js\//,
    by: 'infra/bundle/no-svg.ts',
    isDue: exactPath(/\/pdfmake\//),
  }),
];

/** A third of the senders' bundle. */
export const mailSwaps: readonly ModuleReplacement[] = [
  replaceImport('mime-types of nodemailer', {
    imported: /\/mime-types(\.js)?$/,
    importer: /nodemailer\//,
    by: 'infra/bundle/plain-mime-types.ts',
    isDue: exactPath(/\/nodemailer\//),
  }),
];

/** Of an import by path or by a name of package.json's `imports`, such as `#tenants/tenant-cache.ts`. */
const pathOf = (root: string, resolveDir: string, imported: string): string =>
  imported.startsWith('#') ? join(root, 'packages', imported.slice(1)) : resolve(resolveDir, imported);

const replaceFile = (file: string, by: string): ModuleReplacement => ({
  what: file,
  isDue: (inputs) => file in inputs,
  setup: ({ onResolve }, root, met) =>
    onResolve(
      { filter: new RegExp(`(^|/)${basename(file).replace('.', '\\.')}$`) },
      ({ path, resolveDir }) => {
        if (pathOf(root, resolveDir, path) !== join(root, file)) return undefined;
        met();
        return { path: join(root, by) };
      },
    ),
});

/** Replaced on the stage `test` only, so that no deployed function holds the shorter times. */
export const quickVersionTiming = replaceFile(
  'packages/tenants/version-timing.ts',
  'infra/bundle/quick-version-timing.ts',
);

export const movableClockReplacement = replaceFile('functions/clock.ts', 'functions/clock-with-offset.ts');

export const fontsBesideCode = replaceFile('packages/documents/font-files.ts', 'infra/bundle/font-files.ts');
