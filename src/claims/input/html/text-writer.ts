/** Builds plain text from a flow of words and breaks, as a page is read: runs of white space count once. */
export class TextWriter {
  readonly #pieces: string[] = [];
  #space = '';
  #newlines = 0;

  /** Words of running text. */
  write(text: string): void {
    const words = text.replace(/\u00AD/g, '').replace(/[ \t\n\r\f]+/g, ' ');
    if (words === '') return;
    if (words.startsWith(' ')) this.#widen(' ');
    const inner = words.replace(/^ | $/g, '');
    if (inner === '') return;
    this.#push(inner);
    if (words.endsWith(' ')) this.#widen(' ');
  }

  /** Text whose lines and spaces count. */
  writePreformatted(text: string): void {
    for (const [index, line] of text
      .replace(/\u00AD/g, '')
      .split(/\r\n?|\n/)
      .entries()) {
      if (index > 0) this.break(1);
      const trimmed = line.replace(/\t/g, '  ').trimEnd();
      if (trimmed !== '') this.#push(trimmed);
    }
  }

  /** The end of a line (1) or of a paragraph (2). */
  break(newlines: 1 | 2): void {
    this.#newlines = Math.max(this.#newlines, newlines);
    this.#space = '';
  }

  /** The space between two cells of a row. */
  separate(): void {
    this.#widen('  ');
  }

  toString(): string {
    return this.#pieces.join('');
  }

  #widen(space: string): void {
    if (space.length > this.#space.length) this.#space = space;
  }

  #push(text: string): void {
    if (this.#pieces.length > 0) this.#pieces.push(this.#newlines > 0 ? '\n'.repeat(this.#newlines) : this.#space);
    this.#pieces.push(text);
    this.#newlines = 0;
    this.#space = '';
  }
}
