const key = 'rotascope-token';

/** The token of a server that asks for one, kept for this tab alone. */
export function readToken(): string | null {
  return sessionStorage.getItem(key);
}

export function keepToken(token: string): void {
  sessionStorage.setItem(key, token);
}
