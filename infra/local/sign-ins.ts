import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  paginateListUsers,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Table } from '#table/engine/table.ts';
import { dynamoTenants, registerSubject } from '#table/tenants/tenants.ts';
import type { OfficeRole, TenantConfig } from '../../packages/tenants/tenant-config.ts';
import { awsClient } from './aws-environment.ts';

export interface SignIn {
  address: string;
  password: string;
  role: OfficeRole;
  agency: string | null;
  unit?: string;
}

interface Pool {
  client: CognitoIdentityProviderClient;
  id: string;
}

type Passwords = Record<string, string>;

/** Sixteen letters and digits that satisfy the user pool's password policy. */
const newPassword = (): string => `${randomBytes(9).toString('base64url').replace(/[-_]/g, 'x')}-aA1`;

const storedPasswords = (file: string): Passwords =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};

async function usersOf({ client, id }: Pool): Promise<Map<string, string>> {
  const users = new Map<string, string>();
  for await (const { Users = [] } of paginateListUsers({ client }, { UserPoolId: id })) {
    for (const { Attributes = [] } of Users) {
      const value = (name: string) => Attributes.find(({ Name }) => Name === name)?.Value ?? '';
      users.set(value('email'), value('sub'));
    }
  }
  return users;
}

async function makeUser({ client, id }: Pool, address: string, password: string): Promise<string> {
  const { User } = await client.send(
    new AdminCreateUserCommand({
      UserPoolId: id,
      Username: address,
      MessageAction: 'SUPPRESS',
      UserAttributes: [
        { Name: 'email', Value: address },
        { Name: 'email_verified', Value: 'true' },
      ],
    }),
  );
  await client.send(
    new AdminSetUserPasswordCommand({
      UserPoolId: id,
      Username: address,
      Password: password,
      Permanent: true,
    }),
  );
  return User?.Attributes?.find(({ Name }) => Name === 'sub')?.Value ?? '';
}

async function unregistered(table: Table, config: TenantConfig): Promise<Set<string>> {
  const offices = config.offices.map(({ id }) => id);
  const known = await dynamoTenants(table).officers(config.id, offices);
  const registered = new Set(known.filter(({ subject }) => subject).map(({ office }) => office));
  return new Set(offices.filter((office) => !registered.has(office)));
}

/** Also writes the passwords to `file`, and the users to the directory. */
export async function makeSignIns(
  endpoint: string,
  userPool: string,
  { table, config, file }: { table: Table; config: TenantConfig; file: string },
): Promise<SignIn[]> {
  const pool: Pool = { client: new CognitoIdentityProviderClient(awsClient(endpoint)), id: userPool };
  const passwords = storedPasswords(file);
  const users = await usersOf(pool);
  const open = await unregistered(table, config);
  const signIns: SignIn[] = [];
  for (const { id: office, email: address, role, agency, unit } of config.offices) {
    passwords[address] ??= newPassword();
    const subject = users.get(address) ?? (await makeUser(pool, address, passwords[address]));
    if (open.has(office)) await registerSubject(table, { tenant: config.id, office, subject });
    signIns.push({ address, password: passwords[address], role, agency, ...(unit ? { unit } : {}) });
  }
  writeFileSync(file, JSON.stringify(passwords), { mode: 0o600 });
  return signIns;
}
