import type { ComponentChildren } from 'preact';
import { fetchFile } from '../api/files';
import { Notice } from './Notice';
import { useSaving } from './saving';

/** How long a browser may take to start on the file it was given. */
const KEPT_MS = 60_000;

interface DownloadLinkProps {
  readonly address: string;
  /** Where the server gives no name. */
  readonly name?: string;
  readonly children: ComponentChildren;
}

/** Gives a file out only once the server has it: a refusal is said in words instead of being saved as a file. */
export function DownloadLink({ address, name, children }: DownloadLinkProps) {
  const fetching = useSaving();
  const download = (event: Event) => {
    event.preventDefault();
    void fetching.run(() => fetchFile(address, name), save);
  };
  return (
    <>
      <a class="secondary" href={address} aria-busy={fetching.busy.value} onClick={download}>{children}</a>
      {fetching.problem.value !== undefined && <Notice kind="error">{fetching.problem.value}</Notice>}
    </>
  );
}

function save(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
