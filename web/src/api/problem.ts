/** What the server says when it cannot answer (RFC 9457), or why it could not be asked. */
export class Problem extends Error {
  readonly code: string;
  /** What to do about it; empty where nothing is known. */
  readonly remedy: string;

  constructor(code: string, message: string, remedy = '') {
    super(message);
    this.code = code;
    this.remedy = remedy;
  }
}

/** The problem in an answer; one of the program between where it holds none. */
export async function readProblem(response: Response): Promise<Problem> {
  try {
    const { code, detail, title, remedy } = await response.json();
    return new Problem(String(code), String(detail ?? title), String(remedy ?? ''));
  } catch {
    return new Problem('unexpected', `the server answered ${response.status} ${response.statusText}`);
  }
}
