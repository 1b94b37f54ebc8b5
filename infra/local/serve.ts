import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Served {
  url: string;
  close(): Promise<void>;
}

/** On 127.0.0.1 only. */
export async function serve(
  port: number,
  answer: (incoming: IncomingMessage, outgoing: ServerResponse) => void,
): Promise<Served> {
  const server = createServer(answer);
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, '127.0.0.1', resolve),
  );
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
