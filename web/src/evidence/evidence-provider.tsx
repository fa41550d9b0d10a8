import type { ComponentChildren, JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { EvidenceOpener, type OpenEvidence } from '../../../src/report/html/evidence-drawer.tsx';
import { EvidencePanel, type OpenedEvidence } from './evidence-panel.tsx';

/** Opens the evidence of any figure beneath it in a panel beside the page. */
export function EvidenceProvider({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const [opened, setOpened] = useState<OpenedEvidence | null>(null);
  const open = useCallback<OpenEvidence>((of, lead, shown) => setOpened({ of, lead, shown }), []);
  const close = useCallback(() => setOpened(null), []);
  return (
    <EvidenceOpener.Provider value={open}>
      {children}
      {opened !== null && <EvidencePanel {...opened} close={close} />}
    </EvidenceOpener.Provider>
  );
}
