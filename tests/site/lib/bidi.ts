/** Speaks WebDriver BiDi over one WebSocket: commands with answers, and events. */
import { z } from 'zod';

const messageSchema = z.object({
  id: z.number().nullish(),
  type: z.string(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.string().optional(),
  message: z.string().optional(),
});

type Message = z.infer<typeof messageSchema>;

export interface Bidi {
  send(method: string, parameters: object): Promise<unknown>;
  /** Called with each event; at most one listener per page is added, and removed as the page closes. */
  listen(listener: (method: string, parameters: unknown) => void): () => void;
  close(): void;
}

interface Waiting {
  method: string;
  done(result: unknown): void;
  fail(error: Error): void;
}

function openSocket(url: string): Promise<WebSocket> {
  const socket = new WebSocket(url);
  return new Promise((done, fail) => {
    socket.addEventListener('open', () => {
      done(socket);
    });
    socket.addEventListener('error', () => {
      fail(new Error(`no answer at ${url}`));
    });
  });
}

export async function connectBidi(url: string): Promise<Bidi> {
  const socket = await openSocket(url);
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(method: string, parameters: unknown) => void>();
  let last = 0;

  const settle = (id: number, message: Message): void => {
    const command = waiting.get(id);
    waiting.delete(id);
    if (message.type === 'success') command?.done(message.result);
    else command?.fail(new Error(`${command.method}: ${message.error ?? ''}: ${message.message ?? ''}`));
  };
  socket.addEventListener('message', (event) => {
    const message = messageSchema.parse(JSON.parse(String(event.data)));
    if (typeof message.id === 'number') settle(message.id, message);
    else for (const listener of listeners) listener(message.method ?? '', message.params);
  });
  socket.addEventListener('close', () => {
    for (const command of waiting.values())
      command.fail(new Error(`${command.method}: the browser has gone`));
    waiting.clear();
  });

  return {
    send: (method, parameters) =>
      new Promise((done, fail) => {
        last += 1;
        waiting.set(last, { method, done, fail });
        socket.send(JSON.stringify({ id: last, method, params: parameters }));
      }),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      socket.close();
    },
  };
}
