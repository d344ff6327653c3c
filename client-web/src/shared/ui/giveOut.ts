/** Gives a file out, through the phone's own "share" where it has one; false when the person changed their mind. */
export const giveOut = async (file: File): Promise<boolean> => (await share(file)) ?? download(file);

/** Undefined when the phone cannot share files. */
async function share(file: File): Promise<boolean | undefined> {
  const data = { files: [file], title: file.name };
  if (!navigator.canShare?.(data)) return undefined;
  try {
    await navigator.share(data);
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? false : undefined;
  }
}

function download(file: File): boolean {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return true;
}
