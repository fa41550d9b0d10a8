import { useEffect, useState } from 'preact/hooks';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'rotascope-theme';
const changed = 'rotascope-theme';

function readTheme(): Theme {
  return themes.find((theme) => theme === localStorage.getItem(key)) ?? 'system';
}

/** Sets how the page looks, for this browser. */
export function setTheme(theme: Theme): void {
  localStorage.setItem(key, theme);
  applyTheme();
  dispatchEvent(new Event(changed));
}

export function applyTheme(): void {
  const theme = readTheme();
  if (theme === 'system') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.setAttribute('data-theme', theme);
}

/** Changes whenever the page is to look another way: by choice or by the system. */
export function useTheme(): string {
  const systemQuery = matchMedia('(prefers-color-scheme: dark)');
  const read = (): string => `${readTheme()} ${systemQuery.matches}`;
  const [theme, tell] = useState(read);
  useEffect(() => {
    const update = (): void => tell(read());
    systemQuery.addEventListener('change', update);
    addEventListener(changed, update);
    return () => {
      systemQuery.removeEventListener('change', update);
      removeEventListener(changed, update);
    };
  }, []);
  return theme;
}
