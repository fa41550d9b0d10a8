import type { JSX } from 'preact';
import { caseSections } from './section-list.ts';

/** The way through a long page. */
export function SectionNav(): JSX.Element {
  return (
    <nav class="sections" aria-label="Sections of the case">
      <ol>
        {caseSections.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
