import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as dynamo from '@aws-sdk/client-dynamodb';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ModuleReplacement } from '../../infra/bundle/module-replacement.ts';
import {
  fontsBesideCode,
  mailSwaps,
  pdfReplacements,
  sdkReplacements,
} from '../../infra/bundle/module-replacements.ts';
import { partitionsInfo } from '../../infra/bundle/one-partition.ts';
import { defaultEndpointResolver } from '../../infra/bundle/plain-dynamodb-endpoint.ts';
import { plainErrors } from '../../infra/bundle/plain-errors.ts';
import { bundle } from '../../infra/bundle.ts';
import { functionList } from '../../infra/function-list.ts';
import { stageSettings } from '../../infra/stage.ts';

const root = join(import.meta.dirname, '../..');
mkdirSync(join(root, '.local'), { recursive: true });
const folder = mkdtempSync(join(root, '.local', 'rules-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const submit = (swaps: readonly ModuleReplacement[]) =>
  bundle(root, { name: 'submit', entry: functionList.submit.entry, folder, movableClock: false, swaps });

describe('module replacements', () => {
  it.each(sdkReplacements.map((swap, i) => [swap.what, i] as const))(
    'the build fails if the replacement of %s matches nothing',
    async (what, i) => {
      const blind: ModuleReplacement = { ...sdkReplacements[i]!, setup: () => undefined };
      await expect(submit(sdkReplacements.with(i, blind))).rejects.toThrow(
        `submit: the rule for ${what} matches nothing`,
      );
    },
  );

  const ofDocuments = async (swaps: readonly ModuleReplacement[]) => {
    const entry = functionList['public-documents'].entry;
    return bundle(root, { name: 'public-documents', entry, folder, movableClock: false, swaps });
  };

  it.each(pdfReplacements.map((swap, i) => [swap.what, i] as const))(
    'the build of a function that renders documents fails if the replacement of %s matches nothing',
    async (what, i) => {
      const blind: ModuleReplacement = { ...pdfReplacements[i]!, setup: () => undefined };
      const swaps = [...sdkReplacements, ...pdfReplacements.with(i, blind), fontsBesideCode];
      await expect(ofDocuments(swaps)).rejects.toThrow(`the rule for ${what} matches nothing`);
    },
  );

  it('the build of a mail sender fails if the replacement of mime-types in nodemailer matches nothing', async () => {
    const blind = mailSwaps.map((swap): ModuleReplacement => ({ ...swap, setup: () => undefined }));
    const { entry } = functionList['send-notice'];
    const made = bundle(root, {
      name: 'send-notice',
      entry,
      folder,
      movableClock: false,
      swaps: [...sdkReplacements, ...blind],
    });
    await expect(made).rejects.toThrow('the rule for mime-types of nodemailer matches nothing');
  });

  it('the bundle of submit has at most 75 KB', async () => {
    const made = await submit(sdkReplacements);
    expect(gzipSync(readFileSync(join(made.folder, 'index.js'))).length).toBeLessThanOrEqual(75_000);
  });
});

describe('shortened error classes of the SDK', () => {
  const file = join(root, 'node_modules/@aws-sdk/client-dynamodb/dist-es/models/errors.js');
  let short: Record<string, new (options: object) => Error & { $fault?: string; $retryable?: object }>;
  beforeAll(async () => {
    const path = join(folder, 'errors.mjs');
    const base = join(dirname(file), 'DynamoDBServiceException.js');
    const plain = plainErrors(readFileSync(file, 'utf8')).replace('./DynamoDBServiceException', base);
    await build({
      stdin: { contents: plain, resolveDir: root },
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile: path,
    });
    short = await import(path);
  });

  it('a shortened error has the name, fault and retry hint of the original', () => {
    const own = Object.entries(dynamo).filter(
      ([, value]) => (value as unknown as typeof Error).prototype instanceof dynamo.DynamoDBServiceException,
    );
    expect(own.length).toBeGreaterThan(20);
    for (const [name, Own] of own) {
      const made = new short[name]!({ message: 'm', $metadata: {} });
      const theirs = new (Own as (typeof short)[string])({ message: 'm', $metadata: {} });
      expect({ ...made, message: made.message, text: String(made) }, name).toEqual({
        ...theirs,
        message: theirs.message,
        text: String(theirs),
      });
      expect(made).toBeInstanceOf(short[name]!);
    }
  });

  it("the build fails if the SDK's errors have another form than expected", () => {
    expect(() => plainErrors('export class Changed extends Other {\n}')).toThrow('another form');
  });
});

describe('our partition of AWS', () => {
  it.each(Object.values(stageSettings))(
    "the partition is the same as the SDK's for the stage $name",
    ({ region }) => {
      const [{ regionRegex, outputs }] = partitionsInfo.partitions as [(typeof partitionsInfo.partitions)[0]];
      const { url } = new SQSClient({ region }).config.endpointProvider({ Region: region });
      expect(region).toMatch(new RegExp(regionRegex));
      expect(url.hostname).toBe(`sqs.${region}.${outputs.dnsSuffix}`);
    },
  );
});

describe('our endpoint of DynamoDB', () => {
  const { endpointProvider: sdkEndpoint } = new DynamoDBClient({ region: 'ap-southeast-3' }).config;
  const regions = [
    ...new Set(Object.values(stageSettings).map(({ region }) => region)),
    'us-east-1',
    'eu-central-1',
  ];
  const asked = regions.flatMap((Region) => [
    { Region },
    { Region, ResourceArn: 'tanggap-prod' },
    { Region, ResourceArnList: ['tanggap-prod', 'tanggap-prod'] },
    { Region, Endpoint: 'http://127.0.0.1:4566' },
  ]);

  it.each(asked)("the endpoint of DynamoDB is the same as the SDK's for %j", (parameters) => {
    const plain = { UseFIPS: false, UseDualStack: false, AccountIdEndpointMode: 'preferred', ...parameters };
    expect(defaultEndpointResolver(plain).url.href).toBe(sdkEndpoint(plain, {}).url.href);
  });

  it('no endpoint is chosen where the SDK would choose one of another kind', () => {
    expect(() => defaultEndpointResolver({ Region: 'ap-southeast-3', UseFIPS: true })).toThrow('FIPS');
    expect(() => defaultEndpointResolver({})).toThrow('region');
  });
});
