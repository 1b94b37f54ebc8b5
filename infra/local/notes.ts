import { GetParameterCommand, ParameterNotFound, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { awsClient } from './aws-environment.ts';

export interface Notes {
  read(name: string): Promise<string | undefined>;
  write(name: string, value: string): Promise<void>;
}

/** Notes stored in the emulator, so that they are lost together with the data they describe. */
export function notesIn(endpoint: string): Notes {
  const client = new SSMClient(awsClient(endpoint));
  return {
    read: async (Name) => {
      try {
        return (await client.send(new GetParameterCommand({ Name }))).Parameter?.Value;
      } catch (error) {
        if (error instanceof ParameterNotFound) return undefined;
        throw error;
      }
    },
    write: async (Name, Value) => {
      await client.send(new PutParameterCommand({ Name, Value, Type: 'String', Overwrite: true }));
    },
  };
}
