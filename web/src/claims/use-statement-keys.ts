import { useEffect, useRef } from 'preact/hooks';

const steps: Readonly<Record<string, 1 | -1>> = { n: 1, j: 1, p: -1, k: -1 };

/** Keys that go from statement to statement: n or j to the next, p or k to the one before. */
export function useStatementKeys(go: (step: 1 | -1) => void): void {
  const latest = useRef(go);
  latest.current = go;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const step = steps[event.key];
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || isTakenElsewhere(event.target))
        return;
      event.preventDefault();
      latest.current(step);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** Whether letters are written there, or the evidence of a figure lies above the page. */
function isTakenElsewhere(target: EventTarget | null): boolean {
  const isField = target instanceof Element && target.closest('input, textarea, select') !== null;
  return isField || document.querySelector('dialog[open]:not(.claim-panel)') !== null;
}
