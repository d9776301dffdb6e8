/** The name that the server gave the file, in the spelling that holds all characters. */
export function fileNameOf(response: Response, otherwise: string): string {
  const name = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get('content-disposition') ?? '')?.[1];
  try {
    return name ? decodeURIComponent(name) : otherwise;
  } catch {
    return otherwise;
  }
}

/** Has the browser save what was answered, once all of it has arrived: half a table is none. */
export async function saveResponse(response: Response, otherwise: string): Promise<void> {
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = fileNameOf(response, otherwise);
  link.click();
  // Some browsers read the address only after this task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
