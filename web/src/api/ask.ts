import { Problem, readProblem } from './problem.ts';
import { readToken } from './token.ts';

export type Params = Readonly<Record<string, string | number | undefined>>;

/** A path with its query; what is undefined is left out. */
export function toPath(path: string, params: Params = {}): string {
  const given = Object.entries(params).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

/** Asks the server for JSON. Fails with a Problem. */
export async function ask<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await send(path, init);
  return (await response.json()) as Answer;
}

/** Asks the server for a file. Fails with a Problem. */
export async function askFile(path: string): Promise<Blob> {
  const response = await send(path);
  return response.blob();
}

/** Asks the server; fails with a Problem where it does not answer with success. */
async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const token = readToken();
  const headers = new Headers(init.headers);
  if (token !== null) headers.set('authorization', `Bearer ${token}`);
  const response = await fetch(path, { ...init, headers }).catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause;
    throw new Problem('no-answer', 'the server does not answer');
  });
  if (!response.ok) throw await readProblem(response);
  return response;
}
