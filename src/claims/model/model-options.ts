/** Which model is asked, and where. */
export interface ModelOptions {
  /** Base address of an OpenAI-compatible server, such as "http://127.0.0.1:8080/v1". */
  readonly url: string;
  readonly model: string;
  /** Sent as a bearer token, where there is one. */
  readonly key?: string;
  readonly limits?: Partial<ModelLimits>;
}

/** How much of a model's answer is read, and how long it may take. */
export interface ModelLimits {
  /** Milliseconds from the request to the last byte of the answer. */
  readonly milliseconds: number;
  /** Bytes of the answer. */
  readonly bytes: number;
  /** Proposals of one answer that are looked at. */
  readonly proposals: number;
  /** UTF-16 code units of the text that are sent. */
  readonly textLength: number;
}

export const defaultModelLimits: ModelLimits = {
  milliseconds: 120_000,
  bytes: 2_000_000,
  proposals: 200,
  textLength: 60_000,
};
