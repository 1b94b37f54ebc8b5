import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { imageTypes } from '#casework/records/attachment.ts';
import { type Bundle, bundle } from '../../infra/bundle.ts';
import { aPicture } from '../support/pages/example-files.ts';

const root = join(import.meta.dirname, '../..');
// Inside the tree, so that entries made here find its packages.
mkdirSync(join(root, '.local'), { recursive: true });
const folder = mkdtempSync(join(root, '.local', 'bundle-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
/** Bundles a function of the given source, three folders below the root. */
async function bundled(source: string, movableClock: boolean): Promise<Bundle & { readonly code: string }> {
  const place = join(folder, String(++count));
  mkdirSync(place);
  const entry = join(place, 'handler.ts');
  writeFileSync(entry, source);
  const made = await bundle(root, { name: 'under-test', entry, folder: place, movableClock });
  return { ...made, code: readFileSync(join(place, 'index.js'), 'utf8') };
}

const usesClock = `
  import { now } from '../../../functions/clock.ts';
  export const handler = async () => now();`;
const usesClient = `
  import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
  const client = new DynamoDBClient({});
  export const handler = async () => client.send(new GetItemCommand({ TableName: 't', Key: {} }));`;
const inputs = ({ metafile }: Bundle): string[] => Object.keys(metafile.inputs);

describe('the movable clock', () => {
  it('is in the bundles of the stages local and test', async () => {
    const made = await bundled(usesClock, true);
    expect(inputs(made)).toContain('functions/clock-with-offset.ts');
    expect(inputs(made)).not.toContain('functions/clock.ts');
    expect(made.code).toContain('CLOCK');
  });

  it('leaves no trace in the bundles of other stages', async () => {
    const made = await bundled(usesClock, false);
    expect(inputs(made)).toContain('functions/clock.ts');
    expect(inputs(made)).not.toContain('functions/clock-with-offset.ts');
    expect(made.code).not.toMatch(/CLOCK|offset/i);
  });
});

describe('a bundle', () => {
  let made: Bundle & { readonly code: string };
  beforeAll(async () => {
    made = await bundled(usesClient, false);
  });

  it('takes credentials from the environment alone', () => {
    expect(inputs(made)).toContain('infra/bundle/environment-credentials.ts');
    expect(inputs(made).filter((path) => /credential-provider-(node|sso|ini|process)/.test(path))).toEqual(
      [],
    );
  });

  it('is CommonJS that needs nothing from outside but Node itself, with its map beside it', async () => {
    const outside = Object.values(made.metafile.outputs).flatMap(({ imports }) => imports);
    for (const { path } of outside) expect(path).toMatch(/^(node:)?[a-z0-9_/]+$/);
    expect(made.code).toMatch(/module\.exports=/);
    expect(made.code.trimEnd()).toMatch(/sourceMappingURL=index\.js\.map$/);
    expect(
      JSON.parse(readFileSync(join(made.folder, 'index.js.map'), 'utf8')).sources.length,
    ).toBeGreaterThan(50);
  });

  it('is the same to the byte when made again', async () => {
    const hash = () =>
      ['index.js', 'index.js.map'].map((file) =>
        createHash('sha256')
          .update(readFileSync(join(made.folder, file)))
          .digest('hex'),
      );
    const before = hash();
    const entry = join(made.folder, 'handler.ts');
    await bundle(root, { name: 'under-test', entry, folder: made.folder, movableClock: false });
    expect(hash()).toEqual(before);
  });

  it('works: it asks for credentials only when called', async () => {
    const { handler } = await import(join(made.folder, 'index.js'));
    const kept = { ...process.env };
    Object.assign(process.env, {
      AWS_REGION: 'ap-southeast-3',
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
    });
    await expect(handler()).rejects.toThrow('no credentials in the environment');
    process.env = kept;
  });
});

describe('the bundle that looks into files', () => {
  it('holds its codecs, and they work from it', async () => {
    const source = readFileSync(join(root, 'functions/queue/check-attachment.ts'), 'utf8');
    const codecsAlone = source
      .split('\n')
      .filter((line) => /\.wasm'|makeCodecs }|ts-expect-error/.test(line))
      .join('\n');
    const { code, size } = await bundled(
      `${codecsAlone}
       export const codecs = makeCodecs({ jpegDecoder, jpegEncoder, png, webpDecoder, webpEncoder });`,
      false,
    );
    expect(size).toBeLessThan(2_500_000);
    expect(code).not.toContain('node_modules');
    const { codecs } = await import(join(folder, String(count), 'index.js'));
    const picture = aPicture();
    for (const type of imageTypes) {
      const image = await codecs[type].decode(new Uint8Array(await codecs[type].encode(picture)));
      expect([image.width, image.height], type).toEqual([picture.width, picture.height]);
    }
  });

  it('is small enough to start in a moment', async () => {
    const { size } = await bundle(root, {
      name: 'check-attachment',
      entry: 'functions/queue/check-attachment.ts',
      folder: join(folder, 'check-attachment'),
      movableClock: false,
    });
    expect(size).toBeLessThan(3_000_000);
  });
});

describe('a rule that matches nothing', () => {
  it('fails the build instead of letting a third more through unseen', async () => {
    const changed = usesClient.replace(
      '@aws-sdk/client-dynamodb',
      join(folder, 'sdk/@aws-sdk/client-dynamodb/dist/index.js'),
    );
    const sdk = join(folder, 'sdk/@aws-sdk/client-dynamodb/dist');
    mkdirSync(sdk, { recursive: true });
    writeFileSync(join(sdk, 'runtimeConfig.js'), 'export const chain = () => process.env.HOME;');
    writeFileSync(
      join(sdk, 'index.js'),
      `import { chain } from './runtimeConfig.js';
       export class DynamoDBClient { send() { return chain(); } }
       export class GetItemCommand {}`,
    );
    await expect(bundled(changed, false)).rejects.toThrow(/credential-provider-node matches nothing/);
  });
});
