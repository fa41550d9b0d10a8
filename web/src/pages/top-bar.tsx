import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';
import { setTheme, type Theme, themes, useTheme } from '../theme.ts';

const pages = [
  { path: '/', name: 'Case' },
  { path: '/claims', name: 'Claim desk' },
  { path: '/ledger', name: 'Ledger' },
  { path: '/series', name: 'Series' },
] as const;

export function TopBar(): JSX.Element {
  const { path } = useLocation();
  const theme = useTheme().split(' ')[0] as Theme;
  const isHere = (page: string): boolean => path === page || (page === '/' && path.startsWith('/cases/'));
  return (
    <header class="top">
      <a class="name" href="/">
        Rotascope
      </a>
      <nav aria-label="Pages">
        {pages.map((page) => (
          <a key={page.path} href={page.path} aria-current={isHere(page.path) ? 'page' : undefined}>
            {page.name}
          </a>
        ))}
        <a href="/docs" target="_self" rel="noopener">
          API
        </a>
      </nav>
      <label class="look">
        <span>Look</span>
        <select value={theme} onChange={(event) => setTheme(event.currentTarget.value as Theme)}>
          {themes.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}
